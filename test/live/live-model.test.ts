/** After every random edit, each live cell shows what the same formula shows with the register given. */
import * as fc from 'fast-check';
import { AUTHORITIES, LiveWorkbook, registerTable, settled, shown, type LiveCell } from './live-workbook';
import { edits, Editor, withoutWhere } from './random-edits';
import { FULL, SEED } from '../chance';

beforeEach(() => jest.useFakeTimers({ now: new Date(2026, 10, 21, 12) }));
afterEach(() => jest.useRealTimers());

const MEASURES = ['Value', 'Held by authority', 'Drawn down', 'In hand', 'Agreements', 'Rows left out'];

/** Every kind of live formula, and agreement after agreement up to the number of cells asked for. */
function formulas(count: number): [string, unknown[]][] {
  const list: [string, unknown[]][] = [
    ['OUTSTANDING', []],
    ['REMAINING', []],
    ['ROLLUP', []],
    ['ROLLUP', ['Expiry year']],
    ['ROLLUP', ['Site', null, 'Open']],
    ['EXPIRING', [12, 45_500]],
    ['VALIDATE', []],
    ['OUTSTANDING', [AUTHORITIES.map((name) => [name])]],
    ['OUTSTANDING', [[['Blabby']]]],
    ['OUTSTANDING', [[['LCC']]]],
    ...MEASURES.map((measure): [string, unknown[]] => ['BALANCE', [measure]]),
    ...AUTHORITIES.map((name): [string, unknown[]] => ['REMAINING', [[[name]]]]),
  ];
  for (let n = 0; list.length < count; n++) list.push(['OUTSTANDING', [[[`A/${n % 6000}`]]]]);
  return list;
}

/** What every cell should show: agreements through one call, the others each by its own; null where the register cannot be read. */
function expected(live: LiveWorkbook, cells: readonly LiveCell[], block: unknown[][]): unknown[] | null {
  const isAgreement = ({ args }: LiveCell) =>
    /^A\//.test(String((args[0] as unknown[][] | undefined)?.[0]?.[0]));
  const names = [...new Set(cells.filter(isAgreement).map(({ args }) => (args[0] as string[][])[0]![0]!))];
  const found = live.explicit('OUTSTANDING', [['A/0', ...names].map((name) => [name])], block);
  if (!Array.isArray(found)) return null;
  const byName = new Map(names.map((name, i) => [name, (found as unknown[][])[i + 1]![0]]));
  return cells.map((cell) => {
    if (!isAgreement(cell)) return shown(live.explicit(cell.id, cell.args, block));
    const figure = byName.get((cell.args[0] as string[][])[0]![0]!);
    return typeof figure === 'number' ? [[figure]] : shown(figure);
  });
}

/** What a message offers depends on how many names were looked for before: a register offers the nearest of so many only. */
const withoutOffer = (cell: unknown): string =>
  JSON.stringify(cell).replace(/ (Did you mean .*?\?|Leave \\"of\\" out for the whole register\.)/g, '');

/**
 * In a range given to VALIDATE a total of 0 may be a blank cell (decision 7), and is not compared with its rows; in the
 * workbook's own register it is nil, and is.
 */
const OF_TOTALS: ReadonlySet<unknown> = new Set(['total-does-not-agree', 'total-not-checked']);
const withoutNilTotals = (value: unknown): unknown =>
  Array.isArray(value)
    ? (value as unknown[][]).filter(
        (row) => !OF_TOTALS.has(row[4]) || !String(row[5]).includes(' says £0.00; '),
      )
    : value;

/** What a cell shows, as far as it is the same with the register given. */
const compared = (cell: LiveCell, value: unknown): string =>
  withoutOffer(cell.id === 'VALIDATE' ? withoutNilTotals(value) : withoutWhere(value));

async function model(rows: number, cellCount: number, editCount: number): Promise<void> {
  const live = new LiveWorkbook();
  const editor = new Editor(live, registerTable(live, rows));
  const cells = formulas(cellCount).map(([id, args]) => live.cell(id, ...args));
  await settled();
  for (const [number, edit] of fc.sample(edits, { numRuns: editCount, seed: SEED }).entries()) {
    const before = live.workbook.runs;
    editor.make(edit);
    await settled();
    const block = editor.cells.map((row) => row.map((cell) => cell ?? ''));
    const wanted = expected(live, cells, block);
    if (wanted === null) {
      // Why it cannot be read, in each cell: no figure of before stays.
      for (const cell of cells) expect(shown(cell.value)).toMatch(/^#/);
      continue;
    }
    for (const [i, cell] of cells.entries()) {
      const [have, want] = [compared(cell, shown(cell.value)), compared(cell, wanted[i])];
      if (have !== want)
        throw new Error(
          `Edit ${number}, ${JSON.stringify(edit)}: ${cell.id}(${JSON.stringify(cell.args)}) shows ${have}, not ${want}.`,
        );
    }
    expect(live.workbook.runs - before).toBeLessThanOrEqual(4); // the tables, a block of rows or two, and the sheets that VALIDATE looks over
  }
}

// All of it, 1,000 edits of each, takes most of an hour.
test('a small register', () => model(40, 60, FULL ? 1000 : 60), FULL ? 3_600_000 : 300_000);

const CELLS = FULL ? 10_000 : 2_000;
test(
  `10,000 rows, ${CELLS.toLocaleString('en-GB')} cells`,
  () => model(10_000, CELLS, FULL ? 1000 : 3),
  3_600_000,
);
