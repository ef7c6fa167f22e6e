import { remedy, says } from '../../findings/report';
import { pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { commitmentsIn } from '../../plan/commitments';
import { planOf, type Plan } from '../../plan/plan';
import { whyUnplaced } from '../../plan/why-unplaced';
import { counted } from '../../register/words';
import { normalText } from '../../sheet/text';
import { brokenMovement, notRead, type AskingSource } from './asking-source';
import { date, headings, money, text } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** Headings, and the labels of totals. */
export const PLAN_TAB = {
  agreement: 'Agreement',
  project: 'Project',
  from: 'From',
  why: 'Why it has no place',
  placed: 'All that has a project',
  unplaced: 'All that has no place',
} as const;

const NOTES_COLUMN = 8;
const WIDTHS = [24, 14, 20, 13, 11, 46, 18, 18, 34];

/** Expiring money matched to projects, the soonest deadline first; below it what has no place, and why. */
export function planTab(context: TabContext, months: number, source: AskingSource): SummaryTab {
  const draft = new TabDraft('plan', NOTES_COLUMN);
  putHead(draft, 'plan', context);
  putUnits(draft, context);
  draft.blank();
  const made = planMade(context, months, source);
  const list = [PLAN_TAB.agreement, 'Contribution', 'Authority'];
  const headingRow = draft.putHeadings([
    ...headings(list, ['Deadline', 'Days left']),
    ...headings([PLAN_TAB.project, PLAN_TAB.from], ['Amount']),
  ]);
  if (typeof made === 'string') draft.putText(made, 'text');
  else putLines(draft, context, made);
  const rowCount = draft.rowCount - headingRow;
  if (typeof made !== 'string' && made.unplaced.length > 0) putUnplaced(draft, context, made);
  if (typeof made !== 'string') {
    const leftOut = notRead([
      [made.leftOut.register, 'row'],
      [made.leftOut.projects, 'project'],
      [made.leftOut.requests, 'request'],
      [source.ledger?.leftOut.length ?? 0, 'movement'],
    ]);
    if (leftOut !== null) draft.putText(leftOut, 'warning');
    for (const { from, because } of made.notKnown)
      draft.putText(`${from} is not known. ${says(because)}`, 'warning');
  }
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    const why = 'This plan is as it was at the refresh. Live, on a sheet of your own';
    draft.put([text(`${why}: =${context.namespace}.PLAN()`, 'quiet')]);
  }
  return draft.finish({
    headline: typeof made === 'string' ? 'No plan' : headlineOf(made),
    labelColumns: [0, 1, 5],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

/** The plan; or why there is none. */
function planMade({ register, asAtSerial }: TabContext, months: number, source: AskingSource): Plan | string {
  const { projects, requests, ledger } = source;
  if (!projects)
    return 'No table of projects in this workbook: a table with the headings Project, Budget and Received.';
  if (register.header.columns.expiryDate === undefined) return 'The register has no column Expiry date.';
  if (register.header.columns.mayFund === undefined)
    return 'The register has no column May fund, so nobody has said what the money may go to.';
  const broken = brokenMovement(source);
  if (broken) return `${says(broken)} ${remedy(broken)}`;
  const commitments = ledger && commitmentsIn(ledger, asAtSerial);
  const plan = planOf({ register, projects, requests, commitments }, { months, asAt: asAtSerial });
  return 'because' in plan ? `${says(plan.because)} ${remedy(plan.because)}` : plan;
}

const sum = (all: readonly { readonly amount: number }[]): Pence =>
  pence(all.reduce((whole, { amount }) => whole + amount, 0));

type Of = Plan['money'][number]['of'];

const wrapped = (value: string): TabCell => text(value, 'text wrapped');
const nameCells = ({ agreement, contribution, authority, expirySerial, daysLeft }: Of): TabCell[] => [
  ...[agreement, contribution, authority].map(wrapped),
  expirySerial === null ? BLANK : date(expirySerial),
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
  draft.putHeadings([
    ...headings([PLAN_TAB.agreement, 'Contribution', 'Authority'], ['Deadline', 'Days left']),
    ...headings([PLAN_TAB.why, PLAN_TAB.from], ['Amount']),
  ]);
  for (const one of plan.unplaced) {
    const { of, from } = one.money;
    draft.put(
      [...nameCells(of), wrapped(whyUnplaced(one, plan)), wrapped(from), money(pence(one.amount), units)],
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
  const left = unplaced.length === 0 ? '' : `; ${writePounds(sum(unplaced))} has no place`;
  return `${counted(lines.length, 'line')}. ${writePounds(sum(lines))} has a project${left}`;
}
