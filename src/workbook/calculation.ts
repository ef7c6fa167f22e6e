import { inExcel } from './in-excel';
import { outcomeOf, type Outcome } from './selection';
import { markChanged } from './workbook-changes';

/** When Excel works out formulas; null where it cannot be told. */
export type CalculationMode = 'automatic' | 'manual' | null;

export async function calculationMode(): Promise<CalculationMode> {
  try {
    return await inExcel(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      return application.calculationMode === 'Manual' ? 'manual' : 'automatic';
    });
  } catch {
    return null;
  }
}

/** Works out every formula of the open workbooks again, and marks what was read of the register as out of date. */
export async function recalculate(): Promise<Outcome> {
  const outcome = await outcomeOf((context) => context.workbook.application.calculate('Full'));
  markChanged();
  return outcome;
}

/** Sets Excel to work formulas out by itself. */
export const setAutomatic = (): Promise<Outcome> =>
  outcomeOf((context) => {
    context.workbook.application.calculationMode = 'Automatic';
  });
