import { readDate } from '../calendar/read-date';
import { pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read/text-of';
import { absentColumns } from '../register/absent-columns';
import type { Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { MONEY_COLUMNS, STAGE_COLUMNS, type ColumnKey, type MoneyColumn } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { hasMoney } from '../reading/header';
import type { CheckedSheet } from './check-sheet';
import {
  cameIn,
  gatherings,
  mannerOf,
  movedBy,
  movementsIn,
  stagesGathered,
  type Gathering,
  type Manner,
  type Movement,
  type Moved,
} from './gather-movements';
import type { CouncilMapping, CouncilRow, CouncilSheet } from './council-sheet';
import { isLedger, policeRowsOf } from './ledger';
import {
  DATE_COLUMNS,
  TEXT_COLUMNS,
  type DateColumn,
  type StandardRow,
  type TextColumn,
} from './standard-row';
import type { FundingStatus } from '../reading/words/statuses';

/**
 * The usable rows of a sheet as rows of a register, in the sheet's order.
 *
 * A row of an agreement sheet has no sum. A row of a contribution sheet has its amount as the value. A row of a
 * transaction sheet is a movement of money, not a contribution: those of one contribution are one row, as the same money may
 * be secured, received and spent on three.
 *
 * @param authority whose sheet it is, where the sheet does not say
 */
export function standardRows(checked: CheckedSheet, authority: string | null): StandardRow[] {
  if (checked.kind === 'none') return [];
  if (checked.kind === 'register') {
    return checked.usableCount === 0 ? [] : registerRows(checked.register, checked.mapping ?? {});
  }
  const { sheet } = checked;
  if (checked.kind === 'transaction')
    return gatheredRows(movementsIn(sheet), authority).map(({ standard }) => standard);
  return sheet.rows
    .filter(({ setAside }) => setAside === null)
    .map((row) => councilRow(sheet, row, authority));
}

/** An authority as a register has it: the panel's name for one that is known, else as written. */
export function authorityName(text: string): string {
  const reading = readAuthority(text);
  return (reading.kind === 'one' ? reading.name : null) ?? shownText(text);
}

function registerRows(register: Register, mapping: CouncilMapping): StandardRow[] {
  const { block, header, rowIndex, usable, amounts } = register;
  const rows: StandardRow[] = [];
  // A column of which it is asked which it is tells nothing yet.
  const absent = absentColumns(register);
  const [isPolice, isOfLedger] = [policeRowsOf(register), isLedger(register)];
  for (let row = 0; row < register.rowCount; row++) {
    if (!usable[row]) continue;
    const cells = block[rowIndex[row]!]!;
    const texts: Partial<Record<TextColumn, string>> = {};
    for (const key of TEXT_COLUMNS) {
      if (header.columns[key] !== undefined) texts[key] = textOf(register, row, key);
    }
    texts.authority = authorityName(texts.authority ?? '');
    const money: Partial<Record<MoneyColumn, Pence>> = {};
    for (const key of MONEY_COLUMNS) {
      if (hasMoney(header, key) && !absent.has(key)) money[key] = amounts[key][row] as Pence;
    }
    if (isOfLedger) placeSpent(money, texts, mapping);
    rows.push({
      sourceRowIndex: rowIndex[row]!,
      texts,
      dates: datesOf(cells, header.columns),
      amounts: money,
      isPolice: isPolice(row),
    });
  }
  return rows;
}

/** What a council has spent is drawn down where the officer said so, else a note. */
function placeSpent(
  money: Partial<Record<MoneyColumn, Pence>>,
  texts: Partial<Record<TextColumn, string>>,
  mapping: CouncilMapping,
): void {
  const { spent } = money;
  delete money.spent;
  if (mapping.drawnDown?.includes('spent')) money.drawnDown = spent;
  else if (spent) texts.notes = withNote(texts.notes, leftNote('spent', spent));
}

const withNote = (notes: string | undefined, note: string): string =>
  [notes, note].filter(Boolean).join('. ');

function datesOf(
  cells: readonly unknown[],
  at: Readonly<Partial<Record<ColumnKey, number>>>,
): Partial<Record<DateColumn, number>> {
  const dates: Partial<Record<DateColumn, number>> = {};
  for (const key of DATE_COLUMNS) {
    const date = at[key] === undefined ? null : readDate(cells[at[key]!]);
    if (typeof date === 'number') dates[key] = date;
  }
  return dates;
}

function councilRow(sheet: CouncilSheet, row: CouncilRow, authority: string | null): StandardRow {
  const { texts, dates } = messageBy(sheet, row, authority);
  const placed = stagedAmounts(row, sheet.mapping);
  if (placed.note) texts.notes = withNote(texts.notes, placed.note);
  if (row.status === 'returned') texts.status = 'Returned';
  return { sourceRowIndex: row.rowIndex, texts, dates, amounts: placed.amounts, isPolice: row.isPolice };
}

interface RowMessages {
  readonly texts: Partial<Record<TextColumn, string>>;
  readonly dates: Partial<Record<DateColumn, number>>;
}

/** The texts and dates of a row. */
function messageBy({ header, block }: CouncilSheet, row: CouncilRow, authority: string | null): RowMessages {
  const cells = block[row.rowIndex]!;
  const texts: RowMessages['texts'] = {};
  for (const key of TEXT_COLUMNS) {
    const columnIndex = header.at[key];
    const text = columnIndex === undefined ? '' : shownText(cells[columnIndex]);
    if (text !== '') texts[key] = text;
  }
  texts.authority = authorityName(texts.authority ?? authority ?? '');
  if (texts.authority === '') delete texts.authority;
  const dates = datesOf(cells, header.at);
  const start = header.at.startDate === undefined ? null : readDate(cells[header.at.startDate]);
  const isTransaction = header.kind === 'transaction';
  // The day from which a contribution or an agreement holds is that of the deed; of money secured, that of the trigger.
  if (typeof start === 'number' && !isTransaction) dates.agreementDate ??= start;
  if (typeof start === 'number' && isTransaction && row.status === 'secured') dates.triggerDate ??= start;
  return { texts, dates };
}

/** A contribution, and the movements that it is gathered from. */
export interface GatheredRow {
  readonly standard: StandardRow;
  readonly gathering: Gathering;
}

/** Movements as one row a contribution, where none of its movements had to be left out. */
export function gatheredRows(movements: readonly Movement[], authority: string | null): GatheredRow[] {
  const whole = gatherings(movements).filter((of) => of.isWhole && of.movements.length > 0);
  const moved = whole.map(movedBy);
  const manner = mannerOf(moved);
  return whole.map((gathering, i) => ({
    gathering,
    standard: gatheredRow(gathering.movements, moved[i]!, manner, authority),
  }));
}

function gatheredRow(
  movements: readonly Movement[],
  moved: Moved,
  manner: Manner,
  authority: string | null,
): StandardRow {
  const [{ sheet, row: first }] = movements as readonly [Movement, ...Movement[]];
  const messages = movements.map(({ sheet: of, row }) => messageBy(of, row, authority));
  const texts: RowMessages['texts'] = Object.assign({}, ...messages.map((one) => one.texts).reverse());
  const amounts = stagesGathered(moved, manner, sheet.mapping);
  const notes = [...new Set(messages.flatMap((one) => one.texts.notes ?? []))];
  for (const status of ['transferred', 'spent', 'returned'] as const) {
    const isPlaced = status === 'spent' && amounts.spent !== undefined;
    if (moved[status] !== 0 && !isPlaced && !sheet.mapping.drawnDown?.includes(status as 'spent'))
      notes.push(leftNote(status, pence(moved[status])));
  }
  delete texts.notes;
  if (notes.length > 0) texts.notes = notes.join('. ');
  if (moved.returned !== 0 && moved.returned >= cameIn(moved)) texts.status = 'Returned';
  return {
    sourceRowIndex: first.rowIndex,
    texts,
    dates: Object.assign({}, ...messages.map((one) => one.dates).reverse()),
    amounts,
    isPolice: movements.some(({ row }) => row.isPolice),
  };
}

interface Placed {
  readonly amounts: StandardRow['amounts'];
  readonly note: string | null;
}

/** The stage that money of a status is in; null where it has left the council and it is not said where to. */
function stageOf(status: FundingStatus, mapping: CouncilMapping): (typeof STAGE_COLUMNS)[number] | null {
  if (status === 'secured') return 'heldByDeveloper';
  if (status === 'received' || status === 'allocated') return 'heldByAuthority';
  if (status === 'returned') return null;
  return mapping.drawnDown?.includes(status) ? 'drawnDown' : null;
}

/** The sum of a contribution as its value, and under the stage that a status of it names. */
function stagedAmounts({ status, sumPence }: CouncilRow, mapping: CouncilMapping): Placed {
  if (sumPence === null) return { amounts: {}, note: null };
  const value = { value: sumPence };
  const stage = status && stageOf(status, mapping);
  if (stage) return { amounts: { ...value, [stage]: sumPence }, note: null };
  return { amounts: value, note: status && leftNote(status, sumPence) };
}

function leftNote(status: FundingStatus, sum: Pence): string {
  const asked = status === 'returned' ? '' : '; whether the force has drawn it down is not said';
  return `${writePounds(sum)} ${status}${asked}`;
}
