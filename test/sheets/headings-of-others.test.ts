/** A made sheet under a plain heading of another made sheet, for the same column: no figure is another, unless it is told. */
import fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { standardRows } from '../../src/domain/council/standardise';
import { severityOf } from '../../src/domain/findings/report';
import type { MoneyColumn } from '../../src/domain/sheet/columns';
import type { Block } from '../../src/domain/sheet/block';
import { runs } from '../chance';
import { blockOf } from './answers';
import { madeSheets } from './read-all';
import { MONEY, type Money, type Truth } from './truth';

const KEYS: Readonly<Record<Money, MoneyColumn>> = {
  Value: 'value',
  'Not started': 'notStarted',
  'Held by developer': 'heldByDeveloper',
  'Held by authority': 'heldByAuthority',
  'Drawn down': 'drawnDown',
  Spent: 'spent',
};
/** A heading, or a sheet, that says in which unit its amounts are. */
const OF_UNITS = /\bk\b|000|\bm\b|£m|£k|thousand|million/i;

const sheets = madeSheets().filter(
  ({ name, truth }) => truth.headerRows.length === 1 && !truth.pivot && !OF_UNITS.test(name),
);
const headings = (column: Money): readonly string[] => [
  ...new Set(
    madeSheets().flatMap(({ truth }) => {
      const of = truth.mark === 'plain' ? truth.columns[column] : undefined;
      return of?.level === 'plain' && !OF_UNITS.test(of.heading) ? [of.heading] : [];
    }),
  ),
];
const POOL = Object.fromEntries(MONEY.map((column) => [column, headings(column)])) as Readonly<
  Record<Money, readonly string[]>
>;

/** The sums that are given, and what is told of the sheet. */
function read(block: Block, truth: Truth) {
  const authority = 'Authority' in truth.columns && !truth.authorityGiven ? null : truth.authority;
  const checked = checkSheet(block, { authority });
  const told = checked.findings
    .filter(({ code }) => severityOf(code) !== 'note')
    .map(({ code, values }) => `${code} ${JSON.stringify(values)}`);
  const sums = new Map<string, number>();
  const rows = checked.kind === 'none' ? [] : standardRows(checked, authority);
  for (const { amounts } of rows)
    for (const [key, pence] of Object.entries(amounts)) sums.set(key, (sums.get(key) ?? 0) + pence);
  return { sums, rowCount: rows.length, told };
}

/** Columns of money that the sheet has, and is read to have, so that another heading may be tried. */
const columnsOf = (truth: Truth, sums: ReadonlyMap<string, number>): readonly Money[] | null => {
  const own = MONEY.filter((column) => column in truth.columns);
  const areRight = own.every((column) => sums.get(KEYS[column]) === truth.sumsPence[column]);
  return own.length > 0 && areRight ? own : null;
};
const letters = (col: string): number =>
  [...col].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

test('there are sheets and headings to try', () => {
  expect(sheets.length).toBeGreaterThan(300);
  expect(POOL.Value.length).toBeGreaterThan(80);
});

test('under a heading of another sheet no sum is another unsaid', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sheets),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      async ({ path, truth }, changes) => {
        const block = await blockOf(path, truth.sheet);
        if ('error' in block) return;
        const before = read(block, truth);
        const own = columnsOf(truth, before.sums);
        if (own === null) return;
        const row = [...block[truth.headerRow - 1]!];
        for (const [column, heading] of changes) {
          const key = own[column % own.length]!;
          const other = POOL[key][heading % POOL[key].length]!;
          const { col, heading: given } = truth.columns[key]!;
          const at = letters(col) - 1;
          if (!OF_UNITS.test(given) && String(row[at]).trim() === given.trim() && !row.includes(other))
            row[at] = other;
        }
        const changed = block.map((cells, index) => (index === truth.headerRow - 1 ? row : cells));
        const after = read(changed, truth);
        if (after.told.some((one) => !before.told.includes(one))) return;
        // A row that was left out for a cell of a column counts where that is not read.
        const areAll = own.every((column) => after.sums.has(KEYS[column]));
        if (!areAll && after.rowCount !== before.rowCount) return;
        const sums = own.map((column) => [column, after.sums.get(KEYS[column]) ?? null]);
        const right = own.map((column) => [
          column,
          after.sums.has(KEYS[column]) ? truth.sumsPence[column] : null,
        ]);
        expect({ row, sums }).toEqual({ row, sums: right });
      },
    ),
    runs(1500, 150),
  );
}, 240_000);
