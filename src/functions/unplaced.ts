import { toPounds, pence } from '../domain/money/pence';
import { whyUnplaced } from '../domain/plan/why-unplaced';
import { answer, type Call } from './answering';
import { notCounted, withPlan } from './plan-argument';
import { wholeSpill } from './spill-size';

const HEADINGS = ['Agreement', 'Contribution', 'Deadline', 'Amount', 'Why'];

/**
 * Money that is about to be lost and that PLAN cannot place, with the reason, and what would place it.
 *
 * @customfunction UNPLACED
 * @param [asAt] The date to plan from; today where left out.
 * @param [months] How many calendar months ahead deadlines are looked for; 12 where left out, blank or 0.
 * @param [register] The register with its headings, May fund among them; leave out to use the workbook's own, live.
 * @param [projects] The table of projects with its headings: Project, Budget, Received and, where they are known, Need by, Priority, Capital, Status, Area, Item; leave out for the table named Projects.
 * @param [requests] The table of requests with its headings; leave out for the table named Requests, if there is one.
 * @param [movements] The table of movements with its headings; leave out for the table named Movements, if there is one.
 * @param [triggers] The table of instalments with its headings, for deadlines of their own; leave out for the table named Triggers, if there is one.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row for what is left of a contribution: Agreement, Contribution, Deadline (a serial: format the column as a date), Amount, Why. The heading row alone where all of it is placed.
 * @throws #VALUE! where `asAt` or `months` cannot be read, a range has no usable headings, or a cell that the plan needs is an Excel error; #N/A where the workbook has no register or no table of projects, or the register has no column May fund or Expiry date.
 * @remarks The reason is one of: nobody has said what it may fund; it may fund nothing that the table of projects has; every project that it may fund is needed after the deadline, is not capital, or is over; they are full, with how much more room would place it; its deadline has passed, or cannot be read. Money is what PLAN says. What the authority holds of a contribution and what is in hand are rows of their own.
 * @example =S106.UNPLACED() | the next twelve months, from today
 * @example =S106.UNPLACED(DATE(2025, 3, 24), 6) | six months from a panel's date
 */
export function unplaced(
  asAt?: unknown,
  months?: unknown,
  register?: unknown[][],
  projects?: unknown[][],
  requests?: unknown[][],
  movements?: unknown[][],
  triggers?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () =>
    withPlan(
      { asAt, months, register, projects, requests, movements, triggers },
      invocation as Call,
      (plan) => {
        const left = plan.unplaced.map((each) => [
          each.money.of.agreement,
          each.money.of.contribution,
          each.money.of.expirySerial ?? each.money.of.expiryText ?? '',
          toPounds(pence(each.amount)),
          whyUnplaced(each, plan),
        ]);
        const notes = notCounted(plan).map((note) => [note, ...HEADINGS.slice(1).map(() => '')]);
        return wholeSpill(
          [HEADINGS, ...left, ...notes],
          'Ask for fewer months, or give a part of the register.',
        );
      },
    ),
  ) as void;
}
