import type { ReadyReading } from '../../workbook/register/register-reading';
import { lastSettings } from '../../workbook/settings/settings';
import { findTarget } from '../../workbook/writing/pending-write';
import type { Compared } from './state';

/** The register's table, by Excel's own ids. */
export async function targetOf({ table, tables }: ReadyReading): ReturnType<typeof findTarget> {
  const tableId = tables.find(({ name }) => name === table.name)?.id ?? null;
  return findTarget({ sheetId: table.sheet, sheet: table.sheet, tableId, table: table.name });
}

/** How the officer said that the register's headings are read. */
export function mappingOf({ table, tables }: ReadyReading): Compared['mapping'] {
  const { register } = lastSettings();
  const id = tables.find(({ name }) => name === table.name)?.id;
  const isChosen =
    register?.table === table.name || (register?.tableId !== undefined && register.tableId === id);
  return isChosen ? (register?.headings ?? {}) : {};
}
