import type { Block } from '../sheet/block';
import { MONEY_COLUMNS } from '../sheet/columns';
import { isBlank } from '../money/read-amount';
import { isLineLabel } from '../sheet/line-labels';
import { normalText } from '../sheet/text';
import { ROWS_LOOKED_AT, type ColumnContent, type ContentSort } from './cells/content';
import { isOwnReference, type SheetColumnKey } from './words/council-columns';
import { entriesColumn, saysPart } from './lines/entry-rows';
import { mayBeMoney } from './columns/evidence';
import { EXACT, meaningsOf, STRONG } from './words/meanings';
import { mayBeSum, speaksOfMoney } from './cells/money-columns';
import { placeOf } from './words/places-of-money';
import { readStatus } from './words/statuses';
import { toldOfEach } from './cells/told-of-each';
import type { SheetKind, UnderstoodColumn } from './understanding';

/** A column on the way to being understood. */
export interface Draft {
  columnIndex: number;
  heading: string;
  key: SheetColumnKey | null;
  by: UnderstoodColumn['by'];
  isExact: boolean;
  isDistinctive: boolean;
  content: ColumnContent;
  sort: ContentSort;
  /** Its cells count the rows. */
  isRunning: boolean;
}

/** Which table has these columns. */
export function kindOf(block: Block, rowIndex: number, drafts: readonly Draft[]): SheetKind | null {
  const keys = new Set(drafts.map(({ key }) => key));
  const has = (...wanted: SheetColumnKey[]): boolean => wanted.some((key) => keys.has(key));
  if (drafts.some(({ by, key }) => by === 'officer' && key === 'fundingStatus')) return 'transaction';
  if (!drafts.some(({ isDistinctive }) => isDistinctive)) return kindByWords(block, rowIndex, drafts);
  // Agreement, authority and value under a register's own headings are a register, whatever is beside them.
  const isOwn = (key: SheetColumnKey): boolean => drafts.some((d) => d.key === key && !d.isDistinctive);
  const isLinked = drafts.some(
    (d) => d.isDistinctive && (d.key === 'contribution' || d.key === 'transaction'),
  );
  if (isOwn('agreement') && isOwn('authority') && isOwn('value') && !isLinked)
    return holdsMovements(block, rowIndex, drafts) ? 'transaction' : 'register';
  if (has('transaction', 'fundingStatus')) return 'transaction';
  const isStage = has('notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown');
  if (isStage && has('value') && has('agreement')) return 'register';
  if (has('contribution') && has('agreement')) return 'contribution';
  if (has('agreement') && has('value', 'purpose')) return 'contribution';
  if (has('contribution') && has('value')) return 'transaction';
  // The councils' table of agreements has no money: with places of money it is a register.
  if (saysPlaces(drafts) && kindByWords(block, rowIndex, drafts) === 'register') return 'register';
  return has('agreement') || drafts.some(({ heading }) => isOwnReference(heading)) ? 'agreement' : null;
}

/** True where the headings of two columns of amounts say where money is. */
const saysPlaces = (drafts: readonly Draft[]): boolean =>
  drafts.filter(
    ({ heading, content, isRunning: counts }) =>
      mayBeMoney(heading, content, counts) &&
      meaningsOf(heading).some(({ key, weight }) => weight >= STRONG && MONEY_COLUMNS.some((m) => m === key)),
  ).length >= 2;

/** Without a heading that only the councils' tables have: what its words and its cells tell. */
function kindByWords(block: Block, rowIndex: number, drafts: readonly Draft[]): SheetKind | null {
  if (holdsMovements(block, rowIndex, drafts)) return 'transaction';
  const stated = new Set(drafts.flatMap(({ key, heading }) => key ?? meaningsOf(heading)[0]?.key ?? []));
  const has = (...wanted: SheetColumnKey[]): boolean => wanted.some((key) => stated.has(key));
  const hasMoney = drafts.some(
    ({ heading, content, isRunning: counts, by, key }) =>
      (by === 'officer' && key === 'value') || mayBeMoney(heading, content, counts),
  );
  const isRegister = has('value') || MONEY_COLUMNS.some((key) => stated.has(key));
  const isOfAgreements = has('agreement', 'contribution', 'authority', 'application', 'site');
  if ((hasMoney || isRegister) && isOfAgreements) return 'register';
  const isAgreement = has('agreement') && has('application', 'documentUrl', 'agreementType');
  return isAgreement ? 'agreement' : null;
}

/** So many rows must tell of movements. */
const MIN_MOVEMENTS = 2;
/** Words for where money is: so many rows have them, and so few of them differ. */
const MIN_ROWS = 4;
const MAX_WORDS = 12;

const holdsMovements = (block: Block, rowIndex: number, drafts: readonly Draft[]): boolean =>
  movementsColumn(block, rowIndex, drafts) !== null;

/**
 * The column whose cells say of the same reference that its money is secured, received, transferred, so that each row is a
 * movement, whatever the headings say; null where there is none. A register has a status of its own for each contribution.
 */
export function movementsColumn(block: Block, rowIndex: number, drafts: readonly Draft[]): Draft | null {
  const value = drafts.some(
    ({ key, sort, heading }) =>
      key === 'value' || (sort === 'money' && speaksOfMoney(heading) && mayBeSum(heading)),
  );
  const isOfficers = ({ by, key }: Draft): boolean => by === 'officer' && key === 'status';
  const may = drafts.filter((draft) => !isOfficers(draft) && (draft.sort === 'status' || mayBePlaces(draft)));
  if (!value || may.length === 0) return null;
  const keys = keysAmong(drafts);
  if (keys.length === 0) return null;
  const isWhole = keys.some((draft) => keyOf(draft) === 'contribution');
  const said = (draft: Draft): boolean => {
    const isStatus = draft.sort === 'status';
    const isSummed = isSummedIn(block, rowIndex, draft);
    const sets = saidOfEach(
      block,
      rowIndex,
      draft,
      keys,
      isStatus ? statusOf : placesIn(block, rowIndex, draft),
      isSummed,
    ).filter(
      // Parts of an agreement in several places are contributions of it, but where their sum stands beneath; what was
      // secured and came in is one.
      (set) => isStatus || isWhole || isSummed || set.has('value') || set.has('secured'),
    );
    const stated = sets.filter(({ size }) => size > 1);
    const count = stated.reduce((sum, { size }) => sum + size, 0);
    return isStatus ? count >= MIN_MOVEMENTS : stated.length >= MIN_MOVEMENTS;
  };
  return (
    may.find(said) ??
    byAmounts(block, rowIndex, drafts, may, keys) ??
    may.find((draft) => tellsEvents(block, rowIndex, draft, keys)) ??
    null
  );
}

/** Movements in words that nobody else uses, told by their amounts. */
function byAmounts(
  block: Block,
  rowIndex: number,
  drafts: readonly Draft[],
  may: readonly Draft[],
  keys: readonly Draft[],
): Draft | null {
  const money = drafts.filter(({ key, sort }) => key === 'value' || sort === 'money');
  if (money.length !== 1) return null;
  const purposes = drafts.filter(({ key, sort }) => key === 'purpose' || sort === 'purpose');
  return entriesColumn(block, rowIndex, may.filter(mayBePlaces), [...keys, ...purposes], money[0]!);
}

const OF_A_ROW: readonly (SheetColumnKey | null)[] = ['agreement', 'contribution', 'application'];
const keyOf = ({ key, heading, by }: Draft): SheetColumnKey | null =>
  key ?? (by === 'officer' ? null : (meaningsOf(heading)[0]?.key ?? null));

/** The columns that tell one contribution from another; "Log no." beside the agreement’s own reference numbers the rows. */
function keysAmong(drafts: readonly Draft[]): Draft[] {
  const weightOf = ({ key, heading }: Draft): number => (key ? EXACT : (meaningsOf(heading)[0]?.weight ?? 0));
  const keys = drafts.filter((draft) => OF_A_ROW.includes(keyOf(draft)));
  return keys.filter((draft) => {
    if (keyOf(draft) !== 'agreement' || weightOf(draft) >= STRONG) return true;
    return !keys.some((other) => keyOf(other) === 'agreement' && weightOf(other) >= STRONG);
  });
}

/** A few words that stand again and again. */
const mayBePlaces = ({ by, key, content }: Draft): boolean =>
  (key === null || key === 'status') &&
  by !== 'officer' &&
  content.filledCount >= MIN_ROWS &&
  content.distinctCount > 1 &&
  content.distinctCount <= Math.min(MAX_WORDS, content.filledCount / 2) &&
  content.moneyCount + content.dateCount + content.referenceCount === 0;

function statusOf(cell: unknown): string | null {
  const reading = readStatus(cell);
  return reading.kind === 'status' ? reading.status : null;
}

const statusOrPlaceOf = (cell: unknown): string | null => statusOf(cell) ?? placeOf(cell);

/** The words of a column, but for those of totals. */
function wordsIn(block: Block, rowIndex: number, { columnIndex }: Draft): string[] {
  const cells = block.slice(rowIndex + 1, rowIndex + 1 + ROWS_LOOKED_AT).map((row) => row[columnIndex]);
  return [...new Set(cells.filter((cell) => !isLineLabel(cell)).map(normalText))].filter(
    (text) => text !== '',
  );
}

/** Where most words of a column say where money is, the others do as well, though they are not known. */
function placesIn(block: Block, rowIndex: number, draft: Draft): (cell: unknown) => string | null {
  const words = wordsIn(block, rowIndex, draft);
  const known = new Set(words.map(statusOrPlaceOf).filter((place) => place !== null));
  if (known.size < MIN_PLACES || known.size * 2 < words.length) return statusOrPlaceOf;
  return (cell) => statusOrPlaceOf(cell) ?? (isLineLabel(cell) || isBlank(cell) ? null : normalText(cell));
}
const MIN_PLACES = 2;

/** Among its words stands a total again and again: its other words tell parts of one sum apart. */
function isSummedIn(block: Block, rowIndex: number, { columnIndex }: Draft): boolean {
  const rows = block.slice(rowIndex + 1, rowIndex + 1 + ROWS_LOOKED_AT);
  return rows.filter((row) => isLineLabel(row[columnIndex])).length >= MIN_MOVEMENTS;
}

/** So many contributions stand on several rows. */
const MIN_REPEATED = 3;

/**
 * The same contribution of the same agreement stands on several rows, which words of another column tell apart: each is
 * something that happened to it, whatever the words are.
 */
function tellsEvents(block: Block, rowIndex: number, draft: Draft, keys: readonly Draft[]): boolean {
  if (!['agreement', 'contribution'].every((wanted) => keys.some((key) => keyOf(key) === wanted)))
    return false;
  const groups = toldOfEach(
    block,
    rowIndex,
    columnsOf(keys),
    (row, own) => (own.every((text) => text !== '') ? normalText(row[draft.columnIndex]) || null : null),
    false,
  );
  const repeated = groups.filter((words) => words.length > 1);
  const isApart = repeated.every((words) => new Set(words).size === words.length);
  const rows = repeated.flat().length;
  const arePayments = repeated.some((words) => words.some(saysPart));
  return repeated.length >= MIN_REPEATED && isApart && !arePayments && rows * 2 > groups.flat().length;
}

/** What is said of each reference, each thing once. */
const saidOfEach = (
  block: Block,
  rowIndex: number,
  { columnIndex }: Draft,
  keys: readonly Draft[],
  said: (cell: unknown) => string | null,
  isSummed: boolean,
): ReadonlySet<string>[] =>
  toldOfEach(
    block,
    rowIndex,
    columnsOf(keys),
    (row, own) => (isSummed || own.some((text) => text !== '') ? said(row[columnIndex]) : null),
    true,
  ).map((all) => new Set(all));

const columnsOf = (drafts: readonly Draft[]): number[] => drafts.map(({ columnIndex }) => columnIndex);
