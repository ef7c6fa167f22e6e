import { COLUMNS, NEEDED_COLUMNS } from '../domain/sheet/columns';
import type { NoRegister, SeveralRegisters } from '../workbook/register-reading';
import { listed } from '../workbook/register-messages';
import { button, rowItem, section } from './controls';
import { element } from './element';
import type { Screen, Section } from './frame';
import { icon } from './icons';
import type { Actions } from './pane-state';
import { counted } from './wording';

type Shown = Pick<Screen, 'title' | 'sections'>;

/** What each needed column holds, for somebody who has no register yet. */
const NEEDS: Readonly<Record<string, string>> = {
  agreement: 'The reference of the deed',
  authority: 'The council that collects and holds the money',
  value: 'The sum that the agreement secures, in pounds',
};

/** No register: what one is, and how to get to it from what the workbook has. */
export function firstRun({ tableCount, chosenGone }: NoRegister, actions: Actions): Shown {
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
      tableCount > 0 ? chooseBlock(actions) : makeTable(),
      needs(),
      { key: 'private', model: true, build: privacy },
    ],
  };
}

const privacy = (): HTMLElement =>
  element('p', { class: 'c' }, 'Everything is read and written in this workbook. Nothing is sent anywhere.');

const chooseBlock = (actions: Actions): Section => ({
  key: 'choose',
  model: true,
  build: () =>
    element(
      'div',
      { class: 'open' },
      element('p', { class: 'strong' }, 'Choose a table'),
      element(
        'p',
        { class: 's' },
        'Say which of its headings are Agreement, Authority and Value. The table itself is not changed.',
      ),
      element(
        'div',
        { class: 'buttons' },
        button('Choose a table', () => actions.openChoose(null), { primary: true, key: 'choose' }),
      ),
    ),
});

const makeTable = (): Section => ({
  key: 'make',
  model: true,
  build: () =>
    section(
      'make',
      'Make a table of your list',
      null,
      element(
        'ol',
        { class: 'steps' },
        element('li', {}, element('span', {}, 'Select the list with its heading row.')),
        element('li', {}, element('span', {}, 'In Excel: Insert, Table. Tick My table has headers.')),
        element(
          'li',
          {},
          element('span', {}, 'Where the headings below are in it, it is the register from then on.'),
        ),
      ),
    ),
});

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
