import { isContributionList } from '../../domain/published/contribution-list';
import { reconcile } from '../../domain/published/reconcile';
import { readPrintedRollup, type PrintedSource } from '../../domain/published/printed-table';
import { isAuthority, printedAgain } from '../../domain/published/printed-places';
import type { Register } from '../../domain/register/register';
import { readAuthority } from '../../domain/sheet/authorities';
import { cellAddress, type Block, type Place } from '../../domain/sheet/block';
import { OWNED } from '../../domain/summaries/tabs/tab';
import { hasFormula, isOurs, readSheets, sheetsThat, sourceOf, type Printed } from './printed-sheets';
import type { PrintedRange, SummaryChoices } from '../tabs/refresh-outcome';
import type { TabLook } from '../excel/own-sheets';

const MAX_CHOSEN_CELLS = 30_000;
/** A table of fewer authorities may be one council's sheet. */
const MIN_AUTHORITIES = 2;

/** Which printed table Reconciliation holds the register against, or why none. */
export interface PrintedFound {
  /** Null where there is none, or several of which none was ever reconciled. */
  readonly source: PrintedSource | null;
  /** Where it stands, to be remembered. */
  readonly range: PrintedRange | null;
  /** How many there are to choose from; 1 where one is remembered. */
  readonly count: number;
  /** The remembered cells, where they hold no printed table any more. */
  readonly lost: string | null;
}

/**
 * The printed table that was reconciled last, or chosen since; without one the only sheet that reads as a printed rollup:
 * where there are several, none is chosen for the officer.
 */
export async function findPrinted(
  look: TabLook,
  register: Register | null,
  chosen: SummaryChoices['printedRange'],
): Promise<PrintedFound> {
  const range = (chosen === undefined ? look.summaries.printed : chosen) ?? null;
  const known = range && (await readKnown(look, range));
  if (known) return { ...known, count: 1, lost: null };
  const found = await printedAmong(look, new Set(register?.authorities.map(({ key }) => key)));
  const only = found.length === 1 ? found[0]! : { source: null, range: null };
  return { ...only, count: found.length, lost: range && rangeAddress(range) };
}

/** The cells that are remembered, where they still hold a printed table that is none of the add-in's own. */
async function readKnown(look: TabLook, range: PrintedRange): Promise<Printed | null> {
  const { sheets } = look;
  const sheet =
    sheets.find(({ id, name }) => id === range.sheetId && name === range.sheet) ??
    sheets.find(({ name }) => name === range.sheet) ??
    sheets.find(({ id }) => id === range.sheetId);
  if (!sheet?.used || isOurs(look, sheet)) return null;
  const { isWhole } = range;
  const { topIndex, leftIndex, columnCount } = isWhole ? sheet.used : range;
  const rowCount = Math.min(
    isWhole ? sheet.used.rowCount : range.rowCount,
    sheet.used.topIndex + sheet.used.rowCount - topIndex,
  );
  if (rowCount < 1 || rowCount * columnCount > MAX_CHOSEN_CELLS) return null;
  const place = { topIndex, leftIndex, rowCount, columnCount };
  const [cells] = await readSheets([{ id: sheet.id, used: place }]);
  if (!isPrinted(cells!.values)) return null;
  return {
    source: sourceOf(sheet, place, cells!.values),
    range: { sheetId: sheet.id, sheet: sheet.name, ...place, isWhole },
  };
}

/** True for a table that can be reconciled; a register has its columns too, and is none. */
export const isPrinted = (block: Block): boolean =>
  reconcile(block, null) !== null && !isContributionList(block);

/** All sheets that read as a printed rollup. */
const printedAmong = (look: TabLook, ownKeys: ReadonlySet<string>): Promise<Printed[]> =>
  sheetsThat(look, (values, formulas) => isPrintedRollup(values, formulas, ownKeys));

/** Authorities, each once, with figures that nobody calculates. @param ownKeys the authorities of the register */
function isPrintedRollup(values: Block, formulas: Block, ownKeys: ReadonlySet<string>): boolean {
  if (hasFormula(values, formulas)) return false;
  // A copy of a tab may have lost its mark on the way, as in a file of another program.
  if (values.some((row) => row.includes(OWNED))) return false;
  const table = isContributionList(values) ? null : readPrintedRollup(values);
  if (table === null || printedAgain(table.places).length > 0) return false;
  const authorities = table.places.filter((place) => {
    const reading = readAuthority(place.name);
    return (
      isAuthority(place) && reading.kind === 'one' && (reading.name !== null || ownKeys.has(reading.key))
    );
  });
  return authorities.length >= MIN_AUTHORITIES;
}

/** "'Printed 12 March 2024'!A1:J14" */
export function printedAddress({ block, place }: PrintedSource): string | null {
  if (place === null) return null;
  const columnCount = block.reduce((most, row) => Math.max(most, row.length), 1);
  return addressAt(place, block.length, columnCount);
}

const rangeAddress = ({ sheet, topIndex, leftIndex, rowCount, columnCount }: PrintedRange): string =>
  addressAt({ sheet, topIndex, leftIndex }, rowCount, columnCount);

const addressAt = (place: Place, rowCount: number, columnCount: number): string =>
  `${cellAddress(place, 0, 0, true)}:${cellAddress(place, rowCount - 1, columnCount - 1)}`;
