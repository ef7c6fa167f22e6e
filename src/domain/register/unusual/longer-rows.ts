import { finding, quoted, type Finding } from '../../findings/finding';
import { isBlank, readAmount } from '../../money/read-amount';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { pastHeadings } from '../read/past-headings';
import type { Register } from '../register';

/** Where more rows than one in so many go on past the headings, that is how the sheet is. */
const SELDOM = 4;

/**
 * Rows that go on past the last heading with an amount, as hardly any other does, and in which an amount may be the front
 * of the next: "12,500.00" without quotes in a file of commas. Whatever follows the comma is in the wrong column.
 *
 * @param candidates the rows with a cell there
 */
export function longerRows(register: Register, candidates: readonly number[]): ReadonlyMap<number, Finding> {
  const longer = new Map<number, Finding>();
  if (candidates.length === 0) return longer;
  const { block, header, rowIndex, rowCount } = register;
  const past = pastHeadings(header);
  const noughts = candidates.filter((row) => block[rowIndex[row]!]![past] === 0);
  const filled = candidates.filter((row) => {
    const cell = block[rowIndex[row]!]![past];
    return cell !== 0 && !isBlank(cell);
  });
  const isSeldom = (of: readonly number[]): boolean => of.length * SELDOM <= rowCount + 2;
  // Older Excel hands a blank cell over as 0, and then most rows have one.
  const rows = isSeldom(noughts) ? [...filled, ...noughts] : filled;
  if (!isSeldom(rows) || past === 0) return longer;
  const money = MONEY_COLUMNS.flatMap((key) => header.columns[key] ?? []);
  for (const row of rows) {
    const cells = block[rowIndex[row]!]!;
    if (typeof readAmount(cells[past]) !== 'number') continue;
    const front = money.find((index) => mayBeParted(cells[index], cells[index + 1]));
    if (front === undefined) continue;
    const values = {
      text: quoted(shownText(cells[past])),
      first: quoted(shownText(cells[front])),
      second: quoted(shownText(cells[front + 1])),
    };
    longer.set(row, finding('row-longer', rowIndex[row]!, front, values));
  }
  return longer;
}

/** "12" and "500.00": one to three figures, then what three figures and pence may be. */
function mayBeParted(front: unknown, rest: unknown): boolean {
  const [first, second] = [readAmount(front), readAmount(rest)];
  if (typeof first !== 'number' || typeof second !== 'number' || isBlank(front) || isBlank(rest))
    return false;
  const isFront = first !== 0 && first % 100 === 0 && Math.abs(first) < 1000_00;
  return isFront && second >= 0 && second < 1000_00;
}
