/** Registers with instalments and movements, as blocks of cells: one agreement a contribution. */
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { withTranches } from '../../../src/domain/pipeline/tranches';
import { TRIGGERS } from '../../../src/domain/pipeline/trigger-table';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import type { Register } from '../../../src/domain/register/register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { day } from '../movements/made';

export { day };

const COLUMNS = {
  agreement: 'Agreement',
  contribution: 'Contribution',
  authority: 'Authority',
  status: 'Status',
  value: 'Value',
  notStarted: 'Not started',
  heldByDeveloper: 'Held by developer',
  heldByAuthority: 'Held by authority',
  drawnDown: 'Drawn down',
  spent: 'Spent',
  returned: 'Returned',
  expiryDate: 'Expiry date',
  mayFund: 'May fund',
  spendWithin: 'Spend within',
} as const;
/** Amounts in pounds; what is left out is blank. */
export type RegisterRow = Partial<Record<keyof typeof COLUMNS, unknown>>;

export function registerOf(...rows: readonly RegisterRow[]): Register {
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const read = readRegister([
    keys.map((key) => COLUMNS[key]),
    ...rows.map((row) => keys.map((key) => row[key] ?? (key === 'authority' ? 'Blaby' : ''))),
  ]);
  if (!isRegister(read)) throw new Error(read.code);
  return read;
}

type Cells = Readonly<Record<string, unknown>>;
/** A block of rows by their headings. */
export function blockOf(headings: readonly string[], rows: readonly Cells[]): unknown[][] {
  return [[...headings], ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
}

const TRIGGER_HEADINGS = [
  ...['Agreement', 'Contribution', 'Instalment', 'Amount', 'Share', 'Timing', 'Trigger', 'Received'],
  ...['Received amount', 'Spend years', 'Spend by', 'Base index', 'Index used'],
];

export function triggersOf(...rows: readonly Cells[]) {
  const timed = rows.map((row) => ({ Timing: 'On', Trigger: 'Commencement', ...row }));
  const table = readTable(blockOf(TRIGGER_HEADINGS, timed), TRIGGERS);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

const MOVEMENT_HEADINGS = [
  ...[
    'Date',
    'Agreement',
    'Contribution',
    'Movement',
    'Amount',
    'Project',
    'Reference',
    'From',
    'To',
    'Note',
  ],
];

export function movementsOf(...rows: readonly Cells[]) {
  const table = readTable(blockOf(MOVEMENT_HEADINGS, rows), MOVEMENTS);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

/** A register with the deadlines that its instalments, and its movements where there are any, give. */
export const deadlines = (
  register: Register,
  triggers: ReturnType<typeof triggersOf> | null,
  movements: ReturnType<typeof movementsOf> | null = null,
): Register => withTranches(register, triggers, movements && ledgerOf(movements, register));
