import {
  unspentOf,
  viabilityOf,
  type NotViable,
  type Viability,
  type ViabilityUnknown,
} from '../../items/no-longer-viable';
import type { RepurposingRow } from '../../items/repurposing-table';
import { pence } from '../../money/pence';
import { Contributions } from '../../movements/contributions';
import { textOf } from '../../register/read/text-of';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import { listOf, say, type Sentence, plural } from '../sentence';
import { cell, label, type PaperTable, type SectionDraft } from '../section';

const UNSPENT = 'Held by authority and Drawn down, less Spent';
/** Items that a sentence names. */
const MAX_NAMED = 3;

/** Unspent money that no item of the list may be paid for with, and what it could be turned to. */
export function putNotViable(draft: SectionDraft, make: FigureMaker): void {
  draft.heading('Money that is no longer viable');
  const found = viabilityIn(make);
  if (found.kind === 'unknown') {
    const lost = make.missing(found.because, LOST);
    return draft.paragraph(say`${lost} of unspent money is no longer viable.`);
  }
  draft.paragraph(...lostSentences(make, found), unsaidSentence(make, found));
  if (found.lost.length > 0) draft.table(lostTable(make, found.lost));
}

const LOST = { id: 'not viable', name: 'Money that is no longer viable' } as const;

function viabilityIn(make: FigureMaker): Viability | ViabilityUnknown {
  const { items, register } = make.inputs;
  if ('why' in items) return { kind: 'unknown', because: items.why };
  const found = viabilityOf(register, items.table);
  const because = unknownMoney(make);
  return found.kind === 'unknown' || because === null ? found : { kind: 'unknown', because };
}

/** Why no sum of unspent money is known; null where it is. */
function unknownMoney(make: FigureMaker): string | null {
  const parts = [make.balance('heldByAuthority'), make.balance('inHand')];
  return parts.find(({ value }) => value === null)?.missing ?? null;
}

function lostSentences(make: FigureMaker, { lost }: Viability): Sentence[] {
  if (lost.length === 0)
    return [say`No contribution with money left is known to be without an eligible item.`];
  const rows = lost.map(({ row }) => row);
  const amount = unspentFigure(make, rows, LOST.id, LOST.name);
  const count = countFigure(
    make,
    rows,
    'not viable contributions',
    'Contributions that are no longer viable',
  );
  const first = say`${amount} of unspent money, on ${count} ${contributions(rows)}, is no longer viable: none of the eligible items may be bought with it.`;
  return [first, couldGoTo(make, lost[0]!)];
}

/** What it may be turned to is the same for all of it: whatever the rules allow. */
function couldGoTo(make: FigureMaker, { couldGoTo: names }: NotViable): Sentence {
  if (names.length === 0) return say`The list has no eligible item that it could be turned to.`;
  // A name with a comma of its own is no name of a list.
  const shown = names
    .filter((name) => !name.includes(','))
    .slice(0, MAX_NAMED)
    .map((name) => say`${name}`);
  const more = names.length - shown.length;
  if (more === 0)
    return say`If the authority agrees, and the deed is varied where it has to be, it could be turned to ${listOf(shown)}.`;
  const others = make.known('count', more, {
    id: 'not viable other items',
    name: 'Further items that it could be turned to',
    part: 'ELIGIBLE gives Eligible',
  });
  const other = shown.length === 0 ? 'eligible' : 'other eligible';
  const list = [...shown, say`${others} ${other} ${plural(more, 'item')}`];
  return say`If the authority agrees, and the deed is varied where it has to be, it could be turned to ${listOf(list)}.`;
}

function unsaidSentence(make: FigureMaker, { lost, unsaid }: Viability): Sentence | null {
  if (unsaid.length === 0) return null;
  const amount = unspentFigure(
    make,
    unsaid,
    'may fund not said',
    'Unspent, and nobody has said what it may fund',
  );
  const count = countFigure(
    make,
    unsaid,
    'may fund not said contributions',
    'Contributions without May fund',
  );
  const further = lost.length === 0 ? 'For' : 'For a further';
  return say`${further} ${amount}, on ${count} ${contributions(unsaid)}, the register does not yet say what the money may fund.`;
}

const contributions = ({ length }: readonly number[]): string => plural(length, 'contribution');

function unspentFigure(make: FigureMaker, rows: readonly number[], id: string, name: string): PaperFigure {
  const sum = rows.reduce((all, row) => all + unspentOf(make.inputs.register, row), 0);
  return make.known('money', pence(sum), { id, name, part: UNSPENT, rows: make.registerRows(rows) });
}

const countFigure = (make: FigureMaker, rows: readonly number[], id: string, name: string): PaperFigure =>
  make.known('count', rows.length, { id, name, part: 'rows', rows: make.registerRows(rows) });

function lostTable(make: FigureMaker, lost: readonly NotViable[]): Omit<PaperTable, 'kind'> {
  const { register } = make.inputs;
  const changes = changesOf(make);
  const lines = lost.map(({ row, unspent, purpose }) => {
    const reference = textOf(register, row, 'agreement');
    const figure = make.known('money', unspent, {
      id: `not viable of row ${register.rowIndex[row]!}`,
      name: `No longer viable, ${reference}`,
      part: UNSPENT,
      rows: make.registerRows([row], 0),
    });
    return {
      cells: [
        label(reference),
        label(register.authorities[register.authority[row]!]!.name),
        label(purpose === '' ? textOf(register, row, 'mayFund') : purpose),
        label(changes(row)),
        cell(figure),
      ],
    };
  });
  const all = lost.map(({ row }) => row);
  return {
    caption: 'money that is no longer viable, £',
    headings: ['Agreement', 'Local authority', 'Secured for', 'Change of purpose', 'Unspent'],
    rows: [
      ...lines,
      {
        isTotal: true,
        cells: [...['Total', '', '', ''].map(label), cell(unspentFigure(make, all, LOST.id, LOST.name))],
      },
    ],
    labelColumns: 4,
    widths: [18, 20, 28, 19, 15],
  };
}

/** How far a change of a contribution's purpose has come, as it was recorded last. */
function changesOf(make: FigureMaker): (row: number) => string {
  const table = tableOf(make.inputs.repurposing);
  if (table === null) return () => 'Not recorded';
  const known = new Contributions(make.inputs.register);
  const last = new Map<number, RepurposingRow>();
  for (const change of table.rows)
    for (const row of known.list[known.number(change.agreement, change.contribution)]!.rows)
      last.set(row, change);
  return (row) => {
    const change = last.get(row);
    return change === undefined ? 'Not sought' : (change.status ?? 'Status not recorded');
  };
}
