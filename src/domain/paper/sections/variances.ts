import { addMonths } from '../../calendar/serial';
import { ledgerOf } from '../../movements/ledger';
import { lotOrder } from '../../pipeline/tranches';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { movedMoney } from '../../requests/moved-money';
import { MIN_WAITS, type Median } from '../../requests/medians';
import { requestBook } from '../../requests/request-book';
import { variances, type Period, type VarianceRow } from '../../requests/variances';
import { normalText } from '../../sheet/text';
import { writeValue, type FigureKind, type PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import { movementsDisagree } from '../restated';
import { say, type Sentence } from '../sentence';
import { cell, label, SectionDraft, type PaperSection, type TableCell } from '../section';

/** Where no earlier report is known, the year before the day. */
const MONTHS_WITHOUT_LAST = 12;

/** How the authorities differ. */
export function variancesSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('variances', 'Variances between authorities', 'E');
  const { requests, register, imports, authorities, asAtSerial } = make.inputs;
  if ('why' in requests) return draft.leftOut(requests.why);
  const period = periodOf(make);
  const disagree = movementsDisagree(make);
  const movements = disagree === null ? tableOf(make.inputs.movements) : null;
  const ledger = movements && ledgerOf(movements, register);
  const triggers = tableOf(make.inputs.triggers);
  const { rows } = variances(
    {
      book: requestBook(requests.table, register),
      register,
      moved: ledger && movedMoney(ledger, register, period, lotOrder(register, triggers, ledger)),
      imports,
      inForce: new AuthoritiesInForce(authorities, asAtSerial),
    },
    period,
  );
  const figures = rows.map((row) => varianceFigures(make, row, period));
  draft.paragraph(
    periodSentence(make, period),
    range(figures, 'toAnswer', 'an answer'),
    range(figures, 'toPayment', 'payment'),
  );
  if (disagree !== null) draft.paragraph(say`${make.missing(disagree, MONEY)} was drawn down in the period.`);
  draft.table({
    caption: `variances between authorities, ${days(period)}`,
    headings: [
      ...['Local authority', ...(movements === null ? [] : ['Drawn down, £', 'Share of what there was'])],
      ...[
        'Days to an answer',
        'Answers',
        'Waiting',
        'Oldest, days',
        'Days to payment',
        'Days since last sheet',
      ],
    ],
    rows: figures.map((of) => ({ cells: cellsOf(of, movements !== null) })),
    labelColumns: 1,
    widths: movements === null ? [28, 12, 12, 12, 12, 12, 12] : [18, 12, 12, 10, 9, 9, 9, 10, 11],
  });
  return draft.finish();
}

const MONEY = { id: 'variance money', name: 'Drawn down by authority' };

function periodOf(make: FigureMaker): Period {
  const { last, asAtSerial } = make.inputs;
  const from = last?.asAtSerial ?? null;
  return {
    from: from !== null && from < asAtSerial ? from + 1 : addMonths(asAtSerial, -MONTHS_WITHOUT_LAST) + 1,
    to: asAtSerial,
  };
}

const days = ({ from, to }: Period): string =>
  `${writeValue({ kind: 'date', amount: from })} to ${writeValue({ kind: 'date', amount: to })}`;

function periodSentence(make: FigureMaker, { from, to }: Period): Sentence {
  const first = make.date(from, 'period from', 'First day of the period');
  const last = make.date(to, 'period to', 'Last day of the period');
  const least = make.known('count', MIN_WAITS, {
    id: 'least waits',
    name: 'Fewest waits of which a median is given',
  });
  return say`These figures are for ${first} to ${last}. A median of fewer than ${least} waits is not given.`;
}

interface VarianceFigures {
  readonly name: string;
  readonly drawnDown: PaperFigure | null;
  readonly share: PaperFigure | null;
  readonly toAnswer: PaperFigure | null;
  readonly answers: PaperFigure;
  readonly waiting: PaperFigure;
  readonly oldest: PaperFigure | null;
  readonly toPayment: PaperFigure | null;
  readonly sinceSheet: PaperFigure | null;
}

function varianceFigures(make: FigureMaker, row: VarianceRow, { from, to }: Period): VarianceFigures {
  const formula = make.formula('VARIANCES', { date: from }, { date: to });
  const of = (kind: FigureKind, amount: number | null, part: string): PaperFigure | null =>
    amount === null
      ? null
      : make.known(kind, amount, {
          id: `variance ${part} of ${normalText(row.name)}`,
          name: `${part}, ${row.name}`,
          formula,
          part: `${row.name}, ${part}`,
        });
  const median = ({ days: middle }: Median, part: string) => of('days', middle, part);
  return {
    name: row.name,
    drawnDown: of('money', row.drawnDown, 'Drawn down'),
    share: of('percent', row.shareDrawnDown, 'Share drawn down'),
    toAnswer: median(row.toAnswer, 'Days to answer'),
    answers: of('count', row.toAnswer.count, 'Answered')!,
    waiting: of('count', row.forAnswer.count, 'Waiting for an answer')!,
    oldest: of('days', row.forAnswer.oldestDays, 'Oldest waiting for an answer'),
    toPayment: median(row.toPayment, 'Days to payment'),
    sinceSheet: of('days', row.daysSinceSheet, 'Days since last sheet'),
  };
}

/** What is not known, or of too few, is a dash beside its count. */
const optional = (figure: PaperFigure | null): TableCell => (figure === null ? label('-') : cell(figure));

const cellsOf = (of: VarianceFigures, hasMovements: boolean): TableCell[] => [
  label(of.name),
  ...(hasMovements ? [optional(of.drawnDown), optional(of.share)] : []),
  optional(of.toAnswer),
  cell(of.answers),
  cell(of.waiting),
  optional(of.oldest),
  optional(of.toPayment),
  optional(of.sinceSheet),
];

/** "The median time to an answer ranges from 21 days in Blaby to 74 in Charnwood." */
function range(
  all: readonly VarianceFigures[],
  key: 'toAnswer' | 'toPayment',
  what: string,
): Sentence | null {
  const known = all
    .flatMap((of) => (of[key] === null ? [] : [{ name: of.name, days: of[key] }]))
    .sort((a, b) => a.days.value!.amount - b.days.value!.amount);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most || known.length < 2) return null;
  if (least.days.value!.amount === most.days.value!.amount) return null;
  return say`The median time to ${what} ranges from ${least.days} days in ${least.name} to ${most.days} days in ${most.name}.`;
}
