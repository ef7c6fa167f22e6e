import { listAddress } from './address';
import { adoptableList } from '../../domain/register/read/adoptable-list';
import { checkRegister } from '../../domain/register/checks/check-register';
import type { Register } from '../../domain/register/register';
import { remedy, says, severityOf } from '../../domain/findings/report';
import type { Finding, Severity } from '../../domain/findings/finding';
import { writeShortDate } from '../../domain/calendar/serial';
import { isBlank, readAmount } from '../../domain/money/read-amount';
import { writePounds } from '../../domain/money/write-pounds';
import { cellAddress } from '../../domain/sheet/block';
import { COLUMNS, columnOfHeading, type ColumnKey } from '../../domain/sheet/columns';
import { shownText } from '../../domain/sheet/text';
import { addressOfRange, placeOfRange } from '../../workbook/sources/sheet-source';
import type { ListFound } from '../../workbook/register/adopt-list';
import type { CellPlace } from '../kernel/cell-place';
import { counted } from '../ui/wording';
import type { AdoptDraft } from './state';

export interface AdoptLine {
  readonly heading: string;
  readonly sample: string;
  readonly readAs: ColumnKey | 'none';
}

/** What to know before the list is used. */
export interface AdoptNote {
  readonly severity: Severity | 'ok';
  readonly cell: CellPlace | null;
  readonly text: string;
}

export interface AdoptModel {
  readonly address: string;
  readonly cell: CellPlace;
  /** "has headings that fit: 6 rows, each with a reference, an authority and a value." */
  readonly summary: string;
  readonly lines: readonly AdoptLine[];
  /** How many more headings there are; 0 where all are shown. */
  readonly more: number;
  readonly lineCount: number;
  readonly notes: readonly AdoptNote[];
  /** Why it cannot be used as it is read now; null where it can. */
  readonly refusal: string | null;
}

/** So many headings, and so many notes, are shown at first. */
const LINES_AT_FIRST = 7;
const MAX_NOTES = 6;

export function adoptModel({ found, headings, showsAll }: AdoptDraft): AdoptModel {
  const { block, place } = found;
  const list = adoptableList(block, placeOfRange(place), headings);
  const shown = list ?? found.list;
  const at = placeOfRange(place);
  const all = linesOf(block[shown.topIndex] ?? [], headings, found);
  const lines = showsAll || all.length <= LINES_AT_FIRST + 1 ? all : firstLines(all);
  const { sheet, ...rest } = place;
  const area = {
    sheet,
    ...rest,
    topIndex: place.topIndex + shown.topIndex,
    leftIndex: place.leftIndex + shown.leftIndex,
    rowCount: shown.bottomIndex - shown.topIndex + 1,
    columnCount: shown.rightIndex - shown.leftIndex + 1,
  };
  return {
    address: listAddress(area),
    cell: { sheet, address: addressOfRange(area) },
    summary: `has headings that fit: ${counted(shown.register.rowCount, 'row')}, each with a reference, an authority and a value.`,
    lines,
    more: all.length - lines.length,
    lineCount: all.length,
    notes: list ? notesOf(list.register, found, list.renamed, list.belowIndex) : [],
    refusal: list
      ? null
      : `With these headings ${cellAddress(at, shown.topIndex, shown.leftIndex)} cannot be the register. Under Read as, choose one heading each for Agreement, Authority and Value.`,
  };
}

/** What is read comes first: the others are not read, whatever they hold. */
function firstLines(all: readonly AdoptLine[]): AdoptLine[] {
  const read = all.filter(({ readAs }) => readAs !== 'none');
  const chosen = new Set([...read, ...all].slice(0, Math.max(LINES_AT_FIRST, 0)));
  return all.filter((line) => chosen.has(line));
}

function linesOf(
  headings: readonly unknown[],
  mapping: AdoptDraft['headings'],
  { block, list }: ListFound,
): AdoptLine[] {
  const columns = list.register.header.columns;
  const keyAt = new Map(
    Object.entries(columns).map(([key, index]) => [index + list.leftIndex, key as ColumnKey] as const),
  );
  return headings.flatMap((cell, columnIndex): AdoptLine[] => {
    if (isBlank(cell)) return [];
    const heading = String(cell);
    const body = block.slice(list.topIndex + 1, list.bottomIndex + 1);
    const sample = body.map((row) => row[columnIndex]).find((value) => !isBlank(value));
    const readAs = mapping[heading] ?? keyAt.get(columnIndex) ?? columnOfHeading(heading) ?? 'none';
    return [{ heading, sample: sampleText(sample, readAs), readAs }];
  });
}

/** What a column holds first, a date as a date and a sum in pounds. */
function sampleText(cell: unknown, readAs: AdoptLine['readAs']): string {
  if (cell === undefined) return 'blank';
  const type = readAs === 'none' ? 'text' : COLUMNS[readAs].type;
  if (typeof cell !== 'number' || type === 'text') return shownText(cell);
  if (type === 'date') return writeShortDate(cell);
  const amount = readAmount(cell);
  return typeof amount === 'string' ? shownText(cell) : writePounds(amount);
}

function notesOf(
  register: Register,
  { place }: ListFound,
  renamed: ListFound['list']['renamed'],
  belowIndex: number | null,
): AdoptNote[] {
  const found = checkRegister(register).filter(({ code }) => severityOf(code) !== 'note');
  const notes = found.slice(0, MAX_NOTES).map((one): AdoptNote => noteOf(register, one));
  if (found.length > notes.length) {
    const text = `And ${counted(found.length - notes.length, 'more finding')}: Check lists them all.`;
    notes.push({ severity: 'note', cell: null, text });
  }
  for (const { before, after } of renamed) {
    const text =
      before === ''
        ? `A column without a heading becomes ${after}: Excel gives every column of a table a name.`
        : `The heading ${before} becomes ${after}: in a table, headings are text, and no two are the same.`;
    notes.push({ severity: 'note', cell: null, text });
  }
  if (belowIndex !== null) {
    const row = place.topIndex + belowIndex + 1;
    notes.push({ severity: 'ok', cell: null, text: `Row ${row} stays below the table and is not counted.` });
  }
  return notes;
}

function noteOf({ place }: Register, one: Finding): AdoptNote {
  const { rowIndex, columnIndex } = one;
  const isCell = place?.sheet != null && rowIndex !== null && columnIndex !== null;
  return {
    severity: severityOf(one.code),
    cell: isCell ? { sheet: place.sheet!, address: cellAddress(place, rowIndex, columnIndex) } : null,
    text: `${says(one)} ${remedy(one)}`,
  };
}
