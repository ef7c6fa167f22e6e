import { readDate } from '../calendar/read-date';
import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalText, shownText } from '../sheet/text';
import { VERSION_HEADING } from './plain-header';
import { toldOfEach } from './cells/told-of-each';
import type { SheetHeader, UnderstoodColumn } from './understanding';

/** So many contributions must stand on several rows, with so large a share of them told apart by the column alone. */
const MIN_GROUPS = 2;
const APART = 0.9;
/** In so large a share of them each row must have the value of the first. */
const SAME = 0.8;
const MAX_WORDS = 24;

/** Headings of what a row is a state of: a day, a quarter, a return. */
const STATE_HEADING =
  /\b(?:year|quarter|qtr|period|month|as (?:at|of)|snapshot|position (?:at|on)|return|edition|report(?:ed|ing)? date|date of (?:report|return|position))\b/i;
/** When the money of each row falls due or goes back: equal instalments, and no states of one sum. */
const FALLS_DUE =
  /\b(?:due|payable|trigger\w*|instal?ments?|expir\w*|(?:repay|refund)\w*|claw ?back|(?:spend|return(?:ed|able)?) by)\b/i;
const PERIOD =
  /^(?:(?:fy ?)?(?:20)?\d\d ?[-/\u2013] ?(?:20)?\d\d|(?:fy ?)?20\d\d|q[1-4](?:\b.*)?|h[12](?:\b.*)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ -]?\d{2,4})?)$/i;

/**
 * The column that alone tells apart several rows of one contribution, each with the same value: as at each quarter, in each
 * year, in each version of the sheet. Added up, such rows would count the money once for each. Null where there is none.
 */
export function snapshotColumn(
  block: Block,
  { rowIndex, columns, at }: SheetHeader,
): UnderstoodColumn | null {
  const { value } = at;
  if (value === undefined) return null;
  const keys = [at.agreement, at.contribution, at.application, at.purpose, at.site].filter(
    (index) => index !== undefined,
  );
  const may = columns.filter(
    ({ by, columnIndex, content, heading }) =>
      !(by === 'officer' || by === 'name' || columnIndex === value) &&
      content.distinctCount <= MAX_WORDS &&
      !FALLS_DUE.test(heading),
  );
  const told = (column: UnderstoodColumn): boolean => {
    const own = keys.filter((index) => index !== column.columnIndex);
    if (own.length === 0) return false;
    const isVersion = VERSION_HEADING.test(column.heading);
    const groups = statesOf(block, rowIndex, column.columnIndex, own, value);
    if (!isVersion && !STATE_HEADING.test(column.heading) && !arePeriods(groups)) return false;
    return areStates(groups, isVersion);
  };
  return may.find(told) ?? null;
}

interface State {
  readonly of: string;
  readonly value: number;
}

function areStates(groups: readonly (readonly State[])[], isVersion: boolean): boolean {
  const several = groups.filter(({ length }) => length > 1);
  if (several.length < MIN_GROUPS) return false;
  const share = (is: (states: readonly State[]) => boolean): number =>
    several.filter(is).length / several.length;
  const isApart = share((states) => new Set(states.map(({ of }) => of)).size === states.length) >= APART;
  const isSame = share(([first, ...more]) => more.every(({ value }) => value === first!.value)) >= SAME;
  // A state stands on the rows of several contributions: what one alone has is its own.
  const first = new Set(several[0]!.map(({ of }) => of));
  const isShared = several.slice(1).some((states) => states.filter(({ of }) => first.has(of)).length > 1);
  return isApart && isShared && (isSame || isVersion);
}

const arePeriods = (groups: readonly (readonly State[])[]): boolean => {
  const all = groups.flat();
  return all.length > 0 && all.filter(({ of }) => PERIOD.test(of)).length >= all.length * APART;
};

/** The rows of each contribution that have a value other than nil: what they are a state of, and the value. */
const statesOf = (
  block: Block,
  rowIndex: number,
  columnIndex: number,
  keys: readonly number[],
  valueIndex: number,
): State[][] =>
  toldOfEach(
    block,
    rowIndex,
    keys,
    (row, own) => {
      const value = readAmount(row[valueIndex]);
      const date = readDate(row[columnIndex]);
      const of = typeof date === 'number' ? `day ${date}` : normalText(shownText(row[columnIndex]));
      const isNone =
        typeof value !== 'number' || value === 0 || of === '' || own.every((text) => text === '');
      return isNone ? null : { of, value };
    },
    false,
  );
