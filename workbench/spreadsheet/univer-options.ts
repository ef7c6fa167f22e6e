import { CalculationMode } from '@univerjs/sheets-formula';

/** For both hosts: nothing is calculated on opening, as the session does so once the add-in's functions are known. */
export const UNIVER_OPTIONS = { formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } };
