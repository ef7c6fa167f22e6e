import type { FindingCode } from '../findings/catalogue';
import { findingForRows, type Finding } from '../findings/finding';

interface Group {
  readonly code: FindingCode;
  readonly columnIndex: number | null;
  readonly rows: number[];
  readonly values: Finding['values'];
  readonly messages: string[];
}

/** Gathers rows with the same matter, so that a whole column speaks once: its first row is the finding's place and example. */
export class FindingCollector {
  private readonly groups = new Map<string, Group>();

  /**
   * @param of distinguishes what is not the same matter: the text of a cell, say
   * @param messages what there is to tell of this row alone
   */
  add(
    code: FindingCode,
    rowIndex: number,
    columnIndex: number | null,
    values: Finding['values'] = {},
    of = '',
    messages?: string,
  ): void {
    const key = `${code}|${columnIndex}|${of}`;
    const group = this.groups.get(key);
    const own = messages === undefined ? [] : [messages];
    if (group) {
      group.rows.push(rowIndex);
      group.messages.push(...own);
    } else this.groups.set(key, { code, columnIndex, rows: [rowIndex], values, messages: own });
  }

  findings(): Finding[] {
    return [...this.groups.values()].flatMap(({ code, columnIndex, rows, values, messages }) =>
      findingForRows(code, rows, columnIndex, values).map((one) =>
        messages.length === rows.length ? { ...one, messages } : one,
      ),
    );
  }
}
