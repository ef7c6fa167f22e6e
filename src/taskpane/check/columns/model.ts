import { writeShortDate } from '../../../domain/calendar/serial';
import {
  SHEET_COLUMN_KEYS,
  sheetColumnName,
  sheetColumnType,
  type SheetColumnKey,
} from '../../../domain/reading/council-columns';
import type { CouncilMapping } from '../../../domain/council/council-sheet';
import type { SheetHeader, SheetKind, UnderstoodColumn } from '../../../domain/reading/understanding';
import { contentOf } from '../../../domain/reading/content';
import { understandSheet } from '../../../domain/reading/understand-sheet';
import { isBlank } from '../../../domain/money/read-amount';
import { columnLetters, type Block } from '../../../domain/sheet/block';
import { normalHeading } from '../../../domain/sheet/columns';
import { byName, shownText } from '../../../domain/sheet/text';
import type { CheckedPart, CheckResult, ColumnsDraft } from '../state';
import { counted, writeCount } from '../../ui/wording';

export type ConfidenceMark = 'certain' | 'likely' | 'unsure' | 'none';

export interface ColumnLine {
  readonly letters: string;
  readonly heading: string;
  /** What it holds: “P/13/1826/2-dat”, "blank on 93 rows". */
  readonly sample: string;
  readonly key: SheetColumnKey | 'none';
  readonly mark: ConfidenceMark;
  readonly word: string;
  readonly note: string | null;
  /** Here a status for every row can be given. */
  readonly asksStatus: boolean;
  /** Without a heading nothing can be said of it. */
  readonly canBeSaid: boolean;
}

export interface ColumnsModel {
  readonly sheet: string;
  /** "trigger - 2019, headings in row 1. 6 certain, 1 likely, 2 unsure." */
  readonly caption: string;
  readonly lines: readonly ColumnLine[];
  /** No column holds a status: one may be given for every row. */
  readonly asksStatusApart: boolean;
  /** Statuses of the sheet that may mean that the force has drawn the money down. */
  readonly drawnDownAsked: readonly ('transferred' | 'spent')[];
}

/** A council's table has the status of money, a register that of an agreement. */
const optionName = (key: SheetColumnKey): string =>
  key === 'status' ? 'Agreement status' : sheetColumnName(key);

/** What a column can be read as, for the lists of the screen, by name. */
export const SHEET_COLUMN_OPTIONS: readonly (readonly [key: SheetColumnKey | 'none', name: string])[] = [
  ['none', 'Not read'],
  ...SHEET_COLUMN_KEYS.map((key) => [key, optionName(key)] as const).sort(([, a], [, b]) => byName(a, b)),
];

/** What is said so far, from what holds for the authority. */
export function draftFrom(result: CheckResult, partId: string): ColumnsDraft {
  const { columns = {}, statusForAll = null, drawnDown = [] } = result.mapping;
  return { partId, columns, statusForAll, drawnDown, isRemembered: true };
}

/** The mapping that a draft makes of what held before. */
export function mappingFrom(before: CouncilMapping, draft: ColumnsDraft): CouncilMapping {
  const { columns, statusForAll, drawnDown } = draft;
  const { statuses, joins } = before;
  return {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(statusForAll && { statusForAll }),
    ...(drawnDown.length > 0 && { drawnDown }),
    ...(statuses && { statuses }),
    ...(joins && { joins }),
  };
}

/** The draft with one heading read as that column, and no other heading of the sheet as the same. */
export function withColumn(draft: ColumnsDraft, heading: string, key: SheetColumnKey | 'none'): ColumnsDraft {
  const others = Object.entries(draft.columns).filter(
    ([other, otherKey]) =>
      normalHeading(other) !== normalHeading(heading) && (key === 'none' || otherKey !== key),
  );
  return { ...draft, columns: { ...Object.fromEntries(others), [heading]: key } };
}

export function columnsModel(part: CheckedPart, draft: ColumnsDraft, authority: string | null): ColumnsModel {
  const mapping = { columns: draft.columns };
  const header = understandSheet(part.block, mapping) ?? unknownHeader(part.block);
  const { kind, rowIndex, columns } = header;
  const council = authority ?? 'the authority';
  const rowCount = part.block.slice(rowIndex + 1).filter((row) => !row.every(isBlank)).length;
  const lines = columns
    .filter(({ heading, content }) => heading !== '' || content.filledCount > 0)
    .map((column) => lineOf(part, column, kind, rowCount, council));
  const hasStatus = lines.some(({ key }) => key === 'fundingStatus');
  const isTransactions = kind === 'transaction';
  return {
    sheet: part.place.sheet,
    caption: captionOf(part, rowIndex, lines),
    lines,
    asksStatusApart: isTransactions && !hasStatus,
    drawnDownAsked: isTransactions ? drawnDownAsked(part, draft) : [],
  };
}

/** Those that stand in the sheet, and those of which something was said before. */
function drawnDownAsked({ checked }: CheckedPart, draft: ColumnsDraft): ('transferred' | 'spent')[] {
  const statuses = new Set(
    checked.kind === 'transaction' ? checked.sheet.rows.map(({ status }) => status) : [],
  );
  if (draft.statusForAll) statuses.add(draft.statusForAll);
  return (['transferred', 'spent'] as const).filter(
    (status) => statuses.has(status) || draft.drawnDown.includes(status),
  );
}

function captionOf({ place }: CheckedPart, rowIndex: number, lines: readonly ColumnLine[]): string {
  const where = rowIndex < 0 ? 'no headings' : `headings in row ${place.topIndex + rowIndex + 1}`;
  const count = (mark: ConfidenceMark): number => lines.filter((line) => line.mark === mark).length;
  const counts = [
    `${count('certain')} certain`,
    `${count('likely')} likely`,
    `${count('unsure')} unsure`,
    ...(count('none') > 0 ? [`${count('none')} not read`] : []),
  ];
  return `${place.sheet}, ${where}. ${counts.join(', ')}.`;
}

function lineOf(
  part: CheckedPart,
  column: UnderstoodColumn,
  kind: SheetKind,
  rowCount: number,
  council: string,
): ColumnLine {
  const { columnIndex, heading, key, content } = column;
  const asksStatus = key === 'fundingStatus' && content.filledCount === 0 && kind === 'transaction';
  return {
    letters: columnLetters(part.place.leftIndex + columnIndex),
    heading: heading || 'No heading',
    sample: sampleOf(column, rowCount),
    key: key ?? 'none',
    mark: key === null ? 'none' : column.confidence,
    word: wordOf(column),
    note: noteOf(column, kind, council),
    asksStatus,
    canBeSaid: heading !== '',
  };
}

function wordOf({ key, by, confidence }: UnderstoodColumn): string {
  if (by === 'officer') return 'As you said';
  if (key === null) return 'Not known';
  return { certain: 'Certain', likely: 'Likely', unsure: 'Unsure' }[confidence];
}

/** Columns are looked at so far down. */
const LOOKED_AT = 500;

function sampleOf({ key, content }: UnderstoodColumn, rowCount: number): string {
  const { filledCount } = content;
  const example = exampleText(key, content.example);
  const looked = Math.min(rowCount, LOOKED_AT);
  const of = looked < rowCount ? `the first ${looked} rows` : counted(rowCount, 'row');
  if (filledCount === 0) return `blank on ${of}`;
  const text = `“${example.length > 40 ? `${example.slice(0, 37)}...` : example}”`;
  return filledCount === looked ? text : `${writeCount(filledCount)} filled: ${text}`;
}

/** A day is shown as one, though the cell holds the number by which Excel counts it. */
function exampleText(key: SheetColumnKey | null, example: string): string {
  const isDay = key !== null && sheetColumnType(key) === 'date' && /^\d{5}$/.test(example);
  return isDay ? writeShortDate(Number(example)) : example;
}

function noteOf(
  { key, by, confidence, heading, content }: UnderstoodColumn,
  kind: SheetKind,
  council: string,
): string | null {
  if (heading === '') return key === null ? 'Give it a heading in the sheet to have it read.' : null;
  if (by === 'officer' || key === null) return null;
  if (key === 'fundingStatus' && content.filledCount === 0 && kind === 'transaction')
    return `Known by name, but no row has a status. Give one for every row, or ask ${council}.`;
  if (by === 'content') return 'Known by what it holds, not by its heading.';
  if (by === 'place') return 'The second column with this meaning: read as what it would be here.';
  if (confidence !== 'unsure') return null;
  const type = sheetColumnType(key) === 'money' ? 'amounts' : `a ${sheetColumnType(key)}`;
  return `Known by name, but what it holds does not look like ${type}.`;
}

/** A sheet that was not understood: the first row with three filled cells stands for its headings. */
function unknownHeader(block: Block): SheetHeader {
  const found = block.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 3);
  const rowIndex = Math.max(0, found);
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, columnIndex): UnderstoodColumn => {
    const heading = shownText(block[rowIndex]?.[columnIndex]);
    const content = contentOf(block, rowIndex, columnIndex);
    const none = { key: null, confidence: 'unsure', by: 'none', evidence: '', candidates: [] } as const;
    return { columnIndex, heading, ...none, content };
  });
  const none = { at: {}, questions: [], scale: new Map() };
  return { kind: 'register', topIndex: rowIndex, rowIndex, columns, ...none };
}
