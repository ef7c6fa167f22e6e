import { createTables, type NewTable } from '../../workbook/register/create-tables';
import { SIDE_TABLES, type SideTableName, type SideTables } from './state';

/** The sheet that each is on where the add-in makes it, where that is not the table's name. */
const SHEETS: Readonly<Partial<Record<SideTableName, string>>> = { dealings: 'Log of dealings' };

/** Makes those that are not there yet. Answers why that failed; null where all are there. */
export async function makeMissing(
  tables: SideTables,
  names: readonly SideTableName[],
): Promise<string | null> {
  const missing = names.filter((name) => tables[name].state === 'none');
  if (missing.length === 0) return null;
  const outcome = await createTables(
    missing.map((name): NewTable => ({
      kind: SIDE_TABLES[name],
      sheet: SHEETS[name] ?? SIDE_TABLES[name].name,
    })),
  );
  return outcome.kind === 'made' ? null : outcome.message;
}
