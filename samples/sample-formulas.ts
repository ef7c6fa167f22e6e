import { NAMESPACE } from '../src/namespace';
import { PRINTED_RANGE } from './sheets/printed-sheet';

/** The add-in's formulas in the sample, as one types them. */
export const FORMULAS = {
  rollup: `=${NAMESPACE}.ROLLUP()`,
  reconcile: `=${NAMESPACE}.RECONCILE(${PRINTED_RANGE})`,
  projects: `=${NAMESPACE}.PROJECTS()`,
  outstanding: `=${NAMESPACE}.OUTSTANDING()`,
  outstandingCharnwood: `=${NAMESPACE}.OUTSTANDING("Charnwood")`,
  remaining: `=${NAMESPACE}.REMAINING()`,
  agreements: `=${NAMESPACE}.BALANCE("Agreements")`,
  rowsLeftOut: `=${NAMESPACE}.BALANCE("Rows left out")`,
  expiring: `=${NAMESPACE}.EXPIRING(12,DATE(2025,3,24))`,
} as const;

export type FormulaKey = keyof typeof FORMULAS;
