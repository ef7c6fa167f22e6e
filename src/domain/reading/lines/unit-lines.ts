import { isBlank } from '../../money/read-amount';
import { shownText } from '../../sheet/text';
import { WEIGHING } from '../words/meanings';

/** A heading is no longer than this. */
export const LONGEST_HEADING = 70;

const UNIT =
  /^\(?(?:£|gbp|pounds?|sterling|p|pence|%|no\.?|nr|number|units?|text|free text|amount|currency|name|list|mandatory|optional|required|reference|date|dates?|d{1,2}[-/ .]m{1,3}[-/ .]y{2,4}|y{4}-m{2}-d{2}|y\/n|yes\/no|ref|£ ?['’]?0{3}s?|£ ?k|£ ?m|['’]?0{3}s?|k|m|£?thousands?|£?millions?|£ ?p|£\.p)\)?$/i;

/** "date" and "number" may be half of a heading; "£" and "dd/mm/yyyy" are not. */
export const isWord = (text: string): boolean => /^[a-z]+\.?$/i.test(text);

/** True for the unit of a column, as it stands in a line under the headings: "£", "£000", "dd/mm/yyyy". */
export const isUnit = (cell: unknown): boolean => typeof cell === 'string' && UNIT.test(shownText(cell));

/** So many headings must be known for a row to be the headings of a table. */
const MIN_KNOWN = 3;

/** "A3": one word with a figure in it is a reference, and none of the headings that are known. */
const SINGLE_REFERENCE = /^\s*\S*\d\S*\s*$/;

/** True for a row of headings of any table: texts without a figure, most of them known, three at the least. */
export function isOtherHeadings(row: readonly unknown[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell) && cell !== 0);
  if (filled.length < MIN_KNOWN) return false;
  if (filled.some((cell) => typeof cell !== 'string' || cell.length > LONGEST_HEADING || /\d{2}/.test(cell)))
    return false;
  if (filled.filter((cell) => !SINGLE_REFERENCE.test(cell as string)).length < MIN_KNOWN) return false;
  const known = new Set(
    filled.flatMap((cell) => {
      const key = WEIGHING.get().keyOfHeading(cell);
      if (key !== null) return [key];
      const text = shownText(cell);
      return OTHER_TABLES.test(text) ? [text] : [];
    }),
  );
  return known.size >= MIN_KNOWN && known.size * 2 > filled.length;
}

/** Headings of tables that are none of contributions: projects, staff, budgets. */
const OTHER_TABLES =
  /^(?:budget|actual|forecast|received|variance|name|project|scheme|cost|date paid|invoice(?: no)?|supplier|description|amount|total|balance|quarter|year|month)$/i;
