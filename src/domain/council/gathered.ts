import type { FindingCode } from '../findings/catalogue';
import { findingForRows, type Finding } from '../findings/finding';

interface Group {
  readonly code: FindingCode;
  readonly columnIndex: number | null;
  readonly rows: number[];
  readonly values: Finding['values'];
}

/** Gathers rows with the same matter, so that a whole column speaks once: its first row is the finding's place and example. */
export class Gathered {
  private readonly groups = new Map<string, Group>();

  /** @param of tells apart what is not the same matter: the text of a cell, say */
  add(
    code: FindingCode,
    rowIndex: number,
    columnIndex: number | null,
    values: Finding['values'] = {},
    of = '',
  ): void {
    const key = `${code}|${columnIndex}|${of}`;
    const group = this.groups.get(key);
    if (group) group.rows.push(rowIndex);
    else this.groups.set(key, { code, columnIndex, rows: [rowIndex], values });
  }

  findings(): Finding[] {
    return [...this.groups.values()].flatMap(({ code, columnIndex, rows, values }) =>
      findingForRows(code, rows, columnIndex, values),
    );
  }
}
