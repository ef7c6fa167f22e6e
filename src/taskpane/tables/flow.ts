import { currentTable } from '../../workbook/register/current-table';
import { createTables, type NewTable } from '../../workbook/register/create-tables';
import type { Pane } from '../kernel/store';
import { SIDE_TABLES, type SideTableName, type SideTables } from './state';

/** Reads the tables beside the register, and makes one that is not there. */
export class SideTablesFlow {
  private looks = 0;

  constructor(private readonly pane: Pane) {}

  /** The register was read anew: its neighbours are. The last look counts. */
  async look(): Promise<void> {
    const look = ++this.looks;
    const tables = await readSideTables();
    if (look === this.looks) this.pane.set({ tables });
  }
}

export async function readSideTables(): Promise<SideTables> {
  const names = Object.keys(SIDE_TABLES) as SideTableName[];
  const read = await Promise.all(names.map((name) => currentTable(SIDE_TABLES[name])));
  return Object.fromEntries(names.map((name, n) => [name, read[n]])) as unknown as SideTables;
}

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
