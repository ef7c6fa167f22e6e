import { matchByKeys } from '../../diff/match-by-keys';
import type { Register } from '../../register/register';
import { looseKey, spacelessKey, unpaddedKey } from '../../sheet/text';
import type { Missing, UnreadLine } from './difference';
import { registerText } from './register-text';
import type { RowsNotTaken, UnreadRow } from './unread-rows';

/** Rows of the register without a readable row of the sheet: those that are on it all the same, and those that are not. */
export interface MissingParted {
  readonly missing: readonly Missing[];
  readonly unread: readonly UnreadLine[];
  /** Unread rows of the sheet that are of no row of the register. */
  readonly others: readonly UnreadRow[];
}

const WAYS = [spacelessKey, looseKey, unpaddedKey];

/**
 * Parts the rows that no readable row of the sheet was matched with. A row of the register whose references are on a row
 * of the sheet that cannot be read is not missing; nor is one whose agreement is, where that row does not say which of its
 * contributions it is.
 */
export function partMissing(
  register: Register,
  missing: readonly Missing[],
  unread: readonly UnreadRow[],
  notTaken: RowsNotTaken,
): MissingParted {
  const text = ({ rowIndex }: Missing, column: 'agreement' | 'contribution'): string =>
    registerText(register, rowIndex, column);
  const hasContribution = register.header.columns.contribution !== undefined;
  const whole = WAYS.map((way) => ({
    before: (line: Missing) =>
      JSON.stringify([way(text(line, 'agreement')), way(text(line, 'contribution'))]),
    after: ({ texts }: UnreadRow) =>
      JSON.stringify([way(texts.agreement), hasContribution ? way(texts.contribution) : '']),
  }));
  const ofAgreement = WAYS.map((way) => ({
    before: (line: Missing) => way(text(line, 'agreement')) || null,
    after: ({ texts }: UnreadRow) =>
      hasContribution && texts.contribution !== '' ? null : way(texts.agreement) || null,
  }));
  const found = new Map<Missing, UnreadRow>();
  const used = new Set<UnreadRow>();
  matchByKeys(missing, unread, [...whole, ...ofAgreement], ({ before, after }) => {
    // Whichever of several it is: none of them is known to be missing.
    before.forEach((line, n) => found.set(line, after[Math.min(n, after.length - 1)]!));
    for (const row of after) used.add(row);
  });
  const isOnSheet = (line: Missing): UnreadLine | null => {
    const row = found.get(line);
    if (row) return unreadLine(line, row);
    const place = notTaken.find(text(line, 'agreement'));
    if (!place) return null;
    const texts = { agreement: '', contribution: '', authority: '', site: '', purpose: '' };
    return unreadLine(line, { sheet: place.sheet, sourceRowIndex: place.rowIndex, texts, because: null });
  };
  const lines = missing.map((line) => ({ line, onSheet: isOnSheet(line) }));
  return {
    missing: lines.filter(({ onSheet }) => onSheet === null).map(({ line }) => line),
    unread: lines.flatMap(({ onSheet }) => (onSheet ? [onSheet] : [])),
    others: unread.filter((row) => !used.has(row)),
  };
}

const unreadLine = (line: Missing, unread: UnreadRow): UnreadLine => ({ ...line, kind: 'unread', unread });

/** An unread row that is of no row of the register. */
export const unreadAlone = (unread: UnreadRow): UnreadLine => ({
  kind: 'unread',
  rowIndex: null,
  unread,
  isLoose: false,
  matchedBy: 'reference',
  isRepeat: false,
  isPolice: true,
});
