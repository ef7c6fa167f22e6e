import { pence } from '../../money/pence';
import { atRiskOf, stagesOf } from '../../expiry/at-risk';
import { expiringKnown } from '../../expiry/expiring-known';
import {
  contributionsAmong,
  expiryBands,
  horizonOf,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBand,
  type ExpiryBands,
} from '../../expiry/expiry-bands';
import { absentColumns } from '../../register/absent-columns';
import type { Figure } from '../../register/figures/figures';
import type { Register } from '../../register/register';
import type { PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { say, type Sentence, plural } from '../sentence';
import { amountOf, isKnown } from '../section';

interface ExpiryFigures {
  readonly expires: Sentence;
  /** What is past its date, or may be. */
  readonly past: readonly Sentence[];
  readonly undated: readonly Sentence[];
  /** Some of what has no date has been received, and can be lost. */
  readonly isUndatedReceived: boolean;
  readonly rows: readonly BandedRow[];
  /** Why nothing is known of what expires; null where it is. */
  readonly notKnown: string | null;
}

/** What expires within the horizon, and what is past its date: the same in the headline and in its own section. */
export function expiryFigures(make: FigureMaker): ExpiryFigures {
  const { register, asAtSerial, strict, months } = make.inputs;
  const bands = expiryBands(register, asAtSerial, strict);
  const { notKnown } = expiringKnown(bands, months);
  const rows = rowsAtRisk(bands, months);
  const by = horizonDate(make);
  if (notKnown !== null) {
    const expires = make.missing(notKnown.says, EXPIRES);
    const sentence = say`${expires} expires by ${by}.`;
    return { ...NONE, expires: sentence, rows, notKnown: notKnown.says };
  }
  const expires = described(make, EXPIRES, atRiskOf(bands, months, null).remaining, rows, {
    formula: formulaOf(make),
    part: 'Remaining, where Days left is 0 or more',
  });
  return {
    expires: expiresBy(make, expires, rows, openIn(bands)),
    past: [past(make, bands, expires, rows.length > 0), ...unread(make, bands)],
    ...undated(make, bands),
    rows,
    notKnown: null,
  };
}

function expiresBy(
  make: FigureMaker,
  expires: PaperFigure,
  rows: readonly BandedRow[],
  open: string,
): Sentence {
  const by = horizonDate(make);
  if (rows.length === 0) return say`No ${open}contribution with money left expires by ${by}.`;
  const on = contributionsOf(make, rows, IN_TIME).parts;
  if (!isKnown(expires) || amountOf(expires) > 0) return say`${expires} expires by ${by}, on ${on}.`;
  const count = contributionsAmong(rows);
  return say`${on} ${plural(count, 'expires', 'expire')} by ${by}, ${noneLeft(count)}.`;
}

/** Money may still be held, or to come, of a contribution of which nothing remains. */
const noneLeft = (count: number): string =>
  `and as much has been spent as ${plural(count, 'it is', 'they are')} worth`;

const NONE = { past: [], undated: [], isUndatedReceived: false } as const;
const EXPIRES = { id: 'expires', name: 'Expires within the period' };

const formulaOf = (make: FigureMaker): string => make.formula('EXPIRING', make.inputs.months, make.asAt);

/** Closed contributions are not looked at, whatever their date: where money is left on one, the paper says so. */
const openIn = (bands: ExpiryBands): string => (rowsOfBand(bands, 'Closed').length > 0 ? 'open ' : '');

function past(make: FigureMaker, bands: ExpiryBands, expires: PaperFigure, isFurther: boolean): Sentence {
  const rows = rowsOfBand(bands, 'Expired');
  if (rows.length === 0)
    return rowsOfBand(bands, 'Date not read').length > 0
      ? say`None whose date can be read is past it.`
      : isKnown(expires)
        ? say`None is past its date.`
        : say`No contribution is past its date.`;
  const amount = described(make, { id: 'past', name: 'Past its date' }, bandOf(bands, 'Expired'), rows, {
    formula: formulaOf(make),
    part: 'Remaining, where Days left is below 0',
  });
  const on = contributionsOf(make, rows, PAST).parts;
  const count = contributionsAmong(rows);
  if (isKnown(amount) && amountOf(amount) <= 0)
    return say`${on} ${plural(count, 'is past its date', 'are past their dates')}, ${noneLeft(count)}.`;
  return isFurther
    ? say`A further ${amount}, on ${on}, is already past its date.`
    : say`${amount}, on ${on}, is already past its date.`;
}

/** Money with a date that cannot be read may be past it. */
function unread(make: FigureMaker, bands: ExpiryBands): Sentence[] {
  const rows = rowsOfBand(bands, 'Date not read');
  if (rows.length === 0) return [];
  const name = 'Money left whose date cannot be read';
  const amount = described(make, { id: 'unread dates', name }, bandOf(bands, 'Date not read'), rows, {
    part: 'Remaining',
  });
  const on = contributionsOf(make, rows, UNREAD).parts;
  return [say`${amount}, on ${on}, has a date that cannot be read.`];
}

/** Money that has no date, and how much of it can be lost: what was received and is not spent. */
function undated(
  make: FigureMaker,
  bands: ExpiryBands,
): Pick<ExpiryFigures, 'undated' | 'isUndatedReceived'> {
  const rows = rowsOfBand(bands, 'No date');
  if (rows.length === 0) return { undated: [], isUndatedReceived: false };
  const { register } = make.inputs;
  const named = { id: 'undated', name: 'Money left that has no expiry date' };
  const amount = described(make, named, bandOf(bands, 'No date'), rows, { part: 'Remaining' });
  const on = contributionsOf(make, rows, UNDATED).parts;
  const absent = absentColumns(register);
  if (RECEIVED.some((column) => absent.has(column)))
    return { undated: [say`${amount}, on ${on}, has no expiry date.`], isUndatedReceived: false };
  const received = rows.filter((row) => receivedOf(register, row) > 0);
  if (received.length === 0)
    return {
      undated: [say`${amount}, on ${on}, has no expiry date, and none of it has been received yet.`],
      isUndatedReceived: false,
    };
  const sum = received.reduce((all, row) => all + receivedOf(register, row), 0);
  if (sum >= amountOf(amount))
    return {
      undated: [say`${amount}, on ${on}, has no expiry date, and all of it has been received.`],
      isUndatedReceived: true,
    };
  const of = make.known('money', pence(sum), {
    ...{ id: 'undated received', name: 'Money received that has no expiry date' },
    ...{ part: 'Held by authority and In hand', rows: make.registerRows(received.map(({ row }) => row)) },
  });
  return {
    undated: [say`${amount}, on ${on}, has no expiry date, and ${of} of it has been received.`],
    isUndatedReceived: true,
  };
}

const RECEIVED = ['heldByAuthority', 'drawnDown', 'spent'] as const;

/** What of a row has been paid and not spent. */
function receivedOf(register: Register, row: BandedRow): number {
  const { heldByAuthority, inHand } = stagesOf(register, row);
  return heldByAuthority + inHand;
}

const bandOf = ({ bands }: ExpiryBands, band: ExpiryBand): Figure =>
  bands.find((one) => one.band === band)!.remaining;

export const horizonDate = (make: FigureMaker): PaperFigure =>
  make.known('date', horizonOf(make.inputs.asAtSerial, make.inputs.months), {
    id: 'horizon date',
    name: `End of the ${make.inputs.months} months ahead`,
  });
interface Counted {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  /** False where EXPIRING does not list them. */
  readonly isListed?: boolean;
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
const UNREAD = {
  id: 'unread dates',
  name: 'Contributions whose date cannot be read',
  part: 'rows',
  isListed: false,
};
const UNDATED = {
  id: 'undated',
  name: 'Contributions without an expiry date',
  part: 'rows',
  isListed: false,
};

/** "3 contributions"; "3 contributions with 5 dates" where some have several. */
function contributionsOf(
  make: FigureMaker,
  all: readonly BandedRow[],
  { id, name, part, isListed = true }: Counted,
): Sentence {
  const own = [...new Set(all.map(({ row }) => row))];
  const formula = isListed ? formulaOf(make) : null;
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

/** A sum of rows of the register. */
export function described(
  make: FigureMaker,
  named: { readonly id: string; readonly name: string },
  of: Figure,
  rows: readonly BandedRow[],
  more: { readonly formula?: string; readonly part: string },
): PaperFigure {
  return make.of(of, { ...named, ...more, rows: make.registerRows(rows.map(({ row }) => row)) });
}
