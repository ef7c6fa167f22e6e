import { readDate } from '../../domain/calendar/read-date';
import { dateFromSerial, writeDate, writeShortDate } from '../../domain/calendar/serial';
import { partsOf } from '../../domain/expiry/expiry-of-row';
import { writePounds } from '../../domain/money/write-pounds';
import { placesOf } from '../../domain/movements/flow';
import type { PlaceName } from '../../domain/movements/movement-table';
import {
  heldFor,
  holderFor,
  needsNote,
  OTHER_VERBS,
  recordOf,
  rowRefusal,
  takesProject,
  type RecordField,
  type Recording,
  type RecordVerb,
} from '../../domain/movements/record';
import { recordColumnName } from '../../domain/movements/record-effect';
import { readAmount } from '../../domain/money/read-amount';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import type { RecordForm } from './state';

/** A row of the register, as it is shown above what can be done with it. */
export interface RowShown {
  readonly reference: string;
  /** "row 33" */
  readonly at: string;
  /** "Charnwood, Land east of Candle Drive" */
  readonly where: string;
  readonly held: string;
  readonly inHand: string;
  readonly spendBy: string;
  /** Why nothing can be recorded for it, whichever the movement. */
  readonly refusal: string | null;
}

export function rowShown(register: Register, row: number): RowShown {
  const amount = (verb: RecordVerb): string => {
    const held = register.usable[row] ? heldFor(register, row, verb) : null;
    return held === null ? 'Not known' : writePounds(held);
  };
  const [authority, site] = [textOf(register, row, 'authority'), textOf(register, row, 'site')];
  return {
    reference: nameOfRow(register, row),
    at: `row ${(register.place?.topIndex ?? 0) + register.rowIndex[row]! + 1}`,
    where: [authority, site].filter((part) => part !== '').join(', '),
    held: amount('Drawn down'),
    inHand: amount('Spent'),
    spendBy: spendByOf(register, row),
    refusal: register.usable[row] ? null : rowRefusal(register, row, 'Drawn down')!.text,
  };
}

/** The day by which its money is to be spent; the soonest, and of how many, where its receipts have days of their own. */
function spendByOf(register: Register, row: number): string {
  if (register.tranches?.has(row)) {
    const own = partsOf(register, row).flatMap(({ expirySerial }) => expirySerial ?? []);
    const days = new Set(own);
    if (days.size === 0) return 'No date yet';
    const first = writeShortDate(Math.min(...days));
    return days.size === 1 ? first : `${first}, first of ${days.size}`;
  }
  const { header, block, rowIndex } = register;
  const column = header.columns.expiryDate;
  if (column === undefined) return 'Not known';
  const cell = block[rowIndex[row]!]![column];
  const date = readDate(cell);
  if (date === null) return 'No date';
  return typeof date === 'number' ? writeShortDate(date) : String(cell);
}

/** One line of What will change. */
export interface ChangeLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface FormModel {
  readonly row: RowShown;
  /** What the verb means. */
  readonly means: string;
  /** What the stage holds that the money comes from. */
  readonly held: string;
  /** The date in words; "" where it is none. */
  readonly date: string;
  /** What the verb needs besides amount, date and reference. */
  readonly fields: {
    readonly project: boolean;
    readonly note: boolean;
    /** What From and To may be; null where there is no choice. */
    readonly from: readonly PlaceName[] | null;
    readonly to: readonly PlaceName[] | null;
  };
  readonly refusal: { readonly field: RecordField | null; readonly text: string } | null;
  /** No amount is typed yet: that is nothing to be put right. */
  readonly isToBeTyped: boolean;
  readonly changes: readonly ChangeLine[];
  /** The movement's row, in words. */
  readonly movement: string;
}

const MEANINGS: Readonly<Record<RecordVerb, string>> = {
  Received: 'The developer has paid this money to the authority.',
  'Drawn down': 'The authority has paid this money to the force.',
  Spent: 'The force has spent this money on a project.',
  Committed: 'Money in hand is set aside for a project. No figure of the register changes.',
  Released: 'Money that was set aside for a project is free again. No figure of the register changes.',
  Invoiced: 'The authority has asked the developer for this money. No figure of the register changes.',
  Started: 'The development has started, so the developer owes this money.',
  Indexed: 'What the developer owes has risen, or fallen, with the index.',
  Interest: 'Interest was added to the money.',
  Fee: 'The authority kept this money for its costs.',
  Returned: 'The money went back to the developer.',
  'Written off': 'The money will not come.',
  Varied: 'A deed changed the sum that was agreed.',
  Secured: 'More money was agreed.',
  Repurposed: 'The money may be used for something else. No figure of the register changes.',
  Adjusted: 'A figure was wrong, and is put right.',
};

export function formModel(register: Register, row: number, form: RecordForm, today: number): FormModel {
  const { verb, opening } = form;
  const made = recordOf(register, row, form, { today, opening });
  const from = form.from === '' ? null : form.from;
  const held = heldFor(register, row, verb, from);
  const date = readDate(form.date);
  const isRefused = made.kind === 'refusal';
  const plain = { symbol: false } as const;
  const { from: fromPlaces, to: toPlaces } = placesOf(verb);
  return {
    row: rowShown(register, row),
    means: MEANINGS[verb],
    held: held === null ? '' : `${holderFor(verb, from)}: ${writePounds(held)}`,
    date: typeof date === 'number' ? `${DAYS[(date - 1) % 7]!} ${writeDate(date)}` : '',
    fields: {
      project: takesProject(verb),
      from: fromPlaces,
      to: toPlaces?.filter((place) => place !== form.from) ?? null,
      note: needsNote(verb, amountTyped(form)) || isOther(verb),
    },
    refusal: isRefused ? { field: made.field, text: made.text } : null,
    isToBeTyped: isRefused && made.field === 'amount' && form.amount.trim() === '',
    changes: isRefused
      ? []
      : made.cells.map(({ column, rowIndex, columnIndex, before, after }) => ({
          name: `${recordColumnName(column)}, ${register.place ? cellAddress(register.place, rowIndex, columnIndex) : ''}`,
          before: writePounds(before, plain),
          after: writePounds(after, plain),
        })),
    movement: isRefused ? '' : movementText(made),
  };
}

function amountTyped({ amount }: RecordForm): number | null {
  const read = amount.trim() === '' ? null : readAmount(amount);
  return typeof read === 'number' ? read : null;
}

/** True for a movement that is chosen behind Other…. */
export const isOther = (verb: RecordVerb): boolean => (OTHER_VERBS as readonly RecordVerb[]).includes(verb);

function movementText({ movement }: Recording): string {
  const { date, amount, from, to, project, reference, note } = movement;
  const parts = [
    writeShortDate(date),
    movement.movement,
    amount === null ? '' : writePounds(amount),
    from === '' ? '' : `from ${from}`,
    to === '' ? '' : `to ${to}`,
    project,
    reference,
    note,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** An amount as it stands in the field at first: all that the stage holds; "" where it holds nothing. */
export function firstAmount(
  register: Register,
  row: number,
  verb: RecordVerb,
  from: PlaceName | null = null,
): string {
  const held = heldFor(register, row, verb, from);
  return held !== null && held > 0 ? writePounds(held, { symbol: false }) : '';
}

/** "26/11/2026" */
export function typedDate(serial: number): string {
  const { day, month, year } = dateFromSerial(serial);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year}`;
}

/** The verb that Record opens with: the first of these whose stage holds anything. */
export const firstVerb = (register: Register, row: number): RecordVerb =>
  (['Drawn down', 'Received', 'Spent'] as const).find((verb) => (heldFor(register, row, verb) ?? 0) > 0) ??
  'Drawn down';
