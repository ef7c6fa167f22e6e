import { readDate } from '../../domain/calendar/read-date';
import { writeShortDate } from '../../domain/calendar/serial';
import type { DifferenceLine, FieldChange } from '../../domain/council/import/difference';
import type { StandardRow } from '../../domain/council/standard-row';
import { isBlank, readAmount } from '../../domain/money/read-amount';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { isClosing } from '../../domain/register/status';
import { cellAddress, type Place } from '../../domain/sheet/block';
import { COLUMNS, STAGE_COLUMNS, type ColumnKey } from '../../domain/sheet/columns';
import { shownText } from '../../domain/sheet/text';
import type { FieldShown, ImportLine } from './state';
import { counted } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/** What the lines of a difference are shown from. */
export interface LinesFrom {
  readonly register: Register;
  /** The sheet that a row comes from, and where that stands; null where it is not known. */
  readonly sourceOf: (incoming: StandardRow) => { readonly name: string; readonly place: Place | null };
  /** True for a cell of the register that holds a formula. */
  readonly isFormula: (rowIndex: number, columnIndex: number) => boolean;
}

/** The lines of a difference as they are shown, in the order in which the domain gives them. */
export const importLines = (lines: readonly DifferenceLine[], from: LinesFrom): ImportLine[] =>
  lines.map((line, index) => {
    const end = endOf(line, from.register);
    const shared = { index, kind: line.kind, key: keyOf(line, from), end };
    return line.kind === 'added'
      ? { ...shared, ...addedLine(line, from) }
      : { ...shared, ...registerLine(line, from) };
  });

/** A cell as the register shows it: money with its pence, dates as 3 Feb 2025, nothing as "blank". */
export function shownCell(column: ColumnKey, cell: unknown): string {
  if (isBlank(cell)) return 'blank';
  const { type } = COLUMNS[column];
  const amount = type === 'money' ? readAmount(cell) : null;
  if (typeof amount === 'number') return writePounds(amount, { symbol: false });
  const date = type === 'date' ? readDate(cell) : null;
  return typeof date === 'number' ? writeShortDate(date) : shownText(cell);
}

export const fieldShown = ({ column, before, after }: FieldChange, isNew: boolean): FieldShown => ({
  name: COLUMNS[column].name,
  before: isNew ? null : shownCell(column, before),
  after: shownCell(column, after),
  isAmount: COLUMNS[column].type === 'money',
});

type Added = Extract<DifferenceLine, { kind: 'added' }>;
type OfRegister = Exclude<DifferenceLine, Added>;
type Shown = Omit<ImportLine, 'index' | 'kind' | 'key' | 'end'>;

const NO_REFERENCE = 'No reference';

function addedLine(line: Added, from: LinesFrom): Shown {
  const { incoming, cells } = line;
  const { texts } = incoming;
  return {
    title: texts.agreement || NO_REFERENCE,
    subtitle: joined([
      ownReference(texts.contribution, texts.agreement),
      texts.site ?? texts.purpose,
      stageOf(incoming),
      noteOf(line),
    ]),
    fields: cells.map((cell) => fieldShown(cell, true)),
    canTick: true,
    cell: null,
    row: null,
    source: sourceOf(incoming, from),
  };
}

function registerLine(line: OfRegister, from: LinesFrom): Shown {
  const { register, isFormula } = from;
  const { rowIndex } = line;
  const row = register.place ? `row ${register.place.topIndex + rowIndex + 1}` : null;
  const text = (column: ColumnKey): string => textAt(register, rowIndex, column);
  const statusIndex = register.header.columns.status;
  const isClosed = isClosing(text('status'));
  const canBeGone = statusIndex !== undefined && !isClosed && !isFormula(rowIndex, statusIndex);
  const note = line.kind === 'gone' ? isClosed && `Status is ${text('status')} already` : noteOf(line);
  return {
    title: text('agreement') || NO_REFERENCE,
    subtitle: joined([
      row && capital(row),
      ownReference(text('contribution'), text('agreement')),
      text('site') || text('purpose'),
      note || null,
    ]),
    fields: line.kind === 'changed' ? line.fields.map((field) => fieldShown(field, false)) : [],
    canTick: line.kind === 'changed' || (line.kind === 'gone' && canBeGone),
    cell: cellOf(register, rowIndex),
    row,
    source: line.kind === 'gone' ? null : sourceOf(line.incoming, from),
  };
}

/** Why a line does not start ticked. */
function noteOf({ matchedBy, isRepeat }: DifferenceLine): string | null {
  if (matchedBy === 'noughts') return 'the same but for noughts before a number';
  if (matchedBy === 'punctuation') return 'matched without punctuation';
  return isRepeat ? 'the same as a row before it in the sheet' : null;
}

function endOf(line: DifferenceLine, register: Register): string {
  if (line.kind === 'changed') {
    const [first, ...rest] = line.fields;
    return rest.length === 0 && first ? COLUMNS[first.column].name : counted(line.fields.length, 'field');
  }
  if (line.kind === 'added') {
    const { value } = line.incoming.amounts;
    return value === undefined ? 'No value' : writePounds(value);
  }
  if (line.kind === 'same') return '';
  const amount = readAmount(register.block[line.rowIndex]![register.header.columns.value!]);
  return typeof amount === 'number' ? writePounds(amount) : '';
}

/** The line of a row keeps its key when the register is compared again: rows of it may have moved. */
function keyOf(line: DifferenceLine, from: LinesFrom): string {
  const { register } = from;
  if (line.kind !== 'gone') return sourceOf(line.incoming, from);
  const { rowIndex } = line;
  const texts = (['agreement', 'contribution', 'purpose', 'value'] as const).map((column) =>
    textAt(register, rowIndex, column),
  );
  return `register ${JSON.stringify(texts)}`;
}

function textAt({ block, header }: Register, rowIndex: number, column: ColumnKey): string {
  const columnIndex = header.columns[column];
  return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
}

function cellOf({ place }: Register, rowIndex: number): CellPlace | null {
  if (place?.sheet == null) return null;
  return { sheet: place.sheet, address: cellAddress(place, rowIndex, 0) };
}

function sourceOf(incoming: StandardRow, from: LinesFrom): string {
  const { name, place } = from.sourceOf(incoming);
  return `row ${(place?.topIndex ?? 0) + incoming.sourceRowIndex + 1} of ${name}`;
}

/** A contribution's reference, where it tells more than the agreement's: "P/13/1826/2-dac" is but "P/13/1826/2-da". */
function ownReference(contribution = '', agreement = ''): string | null {
  const stem = (reference: string): string => reference.toLowerCase().replace(/[-_/ ]?[a-z]*$/, '');
  return contribution !== '' && stem(contribution) === stem(agreement) ? null : contribution || null;
}

/** "held by authority", where all of the money of a row is in one stage. */
function stageOf({ amounts }: StandardRow): string | null {
  const filled = STAGE_COLUMNS.filter((key) => (amounts[key] ?? 0) !== 0);
  return filled.length === 1 ? COLUMNS[filled[0]!].name.toLowerCase() : null;
}

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part).join(', ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
