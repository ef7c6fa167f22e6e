import { html, nothing, type TemplateResult, type Child } from '../ui/view';
import { COLUMN_KEYS, COLUMNS, NEEDED_COLUMNS } from '../../domain/sheet/columns';
import type { ListFound } from '../../workbook/register/adopt-list';
import { placeOfList } from '../../workbook/register/list-place';
import type { NoRegister, SeveralRegisters } from '../../workbook/register/register-reading';
import { listed } from '../../workbook/register/register-messages';
import { listAddress } from '../adopt/address';
import { button, rowItem, section } from '../ui/controls';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import { counted } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

type Shown = Pick<Screen, 'title' | 'sections'>;

/** What each needed column holds, for somebody who has no register yet. */
const NEEDS: Readonly<Record<string, string>> = {
  agreement: 'The reference of the deed',
  authority: 'The council that collects and holds the money',
  value: 'The sum that the agreement secures, in pounds',
};

/** No register: one is made by one press, or a table of the workbook is chosen, or a council's sheet is checked without. */
export function firstRun(
  { tableCount, chosenMissing: chosenMissing }: NoRegister,
  writing: string | null,
  lists: readonly ListFound[],
  actions: Actions,
): Shown {
  const none =
    tableCount === 0
      ? 'There is no table in this workbook.'
      : tableCount === 1
        ? 'The only table here has no headings that fit: Agreement, Authority and Value are needed.'
        : `None of the ${counted(tableCount, 'table')} here has headings that fit: Agreement, Authority and Value are needed.`;
  const missingText =
    chosenMissing === null
      ? ''
      : ` The table ${chosenMissing}, chosen before, is no longer in this workbook.`;
  const text = `The figures come from one table with a row for each contribution. ${none}${missingText}`;
  return {
    title: 'No register in this workbook',
    sections: [
      { key: 'none', view: html`<p>${text}</p>` },
      ...(lists.length > 0 ? [listsBlock(lists, actions)] : []),
      createBlock(writing, lists.length === 0, actions),
      otherWays(tableCount > 0, actions),
      needs(),
      { key: 'private', view: privacy() },
    ],
  };
}

const privacy = (): TemplateResult =>
  html`<p class="c">Everything is read and written in this workbook. Nothing is sent anywhere.</p>`;

/** A list that fits is what the officer has: it goes before a new register. */
const listsBlock = (lists: readonly ListFound[], actions: Actions): Section => ({
  key: 'lists',
  view: html`<div class="open">
    <p class="strong">${lists.length === 1 ? 'Use the list that you have' : 'Use a list that you have'}</p>
    <p class="s">
      A list with fitting headings can be the register. You see how it is read before anything changes.
    </p>
    <div class="buttons">
      ${lists.map((found, n) =>
        button(`Use ${listAddress(placeOfList(found))}`, () => actions.adopt.openList(found), {
          primary: n === 0,
          key: `adopt-${n}`,
        }),
      )}
    </div>
  </div>`,
});

const createBlock = (writing: string | null, isPrimary: boolean, actions: Actions): Section => ({
  key: 'create',
  view: html`<div class="open">
    <p class="strong">Create a register</p>
    <p class="s">
      Adds two sheets: <span class="strong">Register</span>, with ${COLUMN_KEYS.length} headings, formats and
      lists to choose from, and <span class="strong">Projects</span>. Nothing else in the workbook changes.
    </p>
    <div class="buttons">
      ${
        writing === null
          ? button('Create a register', () => actions.createRegister(), {
              primary: isPrimary,
              icon: 'table-add',
              key: 'create-register',
            })
          : html`<span class="c">${writing}</span>`
      }
    </div>
  </div>`,
});

const otherWays = (hasTables: boolean, actions: Actions): Section => ({
  key: 'other-ways',
  view: section(
    'other-ways',
    'Other ways to start',
    null,
    html`<ul class="rows" data-rows>
      ${
        hasTables
          ? rowItem(way('Choose a table', 'Say which headings are Agreement, Authority, Value'), '', {
              icon: icon('table'),
              key: 'choose',
              onClick: () => actions.choose.open(null),
            })
          : nothing
      }${rowItem(way('Check a council’s sheet', 'Needs no register'), '', {
        icon: icon('search'),
        key: 'check-a-sheet',
        onClick: () => actions.openTab('check'),
      })}
    </ul>`,
    !hasTables
      ? html`<p class="c under">
          Or make a table of a list that you have: select it with its headings; in Excel: Insert, Table.
        </p>`
      : nothing,
  ),
});

const way = (title: string, caption: string): Child[] => [
  html`<span class="block">${title}</span>`,
  ' ',
  html`<span class="c block">${caption}</span>`,
];

const needs = (): Section => ({
  key: 'needs',
  view: section(
    'needs',
    'What a register needs',
    null,
    html`<table>
      <tbody>
        ${NEEDED_COLUMNS.map(
          (key) =>
            html`<tr>
              <th scope="row" class="strong">${COLUMNS[key].name}</th>
              <td>${NEEDS[key]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    html`<p class="c under">
      Other columns are read if you have them: the stages of the value, Spent, Expiry date, Site and more.
      Common names are understood, such as District or LPA for Authority.
    </p>`,
  ),
});

/** More than one table fits, and none is chosen: one press chooses. */
export function severalTables({ tables, names }: SeveralRegisters, actions: Actions): Shown {
  const fitting = tables.filter(({ missing }) => missing.length === 0);
  const text = `${listed(names)} have headings that fit. Figures show #N/A until one is chosen. The choice is stored in this workbook.`;
  return {
    title: `${names.length} tables could be the register`,
    sections: [
      { key: 'several', view: html`<p>${text}</p>` },
      {
        key: 'tables',
        view: section(
          'tables',
          'Use as the register',
          null,
          html`<ul class="rows" data-rows>
            ${fitting.map((table) =>
              rowItem(
                [
                  html`<span class="block">${table.name}</span>`,
                  ' ',
                  html`<span class="c block"
                    >Sheet ${table.sheet}, ${table.address}, ${counted(table.rowCount, 'row')}</span
                  >`,
                ],
                '',
                {
                  onClick: () => actions.choose.table(table.id),
                  icon: icon('table'),
                  key: `table-${table.id}`,
                },
              ),
            )}
          </ul>`,
        ),
      },
    ],
  };
}
