/** What Trace says of a figure of movements. */
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { summaryTab } from '../../../src/domain/summaries/tabs/summary-tabs';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { NOTHING_ASKED } from '../../../src/domain/summaries/tabs/asking-source';
import { noTable, type FoundTable } from '../../../src/domain/summaries/tabs/found-table';
import { BID_COSTS } from '../../../src/domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../../src/domain/pipeline/development-table';
import { ITEMS } from '../../../src/domain/items/item-table';
import { TRIGGERS, type TriggersTable } from '../../../src/domain/pipeline/trigger-table';
import type { TraceSource } from '../../../src/domain/summaries/figures/source';
import type { Units } from '../../../src/domain/summaries/tabs/cells';
import { NOTHING_COMING } from '../../../src/domain/summaries/tabs/due-tab';
import { madeModel } from '../../../src/taskpane/trace/parts-model';
import { movedModel } from '../../../src/taskpane/trace/moved-model';
import { tabFigure, tabQuestion } from '../../../src/taskpane/trace/question';
import { triggersOf } from '../../domain/pipeline/made-tranches';
import { day as on, movementsBlock, type Row } from '../../domain/movements/made';
import { inputsOf, valuesOf } from '../../domain/summaries/sample';
import { registerOf } from '../registers';

const END = on(31, 3, 2025);
const register = registerOf(['P/1', 'Blaby', '', 100, 0, 0, 60, 40, 15, '']);
const one = { agreement: 'P/1', contribution: '' };
const ROWS: Row[] = [
  { date: on(31, 12, 2024), ...one, movement: 'Opening', amount: 100, to: 'Held by authority' },
  { date: on(2, 1, 2025), ...one, movement: 'Drawn down', amount: 40, reference: 'REM 7' },
  { date: END, ...one, movement: 'Spent', amount: 15, project: 'Van' },
  { date: END, ...one, movement: 'Lent', amount: 1 },
];
const table = readTable(movementsBlock(ROWS), MOVEMENTS, { sheet: 'Movements', topIndex: 0, leftIndex: 0 });
if (!isTable(table)) throw new Error(table.code);
const ledger = ledgerOf(table, register);
const tab = summaryTab(
  'movements',
  inputsOf(register, { units: 'exact', asAtSerial: END, movements: { ledger } }),
);

/** The question of a cell of the tab's table of what is in hand, by the row's label and the column. */
function asked(
  label: string,
  column: number,
  change: (block: (string | number)[][], row: number) => void = () => undefined,
) {
  const block = valuesOf(tab);
  const row = tab.rowKeys.indexOf(`In hand ${label}`);
  change(block, row);
  const seen = { tab: { key: 'movements' as const, refreshedAt: new Date(2025, 2, 31) }, block, register };
  return tabQuestion({ ...seen, strict: false, table: null }, { topIndex: row, leftIndex: column })!;
}

test('a closing is all that moved it up to the day, with the place of each movement', () => {
  const question = asked('Blaby', 4);
  expect(movedModel(register, ledger, question, question.moved!)).toMatchObject({
    title: 'In hand, Blaby, on 31 March 2025',
    amount: '£25.00',
    older: null,
    groups: [
      {
        lines: [
          { date: '31 Dec 2024', name: 'Opening', share: '0.00', cell: null },
          {
            name: 'Drawn down',
            detail: 'P/1, REM 7',
            share: '40.00',
            cell: { sheet: 'Movements', address: 'A3' },
          },
          { name: 'Spent', detail: 'P/1, Van', share: '\u221215.00', cell: { address: 'A4' } },
        ],
        total: { text: 'Closing, 31 Mar 2025', share: '25.00' },
      },
    ],
    leftOut: expect.stringMatching(/^1 row of Movements/),
  });
});

test('what came in and what went out are the movements of the quarter alone', () => {
  const model = (column: number) => {
    const question = asked('Total', column);
    const { title, amount, groups } = movedModel(register, ledger, question, question.moved!);
    return [title, amount, groups.flatMap(({ lines }) => lines.map(({ name }) => name))];
  };
  const days = '1 January 2025 to 31 March 2025';
  expect(model(1)).toEqual(['In hand, all authorities, on 31 December 2024', '£0.00', []]);
  expect(model(2)).toEqual([`In hand, all authorities, came in, ${days}`, '£40.00', ['Drawn down']]);
  expect(model(3)).toEqual([`In hand, all authorities, went out, ${days}`, '\u2212£15.00', ['Spent']]);
});

test('a tab that shows another figure by now is said to be older', () => {
  const question = asked('Blaby', 4, (block, row) => (block[row]![4] = 24));
  expect(movedModel(register, ledger, question, question.moved!).older).toContain('24.00; now it is 25.00');
});

test('the control totals over the tab are traced to rows of the register', () => {
  const block = valuesOf(tab);
  const row = block.findIndex(([label]) => label === 'Control total: spent');
  const seen = { tab: { key: 'movements' as const, refreshedAt: null }, block, register };
  const question = tabQuestion({ ...seen, strict: false, table: null }, { topIndex: row, leftIndex: 1 });
  expect(question).toMatchObject({ measure: 'spent', authority: null });
  expect(question!.moved).toBeUndefined();
});

describe('the year-end statement', () => {
  const rows = [
    ['P/1', 'Blaby', '', 100, 0, 0, 0, 0.4, 0, ''],
    ['P/2', 'Blaby', '01/06/2025', 9, 0, 0, 0, 5.3, 0, ''],
  ];
  const own = registerOf(...rows);
  const opened = (agreement: string, amount: number): Row => ({
    ...{ date: on(2, 1, 2025), agreement, contribution: '', movement: 'Opening', amount, to: 'In hand' },
  });
  const movements = readTable(movementsBlock([opened('P/1', 0.4), opened('P/2', 5.3)]), MOVEMENTS);
  if (!isTable(movements)) throw new Error(movements.code);
  const ofOwn = ledgerOf(movements, own);

  function traced(units: Units, heading: string, triggers: FoundTable<TriggersTable> = noTable(TRIGGERS)) {
    const coming = { ...NOTHING_COMING, triggers };
    const statement = summaryTab(
      'statement',
      inputsOf(own, { units, asAtSerial: END, movements: { ledger: ofOwn }, coming }),
    );
    const block = valuesOf(statement);
    const row = statement.rowKeys.indexOf('total');
    const column = block[statement.table.rowIndex]!.indexOf(heading);
    const source = {
      ...{ ...NOTHING_ASKED, register: own, strict: false, movements: { table: movements }, triggers },
      ...{ developments: noTable(DEVELOPMENTS), items: noTable(ITEMS), bidCosts: noTable(BID_COSTS) },
      generalLedger: null,
    } as TraceSource;
    const seen = { tab: { key: 'statement' as const, refreshedAt: null }, block, register: own, source };
    const question = tabFigure(
      { ...seen, strict: false, table: null, months: 12 },
      { topIndex: row, leftIndex: column },
    );
    if (!question || 'why' in question) throw new Error(question?.why ?? 'nothing is said');
    const model = question.moved
      ? movedModel(own, ofOwn, question, question.moved)
      : madeModel(source, question.made!);
    if ('why' in model) throw new Error(model.why);
    return { shown: block[row]![column], model };
  }

  test('a total has the pennies of rows that show nil in whole pounds', () => {
    expect(traced('whole pounds', 'Closing')).toMatchObject({
      ...{ shown: 6, model: { amount: '£5.70', adds: true, older: null } },
    });
  });

  test('what has deadlines of its own is traced to them, and the rest to the register’s', () => {
    const instalment = (received: number) => ({
      ...{ Agreement: 'P/2', Amount: 2, Received: received, 'Spend years': 5 },
    });
    const table = triggersOf(instalment(on(1, 2, 2021)), instalment(on(1, 2, 2024)));
    const within = traced('exact', 'Within a year', { table });
    expect(within).toMatchObject({ shown: 3.3, model: { amount: '£3.30', adds: true, older: null } });
    const later = traced('exact', 'Later', { table });
    expect(later).toMatchObject({ shown: 2.4, model: { amount: '£2.40', adds: true, older: null } });
    const lines = later.model.groups.flatMap(({ lines: all }) => all.map(({ share }) => share));
    expect(lines).toEqual(['0.40', '2.00']);
  });
});
