import { FIRST_YEAR, LAST_YEAR, readDate } from '../calendar/read-date';
import { writeDate } from '../calendar/serial';
import { isBlank, readAmount } from '../money/read-amount';
import { pence, toPounds, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read-register';
import type { Register } from '../register/register';
import { COLUMNS } from '../sheet/columns';
import { MOVEMENTS, type MovementName } from './movement-table';

/** The movements that are recorded for one row of the register. */
export const RECORD_VERBS = ['Received', 'Drawn down', 'Spent'] as const satisfies readonly MovementName[];
export type RecordVerb = (typeof RECORD_VERBS)[number];

/** The columns of the register that a recorded movement may change. */
export const RECORD_COLUMNS = ['heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/** What a movement does to the columns, and what the amount is taken from. */
interface Effect {
  readonly signs: Readonly<Partial<Record<RecordColumn, 1 | -1>>>;
  /** The columns whose sum, with these signs, is what the stage holds. */
  readonly holds: Readonly<Partial<Record<RecordColumn, 1 | -1>>>;
}

/** Drawn down is all that came into hand, so what is in hand is drawn down less spent. */
const EFFECTS: Readonly<Record<RecordVerb, Effect>> = {
  Received: { signs: { heldByDeveloper: -1, heldByAuthority: 1 }, holds: { heldByDeveloper: 1 } },
  'Drawn down': { signs: { heldByAuthority: -1, drawnDown: 1 }, holds: { heldByAuthority: 1 } },
  Spent: { signs: { spent: 1 }, holds: { drawnDown: 1, spent: -1 } },
};

/** What was typed for a movement. */
export interface RecordEntry {
  readonly verb: RecordVerb;
  readonly amount: string;
  readonly date: string;
  readonly project: string;
  readonly reference: string;
}

/** One cell of the register, before and after, in pence. */
export interface RecordedCell {
  readonly column: RecordColumn;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: Pence;
  readonly after: Pence;
}

/** A row for the table Movements, by its columns; amount in pence, dates as serials. */
export interface RecordedMovement {
  readonly date: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly movement: RecordVerb;
  readonly amount: Pence;
  readonly project: string;
  readonly reference: string;
  readonly source: string;
  readonly recorded: number;
}

export interface Recording {
  readonly kind: 'recording';
  readonly cells: readonly RecordedCell[];
  readonly movement: RecordedMovement;
}

export type RecordField = 'amount' | 'date' | 'project';

/** Why nothing can be recorded, and what to put right; the field at fault, or null where the register is. */
export interface RecordRefusal {
  readonly kind: 'refusal';
  readonly field: RecordField | null;
  readonly text: string;
}

/** What Source says of a movement that was recorded by hand. */
export const RECORD_SOURCE = 'Recorded by hand';

/** What the stage holds that a movement takes its money from, in pence; null where the register does not say. */
export function heldFor(register: Register, row: number, verb: RecordVerb): Pence | null {
  const { holds } = EFFECTS[verb];
  const keys = Object.keys(holds) as RecordColumn[];
  if (keys.some((key) => register.header.columns[key] === undefined)) return null;
  return pence(keys.reduce((sum, key) => sum + holds[key]! * register.amounts[key][row]!, 0));
}

/**
 * What recording a movement does: the cells of the register's row, and the movement's row. Value is no stage and never
 * changes: money goes from one stage to the next.
 *
 * @param row a contribution: an index into the register's arrays
 * @param today what Recorded says; a movement that has not happened yet is none
 */
export function recordOf(
  register: Register,
  row: number,
  entry: RecordEntry,
  today: number,
): Recording | RecordRefusal {
  const { verb } = entry;
  const amount = amountOf(register, row, entry);
  if (typeof amount !== 'number') return amount;
  const date = dateOf(entry.date, today);
  if (typeof date !== 'number') return date;
  const project = entry.project.trim();
  if (verb === 'Spent' && project === '') return refusal('project', 'Say which project it was spent on.');
  const cells = Object.entries(EFFECTS[verb].signs).map(([key, sign]): RecordedCell => {
    const column = key as RecordColumn;
    const before = register.amounts[column][row]! as Pence;
    return {
      column,
      rowIndex: register.rowIndex[row]!,
      columnIndex: register.header.columns[column]!,
      before,
      after: pence(before + sign * amount),
    };
  });
  const movement: RecordedMovement = {
    date,
    ...contributionOf(register, row),
    movement: verb,
    amount,
    project: verb === 'Spent' ? project : '',
    reference: entry.reference.trim(),
    source: RECORD_SOURCE,
    recorded: today,
  };
  return { kind: 'recording', cells, movement };
}

const refusal = (field: RecordField | null, text: string): RecordRefusal => ({
  kind: 'refusal',
  field,
  text,
});

/** Why nothing can be recorded for a row, whatever is typed; null where it can. */
export function rowRefusal(register: Register, row: number, verb: RecordVerb): RecordRefusal | null {
  if (!register.usable[row])
    return refusal(null, 'The register’s row is left out of every figure. Put that right first: see Home.');
  const { signs, holds } = EFFECTS[verb];
  const { columns, factors } = register.header;
  for (const key of RECORD_COLUMNS) {
    if (signs[key] === undefined && holds[key] === undefined) continue;
    if (columns[key] === undefined)
      return refusal(null, `The register has no column ${COLUMNS[key].name}. Add it first.`);
    if (factors[MONEY_INDEX[key]] !== 1)
      return refusal(
        null,
        `The register’s column ${COLUMNS[key].name} is not in plain pounds, so nothing is written to it here.`,
      );
  }
  return null;
}

/** Where each column is among the columns of money, by which the header keeps their factors. */
const MONEY_INDEX: Readonly<Record<RecordColumn, number>> = {
  heldByDeveloper: 2,
  heldByAuthority: 3,
  drawnDown: 4,
  spent: 5,
};

function amountOf(
  register: Register,
  row: number,
  { verb, amount: typed }: RecordEntry,
): Pence | RecordRefusal {
  const ofRow = rowRefusal(register, row, verb);
  if (ofRow) return ofRow;
  const amount = isBlank(typed) ? null : readAmount(typed);
  if (amount === 'amount-part-of-a-penny')
    return refusal('amount', 'Write the amount to the penny, as 12,345.67.');
  if (typeof amount !== 'number') return refusal('amount', 'Write an amount in pounds, as 12,345.67.');
  if (amount <= 0) return refusal('amount', 'Write an amount above nil.');
  const held = heldFor(register, row, verb)!;
  if (amount > held) return refusal('amount', shortText(register, row, verb, held));
  return amount;
}

function shortText(register: Register, row: number, verb: RecordVerb, held: Pence): string {
  const most = held > 0 ? `holds ${writePounds(held)}, so no more than that` : 'holds nothing, so nothing';
  const authority = textOf(register, row, 'authority') || 'The authority';
  switch (verb) {
    case 'Received':
      return `The developer ${most} can be received.`;
    case 'Drawn down':
      return `${authority} ${most} can be drawn down.`;
    case 'Spent':
      return held > 0
        ? `${writePounds(held)} is in hand, so no more than that can be spent.`
        : 'Nothing is in hand, so nothing can be spent.';
  }
}

function dateOf(typed: string, today: number): number | RecordRefusal {
  const date = readDate(typed);
  if (date === 'date-out-of-range')
    return refusal('date', `Write a date of the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
  if (date === 'date-impossible')
    return refusal('date', `${typed.trim()} is not a day in the calendar. Type another date.`);
  if (typeof date !== 'number')
    return refusal('date', 'Write a date day first, as 03/06/2026 or 3 June 2026.');
  if (date > today)
    return refusal('date', `${writeDate(date)} is still to come. Record a movement once it has happened.`);
  return date;
}

/** What a movement has to say so that it is this contribution's. One reference under two authorities names its authority. */
export function contributionOf(register: Register, row: number): { agreement: string; contribution: string } {
  const agreement = textOf(register, row, 'agreement');
  const own = register.agreements[register.agreement[row]!];
  const isShared = own !== undefined && register.agreements.filter(({ key }) => key === own.key).length > 1;
  return {
    agreement: isShared ? `${agreement} (${textOf(register, row, 'authority')})` : agreement,
    contribution: textOf(register, row, 'contribution'),
  };
}

/** The cells of a movement's row by the columns of the table Movements: pounds, serials and text. */
export function movementCells(
  movement: RecordedMovement,
): Readonly<Record<keyof typeof MOVEMENTS.columns, string | number>> {
  return { ...movement, amount: toPounds(movement.amount), from: '', to: '', note: '' };
}
