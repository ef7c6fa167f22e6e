import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { contentOf, ROWS_LOOKED_AT, sortOf, type ColumnContent, type ContentSort } from './content';
import {
  isOwnReference,
  sheetColumnType,
  type CouncilColumnType,
  type SheetColumnKey,
} from './council-columns';
import type { CouncilMapping, SheetHeader, SheetKind, UnderstoodColumn } from './council-sheet';
import { OWN_KEY, PARENT_KEY } from './council-sheet';
import { findHeadingRow, meaningOf, type HeadingsSaid } from './header-row';
import { mayBeSum, speaksOfMoney } from './money-columns';

/** A column on the way to being understood. */
interface Draft {
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

/**
 * Finds the headings of a sheet under any titles and instructions, and what each column holds: by its name first, by what
 * its cells are second.
 *
 * @returns null where neither tells: the sheet is none of a council's tables, and no register
 */
export function understandSheet(block: Block, mapping: CouncilMapping = {}): SheetHeader | null {
  const said = new Map(
    Object.entries(mapping.columns ?? {}).map(([heading, key]) => [normalHeading(heading), key]),
  );
  const found = findHeadingRow(block, said);
  if (found === null) return understoodByContent(block);
  const { rowIndex, isTwoLines } = found;
  const drafts = draftsOf(block, rowIndex, found.headings, said);
  const kind = kindOf(drafts);
  if (kind === null) return null;
  resolveOwnReference(drafts, kind);
  resolveStatus(drafts, kind);
  resolveRepeated(drafts, kind);
  resolveContradictions(drafts, kind);
  fillByContent(drafts, kind);
  const header = finished(kind, rowIndex, drafts);
  return isTwoLines ? { ...header, isTwoLines } : header;
}

function draftsOf(block: Block, rowIndex: number, headings: readonly unknown[], said: HeadingsSaid): Draft[] {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, columnIndex) => {
    const cell = headings[columnIndex];
    const meaning = meaningOf(cell, said);
    const content = contentOf(block, rowIndex, columnIndex);
    return {
      columnIndex,
      heading: isBlank(cell) ? '' : shownText(cell),
      key: meaning?.key ?? null,
      by: said.has(normalHeading(cell)) ? 'officer' : meaning ? 'name' : 'none',
      isExact: meaning?.isExact ?? false,
      isDistinctive: meaning?.isDistinctive ?? false,
      content,
      sort: sortOf(content),
      isRunning: isRunning(block, rowIndex, columnIndex),
    };
  });
}

/** So many cells count the rows: fewer may be sums that are alike. */
const FEWEST_RUNNING = 3;

/** True for cells that count the rows: 1, 2, 3. */
function isRunning(block: Block, headerRowIndex: number, columnIndex: number): boolean {
  let previous: number | null = null;
  let count = 0;
  for (let r = headerRowIndex + 1; r < Math.min(block.length, headerRowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const cell = block[r]![columnIndex];
    if (isBlank(cell)) continue;
    const number = Number(shownText(cell) || NaN);
    if (!Number.isInteger(number) || (previous !== null && number !== previous + 1)) return false;
    previous = number;
    count++;
  }
  return count >= FEWEST_RUNNING;
}

/** Which table has these columns. */
function kindOf(drafts: readonly Draft[]): SheetKind | null {
  const keys = new Set(drafts.map(({ key }) => key));
  const has = (...wanted: SheetColumnKey[]): boolean => wanted.some((key) => keys.has(key));
  if (!drafts.some(({ isDistinctive }) => isDistinctive)) {
    if (has('value') && has('agreement', 'contribution')) return 'register';
    const isAgreement = has('agreement') && has('application', 'documentUrl', 'agreementType');
    return isAgreement ? 'agreement' : null;
  }
  // Agreement, authority and value under a register's own headings are a register, whatever stands beside them.
  const isOwn = (key: SheetColumnKey): boolean => drafts.some((d) => d.key === key && !d.isDistinctive);
  const isLinked = drafts.some(
    (d) => d.isDistinctive && (d.key === 'contribution' || d.key === 'transaction'),
  );
  if (isOwn('agreement') && isOwn('authority') && isOwn('value') && !isLinked) return 'register';
  if (has('transaction', 'fundingStatus')) return 'transaction';
  const isStage = has('notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown');
  if (isStage && has('value') && has('agreement')) return 'register';
  if (has('contribution') && has('agreement')) return 'contribution';
  if (has('agreement') && has('value', 'purpose')) return 'contribution';
  if (has('contribution') && has('value')) return 'transaction';
  return has('agreement') || drafts.some(({ heading }) => isOwnReference(heading)) ? 'agreement' : null;
}

/** "Reference" is the key of whatever table it stands in. */
function resolveOwnReference(drafts: Draft[], kind: SheetKind): void {
  if (kind === 'register') return;
  const own = OWN_KEY[kind];
  const draft = drafts.find(({ heading, by }) => by !== 'officer' && isOwnReference(heading));
  if (!draft || drafts.some(({ key, by }) => key === own && by !== 'officer' && draft.key !== key)) return;
  Object.assign(draft, { key: own, by: 'name', isExact: true });
}

/** In a council's table a plain "Status" is that of the money. */
function resolveStatus(drafts: Draft[], kind: SheetKind): void {
  if (kind === 'register' || drafts.some(({ key }) => key === 'fundingStatus')) return;
  const draft = drafts.find(({ key, by }) => key === 'status' && by !== 'officer');
  if (draft && (kind === 'transaction' || draft.sort === 'status')) draft.key = 'fundingStatus';
}

/** Of two columns with one meaning the first is it; the second is the parent's key where that is wanting, else not read. */
function resolveRepeated(drafts: Draft[], kind: SheetKind): void {
  const seen = new Map<SheetColumnKey, Draft>();
  for (const draft of drafts) {
    if (draft.key === null) continue;
    const first = seen.get(draft.key);
    if (!first) {
      seen.set(draft.key, draft);
      continue;
    }
    const later =
      draft.by === 'officer' || (first.content.filledCount === 0 && draft.content.filledCount > 0);
    const [kept, other] = later && first.by !== 'officer' ? [draft, first] : [first, draft];
    seen.set(draft.key, kept);
    const parent = kind === 'register' ? null : PARENT_KEY[kind];
    const isParent =
      kind !== 'register' &&
      other.key === OWN_KEY[kind] &&
      parent !== null &&
      !drafts.some(({ key }) => key === parent) &&
      other.sort === 'reference';
    Object.assign(other, isParent ? { key: parent, by: 'place' } : { key: null, by: 'place' });
  }
}

const SORTS_AGAINST: Readonly<Record<CouncilColumnType, readonly ContentSort[]>> = {
  money: ['date', 'reference', 'status', 'purpose', 'address'],
  date: ['reference', 'status', 'purpose', 'address'],
  reference: ['date', 'status', 'purpose', 'address'],
  status: ['date', 'money', 'purpose', 'reference', 'address'],
  text: [],
};

/** True where the cells are plainly not what the column should hold. */
const isAgainst = (key: SheetColumnKey, sort: ContentSort): boolean =>
  SORTS_AGAINST[sheetColumnType(key)].includes(sort);

const KEY_OF_SORT = { status: 'fundingStatus', purpose: 'purpose', address: 'documentUrl' } as const;

/** A heading whose cells are all of another, plain sort gives way to what they are, where that is not there yet. */
function resolveContradictions(drafts: Draft[], kind: SheetKind): void {
  if (kind === 'register') return;
  for (const draft of drafts) {
    if (draft.key === null || draft.by === 'officer' || !isAgainst(draft.key, draft.sort)) continue;
    const plain = draft.sort as keyof typeof KEY_OF_SORT;
    const key = KEY_OF_SORT[plain];
    if (!key || drafts.some((other) => other.key === key)) continue;
    Object.assign(draft, { key, by: 'content' });
  }
}

const WANTED: Readonly<Record<SheetKind, readonly SheetColumnKey[]>> = {
  transaction: ['contribution', 'fundingStatus', 'value', 'startDate'],
  contribution: ['agreement', 'purpose', 'value', 'startDate'],
  agreement: ['agreement'],
  register: [],
};
const SORT_OF_TYPE: Partial<Record<CouncilColumnType, ContentSort>> = {
  money: 'money',
  status: 'status',
  reference: 'reference',
  date: 'date',
};

/** A column that is wanting is the only unknown one whose cells are of its sort. */
function fillByContent(drafts: Draft[], kind: SheetKind): void {
  for (const key of WANTED[kind]) {
    if (drafts.some((draft) => draft.key === key)) continue;
    const sort = key === 'purpose' ? 'purpose' : SORT_OF_TYPE[sheetColumnType(key)];
    const fitting = drafts.filter(
      (draft) => draft.key === null && draft.by === 'none' && draft.sort === sort,
    );
    const fit = key === 'value' ? onlySum(fitting) : fitting.length === 1 ? fitting[0] : undefined;
    if (fit) Object.assign(fit, { key, by: 'content' });
  }
}

/** The only column of these that may be the sum of each row; of several the only one whose heading speaks of money. */
function onlySum(drafts: readonly Draft[]): Draft | undefined {
  const may = drafts.filter(({ heading, isRunning: counts }) => mayBeSum(heading) && !counts);
  const named = may.filter(({ heading }) => speaksOfMoney(heading));
  return may.length === 1 ? may[0] : named.length === 1 ? named[0] : undefined;
}

function finished(kind: SheetKind, rowIndex: number, drafts: readonly Draft[]): SheetHeader {
  const columns = drafts.map(
    ({ columnIndex, heading, key, by, content, isExact, sort }): UnderstoodColumn => {
      const isDoubtful =
        key !== null &&
        (isAgainst(key, sort) || (sheetColumnType(key) === 'status' && content.filledCount === 0));
      const isCertain = by === 'officer' || (by === 'name' && isExact);
      const confidence =
        by === 'officer' ? 'certain' : isDoubtful ? 'unsure' : isCertain ? 'certain' : 'likely';
      return { columnIndex, heading, key, by, content, confidence: key === null ? 'unsure' : confidence };
    },
  );
  const at: Partial<Record<SheetColumnKey, number>> = {};
  for (const { key, columnIndex } of columns) if (key !== null) at[key] ??= columnIndex;
  return { kind, rowIndex, columns, at };
}

/** So many rows must follow for a sheet without known headings to be told by what it holds. */
const FEWEST_ROWS = 3;

/** A sheet without a single known heading: told by a column of statuses, purposes, money and references. */
function understoodByContent(block: Block): SheetHeader | null {
  const first = block.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 3);
  if (first < 0 || block.length - first <= FEWEST_ROWS) return null;
  // A row of nothing but text over columns that hold numbers, dates or amounts is a row of headings.
  const hasHeadings = block[first]!.every((cell) => isBlank(cell) || typeof cell === 'string');
  const rowIndex = hasHeadings ? first : first - 1;
  const headings = rowIndex < 0 ? [] : block[rowIndex]!;
  const drafts = draftsOf(block, rowIndex, headings, new Map());
  for (const draft of drafts) Object.assign(draft, { key: null, by: 'none' });
  const firstOf = (sort: ContentSort): Draft | undefined => drafts.find((draft) => draft.sort === sort);
  const [status, purpose] = [firstOf('status'), firstOf('purpose')];
  const amounts = drafts.filter(({ sort, isRunning: counts }) => sort === 'money' && !counts);
  // Without headings amounts stand before units, as in the councils' form.
  const money = hasHeadings ? onlySum(amounts) : amounts[0];
  const references = drafts.filter(({ sort }) => sort === 'reference');
  if (amounts.length === 0 || references.length === 0 || (!status && !purpose)) return null;
  const kind = status ? 'transaction' : 'contribution';
  const set = (draft: Draft | undefined, key: SheetColumnKey | null): void => {
    if (draft && key) Object.assign(draft, { key, by: 'content' });
  };
  set(status, 'fundingStatus');
  set(money, 'value');
  set(purpose, 'purpose');
  set(firstOf('date'), 'startDate');
  set(references[0], references.length > 1 ? OWN_KEY[kind] : PARENT_KEY[kind]);
  set(references[1], PARENT_KEY[kind]);
  return finished(kind, rowIndex, drafts);
}
