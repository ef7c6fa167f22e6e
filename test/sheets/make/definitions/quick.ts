/** Sheets in short: a column in a line, "Standard name: its heading", a heading line after another parted by " / ". */
import { deeds, received, type Deed, type DeedsOf } from '../deeds';
import { other, otherMoney, std, type Column, type Level, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { byYear, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const half = (deed: Deed): number => Math.floor(pence(deed, 'Drawn down') / 2);

/** Amounts that are no standard column, by a word for each. */
const AMOUNTS: Readonly<Record<string, { readonly why: string; readonly pence: (deed: Deed) => number }>> = {
  received: { why: 'what it holds and what it passed on', pence: received },
  outstanding: {
    why: 'value less drawn down',
    pence: (deed) => pence(deed, 'Value') - pence(deed, 'Drawn down'),
  },
  notReceived: { why: 'value less received', pence: (deed) => pence(deed, 'Value') - received(deed) },
  inHand: { why: 'drawn down less spent', pence: (deed) => pence(deed, 'Drawn down') - pence(deed, 'Spent') },
  remaining: { why: 'value less spent', pence: (deed) => pence(deed, 'Value') - pence(deed, 'Spent') },
  fee: { why: 'a fee', pence: () => 35_000 },
  base: { why: 'before indexation', pence: (deed) => Math.floor(pence(deed, 'Value') * 0.85) },
  uplift: {
    why: 'what indexation adds',
    pence: (deed) => pence(deed, 'Value') - Math.floor(pence(deed, 'Value') * 0.85),
  },
  before: { why: 'what was held then', pence: (deed) => pence(deed, 'Held by authority') + half(deed) },
  interest: { why: 'interest', pence: (deed) => Math.floor(pence(deed, 'Held by authority') * 0.013) },
  vat: { why: 'tax on a fee', pence: () => 7_000 },
  spentThisYear: { why: 'of one year', pence: (deed) => Math.floor(pence(deed, 'Spent') / 3) },
  nothing: { why: 'of one year', pence: () => 0 },
  thisYear: { why: 'of one year', pence: half },
  lastYear: { why: 'of one year', pence: (deed) => pence(deed, 'Drawn down') - half(deed) },
};

/** Other cells, by a word for each. */
const CELLS: Readonly<Record<string, (deed: Deed, n: number) => string | number | null>> = {
  name: (_, n) => ['J Hale', 'P Osei', 'R Khan', 'M Lowe'][n % 4]!,
  count: (_, n) => 8 + 3 * n,
  code: (_, n) => 40_210 + 7 * n,
  phone: (_, n) => 1_604_300_000 + n * 13,
  yes: (_, n) => (n % 2 ? 'Y' : 'N'),
  years: (_, n) => [5, 7, 10][n % 3]!,
  share: (deed) => Math.round((100 * pence(deed, 'Drawn down')) / pence(deed, 'Value')),
  factor: (_, n) => [1.1162, 1.0874, 1.2031, 1.1][n % 4]!,
  percent: (deed) => `${Math.round((100 * received(deed)) / pence(deed, 'Value'))}%`,
  ward: (_, n) => ['Abbey', 'Hillcrest', 'St Anne’s'][n % 3]!,
  words: (_, n) => ['Chase', 'See file', 'With legal', null][n % 4]!,
  serial: (_, n) => n,
  blank: () => null,
};

/** "Value: Sum due", "Value?: Sum due" where it is hard, "+received: Collected", "-phone: Tel." */
function columnOf(line: string): Column {
  const [, before, name, doubt, heading] = /^([+-]?)([\w ]+?)(\??): ?(.*)$/s.exec(line)!;
  const heads = heading!.split(' / ').map((text) => (text === '^' ? '' : text));
  if (before === '+') {
    const { why, pence: of } = AMOUNTS[name!]!;
    return otherMoney(heads, why, of);
  }
  if (before === '-') return other(heads, `no standard column: ${name}`, CELLS[name!]!);
  const level: Level = doubt ? 'hard' : 'plain';
  return std(name!, heads, { level });
}

export interface Quick {
  readonly name: string;
  readonly mark: 'plain' | 'rough';
  readonly what: string;
  readonly authority: string | null;
  readonly seed: number;
  readonly count?: number;
  readonly titles?: readonly string[];
  readonly columns: readonly string[];
  readonly of?: Partial<DeedsOf>;
  /** The developer's share is the whole of what has not come in. */
  readonly isJoint?: boolean;
  /** What has not started is no part of the value. */
  readonly isStarted?: boolean;
  readonly total?: string;
  readonly notes?: readonly string[];
  /** In place of headings, rows, total and notes. */
  readonly build?: (s: SheetMaker, list: readonly Deed[]) => void;
  readonly left?: number;
}

export function quick(of: Quick): Definition {
  const { name, mark, what, authority, titles = [], columns, total, notes = [] } = of;
  const list = deeds(of.count ?? 14, {
    seed: of.seed,
    agreement: byYear(`/${name.slice(0, 3).toUpperCase()}`),
    ...of.of,
  }).map((deed): Deed => {
    const waiting = pence(deed, 'Not started');
    if (of.isJoint)
      return { ...deed, 'Not started': 0, 'Held by developer': pence(deed, 'Held by developer') + waiting };
    return of.isStarted ? { ...deed, 'Not started': 0, Value: pence(deed, 'Value') - waiting } : deed;
  });
  const build = (s: SheetMaker): void => {
    s.title(...titles);
    if (titles.length > 1) s.blank();
    s.headings();
    if (of.build) return of.build(s, list);
    s.all(list);
    if (total !== undefined) s.total(total, { of: 'all' });
    if (notes.length > 0) s.blank();
    s.note(...notes);
  };
  const made = sheet(name.slice(0, 28), authority, columns.map(columnOf), build, of.left);
  return { name, mark, what, sheets: [made] };
}
