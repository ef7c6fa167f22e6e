import { writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import type { ExpiringMoney, Given } from '../../plan/expiring-money';
import type { Plan, PlanLine, Unplaced } from '../../plan/plan';
import { askedFor, requestBook } from '../../requests/request-book';
import { commitmentsIn } from '../../plan/commitments';
import { normalText } from '../../sheet/text';
import { tableOrNull } from '../tabs/found-table';
import { PLAN_TAB, planMade } from '../tabs/plan-tab';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part } from './figure';
import { nameOfContribution } from '../../register/contribution-name';
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
  const { plan } = made;
  const of = new MoneyParts(source, plan, made.ledger && commitmentsIn(made.ledger, asAt), asAt);
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
  private readonly asked: ReturnType<typeof askedFor>;

  constructor(
    private readonly source: TraceSource,
    private readonly plan: Plan,
    private readonly committed: ReturnType<typeof commitmentsIn> | null,
    private readonly asAt: number,
  ) {
    const requests = tableOrNull(source.requests);
    this.asked = askedFor(requests && requestBook(requests, source.register));
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
    const isHeld = from === 'Held by authority';
    const of2 = isHeld
      ? this.asked.parts.map((part) => ({
          ...part,
          part: requestPart(part.request, part.amount, 'asked for'),
        }))
      : (this.committed?.parts ?? []).map((one) => ({ ...one, part: this.committedPart(one) }));
    return [
      registerPart(register, of.row, isHeld ? of.heldByAuthority : of.inHand, from),
      ...takenOff(
        of2.filter(({ row }) => row === of.row),
        given,
      ),
    ];
  }

  private committedPart(of: {
    readonly contribution: number;
    readonly project: string;
    readonly amount: number;
  }): Part {
    const movements = tableOrNull(this.source.movements);
    const ofProject = movements?.rows.filter(
      ({ movement, project, date }) =>
        movement === 'Committed' && date <= this.asAt && normalText(project) === normalText(of.project),
    );
    const last = ofProject?.at(-1);
    return {
      ...{ table: 'movements', rowIndex: last?.rowIndex ?? null, date: last?.date ?? null },
      ...{ name: 'Committed', detail: joined(of.project, last?.reference ?? ''), share: of.amount },
    };
  }

  private leftPart({ money, amount }: Unplaced): Part {
    return {
      ...{ table: 'register', rowIndex: this.source.register.rowIndex[money.of.row]!, date: null },
      ...{ name: 'Without a place', detail: nameOfContribution(money.of.agreement, money.of.contribution) },
      share: -amount,
    };
  }
}

const placedPart = ({ project, amount }: PlanLine): Part => ({
  ...{ table: 'projects', rowIndex: project.row.rowIndex, date: null },
  ...{ name: project.name, detail: 'placed', share: -amount },
});

/** The parts of what a row has given that are of one deadline, below nil. */
function takenOff(all: readonly { readonly part: Part }[], { before, amount }: Given): Part[] {
  const taken: Part[] = [];
  let [skipped, left] = [before, amount];
  for (const { part } of all) {
    const own = part.share - Math.min(part.share, skipped);
    skipped -= part.share - own;
    const share = Math.min(own, left);
    left -= share;
    if (share > 0) taken.push({ ...part, share: -share });
  }
  return taken;
}
