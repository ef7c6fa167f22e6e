import { call, underEveryBlank } from '../functions/calling';
import {
  asNumber,
  DIFFERENCES_2024,
  PROJECTS_2024,
  PROJECTS_2025,
  ROLLUP_2024,
  ROUNDINGS_2024,
  transposed,
} from './printed-tables';

const HEADINGS = ['Where', 'Check', 'Expected', 'Printed', 'Difference', 'Kind'];
const EXPECTED = [
  HEADINGS,
  ...DIFFERENCES_2024.map((row) => [...row, 'difference']),
  ...ROUNDINGS_2024.map((row) => [...row, 'rounding']),
];
const asNumbers = (rows: string[][]): (string | number)[][] => rows.map((row) => row.map(asNumber));
const asCurrency = (text: string): string => text.replace(/^(\(?)([\d,]+)(\)?)$/, '$1£$2$3');

underEveryBlank(() => {
  describe('the rollup of 12 March 2024', () => {
    const forms: [string, unknown[][]][] = [
      ['as printed', ROLLUP_2024],
      ['as numbers', asNumbers(ROLLUP_2024)],
      ['in currency text', ROLLUP_2024.map((row, i) => (i < 2 ? row : row.map(asCurrency)))],
      ['with longer dashes', ROLLUP_2024.map((row) => row.map((cell) => (cell === '-' ? '–' : cell)))],
      ['with blanks for nil', ROLLUP_2024.map((row) => row.map((cell) => (cell === '-' ? '' : cell)))],
      ['spent without parentheses', ROLLUP_2024.map((row) => row.map((cell) => cell.replace(/[()]/g, '')))],
      ['under two title rows', [['Section 106'], [], ...ROLLUP_2024]],
      ['with a footnote', [...ROLLUP_2024, ['Source: the panel, 12 March 2024']]],
      ['right of an empty column', ROLLUP_2024.map((row) => ['', ...row])],
      ['with the Total unnamed', ROLLUP_2024.map((row, i) => (i === 0 ? [...row.slice(0, -1), ''] : row))],
    ];

    test.each(forms)('%s has 8 differences and 7 roundings', async (_, table) => {
      expect(await call('RECONCILE', table)).toEqual(EXPECTED);
    });

    test.each(forms)('%s, turned round, has the same', async (_, table) => {
      const width = Math.max(...table.map((row) => row.length));
      const square = table.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
      const found = (await call('RECONCILE', transposed(square))) as unknown[][];
      expect(new Set(found.map((row) => JSON.stringify(row)))).toEqual(
        new Set(EXPECTED.map((row) => JSON.stringify(row))),
      );
    });

    test('five authorities are out by 290,095 pounds, which net to 28,138', () => {
      const remaining = DIFFERENCES_2024.filter(
        ([where, check]) => check.startsWith('Funds') && where !== 'Total',
      );
      expect(remaining).toHaveLength(5);
      expect(remaining.reduce((sum, row) => sum + Math.abs(row[4]), 0)).toBe(290_095);
      expect(remaining.reduce((sum, row) => sum + row[4], 0)).toBe(-28_139); // the printed total: -28,138, a pound by rounding
    });

    test('an authority without a Total column is checked all the same', async () => {
      const found = (await call(
        'RECONCILE',
        ROLLUP_2024.map((row) => row.slice(0, 2)),
      )) as unknown[][];
      expect(found.slice(1).map((row) => row[4])).toEqual([119309, 96469, -1]);
    });

    test('a figure that cannot be read is said, and nothing made of it', async () => {
      const table = ROLLUP_2024.map((row) => [...row]);
      table[2]![1] = 'TBC';
      const found = (await call('RECONCILE', table)) as unknown[][];
      expect(found).toContainEqual(['Blaby', 'Total value: not an amount', '', 'TBC', '', 'not checked']);
      expect(found.some(([where, check]) => where === 'Blaby' && String(check).startsWith('Funds'))).toBe(
        false,
      );
    });
  });

  describe('the agreed projects of 24 March 2025', () => {
    test.each([
      ['as printed', PROJECTS_2025],
      ['as numbers', asNumbers(PROJECTS_2025)],
      ['with the projects across', transposed(PROJECTS_2025)],
      ['across, under a title', [['Agreed projects'], [], ...transposed(PROJECTS_2025)]],
    ])('%s reconcile to the pound', async (_, table) => {
      expect(await call('RECONCILE', table)).toEqual([['No differences']]);
    });

    test('PROJECTS gives 1,865,942 / 1,080,560 / 785,382', async () => {
      const spill = (await call('PROJECTS', PROJECTS_2025)) as unknown[][];
      expect(spill[0]).toEqual(['Project', 'Budget', 'Received', 'Outstanding']);
      expect(spill).toHaveLength(1 + 17 + 1);
      expect(spill.at(-1)).toEqual(['Total', 1_865_942, 1_080_560, 785_382]);
      expect(spill[1]).toEqual(['Firearms Building', 447_000, 409_444, 37_556]);
    });

    test.each([
      ['down', (table: string[][]) => table],
      ['across', transposed<string>],
    ])('a pound changed is found, projects %s', async (_, turn) => {
      const table = PROJECTS_2025.map((row) => [...row]);
      table[1]![4] = '£37,656';
      const found = (await call('RECONCILE', turn(table))) as unknown[][];
      expect(found.slice(1)).toEqual([
        ['Firearms Building', 'Outstanding: budget less received', 37556, 37656, 100, 'difference'],
        ['Total', 'Outstanding: sum of the projects', 785482, 785382, -100, 'difference'],
      ]);
    });
  });

  test('the projects of 12 March 2024 are read, and every amount that is none is told', async () => {
    const found = (await call('RECONCILE', PROJECTS_2024)) as unknown[][];
    expect(found).toContainEqual(['Car Park', 'Budget: not an amount', '', '£94k', '', 'not checked']);
    expect(found).toContainEqual([
      ...['Lutterworth Office', 'Received: not an amount', '', 'Monies Received', '', 'not checked'],
    ]);
    expect(found.slice(1).every((row) => row[5] === 'not checked')).toBe(true);
  });
});
