import { runExcel } from '../excel/run-excel';
import { liveFigures } from '../register/live-figures';
import { outcomeOf, type Outcome } from '../excel/selection';
import { markChanged } from '../excel/workbook-changes';

/** When Excel calculates formulas; null where it cannot be told. */
export type CalculationMode = 'automatic' | 'manual' | null;

export async function calculationMode(): Promise<CalculationMode> {
  try {
    return await runExcel(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      return application.calculationMode === 'Manual' ? 'manual' : 'automatic';
    });
  } catch {
    return null;
  }
}

/**
 * Works out every formula of the open workbooks again, reads the register again, and says every live figure again: also
 * those that Excel may have lost. With 'FullRebuild' Excel looks at each formula's names again.
 */
export async function recalculate(kind: 'Full' | 'FullRebuild' = 'Full'): Promise<Outcome> {
  liveFigures.sayAgain();
  markChanged(); // Not after Excel's answer only: a host that does not answer must not keep the figures waiting.
  const outcome = await outcomeOf((context) => context.workbook.application.calculate(kind));
  liveFigures.sayAgain();
  markChanged();
  return outcome;
}

/** Sets Excel to work formulas out by itself. */
export const setAutomatic = (): Promise<Outcome> =>
  outcomeOf((context) => {
    context.workbook.application.calculationMode = 'Automatic';
  });
