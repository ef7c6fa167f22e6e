import { writeDate, writeShortDate } from '../calendar/serial';
import { readTypedDate } from '../calendar/typed-date';
import { contributionOf } from '../movements/new-movement';
import { textOf } from '../register/read-register';
import type { Register } from '../register/register';
import { contributionName } from '../requests/check-requests';
import type { Dealing } from '../requests/dealings-table';
import { normalText } from '../sheet/text';
import { needsDeed, type REPURPOSING, type RepurposingRow } from './repurposing-table';

type Column = keyof (typeof REPURPOSING)['columns'];
export type RepurposingCells = Readonly<Partial<Record<Column, string | number>>>;

/** By which route the force asks: an application is the owner's, and the force cannot make it. */
export const FORCE_ROUTES = ['Within the wording', 'Letter', 'Deed by agreement'] as const;
export type ForceRoute = (typeof FORCE_ROUTES)[number];

export const REPURPOSING_STEPS = [
  ...([
    'The authority agreed',
    'The authority refused',
    'The developer agreed',
    'The developer refused',
  ] as const),
  ...(['Completed', 'Withdrawn'] as const),
] as const;
export type RepurposingStep = (typeof REPURPOSING_STEPS)[number];

export interface RepurposingRefusal {
  readonly kind: 'refusal';
  readonly field: 'to' | 'date' | null;
  readonly text: string;
}

export interface RepurposingDone {
  readonly kind: 'done';
  readonly cells: RepurposingCells;
  readonly dealing: Dealing;
  /** What the register's Purpose becomes; null where it stays. */
  readonly purpose: string | null;
}

export const aboutRepurposing = ({
  agreement,
  contribution,
}: {
  agreement: string;
  contribution: string;
}): string => `Repurposing ${contributionName(agreement, contribution)}`;

const refusal = (field: RepurposingRefusal['field'], text: string): RepurposingRefusal => ({
  kind: 'refusal',
  field,
  text,
});

/** A row that asks to turn a contribution to another purpose. */
export function askRepurposing(
  register: Register,
  row: number,
  entry: { readonly to: string; readonly route: ForceRoute; readonly date: string },
  today: number,
): RepurposingDone | RepurposingRefusal {
  const to = entry.to.trim();
  const from = textOf(register, row, 'purpose');
  if (!register.usable[row])
    return refusal(null, 'The register’s row is left out of every figure. Put that right first: see Home.');
  if (to === '') return refusal('to', 'Type the new purpose.');
  if (normalText(to) === normalText(from)) return refusal('to', 'That is its purpose already.');
  const date = dayOf(entry.date, null, today);
  if (typeof date !== 'number') return date;
  const name = contributionOf(register, row);
  return {
    kind: 'done',
    cells: { ...name, from, to, route: entry.route, asked: date, status: 'Asked' },
    dealing: {
      date,
      about: aboutRepurposing(name),
      what: 'Asked to repurpose',
      note: `To ${to}, ${entry.route.toLowerCase()}`,
    },
    purpose: null,
  };
}

/** What can follow. Nothing is completed that the authority has refused. */
export function nextRepurposingSteps({
  status,
  authorityAnswer,
  developerAnswer,
}: RepurposingRow): RepurposingStep[] {
  if (status !== 'Asked' && status !== 'Agreed' && status !== 'Draft') return [];
  return [
    ...(authorityAnswer === '' ? (['The authority agreed', 'The authority refused'] as const) : []),
    ...(developerAnswer === '' ? (['The developer agreed', 'The developer refused'] as const) : []),
    ...(status === 'Agreed' ? (['Completed'] as const) : []),
    'Withdrawn',
  ];
}

/** @param typed the day of it, day first; for a deed its date */
export function repurposingStep(
  row: RepurposingRow,
  step: RepurposingStep,
  typed: string,
  today: number,
): RepurposingDone | RepurposingRefusal {
  if (!nextRepurposingSteps(row).includes(step)) return refusal(null, 'This cannot follow.');
  const date = dayOf(typed, row.asked, today);
  if (typeof date !== 'number') return date;
  const on = writeShortDate(date);
  const done = (cells: RepurposingCells, purpose: string | null = null): RepurposingDone => ({
    kind: 'done',
    cells,
    dealing: { date, about: aboutRepurposing(row), what: step, note: `To ${row.to}` },
    purpose,
  });
  switch (step) {
    case 'The authority agreed':
      return done({ authorityAnswer: `Yes, ${on}`, status: 'Agreed' });
    case 'The authority refused':
      return done({ authorityAnswer: `No, ${on}`, status: 'Refused' });
    case 'The developer agreed':
      return done({ developerAnswer: `Yes, ${on}` });
    case 'The developer refused':
      return done({ developerAnswer: `No, ${on}`, ...(needsDeed(row) ? { status: 'Refused' } : {}) });
    case 'Completed':
      return done({ status: 'Completed', ...(needsDeed(row) ? { deedDate: date } : {}) }, row.to);
    case 'Withdrawn':
      return done({ status: 'Withdrawn' });
  }
}

function dayOf(typed: string, asked: number | null, today: number): number | RepurposingRefusal {
  const date = readTypedDate(typed);
  if (typeof date === 'string') return refusal('date', date);
  if (date > today)
    return refusal('date', `${writeDate(date)} is still to come. Record it once it has happened.`);
  if (asked !== null && date < asked)
    return refusal('date', `It was asked on ${writeShortDate(asked)}, and this is before that.`);
  return date;
}
