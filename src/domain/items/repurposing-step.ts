import { writeDate, writeShortDate } from '../calendar/serial';
import { readDate } from '../calendar/read-date';
import { readTypedDate } from '../calendar/typed-date';
import { Contributions } from '../movements/contributions';
import { contributionOf } from '../movements/new-movement';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { contributionName } from '../requests/check-requests';
import type { Dealing } from '../requests/dealings-table';
import { normalText } from '../sheet/text';
import { needsDeed, type REPURPOSING, type RepurposingRow, type RepurposingTable } from './repurposing-table';

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

/**
 * A row that asks to turn a contribution to another purpose.
 *
 * @param existing what has been asked before; null where there is no table yet
 */
export function askRepurposing(
  register: Register,
  row: number,
  entry: { readonly to: string; readonly route: ForceRoute; readonly date: string },
  today: number,
  existing: RepurposingTable | null = null,
): RepurposingDone | RepurposingRefusal {
  const to = entry.to.trim();
  const from = textOf(register, row, 'purpose');
  const contributions = new Contributions(register);
  const name = contributionOf(register, row);
  const number = contributions.number(name.agreement, name.contribution);
  const waiting = existing?.rows.find(
    (of) => isOpen(of) && contributions.number(of.agreement, of.contribution) === number,
  );
  if (waiting)
    return refusal(
      null,
      `It is already asked to turn it to ${waiting.to}. Record how that ended, or withdraw it, first.`,
    );
  if (!register.usable[row])
    return refusal(null, 'The register’s row is left out of every figure. Put that right first: see Home.');
  if (to === '') return refusal('to', 'Type the new purpose.');
  if (normalText(to) === normalText(from)) return refusal('to', 'That is its purpose already.');
  const date = dayOf(entry.date, null, today);
  if (typeof date !== 'number') return date;
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

/** Neither completed, refused nor withdrawn; a row without a status has not ended. */
const isOpen = ({ status }: RepurposingRow): boolean =>
  status === null || status === 'Asked' || status === 'Agreed' || status === 'Draft';

const hasAgreed = (answer: string): boolean => /^(?:yes|agreed|accepted|approved)\b/i.test(answer.trim());
const hasRefused = (answer: string): boolean =>
  /^(?:no|not|refused|rejected|declined)\b/i.test(answer.trim());

/** Agreed by everyone who has to: by the authority, and where the deed is varied by the developer, who is bound by it. */
const isAgreed = (row: Pick<RepurposingRow, 'route' | 'status' | 'authorityAnswer' | 'developerAnswer'>) =>
  (row.status === 'Agreed' || hasAgreed(row.authorityAnswer)) &&
  !hasRefused(row.authorityAnswer) &&
  (!needsDeed(row) || (row.developerAnswer !== '' && !hasRefused(row.developerAnswer)));

/** What can follow. Nothing is completed that somebody who has to agree has refused, or has not answered. */
export function nextRepurposingSteps(row: RepurposingRow): RepurposingStep[] {
  if (!isOpen(row)) return [];
  return [
    ...(row.authorityAnswer === '' ? (['The authority agreed', 'The authority refused'] as const) : []),
    ...(row.developerAnswer === '' ? (['The developer agreed', 'The developer refused'] as const) : []),
    ...(isAgreed(row) ? (['Completed'] as const) : []),
    'Withdrawn',
  ];
}

/**
 * @param typed the day of it, day first; for a deed its date
 * @param table all that was asked: the last row that is completed says the purpose
 */
export function repurposingStep(
  row: RepurposingRow,
  step: RepurposingStep,
  typed: string,
  today: number,
  table: RepurposingTable | null = null,
): RepurposingDone | RepurposingRefusal {
  if (!nextRepurposingSteps(row).includes(step)) return refusal(null, 'This cannot follow.');
  const date = dayOf(typed, row.asked, today);
  if (typeof date !== 'number') return date;
  const before = step === 'Completed' ? completedTooSoon(row, date, table) : null;
  if (before) return before;
  const on = writeShortDate(date);
  const done = (cells: RepurposingCells, purpose: string | null = null): RepurposingDone => ({
    kind: 'done',
    cells,
    dealing: { date, about: aboutRepurposing(row), what: step, note: `To ${row.to}` },
    purpose,
  });
  switch (step) {
    case 'The authority agreed':
      return answered(row, { authorityAnswer: `Yes, ${on}` }, done);
    case 'The authority refused':
      return done({ authorityAnswer: `No, ${on}`, status: 'Refused' });
    case 'The developer agreed':
      return answered(row, { developerAnswer: `Yes, ${on}` }, done);
    case 'The developer refused':
      return done({ developerAnswer: `No, ${on}`, ...(needsDeed(row) ? { status: 'Refused' } : {}) });
    case 'Completed':
      return done({ status: 'Completed', ...(needsDeed(row) ? { deedDate: date } : {}) }, row.to);
    case 'Withdrawn':
      return done({ status: 'Withdrawn' });
  }
}

/** Once everyone who has to has agreed, so has the row. */
function answered(
  row: RepurposingRow,
  cells: Partial<Record<'authorityAnswer' | 'developerAnswer', string>>,
  done: (cells: RepurposingCells) => RepurposingDone,
): RepurposingDone {
  return done({ ...cells, ...(isAgreed({ ...row, ...cells }) ? { status: 'Agreed' } : {}) });
}

/** Completed after the answers; and not behind a later row of the same money that is completed. */
function completedTooSoon(
  row: RepurposingRow,
  date: number,
  table: RepurposingTable | null,
): RepurposingRefusal | null {
  for (const [who, answer] of [
    ['authority', row.authorityAnswer],
    ['developer', row.developerAnswer],
  ] as const) {
    const day = readDate(answer.slice(answer.indexOf(',') + 1).trim());
    if (typeof day === 'number' && date < day)
      return refusal('date', `The ${who} answered on ${writeShortDate(day)}, and this is before that.`);
  }
  const isSame = (other: RepurposingRow): boolean =>
    normalText(other.agreement) === normalText(row.agreement) &&
    (normalText(other.contribution) === normalText(row.contribution) ||
      // An agreement with one contribution may leave it blank.
      other.contribution === '' ||
      row.contribution === '');
  const later = table?.rows.find(
    (other) => other.rowIndex > row.rowIndex && other.status === 'Completed' && isSame(other),
  );
  return later
    ? refusal(null, `A later row has turned it to ${later.to} already. Withdraw this one, and ask again.`)
    : null;
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
