import { KEY_PREFIX } from '../../src/workbook/settings/places';
import { readStored, type Settings } from '../../src/workbook/settings/settings';
import type { HeadlessWorkbench } from '../../workbench/headless';

/** The add-in's settings as Excel's own settings have them. */
export const settingsOf = (stored: Readonly<Record<string, unknown>>): Settings =>
  readStored(new Map(Object.entries(stored))).settings;

let newest = 1_000_000;

/** Changes a setting behind the add-in's back, in Excel's own settings; it is newer than what the second copy has. */
export function setSetting(bench: HeadlessWorkbench, key: string, value: unknown): void {
  const text = JSON.stringify(JSON.stringify({ revision: (newest += 1000), value }));
  const { settings } = bench.session;
  settings.replaceAll({ ...settings.readAll(), [KEY_PREFIX + key]: text });
}
