/** Tables of one sheet under the same headings, of which one has the rows of another once more. */
import { finding, type Finding } from '../../findings/finding';
import { normalText } from '../../sheet/text';
import type { Register } from '../register';
import { MIN_PARTS } from '../read/settled-rows';
import { rowsFromTo } from '../figures/words';

/**
 * "To be spent soon", then every agreement, and those among them: where each row of a table stands in another table too,
 * its money is counted there. Rows of one agreement alone may be its equal instalments over two pages.
 */
export function repeatedTables(register: Register, out: Map<number, Finding>): void {
  const { rowIndex } = register;
  const tables = tablesOf(register);
  const texts = tables.map((rows) => new Set(rows.map((row) => textOfRow(register, row))));
  for (const [n, rows] of tables.entries()) {
    const own = texts[n]!;
    if (own.size < MIN_PARTS) continue;
    const whole = tables.find(
      (others, m) =>
        others !== rows &&
        others.length >= rows.length &&
        !out.has(others[0]!) &&
        [...own].every((text) => texts[m]!.has(text)),
    );
    if (!whole) continue;
    const at = rows.map((row) => rowIndex[row]!);
    const values = { others: rowsFromTo(at[0]!, at.at(-1)!), other: rowIndex[whole[0]!]! + 1 };
    const found = { ...finding('table-repeated', at[0]!, null, values), rows: at };
    for (const row of rows) out.set(row, found);
  }
}

/** The rows under each line of headings. */
function tablesOf({ setAside, rowIndex, rowCount }: Register): number[][] {
  const ends = setAside.filter(({ code }) => code === 'header-repeated').map((line) => line.rowIndex!);
  const tables: number[][] = [[]];
  for (let row = 0; row < rowCount; row++) {
    while (tables.length <= ends.length && ends[tables.length - 1]! < rowIndex[row]!) tables.push([]);
    tables.at(-1)!.push(row);
  }
  return tables;
}

/** What a row says under the headings, but for how it stands and what is noted of it. */
function textOfRow({ block, header, rowIndex }: Register, row: number): string {
  const { status, notes } = header.columns;
  const cells = block[rowIndex[row]!]!;
  return JSON.stringify(
    header.headings.map((_, index) => (index === status || index === notes ? '' : normalText(cells[index]))),
  );
}
