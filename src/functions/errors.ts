import type { Finding } from '../domain/findings/finding';
import { remedy, says } from '../domain/findings/report';
import { MoneyOverflow } from '../domain/money/pence';
import { cellAddress, type Place } from '../domain/sheet/block';

/** #VALUE! with a message that says what is wrong and what to do. */
export const invalid = (message: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);

/** #N/A with a message that says what was not found and what to do. */
export const notAvailable = (message: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);

/** #VALUE! for a finding: its cell where the place is known, else its row in the range; what it holds; the remedy. */
export function invalidBecause(
  finding: Finding,
  place: Place | null,
  argument = 'register',
): CustomFunctions.Error {
  return invalid(`${whereIs(finding, place, argument)}${says(finding)} ${remedy(finding)}`);
}

function whereIs({ rowIndex, columnIndex }: Finding, place: Place | null, argument: string): string {
  if (rowIndex === null) return '';
  if (place && columnIndex !== null) return `${cellAddress(place, rowIndex, columnIndex, true)}: `;
  return `Row ${rowIndex + 1} of ${argument}: `;
}

/** Whatever went wrong, as #VALUE! or #N/A with a message. */
export function asFunctionError(error: unknown): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  if (error instanceof MoneyOverflow)
    return invalid(`${error.message} Look for an amount with too many noughts.`);
  const cause = error instanceof Error ? error.message : String(error);
  return invalid(
    `This could not be calculated (${cause}). Recalculate. If it stays, report it with this message.`,
  );
}
