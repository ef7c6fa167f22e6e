import { describeTrigger } from '../../domain/pipeline/describe-trigger';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { readDate } from '../../domain/calendar/read-date';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { instalmentsOf } from '../../domain/pipeline/due-groups';
import {
  INSTALMENT_STEPS,
  instalmentStep,
  isStepOpen,
  type InstalmentStep,
} from '../../domain/pipeline/instalment-step';
import { valueOf, type Instalment, type InstalmentBook } from '../../domain/pipeline/instalments';
import { indexedOf } from '../../domain/pipeline/indexed-instalment';
import { deadlineOf } from '../../domain/pipeline/tranche-receipts';
import { isReached, isReceived, toPay, whenDue } from '../../domain/pipeline/when-due';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { monthsOf, monthsOfRegister } from '../../domain/register/figures/spend-within';
import { cellAddress } from '../../domain/sheet/block';
import type { Coming } from './coming';
import type { StepForm } from './state';
import { counted } from '../ui/wording';
import { homesText, whenText } from './words';

/** One line of a card: what it is, how it is made, and the figure. */
export interface CardLine {
  readonly name: string;
  readonly how: string;
  readonly text: string;
  readonly isWarning: boolean;
}

export interface InstalmentCard {
  readonly rowIndex: number;
  readonly title: string;
  readonly amount: string;
  readonly lines: readonly CardLine[];
  readonly steps: readonly InstalmentStep[];
  /** It waits for homes: their count can be brought up to date. */
  readonly waitsForHomes: boolean;
}

export interface InstalmentsModel {
  readonly title: string;
  /** The site, and the value. */
  readonly about: string;
  /** The register's own words; "" where it has none. */
  readonly words: string;
  readonly cards: readonly InstalmentCard[];
  readonly sum: { readonly isRight: boolean; readonly text: string };
  readonly hasIndex: boolean;
}

/** A contribution's instalments; null where the table has none of it any more. */
export function instalmentsModel(
  coming: Coming,
  contribution: number,
  asAt: number,
): InstalmentsModel | null {
  const { register, book } = coming;
  const own = book ? instalmentsOf(book, contribution) : [];
  const [first] = own;
  if (!book || !first) return null;
  const { agreement, contribution: part } = book.contributions.list[contribution]!;
  const row = first.registerRows[0];
  const site = row === undefined ? '' : textOf(register, row, 'site').trim();
  const value = valueOf(register, first.registerRows);
  const about = [site, value === null ? 'The register has no value for it' : writePounds(value)];
  return {
    title: [agreement, part].filter((text) => text !== '').join(' '),
    about: `${about.filter((text) => text !== '').join('. ')}.`,
    words: row === undefined ? '' : textOf(register, row, 'trigger').trim(),
    cards: own.map((of, n) => cardOf(register, of, { n, all: own, asAt, value })),
    sum: sumOf(own, value),
    hasIndex: own.some(({ row: { baseIndex, indexUsed } }) => baseIndex !== null || indexUsed !== null),
  };
}

interface Among {
  readonly n: number;
  readonly all: readonly Instalment[];
  readonly asAt: number;
  readonly value: number | null;
}

function cardOf(register: Register, of: Instalment, among: Among): InstalmentCard {
  const { row } = of;
  const { n, all, asAt } = among;
  const asked = toPay(of);
  return {
    rowIndex: row.rowIndex,
    title: `${n + 1} of ${all.length}, ${describeTrigger(row)}`,
    amount: asked === null ? 'Amount not known' : writePounds(asked),
    lines: [
      ...moneyLines(of, among),
      ...dayLines(of, asAt),
      ...paidLines(of, asAt),
      ...spendLines(register, of),
    ],
    steps: INSTALMENT_STEPS.filter((step) => isStepOpen(of, step, asAt)),
    waitsForHomes: of.development !== null && !isReached(of, asAt) && homesText(of) !== '',
  };
}

const line = (name: string, text: string, how = '', isWarning = false): CardLine => ({
  name,
  how,
  text,
  isWarning,
});
const plain = { symbol: false } as const;

function moneyLines(of: Instalment, { value, all }: Among): CardLine[] {
  const { row, amount } = of;
  const agreed = amount === null ? 'not known' : writePounds(amount, plain);
  const share = row.share === null ? null : row.share > 1 ? row.share : row.share * 100;
  const how =
    row.amount !== null || all.length === 1
      ? ''
      : share === null
        ? 'the rest'
        : `${share === 50 ? 'half' : `${Number(share.toPrecision(6))}%`}${value === null ? '' : ` of ${writePounds(pence(value), plain)}`}`;
  const lines = [line(row.amount === null && row.share !== null ? 'Share' : 'Amount', agreed, how)];
  const indexed = row.indexedAmount ?? indexedOf(of);
  if (indexed === null) return lines;
  const { baseIndex, indexUsed, indexName } = row;
  const by =
    baseIndex === null || indexUsed === null
      ? ''
      : `× ${indexUsed} ÷ ${baseIndex}${indexName === '' ? '' : ` (${indexName})`}`;
  return [...lines, line('Indexed', writePounds(indexed, plain), by)];
}

/** When it is reached, and when it is due. */
function dayLines(of: Instalment, asAt: number): CardLine[] {
  const { row } = of;
  const when = whenDue(of, asAt);
  const homes = homesText(of, '');
  const isPast = isReached(of, asAt);
  const reached = row.actual === null ? [] : [line(eventName(row.trigger), writeDate(row.actual))];
  const counts = homes === '' || row.actual !== null ? [] : [line('Occupied', homes)];
  const due =
    when === null
      ? line(
          'Due',
          isPast ? 'trigger passed, day not known' : 'no date yet',
          '',
          isPast && !isReceived(of, asAt),
        )
      : line(when.basis === 'Due' || when.basis === 'Trigger met' ? 'Due' : 'Expected', dueText(of, when));
  return [...reached, ...counts, due];
}

function dueText({ row }: Instalment, when: NonNullable<ReturnType<typeof whenDue>>): string {
  const isDay = when.basis !== 'Rate of building';
  const after =
    row.daysToPay !== null && row.timing !== 'Prior to' && when.basis === 'Trigger met'
      ? `, ${counted(row.daysToPay, 'day')} after`
      : '';
  return `${isDay ? writeDate(when.early) : whenText(when)}${after}`;
}

const EVENTS: Readonly<Record<string, string>> = {
  Commencement: 'Commencement',
  'First occupation': 'First occupation',
  'Occupation of nth': 'Trigger reached',
  'Completion of nth': 'Trigger reached',
  'Percent occupied': 'Trigger reached',
};
const eventName = (trigger: string | null): string => EVENTS[trigger ?? ''] ?? 'Trigger reached';

function paidLines(of: Instalment, asAt: number): CardLine[] {
  const { invoiced, received, receivedAmount } = of.row;
  const isPast = isReached(of, asAt);
  const hasAny = received !== null || receivedAmount !== null;
  const lines: CardLine[] = [];
  if (invoiced !== null) lines.push(line('Invoiced', writeDate(invoiced)));
  else if (isPast && !hasAny) lines.push(line('Invoiced', 'not yet', '', true));
  if (hasAny) {
    const day = received === null ? 'day not known' : writeDate(received);
    const amount = receivedAmount === null ? '' : writePounds(receivedAmount, plain);
    lines.push(line('Received', amount === '' ? day : amount, amount === '' ? '' : day));
  } else if (invoiced !== null) lines.push(line('Received', 'not yet', '', true));
  return lines;
}

function spendLines(register: Register, of: Instalment): CardLine[] {
  const [row] = of.registerRows;
  const ofRegister = row === undefined ? null : monthsOfRegister(register, row);
  const deadline = deadlineOf(of.row, of.row.received, ofRegister);
  if (typeof deadline === 'number') return [line('Spend by', writeDate(deadline))];
  if (deadline === 'register') return [];
  const months = monthsOf(of.row.spendYears) ?? ofRegister!;
  const years = months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month');
  return [line('Spend by', `${years} after it is received`)];
}

function sumOf(own: readonly Instalment[], value: number | null): InstalmentsModel['sum'] {
  const isKnown = own.every(({ amount }) => amount !== null);
  const sum = own.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const who = own.length === 1 ? 'The instalment is' : `The ${own.length} instalments add up to`;
  if (value === null)
    return { isRight: false, text: 'The register has no value to compare the instalments with.' };
  const of = `the value, ${writePounds(pence(value))}`;
  if (!isKnown)
    return {
      isRight: false,
      text: `The amount of an instalment is not known, so they cannot be compared with ${of}.`,
    };
  if (sum === value) return { isRight: true, text: `${who} ${of}.` };
  const difference = writePounds(pence(Math.abs(sum - value)));
  return {
    isRight: false,
    text: `${who} ${writePounds(pence(sum))}, ${difference} ${sum > value ? 'more' : 'less'} than ${of}.`,
  };
}

export const STEP_BUTTONS: Readonly<Record<InstalmentStep, string>> = {
  Reached: 'Trigger reached',
  Invoiced: 'Invoiced',
  Received: 'Received',
};

/** What a step that is being typed will change. */
export interface StepModel {
  /** The date in words; "" where it is none. */
  readonly date: string;
  readonly refusal: { readonly field: 'date' | 'amount' | null; readonly text: string } | null;
  readonly changes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly movements: readonly string[];
}

export function stepModel(
  register: Register,
  of: Instalment,
  book: InstalmentBook,
  form: StepForm,
  asAt: number,
): StepModel {
  const made = instalmentStep(register, of, form, asAt);
  const typed = readDate(form.date);
  const date = typeof typed === 'number' ? `${DAYS[(typed - 1) % 7]!} ${writeDate(typed)}` : '';
  if (made.kind === 'refusal') return { date, refusal: made, changes: [], movements: [] };
  const named: Readonly<Record<string, { readonly name: string }>> = book.table.kind.columns;
  const triggers = Object.keys(made.cells).map((key) => ({
    name: `Triggers, ${named[key]!.name}`,
    before:
      key === 'receivedAmount' && of.row.receivedAmount !== null
        ? writePounds(of.row.receivedAmount, plain)
        : '',
    after:
      key === 'receivedAmount'
        ? writePounds(pence(Math.round(made.cells[key]! * 100)), plain)
        : writeShortDate(made.cells[key]!),
  }));
  const cells = made.register.map(({ name, rowIndex, columnIndex, before, after }) => ({
    name: `${name}, ${register.place ? cellAddress(register.place, rowIndex, columnIndex) : ''}`,
    before: writePounds(before, plain),
    after: writePounds(after, plain),
  }));
  return {
    date,
    refusal: null,
    changes: [...triggers, ...cells],
    movements: made.movements.map(
      ({ movement, amount }) => `${movement} ${writePounds(pence(Math.round(Number(amount) * 100)))}`,
    ),
  };
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
