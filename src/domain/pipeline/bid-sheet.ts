import { writeDate } from '../calendar/serial';
import { toPounds, type Pence } from '../money/pence';
import { putUnder } from '../sheet/put-under';
import { linesOf, TESTS, type BidDraft, type BidTyped } from './bid-draft';

/** What the bid is for. */
export interface BidFor {
  readonly development: string;
  readonly authority: string;
  readonly application: string;
}

/** A bid as the cells of a sheet, from A1 on. */
export interface BidSheet {
  readonly block: readonly (readonly (string | number | null)[])[];
  readonly boldRows: readonly number[];
  /** Cells of money. */
  readonly amounts: readonly { readonly rowIndex: number; readonly columnIndex: number }[];
  readonly isDraft: boolean;
}

const BID_HEADINGS = ['Item', 'Quantity', 'Existing deducted', 'Unit cost', 'Line'];
/** By column, in points. */
export const BID_WIDTHS = [210, 70, 70, 80, 90];
/** A line of text is no longer than the page is wide. */
const LETTERS_ACROSS = 92;
const UNIT = 3;
const LINE = 4;

/** A bid that can be printed: what it costs, what comes anyway, the gap, the three tests, and where the costs are from. */
export function bidSheet(of: BidFor, typed: BidTyped, draft: BidDraft, asAt: number): BidSheet {
  const block: (string | number | null)[][] = [];
  const boldRows: number[] = [];
  const amounts: { rowIndex: number; columnIndex: number }[] = [];
  const put = (cells: readonly (string | number | null)[], isBold = false): void => {
    if (isBold) boldRows.push(block.length);
    block.push(Array.from({ length: BID_HEADINGS.length }, (_, column) => cells[column] ?? null));
  };
  const money = (
    cells: readonly (string | number | null)[],
    columns: readonly number[],
    isBold = false,
  ): void => {
    for (const columnIndex of columns) amounts.push({ rowIndex: block.length, columnIndex });
    put(cells, isBold);
  };
  const sum = (name: string, amount: Pence, isBold = false): void =>
    money([name, null, null, null, toPounds(amount)], [LINE], isBold);
  const isDraft = draft.missing.length > 0;
  put([`${isDraft ? 'Draft bid' : 'Bid'}: ${of.development}`], true);
  for (const line of inLines(aboutOf(of, draft, asAt))) put([line]);
  if (isDraft) for (const line of inLines(`Still missing: ${draft.missing.join('; ')}.`)) put([line]);
  put([]);
  put(BID_HEADINGS, true);
  if (draft.bid) {
    for (const { row, quantity, existing, unitCost, line } of linesOf(draft.bid))
      money([row.item, quantity, existing, toPounds(unitCost), toPounds(line)], [UNIT, LINE]);
    sum('Total', draft.bid.total, true);
    sum('For each home', draft.bid.perDwelling);
    if (draft.coming !== null)
      sum('Money already coming, such as grant and precept', (0 - draft.coming) as Pence);
    if (draft.gap) {
      sum('Funding gap', draft.gap.total, true);
      sum('Funding gap for each home', draft.gap.perHome);
    }
  }
  put([]);
  put(['The three tests (regulation 122)'], true);
  for (const { key, name } of TESTS) {
    put([]);
    put([name], true);
    const words = typed.tests[key].trim();
    for (const line of inLines(words === '' ? '[not written yet]' : words)) put([line]);
  }
  const sources = sourcesOf(draft);
  if (sources.length > 0) {
    put([]);
    put(['Where the costs are from'], true);
    for (const source of sources) for (const line of inLines(source)) put([line]);
  }
  return { block, boldRows, amounts, isDraft };
}

function aboutOf({ authority, application }: BidFor, { homes, bid }: BidDraft, asAt: number): string {
  const people = homes?.persons == null ? '' : `${homes.persons.toDecimalPlaces(2).toString()} people in all`;
  const parts = [authority, application, homes ? `${homes.dwellings} homes` : '', bid ? people : ''];
  return `${parts.filter((part) => part !== '').join(', ')}. As at ${writeDate(asAt)}.`;
}

/** "Premises: Published evidence, prices of 1 April 2024": items of one source in one line. */
function sourcesOf({ bid }: BidDraft): string[] {
  const bySource = new Map<string, string[]>();
  for (const { row } of bid ? linesOf(bid) : []) {
    const priced = row.priceDate === null ? '' : `prices of ${writeDate(row.priceDate)}`;
    const source = [row.source, priced].filter((part) => part !== '').join(', ');
    if (source === '') continue;
    putUnder(bySource, source, row.item);
  }
  return [...bySource].map(([source, items]) => `${items.join(', ')}: ${source}.`);
}

/** A text in lines that a page is wide enough for; its own line breaks stay. */
function inLines(text: string): string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
      if (lines.length > 0 && longer.length <= LETTERS_ACROSS) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
