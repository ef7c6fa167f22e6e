import { writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { atRiskOf, stagesOf, type RiskStage } from '../../expiry/at-risk';
import { expiringKnown } from '../../expiry/expiring-known';
import { expiryBands, horizonOf, rowsAtRisk, rowsOfBand, type BandedRow } from '../../expiry/expiry-bands';
import { says } from '../../findings/report';
import { knownCommitments } from '../../plan/commitments';
import { planOf, type Plan } from '../../plan/plan';
import { ledgerOf } from '../../movements/ledger';
import { absentColumns } from '../../register/absent-columns';
import { textOf } from '../../register/read-register';
import type { Register } from '../../register/register';
import { trancheKey } from '../../register/tranche';
import { askedFor, requestBook, type AskedFor, type RequestBook } from '../../requests/request-book';
import type { MoneyColumn } from '../../sheet/columns';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import { say, type Sentence } from '../sentence';
import { amountOf, cell, isKnown, label, SectionDraft, type PaperSection, type PaperTable } from '../section';
import { expiringChart } from './expiring-chart';
import { plural } from './plural';

interface ExpiryFigures {
  readonly sentences: readonly Sentence[];
  readonly rows: readonly BandedRow[];
  readonly notKnown: string | null;
}

/** What expires within the horizon, and what is past its date: the same in the headline and in its own section. */
export function expiryFigures(make: FigureMaker): ExpiryFigures {
  const { register, asAtSerial, strict, months } = make.inputs;
  const bands = expiryBands(register, asAtSerial, strict);
  const { notKnown } = expiringKnown(bands, months);
  const rows = rowsAtRisk(bands, months);
  const past = rowsOfBand(bands, 'Expired');
  const formula = make.formula('EXPIRING', months, make.asAt);
  const risk = atRiskOf(bands, months, null);
  const expires = described(make, 'expires', 'Expires within the period', risk.remaining, rows, {
    formula,
    part: 'Remaining, where Days left is 0 or more',
  });
  const band = bands.bands.find((one) => one.band === 'Expired')!;
  const pastAmount = described(make, 'past', 'Past its date', band.remaining, past, {
    formula,
    part: 'Remaining, where Days left is below 0',
  });
  const by = horizonDate(make);
  const first =
    rows.length === 0
      ? say`No contribution with money left expires by ${by}.`
      : say`${expires} expires by ${by}, on ${contributionsOf(make, rows, IN_TIME).parts}.`;
  const second =
    past.length === 0
      ? say`None is past its date.`
      : say`A further ${pastAmount}, on ${contributionsOf(make, past, PAST).parts}, is already past its date.`;
  return {
    sentences: notKnown === null ? [first, second] : [say`${missing(make, notKnown.says)} expires by ${by}.`],
    rows,
    notKnown: notKnown?.says ?? null,
  };
}

const missing = (make: FigureMaker, why: string): PaperFigure =>
  make.missing(why, { id: 'expires', name: 'Expires within the period' });

export const horizonDate = (make: FigureMaker): PaperFigure =>
  make.known('date', horizonOf(make.inputs.asAtSerial, make.inputs.months), {
    id: 'horizon date',
    name: `End of the ${make.inputs.months} months ahead`,
  });

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly part: string;
}
const IN_TIME = {
  id: 'expiring',
  name: 'Contributions that expire within the period',
  part: 'rows where Days left is 0 or more',
};
const PAST = {
  id: 'past',
  name: 'Contributions past their date',
  part: 'rows where Days left is below 0',
};

/** "3 contributions"; "3 contributions with 5 dates" where some have several. */
function contributionsOf(
  make: FigureMaker,
  all: readonly BandedRow[],
  { id, name, part }: Counted,
): Sentence {
  const own = [...new Set(all.map(({ row }) => row))];
  const formula = make.formula('EXPIRING', make.inputs.months, make.asAt);
  const rows = make.registerRows(own);
  const isSeveral = own.length !== all.length;
  const contributions = make.known('count', own.length, {
    ...{ id: `${id} contributions`, name, formula, rows },
    part: isSeveral ? `contributions of the ${part}` : part,
  });
  if (!isSeveral) return say`${contributions} ${plural(own.length, 'contribution')}`;
  const dates = make.known('count', all.length, {
    ...{ id: `${id} dates`, name: `${name}: their dates`, formula, part, rows },
  });
  return say`${contributions} ${plural(own.length, 'contribution')} with ${dates} dates`;
}

function described(
  make: FigureMaker,
  id: string,
  name: string,
  of: Parameters<FigureMaker['of']>[0],
  rows: readonly BandedRow[],
  more: { readonly formula: string; readonly part: string },
): PaperFigure {
  return make.of(of, { id, name, ...more, rows: make.registerRows(rows.map(({ row }) => row)) });
}

/** Money that expires, with what was asked for. */
export function expiringSection(make: FigureMaker): PaperSection {
  const { months } = make.inputs;
  const draft = new SectionDraft('expiring', `Expiring within ${months} months`, 'E');
  const { sentences, rows, notKnown } = expiryFigures(make);
  if (notKnown !== null) return draft.leftOut(notKnown);
  const requests = tableOf(make.inputs.requests);
  const asked =
    requests === null ? null : askedFor(withoutDrafts(requestBook(requests, make.inputs.register)));
  draft.paragraph(sentences[0]!, ...(rows.length === 0 ? [] : ofThis(make, rows, asked)), sentences[1]!);
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
  const [also, more] =
    amountOf(rest) > 0
      ? [say`, ${inHand} is in hand and ${rest} has not been received`, []]
      : [say` and ${inHand} is in hand`, tooMuch(make, rest)];
  if (asked === null) return [say`Of this, ${held} is held by local authorities${also.parts}.`, ...more];
  const sum = rows.reduce((all, row) => all + askedOf(make.inputs.register, asked, row), 0);
  const requested = make.known('money', pence(sum), {
    id: 'expiring asked for',
    name: 'Of what expires, asked for',
    formula: make.formula('REQUESTS', make.asAt, 'Open'),
    part: 'Amount, of agreements that expire, without drafts',
    rows: make.registerRows([...new Set(rows.flatMap(({ row }) => (asked.byRow.has(row) ? [row] : [])))]),
  });
  return [
    say`Of this, ${held} is held by local authorities${also.parts}.`,
    sum === 0
      ? say`None of what they hold has been asked for.`
      : say`${requested} of what they hold has been asked for.`,
    ...more,
  ];
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
  if (amountOf(rest) >= 0) return [];
  const by = make.known('money', pence(-amountOf(rest)), {
    ...{ id: 'expires in too many stages', name: 'Of what expires, in more than one stage' },
    ...{ part: 'Held by authority and In hand less Remaining', rows: rest.rows },
  });
  return [
    say`These parts add up to ${by} more than the whole, because the register’s stages do not add up in every row.`,
  ];
}

function stageFigure(make: FigureMaker, stage: RiskStage, name: string, part: string): PaperFigure {
  const { register, asAtSerial, strict, months } = make.inputs;
  const bands = expiryBands(register, asAtSerial, strict);
  const rows = rowsAtRisk(bands, months).filter((row) => stagesOf(register, row)[stage] !== 0);
  return described(
    make,
    `expires ${stage}`,
    `Of what expires, ${name}`,
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
