import { toPounds } from '../domain/money/pence';
import { DUE_MONTHS, dueInstalments, type DueInstalment } from '../domain/pipeline/due';
import { DEVELOPMENTS } from '../domain/pipeline/development-table';
import { instalmentBook, type Instalment } from '../domain/pipeline/instalments';
import { TRIGGERS } from '../domain/pipeline/trigger-table';
import { thresholdOf } from '../domain/pipeline/thresholds';
import { occupiedAt } from '../domain/pipeline/when-due';
import { counted } from '../domain/register/figures/words';
import { today } from '../workbook/excel/clock';
import { answer, type Call } from './answering';
import { dateArgument, wholeNumberArgument } from './arguments';
import { notAvailable } from './errors';
import { optionalRegisterSource, optionalTableSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Instalment', 'Amount', 'Trigger', 'Status', 'Due date', 'Days left'],
  ...['Known from', 'Homes to go'],
];
const MAX_MONTHS = 600;

/**
 * Instalments of contributions that have fallen due and are not received, and those that may fall due within so many months.
 *
 * @customfunction DUE
 * @param [months] How many calendar months ahead; 12 where left out, blank or 0.
 * @param [asAt] The date from which months and days are counted; today where left out.
 * @param [triggers] The table of instalments with its headings: Agreement, Timing, Trigger and, where they are known, Contribution, Instalment, Amount or Share, Count or percent, dates; leave out for the table named Triggers.
 * @param [developments] The table of developments with its headings; leave out for the table named Developments, if there is one.
 * @param [register] The register with its headings, for values and planning applications; leave out to use the workbook's own, if there is one.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row an instalment, the soonest first: Agreement, Contribution, Instalment, Amount (still to be paid, as indexed where that is known), Trigger, Status (Not reached; Reached, not invoiced; Invoiced), Due date (a serial: format the column as a date), Days left, Known from, Homes to go. The heading row alone where there is none.
 * @throws #VALUE! where `months` or `asAt` cannot be read, or a range has no usable headings; #N/A where the workbook has no table of instalments.
 * @remarks A trigger has been reached where Actual says so, or where the development's Start, Stage or Occupied do. "Prior to" the nth home bites when n - 1 are occupied, "On" the nth when n are; more than p per cent of N homes is the whole part of p N, and one. The due date is Due; else Actual, Expected or Start with the days to pay; else reckoned from the homes to go and the fastest rate of building: Known from says which. Months after counts from Base date, unless the instalment is indexed: then it is the date of its index, and Expected has to say the day. A Share is of the contribution's value, to the penny by the largest remainder; the only instalment without Amount and Share is the rest. Developments are found by the register's Planning application. An amount that is not known is #N/A. Instalments without a date that have not been reached, those of closed contributions, and rows that cannot be read, are counted in the last rows.
 * @example =S106.DUE() | the next twelve months, from today
 * @example =S106.DUE(24, DATE(2025, 3, 24)) | two years from a panel's date
 */
export function due(
  months?: unknown,
  asAt?: unknown,
  triggers?: unknown[][],
  developments?: unknown[][],
  register?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const ahead = wholeNumberArgument(months, 'months', DUE_MONTHS, MAX_MONTHS);
    const asked = dateArgument(asAt, 'asAt');
    const sources = {
      triggers: tableSource(TRIGGERS, triggers, call, 2),
      developments: optionalTableSource(DEVELOPMENTS, developments, call, 3),
      register: optionalRegisterSource(register, call, 4),
    };
    return withSources(
      call,
      sources,
      (read) => {
        const day = asked ?? today();
        const book = instalmentBook(read.triggers, read.developments, read.register);
        const { due: listed, undatedCount, closedCount } = dueInstalments(book, ahead, day);
        const notes = [
          ...(undatedCount > 0 ? [`${counted(undatedCount, 'instalment')} without a date`] : []),
          ...(closedCount > 0 ? [`${counted(closedCount, 'instalment')} of closed contributions`] : []),
          ...leftOut(read.triggers.leftOut.length, 'instalment'),
          ...leftOut(read.developments?.leftOut.length ?? 0, 'development'),
        ].map((note) => [note, ...HEADINGS.slice(1).map(() => '')]);
        const rows = listed.map((of) => cells(of, day));
        return wholeSpill([HEADINGS, ...rows, ...notes], 'Ask for fewer months.');
      },
      { daily: asked === null },
    );
  }) as void;
}

const leftOut = (count: number, one: string): string[] =>
  count === 0 ? [] : [`${counted(count, one)} left out`];

function cells({ instalment, amount, status, when }: DueInstalment, asAt: number): unknown[] {
  const { row, development } = instalment;
  const threshold = thresholdOf(row, development?.dwellings ?? null);
  const occupied = development && occupiedAt(development, asAt);
  const toGo = threshold === null || occupied === null ? '' : Math.max(0, threshold - occupied);
  return [
    row.agreement,
    row.contribution,
    row.instalment,
    amount === null ? notAvailable(UNKNOWN) : toPounds(amount),
    triggerText(instalment),
    status,
    when?.early ?? '',
    when === null ? '' : when.early - asAt,
    when?.basis ?? '',
    toGo,
  ];
}

const UNKNOWN =
  'The amount is not known: Amount and Share are blank, or the register does not have the value. Fill in Amount.';

/** "Prior to: Occupation of nth, 50" */
function triggerText({ row: { timing, trigger, count } }: Instalment): string {
  const words = [trigger, ...(count === null ? [] : [String(count)])].filter((word) => word !== null);
  return [timing, words.join(', ')].filter((part) => part !== null && part !== '').join(': ');
}
