import { eligibleByRules, type Verdict } from '../../items/eligible';
import { pence } from '../../money/pence';
import type { RepurposingRow, RepurposingTable } from '../../items/repurposing-table';
import { keyOfContribution } from '../../register/read/contribution-name';
import type { FigureKind, PaperFigure } from '../figure';
import { tableRows, type FigureMaker } from '../figure-maker';
import { say, type Sentence, plural } from '../sentence';
import { putNotViable } from './not-viable';
import { unreadRows } from './unread-rows';
import { amountOf, label, cell, SectionDraft, type PaperSection } from '../section';

const OPEN: readonly (RepurposingRow['status'] & string)[] = ['Asked', 'Agreed'];

/** Recommendation A: what is no longer viable, what was turned to another purpose, and what is asked. */
export function repurposingSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('repurposing', 'Repurposing', 'A');
  const { repurposing, items } = make.inputs;
  if ('why' in repurposing && 'why' in items) return draft.leftOut(repurposing.why);
  putNotViable(draft, make);
  if ('why' in repurposing) {
    const unknown = make.missing(repurposing.why, { id: 'repurposed', name: 'Contributions repurposed' });
    draft.paragraph(say`The purpose of ${unknown} contributions has been changed.`);
  } else putChanges(draft, make, repurposing.table);
  return draft.finish();
}

/** What was turned to another purpose, what is asked, and what that has cost. */
function putChanges(draft: SectionDraft, make: FigureMaker, table: RepurposingTable): void {
  draft.heading('Changes of purpose');
  const of = (
    kind: FigureKind,
    id: string,
    name: string,
    rows: readonly RepurposingRow[],
    amount: number = contributionsOf(rows),
  ): PaperFigure =>
    make.known(kind, amount, { id, name, part: 'rows by Status', rows: tableRows(table, rows) });
  const completed = table.rows.filter(({ status }) => status === 'Completed');
  const open = table.rows.filter(({ status }) => status !== null && OPEN.includes(status));
  const refused = table.rows.filter(({ status }) => status === 'Refused');
  const silent = table.rows.filter(({ status }) => status === null);
  const counts: Sentence[] = [];
  if (completed.length > 0)
    counts.push(
      say`The purpose of ${of('count', 'repurposed', 'Contributions repurposed', completed)} ${contributions(completed)} has been changed.`,
    );
  // A row without a status, or one that cannot be read, may be of a change that was made.
  else if (silent.length + table.leftOut.length === 0)
    counts.push(say`No agreement has been repurposed yet.`);
  if (open.length > 0)
    counts.push(
      say`A change is being sought for ${of('count', 'repurposing open', 'Repurposing under way', open)} ${contributions(open)}.`,
    );
  if (refused.length > 0)
    counts.push(
      say`A change was refused for ${of('count', 'repurposing refused', 'Repurposing refused', refused)} ${contributions(refused)}.`,
    );
  if (silent.length > 0)
    counts.push(
      say`How far a change has come is not recorded for ${of('count', 'repurposing without status', 'Repurposing without a status', silent)} ${contributions(silent)}.`,
    );
  draft.paragraph(...counts, unreadRows(make, table, 'change', 'changes'));
  const costs = table.rows.filter((row) => row.costs !== null);
  if (costs.length > 0) {
    const sum = pence(costs.reduce((all, row) => all + row.costs!, 0));
    draft.paragraph(
      say`The costs of these changes so far are ${of('money', 'repurposing costs', 'Costs of repurposing', costs, sum)}.`,
    );
  }
  if (table.rows.length > 0)
    draft.table({
      caption: 'changes of purpose',
      headings: ['Agreement', 'From', 'To', 'Route', 'Status'],
      rows: table.rows.map(({ agreement, from, to, route, status }) => ({
        cells: [agreement, from, to, route ?? '', status ?? ''].map(label),
      })),
      labelColumns: 5,
      widths: [18, 24, 24, 18, 16],
    });
}

/** A contribution may have been changed more than once. */
const contributionsOf = (rows: readonly RepurposingRow[]): number =>
  new Set(rows.map(({ agreement, contribution }) => keyOfContribution(agreement, contribution))).size;

const contributions = (rows: readonly RepurposingRow[]): string =>
  plural(contributionsOf(rows), 'contribution');

const VERDICTS: readonly Verdict[] = ['Eligible', 'Ask', 'Not eligible'];

/** Recommendation B: the list of items that money can be turned to. */
export function itemsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('items', 'Eligible items', 'B');
  const { items } = make.inputs;
  if ('why' in items) return draft.leftOut(items.why);
  const { table } = items;
  if (table.rows.length === 0) {
    draft.paragraph(unreadRows(make, table, 'item', 'items'));
    return table.leftOut.length > 0 ? draft.finish() : draft.leftOut('The list of items has no rows.');
  }
  const judged = table.rows.map((row) => ({ row, verdict: eligibleByRules(row, table).verdict }));
  const [eligible, ask, no] = VERDICTS.map((verdict) => {
    const rows = judged.filter((one) => one.verdict === verdict).map(({ row }) => row);
    return make.known('count', rows.length, {
      id: `items ${verdict.toLowerCase()}`,
      name: `Items: ${verdict.toLowerCase()}`,
      formula: null,
      part: `ELIGIBLE gives ${verdict}`,
      rows: tableRows(table, rows),
    });
  });
  const all = make.known('count', table.rows.length, {
    id: 'items',
    name: 'Items in the list',
    rows: tableRows(table, table.rows),
  });
  const isOne = table.rows.length === 1;
  draft.paragraph(
    say`The list has ${all} ${plural(table.rows.length, 'item')} that money can be spent on or turned to.`,
    isOne ? verdictOfOne(judged[0]!.verdict) : verdictsSay(eligible!, no!, ask!),
    unreadRows(make, table, 'item', 'items'),
  );
  draft.table({
    caption: 'the list of items, and its unit costs, £',
    headings: ['Item', 'Category', 'Eligible', 'Unit cost'],
    rows: judged.map(({ row, verdict }) => ({
      cells: [
        ...[row.item, row.category, verdict].map(label),
        row.unitCost === null
          ? label('-')
          : cell(
              make.known('money', row.unitCost, {
                id: `unit cost of item ${row.rowIndex}`,
                name: `Unit cost, ${row.item}`,
                rows: tableRows(table, [row]),
              }),
            ),
      ],
    })),
    labelColumns: 3,
    widths: [44, 20, 18, 18],
  });
  return draft.finish();
}

const VERDICT_OF_ONE: Readonly<Record<Verdict, string>> = {
  Eligible: 'it is eligible',
  'Not eligible': 'it is not eligible',
  Ask: 'the authority has to be asked about it',
};
const verdictOfOne = (verdict: Verdict): Sentence => say`By the published rules ${VERDICT_OF_ONE[verdict]}.`;

/** How many of several items are eligible, are not, and have to be asked about: only of what there is. */
function verdictsSay(eligible: PaperFigure, no: PaperFigure, ask: PaperFigure): Sentence {
  const [has, hasNot, hasAsk] = [eligible, no, ask].map((figure) => amountOf(figure) > 0);
  if (has && !hasNot && !hasAsk) return say`By the published rules all of them are eligible.`;
  if (hasNot && !has && !hasAsk) return say`By the published rules none of them is eligible.`;
  if (hasAsk && !has && !hasNot) return say`The authority has to be asked about each of them.`;
  const parts = [
    ...(has ? [say`${eligible} ${are(eligible)} eligible`] : []),
    ...(hasNot ? [say`${no} ${are(no)} not${has ? '' : ' eligible'}`] : []),
    ...(hasAsk ? [say`the authority has to be asked about ${ask}`] : []),
  ];
  const list = parts.flatMap(({ parts: own }, n) =>
    n === 0 ? own : [n === parts.length - 1 ? ', and ' : ', ', ...own],
  );
  return say`By the published rules ${list}.`;
}

const are = (figure: PaperFigure): string => plural(amountOf(figure), 'is', 'are');
