import { isAmbiguousDate } from '../../calendar/ambiguous-date';
import { ChangedPlaces } from '../../calendar/changed-places';
import { writeDate } from '../../calendar/serial';
import { finding, quoted, type Finding } from '../../findings/finding';

/** What is in doubt about the dates of one column: text that can be read two ways, and days and months that Excel changed round. */
export class DateDoubts {
  /** The first that can be read two ways, and how many there are. */
  private first: { readonly rowIndex: number; readonly text: string; readonly date: string } | null = null;
  private count = 0;
  private readonly places = new ChangedPlaces();

  /**
   * @param date what the cell was read as, an Excel serial
   * @returns whether it can be read two ways
   */
  add(cell: unknown, date: number, rowIndex: number): boolean {
    this.places.add(cell, date);
    if (!isAmbiguousDate(cell)) return false;
    this.count++;
    this.first ??= { rowIndex, text: quoted(cell), date: writeDate(date) };
    return true;
  }

  /** One finding of each sort at most. */
  findings(columnIndex: number, column: string, headerRow: number): Finding[] {
    const found: Finding[] = [];
    if (this.first) {
      const { rowIndex, ...example } = this.first;
      found.push(finding('date-ambiguous', rowIndex, columnIndex, { column, ...example, count: this.count }));
    }
    const text = this.places.says();
    if (text !== null) found.push(finding('date-formats-mixed', headerRow, columnIndex, { column, text }));
    return found;
  }
}
