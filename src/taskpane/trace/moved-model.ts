import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Ledger } from '../../domain/movements/ledger';
import { LEDGER_MEASURE_NAMES } from '../../domain/movements/measures';
import {
  tracedMovements,
  type MovedFigure,
  type WhoseMovements,
} from '../../domain/movements/trace-movements';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import type { CellPlace } from '../kernel/cell-place';
import { whyLeftOut, type LeftOut } from '../tables/left-out';
import { counted, writeCount } from '../ui/wording';
import type { TraceQuestion } from './state';
import { olderText } from './words';

/** One movement under a figure. */
export interface MovedLine {
  readonly entry: number;
  readonly date: string;
  readonly movement: string;
  /** Agreement, contribution, reference, project. */
  readonly detail: string;
  readonly share: string;
  readonly cell: CellPlace | null;
}

export interface MovedModel {
  readonly title: string;
  readonly amount: string;
  readonly proof: string;
  /** Where the tab that the question comes from shows something else. */
  readonly older: string | null;
  readonly lines: readonly MovedLine[];
  readonly total: { readonly text: string; readonly share: string };
  readonly leftOut: string | null;
}

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
  if (whose.kind === 'all') return 'all authorities';
  if (whose.kind === 'authority') return whose.name;
  const [first] = whose.named;
  return whose.named.length === 1
    ? `${first!.agreement} ${first!.contribution}`.trim()
    : counted(whose.named.length, 'contribution');
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
): MovedModel {
  const shares = tracedMovements(ledger, register, figure);
  const sum = shares.reduce((all, { share }) => all + share, 0);
  const count = shares.length;
  const leftOut = ledger.leftOut.filter(({ date }) => date === null || date <= figure.to);
  return {
    title: movedTitle(figure),
    amount: writePounds(pence(sum)),
    proof:
      count === 0
        ? 'No movement adds anything to it.'
        : count === 1
          ? 'The movement below is all of it.'
          : `The ${writeCount(count)} movements below add to it, to the penny.`,
    older: olderText(question, sum),
    lines: shares.map(({ entry, share }) => lineOf(ledger, entry, share)),
    total: { text: counted(count, 'movement'), share: writePounds(pence(sum), { symbol: false }) },
    leftOut:
      leftOut.length === 0
        ? null
        : `${counted(leftOut.length, 'row')} of Movements cannot be read, and may belong here. ${whyLeftOut(errorsOf(ledger, leftOut))}`,
  };
}

function lineOf(ledger: Ledger, entry: number, share: number): MovedLine {
  const row = ledger.rows[entry]!;
  const { place } = ledger.table;
  const name = `${row.agreement} ${row.contribution}`.trim();
  return {
    entry,
    date: writeShortDate(row.date),
    movement: row.movement,
    detail: [name, row.reference, row.project].filter((part) => part !== '').join(', '),
    share: writePounds(share as Pence, { symbol: false }),
    cell: place?.sheet == null ? null : { sheet: place.sheet, address: cellAddress(place, row.rowIndex, 0) },
  };
}
