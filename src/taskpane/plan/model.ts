import { noDates } from '../../domain/expiry/no-dates';
import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { writeShortDate } from '../../domain/calendar/serial';
import { remedy, says } from '../../domain/findings/report';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { ledgerOf } from '../../domain/movements/ledger';
import { knownCommitments } from '../../domain/plan/commitments';
import { expiringMoney } from '../../domain/plan/expiring-money';
import { committedNotKnown, isPast, planOf, type Plan, type PlanLine } from '../../domain/plan/plan';
import { whyUnplaced } from '../../domain/plan/why-unplaced';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { trancheKey } from '../../domain/register/tranche';
import { tableMessage } from '../../workbook/register/register-messages';
import { rowsOf, SIDE_TABLES, type SideTables } from '../tables/state';
import { counted, inDays } from '../ui/wording';

const plain = { symbol: false } as const;
const pounds = (amount: number): string => writePounds(pence(amount));

/** The plan of a register; or why there is none. */
export type PlanMade =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'no-projects' }
  | { readonly kind: 'trouble'; readonly text: string };

export function planMade(register: Register, tables: SideTables, months: number, asAt: number): PlanMade {
  const { columns } = register.header;
  if (columns.expiryDate === undefined)
    return {
      kind: 'trouble',
      text: noDates(register.header),
    };
  if (columns.mayFund === undefined)
    return {
      kind: 'trouble',
      text: 'The register has no column May fund, so nobody has said what the money may go to. Add one: names of projects, items or areas separated by semicolons, Pooled, or Any.',
    };
  if (tables.projects.state === 'none') return { kind: 'no-projects' };
  const projects = rowsOf(tables.projects);
  if (!projects) return { kind: 'trouble', text: unreadProjects(tables.projects) };
  const movements = rowsOf(tables.movements);
  const ledger = movements && ledgerOf(movements, register);
  const broken = ledger?.errors.find(({ code }) => code === 'amount-excel-error');
  if (broken) return { kind: 'trouble', text: `${says(broken)} ${remedy(broken)}` };
  const commitments = knownCommitments(ledger, asAt);
  const requests = rowsOf(tables.requests);
  const plan = planOf({ register, projects, requests, commitments }, { months, asAt });
  if ('because' in plan) return { kind: 'trouble', text: `${says(plan.because)} ${remedy(plan.because)}` };
  return { kind: 'plan', plan };
}

function unreadProjects(reading: SideTables['projects']): string {
  return reading.state === 'ready'
    ? 'The table Projects may be part old, part new, so no plan is made until that is settled. See Home.'
    : tableMessage(SIDE_TABLES.projects, reading);
}

/** So far ahead is every deadline. */
const ALL_MONTHS = 600;
const NOTHING_ASKED = { parts: [], byRow: new Map(), byProject: new Map() };

/** In hand and not committed, of a row that has a deadline: of all of its deadlines, in pence. */
export function freeInHand(register: Register, tables: SideTables, row: number, asAt: number): number {
  const movements = rowsOf(tables.movements);
  const ledger = movements && ledgerOf(movements, register);
  const committed = knownCommitments(ledger, asAt)?.byRow ?? new Map<number, number>();
  const ahead = { months: ALL_MONTHS, asAt };
  const found = expiringMoney(register, ahead, NOTHING_ASKED, committed, {
    isLocal: () => true,
    isListed: () => true,
  });
  if ('because' in found) return 0;
  const own = found.money.filter(({ of, from }) => of.row === row && from === 'In hand');
  return own.reduce((sum, { amount }) => sum + amount, 0);
}

/** Which money of a row it is, where that has several deadlines. */
const trancheOf = ({ tranche }: PlanLine['money']['of']): readonly string[] =>
  tranche === null ? [] : [trancheKey(tranche)];

export const lineKey = ({ money: { of, from }, project }: PlanLine): string =>
  JSON.stringify([of.agreement, of.contribution, of.row, from, project.name, ...trancheOf(of)]);

/** One line for each contribution, place and project, whatever the deadlines: so it is asked for, and so it is committed. */
export function inOneEach(lines: readonly PlanLine[]): PlanLine[] {
  const byUse = new Map<string, PlanLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.money.of.row, line.money.from, line.project.name]);
    const before = byUse.get(key);
    byUse.set(key, before ? { ...before, amount: before.amount + line.amount } : line);
  }
  return [...byUse.values()];
}

export interface PlanLineModel {
  readonly key: string;
  readonly project: string;
  readonly how: string;
  readonly amount: string;
  readonly isTicked: boolean;
}

export interface PlanSum {
  readonly row: number;
  readonly date: string;
  readonly days: string;
  readonly amount: string;
  readonly reference: string;
  readonly now: string;
  readonly lines: readonly PlanLineModel[];
  /** Some of it is in hand and not committed; of several deadlines of a contribution, the first that has such money. */
  readonly canAllocate: boolean;
}

export interface PlanModel {
  /** Of money whose deadline is still to come. */
  readonly total: string;
  /** What is past its deadline, in words; "" where nothing is. */
  readonly past: string;
  readonly parts: readonly {
    readonly key: 'placed' | 'left' | 'none';
    readonly name: string;
    readonly amount: string;
    readonly share: number;
  }[];
  readonly head: string;
  readonly sums: readonly PlanSum[];
  readonly projects: readonly {
    readonly name: string;
    readonly amount: string;
    readonly share: number;
    readonly room: number;
  }[];
  readonly placed: string;
  readonly unplaced: readonly {
    readonly key: string;
    readonly reference: string;
    readonly amount: string;
    readonly why: string;
  }[];
  readonly unplacedText: string;
  readonly freed: string;
  readonly toRequest: number;
  readonly toCommit: number;
  readonly counts: string;
  readonly notes: readonly string[];
}

export function planModel(
  register: Register,
  plan: Plan,
  unticked: readonly string[],
  asAt: number,
): PlanModel {
  const isTicked = (line: PlanLine): boolean => !unticked.includes(lineKey(line));
  const sum = (lines: readonly { readonly amount: number }[]): number =>
    lines.reduce((all, { amount }) => all + amount, 0);
  const ticked = plan.lines.filter(isTicked);
  const left = plan.lines.filter((line) => !isTicked(line));
  const past = sum(plan.unplaced.filter(isPast));
  const [placed, out, none] = [sum(ticked), sum(left), sum(plan.unplaced) - past];
  const total = placed + out + none;
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  const used = inOneEach(ticked);
  const toRequest = used.filter(({ money }) => money.from === 'Held by authority').length;
  const toCommit = used.length - toRequest;
  return {
    total: pounds(total),
    past: past === 0 ? '' : `${pounds(past)} more is past its date: ask whether it can still be used.`,
    parts: [
      { key: 'placed', name: 'Has a project', amount: pounds(placed), share: share(placed) },
      ...(out > 0
        ? [{ key: 'left' as const, name: 'Left out by you', amount: pounds(out), share: share(out) }]
        : []),
      { key: 'none', name: 'Has no project', amount: pounds(none), share: share(none) },
    ],
    head: `${ticked.length} of ${counted(plan.lines.length, 'line')} ticked`,
    sums: sumsOf(register, plan, isTicked, asAt),
    projects: projectBars(plan, ticked),
    placed: `${pounds(placed)} placed`,
    unplaced: plan.unplaced.map((one) => ({
      key: JSON.stringify([one.money.of.row, one.money.from, ...trancheOf(one.money.of)]),
      reference: `${nameOfContribution(one.money.of.agreement, one.money.of.contribution)}, ${one.money.of.authority}`,
      amount: pounds(one.amount),
      why: whyUnplaced(one, plan),
    })),
    unplacedText: `${counted(plan.unplaced.length, 'sum')}, ${pounds(none + past)}`,
    freed: freedText(left),
    toRequest,
    toCommit,
    counts: [toRequest > 0 ? `${toRequest} to request` : '', toCommit > 0 ? `${toCommit} to commit` : '']
      .filter((part) => part !== '')
      .join(', '),
    notes: notesOf(plan),
  };
}

function sumsOf(
  register: Register,
  { lines, money }: Plan,
  isTicked: (line: PlanLine) => boolean,
  asAt: number,
): PlanSum[] {
  const keyOf = ({ of }: PlanLine['money']): string => JSON.stringify([of.row, ...trancheOf(of)]);
  const sums = [...new Set(lines.map((line) => keyOf(line.money)))];
  const offered = new Set<number>();
  return sums.map((key): PlanSum => {
    const own = lines.filter((line) => keyOf(line.money) === key);
    const { of } = own[0]!.money;
    const { row } = of;
    const now = textOf(register, row, 'project');
    const all = money.filter((each) => keyOf(each) === key);
    // What is in hand is allocated together, whatever its deadlines.
    const canAllocate = all.some(({ from }) => from === 'In hand') && !offered.has(row);
    if (canAllocate) offered.add(row);
    const days = (of.expirySerial ?? asAt) - asAt;
    return {
      row,
      date: of.expirySerial === null ? 'No date' : writeShortDate(of.expirySerial),
      days: inDays(days),
      amount: pounds(all.reduce((sum, { amount }) => sum + amount, 0)),
      reference: `${nameOfContribution(of.agreement, of.contribution)}, ${of.authority}`,
      now: now === '' ? '' : `Now: ${now}`,
      lines: own.map((line) => ({
        key: lineKey(line),
        project: line.project.name,
        how: line.money.from === 'Held by authority' ? 'to request' : 'in hand',
        amount: writePounds(pence(line.amount), plain),
        isTicked: isTicked(line),
      })),
      canAllocate,
    };
  });
}

/** Each project with what is placed in it, beside its room. */
function projectBars({ projects }: Plan, ticked: readonly PlanLine[]): PlanModel['projects'] {
  const most = Math.max(1, ...projects.map(({ room }) => room));
  return projects.map((project) => {
    const amount = ticked.reduce((sum, line) => sum + (line.project === project ? line.amount : 0), 0);
    return {
      name: project.name,
      amount: writePounds(pence(amount), plain),
      share: amount / most,
      room: project.room / most,
    };
  });
}

/** What unticking leaves open: money without a project, and room. */
function freedText(left: readonly PlanLine[]): string {
  if (left.length === 0) return '';
  const byProject = new Map<string, number>();
  for (const { project, amount } of left)
    byProject.set(project.name, (byProject.get(project.name) ?? 0) + amount);
  const rooms = [...byProject].map(([name, amount]) => `${pounds(amount)} of room at ${name}`);
  return `Left out by you: ${rooms.join(', ')} stays open. The other lines stay as they are.`;
}

function notesOf(plan: Plan): string[] {
  const { leftOut, notKnown } = plan;
  const committed = committedNotKnown(plan);
  const rows = [
    leftOut.register > 0 ? `${counted(leftOut.register, 'row')} of the register` : '',
    leftOut.projects > 0 ? counted(leftOut.projects, 'project') : '',
    leftOut.requests > 0 ? counted(leftOut.requests, 'request') : '',
  ].filter((part) => part !== '');
  return [
    ...(rows.length > 0 ? [`Not in the plan, as they cannot be read: ${rows.join(', ')}.`] : []),
    ...notKnown.map(({ from, because }) => `${from} is not known. ${says(because)}`),
    ...(committed === null ? [] : [committed]),
  ];
}
