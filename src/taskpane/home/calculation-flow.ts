import { now } from '../../workbook/excel/clock';
import { calculationEvents } from '../../workbook/excel/workbook-changes';
import { calculationMode } from '../../workbook/formulas/calculation';
import type { Pane } from '../kernel/store';

/** How often Excel is asked at most whether it calculates by itself. */
const MODE_MS = 2000;

/** No event says that Excel was set to manual calculation: it is asked now and then, when something is done in the sheet. */
export class CalculationFlow {
  private readAt = 0;

  constructor(private readonly pane: Pane) {}

  async look(): Promise<void> {
    if (now().getTime() - this.readAt < MODE_MS) return;
    this.readAt = now().getTime();
    const calculation = await calculationMode();
    if (calculation !== null && calculation !== this.pane.state().calculation)
      this.pane.set({ calculation, calculationEvents: calculationEvents() });
  }
}
