import { describeTrigger } from '../../domain/pipeline/describe-trigger';
import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { addMonths, writeDate, writeShortDate } from '../../domain/calendar/serial';
import { writePounds } from '../../domain/money/write-pounds';
import type { DueInstalment } from '../../domain/pipeline/due';
import { dueGroups, sumOfWords, triggersInWords, type DueGroup } from '../../domain/pipeline/due-groups';
import { textOf } from '../../domain/register/read/text-of';
import { daysText } from '../expiring/model';
import { whyLeftOut } from '../tables/left-out';
import { counted } from '../ui/wording';
import type { Coming } from './coming';
import type { DueMonths } from './state';
import { homesText, homesToGo, whenText } from './words';

/** One instalment of the list. */
export interface DueLine {
  readonly key: string;
  /** The number of its contribution, which a press opens. */
  readonly contribution: number;
  readonly when: string;
  /** "271 days ago", "expected" */
  readonly days: string;
  readonly amount: string;
  readonly under: string;
  readonly more: string;
}

export interface DueGroupShown {
  readonly key: 'passed' | 'invoiced' | 'expected';
  readonly title: string;
  readonly isTrouble: boolean;
  readonly sum: string;
  readonly lines: readonly DueLine[];
}

export interface DueModel {
  readonly groups: readonly DueGroupShown[];
  /** Contributions whose trigger is in words only; null where there are none. */
  readonly inWords: { readonly count: string; readonly text: string; readonly link: string | null } | null;
  /** Instalments that are in no group: "3 instalments have no date yet", or of closed contributions; "" for none. */
  readonly notListed: string;
  /** Rows of the tables that are in no line. */
  readonly leftOut: string;
  readonly dateCount: number;
}

/** Years ahead of which All asks: beyond any development. */
const ALL_MONTHS = 1200;

export const monthsOf = (months: DueMonths): number => (months === 'all' ? ALL_MONTHS : months);

/** What is due of what was read: trouble first, then what is expected. */
export function dueModel(coming: Coming, months: DueMonths, asAt: number): DueModel {
  const { register, book, developments } = coming;
  const found = triggersInWords(register, book);
  const inWords = found.length === 0 ? null : wordsShown(found);
  if (book === null) return { groups: [], inWords, notListed: '', leftOut: '', dateCount: 0 };
  const { passed, invoiced, expected, undatedCount, closedCount } = dueGroups(book, monthsOf(months), asAt);
  const shown = (key: DueGroupShown['key'], title: string, group: DueGroup): DueGroupShown[] =>
    group.due.length === 0
      ? []
      : [
          {
            ...{ key, title, isTrouble: key !== 'expected' },
            sum: group.sum === null ? 'Not all known' : writePounds(group.sum),
            lines: group.due.map((one) => lineOf(coming, one, asAt)),
          },
        ];
  const expectedTitle = months === 'all' ? 'Expected' : expectedBy(asAt, months);
  const developmentCount = developments?.leftOut.length ?? 0;
  const leftOut = [
    someOf(book.table.leftOut.length, 'row of Triggers', 'rows of Triggers'),
    someOf(developmentCount, 'development', 'developments'),
  ].filter(Boolean);
  return {
    groups: [
      ...shown('passed', 'Trigger passed, not invoiced', passed),
      ...shown('invoiced', 'Invoiced, not received', invoiced),
      ...shown('expected', expectedTitle, expected),
    ],
    inWords,
    notListed: [noDateYet(undatedCount), ofClosed(closedCount)].filter(Boolean).join(' '),
    leftOut:
      leftOut.length === 0
        ? ''
        : `${leftOut.join(' and ')} cannot be read, so they are not in these lines. ${whyLeftOut(book.table, ...(developments ? [developments] : []))}`,
    dateCount: [...passed.due, ...invoiced.due, ...expected.due].filter(({ when }) => when !== null).length,
  };
}

const someOf = (count: number, one: string, more: string): string =>
  count === 0 ? '' : counted(count, one, more);

const noDateYet = (count: number): string =>
  count === 0
    ? ''
    : `${counted(count, 'instalment has', 'instalments have')} no date yet: nothing says when homes are built.`;

const ofClosed = (count: number): string =>
  count === 0 ? '' : `${counted(count, 'instalment is', 'instalments are')} of closed contributions.`;

/** A day that was expected and has passed is in it too. */
const expectedBy = (asAt: number, months: number): string =>
  `Expected by ${writeDate(addMonths(asAt, months))}`;

function wordsShown(found: ReturnType<typeof triggersInWords>): NonNullable<DueModel['inWords']> {
  const known = found.filter(({ proposed }) => proposed !== null).length;
  const said = found.filter(({ words }) => words !== '').length;
  const sum = writePounds(sumOfWords(found));
  const text =
    said === found.length
      ? `${sum} still to come has a trigger in words only.`
      : said === 0
        ? `${sum} still to come has no trigger at all.`
        : `${sum} still to come has a trigger in words only, or none.`;
  return {
    count: counted(found.length, 'contribution'),
    text,
    link: known === 0 ? null : `Fill in ${known === 1 ? 'the trigger' : `the ${known} triggers`}`,
  };
}

function lineOf(coming: Coming, { instalment, amount, status, when }: DueInstalment, asAt: number): DueLine {
  const { row, registerRows, contribution } = instalment;
  const isDated = when !== null && when.early === when.late;
  const isOverdue = status === 'Not reached' && isDated && when.early < asAt;
  return {
    key: `due-${row.rowIndex}`,
    contribution,
    when: when === null ? 'Day not known' : whenText(when),
    days:
      when === null ? '' : status === 'Not reached' && !isOverdue ? 'expected' : daysText(when.early - asAt),
    amount: amount === null ? 'Amount not known' : writePounds(amount),
    under: `${nameOf(row)}, ${partText(instalment.row.share)}${describeTrigger(row)}`,
    more: isOverdue
      ? 'Expected by then: ask whether it has happened'
      : nextText(coming, instalment, status, registerRows[0]),
  };
}

const nameOf = ({ agreement, contribution }: { agreement: string; contribution: string }): string =>
  nameOfContribution(agreement, contribution);

/** "half ", "25% " */
function partText(share: number | null): string {
  if (share === null) return '';
  const percent = Number((share > 1 ? share : share * 100).toPrecision(6));
  return percent === 50 ? 'half ' : `${percent}% `;
}

function nextText(
  { register }: Coming,
  instalment: DueInstalment['instalment'],
  status: DueInstalment['status'],
  row: number | undefined,
): string {
  const { invoiced, daysToPay } = instalment.row;
  const authority = row === undefined ? '' : textOf(register, row, 'authority').trim();
  switch (status) {
    case 'Reached, not invoiced':
      return `Ask ${authority || 'the authority'} whether it has invoiced`;
    case 'Invoiced': {
      const pay = daysToPay === null ? '' : `, ${counted(daysToPay, 'day')} to pay`;
      return `Invoiced ${writeShortDate(invoiced!)}${pay}`;
    }
    case 'Not reached':
      return [homesText(instalment), homesToGo(instalment)].filter((part) => part !== '').join(', ');
  }
}

const SUMMARY_MONTHS = 12;

/** What is on Money's line: the trouble in pounds, else what is expected. */
export function dueSummary(
  coming: Coming,
  asAt: number,
): { readonly amount: string; readonly text: string; readonly isTrouble: boolean } {
  if (coming.book === null) return { amount: '', text: 'No table of triggers yet', isTrouble: false };
  const model = dueModel(coming, SUMMARY_MONTHS, asAt);
  const trouble = model.groups.find(({ isTrouble }) => isTrouble);
  if (trouble) {
    const { length } = trouble.lines;
    const text =
      trouble.key === 'passed'
        ? counted(length, 'trigger passed, not invoiced', 'triggers passed, not invoiced')
        : counted(length, 'invoice not received', 'invoices not received');
    return { amount: trouble.sum, text, isTrouble: true };
  }
  const [expected] = model.groups;
  return expected
    ? { amount: expected.sum, text: expectedBy(asAt, SUMMARY_MONTHS), isTrouble: false }
    : { amount: '', text: `Nothing due by ${writeDate(addMonths(asAt, SUMMARY_MONTHS))}`, isTrouble: false };
}
