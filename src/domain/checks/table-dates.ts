import { isAmbiguousDate } from '../calendar/ambiguous-date';
import { ChangedPlaces } from '../calendar/changed-places';
import { readDate } from '../calendar/read-date';
import { writeDate } from '../calendar/serial';
import { finding, quoted, type Finding } from '../findings/finding';
import type { Table } from '../tables/read-table';

/** Dates of a table's rows that can be read two ways, and columns of which some may have been: each column once. */
export function tableDates({ kind, header, rowIndex, block }: Table): Finding[] {
  return Object.entries(kind.columns).flatMap(([key, { content, name }]) => {
    const columnIndex = header.columns[key];
    if (content !== 'date' || columnIndex === undefined) return [];
    const ambiguous: number[] = [];
    const places = new ChangedPlaces();
    for (const index of rowIndex) {
      const cell = block[index]![columnIndex];
      const date = readDate(cell);
      if (typeof date !== 'number') continue;
      places.add(cell, date);
      if (isAmbiguousDate(cell)) ambiguous.push(index);
    }
    const found: Finding[] = [];
    const [first] = ambiguous;
    if (first !== undefined) {
      const cell = block[first]![columnIndex];
      const date = writeDate(readDate(cell) as number);
      const values = { column: name, text: quoted(cell), date, count: ambiguous.length };
      found.push(finding('date-ambiguous', first, columnIndex, values));
    }
    const text = places.says();
    if (text !== null)
      found.push(finding('date-formats-mixed', header.rowIndex, columnIndex, { column: name, text }));
    return found;
  });
}
