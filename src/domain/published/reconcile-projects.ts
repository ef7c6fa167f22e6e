import { pence, subtract, type Pence } from '../money/pence';
import { drawnDownByProject } from '../projects/project-balances';
import {
  isPence,
  penceOrNil,
  type PrintedAmount,
  type ProjectRow,
  type ProjectsTable,
} from '../projects/projects-table';
import { isAmount, type Figure } from '../register/figures/figures';
import type { Register } from '../register/register';
import { normalText } from '../sheet/text';
import { amountFigure, checkOf, roundingLimitPence, type Difference, type Rule } from './checks';
import { notChecked, ORDER } from './lines';
import { noTotal, notPossibleFor } from './not-possible';
import { asPrinted, reconciledFigure, leftOut } from './reconcile-register';

const COLUMNS = ['budget', 'received', 'outstanding'] as const;
type AmountColumn = (typeof COLUMNS)[number];
export const PRINTED_COLUMNS: Record<AmountColumn, string> = {
  budget: 'Budget',
  received: 'Received',
  outstanding: 'Outstanding',
};

/** A printed table of projects: outstanding = budget - received on every row, and the totals; then the register. */
export function checkProjects(table: ProjectsTable, register: Register | null, strict = false): Difference[] {
  const wholePounds = isWholePounds(table);
  const all = table.total ? [...table.rows, table.total] : table.rows;
  return [
    ...all.flatMap((row) => checkOutstanding(table, row, wholePounds)),
    ...checkTotals(table, wholePounds),
    ...(register ? checkReceived(table, register, wholePounds, strict) : []),
    ...all.flatMap((row) => unread(table, row)),
    ...notPossibleHere(table, register !== null),
  ];
}

/** Several projects have no total to be checked; one alone may have nothing beside its budget and what is received. */
function notPossibleHere(table: ProjectsTable, hasRegister: boolean): Difference[] {
  if (table.total !== null) return [];
  if (table.rows.length > 1) return [noTotal('projects')];
  if (hasRegister || table.columns.outstanding !== undefined) return [];
  return [notPossibleFor('Table', 'Nothing to check: no total, and nothing outstanding is printed', '')];
}

function isWholePounds(table: ProjectsTable): boolean {
  const all = table.total ? [...table.rows, table.total] : table.rows;
  return all.every((row) => COLUMNS.every((key) => !isPence(row[key]) || (row[key] as Pence) % 100 === 0));
}

function checkOutstanding(table: ProjectsTable, row: ProjectRow, wholePounds: boolean): Difference[] {
  if (table.columns.outstanding === undefined) return []; // A blank cell is nil, and may come as 0.
  const [budget, received] = [penceOrNil(row.budget), penceOrNil(row.received)];
  if (budget === null || received === null) return [];
  return compare(table, row, 'outstanding', 'due', subtract(budget, received), 2, 0, wholePounds);
}

function checkTotals(table: ProjectsTable, wholePounds: boolean): Difference[] {
  const total = table.total;
  if (!total) return [];
  return COLUMNS.flatMap((key, index) => {
    const amounts = table.rows.map((row) => penceOrNil(row[key]));
    if (table.columns[key] === undefined || penceOrNil(total[key]) === null) return [];
    if (amounts.some((amount) => amount === null)) return [sumNotKnown(table, total, key)];
    const expected = pence(amounts.reduce<number>((sum, amount) => sum + amount!, 0));
    return compare(table, total, key, 'projects', expected, amounts.length, 1 + index / 10, wholePounds);
  });
}

/** One of the projects has an amount that cannot be read: what the total should be is not known. */
function sumNotKnown(table: ProjectsTable, total: ProjectRow, key: AmountColumn): Difference {
  const check = checkOf('projects', PRINTED_COLUMNS[key]);
  const line = notChecked(total.name, check, '', total.rowIndex, table.columns[key] ?? null);
  const printed = amountFigure(penceOrNil(total[key])!);
  return { ...line, printed, order: ORDER.impossible, isTotal: true };
}

/** Received against what the register says was drawn down for the project, where any of its rows are allocated to it. */
function checkReceived(
  table: ProjectsTable,
  register: Register,
  wholePounds: boolean,
  strict: boolean,
): Difference[] {
  const { byName } = drawnDownByProject(register, strict);
  const listed = new Set(table.rows.map((row) => normalText(row.name)));
  const lines = table.rows.flatMap((row) => {
    const figure = byName.get(normalText(row.name))?.figure;
    if (figure === undefined) return [];
    if (!isAmount(figure)) return [notKnown(table, row, figure)];
    const expected = asPrinted(figure.amount, wholePounds);
    return compare(table, row, 'received', 'register', expected, 1, ORDER_REGISTER, wholePounds);
  });
  const notPrinted = [...byName].flatMap(([key, { name, figure }]) =>
    listed.has(key) || (isAmount(figure) && figure.amount === 0) ? [] : [missing(name, figure)],
  );
  return [...lines, ...notPrinted, ...leftOut(register)];
}

const ORDER_REGISTER = 2;

function notKnown(table: ProjectsTable, row: ProjectRow, figure: Figure): Difference {
  const columnIndex = table.columns.received ?? null;
  const line = notChecked(
    row.name,
    checkOf('register', PRINTED_COLUMNS.received),
    '',
    row.rowIndex,
    columnIndex,
  );
  const printed = penceOrNil(row.received);
  return {
    ...line,
    expected: reconciledFigure(figure),
    printed: printed === null ? line.printed : amountFigure(printed),
    order: ORDER_REGISTER,
  };
}

/** Drawn down for a project that the printed table does not have. */
function missing(name: string, figure: Figure): Difference {
  const line = notChecked(name, checkOf('notPrinted'), '', null, null);
  if (!isAmount(figure)) return { ...line, expected: reconciledFigure(figure) };
  const difference = amountFigure(pence(0 - figure.amount));
  return {
    ...line,
    expected: reconciledFigure(figure),
    difference,
    kind: 'difference',
    order: ORDER_REGISTER + 1,
  };
}

function compare(
  table: ProjectsTable,
  row: ProjectRow,
  key: AmountColumn,
  rule: Rule,
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
      ...checkOf(rule, PRINTED_COLUMNS[key]),
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
        `${PRINTED_COLUMNS[key]}: not an amount`,
        amount.text,
        row.rowIndex,
        table.columns[key] ?? null,
      ),
    ];
  });
}
