/** Live formulas, and beside them the same with their register given: what the live ones should show. */
import { openWorkbench } from '../../workbench/headless';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../workbench/headless';

/** Where each pair stands, on the sheet Live and on the sheet Given; wide apart, as most of them spill. */
const PAIRS: Record<string, (register: string, projects: string) => string> = {
  A1: (register) => `=S106.OUTSTANDING(,${register})`,
  A3: (register) => `=S106.REMAINING("Charnwood",${register})`,
  A5: (register) => `=S106.BALANCE("Spent",,${register})`,
  A7: (register) => `=S106.BALANCE("Rows left out",,${register})`,
  A9: (register) => `=S106.OUTSTANDING(Summary!A15:A22,${register})`,
  C1: (register) => `=S106.ROLLUP(,${register})`,
  O1: (register) => `=S106.ROLLUP("Expiry year",${register})`,
  AA1: (register) => `=S106.EXPIRING(12,DATE(2025,3,24),${register})`,
  // VALIDATE without a range checks the workbook's other tables too: it is compared where there are none.
  AL1: (register) => `=S106.TRACE("Held by authority","Charnwood",${register})`,
  AT1: (register, projects) => `=S106.PROJECTS(${projects},${register})`,
};
const ALL = 'A1:AY150';
const WITHIN_MS = 45_000;

export class LivePairs {
  private constructor(readonly bench: HeadlessWorkbench) {}

  static async open(options: WorkbenchOptions = {}): Promise<LivePairs> {
    const bench = await openWorkbench({ file: 'samples/leicestershire.xlsx', ...options });
    await bench.calculated(30_000);
    const pairs = new LivePairs(bench);
    try {
      await pairs.begin();
    } catch (error) {
      await bench.close();
      throw error;
    }
    return pairs;
  }

  private async begin(): Promise<void> {
    for (const name of ['Live', 'Given']) {
      this.bench.session.book.addSheet(name);
      // The grid's sheets end where nothing was ever written, and what would spill over the end does not spill.
      await this.bench.type(`${name}!BZ1000`, '');
    }
    for (const [cell, formula] of Object.entries(PAIRS)) {
      await this.bench.type(`Live!${cell}`, formula('', ''));
    }
    await this.give('Register');
    await this.expectRight();
  }

  /** Types the formulas that name the register's table, anew. */
  async give(register: string): Promise<void> {
    for (const [cell, formula] of Object.entries(PAIRS)) {
      await this.bench.type(`Given!${cell}`, formula(`${register}[#All]`, 'Projects[#All]'));
    }
  }

  async remove(): Promise<void> {
    for (const cell of Object.keys(PAIRS)) {
      for (const sheet of ['Live', 'Given']) await this.bench.type(`${sheet}!${cell}`, '');
    }
  }

  /** What all live formulas show, as text to compare. */
  live = (): string => JSON.stringify(this.bench.values(`Live!${ALL}`));
  given = (): string => JSON.stringify(this.bench.values(`Given!${ALL}`));

  /** Has the live figures equal those that are given their register, in time. */
  async expectRight(): Promise<void> {
    await this.bench.calculated(30_000);
    await this.bench
      .until(() => this.live() === this.given(), 'the live figures', WITHIN_MS)
      .catch(() => {
        expect(this.bench.values(`Live!${ALL}`)).toEqual(this.bench.values(`Given!${ALL}`));
      });
  }
}
