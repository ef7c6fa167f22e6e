import { writeShortDate } from '../../domain/calendar/serial';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { usualPlaces } from '../../domain/movements/flow';
import { ledgerOf } from '../../domain/movements/ledger';
import { MOVEMENTS, type MovementRow, type PlaceName } from '../../domain/movements/movement-table';
import { openingDay } from '../../domain/movements/opening';
import {
  OTHER_VERBS,
  RECORD_VERBS,
  recordOf,
  type Recording,
  type RecordVerb,
} from '../../domain/movements/record';
import { recordColumnName } from '../../domain/movements/record-effect';
import { textOf } from '../../domain/register/read/text-of';
import { cellAddress } from '../../domain/sheet/block';
import { currentRegister } from '../../workbook/register/current-register';
import { currentTable } from '../../workbook/register/current-table';
import { isBeginning, type MovementsReading } from '../../workbook/movements/movement-entry';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { findTarget } from '../../workbook/writing/pending-write';
import { lastUndo } from '../../workbook/writing/undo-record';
import { undoLast } from '../../workbook/writing/undo';
import { writeWhole } from '../../workbook/writing/write-transaction';
import type { Written } from '../../workbook/writing/write-plan';
import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import { writeTime } from '../ui/wording';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import { firstAmount, firstVerb, typedDate } from './model';
import { movementsToWrite, recordPlan } from './plan';
import { keyOf, rowOfKey, selectedRow } from './selected-row';
import type {
  MoneyActions,
  MoneyState,
  RecordedShown,
  RecordForm,
  RowKey,
  TypedField,
  WrittenLine,
} from './state';

/** Records a movement for the selected row: register and Movements in one write, and taken back by one press. */
export class MoneyFlow implements MoneyActions {
  constructor(
    private readonly pane: Pane,
    private readonly open: (screen: ScreenName) => void,
  ) {}

  record(): void {
    const reading = ready(this.pane);
    const row = reading && selectedRow(reading.register, this.pane.state().selection);
    if (!reading || typeof row !== 'number' || this.current.working !== null) return;
    this.openForm(reading, row);
  }

  recordFor(key: RowKey): void {
    const reading = ready(this.pane);
    const row = reading ? rowOfKey(reading.register, key) : -1;
    if (reading && row >= 0 && this.current.working === null) this.openForm(reading, row);
  }

  /** Opens Record with what takes a movement back: the same with a minus. */
  reverse(row: number, movement: MovementRow): void {
    const reading = ready(this.pane);
    const verb = [...RECORD_VERBS, ...OTHER_VERBS].find((one) => one === movement.movement);
    if (!reading || verb === undefined || this.current.working !== null) return;
    const amount = pence(-(movement.amount ?? 0));
    this.openForm(reading, row, {
      verb,
      amount: writePounds(amount, { symbol: false }),
      isAmountTyped: true,
      ...{ project: movement.project, reference: movement.reference },
      ...{ from: movement.from ?? usualPlaces(verb).from, to: movement.to ?? usualPlaces(verb).to },
      note: `Reverses ${movement.movement} of ${writeShortDate(movement.date)}`,
    });
  }

  private openForm({ register }: ReadyReading, row: number, change: Partial<RecordForm> = {}): void {
    const verb = firstVerb(register, row);
    const form: RecordForm = {
      row: keyOf(register, row),
      verb,
      amount: firstAmount(register, row, verb),
      date: typedDate(this.pane.state().asAtSerial),
      project: textOf(register, row, 'project').trim(),
      reference: '',
      ...{ from: '', to: '', note: '', opening: null },
      isAmountTyped: false,
      failed: null,
      makesTable: false,
      ...change,
    };
    this.set({ form, recorded: null });
    this.open('record');
    void this.lookForMovements(form);
  }

  chooseVerb(verb: RecordVerb): void {
    const { form } = this.current;
    const reading = ready(this.pane);
    if (!form || !reading) return;
    const row = rowOfKey(reading.register, form.row);
    const amount = form.isAmountTyped || row < 0 ? form.amount : firstAmount(reading.register, row, verb);
    this.change({ verb, amount, ...usualPlaces(verb) });
  }

  choosePlace(side: 'from' | 'to', place: PlaceName | ''): void {
    const { form } = this.current;
    const reading = ready(this.pane);
    if (!form || !reading) return;
    const row = rowOfKey(reading.register, form.row);
    const from = side === 'from' && place !== '' ? place : null;
    const isAsked = from === null || form.isAmountTyped || row < 0;
    this.change({
      [side]: place,
      // The other side cannot be the same place.
      ...(side === 'from' && form.to === place ? { to: '' as const } : {}),
      ...(isAsked ? {} : { amount: firstAmount(reading.register, row, form.verb, from) }),
    });
  }

  type(field: TypedField, text: string): void {
    this.change({ [field]: text, ...(field === 'amount' ? { isAmountTyped: true } : {}) });
  }

  write(): void {
    void this.writeNow();
  }

  undo(): void {
    void this.undoNow();
  }

  /** Whether there is a table of movements, and from when the contribution's are known. */
  private async lookForMovements(form: RecordForm): Promise<void> {
    const movements = await currentTable(MOVEMENTS);
    if (this.current.form?.row !== form.row) return;
    const reading = ready(this.pane);
    const opening = reading && openingFor(reading, form, movements);
    this.change({ makesTable: isBeginning(movements), opening });
  }

  private async writeNow(): Promise<void> {
    const { form, working } = this.current;
    const shown = ready(this.pane);
    if (!form || !shown || working !== null) return;
    const made = recordedNow(shown, form, this.pane.state().asAtSerial);
    if (made === null) return this.failed(ROW_MISSING);
    if (made.kind === 'refusal') return this.pane.set({}, made.field ?? 'record-refusal');
    this.set({ working: 'Recording', form: { ...form, failed: null } });
    this.pane.announce('Recording.');
    try {
      await this.writeShown(form, made);
    } finally {
      this.set({ working: null });
    }
  }

  /** What is written is what was shown, of the register as it is at this moment. */
  private async writeShown(form: RecordForm, shown: Recording): Promise<void> {
    const [reading, movements] = await Promise.all([currentRegister(), currentTable(MOVEMENTS)]);
    if (reading.state !== 'ready' || reading.pending) return this.failed(NO_REGISTER);
    const opening = openingFor(reading, form, movements);
    const made = recordedNow(reading, { ...form, opening }, this.pane.state().asAtSerial);
    if (made === null) return this.failed(ROW_MISSING);
    if (opening !== form.opening) this.change({ opening });
    if (made.kind === 'refusal') return this.failed(`Nothing was written. ${made.text}`);
    if (JSON.stringify(made) !== JSON.stringify(shown)) {
      this.pane.set({ reading });
      return this.failed(CHANGED);
    }
    const side = movementsToWrite(reading.register, made, movements);
    if (typeof side === 'string') return this.failed(`Nothing was written. ${side}`);
    const { name, sheet } = reading.table;
    const target = await findTarget({ sheetId: '', sheet, table: name }).catch(() => null);
    if (!target) return this.failed(NO_REGISTER);
    const outcome = await writeWhole(recordPlan(reading, target, shown, side));
    if (outcome.kind !== 'written') return this.failed(outcome.message);
    const recorded = recordedShown(reading, rowOfKey(reading.register, form.row), shown, outcome);
    this.set({ recorded, form: null });
    this.pane.set({ lastWrite: outcome.undo });
    this.open('recorded');
    this.pane.set({}, 'recorded-outcome');
  }

  private async undoNow(): Promise<void> {
    const { recorded, working } = this.current;
    if (!recorded || working !== null) return;
    const last = await lastUndo().catch(() => null);
    if (last?.at !== recorded.at) return this.undone('error', last ? OTHER_WRITE : UNDONE_BEFORE);
    this.set({ working: 'Putting back' });
    this.pane.announce('Putting back.');
    const outcome = await undoLast();
    this.set({ working: null });
    this.pane.set({ lastWrite: await lastUndo().catch(() => null) });
    const isWhole = outcome.kind === 'undone' && outcome.left.length === 0;
    const intent = isWhole ? 'ok' : outcome.kind === 'undone' ? 'warning' : 'error';
    const when = outcome.kind === 'undone' ? `Undone at ${writeTime(outcome.at)}. ` : '';
    this.undone(intent, `${when}${outcome.message}`);
  }

  private undone(intent: 'ok' | 'warning' | 'error', text: string): void {
    const { recorded } = this.current;
    if (recorded) this.set({ recorded: { ...recorded, undone: { intent, text } } });
    this.pane.set({}, 'recorded-outcome');
  }

  private failed(text: string): void {
    this.change({ failed: text });
    this.pane.set({}, 'record-failed');
  }

  private change(change: Partial<RecordForm>): void {
    const { form } = this.current;
    if (form) this.set({ form: { ...form, failed: null, ...change } });
  }

  private get current(): MoneyState {
    return this.pane.state().money;
  }

  private set(change: Partial<MoneyState>): void {
    this.pane.set({ money: { ...this.current, ...change } });
  }
}

const ROW_MISSING =
  'Nothing was written. The row is no longer in the register, or several rows say the same.';
const NO_REGISTER = 'Nothing was written. The register cannot be read: see Home.';
const CHANGED = 'Nothing was written. The register changed meanwhile. Look at What will change, then record.';
const OTHER_WRITE =
  'Nothing was undone. The add-in has written something else since: undo that first, under Register.';
const UNDONE_BEFORE = 'Nothing was undone. This movement is undone already.';

function ready(pane: Pane): ReadyReading | null {
  const { reading } = pane.state();
  return reading?.state === 'ready' && !reading.pending ? reading : null;
}

/** What a form says of a register; null where its row is gone. */
function recordedNow({ register }: ReadyReading, form: RecordForm, today: number) {
  const row = rowOfKey(register, form.row);
  return row < 0 ? null : recordOf(register, row, form, { today, opening: form.opening });
}

/** The day of the contribution's opening balance; null where it has none. */
function openingFor(
  { register }: ReadyReading,
  form: RecordForm,
  movements: MovementsReading,
): number | null {
  const row = rowOfKey(register, form.row);
  if (row < 0 || movements.state !== 'ready') return null;
  const ledger = ledgerOf(movements.rows, register);
  const own = ledger.contributions.findIndex(({ rows }) => rows.includes(row));
  return own < 0 ? null : openingDay(ledger, own);
}

function recordedShown(
  { register, table }: ReadyReading,
  row: number,
  { cells, movement }: Recording,
  { at, undo, sideAt, copyLeft }: Written,
): RecordedShown {
  const plain = { symbol: false } as const;
  const lines = cells.map(({ column, rowIndex, columnIndex, before, after }): WrittenLine => ({
    name: recordColumnName(column),
    text: `${writePounds(before, plain)} → ${writePounds(after, plain)}`,
    cell: { sheet: table.sheet, address: cellAddress(register.place!, rowIndex, columnIndex) },
  }));
  const moved = sideAt === null ? [] : [{ name: 'Movement', text: sideAt.sheet, cell: sideAt }];
  const copy = copyLeft === null ? '' : ` The sheet ${copyLeft} is a copy from before: it can be deleted.`;
  return {
    text: `${[movement.movement, ...(movement.amount === null ? [] : [writePounds(movement.amount)])].join(', ')}, recorded at ${writeTime(at)}.`,
    more: `${nameOfRow(register, row)}, dated ${writeShortDate(movement.date)}. Read back: every cell holds what was shown.${copy}`,
    lines: [...moved, ...lines],
    at: undo.at,
    undone: null,
  };
}
