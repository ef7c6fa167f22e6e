/** A sheet's columns in another order are the same sheet, and its pence as pounds too; a column of money that is taken away is read from no other. */
import { runs } from '../chance';
import fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { standardRows } from '../../src/domain/council/standardise';
import { severityOf } from '../../src/domain/findings/report';
import type { Block } from '../../src/domain/sheet/block';
import { blockOf } from './answers';
import { madeSheets } from './read-all';
import type { Truth } from './truth';

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

const toldOf = (block: Block, authority: string | null): readonly string[] =>
  checkSheet(block, { authority })
    .findings.filter(({ code }) => severityOf(code) !== 'note')
    .map(({ code, values }) => `${code} ${JSON.stringify(values)}`);

const sheets = madeSheets().filter(
  ({ name, truth }) => truth.headerRows.length === 1 && !OF_PLACES.test(name),
);

/** The first line of headings, from 0: a shorter table under the same may be above the one that counts. */
const firstHeadings = ({ headerRow, nonData }: Truth): number =>
  Math.min(headerRow, ...nonData.flatMap(({ kind, row }) => (kind === 'repeated header' ? [row] : []))) - 1;

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
        const top = firstHeadings(truth);
        const other = block.map((row, r) => (r < top ? row : places.map(({ index }) => row[index])));
        expect(sumsOf(other, authority)).toEqual(sumsOf(block, authority));
      },
    ),
    runs(60, 20),
  );
}, 120_000);

test('the file of an obligation is the agreement, wherever its column stands', async () => {
  const { path, truth } = sheets.find(({ name }) => name === 'made/unseen10-east-cambs-full-sum-last')!;
  const block = await blockOf(path, truth.sheet);
  if ('error' in block) throw new Error(block.error);
  const before = sumsOf(block, truth.authority);
  const wanted = ['Land', 'Payment due £', 'ECDC has £', 'Payment', 'Handed on to Cambs Police £'];
  const headings = block[truth.headerRow - 1]!.map(String);
  const places = [...wanted, ...headings.filter((one) => !wanted.includes(one)).reverse()].map((one) =>
    headings.indexOf(one),
  );
  const other = block.map((row, r) => (r < firstHeadings(truth) ? row : places.map((index) => row[index])));
  expect(sumsOf(other, truth.authority)).toEqual(before);
});

/** Another column may be the value in these: the sum before a variation or indexation, or with a fee. */
const HAVE_ANOTHER = /original-and-revised|monitoring-fee|per-dwelling|key-beside/;
/** All that was paid, and each year of it. */
const IN_YEARS = /by-year|each-year|years-of|years-under|spend-years/;
const KEYS: Readonly<Record<string, string>> = {
  Value: 'value',
  'Not started': 'notStarted',
  'Held by developer': 'heldByDeveloper',
  'Held by authority': 'heldByAuthority',
  'Drawn down': 'drawnDown',
  Spent: 'spent',
};
const placeOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

test('a column of money that is taken away is read from no other', async () => {
  const tried = madeSheets()
    .filter(({ name }) => !HAVE_ANOTHER.test(name))
    .flatMap((sheet) =>
      Object.entries(sheet.truth.columns)
        .filter(([column]) => column in KEYS)
        .map(([column, { col }]) => ({
          ...{ sheet, key: KEYS[column]!, place: placeOf(col) },
          sum: sheet.truth.sumsPence[column]!,
        })),
    );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...tried), async ({ sheet: { path, truth, name }, key, place, sum }) => {
      const block = await blockOf(path, truth.sheet);
      if ('error' in block) return;
      const authority = 'Authority' in truth.columns && !truth.authorityGiven ? null : truth.authority;
      const without = block.map((row) => row.filter((_, index) => index !== place));
      const sums = sumsOf(without, authority) as Readonly<Record<string, number>>;
      // A question, or a warning that the whole sheet does not have, says that it may be another.
      if (toldOf(without, authority).some((told) => !toldOf(block, authority).includes(told))) return;
      // What stands once more in a column for each year is added up to the same.
      expect(IN_YEARS.test(name) ? [0, sum] : [0]).toContain(sums[key] ?? 0);
    }),
    runs(80, 20),
  );
}, 120_000);

/** Sums in words, and sums that are scaled or that a day may be taken for. */
const NOT_IN_PENCE = /thousand|-in-k|-k-in|million|date-or-sum|footnotes/;

test('a sheet in whole pounds is read as in pence, or asked', async () => {
  const inPence = madeSheets().filter(({ name, truth }) => !truth.pivot && !NOT_IN_PENCE.test(name));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inPence), async ({ path, truth }) => {
      const block = await blockOf(path, truth.sheet);
      if ('error' in block) return;
      const columns = block[0]!.map((_, index) => block.map((row) => row[index]));
      const isOfPence = columns.map((cells) =>
        cells.some((cell) => typeof cell === 'number' && Math.abs(cell) > 1 && !Number.isInteger(cell)),
      );
      const isText = columns.some((cells) =>
        cells.some((cell) => typeof cell === 'string' && /\d[.,]\d\d/.test(cell)),
      );
      const areOfPence = Object.entries(truth.columns).every(
        ([name, { col }]) => !(name in KEYS) || isOfPence[placeOf(col)],
      );
      if (isText || !areOfPence) return;
      const whole = block.map((row) =>
        row.map((cell, index) =>
          isOfPence[index] && typeof cell === 'number' ? Math.round(cell * 100) : cell,
        ),
      );
      const authority = 'Authority' in truth.columns && !truth.authorityGiven ? null : truth.authority;
      const [before, now] = [block, whole].map((one) => sumsOf(one, authority)) as Record<string, number>[];
      if (Array.isArray(before) || Array.isArray(now)) return;
      for (const key of Object.keys(now!).filter((one) => one !== 'rows' && before![one] !== undefined))
        expect([key, now![key]]).toEqual([key, before![key]! * 100]);
    }),
    runs(60, 20),
  );
}, 120_000);
