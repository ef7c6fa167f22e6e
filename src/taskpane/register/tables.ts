import type { RegisterReading, TableFit } from '../../workbook/register/register-reading';
import { lastSettings } from '../../workbook/settings/settings';
import type { TableDraft } from './choose-model';

/** Tables of the workbook that could be the register; none before the first reading. */
export const tablesOf = (reading: RegisterReading | null): readonly TableFit[] =>
  reading && reading.state !== 'failed' ? reading.tables : [];

/** The table in use, else the one whose headings fit best. */
export function likeliestTable(reading: RegisterReading | null): TableFit | undefined {
  const inUse = reading?.state === 'ready' || reading?.state === 'unreadable' ? reading.table.name : null;
  const byMissing = [...tablesOf(reading)].sort((a, b) => a.missing.length - b.missing.length);
  return byMissing.find(({ name }) => name === inUse) ?? byMissing[0];
}

/** How a table's headings are read, to start choosing from: as was chosen before, where it was. */
export function draftOf(reading: RegisterReading | null, tableId: string): TableDraft {
  const table = tablesOf(reading).find(({ id }) => id === tableId);
  const stored = lastSettings().register;
  const isChosen = stored !== undefined && (stored.table === table?.name || stored.tableId === tableId);
  return { tableId, mapping: isChosen ? stored.headings : {}, showsAll: false };
}
