import { findingForRows, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { normalText } from '../sheet/text';
import type { CheckedSheet } from './check-sheet';
import type { CouncilKind } from '../reading/understanding';
import type { CouncilRow } from './council-sheet';
import type { CheckedCouncilSheet, Table } from './join-links';

/**
 * Every sheet of one kind as one table. A row that is in two sheets with the same reference and the same cells is one
 * record that both tell: the first is taken, the other set aside and reported. One with the same reference and other cells is
 * kept, as nobody can tell which is right, and reported.
 */
export function tableOf(
  sheets: readonly CheckedSheet[],
  kind: CouncilKind,
): Table & { readonly findings: ReadonlyMap<CheckedCouncilSheet, readonly Finding[]> } {
  const own = sheets.filter((sheet): sheet is CheckedCouncilSheet => sheet.kind === kind);
  const rowsOf = new Map<CheckedCouncilSheet, readonly CouncilRow[]>();
  const findings = new Map<CheckedCouncilSheet, readonly Finding[]>();
  const records = new Map<string, string>();
  const references = new Map<string, string>();
  for (const sheet of own) {
    if (own.length === 1) {
      rowsOf.set(sheet, sheet.sheet.rows);
      break;
    }
    const name = sheet.sheet.name ?? `the ${kind} sheet`;
    const [again, otherwise] = [new Elsewhere(), new Elsewhere()];
    const remaining = sheet.sheet.rows.filter((row) => {
      if (row.own === '' || row.setAside !== null) return true;
      const same = records.get(recordOf(sheet, row));
      if (same !== undefined) again.add(row, same);
      else {
        const other = references.get(referenceOf(row));
        if (other !== undefined) otherwise.add(row, other);
      }
      return same === undefined;
    });
    // Only now: repeats within one sheet are another matter, and reported as that.
    for (const row of remaining) {
      if (row.own === '' || row.setAside !== null) continue;
      records.set(recordOf(sheet, row), name);
      references.set(referenceOf(row), name);
    }
    rowsOf.set(sheet, remaining);
    findings.set(sheet, [
      ...again.findings('row-in-other-sheet'),
      ...otherwise.findings('reference-in-other-sheet'),
    ]);
  }
  return { sheets: own, rowsOf, findings };
}

const referenceOf = ({ own, parent }: CouncilRow): string => JSON.stringify([own, parent].map(normalText));

/** All that a row says in the columns that are read, wherever they are. */
function recordOf({ sheet: { block, header } }: CheckedCouncilSheet, { rowIndex }: CouncilRow): string {
  const cells = header.columns.flatMap(({ key, columnIndex }) =>
    key === null ? [] : [`${key} ${normalText(block[rowIndex]![columnIndex])}`],
  );
  return JSON.stringify(cells.sort());
}

/** Rows that another sheet has as well. */
class Elsewhere {
  private readonly rows: number[] = [];
  private readonly sheets = new Set<string>();
  private text = '';

  add({ rowIndex, own }: CouncilRow, sheet: string): void {
    if (this.rows.length === 0) this.text = quoted(own);
    this.rows.push(rowIndex);
    this.sheets.add(sheet);
  }

  findings(code: 'row-in-other-sheet' | 'reference-in-other-sheet'): Finding[] {
    const values = { sheet: listed([...this.sheets]), text: this.text };
    return findingForRows(code, this.rows, null, values);
  }
}
