import type { Finding } from '../findings/finding';
import { finding, findingForRows, quoted } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { isBlank, readAmount } from '../money/read-amount';
import { pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import type { Block, Place } from '../sheet/block';
import { columnFindings, slotFindings } from './check-columns';
import {
  dateChecks,
  futureFindings,
  isOwnRow,
  referenceChecks,
  textFindings,
  type RowsToCheck,
} from './check-rows';
import type { CouncilMapping, CouncilRow, CouncilSheet } from './council-sheet';
import type { CouncilKind, SheetHeader } from '../reading/understanding';
import { flowFindings } from './flow-findings';
import { movementsFinding } from './gather-movements';
import { RowReader } from './read-council-sheet';
import { signFindings } from './signs';
import type { FundingStatus } from '../reading/words/statuses';

export interface CouncilSheetOptions {
  readonly name?: string | null;
  readonly place?: Place | null;
  readonly mapping?: CouncilMapping;
  /** Today, as an Excel serial, where it is known: the domain has no clock. */
  readonly asAt?: number | null;
}

/** Rows read between two steps: a fraction of what would be felt. */
const ROWS_PER_STEP = 250;

/**
 * Reads and checks a council's sheet in steps, so that the pane stays alive and can stop between two.
 *
 * @returns the sheet, with every finding in the order in which they are reported
 */
export function* checkingCouncilSheet(
  block: Block,
  header: SheetHeader & { kind: CouncilKind },
  { name = null, place = null, mapping = {}, asAt = null }: CouncilSheetOptions,
): Generator<number, CouncilSheet> {
  const reader = new RowReader(block, header, header.kind, mapping);
  for (let from = header.rowIndex + 1; from < block.length; from += ROWS_PER_STEP) {
    reader.read(from, Math.min(from + ROWS_PER_STEP, block.length));
    yield Math.min(from + ROWS_PER_STEP, block.length);
  }
  const read = reader.result();
  const moved = header.kind === 'transaction' ? read.rows : [];
  const signs = signFindings(moved, header.at.value ?? -1);
  const rows = read.rows.map((row) => withoutSign(row, signs.passedOver));
  const of: RowsToCheck = { block, header, kind: header.kind, rows: rows.filter(isOwnRow), asAt };
  const findings: Finding[] = [...read.findings, ...signs.findings];
  const other = rows.find(({ setAside }) => setAside === 'headings-moved');
  const checks = [
    () => [
      ...slotFindings(name, header),
      ...scaleFindings(header),
      ...(header.kind === 'transaction' ? movementsFinding(header) : []),
      ...columnFindings(block.slice(0, other?.rowIndex), header),
    ],
    ...dateChecks(of),
    ...referenceChecks(of),
    () => textFindings(of),
    () => [
      ...flowFindings(of),
      ...futureFindings(of),
      ...belowNilFindings(of),
      ...confirmFindings(of.rows, header.at.fundingStatus ?? null, mapping, policeRowsOf(of)),
    ],
  ];
  for (const check of checks) {
    findings.push(...check());
    yield block.length;
  }
  findings.push(...blankFindings(block, header, read.blankCount));
  return {
    block,
    place,
    name,
    header,
    mapping,
    rows,
    blankCount: read.blankCount,
    findings: inReportOrder(findings),
  };
}

function withoutSign(row: CouncilRow, passedOver: ReadonlySet<FundingStatus>): CouncilRow {
  if (row.amountPence === null || row.status === null || !passedOver.has(row.status)) return row;
  return { ...row, sumPence: pence(Math.abs(row.amountPence)) };
}

/** Amounts that were multiplied, as the sheet says that they are thousands. */
function scaleFindings({ at, scale, columns, rowIndex }: SheetHeader): Finding[] {
  const said = at.value === undefined ? undefined : scale.get(at.value);
  if (!said || said.isDoubtful) return [];
  const { heading, content } = columns[at.value!]!;
  const amount = readAmount(content.example);
  const values = {
    column: heading,
    unit: said.factor === 1000 ? 'thousands' : 'millions',
    text: quoted(said.text),
    example: content.example,
    amount: typeof amount === 'number' ? writePounds(pence(amount * said.factor)) : '',
  };
  return [finding('scale-read', Math.max(rowIndex, 0), at.value!, values)];
}

/** In a sheet of contributions no direction explains a minus. */
function belowNilFindings({ header, kind, rows }: RowsToCheck): Finding[] {
  if (kind !== 'contribution') return [];
  const below = rows.filter(({ amountPence }) => amountPence !== null && amountPence < 0);
  const column = header.columns[header.at.value ?? -1]?.heading ?? 'Amount';
  return below.flatMap(({ rowIndex, amountPence }) =>
    findingForRows('amount-below-nil', [rowIndex], header.at.value!, {
      column,
      amount: writePounds(amountPence!),
    }),
  );
}

/**
 * Police money that the council says has gone: it is drawn down only where the officer says so.
 *
 * @param isPolice by the row's own words, or by those of the contribution that it belongs to
 */
export function confirmFindings(
  rows: readonly CouncilRow[],
  columnIndex: number | null,
  mapping: CouncilMapping,
  isPolice: (row: CouncilRow) => boolean = (row) => row.isPolice,
): Finding[] {
  return (['transferred', 'spent'] as const).flatMap((status) => {
    if (mapping.drawnDown?.includes(status)) return [];
    const of = rows.filter((row) => row.setAside === null && row.status === status && isPolice(row));
    const amount = of.reduce((sum, { sumPence }) => sum + (sumPence ?? 0), 0);
    return findingForRows(
      'status-to-confirm',
      of.map(({ rowIndex }) => rowIndex),
      columnIndex,
      { status, amount: writePounds(pence(amount)) },
    );
  });
}

/** In a list of movements that an officer keeps, where no row mentions of the police, all are of police money. */
function policeRowsOf({ header, rows }: RowsToCheck): (row: CouncilRow) => boolean {
  const isOfficers = header.kind === 'transaction' && movementsFinding(header).length > 0;
  const isAll = isOfficers && !rows.some(({ isPolice }) => isPolice);
  return ({ isPolice }) => isAll || isPolice;
}

/** Blank rows between others; those at the end are the rest of the range, and not told. */
function blankFindings(block: Block, header: SheetHeader, blankCount: number): Finding[] {
  if (blankCount === 0) return [];
  const isBlankRow = (row: readonly unknown[]): boolean => row.every(isBlank);
  let last = block.length - 1;
  while (last > header.rowIndex && isBlankRow(block[last]!)) last--;
  const rows: number[] = [];
  for (let r = header.rowIndex + 1; r < last; r++) if (isBlankRow(block[r]!)) rows.push(r);
  return findingForRows('blank-rows', rows, null);
}

/** All sums taken, as the cells have them, in pence. */
export const sumTaken = (rows: readonly CouncilRow[]): Pence =>
  pence(rows.reduce((sum, row) => sum + (row.setAside === null ? (row.amountPence ?? 0) : 0), 0));
