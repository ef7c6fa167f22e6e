/** The tabs Movements in the quarter and Year-end statement: what MOVEMENTS and STATEMENT say, and every movement once. */
import { movementRows } from '../../../../samples/register/movement-rows';
import { registerRows } from '../../../../samples/register/register-rows';
import { movementsBlock as sampleMovements } from '../../../../samples/sheets/movements-sheet';
import { triggersBlock } from '../../../../samples/sheets/coming-blocks';
import { serialFromDate } from '../../../../src/domain/calendar/serial';
import { ledgerOf } from '../../../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../../../src/domain/movements/movement-table';
import { TRIGGERS } from '../../../../src/domain/pipeline/trigger-table';
import { NOTHING_COMING, type ComingSource } from '../../../../src/domain/summaries/tabs/due-tab';
import { quarterTo } from '../../../../src/domain/summaries/tabs/movements-tab';
import { summaryTab, type SummaryInputs } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { isTable, readTable } from '../../../../src/domain/tables/read-table';
import { callNow } from '../../../functions/calling';
import { day, EMPTY_REGISTER, ledger, type Row } from '../../movements/made';
import { inputsOf, sampleBlock, sampleRegister, sectionOf, tableOf, valuesOf } from '../sample';

const END = day(31, 3, 2025);
/** The end of a quarter in which the sample's councils pay. */
const SUMMER = day(30, 6, 2024);
const register = sampleRegister();
const block = sampleMovements(movementRows(registerRows())) as unknown[][];

function inputsAt(asAtSerial: number, more: Partial<SummaryInputs> = {}): SummaryInputs {
  const table = readTable(block, MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  return inputsOf(register, {
    units: 'exact',
    asAtSerial,
    movements: { ledger: ledgerOf(table, register) },
    ...more,
  });
}

test('the quarter is the three months to the as-at date; quarters follow each other without a gap', () => {
  expect(quarterTo(END)).toEqual({ from: day(1, 1, 2025), to: END });
  expect(quarterTo(day(31, 12, 2024))).toEqual({ from: day(1, 10, 2024), to: day(31, 12, 2024) });
});

/** A table of the tab under its title, without the title: each row up to its closing. */
const rolled = (inputs: SummaryInputs, name: string): (string | number)[][] =>
  sectionOf(summaryTab('movements', inputs), name)
    .slice(2)
    .map((row) => row.slice(0, 5));
const pence = (cell: unknown): number => Math.round(Number(cell) * 100);

test.each(['Held by authority', 'In hand'])(
  '%s: opening, in, out and closing are those of MOVEMENTS',
  (name) => {
    const { from, to } = quarterTo(SUMMER);
    const spill = callNow('MOVEMENTS', name, from, to, null, block, sampleBlock()) as unknown[][];
    const rows = rolled(inputsAt(SUMMER), name);
    expect(rows.map(([group]) => group)).toEqual(spill.slice(1).map(([group]) => group));
    for (const [n, [, opening, came, went, closing]] of rows.entries()) {
      const own = spill[n + 1]!;
      expect([pence(opening), pence(closing)]).toEqual([pence(own[1]), pence(own.at(-2))]);
      expect(pence(opening) + pence(came) + pence(went)).toBe(pence(closing));
      expect(pence(came)).toBeGreaterThanOrEqual(0);
      expect(pence(went)).toBeLessThanOrEqual(0);
    }
    expect(rows.some(([, , came, went]) => pence(came) !== 0 || pence(went) !== 0)).toBe(true);
  },
);

test('974,313 + 184,019 + 12,076 - 2,392 - 86,800 = 1,081,216, whatever is undone within the quarter', () => {
  const one = { agreement: 'P/1', contribution: 'C1' };
  const rows: Row[] = [
    { date: day(31, 12, 2024), ...one, movement: 'Opening', amount: 974_313, to: 'Held by authority' },
    { date: day(2, 1, 2025), ...one, movement: 'Received', amount: 184_019 },
    { date: day(2, 2, 2025), ...one, movement: 'Drawn down', amount: 86_800 },
    { date: day(3, 2, 2025), ...one, movement: 'Received', amount: 50 },
    { date: day(4, 2, 2025), ...one, movement: 'Received', amount: -50 },
    { date: END, ...one, movement: 'Interest', amount: 12_076 },
    { date: END, ...one, movement: 'Fee', amount: 2_392 },
    { date: END + 1, ...one, movement: 'Received', amount: 1 },
  ];
  const movements = { ledger: ledger(rows, EMPTY_REGISTER) };
  const inputs = inputsOf(EMPTY_REGISTER, { units: 'exact', asAtSerial: END, movements });
  expect(rolled(inputs, 'Held by authority').at(-1)).toEqual([
    'Total',
    ...[974_313, 184_019 + 12_076, -2_392 - 86_800, 1_081_216],
  ]);
  expect(valuesOf(summaryTab('movements', inputs)).map((row) => row.slice(0, 3))).toContainEqual([
    'Received',
    3,
    184_019,
  ]);
});

test('every movement of the quarter is listed once, by its day', () => {
  const { from, to } = quarterTo(END);
  const [, ...listed] = tableOf(summaryTab('movements', inputsAt(END)));
  const own = movementRows(registerRows()).filter(({ date }) => date >= from && date <= to);
  expect(own.length).toBeGreaterThan(5);
  const keyOf = (agreement: unknown, date: unknown, amount: unknown): string =>
    [agreement, date, amount].join(' ');
  expect(listed.map((row) => keyOf(row[0], row[3], pence(row[5]))).sort()).toEqual(
    own.map(({ agreement, date, amount }) => keyOf(agreement, date, amount)).sort(),
  );
  const dates = listed.map((row) => Number(row[3]));
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
});

test('the year-end statement is STATEMENT’s', () => {
  const [headings, ...spill] = callNow('STATEMENT', END, block, sampleBlock()) as unknown[][];
  expect(spill.length).toBeGreaterThan(10);
  expect(tableOf(summaryTab('statement', inputsAt(day(30, 6, 2025))))).toEqual([headings, ...spill]);
});

test('instalments give the year-end statement the deadlines that they give STATEMENT; one that cannot be used gives none', () => {
  const instalments = triggersBlock() as unknown[][];
  const triggers = readTable(instalments, TRIGGERS);
  if (!isTable(triggers)) throw new Error(triggers.code);
  const statement = (coming: Partial<ComingSource>) =>
    summaryTab('statement', inputsAt(day(30, 6, 2025), { coming: { ...NOTHING_COMING, ...coming } }));
  const spill = callNow('STATEMENT', END, block, sampleBlock(), instalments) as unknown[][];
  expect(tableOf(statement({ triggers: { table: triggers } }))).toEqual(spill);
  const broken = statement({ triggers: { why: 'Its headings do not fit.', isAbsent: false } });
  expect(broken.headline).toMatch(/^No figures/);
  expect(tableOf(broken).flat().join(' ')).toMatch(/do not fit/);
});

test('what is not known is said, and makes no figure', () => {
  const early = serialFromDate({ day: 1, month: 1, year: 2023 })!;
  for (const key of ['movements', 'statement'] as const) {
    const none = summaryTab(key, inputsOf(register));
    expect(none.headline).toBe('No table of movements');
    expect(tableOf(none)).toHaveLength(2);
    const before = summaryTab(key, inputsAt(early));
    expect(tableOf(before)).toHaveLength(2);
    expect(valuesOf(before).flat().join(' ')).toMatch(/No movement is recorded by/);
  }
});

test('a row of the table that cannot be read is told on both', () => {
  const bad = [...block, [END, 'P/1', '', 'Lent', 5]].map((row) => [...row]);
  const table = readTable(bad, MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  const movements = { ledger: ledgerOf(table, register) };
  for (const key of ['movements', 'statement'] as const) {
    const cells = valuesOf(summaryTab(key, inputsAt(END, { movements }))).map(([cell]) => String(cell));
    expect(cells.filter((cell) => /^1 row .* cannot be read/.test(cell))).toHaveLength(1);
  }
});

test('where MOVEMENTS and STATEMENT have no figure, neither have the tabs, and they say why', () => {
  const amount = (block[0] as string[]).indexOf('Amount');
  const bad = block.map((row, n) =>
    row.map((cell, column) => (n === 1 && column === amount ? '#N/A' : cell)),
  );
  const table = readTable(bad, MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  const lent = readTable([...block, [END, 'P/1', '', 'Lent', 5]], MOVEMENTS);
  if (!isTable(lent)) throw new Error(lent.code);
  const cases: [Partial<SummaryInputs>, RegExp][] = [
    [{ movements: { ledger: ledgerOf(table, register) } }, /#N\/A/],
    [{ movements: { ledger: ledgerOf(lent, register) }, strict: true }, /Lent/],
    [{ movements: { why: 'Its headings do not fit.' } }, /do not fit/],
  ];
  for (const key of ['movements', 'statement'] as const)
    for (const [more, why] of cases) {
      const tab = summaryTab(key, inputsAt(END, more));
      expect(tab.headline).toMatch(/^No figures/);
      const printed = valuesOf(tab).slice(tab.printArea.rowIndex + 2);
      expect(printed.flat().filter((cell) => typeof cell === 'number')).toEqual([]);
      expect(printed.map(([cell]) => cell).join(' ')).toMatch(why);
    }
});
