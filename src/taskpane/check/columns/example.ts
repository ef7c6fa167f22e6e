import { writeShortDate } from '../../../domain/calendar/serial';
import { sheetColumnType, type SheetColumnKey } from '../../../domain/reading/words/council-columns';
import { headingOf } from '../../../domain/reading/words/lexicon';

/**
 * A cell of a column as it is shown: a day as one, though the cell holds the number by which Excel counts it.
 *
 * @param key what the column is read as; where it is not read, its heading says whether it holds days
 */
export function exampleText(text: string, key: SheetColumnKey | null, heading: string): string {
  const holdsDays = key === null ? headingOf(heading).senses.has('date') : sheetColumnType(key) === 'date';
  return holdsDays && /^\d{5}$/.test(text) ? writeShortDate(Number(text)) : text;
}
