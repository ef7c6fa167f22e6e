import type { Finding } from '../findings/finding';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { normalText, shownText } from '../sheet/text';
import { namesIn } from '../plan/may-fund';
import type { ItemRow, ItemsTable } from './item-table';

export type Verdict = 'Eligible' | 'Not eligible' | 'Ask';

/** Whether money may be spent on an item, and why, in sentences. */
export interface Eligibility {
  readonly verdict: Verdict;
  readonly why: string;
}

const ask = (why: string): Eligibility => ({ verdict: 'Ask', why });
const no = (why: string): Eligibility => ({ verdict: 'Not eligible', why });

const BUILDINGS = '(?:buildings?|premises|stations?|estates?|accommodation|offices?|propert(?:y|ies))';
const WORKS =
  '(?:works?|extensions?|alterations?|refurbishments?|improvements?|conversions?|fit-outs?|fitting out)';
/** The building is what the text is of, and not what it is for: an office and its alteration, and no office chair. */
const OF_BUILDING = new RegExp(
  `\\b${BUILDINGS}(?:\\s+${WORKS})?(?=\\s*(?:$|[,;:(/]|\\s(?:at|in|on|of)\\s|(?:\\band\\b|&)\\s*${BUILDINGS}\\b))`,
  'i',
);

/**
 * A building may be altered or extended; what that is of anything else, a person has to say. The category says what an
 * item is; the item's own name does where there is no category.
 */
export const isBuilding = ({ category, item }: Pick<ItemRow, 'category' | 'item'>): boolean =>
  OF_BUILDING.test(category.trim() === '' ? item : category);

/** Altered or extended, which fits a building, and is not said to be one. */
export const isAlteredOther = (item: ItemRow): boolean =>
  (item.isNew === 'Altered' || item.isNew === 'Extended') && !isBuilding(item);

/**
 * The published rules on one item: capital and no revenue; no replacement of what is worn out; new, altered or extended
 * buildings fit; for the benefit of the development's residents, in the area or elsewhere in the force area. What no rule
 * forbids is asked where a cell is blank: a rule that forbids goes first.
 */
export function eligibleByRules(item: ItemRow, table: ItemsTable): Eligibility {
  const asks: string[] = [];
  if (item.capital === false) return no('It is revenue: only capital items may be paid for.');
  if (item.isNew === 'Replacement')
    return no('It replaces what is worn out: only new items may be paid for.');
  if (item.capital === null) asks.push('nobody has said whether it is capital');
  if (item.isNew === null) asks.push('nobody has said whether it is new or a replacement');
  if (isAlteredOther(item))
    asks.push(
      `it is ${item.isNew!.toLowerCase()}, which the rules allow for buildings, and its category does not say that it is one`,
    );
  if (item.benefit === null) asks.push('nobody has said whom it benefits');
  if (table.header.columns.approved !== undefined && item.approved !== true)
    asks.push(item.approved === null ? 'nobody has said whether it is approved' : 'it is not approved');
  if (asks.length > 0) return ask(`${capitalised(asks.join('; '))}.`);
  return {
    verdict: 'Eligible',
    why: `${item.isNew === 'New' ? 'New' : `${item.isNew} building`} and capital, for the benefit of ${BENEFITS[item.benefit!]}.`,
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const BENEFITS = {
  Development: 'the development’s residents',
  Area: 'its area, including the development’s residents',
  Force: 'the force area, including the development’s residents',
} as const;

/**
 * The same for the money of one agreement: what the register says that each of its contributions may fund.
 *
 * @param rows the agreement's rows in the register
 */
export function eligibleForAgreement(
  item: ItemRow,
  table: ItemsTable,
  register: Register,
  rows: readonly number[],
): Eligibility {
  const byRules = eligibleByRules(item, table);
  if (byRules.verdict === 'Not eligible') return byRules;
  const each = rows.map((row) => ofContribution(item, table, register, row));
  const best =
    each.find(({ verdict }) => verdict === 'Eligible') ??
    each.find(({ verdict }) => verdict === 'Ask') ??
    each[0] ??
    ask('No contribution of the agreement can be read.');
  if (best.verdict === 'Not eligible') return best;
  if (byRules.verdict === 'Ask') return ask(`${byRules.why} ${best.why}`);
  return {
    verdict: best.verdict,
    why: best.verdict === 'Eligible' ? `${byRules.why} ${best.why}` : best.why,
  };
}

function ofContribution(item: ItemRow, table: ItemsTable, register: Register, row: number): Eligibility {
  const reference = textOf(register, row, 'contribution');
  const which = reference === '' ? 'The contribution' : `Contribution ${reference}`;
  if (!register.open[row]) return no(`${which} is closed.`);
  const names = namesIn(textOf(register, row, 'mayFund'));
  if (names.length === 0) return ask(`${which}: nobody has said what it may fund.`);
  const said = names.map(normalText);
  if (said.includes('any')) return { verdict: 'Eligible', why: `${which} may fund any.` };
  if (said.includes(normalText(item.item))) return { verdict: 'Eligible', why: `${which} may fund it.` };
  const items = new Set(table.rows.map((other) => normalText(other.item)));
  const others = names.filter((name) => !items.has(normalText(name)));
  return others.length === 0
    ? no(`${which} may fund ${names.join(', ')} alone.`)
    : ask(`${which} may fund ${others.join(', ')}: ask whether the item is for that.`);
}

/** The item of a name, the first of several; null where the table has none. */
export const itemNamed = (table: ItemsTable, name: string): ItemRow | null =>
  itemsNamed(table, name)[0] ?? null;

export const itemsNamed = ({ rows }: ItemsTable, name: string): ItemRow[] =>
  rows.filter(({ item }) => normalText(item) === normalText(name));

/** Why the row of an item is left out; null where the table has no such row. */
export function itemLeftOut({ errors, block, header }: ItemsTable, name: string): Finding | null {
  const column = header.columns.item!;
  const isIt = ({ rowIndex }: Finding): boolean =>
    rowIndex !== null && normalText(shownText(block[rowIndex]![column])) === normalText(name);
  return errors.find(isIt) ?? null;
}

/** What is said of one item by all of its rows: where they differ, a person has to say which is meant. */
export function eligibleByAll(rows: readonly ItemRow[], judge: (row: ItemRow) => Eligibility): Eligibility {
  const [first, ...others] = rows.map(judge);
  if (others.every(({ verdict }) => verdict === first!.verdict)) return first!;
  return ask(`The table of items has it ${rows.length} times, and its rows do not say the same.`);
}

/** The names of the items, for what is near. */
export const itemNames = ({ rows }: ItemsTable): string[] => rows.map(({ item }) => shownText(item));
