/** A sheet's columns in another order are the same sheet: no row more or less, and no sum another. */
import fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { standardRows } from '../../src/domain/council/standardise';
import type { Block } from '../../src/domain/sheet/block';
import { blockOf } from './answers';
import { madeSheets } from './read-all';

/** Lines that speak of places on the sheet: numbers of columns, words over several, tables beside, cells parted by a comma. */
const OF_PLACES = /column-numbers|ragged|beside|side-by-side|side-table/;

const sumsOf = (block: Block, authority: string | null): unknown => {
  const checked = checkSheet(block, { authority });
  if (checked.kind === 'none') return checked.findings.map(({ code }) => code);
  const rows = standardRows(checked, authority);
  const sums: Record<string, number> = { rows: rows.length };
  for (const { amounts } of rows)
    for (const [key, pence] of Object.entries(amounts)) sums[key] = (sums[key] ?? 0) + pence;
  return sums;
};

const sheets = madeSheets().filter(
  ({ name, truth }) => truth.headerRows.length === 1 && !OF_PLACES.test(name),
);

test('there are sheets to try', () => expect(sheets.length).toBeGreaterThan(100));

test('columns in any other order change no sum of a made sheet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sheets),
      fc.infiniteStream(fc.nat()),
      async ({ path, truth }, order) => {
        const block = await blockOf(path, truth.sheet);
        if ('error' in block) return;
        const authority = 'Authority' in truth.columns && !truth.authorityGiven ? null : truth.authority;
        const places = block[0]!
          .map((_, index) => ({ index, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const other = block.map((row, r) =>
          r < truth.headerRow - 1 ? row : places.map(({ index }) => row[index]),
        );
        expect(sumsOf(other, authority)).toEqual(sumsOf(block, authority));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
