/** Inputs that once made time grow with the square of their size, or failed: each by its size. */
import { joinSheets } from '../../src/domain/council/join';
import { checkSheet, type CheckedSheet } from '../../src/domain/council/check-sheet';
import { callNow } from '../functions/calling';

type Rows = unknown[][];

/** "aaa", "aab": a word of its own for each number. */
const word = (n: number): string =>
  Array.from({ length: 5 }, (_, at) => String.fromCharCode(97 + (Math.floor(n / 26 ** at) % 26))).join('');
const list = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));

const REGISTER = ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent', 'Status'];
const register = (count: number, row: (n: number) => unknown[]): Rows => [REGISTER, ...list(count, row)];
/** Every row its own authority, none of which is known. */
const ownAuthorities = (count: number): Rows =>
  register(count, (n) => [`A/${n}`, `${word(n)} ${word(n * 7 + 3)}ton`, 100, 0, 0, 'Open']);
const CONTRIBUTIONS = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
];
const TRANSACTIONS = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution'],
  ...['contribution-funding-status', 'amount'],
];
const table = (headings: unknown[], rows: Rows): CheckedSheet =>
  checkSheet([headings, ...rows], { authority: 'Blaby' });

export interface Hazard {
  /** The size that is tried, and twice as much. */
  readonly size: number;
  readonly make: (size: number) => () => unknown;
}

/** A printed rollup of so many authorities. */
const printed = (count: number): Rows => [
  ['Authority', 'Total value', 'Drawn down', 'Outstanding'],
  ...list(count, (n) => [`${word(n)} ${word(n * 7 + 3)}ton`, 100, 0, 100]),
  ['Total', count * 100, 0, count * 100],
];
/** A whole column, or several: all but the first rows are blank. */
const wholeColumns = (rows: Rows, count: number): Rows => [
  ...rows,
  ...list(count - rows.length, () => rows[0]!.map(() => '')),
];

export const HAZARDS: Readonly<Record<string, Hazard>> = {
  'the join of references of one stem, none of which is there': {
    size: 4000,
    make: (size) => {
      const sheets = [
        table(
          CONTRIBUTIONS,
          list(size, (n) => [`WEST/1-${word(n)}`, 'A/1', 'other', 5]),
        ),
        table(
          TRANSACTIONS,
          list(size, (n) => [`T/${n}`, `WEST/1-z${word(n)}zz`, 'received', 5]),
        ),
      ];
      return () => joinSheets(sheets, {}, 'Blaby');
    },
  },
  'VALIDATE of a council’s sheet with a finding of its own in every row': {
    size: 10_000,
    make: (size) => {
      const rows = [CONTRIBUTIONS, ...list(size, (n) => [`C/${n}`, `A/${n}`, 'other', `about ${word(n)}`])];
      return () => callNow('VALIDATE', rows);
    },
  },
  'TRACE of the rows left out': {
    size: 9000,
    make: (size) => {
      const rows = register(size, (n) => [`A/${n}`, 'Blaby', 'TBC', 0, 0, 'Open']);
      return () => callNow('TRACE', 'Rows left out', null, rows);
    },
  },
  'names that are not known, among as many authorities': {
    size: 1000,
    make: (size) => {
      const rows = ownAuthorities(size * 4);
      const names = list(size, (n) => [`${word(n * 3 + 1)} ${word(n * 5 + 2)}by`]);
      return () => callNow('OUTSTANDING', names, rows);
    },
  },
  'VALIDATE where every row is its own authority': {
    size: 5000,
    make: (size) => {
      const rows = ownAuthorities(size);
      return () => callNow('VALIDATE', rows);
    },
  },
  'STANDARDISE where every row is its own authority': {
    size: 5000,
    make: (size) => {
      const rows = ownAuthorities(size);
      return () => callNow('STANDARDISE', rows);
    },
  },
  'ROLLUP where every row is its own authority': {
    size: 10_000,
    make: (size) => {
      const rows = ownAuthorities(size);
      return () => callNow('ROLLUP', null, rows);
    },
  },
  'CHANGES with thousands of columns that are not known': {
    size: 700,
    make: (size) => {
      const more = list(size, (n) => `Column ${word(n)}`);
      const rows = (mark: string): Rows => [
        [...REGISTER, ...more],
        ...list(6, (n) => [`A/${n}`, 'Blaby', 5, 0, 0, 'Open', ...more.map(() => mark)]),
      ];
      const [before, after] = [rows('x'), rows('y')];
      return () => callNow('CHANGES', before, after);
    },
  },
  'CHANGES over whole columns': {
    size: 60_000,
    make: (size) => {
      const rows = register(500, (n) => [`A/${n}`, 'Blaby', n, 0, 0, 'Open']);
      const [before, after] = [wholeColumns(rows, size), wholeColumns(rows.slice(0, 400), size)];
      return () => callNow('CHANGES', before, after);
    },
  },
  'RECONCILE of as many names': {
    size: 4000,
    make: (size) => {
      const [rows, own] = [printed(size), ownAuthorities(size)];
      return () => callNow('RECONCILE', rows, own);
    },
  },
  'RECONCILE over whole columns': {
    size: 60_000,
    make: (size) => {
      const rows = wholeColumns(printed(50), size);
      return () => callNow('RECONCILE', rows);
    },
  },
  'contributions of one agreement, each with the word of the sums of others': {
    size: 4000,
    make: (size) => {
      const headings = ['Agreement', 'Authority', 'Purpose', 'Value'];
      const summed = (n: number): Rows => [
        [`F/${n}`, 'Blaby', 'first', 10.31],
        [`F/${n}`, 'Blaby', 'second', 20.57],
        [`F/${n}`, 'Blaby', 'Bundle', 30.88],
      ];
      const rows = list(size, (n) => ['Z/1', 'Blaby', 'Bundle', 100.01 + n]);
      const own = [headings, ...summed(1), ...summed(2), ...rows];
      return () => callNow('ROLLUP', null, own);
    },
  },
};
