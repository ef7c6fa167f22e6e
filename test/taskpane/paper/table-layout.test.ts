/** Laws of the columns of the Word file's tables, under any figures and names. */
import * as fc from 'fast-check';
import type { PaperFigure } from '../../../src/domain/paper/figure';
import { writeCell, type PaperTable, type TableCell } from '../../../src/domain/paper/section';
import { layoutOf } from '../../../src/taskpane/paper/table-layout';
import { TEXT_WIDTH, WIDE } from '../../../src/taskpane/paper/word-styles';

const money = fc
  .integer({ min: -9_999_999_99, max: 99_999_999_99 })
  .map((amount): TableCell => ({ figure: { value: { kind: 'money', amount } } as unknown as PaperFigure }));
/** Words of a name: a dash alone would be nil. */
const name = fc
  .array(fc.stringMatching(/^[A-Za-z][A-Za-z/-]{0,19}$/), { minLength: 1, maxLength: 9 })
  .map((words): TableCell => ({ text: words.join(' ') }));
const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 12 }))
  .chain(([labels, numbers, count]) =>
    fc
      .tuple(
        fc.array(
          fc.tuple(
            ...Array.from({ length: labels }, () => name),
            ...Array.from({ length: numbers }, () => money),
          ),
          { minLength: count, maxLength: count },
        ),
        fc.array(fc.integer({ min: 5, max: 50 }), {
          minLength: labels + numbers,
          maxLength: labels + numbers,
        }),
      )
      .map(([rows, widths]): PaperTable => ({
        ...{ kind: 'table', caption: 'a table, £', labelColumns: labels, widths },
        headings: widths.map((_, n) => (n < labels ? 'Agreement' : 'Held by authority')),
        rows: rows.map((cells, n) => ({ cells, isTotal: n === rows.length - 1 })),
      })),
  );

/** In Arial of 9 points a digit is 5 points wide, and a comma or a bracket 2.5 at least: in twentieths. */
const leastOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\d/.test(letter) ? 100 : 50), 0) + 80;

test('columns take up a page, and none is too narrow for its figures', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { widths, isNumber, isWide } = layoutOf(table);
      const total = widths.reduce((sum, width) => sum + width, 0);
      expect(Math.abs(total - (isWide ? WIDE : TEXT_WIDTH))).toBeLessThanOrEqual(widths.length);
      expect(isNumber.filter((is) => !is)).toHaveLength(table.labelColumns);
      for (const { cells } of table.rows)
        for (const [column, cell] of cells.entries())
          if (isNumber[column]) expect(widths[column]).toBeGreaterThanOrEqual(leastOf(writeCell(cell)));
    }),
  );
});

test('a table stays on an upright page as long as all of it fits there', () => {
  const cells: TableCell[] = [
    { text: 'Blaby' },
    { figure: { value: { kind: 'money', amount: 1 } } as never },
  ];
  const table = { kind: 'table', caption: '', labelColumns: 1, widths: [1, 1] } as const;
  expect(layoutOf({ ...table, headings: ['A', 'B'], rows: [{ cells }] })).toMatchObject({
    isWide: false,
    widths: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
  });
});
