/** A table under another with two of its columns changed about: each amount is read where it belongs, or it is said that not all is read. */
import fc from 'fast-check';
import { runs } from '../chance';
import { checkSheet, type CheckedSheet } from '../../src/domain/council/check-sheet';
import { standardRows } from '../../src/domain/council/standardise';
import { kindOf } from '../../src/domain/findings/catalogue';
import type { Block } from '../../src/domain/sheet/block';
import { blockOf } from './answers';
import { madeSheets } from './read-all';

type Sums = Readonly<Record<string, number>>;

function sumsOf(checked: CheckedSheet, authority: string | null): Sums {
  const sums: Record<string, number> = {};
  if (checked.kind === 'none') return sums;
  for (const { amounts } of standardRows(checked, authority))
    for (const [key, pence] of Object.entries(amounts)) sums[key] = (sums[key] ?? 0) + pence;
  return sums;
}

const isTwice = (now: Sums, before: Sums): boolean =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].every(
    (key) => (now[key] ?? 0) === 2 * (before[key] ?? 0),
  );

/** What an officer must look at. */
const said = (checked: CheckedSheet): Set<string> =>
  new Set(checked.findings.map(({ code }) => code).filter((code) => kindOf(code).severity !== 'note'));

/** The same rows under other references, as another year's table. */
const ofAnotherYear = (row: readonly unknown[]): unknown[] =>
  row.map((cell) =>
    typeof cell === 'string' && /\d/.test(cell) && /[-/]/.test(cell)
      ? cell.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10))
      : cell,
  );

const sheets = madeSheets().filter(({ truth }) => truth.headerRows.length === 1);

test('there are sheets to try', () => expect(sheets.length).toBeGreaterThan(300));

test('two columns changed about in a second table are never read under each other’s headings unsaid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sheets), fc.nat(), fc.nat(), async ({ path, truth }, one, other) => {
      const block: Block | { error: string } = await blockOf(path, truth.sheet);
      if ('error' in block) return;
      const authority = 'Authority' in truth.columns && !truth.authorityGiven ? null : truth.authority;
      const first = checkSheet(block, { authority });
      const before = said(first);
      const headings = block[truth.headerRow - 1]!;
      const [i, j] = [one % headings.length, other % headings.length];
      // What stands under the headings of another table is not read, and that is said already.
      fc.pre(first.kind !== 'none' && !before.has('other-table'));
      fc.pre(String(headings[i]) !== String(headings[j]));
      const turned = (row: readonly unknown[]): unknown[] =>
        row.map((cell, index) => (index === i ? row[j] : index === j ? row[i] : cell));
      const second = [headings, ...block.slice(truth.headerRow).map(ofAnotherYear)].map(turned);
      const both = checkSheet([...block, headings.map(() => ''), ...second], { authority });
      if (both.kind === 'none' || isTwice(sumsOf(both, authority), sumsOf(first, authority))) return;
      expect([...said(both)].filter((code) => !before.has(code))).not.toEqual([]);
    }),
    runs(300, 40),
  );
}, 120_000);
