import { writeDate } from '../calendar/serial';
import { expiring } from '../expiry/expiring';
import { deadlineAsked, noDates } from './no-dates';
import { firstLeftOut, type Figure } from '../register/figures/figures';
import { contributionsAmong, horizonOf, rowsOfBand, type ExpiryBands } from './expiry-bands';
import { counted, becauseOf, whyNot } from '../register/figures/words';

/** What can be said of what expires: the same on the tab, in the pane and by EXPIRING. */
export interface ExpiringKnown {
  /** Why there is no figure and no list, as EXPIRING answers with an error; null where there is a list. */
  readonly notKnown: NotKnown | null;
  /** Rows that no figure counts and that may expire too. */
  readonly leftOutCount: number;
}

export interface NotKnown {
  readonly says: string;
  /** In a line, for the tab. */
  readonly headline: string;
  /** In place of a figure; null where there is no column of dates. */
  readonly figure: Figure | null;
}

export const NO_ROWS = 'The register has no rows.';

const cache = new WeakMap<ExpiryBands, Map<number, ExpiringKnown>>();

/** What is known of what expires within so many months; kept, as every figure asks. */
export function expiringKnown(bands: ExpiryBands, months: number): ExpiringKnown {
  const byMonths = cache.get(bands) ?? new Map<number, ExpiringKnown>();
  cache.set(bands, byMonths);
  let known = byMonths.get(months);
  if (!known) byMonths.set(months, (known = knownOf(bands, months)));
  return known;
}

/** In the order in which EXPIRING looks. */
function knownOf({ register, asAtSerial, strict, total }: ExpiryBands, months: number): ExpiringKnown {
  const none = (notKnown: NotKnown): ExpiringKnown => ({ notKnown, leftOutCount: 0 });
  const noFigure = (figure: Figure): ExpiringKnown => {
    const because = becauseOf(figure, register.place)!;
    const headline = `Not known. ${because}`.replace(/\.$/, '');
    return none({ says: whyNot(figure, register.place)!, headline, figure });
  };
  const leftOut = strict ? firstLeftOut(register) : null;
  if (leftOut) return noFigure({ kind: 'unknown', because: leftOut });
  if (register.header.columns.expiryDate === undefined)
    return none({
      says: noDates(register.header),
      headline: `Not known: ${deadlineAsked(register.header) ? 'it is not sure which column is' : 'no column'} Expiry date`,
      figure: null,
    });
  const list = expiring(register, months, asAtSerial);
  if ('because' in list) return noFigure({ kind: 'unknown', because: list.because });
  if (total.remaining.kind === 'too-large') return noFigure(total.remaining);
  return { notKnown: null, leftOutCount: list.leftOutCount };
}

/** A sum of rows that expire; the reason where nothing can be said of them. */
export const knownSum = (bands: ExpiryBands, months: number, sum: () => Figure): Figure =>
  expiringKnown(bands, months).notKnown?.figure ?? sum();

/** "1 row left out of every figure may expire too."; null where there is none. */
export const mayExpireToo = (leftOutCount: number): string | null =>
  leftOutCount === 0 ? null : `${counted(leftOutCount, 'row')} left out of every figure may expire too.`;

/**
 * What is said where the list is empty. It says no more than is known: rows left out may expire, a date that cannot be
 * read may be past, and closed rows are not listed whatever their date.
 */
export function nothingExpires(bands: ExpiryBands, months: number): string {
  if (bands.register.rowCount === 0) return NO_ROWS;
  const horizon = horizonOf(bands.asAtSerial, months);
  const by = writeDate(horizon);
  const { leftOutCount } = expiringKnown(bands, months);
  const closed = contributionsAmong(
    rowsOfBand(bands, 'Closed').filter(
      ({ expirySerial }) => expirySerial !== null && expirySerial <= horizon,
    ),
  );
  const unread = rowsOfBand(bands, 'Date not read').length;
  if (leftOutCount + closed + unread === 0) return `Nothing expires by ${by}, and nothing is past its date.`;
  const which = `${closed > 0 ? 'open ' : ''}${leftOutCount > 0 ? 'counted ' : ''}`;
  const dated = unread > 0 ? ' with a date that can be read' : '';
  const mayToo = leftOutCount > 0 ? `; ${counted(leftOutCount, 'row')} left out may` : '';
  const isClosed =
    closed > 0
      ? ` ${counted(closed, 'closed contribution')} with money left ${closed === 1 ? 'has' : 'have'} such a date.`
      : '';
  return `No ${which}contribution${dated} expires by ${by} or is past its date${mayToo}.${isClosed}`;
}
