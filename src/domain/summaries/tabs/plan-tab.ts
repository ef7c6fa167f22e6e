import { deadlineAsked } from '../../expiry/no-dates';
import { says } from '../../findings/report';
import { pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import type { Ledger } from '../../movements/ledger';
import { knownCommitments } from '../../plan/commitments';
import { committedNotKnown, isPast, planOf, type Plan } from '../../plan/plan';
import { whyUnplaced } from '../../plan/why-unplaced';
import { firstLeftOut } from '../../register/figures/figures';
import { counted } from '../../register/figures/words';
import { normalText } from '../../sheet/text';
import { ledgerIn, sentenceOf, type AskingSource } from './asking-source';
import { date, headings, liveHint, money, text } from './cells';
import { notRead, tableOrNull, unusable } from './found-table';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** Headings, and the labels of totals. */
export const PLAN_TAB = {
  agreement: 'Agreement',
  project: 'Project',
  from: 'From',
  why: 'Why it has no project',
  placed: 'All that has a project',
  unplaced: 'All that has no project',
} as const;

const NOTES_COLUMN = 8;
const WIDTHS = [20, 14, 18, 13, 11, 54, 19, 16, 34];

/** Expiring money matched to projects, the soonest deadline first; below it what has no project, and why. */
export function planTab(context: TabContext, months: number, source: AskingSource): SummaryTab {
  const draft = new TabDraft('plan', NOTES_COLUMN);
  putHead(draft, 'plan', context);
  putUnits(draft, context);
  draft.blank();
  const made = planMade(context, months, source);
  const headingRow = draft.putHeadings([
    ...headings([PLAN_TAB.agreement, 'Contribution', 'Authority'], ['Deadline', 'Days left']),
    ...headings([PLAN_TAB.project, PLAN_TAB.from], ['Amount']),
  ]);
  if ('why' in made) draft.putText(made.why, 'text');
  else putLines(draft, context, made.plan);
  const rowCount = draft.rowCount - headingRow;
  if ('plan' in made) {
    if (made.plan.unplaced.length > 0) putUnplaced(draft, context, made.plan);
    putNotCounted(draft, made);
  }
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveHint('plan', `=${context.namespace}.PLAN(, ${months})`)]);
  }
  return draft.finish({
    headline: 'why' in made ? 'No plan' : headlineOf(made.plan),
    labelColumns: [0, 1, 5],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

interface Made {
  readonly plan: Plan;
  readonly ledger: Ledger | null;
}

/** The plan; or why there is none. What is there and cannot be used may be money that is asked for already. */
export function planMade(
  context: Pick<TabContext, 'register' | 'asAtSerial' | 'strict'>,
  months: number,
  source: AskingSource,
): Made | { readonly why: string } {
  const { register, asAtSerial, strict } = context;
  const { projects, requests, movements, triggers } = source;
  if ('why' in projects) return projects;
  const { expiryDate, mayFund } = register.header.columns;
  if (expiryDate === undefined)
    return { why: deadlineAsked(register.header) ?? 'The register has no column Expiry date.' };
  if (mayFund === undefined)
    return { why: 'The register has no column May fund, so nobody has said what the money may go to.' };
  const why = unusable(requests, movements, triggers);
  if (why !== null) return { why };
  const leftOut = strict ? firstLeftOut(register) : null;
  if (leftOut) return { why: sentenceOf(leftOut, register.place) };
  const ledger = ledgerIn(source, context);
  if (typeof ledger === 'string') return { why: ledger };
  const commitments = knownCommitments(ledger, asAtSerial);
  const plan = planOf(
    { register, projects: projects.table, requests: tableOrNull(requests), commitments },
    { months, asAt: asAtSerial },
  );
  if ('because' in plan) return { why: sentenceOf(plan.because, register.place) };
  const [first, second] = plan.notKnown;
  if (first && second) return { why: sentenceOf(first.because, register.place) };
  return { plan, ledger };
}

function putNotCounted(draft: TabDraft, { plan, ledger }: Made): void {
  const { leftOut, notKnown } = plan;
  const line = notRead([
    [leftOut.register, 'row'],
    [leftOut.projects, 'project'],
    [leftOut.requests, 'request'],
    [ledger?.leftOut.length ?? 0, 'movement'],
  ]);
  if (line !== null) draft.putText(line, 'warning');
  const committed = committedNotKnown(plan);
  if (committed !== null) draft.putText(committed, 'quiet');
  for (const { from, because } of notKnown)
    draft.putText(`${from} is not known. ${says(because)}`, 'warning');
}

const sum = (all: readonly { readonly amount: number }[]): Pence =>
  pence(all.reduce((whole, { amount }) => whole + amount, 0));

type Of = Plan['money'][number]['of'];

const wrapped = (value: string): TabCell => text(value, 'text wrapped');
const nameCells = ({
  agreement,
  contribution,
  authority,
  expirySerial,
  expiryText,
  daysLeft,
}: Of): TabCell[] => [
  ...[agreement, contribution, authority].map(wrapped),
  expirySerial === null ? text(expiryText ?? '', 'text right') : date(expirySerial),
  daysLeft === null ? BLANK : { value: daysLeft, style: 'days' },
];

function putLines(draft: TabDraft, { units }: TabContext, { lines }: Plan): void {
  if (lines.length === 0)
    return void draft.put([text('No money that is to be spent by then has a project with room.')]);
  for (const {
    money: { of, from },
    project,
    amount,
  } of lines)
    draft.put(
      [...nameCells(of), wrapped(project.name), wrapped(from), money(pence(amount), units)],
      `plan ${[of.agreement, of.contribution, project.name, from].map(normalText).join(' | ')}`,
    );
  draft.rule();
  draft.put([text(PLAN_TAB.placed, 'text total'), ...blanks(6), money(sum(lines), units, true)], 'total');
}

const blanks = (length: number): TabCell[] => Array.from({ length }, () => BLANK);

function putUnplaced(draft: TabDraft, { units }: TabContext, plan: Plan): void {
  draft.blank();
  draft.put([text('Money without a project', 'subtitle')]);
  draft.putHeadings([
    ...headings([PLAN_TAB.agreement, 'Contribution', 'Authority'], ['Deadline', 'Days left']),
    ...headings([PLAN_TAB.why, PLAN_TAB.from], ['Amount']),
  ]);
  for (const one of plan.unplaced) {
    const { of, from } = one.money;
    draft.put(
      [
        ...nameCells(of),
        wrapped(whyUnplaced(one, plan, units === 'whole pounds')),
        wrapped(from),
        money(pence(one.amount), units),
      ],
      `unplaced ${[of.agreement, of.contribution, from].map(normalText).join(' | ')}`,
    );
  }
  draft.rule();
  draft.put(
    [text(PLAN_TAB.unplaced, 'text total'), ...blanks(6), money(sum(plan.unplaced), units, true)],
    'unplaced total',
  );
}

function headlineOf({ lines, unplaced }: Plan): string {
  const past = unplaced.filter(isPast);
  const left = unplaced.filter((one) => !isPast(one));
  return [
    `${counted(lines.length, 'line')}. ${writePounds(sum(lines))} has a project`,
    ...(left.length === 0 ? [] : [`${writePounds(sum(left))} has no project`]),
    ...(past.length === 0 ? [] : [`${writePounds(sum(past))} is past its date`]),
  ].join('; ');
}
