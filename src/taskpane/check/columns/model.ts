import { writeDate } from '../../../domain/calendar/serial';
import {
  SHEET_COLUMN_KEYS,
  sheetColumnName,
  sheetColumnType,
  type SheetColumnKey,
} from '../../../domain/reading/words/council-columns';
import type { SheetKind, UnderstoodColumn } from '../../../domain/reading/understanding';
import { READ, weightOf } from '../../../domain/reading/columns/evidence';
import { isBlank } from '../../../domain/money/read-amount';
import { columnLetters } from '../../../domain/sheet/block';
import { COLUMN_KEYS, type ColumnKey } from '../../../domain/sheet/columns';
import { byName } from '../../../domain/sheet/text';
import type { CheckedPart, CheckResult, ColumnsDraft } from '../state';
import { counted, writeCount } from '../../ui/wording';
import { exampleText } from './example';
import { answerName, askedOf, type Asked } from './questions';
import { columnNames, mappingOn, saidOf, type ColumnName, type Said } from './said';
import { shownHeader } from './shown-header';

export type ConfidenceMark = 'certain' | 'likely' | 'unsure' | 'none';

export interface ColumnLine {
  readonly columnIndex: number;
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
  /** Nothing can be said of a column that is not found again. */
  readonly canBeSaid: boolean;
  /** "You chose this on 3 June."; null where nobody has said anything of it. */
  readonly said: string | null;
}

export interface ColumnsModel {
  readonly sheet: string;
  /** "trigger - 2019, headings in row 1. 6 certain, 1 likely, 2 unsure." */
  readonly caption: string;
  readonly lines: readonly ColumnLine[];
  readonly options: Options;
  readonly asked: Asked;
  /** No column holds a status: one may be given for every row. */
  readonly asksStatusApart: boolean;
  /** Statuses of the sheet that may mean that the force has drawn the money down. */
  readonly drawnDownAsked: readonly ('transferred' | 'spent')[];
}

type Options = readonly (readonly [key: SheetColumnKey | 'none', name: string])[];

const optionsOf = (nameOf: (key: SheetColumnKey) => string): Options => [
  ['none', 'Not read'],
  ...SHEET_COLUMN_KEYS.map((key) => [key, nameOf(key)] as const).sort(([, a], [, b]) => byName(a, b)),
];

/** What a column of a council's table can be read as, by name. */
export const SHEET_COLUMN_OPTIONS = optionsOf((key) =>
  key === 'status' ? answerName(key) : sheetColumnName(key),
);

/** Of a register's. */
const REGISTER_SHEET_OPTIONS = optionsOf(answerName);

/** Of the workbook's own register. */
const REGISTER_OPTIONS = REGISTER_SHEET_OPTIONS.filter(
  ([key]) => key === 'none' || COLUMN_KEYS.includes(key as ColumnKey),
);

/** What is said so far, from what holds for the sheets. */
export function draftFrom(result: CheckResult, partId: string): ColumnsDraft {
  const { columns = {}, repeated = {}, saidOn = {}, statusForAll = null, drawnDown = [] } = result.mapping;
  const placed = result.placed[partId] ?? {};
  return {
    partId,
    ...{ columns, repeated, saidOn, placed },
    statusForAll,
    drawnDown,
    isRemembered: true,
    isAnswered: false,
  };
}

/** What a draft makes of what was said before. */
export function mappingFrom(before: Said, draft: ColumnsDraft): Said {
  const { columns, repeated, saidOn, statusForAll, drawnDown } = draft;
  const { statuses, joins, authorities } = before;
  const has = (record: object): boolean => Object.keys(record).length > 0;
  return {
    ...(has(columns) && { columns }),
    ...(has(repeated) && { repeated }),
    ...(has(saidOn) && { saidOn }),
    ...(statusForAll && { statusForAll }),
    ...(drawnDown.length > 0 && { drawnDown }),
    ...(statuses && { statuses }),
    ...(joins && { joins }),
    ...(authorities && { authorities }),
  };
}

/** What each column of a sheet is known by, with what is said of it so far. */
export function namesOf(part: CheckedPart, draft: ColumnsDraft): ColumnName[] {
  const { columns } = shownHeader(part.block, mappingOn(part.block, draft, draft.placed));
  return columnNames(columns.map(({ heading }) => heading));
}

export function columnsModel(
  part: CheckedPart,
  draft: ColumnsDraft,
  { authority, isRegister }: Pick<CheckResult, 'authority' | 'isRegister'>,
  todaySerial: number,
): ColumnsModel {
  const header = shownHeader(part.block, mappingOn(part.block, draft, draft.placed));
  const { kind, rowIndex, columns } = header;
  const rowCount = part.block.slice(rowIndex + 1).filter((row) => !row.every(isBlank)).length;
  const names = columnNames(columns.map(({ heading }) => heading));
  const isFound =
    part.checked.kind !== 'none' || columns.some(({ key, by }) => key !== null && by !== 'officer');
  const of: LineOf = {
    part,
    draft,
    kind,
    rowCount,
    isRegister,
    isFound,
    council: authority ?? 'the authority',
    todaySerial,
  };
  const lines = columns
    .filter(({ heading, content }) => heading !== '' || content.filledCount > 0)
    .map((column) => lineOf(column, names[column.columnIndex]!, of));
  const hasStatus = lines.some(({ key }) => key === 'fundingStatus');
  const isTransactions = kind === 'transaction';
  return {
    sheet: part.place.sheet,
    caption: captionOf(part, rowIndex, lines),
    lines,
    options: isRegister
      ? REGISTER_OPTIONS
      : kind === 'register'
        ? REGISTER_SHEET_OPTIONS
        : SHEET_COLUMN_OPTIONS,
    asked: askedOf(part, draft, draft.placed, authority),
    asksStatusApart: isTransactions && !hasStatus,
    drawnDownAsked: isTransactions ? drawnDownAsked(part, draft) : [],
  };
}

/** Those that are in the sheet, and those of which something was said before. */
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

interface LineOf {
  readonly part: CheckedPart;
  readonly draft: ColumnsDraft;
  readonly kind: SheetKind;
  readonly rowCount: number;
  readonly isRegister: boolean;
  /** The headings were found without the officer. */
  readonly isFound: boolean;
  readonly council: string;
  readonly todaySerial: number;
}

function lineOf(column: UnderstoodColumn, name: ColumnName, of: LineOf): ColumnLine {
  const { columnIndex, heading, key, content } = column;
  const asksStatus = key === 'fundingStatus' && content.filledCount === 0 && of.kind === 'transaction';
  const said = saidOf(of.draft, of.draft.placed, name);
  // A register's headings are kept by name alone; in a sheet that is not understood only its headings are looked for.
  const canBeSaid = name.by === 'heading' || (!of.isRegister && of.isFound);
  const note = canBeSaid
    ? noteOf(column, of, said)
    : 'Give it a heading of its own in the sheet to have it read.';
  return {
    columnIndex,
    letters: columnLetters(of.part.place.leftIndex + columnIndex),
    heading: heading || 'No heading',
    sample: sampleOf(column, of.rowCount),
    key: key ?? 'none',
    mark: key === null ? 'none' : column.confidence,
    word: wordOf(column),
    note,
    asksStatus,
    canBeSaid,
    said: said && saidText(said.on, of.todaySerial),
  };
}

/** "You chose this on 3 June."; of another year with the year. */
function saidText(on: number | null, todaySerial: number): string {
  if (on === null) return 'You chose this.';
  const [day, now] = [writeDate(on), writeDate(todaySerial)];
  return `You chose this on ${day.slice(-4) === now.slice(-4) ? day.slice(0, -5) : day}.`;
}

function wordOf({ key, by, confidence }: UnderstoodColumn): string {
  if (by === 'officer') return 'As you chose';
  if (key === null) return 'Not known';
  return { certain: 'Certain', likely: 'Likely', unsure: 'Unsure' }[confidence];
}

/** Columns are looked at so far down. */
const LOOKED_AT = 500;

function sampleOf({ key, heading, content }: UnderstoodColumn, rowCount: number): string {
  const { filledCount } = content;
  const example = exampleText(content.example, key, heading);
  const looked = Math.min(rowCount, LOOKED_AT);
  const of = looked < rowCount ? `the first ${looked} rows` : counted(rowCount, 'row');
  if (filledCount === 0) return `blank on ${of}`;
  const text = `“${example.length > 40 ? `${example.slice(0, 37)}...` : example}”`;
  return filledCount === looked ? text : `${writeCount(filledCount)} filled: ${text}`;
}

function noteOf(
  { key, heading, by, confidence, content, evidence }: UnderstoodColumn,
  { kind, council }: LineOf,
  said: ReturnType<typeof saidOf>,
): string | null {
  if (said !== null && by !== 'officer') return TWICE;
  if (by === 'officer' || key === null) return null;
  if (key === 'fundingStatus' && content.filledCount === 0 && kind === 'transaction')
    return `The heading is known, but no row has a status. Give one for every row, or ask ${council}.`;
  if (evidence !== '') return `${evidence}.`;
  if (by === 'content') return 'Recognised by what it holds, not by its heading.';
  if (by === 'place') return 'An earlier column has this meaning too. Check that both are right.';
  if (by === 'words' && confidence !== 'unsure') return 'Recognised by the words of its heading.';
  if (confidence !== 'unsure') return null;
  // What its cells hold speaks for it too: it is its words that are not sure.
  if (weightOf(key, heading, content, false) >= READ) return 'Its heading leaves open what it is.';
  const type = sheetColumnType(key) === 'money' ? 'amounts' : `a ${sheetColumnType(key)}`;
  return `The heading is known, but what it holds does not look like ${type}.`;
}

const TWICE = 'Your answer was not used: another column here has the same meaning.';
