import type { CalculationEvents } from '../../workbook/excel/workbook-changes';
import type { PaneState } from '../shell/pane-state';
import { counted, writeTime } from '../ui/wording';

/** Whether figures in cells follow the register, and how many; "" where a message on the screen says it. */
export function liveText({
  calculation,
  calculationEvents: calculationEvents,
  liveCount,
}: Pick<PaneState, 'calculation' | 'calculationEvents' | 'liveCount'>): string {
  if (calculation === 'manual') return '';
  if (!calculationEvents.isListening)
    return 'Excel does not report changes here: press Recalculate after one.';
  if (liveCount === 0) return 'Figures are live.';
  return `Figures are live: ${counted(liveCount, 'formula follows', 'formulas follow')} the register.`;
}

/** What is known of how old the cells are while Excel calculates by hand. */
export function manualText({ registerChangedAt, calculatedAt }: CalculationEvents): string {
  const below = 'The figures below are read from the register now.';
  const calculated = calculatedAt && `cells were last calculated at ${writeTime(calculatedAt)}`;
  if (registerChangedAt && !(calculatedAt && calculatedAt >= registerChangedAt)) {
    const changed = `The register changed at ${writeTime(registerChangedAt)}`;
    const isSameMinute = calculatedAt && writeTime(calculatedAt) === writeTime(registerChangedAt);
    const then = isSameMinute ? ', after cells were last calculated' : calculated ? `; ${calculated}` : '';
    return `${changed}${then}. ${below}`;
  }
  return calculated ? `C${calculated.slice(1)}. ${below}` : below;
}
