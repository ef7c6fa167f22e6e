import type { NothingWritten } from '../../workbook/writing/write-plan';
import { TRY_AGAIN } from '../../workbook/refusals/kind';
import { isStop, type Reason } from '../../workbook/refusals/refused';
import { writeTime } from '../ui/wording';

/** Why nothing was written, and what to do about it. */
export interface Refusal {
  readonly text: string;
  readonly more: string;
  readonly steps: readonly string[];
  /** The user called it off: that is no error. */
  readonly isStopped: boolean;
  /** The same lines would be refused again: the register is compared again first. */
  readonly isOutOfDate: boolean;
  /** An earlier write stands unfinished, and is settled first. */
  readonly isPending: boolean;
}

/**
 * A refusal of writeWhole as the screen shows it: what is to be done about it becomes the first step.
 *
 * @param lines "6 lines"
 */
export function refusalShown(
  { reason, stays, copyLeft }: Pick<NothingWritten, 'reason' | 'stays' | 'copyLeft'>,
  register: string,
  lines: string,
  at: Date,
): Refusal {
  const copy =
    copyLeft === null ? '' : ` The add-in could not delete the copy ${copyLeft}: you can delete that sheet.`;
  return {
    text: ['Nothing was written.', reason.says, ...stays].join(' '),
    more: `At ${writeTime(at)}. ${register} is as it was. Still ready below: ${lines}.${copy}`,
    steps: stepsFor(reason, lines),
    isStopped: isStop(reason),
    isOutOfDate: reason.next === 'compare',
    isPending: reason.next === 'settle',
  };
}

function stepsFor({ remedy, next }: Reason, lines: string): string[] {
  switch (next) {
    case 'compare':
      return ['Press Compare again. Lines that are still the same keep their ticks.'];
    case 'settle':
      return ['Press See the copy, and put it back or discard it.'];
    case null: {
      const own = remedy === '' || remedy === TRY_AGAIN ? [] : [remedy];
      return [...own, `Press Try again. All of it is written, or none: ${lines}.`];
    }
  }
}
