import { pence, subtract, type Pence } from '../money/pence';
import { drawnDownByProject } from '../projects/project-balances';
import {
  isPence,
  penceOrNil,
  type PrintedAmount,
  type ProjectRow,
  type ProjectsTable,
} from '../projects/projects-table';
import type { Register } from '../register/register';
import { normalText } from '../sheet/text';
import { amountFigure, roundingLimitPence, type Difference } from './checks';
import { asPrinted } from './reconcile-register';
import { notChecked } from './reconcile-rollup';

const COLUMNS = ['budget', 'received', 'outstanding'] as const;
type AmountColumn = (typeof COLUMNS)[number];
const NAMES: Record<AmountColumn, string> = {
  budget: 'Budget',
  received: 'Received',
  outstanding: 'Outstanding',
};

/** A printed table of projects: outstanding = budget - received on every row, and the totals; then the register. */
export function checkProjects(table: ProjectsTable, register: Register | null): Difference[] {
  const wholePounds = isWholePounds(table);
  const all = table.total ? [...table.rows, table.total] : table.rows;
  return [
    ...all.flatMap((row) => checkOutstanding(table, row, wholePounds)),
    ...checkTotals(table, wholePounds),
    ...(register ? checkReceived(table, register, wholePounds) : []),
    ...all.flatMap((row) => unread(table, row)),
  ];
}

function isWholePounds(table: ProjectsTable): boolean {
  const all = table.total ? [...table.rows, table.total] : table.rows;
  return all.every((row) => COLUMNS.every((key) => !isPence(row[key]) || (row[key] as Pence) % 100 === 0));
}

function checkOutstanding(table: ProjectsTable, row: ProjectRow, wholePounds: boolean): Difference[] {
  if (table.columns.outstanding === undefined || row.outstanding === null) return [];
  const [budget, received] = [penceOrNil(row.budget), penceOrNil(row.received)];
  if (budget === null || received === null) return [];
  return compare(
    table,
    row,
    'outstanding',
    'budget less received',
    subtract(budget, received),
    2,
    0,
    wholePounds,
  );
}

function checkTotals(table: ProjectsTable, wholePounds: boolean): Difference[] {
  const total = table.total;
  if (!total) return [];
  return COLUMNS.flatMap((key, index) => {
    const amounts = table.rows.map((row) => penceOrNil(row[key]));
    if (table.columns[key] === undefined || amounts.some((amount) => amount === null)) return [];
    const expected = pence(amounts.reduce<number>((sum, amount) => sum + amount!, 0));
    return compare(
      table,
      total,
      key,
      'sum of the projects',
      expected,
      amounts.length,
      1 + index / 10,
      wholePounds,
    );
  });
}

/** Received against what the register says was drawn down for the project, where any of its rows are allocated to it. */
function checkReceived(table: ProjectsTable, register: Register, wholePounds: boolean): Difference[] {
  const drawnDown = drawnDownByProject(register);
  return table.rows.flatMap((row) => {
    const amount = drawnDown.get(normalText(row.name));
    if (amount === undefined) return [];
    return compare(table, row, 'received', 'the register', asPrinted(amount, wholePounds), 1, 2, wholePounds);
  });
}

function compare(
  table: ProjectsTable,
  row: ProjectRow,
  key: AmountColumn,
  against: string,
  expected: Pence,
  figureCount: number,
  order: number,
  wholePounds: boolean,
): Difference[] {
  const printed = penceOrNil(row[key]);
  if (printed === null || printed === expected) return [];
  const difference = subtract(printed, expected);
  const explained = Math.abs(difference) <= roundingLimitPence(figureCount, wholePounds);
  return [
    {
      where: row.name,
      check: `${NAMES[key]}: ${against}`,
      expected: amountFigure(expected),
      printed: amountFigure(printed),
      difference: amountFigure(difference),
      kind: explained ? 'rounding' : 'difference',
      rowIndex: row.rowIndex,
      columnIndex: table.columns[key] ?? null,
      order,
      isTotal: row === table.total,
    },
  ];
}

function unread(table: ProjectsTable, row: ProjectRow): Difference[] {
  return COLUMNS.flatMap((key) => {
    const amount: PrintedAmount = row[key];
    if (amount === null || isPence(amount)) return [];
    return [
      notChecked(
        row.name,
        `${NAMES[key]}: not an amount`,
        amount.text,
        row.rowIndex,
        table.columns[key] ?? null,
      ),
    ];
  });
}
