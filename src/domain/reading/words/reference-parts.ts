import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import type { ColumnKey } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { wordsOf } from './heading-text';

/** A reference that stands in columns, such as a year and a number: all of them, in the sheet's order. */
export type ReferenceParts = readonly number[];

const OF_WHAT = '(?:(?:agreement|deed|s106|applications?|app|planning|case|file|reference|ref|permission) )*';
const YEAR = new RegExp(`^${OF_WHAT}(?:years?|yr)(?: (?:of|signed|agreed|registered|received).*)?$`);
const OTHER_PART = new RegExp(
  `^${OF_WHAT}(?:types?|prefix|suffix|series|letters?|code|class|area code|district code|office|register|book|ward|parish|town|village|settlement|area|locality)$`,
);

/** What a heading says of being a part of a reference: its year, or what stands before a number. */
export function partOfReference(heading: unknown): 'year' | 'other' | null {
  const words = wordsOf(heading);
  if (YEAR.test(words)) return 'year';
  return OTHER_PART.test(words) ? 'other' : null;
}

const BARE = /^[a-z]{0,3}[ -]?\d{1,6}[a-z]?$/i;

/** A number that may be a part of a reference: "7", "0012", "M12"; none that has parts of its own, as "19/00123" has. */
export const isBareNumber = (cell: unknown): boolean => cell !== 0 && BARE.test(shownText(cell));

/** What is needed of the headings to make a reference whole. */
interface OfReferences {
  readonly rowIndex: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly referenceParts: ReferenceParts | null;
}

/** The same block with the whole reference where the number of it stands; a row that lacks a part keeps what it has. */
export function withWholeReferences(block: Block, header: OfReferences): Block {
  const { rowIndex, columns, referenceParts: parts } = header;
  const at = columns.agreement;
  if (parts === null || at === undefined) return block;
  return block.map((row, r) => {
    if (r <= rowIndex || !isBareNumber(row[at])) return row;
    if (parts.some((part) => isBlank(row[part]) || row[part] === 0)) return row;
    const own = row.slice();
    own[at] = parts.map((part) => shownText(row[part])).join('/');
    return own;
  });
}
