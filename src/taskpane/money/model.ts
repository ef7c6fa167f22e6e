import { readDate } from '../../domain/calendar/read-date';
import { dateFromSerial, writeDate, writeShortDate } from '../../domain/calendar/serial';
import { writePounds } from '../../domain/money/write-pounds';
import {
  heldFor,
  recordOf,
  rowRefusal,
  type RecordField,
  type RecordVerb,
} from '../../domain/movements/record';
import { textOf } from '../../domain/register/read-register';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import { COLUMNS } from '../../domain/sheet/columns';
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
    reference: referenceOf(register, row),
    at: `row ${(register.place?.topIndex ?? 0) + register.rowIndex[row]! + 1}`,
    where: [authority, site].filter((part) => part !== '').join(', '),
    held: amount('Drawn down'),
    inHand: amount('Spent'),
    spendBy: spendByOf(register, row),
    refusal: register.usable[row] ? null : rowRefusal(register, row, 'Drawn down')!.text,
  };
}

export const referenceOf = (register: Register, row: number): string =>
  [textOf(register, row, 'agreement'), textOf(register, row, 'contribution')]
    .filter((part) => part !== '')
    .join(' ');

function spendByOf({ header, block, rowIndex }: Register, row: number): string {
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
  readonly refusal: { readonly field: RecordField | null; readonly text: string } | null;
  readonly changes: readonly ChangeLine[];
  /** The movement's row, in words. */
  readonly movement: string;
}

const MEANINGS: Readonly<Record<RecordVerb, string>> = {
  Received: 'The developer has paid this money to the authority.',
  'Drawn down': 'The authority has paid this money to the force.',
  Spent: 'The force has spent this money on a project.',
};

export function formModel(register: Register, row: number, form: RecordForm, today: number): FormModel {
  const made = recordOf(register, row, form, today);
  const held = heldFor(register, row, form.verb);
  const date = readDate(form.date);
  const isRefused = made.kind === 'refusal';
  const plain = { symbol: false } as const;
  return {
    row: rowShown(register, row),
    means: MEANINGS[form.verb],
    held: held === null ? '' : `${HOLDERS[form.verb]}: ${writePounds(held)}`,
    date: typeof date === 'number' ? `${DAYS[(date - 1) % 7]!} ${writeDate(date)}` : '',
    refusal: isRefused ? { field: made.field, text: made.text } : null,
    changes: isRefused
      ? []
      : made.cells.map(({ column, rowIndex, columnIndex, before, after }) => ({
          name: `${COLUMNS[column].name}, ${register.place ? cellAddress(register.place, rowIndex, columnIndex) : ''}`,
          before: writePounds(before, plain),
          after: writePounds(after, plain),
        })),
    movement: isRefused
      ? ''
      : [
          writeShortDate(made.movement.date),
          made.movement.movement,
          writePounds(made.movement.amount),
          made.movement.project,
          made.movement.reference,
        ]
          .filter((part) => part !== '')
          .join(', '),
  };
}

const HOLDERS: Readonly<Record<RecordVerb, string>> = {
  Received: 'Held by developer',
  'Drawn down': 'Held by authority',
  Spent: 'In hand',
};

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** An amount as it stands in the field at first: all that the stage holds; "" where it holds nothing. */
export function firstAmount(register: Register, row: number, verb: RecordVerb): string {
  const held = heldFor(register, row, verb);
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
