import { financialYear } from '../../calendar/financial-year';
import { readDate } from '../../calendar/read-date';
import { isBlank } from '../../money/read-amount';
import { COLUMNS, columnOfHeading, MONEY_COLUMNS, normalHeading } from '../../sheet/columns';
import { nearest } from '../../sheet/nearest';
import { byName, normalText, shownText } from '../../sheet/text';
import { agreementName } from './balance';
import { figureOf, type Figure } from './figures';
import type { MoneyMeasureKey } from './measures';
import { NO_GROUP, type Register } from '../register';
import { sumBy, total, type GroupSums } from './sums';
import { FigureBlockers, type Trouble } from './figure-blockers';
import type { Finding } from '../../findings/finding';

/** The measures of the rollup in the order of its columns. */
export const ROLLUP_MEASURES = [
  ...MONEY_COLUMNS,
  'remaining',
  'outstanding',
] as const satisfies readonly MoneyMeasureKey[];
export type RollupMeasure = (typeof ROLLUP_MEASURES)[number];

export interface RollupRow {
  readonly name: string;
  /** True for the rows with nothing in the column, under whatever name they are shown. */
  readonly isBlank: boolean;
  /** A count; or, under the strict setting, the finding of the row left out that forbids it. */
  readonly openAgreements: number | Finding;
  readonly figures: Readonly<Record<RollupMeasure, Figure>>;
  readonly rowsLeftOut: number;
  /** What the value was changed by since it was signed, and what it is now. */
  readonly adjusted: Readonly<Record<'adjustments' | 'currentValue', Figure>>;
}

export interface Rollup {
  /** The heading of the first column: what the rows are grouped by. */
  readonly by: string;
  readonly rows: readonly RollupRow[];
  readonly total: RollupRow;
  /** True where any adjustment is not nil: Adjustments and Current value have something to say. */
  readonly isAdjusted: boolean;
}

export type StatusFilter = 'all' | 'open' | 'closed';

/** What a rollup is grouped by, understood: the heading, and each row's group. */
export interface Grouping {
  readonly heading: string;
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
  /** The name of the group of rows that have none. */
  readonly noName: string;
  /** True where a row without a group may belong to any: its authority is needed, and cannot be read. */
  readonly mayBeAny: boolean;
}

export interface RollupOptions {
  readonly by?: string;
  readonly status?: StatusFilter;
  readonly strict?: boolean;
}

/** There is no column of that name to group by. */
export interface UnknownColumn {
  readonly kind: 'unknown-column';
  readonly nearest: string | null;
}

/**
 * The panel's table: one row a group, sorted by name, and a total. Groups add up to the total in every column but Open
 * agreements, where an agreement with rows in two groups is one in the total.
 *
 * @param options.by "Authority" where left out; any text column; or "Expiry year"
 */
export function rollup(register: Register, options: RollupOptions = {}): Rollup | UnknownColumn {
  const { by = 'Authority', status = 'all', strict = false } = options;
  const key = JSON.stringify([by, status, strict]);
  let own = made.get(register);
  if (!own) made.set(register, (own = new Map()));
  const known = own.get(key);
  if (known) return known;
  const table = makeRollup(register, by, status, strict);
  if (!('kind' in table)) own.set(key, table);
  return table;
}

/** Cells share a register, and ask it the same. */
const made = new WeakMap<Register, Map<string, Rollup>>();

function makeRollup(
  register: Register,
  by: string,
  status: StatusFilter,
  strict: boolean,
): Rollup | UnknownColumn {
  const grouping = groupBy(register, by);
  if ('kind' in grouping) return grouping;
  const keeps = (open: boolean): boolean => status === 'all' || (status === 'open') === open;
  const sums = sumBy(register, grouping.groupOf, grouping.names.length, keeps);
  const troubles = new FigureBlockers(register, grouping.groupOf, grouping.mayBeAny, keeps);
  const rows: RollupRow[] = [];
  for (let group = 0; group <= grouping.names.length; group++) {
    if (sums.rows[group] === 0) continue;
    const isBlank = group === grouping.names.length;
    const label = { name: isBlank ? grouping.noName : grouping.names[group]!, isBlank };
    rows.push(rollupRow(sums, group, label, troubles.of(isBlank ? NO_GROUP : group), strict));
  }
  rows.sort((a, b) => byName(a.name, b.name));
  const whole = total(register, sums, keeps);
  const label = { name: 'Total', isBlank: false };
  const isAdjusted = sums.adjustments?.some((amount) => amount !== 0) ?? false;
  const totalRow = rollupRow(whole, 0, label, troubles.whole, strict);
  return { by: grouping.heading, rows, total: totalRow, isAdjusted };
}

function rollupRow(
  sums: GroupSums,
  group: number,
  label: Pick<RollupRow, 'name' | 'isBlank'>,
  trouble: Trouble,
  strict: boolean,
): RollupRow {
  const figure = (measure: RollupMeasure | 'adjustments' | 'currentValue') =>
    figureOf(sums, group, measure, trouble, strict);
  const leftOut = strict ? trouble.leftOut : null;
  return {
    ...label,
    openAgreements: leftOut ?? sums.openAgreements[group]!,
    figures: Object.fromEntries(ROLLUP_MEASURES.map((m) => [m, figure(m)])) as Record<RollupMeasure, Figure>,
    rowsLeftOut: sums.leftOut[group]!,
    adjusted: { adjustments: figure('adjustments'), currentValue: figure('currentValue') },
  };
}

/** The name of rows with nothing in the column. */
export const BLANK_GROUP = '(blank)';

/** True for the grouping by financial year of the expiry date. */
const isExpiryYear = (by: string): boolean => ['expiryyear', 'yearofexpiry'].includes(normalHeading(by));

/** The groups of a rollup, and the rows of each. */
export function groupBy(register: Register, by: string): Grouping | UnknownColumn {
  const key = columnOfHeading(by);
  if (key === 'authority') {
    return {
      heading: 'Authority',
      names: register.authorities.map((authority) => authority.name),
      groupOf: register.authority,
      noName: BLANK_GROUP,
      mayBeAny: true,
    };
  }
  if (key === 'agreement') return groupByAgreement(register);
  if (isExpiryYear(by)) return groupByExpiryYear(register);
  const known = key !== null && COLUMNS[key].type === 'text' ? register.header.columns[key] : undefined;
  const own = register.header.headings.findIndex((heading) => normalHeading(heading) === normalHeading(by));
  const isText = key === null ? own >= 0 && columnOfHeading(register.header.headings[own]) === null : true;
  const columnIndex = known ?? (key === null && isText && normalHeading(by) !== '' ? own : -1);
  if (columnIndex < 0) return { kind: 'unknown-column', nearest: nearest(by, groupingNames(register)) };
  const heading = key === null ? register.header.headings[own]! : COLUMNS[key].name;
  return groupByText(register, columnIndex, heading);
}

/**
 * By agreement: one reference under two authorities is two groups, each named with its authority. A row without an
 * authority is with the agreement of its reference, where there is one only.
 */
function groupByAgreement(register: Register): Grouping {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  for (const [agreement, { key, authority }] of register.agreements.entries()) {
    if (authority < 0) continue;
    if (first.has(key)) shared.add(key);
    else first.set(key, agreement);
  }
  const alone = register.agreements.map(({ key, authority }, agreement) =>
    authority < 0 && !shared.has(key) ? (first.get(key) ?? agreement) : agreement,
  );
  const names = register.agreements.map(({ key, reference }, agreement) =>
    shared.has(key) ? agreementName(register, agreement) : reference,
  );
  const groupOf = register.agreement.map((agreement) => (agreement < 0 ? NO_GROUP : alone[agreement]!));
  return { heading: 'Agreement', names, groupOf, noName: BLANK_GROUP, mayBeAny: false };
}

/** What this register can be grouped by: its text columns, under their standard names or its own. */
function groupingNames(register: Register): string[] {
  const names = register.header.headings.map((heading) => {
    const key = columnOfHeading(heading);
    return key === null ? heading : COLUMNS[key].type === 'text' ? COLUMNS[key].name : '';
  });
  return [...names.filter((name) => name !== ''), 'Expiry year'];
}

function groupByText(register: Register, columnIndex: number, heading: string): Grouping {
  return groupCells(register, columnIndex, heading, BLANK_GROUP, (cell) =>
    isBlank(cell) ? null : shownText(cell) || String((cell as { code?: unknown }).code ?? ''),
  );
}

function groupByExpiryYear(register: Register): Grouping | UnknownColumn {
  const columnIndex = register.header.columns.expiryDate;
  if (columnIndex === undefined) return { kind: 'unknown-column', nearest: null };
  return groupCells(register, columnIndex, 'Expiry year', 'No date', (cell) => {
    const date = readDate(cell);
    return typeof date === 'number' ? financialYear(date) : date === null ? null : 'Date not read';
  });
}

function groupCells(
  register: Register,
  columnIndex: number,
  heading: string,
  noName: string,
  nameOf: (cell: unknown) => string | null,
): Grouping {
  const groupOf = new Int32Array(register.rowCount);
  const numberOfCell = new Map<unknown, number>();
  const numberOfName = new Map<string, number>();
  const names: string[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    const cell = register.block[register.rowIndex[row]!]![columnIndex];
    let group = numberOfCell.get(cell);
    if (group === undefined) {
      const name = nameOf(cell);
      group = name === null ? NO_GROUP : (numberOfName.get(normalText(name)) ?? names.length);
      if (name !== null && group === names.length) {
        names.push(name);
        numberOfName.set(normalText(name), group);
      }
      numberOfCell.set(cell, group);
    }
    groupOf[row] = group;
  }
  return { heading, names, groupOf, noName, mayBeAny: false };
}
