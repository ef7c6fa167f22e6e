import { readDate } from '../../domain/calendar/read-date';
import { writeShortDate } from '../../domain/calendar/serial';
import type { ComparedLine } from '../../domain/council/import/comparison';
import type { FieldChange } from '../../domain/council/import/difference';
import type { LineMoney } from '../../domain/council/import/line-money';
import { registerText } from '../../domain/council/import/register-text';
import { placeOfSheet } from '../../domain/council/import/unread-rows';
import type { StandardRow } from '../../domain/council/standard-row';
import { says } from '../../domain/findings/report';
import { isBlank, readAmount } from '../../domain/money/read-amount';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { isClosing } from '../../domain/sheet/status';
import { cellAddress } from '../../domain/sheet/block';
import { COLUMNS, STAGE_COLUMNS, type ColumnKey } from '../../domain/sheet/columns';
import { shownText } from '../../domain/sheet/text';
import type { Compared, FieldShown, ImportLine } from './state';
import { listed } from '../../workbook/register/register-messages';
import type { CellPlace } from '../kernel/cell-place';

const shownOf = new WeakMap<Compared, readonly ImportLine[]>();

/** The lines of a comparison as they are shown, in their order; made once for each comparison. */
export function importLines(compared: Compared): readonly ImportLine[] {
  let lines = shownOf.get(compared);
  if (!lines) shownOf.set(compared, (lines = compared.lines.map((line) => importLine(line, compared))));
  return lines;
}

function importLine(line: ComparedLine, from: Compared): ImportLine {
  const { index, kind, key, canTick, authorityKey, money, matchedBy } = line;
  const shared = {
    ...{ index, kind, key, canTick, authorityKey },
    end: endOf(money),
    size: money.size,
    warning: warningOf(line),
    isPaired: matchedBy === 'hand',
  };
  if (line.kind === 'added') return { ...shared, ...addedLine(line, from) };
  return line.kind === 'unread'
    ? { ...shared, ...unreadLine(line, from) }
    : { ...shared, ...registerLine(line, from) };
}

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

type Added = Extract<ComparedLine, { kind: 'added' }>;
type Unread = Extract<ComparedLine, { kind: 'unread' }>;
type OfRegister = Exclude<ComparedLine, Added | Unread>;
type Shown = Omit<
  ImportLine,
  'index' | 'kind' | 'key' | 'canTick' | 'authorityKey' | 'end' | 'size' | 'warning' | 'isPaired'
>;

const NO_REFERENCE = 'No reference';

function addedLine(line: Added, from: Compared): Shown {
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
    purpose: texts.purpose ?? '',
    fields: cells.map((cell) => fieldShown(cell, true)),
    cell: null,
    row: null,
    source: sourceOf(incoming, from),
    sourceCell: null,
  };
}

function registerLine(line: OfRegister, from: Compared): Shown {
  const { register } = from;
  const { rowIndex } = line;
  const text = (column: ColumnKey): string => registerText(register, rowIndex, column);
  const isClosed = isClosing(text('status'));
  const note = line.kind === 'gone' ? isClosed && `Status is ${text('status')} already` : noteOf(line);
  return {
    ...placeOf(register, rowIndex),
    title: text('agreement') || NO_REFERENCE,
    subtitle: joined([
      ...(line.kind === 'changed' && !line.money.isFall
        ? [whatChanges(line), rowName(register, rowIndex)]
        : [rowName(register, rowIndex, true)]),
      ownReference(text('contribution'), text('agreement')),
      text('site') || text('purpose'),
      note || null,
    ]),
    purpose: (line.kind === 'gone' ? '' : line.incoming.texts.purpose) || text('purpose'),
    fields: line.kind === 'changed' ? line.fields.map((field) => fieldShown(field, false)) : [],
    source: line.kind === 'gone' ? null : sourceOf(line.incoming, from),
    sourceCell: null,
  };
}

/** It says why the row cannot be read, and which row of the register it is, where that is known. */
function unreadLine({ unread, rowIndex }: Unread, { register }: Compared): Shown {
  const { texts, because, sheet, sourceRowIndex } = unread;
  const place = placeOfSheet(sheet);
  const text = (column: 'agreement' | 'contribution' | 'site' | 'purpose'): string =>
    rowIndex === null ? texts[column] : registerText(register, rowIndex, column);
  const number = (place?.topIndex ?? 0) + sourceRowIndex + 1;
  const why = because === null ? 'The reference is on a row that is not a contribution' : says(because);
  return {
    ...(rowIndex === null ? { cell: null, row: null } : placeOf(register, rowIndex)),
    title: text('agreement') || NO_REFERENCE,
    subtitle: joined([
      ownReference(text('contribution'), text('agreement')),
      text('site') || text('purpose'),
      `row ${number} of the sheet`,
      why.replace(/\.$/, ''),
    ]),
    purpose: text('purpose'),
    fields: [],
    source: null,
    sourceCell:
      place?.sheet == null ? null : { sheet: place.sheet, address: cellAddress(place, sourceRowIndex, 0) },
  };
}

function placeOf(register: Register, rowIndex: number): Pick<ImportLine, 'cell' | 'row'> {
  const { place } = register;
  if (place === null) return { cell: null, row: null };
  const cell: CellPlace | null =
    place.sheet === null ? null : { sheet: place.sheet, address: cellAddress(place, rowIndex, 0) };
  return { cell, row: rowName(register, rowIndex) };
}

function rowName({ place }: Register, rowIndex: number, isFirst = false): string | null {
  return place === null ? null : `${isFirst ? 'Row' : 'row'} ${place.topIndex + rowIndex + 1}`;
}

/** "Drawn down", of which the amount is at the right; where no money changes, the fields that do. */
function whatChanges({ fields, money }: Extract<ComparedLine, { kind: 'changed' }>): string {
  if (money.main) return COLUMNS[money.main.column].name;
  return listed(
    fields.map(({ column }) => COLUMNS[column].name),
    2,
  );
}

/** Money that leaves is a warning: what only grows should not fall at all. */
function warningOf({ money }: ComparedLine): string | null {
  if (!money.isFall || !money.main) return null;
  const { name } = COLUMNS[money.main.column];
  return money.isAgainstNature ? `${name} falls, which it should not` : `${name} falls`;
}

/** Why a line does not start ticked. */
function noteOf({ matchedBy, isRepeat }: ComparedLine): string | null {
  if (matchedBy === 'hand') return 'paired by you';
  if (matchedBy === 'noughts') return 'the same apart from leading zeros';
  if (matchedBy === 'punctuation') return 'matched without punctuation';
  if (matchedBy === 'agreement') return 'matched on the agreement alone';
  return isRepeat ? 'the same as a row before it in the sheet' : null;
}

/** "+35,768.13" of a change, "£88,230.50" of a row that is new or not on the sheet. */
function endOf({ main, whole }: LineMoney): string {
  if (main) return writePounds(main.change, { sign: true, symbol: false });
  return whole === null ? '' : writePounds(whole);
}

function sourceOf(incoming: StandardRow, from: Compared): string {
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
