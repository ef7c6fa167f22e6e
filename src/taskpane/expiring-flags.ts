import type { Severity } from '../domain/findings/finding';
import type { Register } from '../domain/register/register';
import { cellAddress } from '../domain/sheet/block';
import { expiryBands, type ExpiryBand } from '../domain/summaries/expiry-bands';
import { highlight, highlightsAreOn, removeHighlights, type HighlightCell } from '../workbook/highlights';
import { counted } from './wording';

const SEVERITY_OF: Partial<Record<ExpiryBand, Severity>> = {
  Expired: 'error',
  'Within 3 months': 'warning',
  'Within 6 months': 'note',
  'Within 12 months': 'note',
};

export interface FlagsOutcome {
  readonly done: boolean;
  readonly text: string;
}

/** Whether the register's dates are flagged; null where Excel refuses to tell. */
export const flagsAreOn = (): Promise<boolean | null> => highlightsAreOn('flag');

/** Flags the expiry dates in the register by a conditional format of the add-in's own, or takes it off. Never rejects. */
export async function setFlags(isOn: boolean, register: Register, asAtSerial: number): Promise<FlagsOutcome> {
  const cells = flagCells(register, asAtSerial);
  if (isOn && cells.length === 0) return { done: false, text: NOTHING_TO_FLAG };
  const outcome = isOn ? await highlight(cells, 'flag') : await removeHighlights('flag');
  switch (outcome.kind) {
    case 'highlighted':
      return { done: true, text: `${counted(cells.length, 'row')} flagged by ${OURS}` };
    case 'removed':
      return { done: true, text: 'The flags are off. Your fills are untouched.' };
    default:
      return { done: false, text: outcome.message };
  }
}

const NOTHING_TO_FLAG = 'Nothing is flagged. No date has passed, and none is within 12 months.';
const OURS = 'a conditional format of the add-in’s own. Your fills are untouched.';

/** The cells of the dates that have passed, or do so within twelve months, on rows with money left to lose. */
export function flagCells(register: Register, asAtSerial: number): HighlightCell[] {
  const { place, header, rowIndex } = register;
  const columnIndex = header.columns.expiryDate;
  const sheet = place?.sheet;
  if (!place || sheet == null || columnIndex === undefined) return [];
  return expiryBands(register, asAtSerial).rows.flatMap(({ row, band }) => {
    const severity = SEVERITY_OF[band];
    const address = cellAddress(place, rowIndex[row]!, columnIndex);
    return severity === undefined ? [] : [{ sheet, address, severity }];
  });
}
