import { flagExpiry, removeFlags } from '../../workbook/marks/expiry-flags';
import type { FlagOutcome } from '../../workbook/tabs/refresh-outcome';
import { counted } from '../ui/wording';

export interface FlagsMessage {
  readonly done: boolean;
  readonly text: string;
}

/** Flags the expiry dates in the register by conditional formats of the add-in's own, or takes those off. Never rejects. */
export const setFlags = (isOn: boolean): Promise<FlagsMessage> =>
  (isOn ? flagExpiry() : removeFlags()).then(flagsMessage);

/** What came of it. The flags turn with the day, whatever date the pane looks from. */
export function flagsMessage(outcome: FlagOutcome): FlagsMessage {
  switch (outcome.kind) {
    case 'flagged':
      return {
        done: true,
        text: `${flaggedText(outcome)} ${outcome.passedOver}`.trim(),
      };
    case 'removed':
      return {
        done: true,
        text: `The flags are off. Your own colours stay as they are. ${outcome.passedOver}`.trim(),
      };
    default:
      return { done: false, text: outcome.message };
  }
}

type Flagged = Extract<FlagOutcome, { kind: 'flagged' }>;

function flaggedText({ rowCount, textDateCount, ownDeadlineCount }: Flagged): string {
  const flagged = `${counted(rowCount, 'row')} flagged by the add-in’s own conditional format. Your own colours stay as they are. The flags follow today’s date.`;
  const own =
    ownDeadlineCount === 0
      ? []
      : [
          `${counted(ownDeadlineCount, 'row has', 'rows have')} the flag of the money that is to be spent first.`,
        ];
  const dates = `${counted(textDateCount, 'date is', 'dates are')} text and ${textDateCount === 1 ? 'shows' : 'show'} no flag`;
  const text =
    textDateCount === 0
      ? []
      : [`${dates}: check the register to make ${textDateCount === 1 ? 'it a date' : 'them dates'}.`];
  return [flagged, ...own, ...text].join(' ');
}
