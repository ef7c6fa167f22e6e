import { currentTable } from '../../workbook/register/current-table';
import type { Pane } from '../kernel/store';
import { SIDE_TABLES, type SideTableName, type SideTables } from './state';

/** Reads the tables beside the register. */
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
