import { readDate } from '../calendar/read-date';
import type { Finding } from '../findings/finding';
import { DateDoubts } from '../register/checks/date-doubts';
import type { Table } from '../tables/read-table';

/** What is in doubt about the dates of a table's rows, each column by itself. */
export function tableDates({ kind, header, rowIndex, block }: Table): Finding[] {
  return Object.entries(kind.columns).flatMap(([key, { content, name }]) => {
    const columnIndex = header.columns[key];
    if (content !== 'date' || columnIndex === undefined) return [];
    const doubts = new DateDoubts();
    for (const index of rowIndex) {
      const cell = block[index]![columnIndex];
      const date = readDate(cell);
      if (typeof date === 'number') doubts.add(cell, date, index);
    }
    return doubts.findings(columnIndex, name, header.rowIndex);
  });
}
