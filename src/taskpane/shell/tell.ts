import { refusalOf } from '../../workbook/excel/run-excel';
import type { Outcome } from '../../workbook/excel/selection';
import { saveSettings } from '../../workbook/settings/settings';
import { strictIsOn } from '../../workbook/settings/strict';
import type { Pane } from '../kernel/store';

/** Stores a choice in the workbook, and says so; or why it could not. True where it is stored. */
export async function storeChoice(
  pane: Pane,
  change: Parameters<typeof saveSettings>[0],
  noticeText: string,
): Promise<boolean> {
  try {
    await saveSettings(change);
    pane.announce(noticeText);
    pane.set({ refusal: null, strict: strictIsOn() });
    return true;
  } catch (error) {
    pane.set({ refusal: `The choice could not be stored. ${refusalOf(error)}` });
    return false;
  }
}

/** Says what came of something that Excel was asked for. */
export async function tellOutcome(
  pane: Pane,
  outcome: Promise<Outcome>,
  noticeText: string | null,
): Promise<void> {
  const result = await outcome;
  pane.set({ refusal: result.done ? null : result.message });
  if (result.done && noticeText) pane.announce(noticeText);
}
