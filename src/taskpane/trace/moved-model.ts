import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { mayCount, type Ledger } from '../../domain/movements/ledger';
import { LEDGER_MEASURE_NAMES } from '../../domain/movements/measures';
import {
  tracedMovements,
  type MovedFigure,
  type MovedShare,
  type WhoseMovements,
} from '../../domain/movements/trace-movements';
import { nameOfContribution } from '../../domain/register/read/contribution-name';
import type { Register } from '../../domain/register/register';
import { movementPart } from '../../domain/summaries/figures/parts';
import { whyLeftOut, type LeftOut } from '../tables/left-out';
import { counted, writeCount } from '../ui/wording';
import { lineOf, type PartLine, type PartsModel } from './parts-model';
import type { TraceQuestion } from './state';
import { olderText } from './words';

/** "In hand, Blaby, on 31 March 2025", "Spent, all authorities, 1 April 2024 to 31 March 2025" */
export function movedTitle({ measure, whose, which, from, to }: MovedFigure): string {
  const kinds = which.kind === 'of' ? which.movements.join(', ') : null;
  const what = measure === 'amount' ? (kinds ?? 'Movements') : LEDGER_MEASURE_NAMES[measure];
  const how =
    which.kind === 'in'
      ? ['came in']
      : which.kind === 'out'
        ? ['went out']
        : which.kind === 'but'
          ? ['other movements']
          : measure !== 'amount' && kinds !== null
            ? [kinds.toLowerCase()]
            : [];
  const when = from === null ? `on ${writeDate(to)}` : `${writeDate(from)} to ${writeDate(to)}`;
  return [what, whoseText(whose), ...how, when].join(', ');
}

function whoseText(whose: WhoseMovements): string {
  switch (whose.kind) {
    case 'all':
      return 'all authorities';
    case 'authority':
    case 'group':
    case 'agreement':
      return whose.name;
    case 'contributions': {
      const [first] = whose.named;
      return whose.named.length === 1
        ? nameOfContribution(first!.agreement, first!.contribution)
        : counted(whose.named.length, 'contribution');
    }
  }
}

/** Why these rows are left out. */
function errorsOf({ errors, table }: Ledger, rows: Ledger['leftOut']): LeftOut {
  const indices = new Set(rows.map(({ rowIndex }) => rowIndex));
  return { errors: errors.filter(({ rowIndex }) => indices.has(rowIndex!)), place: table.place };
}

/** The movements that make up a figure, oldest first, with what each gives to it. */
export function movedModel(
  register: Register,
  ledger: Ledger,
  question: TraceQuestion,
  figure: MovedFigure,
): PartsModel {
  const shares = tracedMovements(ledger, register, figure);
  const sum = shares.reduce((all, { share }) => all + share, 0);
  const parts = openingAndMoved(ledger, shares, figure);
  const leftOut = ledger.leftOut.filter((row) =>
    mayCount(row, { date: figure.to, known: figure.known ?? null }),
  );
  const isBalance = figure.from === null;
  const total = {
    text:
      isBalance && shares.length > 0
        ? `Closing, ${writeShortDate(figure.to)}`
        : counted(shares.length, 'movement'),
    share: writePounds(pence(sum), { symbol: false }),
  };
  const lines = [
    ...(parts.opening === null ? [] : [openingLine(parts.opening, figure, question)]),
    ...parts.moved.map(({ entry, share }) =>
      lineOf(ledger.table.place, movementPart(ledger, entry, share), 'pence', String(entry)),
    ),
  ];
  return {
    title: movedTitle(figure),
    amount: writePounds(pence(sum)),
    proof: proofText(parts, shares.length),
    adds: true,
    older: olderText(question, sum),
    groups:
      lines.length === 0
        ? []
        : [{ key: 'moved', title: null, headings: ['Movement', 'Amount'], lines, total }],
    leftOut:
      leftOut.length === 0
        ? null
        : `${counted(leftOut.length, 'row')} of Movements cannot be read, and may belong here. ${whyLeftOut(errorsOf(ledger, leftOut))}`,
  };
}

interface OpeningAndMoved {
  /** Pence; null where the figure has no opening of its own. */
  readonly opening: number | null;
  readonly moved: readonly MovedShare[];
}

/** What moved before the first day that is listed is the opening of a balance, in one line. */
function openingAndMoved(
  ledger: Ledger,
  shares: readonly MovedShare[],
  { since }: MovedFigure,
): OpeningAndMoved {
  const isBefore = ({ entry }: MovedShare): boolean => since !== undefined && ledger.date[entry]! < since;
  const moved = shares.filter((one) => !isBefore(one));
  // Where nothing has moved since, the figure is what moved before.
  if (since === undefined || moved.length === 0) return { opening: null, moved: shares };
  return { opening: shares.filter(isBefore).reduce((sum, { share }) => sum + share, 0), moved };
}

function proofText({ opening, moved }: OpeningAndMoved, count: number): string {
  if (count === 0) return 'No movement adds anything to it.';
  if (opening !== null)
    return `Its opening and the ${counted(moved.length, 'movement')} below add to it, to the penny.`;
  return count === 1
    ? 'The movement below is all of it.'
    : `The ${writeCount(count)} movements below add to it, to the penny.`;
}

/** The opening is a balance itself, which can be traced. */
function openingLine(
  opening: number,
  { since, ...figure }: MovedFigure,
  { shown: _shown, ...question }: TraceQuestion,
): PartLine {
  const to = since! - 1;
  return {
    ...{ key: 'opening', date: writeShortDate(to), name: 'Opening', detail: '', cell: null },
    share: writePounds(pence(opening), { symbol: false }),
    question: { ...question, moved: { ...figure, to } },
  };
}
