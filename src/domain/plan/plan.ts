/**
 * The plan: money that is about to be lost, matched to projects.
 *
 *   register ──▶ expiring money ──▶ what it may fund, in time ─┐
 *   requests ──▶ what is asked for already                      ├─ match ──▶ lines, and what is left with its reason
 *   projects ──▶ room of each, in order of priority ───────────┘
 */
import type { Finding } from '../findings/finding';
import { authoritiesNamed } from '../expiry/fitting-projects';
import type { Register } from '../register/register';
import { askedFor, requestBook } from '../requests/request-book';
import type { RequestsTable } from '../requests/request-table';
import { normalText } from '../sheet/text';
import type { Commitments } from './commitments';
import { expiringMoney, type ExpiringMoney, type ExpiringMoneyFound } from './expiring-money';
import {
  fundableProjects,
  inPriority,
  listedIn,
  type FundableProject,
  type FundableProjectsTable,
} from './fundable-projects';
import { match, type Matching } from './match';
import { MayFundReader, type MayFund } from './may-fund';

export interface PlanInputs {
  readonly register: Register;
  readonly projects: FundableProjectsTable;
  /** Null where the workbook has no table of requests: nothing is asked for. */
  readonly requests: RequestsTable | null;
  /** What movements have committed; null, or left out, where there are none: then it is not known. */
  readonly commitments?: Commitments | null;
}

/** How many months ahead PLAN and UNPLACED look where their formula gives none. */
export const PLAN_MONTHS = 12;

export interface PlanAsked {
  /** How many calendar months ahead money is looked for. */
  readonly months: number;
  readonly asAt: number;
}

/** So much of some money for a project. */
export interface PlanLine {
  readonly money: ExpiringMoney;
  readonly project: FundableProject;
  readonly amount: number;
}

/** What could not be placed of some money, and why. */
export interface Unplaced {
  readonly money: ExpiringMoney;
  readonly amount: number;
  readonly why: Why;
}

/** True where its deadline has passed: the plan looks for no project for it. */
export const isPast = ({ why }: Unplaced): boolean => why.kind === 'expired';

export type Why =
  | { readonly kind: 'expired' }
  | { readonly kind: 'date-not-read'; readonly text: string }
  /** It was drawn down for a project that the table of projects does not have. */
  | { readonly kind: 'strange-project'; readonly name: string }
  /** May fund is blank. */
  | { readonly kind: 'not-said' }
  /** May fund names nothing that the table of projects has. */
  | { readonly kind: 'no-such-project'; readonly names: readonly string[] }
  /** Every project that it may go to is barred. */
  | ({ readonly kind: 'barred' } & Barred)
  /** The projects that it may go to are full. */
  | ({
      readonly kind: 'full';
      readonly projects: readonly FullProject[];
    } & Barred);

/** Projects that money may fund, and that cannot take it. */
export interface Barred {
  /** They are needed after the deadline. */
  readonly tooLate: readonly FundableProject[];
  /** Their status says that they are over. */
  readonly ended: readonly FundableProject[];
  /** They are not capital. */
  readonly revenue: readonly FundableProject[];
  /** Names in May fund that no project has: what they mean is not known. */
  readonly unknown: readonly string[];
}

export interface FullProject {
  readonly project: FundableProject;
  /** How much more room there places all that is left of this money, in pence. */
  readonly wanted: number;
}

export interface Plan {
  readonly money: readonly ExpiringMoney[];
  readonly projects: readonly FundableProject[];
  readonly lines: readonly PlanLine[];
  readonly unplaced: readonly Unplaced[];
  readonly notKnown: ExpiringMoneyFound['notKnown'];
  /** False before the first movement: some of what is in hand may be committed, and nothing says so. */
  readonly isCommittedKnown: boolean;
  /** Rows of each table that no line counts. */
  readonly leftOut: { readonly register: number; readonly projects: number; readonly requests: number };
}

/** What has to be said of a plan with money in hand before the first movement; null where there is nothing to say. */
export const committedNotKnown = ({ isCommittedKnown, money }: Plan): string | null =>
  isCommittedKnown || money.every(({ from }) => from !== 'In hand')
    ? null
    : 'No movement is recorded by the day of this plan, so what of the money in hand is committed is not known.';

/** Makes the plan; or says which cell of the register has to be put right first. */
export function planOf(inputs: PlanInputs, asked: PlanAsked): Plan | { readonly because: Finding } {
  const { register, requests } = inputs;
  const wanted = askedFor(requests === null ? null : requestBook(requests, register));
  const committed = inputs.commitments ?? { parts: [], byRow: new Map(), byProject: new Map() };
  const projects = fundableProjects(inputs.projects, takenFrom(wanted, committed));
  const reader = new MayFundReader(projects, (name) => authoritiesNamed(register, name).size > 0);
  const isLocal = (mayFund: string): boolean => reader.of(mayFund).isLocal;
  const isListed = listedIn(inputs.projects);
  const found = expiringMoney(register, asked, wanted, committed.byRow, { isLocal, isListed });
  if ('because' in found) return found;
  const ways = found.money.map((money) => waysOf(money, reader.of(money.mayFund), projects, asked.asAt));
  const matching = match(
    found.money.map(({ amount }, index) => ({ amount, mayFund: ways[index]!.open })),
    projects.map(({ room }) => room),
    inPriority(projects),
  );
  return {
    money: found.money,
    projects,
    lines: matching.lines.map(({ supply, project, amount }) => ({
      money: found.money[supply]!,
      project: projects[project]!,
      amount,
    })),
    unplaced: unplacedOf(found.money, ways, projects, matching, asked.asAt),
    notKnown: found.notKnown,
    isCommittedKnown: inputs.commitments != null,
    leftOut: {
      register: found.leftOutCount,
      projects: inputs.projects.leftOut.length,
      requests: requests?.leftOut.length ?? 0,
    },
  };
}

/** What is asked for and committed already, by the name of the project, for comparison. */
export function takenFrom(
  ...all: readonly { readonly byProject: ReadonlyMap<string, number> }[]
): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { byProject } of all)
    for (const [name, amount] of byProject)
      sum.set(normalText(name), (sum.get(normalText(name)) ?? 0) + amount);
  return sum;
}

/** Where money may go: to projects that can take it, and to those that cannot, with what bars them. */
interface Ways {
  readonly said: MayFund;
  /** Indexes of projects that it may go to, full or not. */
  readonly open: readonly number[];
  readonly barred: Barred;
}

function waysOf(
  { of, strangeProject }: ExpiringMoney,
  said: MayFund,
  projects: readonly FundableProject[],
  asAt: number,
): Ways {
  const deadline = of.expirySerial;
  const tooLate: FundableProject[] = [];
  const ended: FundableProject[] = [];
  const revenue: FundableProject[] = [];
  const open: number[] = [];
  for (const index of said.projects) {
    const project = projects[index]!;
    const { needBy, capital } = project.row;
    if (project.isEnded) ended.push(project);
    else if (capital === false) revenue.push(project);
    else if (deadline !== null && needBy !== null && needBy > deadline) tooLate.push(project);
    else open.push(index);
  }
  const isFree = strangeProject === null && deadline !== null && deadline >= asAt;
  return { said, open: isFree ? open : [], barred: { tooLate, ended, revenue, unknown: said.unknown } };
}

function unplacedOf(
  money: readonly ExpiringMoney[],
  ways: readonly Ways[],
  projects: readonly FundableProject[],
  matching: Matching,
  asAt: number,
): Unplaced[] {
  return money.flatMap((each, index): Unplaced[] => {
    const amount = each.amount - matching.placed[index]!;
    if (amount === 0) return [];
    const full = (open: readonly number[]): FullProject[] =>
      open.map((project) => ({
        project: projects[project]!,
        wanted: projects[project]!.overdrawn + matching.roomWanted(index, project),
      }));
    return [{ money: each, amount, why: whyNot(each, ways[index]!, asAt, full) }];
  });
}

function whyNot(
  { of, strangeProject }: ExpiringMoney,
  { said, open, barred }: Ways,
  asAt: number,
  full: (open: readonly number[]) => FullProject[],
): Why {
  if (of.expirySerial === null) return { kind: 'date-not-read', text: of.expiryText ?? '' };
  if (of.expirySerial < asAt) return { kind: 'expired' };
  if (strangeProject !== null) return { kind: 'strange-project', name: strangeProject };
  if (!said.isSaid) return { kind: 'not-said' };
  if (said.projects.length === 0) return { kind: 'no-such-project', names: said.unknown };
  return open.length === 0
    ? { kind: 'barred', ...barred }
    : { kind: 'full', projects: full(open), ...barred };
}
