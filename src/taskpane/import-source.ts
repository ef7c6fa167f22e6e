import type { CheckResult, CheckState } from './check-state';
import type { ImportSource } from './import-state';

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
