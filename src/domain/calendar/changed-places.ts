import { plainText } from './read-date';
import { dateFromSerial } from './serial';

const DAY_FIRST = /^(\d{1,2})[/.\-_ ](\d{1,2})[/.\-_ ]\d{2,4}\b/;
/** So many dates of each kind, and of both, are no chance. */
const [FEWEST, FEWEST_OF_BOTH] = [2, 5];
const MONTHS = 12;

/**
 * Tells a column whose dates were opened by an Excel that reads the month first: 03/04/2029 has become the 4th of March, and
 * 31/03/2029, of which no month is the 31st, is still text. No date of it that Excel knows is then of a day after the 12th, and
 * every one that is text is.
 */
export class ChangedPlaces {
  private dates = 0;
  private texts = 0;
  /** One date that such an Excel cannot have left so. */
  private isPlain = false;

  /** @param date what the cell was read as */
  add(cell: unknown, date: number): void {
    if (this.isPlain) return;
    if (typeof cell !== 'string') {
      const { day, month } = dateFromSerial(date);
      if (day > MONTHS) this.isPlain = true;
      else if (day !== month) this.dates++;
      return;
    }
    const parts = DAY_FIRST.exec(plainText(cell));
    if (!parts) return;
    if (Number(parts[1]) > MONTHS) this.texts++;
    else this.isPlain = true;
  }

  /** What is told of the column; null where there is nothing to tell. */
  says(): string | null {
    const { dates, texts } = this;
    if (this.isPlain || Math.min(dates, texts) < FEWEST || dates + texts < FEWEST_OF_BOTH) return null;
    return `${dates} are dates to Excel, none after the 12th of its month, and ${texts} are text, all after it. Day and month of the ${dates} may have changed places`;
  }
}
