import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import { serialFromDate } from '../../src/domain/calendar/serial';
import { COLUMN_KEYS, type ColumnKey } from '../../src/domain/sheet/columns';
import { addressOf, SheetDraft } from './sheet-draft';
import { bold, DATE, HEADING, POUNDS_AND_PENCE, QUIET, TITLE } from './styles';

/** The council whose sheets are shown, and the quarters that they are of. */
const AUTHORITY = 'Melton';
export const QUARTERS = ['Melton Q3', 'Melton Q4'] as const;
type Quarter = (typeof QUARTERS)[number];

/** The council's own headings, and what a register calls each. */
const COLUMNS_SENT: readonly (readonly [string, ColumnKey])[] = [
  ['Agreement ref', 'agreement'],
  ['Obligation', 'contribution'],
  ['Planning ref', 'application'],
  ['Site address', 'site'],
  ['Purpose', 'purpose'],
  ['Trigger', 'trigger'],
  ['Spend by', 'expiryDate'],
  ['Amount secured', 'value'],
  ['Not started', 'notStarted'],
  ['With developer', 'heldByDeveloper'],
  ['Held by council', 'heldByAuthority'],
  ['Paid to police', 'drawnDown'],
];
const TOP = 3;
const MONEY_FROM = 7;

type Row = CellValue[];
const at = (key: ColumnKey): number => COLUMNS_SENT.findIndex(([, of]) => of === key);
const isRow = (agreement: string, contribution: string) => (row: Row) =>
  row[at('agreement')] === agreement && row[at('contribution')] === contribution;

/** The council's rows as the register has them. */
function sentRows(register: readonly (readonly CellValue[])[]): Row[] {
  const of = (row: readonly CellValue[], key: ColumnKey): CellValue => row[COLUMN_KEYS.indexOf(key)] ?? null;
  return register
    .slice(1)
    .filter((row) => of(row, 'authority') === AUTHORITY)
    .map((row) => COLUMNS_SENT.map(([, key]) => of(row, key)));
}

/** What happened in the quarter: money came in, was released, a deadline moved, one sum is new and one is gone. */
function aQuarterLater(rows: readonly Row[]): Row[] {
  const later = rows.map((row) => [...row]);
  const change = (agreement: string, contribution: string, cells: Partial<Record<ColumnKey, CellValue>>) => {
    const row = later.find(isRow(agreement, contribution))!;
    for (const [key, cell] of Object.entries(cells)) row[at(key as ColumnKey)] = cell;
  };
  change('S106/MEL/05', 'P1', {
    notStarted: null,
    heldByDeveloper: '£28,394.82',
    trigger: 'On commencement: met',
  });
  change('S106/MEL/06', 'P1', { notStarted: null, heldByAuthority: 37_253.2 });
  change('S106/MEL/06', 'P1', { expiryDate: '03/02/2030' });
  change('S106/MEL/09', 'P1', { expiryDate: serialFromDate({ year: 2032, month: 2, day: 25 }) });
  const added: Row = COLUMNS_SENT.map(() => null);
  const cells: Partial<Record<ColumnKey, CellValue>> = {
    ...{ agreement: 'S106/MEL/10', contribution: 'P1', application: '24/09417/OUT' },
    ...{ site: 'Land north of Quill Lane, Ottersfold', purpose: 'Police: vehicles' },
    ...{ trigger: 'Before the 25th occupation', value: 44_120.5, notStarted: 44_120.5 },
  };
  for (const [key, cell] of Object.entries(cells)) added[at(key as ColumnKey)] = cell;
  return [...later.filter((row) => !isRow('S106/MEL/07', 'P1')(row)), added];
}

/** A sheet as a council sends it: titles, its own headings, a total that agrees. */
export function councilBlock(quarter: Quarter, register: readonly (readonly CellValue[])[]): CellValue[][] {
  const rows = quarter === QUARTERS[0] ? sentRows(register) : aQuarterLater(sentRows(register));
  const sum = (column: number): CellValue =>
    rows.reduce((total, row) => total + Math.round(pounds(row[column] ?? null) * 100), 0) / 100;
  const total = COLUMNS_SENT.map((_, column) =>
    column === 0 ? 'Total' : column < MONEY_FROM ? null : sum(column),
  );
  return [
    [`${AUTHORITY} Borough Council: policing contributions, ${quarter.slice(-2)} 2024/25`],
    ['Invented, as everything on the sheet Register is.'],
    [],
    COLUMNS_SENT.map(([heading]) => heading),
    ...rows,
    total,
  ];
}

const pounds = (cell: CellValue): number =>
  typeof cell === 'number' ? cell : Number(String(cell ?? '0').replace(/[£,]/g, ''));

/** The range of a council's sheet, with its titles, as a formula names it. */
export const councilRange = (quarter: Quarter, block: readonly CellValue[][]): string =>
  `'${quarter}'!A1:${addressOf(block.length - 1, COLUMNS_SENT.length - 1)}`;

export function councilSheet(quarter: Quarter, block: readonly (readonly CellValue[])[]): WriteSheet {
  const draft = new SheetDraft(quarter);
  block.forEach((cells, row) =>
    cells.forEach((cell, column) => draft.put(row, column, cell, styleOf(row, column, block.length))),
  );
  return draft.finish({ widths: [14, 11, 16, 44, 28, 30, 13, 15, 14, 15, 15, 15] });
}

function styleOf(row: number, column: number, height: number): CellStyle | undefined {
  if (row < TOP) return row === 0 ? TITLE : QUIET;
  if (row === TOP) return HEADING;
  const style = column === at('expiryDate') ? DATE : column >= MONEY_FROM ? POUNDS_AND_PENCE : undefined;
  return row === height - 1 ? bold(style ?? {}) : style;
}
