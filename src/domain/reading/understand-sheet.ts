import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { MONEY_COLUMNS, normalHeading } from '../sheet/columns';
import { normalText, shownText } from '../sheet/text';
import { contentOf, isRunning, sortOf, type ContentSort } from './cells/content';
import {
  councilColumnOfHeading,
  isOwnReference,
  sheetColumnType,
  type CouncilColumnType,
  type SheetColumnKey,
} from './words/council-columns';
import { findHeadingLines, type HeadingLines, type HeadingsSaid } from './lines/heading-lines';
import { columnsOfParts } from './words/instalment-headings';
import { meaningsOf } from './words/meanings';
import { MOSTLY } from './columns/choice';
import { moneyShare } from './columns/evidence';
import { chooseColumns } from './columns/register-columns';
import { scalesOf } from './lines/scale';
import {
  OWN_KEY,
  PARENT_KEY,
  type ColumnsSaid,
  type SheetHeader,
  type SheetKind,
  type UnderstoodColumn,
} from './understanding';
import { toldOtherwise } from './told-otherwise';
import { mayBeSum, speaksOfMoney } from './cells/money-columns';
import { kindOf, movementsColumn, type Draft } from './sheet-kind';

/** What the officer said of the columns of one sheet. */
interface Said {
  readonly headings: HeadingsSaid;
  readonly at: Readonly<Record<number, SheetColumnKey | 'none'>>;
}

/**
 * The understanding of a sheet: its headings under any titles, what each row of it is of, and what each column holds.
 *
 * @returns null where neither headings nor cells tell: the sheet is none of a council's tables, and no register
 */
export function understandSheet(block: Block, mapping: ColumnsSaid = {}): SheetHeader | null {
  const said: Said = {
    headings: new Map(
      Object.entries(mapping.columns ?? {}).map(([heading, key]) => [normalHeading(heading), key]),
    ),
    at: mapping.columnsAt ?? {},
  };
  const lines = findHeadingLines(block, said.headings);
  if (lines === null) return understoodByContent(block);
  const drafts = draftsOf(block, lines.rowIndex, lines.headings, said);
  const kind = kindOf(block, lines.rowIndex, drafts);
  if (kind === null) return understoodByContent(block) ?? null;
  if (kind === 'register') return registerHeader(block, lines, drafts, said);
  resolveByWords(block, lines.rowIndex, drafts, kind);
  resolveOwnReference(drafts, kind);
  resolveStatus(drafts, kind);
  resolveRepeated(drafts, kind);
  resolveContradictions(drafts, kind);
  fillByContent(drafts, kind);
  return finished(block, kind, lines, drafts);
}

/** What the officer said of a column: by its place first, then by its heading. */
function saidOf(
  columnIndex: number,
  heading: unknown,
  { at, headings }: Said,
): SheetColumnKey | 'none' | null {
  return at[columnIndex] ?? headings.get(normalHeading(heading)) ?? null;
}

function registerHeader(
  block: Block,
  lines: HeadingLines,
  drafts: readonly Draft[],
  said: Said,
): SheetHeader {
  // What is of one instalment is none of its contribution's: no reference, no status, no stage.
  const ofParts = columnsOfParts(lines.headings.map((heading) => normalText(heading)));
  const { columns, questions, sums } = chooseColumns(
    block,
    lines.rowIndex + 1,
    drafts.map(({ columnIndex, heading, content, isRunning }) => ({
      columnIndex,
      heading,
      group: lines.groups[columnIndex] ?? '',
      content,
      isRunning,
      said: saidOf(columnIndex, heading, said) ?? (ofParts.has(columnIndex) ? 'none' : null),
    })),
    block.slice(0, lines.topIndex).flat(),
  );
  const told = toldOtherwise(block, lines.rowIndex, columns);
  return { ...withPlaces(block, 'register', lines, columns, questions, sums), told };
}

function withPlaces(
  block: Block,
  kind: SheetKind,
  { topIndex, rowIndex, groups }: Pick<HeadingLines, 'topIndex' | 'rowIndex' | 'groups'>,
  columns: readonly UnderstoodColumn[],
  questions: SheetHeader['questions'],
  sums: SheetHeader['sums'] = {},
): SheetHeader {
  const at: Partial<Record<SheetColumnKey, number>> = {};
  for (const { key, columnIndex } of columns) if (key !== null) at[key] ??= columnIndex;
  const money = columns
    .filter(({ key, content }) => (key === null ? content.moneyCount > 0 : sheetColumnType(key) === 'money'))
    .map(({ columnIndex, heading }) => ({ columnIndex, heading, group: groups[columnIndex] ?? '' }));
  return {
    kind,
    topIndex,
    rowIndex,
    columns,
    at,
    questions,
    sums,
    scale: scalesOf(block, topIndex, rowIndex, money),
  };
}

function draftsOf(block: Block, rowIndex: number, headings: readonly unknown[], said: Said): Draft[] {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const drafts = Array.from({ length: width }, (_, columnIndex): Draft => {
    const cell = headings[columnIndex];
    const chosen = saidOf(columnIndex, cell, said);
    const meaning = chosen === 'none' ? null : councilColumnOfHeading(cell);
    const content = contentOf(block, rowIndex, columnIndex);
    return {
      columnIndex,
      heading: isBlank(cell) ? '' : shownText(cell),
      key: chosen === 'none' ? null : (chosen ?? meaning?.key ?? null),
      by: chosen !== null ? 'officer' : meaning ? 'name' : 'none',
      isExact: chosen !== null || (meaning?.isExact ?? false),
      isDistinctive: meaning?.isDistinctive ?? false,
      content,
      sort: sortOf(content),
      isRunning: isRunning(block, rowIndex, columnIndex),
    };
  });
  const sum = drafts.find((draft) => isSumByName(draft, drafts));
  if (sum) Object.assign(sum, { key: null, by: 'none', isExact: false, isDistinctive: false });
  return drafts;
}

/**
 * "Developer contribution" is a reference in the councils' three tables. Over amounts, beside what became of them and
 * without another value, it is a sum.
 */
function isSumByName({ key, isDistinctive, content }: Draft, drafts: readonly Draft[]): boolean {
  if (key !== 'contribution' || !isDistinctive || content.numberCount === 0 || moneyShare(content) < MOSTLY)
    return false;
  const of = drafts.map(({ key: own, heading }) => own ?? meaningsOf(heading)[0]?.key ?? null);
  return !of.includes('value') && of.some((own) => own !== null && isStageKey(own));
}

/** The columns of movements that only their words or their cells tell. */
function resolveByWords(block: Block, rowIndex: number, drafts: Draft[], kind: SheetKind): void {
  if (kind !== 'transaction') return;
  const has = (key: SheetColumnKey): boolean => drafts.some((draft) => draft.key === key);
  const status =
    drafts.find(({ sort, by }) => sort === 'status' && by !== 'officer') ??
    movementsColumn(block, rowIndex, drafts);
  if (status && !has('fundingStatus')) Object.assign(status, { key: 'fundingStatus', by: 'content' });
  for (const draft of drafts) {
    if (draft.key !== null || draft.by !== 'none') continue;
    const words = draft.heading.toLowerCase();
    if (
      /^(?:date|when|(?:movement|posting|payment|transaction) date|date of (?:movement|posting|transaction|payment)|posted)$/.test(
        words,
      ) &&
      !has('startDate')
    )
      Object.assign(draft, { key: 'startDate', by: 'words' });
    else if (
      /^(?:trans(?:action)?|posting|journal)\.? ?(?:no|ref|id|number)/.test(words) &&
      !has('transaction')
    )
      Object.assign(draft, { key: 'transaction', by: 'words' });
    else {
      const [first] = meaningsOf(draft.heading);
      if (
        first &&
        first.weight >= WORDS &&
        !has(first.key) &&
        !isStageKey(first.key) &&
        !isAgainst(first.key, draft.sort)
      )
        Object.assign(draft, { key: first.key, by: 'words' });
    }
  }
}

const WORDS = 6;
const isStageKey = (key: SheetColumnKey): boolean =>
  key !== 'value' && (MONEY_COLUMNS as readonly string[]).includes(key);

/** "Reference" is the key of whatever table it is in. */
function resolveOwnReference(drafts: Draft[], kind: SheetKind): void {
  if (kind === 'register') return;
  const own = OWN_KEY[kind];
  const draft = drafts.find(({ heading, by }) => by !== 'officer' && isOwnReference(heading));
  if (!draft || drafts.some(({ key, by }) => key === own && by !== 'officer' && draft.key !== key)) return;
  Object.assign(draft, {
    key: isOfParent(drafts, draft, kind) ? 'agreement' : own,
    by: 'name',
    isExact: true,
  });
}

/** A reference that is on several movements is of what they belong to, where no other column says it. */
function isOfParent(drafts: readonly Draft[], { content }: Draft, kind: SheetKind): boolean {
  if (kind !== 'transaction' || drafts.some(({ key }) => key === 'contribution')) return false;
  return content.distinctCount * 2 <= content.filledCount;
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
  const may = drafts.filter(
    ({ heading, isRunning: counts, content }) =>
      mayBeSum(heading) &&
      !counts &&
      (speaksOfMoney(heading) || content.poundsCount * 2 >= content.filledCount),
  );
  const named = may.filter(({ heading }) => speaksOfMoney(heading));
  return may.length === 1 ? may[0] : named.length === 1 ? named[0] : undefined;
}

function finished(
  block: Block,
  kind: SheetKind,
  lines: Pick<HeadingLines, 'topIndex' | 'rowIndex' | 'groups'>,
  drafts: readonly Draft[],
): SheetHeader {
  const columns = drafts.map(
    ({ columnIndex, heading, key, by, content, isExact, sort }): UnderstoodColumn => {
      const isDoubtful =
        key !== null &&
        (isAgainst(key, sort) || (sheetColumnType(key) === 'status' && content.filledCount === 0));
      const isCertain = by === 'officer' || (by === 'name' && isExact);
      const confidence =
        by === 'officer' ? 'certain' : isDoubtful ? 'unsure' : isCertain ? 'certain' : 'likely';
      const shown = { columnIndex, heading, key, by, content, evidence: '', candidates: [] };
      return { ...shown, confidence: key === null ? 'unsure' : confidence };
    },
  );
  return withPlaces(block, kind, lines, columns, []);
}

/** So many rows must follow for a sheet without known headings to be recognised by what it holds. */
const MIN_ROWS = 3;

/** A sheet without a single known heading: recognised by a column of statuses, purposes, money and references. */
function understoodByContent(block: Block): SheetHeader | null {
  const first = block.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 3);
  if (first < 0 || block.length - first <= MIN_ROWS) return null;
  // A row of nothing but text over columns that hold numbers, dates or amounts is a row of headings.
  const hasHeadings = block[first]!.every((cell) => isBlank(cell) || typeof cell === 'string');
  const rowIndex = hasHeadings ? first : first - 1;
  const headings = rowIndex < 0 ? [] : block[rowIndex]!;
  const drafts = draftsOf(block, rowIndex, headings, { headings: new Map(), at: {} });
  for (const draft of drafts) Object.assign(draft, { key: null, by: 'none' });
  const firstOf = (sort: ContentSort): Draft | undefined => drafts.find((draft) => draft.sort === sort);
  const [status, purpose] = [firstOf('status'), firstOf('purpose')];
  const amounts = drafts.filter(({ sort, isRunning: counts }) => sort === 'money' && !counts);
  // Without headings amounts are before units, as in the councils' form.
  const money = hasHeadings ? onlySum(amounts) : amounts[0];
  const references = drafts.filter(({ sort }) => sort === 'reference');
  if (amounts.length === 0 || references.length === 0 || (!status && !purpose)) return null;
  const kind = status ? 'transaction' : 'contribution';
  // What came in and what went out in columns of their own is a statement of account.
  if (kind === 'transaction' && money === undefined && amounts.length > 1) return null;
  const set = (draft: Draft | undefined, key: SheetColumnKey | null): void => {
    if (draft && key) Object.assign(draft, { key, by: 'content' });
  };
  set(status, 'fundingStatus');
  set(money, 'value');
  set(purpose, 'purpose');
  set(firstOf('date'), 'startDate');
  set(references[0], references.length > 1 ? OWN_KEY[kind] : PARENT_KEY[kind]);
  set(references[1], PARENT_KEY[kind]);
  return finished(block, kind, { topIndex: rowIndex, rowIndex, groups: [] }, drafts);
}
