import { writeDate } from '../calendar/serial';
import { readTypedDate } from '../calendar/typed-date';
import { isBlank, readAmount } from '../money/read-amount';
import { pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { flowOf, isFlow, OUTSIDE, placesOf, slotOf, type Flow } from './flow';
import type { MovementName, PlaceName } from './movement-table';
import { contributionOf, type NewMovement } from './new-movement';
import {
  amountIn,
  columnIndexOf,
  factorOf,
  heldIn,
  recordColumnName,
  signsOf,
  stageName,
  type RecordColumn,
  type Signs,
} from './record-effect';

/** The movements of every day, and the others that can be recorded for one row of the register. */
export const RECORD_VERBS = ['Received', 'Drawn down', 'Spent'] as const satisfies readonly MovementName[];
export const OTHER_VERBS = [
  ...(['Committed', 'Released', 'Invoiced', 'Started', 'Indexed', 'Interest', 'Fee', 'Returned'] as const),
  ...(['Written off', 'Varied', 'Secured', 'Repurposed', 'Adjusted'] as const),
] as const satisfies readonly MovementName[];
export type RecordVerb = (typeof RECORD_VERBS)[number] | (typeof OTHER_VERBS)[number];

/** What was typed for a movement. */
export interface RecordEntry {
  readonly verb: RecordVerb;
  readonly amount: string;
  readonly date: string;
  readonly project: string;
  readonly reference: string;
  readonly from?: PlaceName | '';
  readonly to?: PlaceName | '';
  readonly note?: string;
}

/** One cell of the register, before and after, in pence. */
export interface RecordedCell {
  readonly column: RecordColumn;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: Pence;
  readonly after: Pence;
}

export interface Recording {
  readonly kind: 'recording';
  /** None of a movement that moves no money. */
  readonly cells: readonly RecordedCell[];
  readonly movement: NewMovement;
}

export type RecordField = 'amount' | 'date' | 'project' | 'from' | 'to' | 'note';

/** Why nothing can be recorded, and what to put right; the field at fault, or null where the register is. */
export interface RecordRefusal {
  readonly kind: 'refusal';
  readonly field: RecordField | null;
  readonly text: string;
}

/** What else there is to know when a movement is recorded. */
export interface RecordOptions {
  /** What Recorded says; a movement that has not happened yet is none. */
  readonly today: number;
  /** The day of the contribution's opening balance; null where it has none. */
  readonly opening?: number | null;
}

/** What Source says of a movement that was recorded by hand. */
const RECORD_SOURCE = 'Recorded by hand';

const IN_HAND = slotOf('inHand');

/** The stage that an amount is taken from; null where it comes from outside, or where that is not chosen yet. */
function sourceOf(verb: RecordVerb, from: PlaceName | null = null): number | null {
  if (verb === 'Committed') return IN_HAND;
  const flow = flowOf({ movement: verb, from, to: verb === 'Adjusted' ? anyOther(from) : null });
  return flow === null || !isFlow(flow) || flow.from === OUTSIDE ? null : flow.from;
}

const anyOther = (from: PlaceName | null): PlaceName => (from === 'In hand' ? 'Spent' : 'In hand');

/** What the stage holds that a movement takes its money from, in pence; null where no stage is known, or the register does not say. */
export function heldFor(
  register: Register,
  row: number,
  verb: RecordVerb,
  from: PlaceName | null = null,
): Pence | null {
  const slot = sourceOf(verb, from);
  return slot === null ? null : heldAt(register, row, slot);
}

function heldAt(register: Register, row: number, slot: number): Pence | null {
  const columns = [...heldIn(slot)];
  if (columns.some(([column]) => columnIndexOf(register, column) === undefined)) return null;
  return pence(columns.reduce((sum, [column, sign]) => sum + sign * amountIn(register, row, column), 0));
}

/** "Held by authority": the stage that heldFor is of. */
export function holderFor(verb: RecordVerb, from: PlaceName | null = null): string | null {
  const slot = sourceOf(verb, from);
  return slot === null ? null : stageName(slot);
}

/**
 * What recording a movement does: the cells of the register's row, and the movement's row. Money goes from one stage to
 * the next, or comes from outside and goes there.
 *
 * @param row a contribution: an index into the register's arrays
 */
export function recordOf(
  register: Register,
  row: number,
  entry: RecordEntry,
  { today, opening = null }: RecordOptions,
): Recording | RecordRefusal {
  const ofRow = rowRefusal(register, row, entry.verb);
  if (ofRow) return ofRow;
  const flow = flowChosen(entry);
  if (flow !== null && 'kind' in flow) return flow;
  const signs = flow === null ? NO_SIGNS : signsOf(entry.verb, flow);
  const amount = columnRefusal(register, signs) ?? amountOf(register, row, entry, flow);
  if (amount !== null && typeof amount === 'object') return amount;
  const date = dateOf(entry.date, today, opening);
  if (typeof date !== 'number') return date;
  const words = wordsRefusal(entry, amount);
  if (words) return words;
  return {
    kind: 'recording',
    cells: [...signs].map(([column, sign]) => recordedCell(register, row, column, sign * (amount ?? 0))),
    movement: movementOf(register, row, entry, { date, amount, recorded: today }),
  };
}

const NO_SIGNS: Signs = new Map();

function recordedCell(register: Register, row: number, column: RecordColumn, change: number): RecordedCell {
  const before = pence(amountIn(register, row, column));
  const columnIndex = columnIndexOf(register, column)!;
  return {
    ...{ column, rowIndex: register.rowIndex[row]!, columnIndex, before },
    after: pence(before + change),
  };
}

function movementOf(
  register: Register,
  row: number,
  { verb, project, reference, from = '', to = '', note = '' }: RecordEntry,
  told: Pick<NewMovement, 'date' | 'amount' | 'recorded'>,
): NewMovement {
  const choices = placesOf(verb);
  return {
    ...{ ...contributionOf(register, row), ...told, movement: verb, source: RECORD_SOURCE },
    ...{ from: choices.from ? from : '', to: choices.to ? to : '' },
    ...{ project: takesProject(verb) ? project.trim() : '', reference: reference.trim(), note: note.trim() },
  };
}

/** The movements that name a project. */
export const takesProject = (verb: RecordVerb): boolean =>
  verb === 'Spent' || verb === 'Committed' || verb === 'Released';

const refusal = (field: RecordField | null, text: string): RecordRefusal => ({
  kind: 'refusal',
  field,
  text,
});

/** Why nothing can be recorded for a row, whatever is typed; null where it can. */
export function rowRefusal(register: Register, row: number, verb: RecordVerb): RecordRefusal | null {
  if (!register.usable[row])
    return refusal(null, 'The register’s row is left out of every figure. Put that right first: see Home.');
  const slot = sourceOf(verb);
  const flow = flowOf({ movement: verb, from: null, to: null });
  const signs = flow !== null && isFlow(flow) ? signsOf(verb, flow) : NO_SIGNS;
  return columnRefusal(register, signs) ?? (slot === null ? null : columnRefusal(register, heldIn(slot)));
}

function columnRefusal(register: Register, signs: Signs): RecordRefusal | null {
  for (const column of signs.keys()) {
    const name = recordColumnName(column);
    if (columnIndexOf(register, column) === undefined)
      return refusal(null, `The register has no column ${name}. Add it first.`);
    if (factorOf(register, column) !== 1)
      return refusal(
        null,
        `The register’s column ${name} is not in plain pounds, so nothing is written to it here.`,
      );
  }
  return null;
}

/** Where the money goes; null for a movement that moves none. */
function flowChosen({ verb, from = '', to = '' }: RecordEntry): Flow | null | RecordRefusal {
  const flow = flowOf({ movement: verb, from: from === '' ? null : from, to: to === '' ? null : to });
  if (flow === null || isFlow(flow)) return flow;
  const field = flow.side === 'From' ? 'from' : 'to';
  return refusal(field, `Choose ${flow.side}: ${flow.may.join(', ')}.`);
}

function amountOf(
  register: Register,
  row: number,
  entry: RecordEntry,
  flow: Flow | null,
): Pence | null | RecordRefusal {
  const { verb, amount: typed } = entry;
  if (isBlank(typed) && verb === 'Repurposed') return null;
  const amount = isBlank(typed) ? null : readAmount(typed);
  if (amount === 'amount-part-of-a-penny')
    return refusal('amount', 'Write the amount to the penny, as 12,345.67.');
  if (typeof amount !== 'number') return refusal('amount', 'Write an amount in pounds, as 12,345.67.');
  if (amount === 0) return refusal('amount', 'Write an amount other than zero.');
  return shortOf(register, row, entry, flow, amount) ?? amount;
}

/** Where the money is to come from there has to be as much: of a minus, where it had gone. */
function shortOf(
  register: Register,
  row: number,
  { verb }: RecordEntry,
  flow: Flow | null,
  amount: Pence,
): RecordRefusal | null {
  const own = verb === 'Committed' ? { from: IN_HAND, to: OUTSIDE } : flow;
  if (own === null) return null;
  const slot = amount > 0 ? own.from : own.to;
  const held = slot === OUTSIDE ? null : heldAt(register, row, slot);
  if (held === null || Math.abs(amount) <= held) return null;
  const text = amount > 0 ? shortText(register, row, verb, slot, held) : undoText(slot, held);
  return refusal('amount', text);
}

const undoText = (slot: number, held: Pence): string =>
  held > 0
    ? `${stageName(slot)} has ${writePounds(held)}, so no more than that can be undone.`
    : `${stageName(slot)} has nothing, so nothing can be undone.`;

function shortText(register: Register, row: number, verb: RecordVerb, slot: number, held: Pence): string {
  const most = held > 0 ? `holds ${writePounds(held)}, so no more than that` : 'holds nothing, so nothing';
  const authority = textOf(register, row, 'authority') || 'The authority';
  switch (verb) {
    case 'Received':
      return `The developer ${most} can be received.`;
    case 'Drawn down':
      return `${authority} ${most} can be drawn down.`;
    case 'Spent':
    case 'Committed': {
      const done = verb === 'Spent' ? 'spent' : 'committed';
      return held > 0
        ? `${writePounds(held)} is in hand, so no more than that can be ${done}.`
        : `Nothing is in hand, so nothing can be ${done}.`;
    }
    default:
      return held > 0
        ? `${stageName(slot)} has ${writePounds(held)}, so no more than that can be recorded.`
        : `${stageName(slot)} has nothing, so nothing can be recorded.`;
  }
}

/** What has to be said in words. */
function wordsRefusal({ verb, project, note = '' }: RecordEntry, amount: Pence | null): RecordRefusal | null {
  if (project.trim() === '' && (verb === 'Spent' || verb === 'Committed'))
    return refusal('project', `Say which project it was ${verb === 'Spent' ? 'spent on' : 'committed to'}.`);
  if (note.trim() !== '' || !needsNote(verb, amount)) return null;
  return refusal('note', amount !== null && amount < 0 ? 'Say in Note what this undoes.' : NOTES[verb]!);
}

const NOTES: Readonly<Partial<Record<RecordVerb, string>>> = {
  Adjusted: 'Say in Note why the figures are adjusted.',
  Repurposed: 'Say in Note what the money may now be used for.',
};

/** A minus says what it undoes; an adjustment and a change of purpose say why. */
export const needsNote = (verb: RecordVerb, amount: number | null): boolean =>
  verb in NOTES || (amount !== null && amount < 0);

/** A date that was typed for a movement, or why it cannot be one. */
export function dateOf(typed: string, today: number, opening: number | null): number | RecordRefusal {
  const date = readTypedDate(typed);
  if (typeof date === 'string') return refusal('date', date);
  if (date > today)
    return refusal('date', `${writeDate(date)} is still to come. Record a movement once it has happened.`);
  if (opening !== null && date < opening)
    return refusal(
      'date',
      `The movements start from the balances of ${writeDate(opening)}. Write that day or a later one.`,
    );
  return date;
}
