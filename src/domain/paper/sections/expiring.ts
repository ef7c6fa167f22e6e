import { writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { atRiskOf, stagesOf, type RiskStage } from '../../expiry/at-risk';
import {
  contributionsAmong,
  expiryBands,
  horizonOf,
  rowsAtRisk,
  type BandedRow,
} from '../../expiry/expiry-bands';
import { says } from '../../findings/report';
import { knownCommitments } from '../../plan/commitments';
import { planOf, type Plan } from '../../plan/plan';
import { ledgerOf } from '../../movements/ledger';
import { absentColumns } from '../../register/absent-columns';
import { textOf } from '../../register/read/text-of';
import type { Register } from '../../register/register';
import { trancheKey } from '../../register/tranche';
import { askedFor, requestBook, type AskedFor, type RequestBook } from '../../requests/request-book';
import type { MoneyColumn } from '../../sheet/columns';
import { asPrinted, type PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import { listOf, say, type Sentence, plural } from '../sentence';
import { amountOf, cell, isKnown, label, SectionDraft, type PaperSection, type PaperTable } from '../section';
import { expiringChart } from './expiring-chart';
import { described, expiryFigures } from './expiry-figures';

/** Money that expires, with what was asked for. */
export function expiringSection(make: FigureMaker): PaperSection {
  const { months } = make.inputs;
  const draft = new SectionDraft('expiring', `Expiring within ${months} months`, 'E');
  const { expires, past, undated, rows, notKnown } = expiryFigures(make);
  if (notKnown !== null) return draft.leftOut(notKnown);
  const requests = tableOf(make.inputs.requests);
  const asked =
    requests === null ? null : askedFor(withoutDrafts(requestBook(requests, make.inputs.register)));
  draft.paragraph(expires, ...(rows.length === 0 ? [] : ofThis(make, rows, asked)), ...past, ...undated);
  draft.paragraph(...planned(make));
  if (rows.length > 0) draft.table(expiringTable(make, rows, asked));
  draft.chart(expiringChart(make));
  return draft.finish();
}

/** A draft has asked nobody for anything. */
const withoutDrafts = (book: RequestBook): RequestBook => ({
  ...book,
  requests: book.requests.filter(({ row }) => row.status !== 'Draft'),
});

/** Where the money is that expires: the parts add up to it, or the paper says by how much they do not. */
function ofThis(make: FigureMaker, rows: readonly BandedRow[], asked: AskedFor | null): Sentence[] {
  const held = stageFigure(make, 'heldByAuthority', 'held by local authorities', 'Held by authority');
  const inHand = stageFigure(make, 'inHand', 'in hand', 'In hand');
  const rest = notReceived(make, rows, [held, inHand]);
  const all = rows.reduce((sum, { remaining }) => sum + remaining, 0);
  return [
    ...(isKnown(rest) && all <= 0 ? heldAllTheSame(held) : [whereItIs(held, inHand, rest)]),
    ...(asked === null ? [] : askedSentence(make, rows, asked, amountOf(held))),
    ...spentAhead(make, inHand, contributionsAmong(rows)),
    ...tooMuch(make, rest),
  ];
}

/** Nothing remains, as more has been spent than was drawn down: what is held can be lost. */
const heldAllTheSame = (held: PaperFigure): Sentence[] =>
  amountOf(held) > 0 ? [say`${held} is still held by local authorities.`] : [];

function whereItIs(held: PaperFigure, inHand: PaperFigure, rest: PaperFigure): Sentence {
  const places = [
    { figure: held, where: 'is held by local authorities', all: 'All of it is held by local authorities.' },
    { figure: inHand, where: 'is in hand', all: 'All of it is in hand.' },
  ].filter(({ figure }) => !isKnown(figure) || amountOf(figure) !== 0);
  const isShort = isKnown(rest) && (asPrinted(amountOf(rest)) > 0 || places.length === 0);
  const received = places.filter(({ figure }) => figure === held || !isKnown(figure) || amountOf(figure) > 0);
  if (isShort && received.length === 0) return say`None of it has been received.`;
  if (!isShort && places.length === 1 && received.length === 1 && isKnown(rest))
    return say`${places[0]!.all}`;
  const list = received.map(({ figure, where }) => say`${figure} ${where}`);
  return say`Of this, ${listOf(isShort ? [...list, say`${rest} has not been received`] : list)}.`;
}

/** What was asked for of what the authorities hold. */
function askedSentence(
  make: FigureMaker,
  rows: readonly BandedRow[],
  asked: AskedFor,
  held: number,
): Sentence[] {
  const sum = rows.reduce((all, row) => all + askedOf(make.inputs.register, asked, row), 0);
  if (sum === 0) return held > 0 ? [say`None of what they hold has been asked for.`] : [];
  const requested = make.known('money', pence(sum), {
    id: 'expiring asked for',
    name: 'Of what expires, asked for',
    formula: make.formula('REQUESTS', make.asAt, 'Open'),
    part: 'Amount, of agreements that expire, without drafts',
    rows: make.registerRows([...new Set(rows.flatMap(({ row }) => (asked.byRow.has(row) ? [row] : [])))]),
  });
  if (sum > held) return [say`${requested} has been asked for.`];
  return [say`${requested} of what they hold has been asked for.`];
}

/** Money that expires is not in hand where more was spent than was drawn down. */
function spentAhead(make: FigureMaker, inHand: PaperFigure, count: number): Sentence[] {
  if (amountOf(inHand) >= 0) return [];
  const by = make.known('money', pence(-amountOf(inHand)), {
    ...{ id: 'expires spent ahead', name: 'Of what expires, spent beyond what was drawn down' },
    ...{ part: 'In hand, without its sign', rows: inHand.rows },
  });
  return [say`${by} more has been spent on ${plural(count, 'it', 'them')} than was drawn down.`];
}

/** What is asked for of a row; of one of its deadlines, the soonest first and each penny once. */
function askedOf({ tranches }: Register, { byRow }: AskedFor, { row, tranche }: BandedRow): number {
  let left = byRow.get(row) ?? 0;
  if (tranche === null) return left;
  const own = tranches!.get(row)!;
  for (const [n, { stages, ...of }] of own.entries()) {
    const part = n === own.length - 1 ? left : Math.min(left, stages.heldByAuthority);
    if (trancheKey({ stages, ...of }) === trancheKey(tranche)) return part;
    left -= part;
  }
  return 0;
}

/** What is not started, or with developers, or in no stage. */
function notReceived(
  make: FigureMaker,
  rows: readonly BandedRow[],
  [held, inHand]: readonly PaperFigure[],
): PaperFigure {
  const of = {
    id: 'expires not received',
    name: 'Of what expires, not received',
    formula: make.formula('EXPIRING', make.inputs.months, make.asAt),
    part: 'Remaining less Held by authority and In hand, where Days left is 0 or more',
    rows: make.registerRows(rows.map(({ row }) => row)),
  };
  if (!isKnown(held!) || !isKnown(inHand!)) return make.missing('', of);
  const all = rows.reduce((sum, { remaining }) => sum + remaining, 0);
  return make.known('money', pence(all - held.value.amount - inHand.value.amount), of);
}

/** Where the stages of rows come to more than what remains of them. */
function tooMuch(make: FigureMaker, rest: PaperFigure): Sentence[] {
  if (asPrinted(amountOf(rest)) >= 0) return [];
  const by = make.known('money', pence(-amountOf(rest)), {
    ...{ id: 'expires in too many stages', name: 'Of what expires, in more than one stage' },
    ...{ part: 'Held by authority and In hand less Remaining', rows: rest.rows },
  });
  return [
    say`The parts add up to ${by} more than the whole, because the register’s stages do not add up in every row.`,
  ];
}

function stageFigure(make: FigureMaker, stage: RiskStage, name: string, part: string): PaperFigure {
  const { register, asAtSerial, strict, months } = make.inputs;
  const bands = expiryBands(register, asAtSerial, strict);
  const rows = rowsAtRisk(bands, months).filter((row) => stagesOf(register, row)[stage] !== 0);
  return described(
    make,
    { id: `expires ${stage}`, name: `Of what expires, ${name}` },
    atRiskOf(bands, months, null).stages[stage],
    rows,
    {
      formula: make.formula('EXPIRING', months, make.asAt),
      part: `${part}, where Days left is 0 or more`,
    },
  );
}

/** What the plan places, and what it cannot. */
function planned(make: FigureMaker): Sentence[] {
  const plan = planFor(make);
  if (plan === null) return [];
  const { asAtSerial, months } = make.inputs;
  const inTime = plan.unplaced.filter(
    ({ money }) => money.of.expirySerial !== null && money.of.expirySerial >= asAtSerial,
  );
  const rowsOf = (all: readonly { readonly money: { readonly of: { readonly row: number } } }[]) =>
    make.registerRows([...new Set(all.map(({ money }) => money.of.row))], plan.leftOut.register);
  const sum = (all: readonly { readonly amount: number }[]): number =>
    all.reduce((total, { amount }) => total + amount, 0);
  const placed = make.known('money', pence(sum(plan.lines)), {
    id: 'plan placed',
    name: 'Matched to a project by the plan',
    formula: make.formula('PLAN', make.asAt, months),
    part: 'Amount',
    rows: rowsOf(plan.lines),
  });
  const unplaced = make.known('money', pence(sum(inTime)), {
    id: 'plan unplaced',
    name: 'Not matched to a project',
    formula: make.formula('UNPLACED', make.asAt, months),
    part: 'Amount, where Deadline is not past',
    rows: rowsOf(inTime),
  });
  if (plan.lines.length === 0 && inTime.length === 0) return [];
  const of = 'Of what expires and is not yet requested or allocated to a project,';
  const first =
    amountOf(placed) === 0
      ? say`${of} none has been matched to an agreed project.`
      : say`${of} ${placed} has been matched to an agreed project.`;
  if (amountOf(unplaced) === 0) return [first];
  return [
    first,
    say`${unplaced} has not been, because no project that may use it has room, or nobody has said what it may fund.`,
  ];
}

function planFor(make: FigureMaker): Plan | null {
  const { register, months, asAtSerial: asAt } = make.inputs;
  const projects = tableOf(make.inputs.fundable);
  const movements = tableOf(make.inputs.movements);
  if (projects === null || register.header.columns.mayFund === undefined) return null;
  const commitments = knownCommitments(movements && ledgerOf(movements, register), asAt);
  const requests = tableOf(make.inputs.requests);
  const plan = planOf({ register, projects, requests, commitments }, { months, asAt });
  return 'because' in plan ? null : plan;
}

function expiringTable(
  make: FigureMaker,
  rows: readonly BandedRow[],
  asked: AskedFor | null,
): Omit<PaperTable, 'kind'> {
  const { register, asAtSerial, months } = make.inputs;
  const lines = rows.map((row) => {
    const stages = stagesOf(register, row);
    const of = rowFigures(make, row);
    return {
      cells: [
        label(textOf(register, row.row, 'agreement')),
        label(register.authorities[register.authority[row.row]!]!.name),
        cell(of.date),
        cell(of.money('held', stages.heldByAuthority, 'Held by authority', ['heldByAuthority'])),
        cell(of.money('in hand', stages.inHand, 'In hand', ['drawnDown', 'spent'])),
        cell(of.money('left', row.remaining, 'Remaining', ['spent'])),
        ...(asked === null ? [] : [cell(of.money('asked', askedOf(register, asked, row), 'Asked for', []))]),
      ],
    };
  });
  return {
    caption: `contributions that expire by ${writeDate(horizonOf(asAtSerial, months))}, £`,
    headings: [
      ...['Agreement', 'Local authority', 'Spend by', 'Held by authority', 'In hand', 'Remaining'],
      ...(asked === null ? [] : ['Asked for']),
    ],
    rows: lines,
    labelColumns: 2,
    widths: asked === null ? [20, 20, 18, 14, 14, 14] : [17, 18, 17, 12, 12, 12, 12],
  };
}

/** The figures of one contribution that expires. */
function rowFigures(make: FigureMaker, { row, expirySerial, tranche }: BandedRow) {
  const { register, months } = make.inputs;
  const absent = absentColumns(register);
  const agreement = textOf(register, row, 'agreement');
  // Of a row with several deadlines each has figures of its own.
  const reference = tranche === null ? agreement : `${agreement}, due ${writeDate(expirySerial!)}`;
  const rows = make.registerRows([row], 0);
  const number = `${register.rowIndex[row]!}${tranche === null ? '' : ` ${trancheKey(tranche)}`}`;
  const formula = make.formula('EXPIRING', months, make.asAt);
  return {
    date: make.known('date', expirySerial!, {
      id: `date of row ${number}`,
      name: `Expiry date, ${reference}`,
      ...{ formula, part: `Expiry date, ${reference}`, rows },
    }),
    money: (what: string, amount: number, part: string, needs: readonly MoneyColumn[]): PaperFigure => {
      const described = {
        id: `${what} of row ${number}`,
        name: `${part}, ${reference}`,
        formula: what === 'asked' ? make.formula('REQUESTS', make.asAt, 'Open') : formula,
        part: `${what === 'asked' ? 'Amount, without drafts' : part}, ${reference}`,
        rows,
      };
      const missingColumn = needs
        .map((column) => absent.get(column))
        .find((because) => because !== undefined);
      return missingColumn
        ? make.missing(says(missingColumn), described)
        : make.known('money', pence(amount), described);
    },
  };
}
