import { checkingSheet, type CheckedSheet } from '../../domain/council/check-sheet';
import { safeFixes, type Fix } from '../../domain/council/fixes';
import { joinSheets } from '../../domain/council/join';
import type { Finding, Severity } from '../../domain/findings/finding';
import { countBySeverity } from '../../domain/findings/report';
import type { Block } from '../../domain/sheet/block';
import { pause } from '../../workbook/excel/pause';
import {
  placeOfRange,
  readSource,
  withoutFormulas,
  type SourceRead,
  type SourceRef,
} from '../../workbook/sources/sheet-source';
import { today } from '../../workbook/excel/clock';
import { mappingOn, type Placed, type Said } from './columns/said';
import type { CheckedPart, CheckRun } from './state';
import { inSlices } from './time-slices';

/** What is to be checked, and as whose. */
export interface CheckTask {
  readonly sources: readonly SourceRef[];
  readonly authority: string | null;
  readonly mapping: Said;
  /** By what each source is known by: see idOf. */
  readonly placed: Readonly<Record<string, Placed>>;
}

export type OnRun = (change: Partial<CheckRun>) => void;

/**
 * Reads the sources, checks each, joins them, and looks for safe fixes: in slices, so that the pane stays alive.
 *
 * @throws the signal's reason; what Excel refuses with
 */
export async function runCheck(task: CheckTask, signal: AbortSignal, onRun: OnRun): Promise<CheckedPart[]> {
  const reads = await readAll(task.sources, signal, onRun);
  const checked = await checkAll(reads, task, signal, onRun);
  onRun({ step: 'joining' });
  await pause();
  signal.throwIfAborted();
  const findings = joinedFindings(checked, task);
  onRun({ step: 'fixing' });
  const parts: CheckedPart[] = [];
  for (const [n, { place, block }] of reads.entries()) {
    const sheet = checked[n]!;
    const fixes = await fixesOf(sheet, block, signal);
    parts.push({
      id: idOf(task.sources[n]!),
      source: task.sources[n]!,
      place,
      block,
      checked: sheet,
      findings: findings.get(sheet) ?? sheet.findings,
      fixes: await withoutFormulas(place, fixes, signal),
    });
  }
  return parts;
}

async function readAll(
  sources: readonly SourceRef[],
  signal: AbortSignal,
  onRun: OnRun,
): Promise<SourceRead[]> {
  const reads: SourceRead[] = [];
  let [before, rowCount] = [0, 0];
  for (const source of sources) {
    const onProgress = (rowsRead: number, rows: number): void => {
      rowCount = before + rows;
      onRun({ step: 'reading', rowsRead: before + rowsRead, rowCount });
    };
    const read = await readSource(source, { signal, onProgress });
    before += read.block.length;
    reads.push(read);
  }
  onRun({ rowCount: before, rowsRead: before });
  return reads;
}

async function checkAll(
  reads: readonly SourceRead[],
  { sources, authority, mapping: said, placed }: CheckTask,
  signal: AbortSignal,
  onRun: OnRun,
): Promise<CheckedSheet[]> {
  const checked: CheckedSheet[] = [];
  let before = 0;
  let found: Record<Severity, number> | null = null;
  onRun({ step: 'checking', rowsChecked: 0 });
  for (const [n, { block, place }] of reads.entries()) {
    const mapping = mappingOn(block, said, placed[idOf(sources[n]!)]);
    const options = { name: place.sheet, place: placeOfRange(place), mapping, authority, asAt: today() };
    const sheet = await inSlices(checkingSheet(block, options), signal, (rows) =>
      onRun({ rowsChecked: before + rows }),
    );
    checked.push(sheet);
    before += block.length;
    found = added(found, countBySeverity(sheet.findings));
    onRun({ rowsChecked: before, found });
  }
  return checked;
}

const added = (
  a: Record<Severity, number> | null,
  b: Record<Severity, number>,
): Record<Severity, number> => ({
  error: (a?.error ?? 0) + b.error,
  warning: (a?.warning ?? 0) + b.warning,
  note: (a?.note ?? 0) + b.note,
});

function joinedFindings(
  checked: readonly CheckedSheet[],
  { mapping, authority }: CheckTask,
): ReadonlyMap<CheckedSheet, readonly Finding[]> {
  return checked.length < 2 ? new Map() : joinSheets(checked, mapping, authority).findings;
}

/** The control figures of a sheet with its fixes in place, calculated from the cells as they would be. */
export async function checkedWith(
  part: CheckedPart,
  block: Block,
  { mapping: said, placed, authority }: Pick<CheckTask, 'mapping' | 'placed' | 'authority'>,
  signal: AbortSignal,
): Promise<CheckedSheet> {
  const { place } = part;
  const mapping = mappingOn(block, said, placed[part.id]);
  const options = { name: place.sheet, place: placeOfRange(place), mapping, authority, asAt: today() };
  return inSlices(checkingSheet(block, options), signal);
}

/** Rows whose fixes are looked for in one step. */
const ROWS_PER_STEP = 250;

function* fixing(checked: CheckedSheet, block: Block): Generator<number, Fix[]> {
  if (checked.kind === 'none') return [];
  const fixes: Fix[] = [];
  const count = checked.kind === 'register' ? checked.register.rowIndex.length : checked.sheet.rows.length;
  for (let from = 0; from < count; from += ROWS_PER_STEP) {
    fixes.push(
      ...safeFixes(rowsFrom(checked, from), block).filter(({ columnIndex }) => isInBlock(block, columnIndex)),
    );
    yield from;
  }
  return fixes;
}

/** A column that was added for the authority is none of the sheet's. */
const isInBlock = (block: Block, columnIndex: number): boolean => columnIndex < (block[0]?.length ?? 0);

/** The sheet with some of its rows only. */
function rowsFrom(checked: Exclude<CheckedSheet, { kind: 'none' }>, from: number): CheckedSheet {
  if (checked.kind === 'register') {
    const rowIndex = checked.register.rowIndex.slice(from, from + ROWS_PER_STEP);
    return { ...checked, register: { ...checked.register, rowIndex } };
  }
  const rows = checked.sheet.rows.slice(from, from + ROWS_PER_STEP);
  return { ...checked, sheet: { ...checked.sheet, rows } };
}

const fixesOf = (checked: CheckedSheet, block: Block, signal: AbortSignal): Promise<Fix[]> =>
  inSlices(fixing(checked, block), signal);

/** What a source is known by, from one check to the next. */
export function idOf(source: SourceRef): string {
  if (source.kind === 'table') return source.tableId;
  return source.kind === 'sheet'
    ? source.sheetId
    : `${source.sheetId} ${source.topIndex} ${source.leftIndex}`;
}
