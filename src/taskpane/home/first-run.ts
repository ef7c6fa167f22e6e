import { COLUMN_KEYS, COLUMNS, NEEDED_COLUMNS } from '../../domain/sheet/columns';
import type { NoRegister, SeveralRegisters } from '../../workbook/register/register-reading';
import { listed } from '../../workbook/register/register-messages';
import { button, rowItem, section } from '../ui/controls';
import { element, type Child } from '../ui/element';
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
  { tableCount, chosenGone }: NoRegister,
  writing: string | null,
  actions: Actions,
): Shown {
  const none =
    tableCount === 0
      ? 'There is no table in this workbook.'
      : tableCount === 1
        ? 'The only table here has no headings that fit: Agreement, Authority and Value are needed.'
        : `None of the ${counted(tableCount, 'table')} here has headings that fit: Agreement, Authority and Value are needed.`;
  const gone =
    chosenGone === null ? '' : ` The table ${chosenGone}, chosen before, is no longer in this workbook.`;
  const text = `The figures come from one table with a row for each contribution. ${none}${gone}`;
  return {
    title: 'No register in this workbook',
    sections: [
      { key: 'none', model: text, build: () => element('p', {}, text) },
      createBlock(writing, actions),
      otherWays(tableCount > 0, actions),
      needs(),
      { key: 'private', model: true, build: privacy },
    ],
  };
}

const privacy = (): HTMLElement =>
  element('p', { class: 'c' }, 'Everything is read and written in this workbook. Nothing is sent anywhere.');

const createBlock = (writing: string | null, actions: Actions): Section => ({
  key: 'create',
  model: writing,
  build: () =>
    element(
      'div',
      { class: 'open' },
      element('p', { class: 'strong' }, 'Create a register'),
      element(
        'p',
        { class: 's' },
        'Adds two sheets: ',
        element('span', { class: 'strong' }, 'Register'),
        `, with ${COLUMN_KEYS.length} headings, formats and lists to choose from, and `,
        element('span', { class: 'strong' }, 'Projects'),
        '. Nothing else in the workbook changes.',
      ),
      element(
        'div',
        { class: 'buttons' },
        writing === null
          ? button('Create a register', () => actions.createRegister(), {
              primary: true,
              icon: 'table-add',
              key: 'create-register',
            })
          : element('span', { class: 'c' }, writing),
      ),
    ),
});

const otherWays = (hasTables: boolean, actions: Actions): Section => ({
  key: 'other-ways',
  model: hasTables,
  build: () =>
    section(
      'other-ways',
      'Other ways to start',
      null,
      element(
        'ul',
        { class: 'rows', 'data-rows': true },
        hasTables &&
          rowItem(way('Choose a table', 'Say which headings are Agreement, Authority, Value'), '', {
            icon: icon('table'),
            key: 'choose',
            onClick: () => actions.openChoose(null),
          }),
        rowItem(way('Check a council’s sheet', 'Needs no register'), '', {
          icon: icon('search'),
          key: 'check-a-sheet',
          onClick: () => actions.openTab('check'),
        }),
      ),
      !hasTables &&
        element(
          'p',
          { class: 'c under' },
          'Or make a table of a list that you have: select it with its headings; in Excel: Insert, Table.',
        ),
    ),
});

const way = (title: string, caption: string): Child[] => [
  element('span', { class: 'block' }, title),
  ' ',
  element('span', { class: 'c block' }, caption),
];

const needs = (): Section => ({
  key: 'needs',
  model: true,
  build: () =>
    section(
      'needs',
      'What a register needs',
      null,
      element(
        'table',
        {},
        element(
          'tbody',
          {},
          ...NEEDED_COLUMNS.map((key) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row', class: 'strong' }, COLUMNS[key].name),
              element('td', {}, NEEDS[key]),
            ),
          ),
        ),
      ),
      element(
        'p',
        { class: 'c under' },
        'Other columns are read where they are there: the stages of the value, Spent, Expiry date, Site and more. Usual other names are understood, such as District or LPA for Authority.',
      ),
    ),
});

/** More than one table fits, and none is chosen: one press chooses. */
export function severalTables({ tables, names }: SeveralRegisters, actions: Actions): Shown {
  const fitting = tables.filter(({ missing }) => missing.length === 0);
  const text = `${listed(names)} have headings that fit. Figures show #N/A until one is chosen. The choice is kept in this workbook.`;
  return {
    title: `${names.length} tables could be the register`,
    sections: [
      { key: 'several', model: text, build: () => element('p', {}, text) },
      {
        key: 'tables',
        model: fitting,
        build: () =>
          section(
            'tables',
            'Use as the register',
            null,
            element(
              'ul',
              { class: 'rows', 'data-rows': true },
              ...fitting.map((table) =>
                rowItem(
                  [
                    element('span', { class: 'block' }, table.name),
                    ' ',
                    element(
                      'span',
                      { class: 'c block' },
                      `Sheet ${table.sheet}, ${table.address}, ${counted(table.rowCount, 'row')}`,
                    ),
                  ],
                  '',
                  {
                    onClick: () => actions.chooseTable(table.id),
                    icon: icon('table'),
                    key: `table-${table.id}`,
                  },
                ),
              ),
            ),
          ),
      },
    ],
  };
}
