import { now } from '../../workbook/excel/clock';
import { runCheck } from '../check/run';
import type { CheckResult, CheckState } from '../check/state';
import type { ImportSource } from '../../domain/council/import/comparison';
import type { Pane } from '../kernel/store';

/** What was checked, as an import takes it. */
export const importSource = (
  { parts, authority, mapping }: CheckResult,
  { files }: CheckState,
): ImportSource => ({
  sheets: parts.map(({ checked }) => checked),
  names: parts.map(({ place }) => ({ sheet: place.sheet, file: files[place.sheetId] ?? null })),
  authority: authority ?? '',
  mapping,
});

/**
 * The sheets that were checked, read and checked as they are now: what was put right since then counts, as findings ask
 * for just that. The findings follow it. Null where there is no check any more.
 *
 * @throws what Excel refuses with, as where a sheet is gone
 */
export async function sourceNow(pane: Pane): Promise<ImportSource | null> {
  const { result } = pane.state().check;
  if (!result) return null;
  const task = { ...result, sources: result.parts.map(({ source }) => source) };
  const parts = await runCheck(task, new AbortController().signal, () => undefined);
  const fresh = { ...result, parts, at: now() };
  const { check } = pane.state();
  if (check.result === result) pane.set({ check: { ...check, result: fresh } });
  return importSource(fresh, check);
}

/** True where the sheets say the same cell by cell: what was shown of them still holds. */
export const isSameSource = (a: ImportSource, b: ImportSource): boolean =>
  JSON.stringify(a.sheets.map(blockOf)) === JSON.stringify(b.sheets.map(blockOf));

function blockOf(sheet: ImportSource['sheets'][number]): unknown {
  if (sheet.kind === 'none') return null;
  return sheet.kind === 'register' ? sheet.register.block : sheet.sheet.block;
}
