import { writeTime } from '../ui/wording';

/** Why nothing was written, and what to do about it. */
export interface Refusal {
  readonly text: string;
  readonly more: string;
  readonly steps: readonly string[];
  /** The same lines would be refused again: the register is compared again first. */
  readonly isOutOfDate: boolean;
  /** An earlier write stands unfinished, and is settled first. */
  readonly isPending: boolean;
}

/**
 * A refusal of writeWhole as the screen tells it. What is to be done in Excel stands at its end ("In Excel: Review,
 * Unprotect Sheet."), and becomes the first step.
 *
 * @param lines "6 lines"
 */
export function refusalShown(
  message: string,
  register: string,
  lines: string,
  at: Date,
  copyLeft: string | null,
): Refusal {
  const [, cause = message, inExcel] =
    /^(.*?)\s*(In Excel: [^.]*\.)?(?:\s*Then try again\.)?$/s.exec(message) ?? [];
  const isOutOfDate = /Compare again\.?$/.test(message);
  const isPending = /did not finish/.test(message);
  const again = isOutOfDate
    ? 'Press Compare again. Lines that are still the same keep their ticks.'
    : isPending
      ? 'Press See the copy, and put it back or discard it.'
      : `Press Try again. All of it is written, or none: ${lines}.`;
  const copy =
    copyLeft === null
      ? ''
      : ` The sheet ${copyLeft} is a copy that could not be taken away: it can be deleted.`;
  return {
    text: cause,
    more: `At ${writeTime(at)}. ${register} is as it was. Still ready below: ${lines}.${copy}`,
    steps: [...(inExcel ? [inExcel] : []), again],
    isOutOfDate,
    isPending,
  };
}
