/** Rows that repeat another, against a reference that compares the text of every cell. */
import * as fc from 'fast-check';
import { repeatFindings } from '../../src/domain/register/checks/repeated-rows';
import { normalText } from '../../src/domain/sheet/text';
import { registerOf } from '../domain/reading';
import { runs } from '../chance';

const HEADINGS = ['Agreement', 'Contribution', 'Authority', 'Value', 'Drawn down', 'Site'];

const MONEY = [3, 4];

/** What a cell may say, each in several ways of writing it; mostly the first, so that rows often say the same. */
const saying = (usual: readonly unknown[], ...others: readonly unknown[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 6 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );

const row = fc.tuple(
  saying(['A/1', 'a/1', ' A/1', 'A/\u200b1'], 'A/2', 12, '12'),
  saying(['P1', 'p1'], 'P\u00a01', 'P 1', '', null, 7),
  saying(['Blaby', 'BLABY', 'blaby '], 'Blaby District Council', 'Melton'),
  saying([100, '100'], '£100', 0.3, 0.1 + 0.2, 42_949_672.96 + 100, -0, 0),
  saying([1], '', null, 0),
  saying(['Site', 'site', 'SITE '], 'Straße', 'STRASSE', true, null),
);

/** The rows of the block whose texts are those of a row above them, and those whose key alone is. */
function expected(rows: readonly unknown[][]): { whole: number[]; key: number[] } {
  const [whole, key]: number[][] = [[], []];
  // Under a heading of money a nil says no more than a blank.
  const said = (cell: unknown, at: number): string =>
    MONEY.includes(at) && cell === 0 ? '' : normalText(cell);
  const text = (cells: readonly unknown[]): string => JSON.stringify(cells.map(said));
  rows.forEach((cells, n) => {
    const above = rows.slice(0, n);
    const isSame = above.some((other) => text(other) === text(cells));
    if (isSame) whole!.push(n + 1);
    const isNamed = normalText(cells[1]) !== '';
    if (!isSame && isNamed && above.some((other) => text(other.slice(0, 3)) === text(cells.slice(0, 3))))
      key!.push(n + 1);
  });
  return { whole: whole!, key: key! };
}

test('a row repeats another where all its texts do, and its key alone where only that does', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const register = registerOf([HEADINGS, ...rows]);
      fc.pre(register.rowCount === rows.length);
      const found = repeatFindings(register);
      const rowsOf = (code: string): number[] =>
        found
          .filter((one) => one.code === code)
          .flatMap(({ rowIndex, rows: all }) => all ?? [rowIndex!])
          .sort((a, b) => a - b);
      const { whole, key } = expected(rows);
      expect({ whole: rowsOf('row-repeated'), key: rowsOf('key-repeated') }).toEqual({ whole, key });
    }),
    runs(300),
  );
});
