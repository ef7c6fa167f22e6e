import { toPounds, pence } from '../domain/money/pence';
import { answer, type Call } from './answering';
import { notCounted, withPlan } from './plan-argument';
import { wholeSpill } from './spill-size';

const HEADINGS = ['Agreement', 'Contribution', 'Deadline', 'Project', 'Amount', 'From'];

/**
 * Money that is about to be lost, matched to the projects that it may fund: as much as any plan can place, the soonest deadline first, and the most important projects filled first.
 *
 * @customfunction PLAN
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
 * @returns A heading row and one row for so much of a contribution for a project: Agreement, Contribution, Deadline (a serial: format the column as a date), Project, Amount, From (Held by authority, or In hand). The heading row alone where nothing can be placed.
 * @throws #VALUE! where `asAt` or `months` cannot be read, a range has no usable headings, or a cell that the plan needs is an Excel error; #N/A where the workbook has no register or no table of projects, or the register has no column May fund or Expiry date.
 * @remarks Money is what the authority holds less what open requests ask for, and what is in hand less what is committed: what is in hand of a contribution with a project is committed to it, and else movements say what is (without them nothing is known of it). The room of a project is its budget less what it has received, and less what open requests ask for it and movements have committed to it. May fund has names of projects, items or areas separated by semicolons, Pooled (projects of no area), or Any; where it is blank nothing is placed, as nobody has said. A project takes nothing that expires before its Need by, nothing where Capital is No, and nothing once its Status says that it is over (Completed, Closed, Cancelled and the like). A lower Priority goes first. Money past its deadline is not placed. Rows that no line counts are counted in the last row. S106.UNPLACED lists what is left, with the reason.
 * @example =S106.PLAN() | the next twelve months, from today
 * @example =S106.PLAN(DATE(2025, 3, 24), 6) | six months from a panel's date
 */
export function plan(
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
      (made) => {
        const lines = made.lines.map(({ money: { of, from }, project, amount }) => [
          of.agreement,
          of.contribution,
          of.expirySerial ?? '',
          project.name,
          toPounds(pence(amount)),
          from,
        ]);
        const notes = notCounted(made).map((note) => [note, ...HEADINGS.slice(1).map(() => '')]);
        return wholeSpill(
          [HEADINGS, ...lines, ...notes],
          'Ask for fewer months, or give a part of the register.',
        );
      },
    ),
  ) as void;
}
