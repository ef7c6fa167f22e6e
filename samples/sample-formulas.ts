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
  heldByBlaby: `=${NAMESPACE}.BALANCE("Held by authority","Blaby")`,
  flag: `=${NAMESPACE}.EXPIRYFLAG(Register!M2,Register!N2-Register!S2,DATE(2025,3,24))`,
  indexed: `=${NAMESPACE}.INDEXED(60000,310.2,345.8)`,
  interest: `=${NAMESPACE}.INTEREST(60000,5%,DATE(2024,4,1),DATE(2024,7,1))`,
  expiryYears: `=${NAMESPACE}.ROLLUP("Expiry year")`,
  traced: `=${NAMESPACE}.TRACE("Held by authority","Charnwood")`,
  changes: `=${NAMESPACE}.CHANGES('Melton Q3'!A1:L17,'Melton Q4'!A1:L17)`,
  standardised: `=${NAMESPACE}.STANDARDISE('Melton Q4'!A1:L17,"Melton")`,
  findings: `=${NAMESPACE}.VALIDATE()`,
  plan: `=${NAMESPACE}.PLAN(DATE(2025,3,24))`,
  unplaced: `=${NAMESPACE}.UNPLACED(DATE(2025,3,24))`,
  openRequests: `=${NAMESPACE}.REQUESTS(DATE(2025,3,24),"Open")`,
  variances: `=${NAMESPACE}.VARIANCES(DATE(2023,4,1),DATE(2025,3,24))`,
  due: `=${NAMESPACE}.DUE(12,DATE(2025,3,24))`,
  forecast: `=${NAMESPACE}.FORECAST(5,"",,,,DATE(2025,3,24))`,
  bid: `=${NAMESPACE}.BID(120,120*2.37)`,
  spendby: `=${NAMESPACE}.SPENDBY(DATE(2024,6,30),10)`,
  eligible: `=${NAMESPACE}.ELIGIBLE("Drone")`,
} as const;

export type FormulaKey = keyof typeof FORMULAS;
