/** Titles over groups of rows that say where the amounts of those rows stand: "Received and held", "Transferred", "Not yet due". */
import type { FindingCode } from '../../findings/catalogue';
import { quoted } from '../../findings/finding';
import { ANYWHERE, GONE, HELD, whereTitled, type Places, type Said } from '../../reading/words/where-words';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { normalText, shownText } from '../../sheet/text';
import { isForces, placesAmong } from './columns-that-tell';
import type { Register } from '../register';
import type { Source, Trouble } from './telling';

/** So many titles that say it are no chance. */
const MIN_TITLES = 2;

/** Titles, and where each says that the amounts under it are. */
export interface Titles {
  readonly titles: readonly Title[];
  readonly where: ReadonlyMap<string, Places | null>;
}

/** The titles of a register, where enough of them tell. */
export function titlesThatTell(register: Register): Titles | null {
  const titles = titlesOf(register);
  const said = new Map<string, Said | null>(titles.map(({ text }) => [normalText(text), whereTitled(text)]));
  const where = placesAmong(said, isForces(register));
  const known = [...where.values()].filter((one) => one !== null);
  return known.length < MIN_TITLES || !known.some((one) => one & (HELD | GONE)) ? null : { titles, where };
}

/** What titles tell of each row. */
export function sourceOf(
  { rowIndex, rowCount }: Register,
  rows: readonly number[],
  { titles, where }: Titles,
): Source {
  const places = new Uint8Array(rowCount).fill(ANYWHERE);
  let trouble: Trouble | null = null;
  let next = 0;
  for (const row of rows) {
    const index = rowIndex[row]!;
    while (next < titles.length && titles[next]!.rowIndex < index) next++;
    const title = titles[next - 1];
    const found = title === undefined ? null : (where.get(normalText(title.text)) ?? null);
    if (found !== null) places[row] = found;
    else {
      const why = title?.text
        ? `“${quoted(title.text)}” over row ${index + 1} of the range does not say where its money is`
        : `row ${index + 1} of the range is under no title of its own`;
      trouble ??= { why, rowIndex: index, mayBe: [] };
    }
  }
  return { columnIndex: -1, name: 'The titles over the rows', places, blankCount: 0, mayBe: [], trouble };
}

interface Title {
  readonly rowIndex: number;
  /** "" for a line that ends what a title says. */
  readonly text: string;
}

/** Lines that end nothing. */
const WITHIN: readonly FindingCode[] = ['header-repeated', 'blank-rows', 'units-row'];

/**
 * Lines that begin or end a group of rows, the last line over the headings first. A row that is left out without an amount may
 * be a title with something beside it.
 */
function titlesOf({
  setAside,
  block,
  header,
  rowIndex: ofRows,
  rowCount,
  usable,
  amounts,
}: Register): Title[] {
  const titles: Title[] = [];
  const textAt = (rowIndex: number): string =>
    shownText(block[rowIndex]!.find((cell) => !isBlankOrZero(cell)));
  for (const { code, rowIndex } of setAside) {
    if (rowIndex === null || WITHIN.includes(code)) continue;
    if (rowIndex < header.topIndex) titles.splice(0, titles.length);
    titles.push({ rowIndex, text: code === 'total-row' ? '' : textAt(rowIndex) });
  }
  if (titles.length > 0)
    for (let row = 0; row < rowCount; row++)
      if (!usable[row] && amounts.value[row] === 0)
        titles.push({ rowIndex: ofRows[row]!, text: textAt(ofRows[row]!) });
  return titles.sort((a, b) => a.rowIndex - b.rowIndex);
}
