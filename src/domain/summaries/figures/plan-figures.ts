import { writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import type { Ledger } from '../../movements/ledger';
import type { ExpiringMoney, Given } from '../../plan/expiring-money';
import type { Plan, PlanLine, Unplaced } from '../../plan/plan';
import { askedFor, requestBook, type AskedFor } from '../../requests/request-book';
import { commitmentsIn, type CommittedPart } from '../../plan/commitments';
import { normalText } from '../../sheet/text';
import { tableOrNull } from '../tabs/found-table';
import { PLAN_TAB, planMade } from '../tabs/plan-tab';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part } from './figure';
import { nameOfContribution } from '../../register/read/contribution-name';
import { joined, registerPart, requestPart } from './parts';
import type { TraceSource } from './source';
import type { TracedTable } from './traced-table';

/** PLAN and UNPLACED, and the two tables of the tab: what is placed of some money, or is left, is that money less all else of it. */
export function planFigures(
  source: TraceSource,
  { asAt, months }: { readonly asAt: number; readonly months: number },
): { readonly placed: TracedTable; readonly unplaced: TracedTable } | NotTraced {
  const made = planMade(
    { register: source.register, asAtSerial: asAt, strict: source.strict },
    months,
    source,
  );
  if ('why' in made) return notTraced(made.why);
  const { plan, ledger } = made;
  const of = new MoneyParts(source, plan, ledger, asAt);
  const total = (lines: readonly (PlanLine | Unplaced)[]): MadeFigure =>
    sumOf(
      'pence',
      lines.reduce((sum, { amount }) => sum + amount, 0),
      lines.map(({ money, amount, ...to }) =>
        registerPart(
          source.register,
          money.of.row,
          amount,
          joined(money.from, 'project' in to ? to.project.name : ''),
        ),
      ),
    );
  return {
    placed: {
      keys: ['Agreement', 'Contribution', 'Deadline', 'Project', 'From'],
      rows: [
        ...plan.lines.map((line) => ({
          labels: [...namesOf(line.money), line.project.name, line.money.from],
          cells: {
            Amount: () => of.placed(line),
            'Days left': () => daysLeft(source, line.money, asAt),
          },
        })),
        { labels: [PLAN_TAB.placed, '', '', '', ''], cells: { Amount: () => total(plan.lines) } },
      ],
    },
    unplaced: {
      // UNPLACED has no column From: what is held comes after what is in hand, as on the tab.
      keys: ['Agreement', 'Contribution', 'Deadline'],
      rows: [
        ...plan.unplaced.map((left) => ({
          labels: namesOf(left.money),
          cells: {
            Amount: () => of.unplaced(left),
            'Days left': () => daysLeft(source, left.money, asAt),
          },
        })),
        { labels: [PLAN_TAB.unplaced, '', ''], cells: { Amount: () => total(plan.unplaced) } },
      ],
    },
  };
}

const namesOf = ({ of }: ExpiringMoney): string[] => [
  of.agreement,
  of.contribution,
  of.expirySerial === null ? (of.expiryText ?? '') : String(of.expirySerial),
];

function daysLeft({ register }: TraceSource, { of }: ExpiringMoney, asAt: number): MadeFigure {
  const detail = of.expirySerial === null ? '' : `to be spent by ${writeDate(of.expirySerial)}`;
  const parts = of.daysLeft === null ? [] : [registerPart(register, of.row, of.daysLeft, detail)];
  return sumOf('days', of.daysLeft, parts, `Counted from ${writeDate(asAt)}.`);
}

/** What is said of some money: so much is there, and where the rest of it is. */
class MoneyParts {
  private readonly asked: AskedFor;
  private readonly committed: readonly CommittedPart[];

  constructor(
    private readonly source: TraceSource,
    private readonly plan: Plan,
    private readonly ledger: Ledger | null,
    private readonly asAt: number,
  ) {
    const requests = tableOrNull(source.requests);
    this.asked = askedFor(requests && requestBook(requests, source.register));
    this.committed = ledger === null ? [] : commitmentsIn(ledger, asAt).parts;
  }

  placed(line: PlanLine): MadeFigure {
    const others = this.plan.lines.filter((other) => other.money === line.money && other !== line);
    const left = this.plan.unplaced.filter(({ money }) => money === line.money);
    const room = writePounds(pence(line.project.room));
    return sumOf(
      'pence',
      line.amount,
      [...this.there(line.money), ...others.map(placedPart), ...left.map((one) => this.leftPart(one))],
      `What is there, less what goes elsewhere. ${line.project.name} has room for ${room}.`,
    );
  }

  unplaced({ money, amount }: Unplaced): MadeFigure {
    const lines = this.plan.lines.filter((line) => line.money === money);
    return sumOf(
      'pence',
      amount,
      [...this.there(money), ...lines.map(placedPart)],
      'What is there, less what has a project.',
    );
  }

  /** What the register has, less what is asked for or committed of it. */
  private there({ of, from, given }: ExpiringMoney): Part[] {
    const { register } = this.source;
    const isOwn = ({ row }: { readonly row: number }): boolean => row === of.row;
    const isHeld = from === 'Held by authority';
    const taken = isHeld
      ? this.asked.parts.filter(isOwn).map(({ request, amount }) => requestPart(request, amount, 'asked for'))
      : this.committed.filter(isOwn).map((one) => this.committedPart(one, this.ledger!));
    const amount = isHeld ? of.heldByAuthority : of.inHand;
    return [registerPart(register, of.row, amount, from), ...takenOff(taken, given)];
  }

  /** What is committed to a project, on the row that committed it last. */
  private committedPart({ contribution, project, amount }: CommittedPart, ledger: Ledger): Part {
    const last = ledger.rows
      .filter(
        (row, entry) =>
          ledger.contribution[entry] === contribution &&
          row.movement === 'Committed' &&
          row.date <= this.asAt &&
          normalText(row.project) === normalText(project),
      )
      .at(-1);
    return {
      ...{ table: 'movements', rowIndex: last?.rowIndex ?? null, date: last?.date ?? null },
      ...{ name: 'Committed', detail: joined(project, last?.reference ?? ''), share: amount },
    };
  }

  private leftPart({ money, amount }: Unplaced): Part {
    return {
      ...{ table: 'register', rowIndex: this.source.register.rowIndex[money.of.row]!, date: null },
      ...{ name: 'Without a project', detail: nameOfContribution(money.of.agreement, money.of.contribution) },
      share: -amount,
    };
  }
}

const placedPart = ({ project, amount }: PlanLine): Part => ({
  ...{ table: 'projects', rowIndex: project.row.rowIndex, date: null },
  ...{ name: project.name, detail: 'placed', share: -amount },
});

/**
 * What was asked for or committed of some money, to be taken off it.
 *
 * @param all of the row, whatever the deadlines
 */
function takenOff(all: readonly Part[], { before, amount }: Given): Part[] {
  const taken: Part[] = [];
  let [skipped, left] = [before, amount];
  for (const part of all) {
    const own = part.share - Math.min(part.share, skipped);
    skipped -= part.share - own;
    const share = Math.min(own, left);
    left -= share;
    if (share > 0) taken.push({ ...part, share: -share });
  }
  return taken;
}
