import { readDate } from '../calendar/read-date';
import { excelErrorOf } from '../money/excel-error';
import { isBlank, readAmount } from '../money/read-amount';
import { readAuthority } from '../sheet/authorities';
import { isBlankOrZero } from '../sheet/blank-zeros';
import type { Block } from '../sheet/block';
import { columnOfHeading, COLUMNS, MONEY_COLUMNS, NEEDED_COLUMNS, type ColumnKey } from '../sheet/columns';
import type { Header } from '../reading/header';
import {
  isBareTotal,
  isExample,
  isGuidance,
  isLineLabel,
  isPlainLabel,
  isSignature,
  isStatisticLabel,
  isTotalLabel,
} from '../sheet/line-labels';
import { normalText, shownText } from '../sheet/text';
import { isOtherHeadings } from './lines/unit-lines';
import { isUnitsLine, readScaled } from './lines/scaled-amount';

/** What a row under the headings is. Only a contribution is counted; each other kind is reported. */
export type RowKind = 'contribution' | 'blank' | 'total' | 'note' | 'header' | 'group' | 'units';

/** What the lines above come to, in pence: in all, and since the last line of totals. By the columns of MONEY_COLUMNS. */
export interface SumsAbove {
  readonly all: ArrayLike<number>;
  readonly since: ArrayLike<number>;
  readonly allCount: number;
  readonly sinceCount: number;
}

const NOTHING_ABOVE: SumsAbove = { all: [], since: [], allCount: 0, sinceCount: 0 };

/**
 * What a row is, where it is not plainly a contribution with its agreement and authority. A row is set aside only when it
 * cannot be a contribution: a label of a total where the keys stand; amounts that are the sum of the lines above, and no
 * reference; a lone sentence with no figure; the headings again.
 */
export function kindOfRow(
  block: Block,
  header: Header,
  rowIndex: number,
  above: SumsAbove = NOTHING_ABOVE,
): RowKind {
  const row = block[rowIndex] ?? [];
  if (row.every(isBlankOrZero)) return 'blank';
  if (isHeaderAgain(row, header)) return 'header';
  if (isUnitsLine(row)) return 'units';
  if (isTotalRow(row, header, above)) return row.some(isStatisticLabel) ? 'note' : 'total';
  if (isUnderTable(row, header) || isNote(row, header) || isTemplate(row, header)) return 'note';
  if (saysNothing(row, header)) return 'blank';
  return isGroup(row, header) ? 'group' : 'contribution';
}

const hasKey = (row: readonly unknown[], header: Header): boolean =>
  !isBlankOrZero(row[header.columns.agreement!]);

/** Amounts other than nil under columns of money, or what cannot be read there. */
function hasMoney(row: readonly unknown[], header: Header): boolean {
  return MONEY_COLUMNS.some((key) => {
    const index = header.columns[key];
    return index !== undefined && !isBlankOrZero(row[index]) && readAmount(row[index]) !== 0;
  });
}

/** An example that shows how a form is filled in; guidance that came with it, or the kinds of its cells in words, and no amount. */
function isTemplate(row: readonly unknown[], header: Header): boolean {
  if (isExample(row[header.columns.agreement!]) || isExample(row.find((cell) => !isBlankOrZero(cell))))
    return true;
  const isWords = (cell: unknown): boolean => typeof cell === 'string' && !/\d/.test(cell);
  const money = MONEY_COLUMNS.flatMap((key) => header.columns[key] ?? []).filter(
    (index) => !isBlankOrZero(row[index]),
  );
  if (row.some(isGuidance))
    return money.every((index) => isWords(row[index]) || readAmount(row[index]) === 0);
  const filled = row.filter((cell) => !isBlankOrZero(cell));
  return (
    money.length >= 2 &&
    filled.length >= 4 &&
    filled.every(isWords) &&
    money.every((index) => isFormWord(row[index]))
  );
}

const isFormWord = (cell: unknown): boolean =>
  /^(?:amounts?|sums?|£|number|currency|money|value|figure|pounds)$/i.test(shownText(cell));

/** A row of noughts from formulas, or of a status that every row has: it tells of nothing. */
function saysNothing(row: readonly unknown[], header: Header): boolean {
  if (hasKey(row, header) || hasMoney(row, header)) return false;
  return row.every((cell, index) => {
    if (isBlankOrZero(cell) || readAmount(cell) === 0) return true;
    if (index === header.columns.status) return true;
    return index === header.columns.authority && header.authorityGiven !== null;
  });
}

/**
 * A total's label where the keys stand; before anything else, where they are blank. "Total Fitness" may be a contribution's
 * own name: it is, where the row tells of a site, a date or the like; a bare "Total", or that of its authority, never is.
 * Without a reference, amounts that are the sum of the lines above prove a total, whatever it is called.
 */
function isTotalRow(row: readonly unknown[], header: Header, above: SumsAbove): boolean {
  const key = row[header.columns.agreement!];
  // Beside a label of a total a figure under Agreement is a sum too.
  const mayBeSum = !hasReference(row, header) || isOfPeriod(key) || row.some(isTotalLabel);
  if (mayBeSum && isSumAbove(row, header, above)) return true;
  const labelIndex = totalLabelIndex(row, header);
  if (labelIndex === null) return false;
  const authority = row[header.columns.authority!];
  const label = normalText(row[labelIndex]);
  if (isBareTotal(label) || isSameAuthority(label.replace(/\b(sub[ -]*)?totals?\b:?/, ''), authority))
    return true;
  if (tellsOfContribution(row, header, labelIndex)) return false;
  if (labelIndex === header.columns.authority || isBlankOrZero(authority)) return true;
  return isPlainLabel(row[labelIndex]) && !isTotalLabel(row[labelIndex]);
}

/** "2023/24", "At 31/03/2025": a year or a day, and no reference. */
const isOfPeriod = (cell: unknown): boolean =>
  /^(?:(?:as )?at |to |fy ?)?(?:(?:19|20)\d\d(?: ?[/-] ?\d{2,4})?|\d\d?[/.-]\d\d?[/.-]\d{2,4})$/.test(
    normalText(cell),
  );

/** Text with a figure in it under Agreement, as references have. */
const hasReference = (row: readonly unknown[], header: Header): boolean =>
  /\d/.test(normalText(row[header.columns.agreement!]));

function isSumAbove(row: readonly unknown[], header: Header, above: SumsAbove): boolean {
  const proves = (sums: ArrayLike<number>, count: number): boolean => {
    if (count < 2) return false;
    let [told, differs] = [0, false];
    for (const [m, key] of MONEY_COLUMNS.entries()) {
      const index = header.columns[key];
      if (index === undefined || isBlank(row[index])) continue;
      const amount = readScaled(row[index], header.factors[m]!);
      if (typeof amount !== 'number') return false;
      if (amount !== sums[m]) differs = true;
      else if (amount !== 0) told++;
    }
    return !differs && told > 0;
  };
  return proves(above.since, above.sinceCount) || proves(above.all, above.allCount);
}

function totalLabelIndex(row: readonly unknown[], header: Header): number | null {
  const { agreement, authority } = header.columns;
  const filled = [agreement!, authority!].filter((index) => !isBlankOrZero(row[index]));
  const [first] = filled;
  if (first !== undefined && isLineLabel(row[first])) return first;
  if (!isBlankOrZero(row[agreement!])) return null;
  const [of] = [...row.keys()].filter((index) => typeof row[index] === 'string' && isLineLabel(row[index]));
  if (of === undefined) return null;
  // A site or a note may be called "Total garage" beside what tells of a contribution.
  if (first !== undefined && !isPlainLabel(row[of])) return null;
  return isTotalLabel(row[of]) || isPlainLabel(row[of]) || /^all\b/i.test(shownText(row[of])) ? of : null;
}

function isSameAuthority(name: string, authority: unknown): boolean {
  if (typeof authority !== 'string' || isBlank(name) || isBlank(authority)) return false;
  return readAuthority(name).key === readAuthority(authority).key;
}

/** True where text or a date beside the label tells of a contribution, as no row of totals does. */
function tellsOfContribution(row: readonly unknown[], header: Header, labelIndex: number): boolean {
  return Object.entries(header.columns).some(([key, index]) => {
    if (index === labelIndex || index === header.columns.authority) return false;
    if (key === 'notes' || key === 'status' || isBlankOrZero(row[index])) return false;
    const { type } = COLUMNS[key as ColumnKey];
    if (type === 'date') return typeof readDate(row[index]) === 'number';
    return type === 'text' && typeof row[index] === 'string' && !isLineLabel(row[index]);
  });
}

/**
 * True where a row with an agreement like "Total 2024/25" and an authority may be a total or a contribution, and nothing
 * in it tells which.
 */
export function mayBeTotal(row: readonly unknown[], header: Header): boolean {
  const { agreement } = header.columns;
  return isLineLabel(row[agreement!]) && !tellsOfContribution(row, header, agreement!);
}

/** True for a row that may be headings: of this table once more, or of another. */
export function mayBeHeadings(block: Block, header: Header, rowIndex: number): boolean {
  const row = block[rowIndex]!;
  const keys = Array.from(row, columnOfHeading);
  const isNeeded = NEEDED_COLUMNS.every((key) => keys.includes(key));
  return isNeeded || isOtherHeadings(row) || areWordsAfterGap(block, header, rowIndex);
}

function isHeaderAgain(row: readonly unknown[], header: Header): boolean {
  const columns = Object.entries(header.columns).filter(
    ([key]) => key !== 'authority' || header.authorityGiven === null,
  );
  const isHeading = (cell: unknown, key: string, index: number) =>
    columnOfHeading(cell) === key ||
    (!isBlank(cell) && normalText(cell) === normalText(header.headings[index]));
  const same = columns.filter(([key, index]) => isHeading(row[index], key, index)).length;
  return same >= Math.min(3, columns.length) && same >= 2 && same * 2 > columns.length;
}

/** After a blank row or over rows of another sort, a row of nothing but short words, also where amounts and dates stand: headings of something. */
function areWordsAfterGap(block: Block, header: Header, rowIndex: number): boolean {
  if (!block[rowIndex - 1]?.every(isBlankOrZero) && !areOthersBelow(block, header, rowIndex)) return false;
  const row = block[rowIndex]!;
  const filled = row.filter((cell) => !isBlankOrZero(cell));
  if (filled.length < 3 || !filled.every((cell) => typeof cell === 'string' && /^[^\d]{2,40}$/.test(cell)))
    return false;
  return MONEY_COLUMNS.some((key) => {
    const index = header.columns[key];
    return index !== undefined && !isBlankOrZero(row[index]);
  });
}

/** No amount yet, in a word. */
const NO_AMOUNT =
  /^(?:tb[acdn]|n\/?a|nil|none|no|yes|pending|awaited|unknown|waived|varies|not .*|to be .*)$/i;

/** The rows above have references with a figure, these words and the row under them have none; nor do they name an authority or say that there is no amount. */
function areOthersBelow(block: Block, header: Header, rowIndex: number): boolean {
  const [above, row, below] = [block[rowIndex - 1], block[rowIndex]!, block[rowIndex + 1]];
  if (!above || !below || !hasReference(above, header)) return false;
  if (hasReference(row, header) || hasReference(below, header)) return false;
  if (row.some((cell) => NO_AMOUNT.test(normalText(cell)))) return false;
  const authority = row[header.columns.authority!];
  if (typeof authority !== 'string' || isBlankOrZero(authority)) return true;
  const reading = readAuthority(authority);
  if (reading.kind === 'several' || reading.name !== null) return false;
  return !isSameAuthority(authority, above[header.columns.authority!]);
}

/** Signatures, contacts and payroll numbers under the table, whatever numbers are beside them. */
function isUnderTable(row: readonly unknown[], header: Header): boolean {
  // Sums may stand before the texts.
  const first = row.find((cell) => typeof cell === 'string' && !isBlankOrZero(cell));
  const key = row[header.columns.agreement!];
  if (isSignature(key)) return true;
  if (!isSignature(first)) return false;
  return !hasReference(row, header) || first === key;
}

/** Prose, nothing in a column of money, and no authority: a footnote or an instruction. */
function isNote(row: readonly unknown[], header: Header): boolean {
  const filled = row.filter((cell) => !isBlankOrZero(cell));
  if (filled.length !== 1 || typeof filled[0] !== 'string' || excelErrorOf(filled[0])) return false;
  const text = filled[0].trim();
  const columnIndex = row.findIndex((cell) => !isBlankOrZero(cell));
  // A name alone may be whose the row is; a sentence is none.
  if (columnIndex === header.columns.authority && !/[.]$/.test(text)) return false;
  if (hasMoney(row, header)) return false;
  return /\s\S+\s/.test(text) || /^(notes?|sources?|key)\b|^[*†‡]|^end( of\b.*)?$/i.test(text);
}

/** A heading over a group of rows: a name or two, no amount, no reference as the others have. */
function isGroup(row: readonly unknown[], header: Header): boolean {
  if (hasMoney(row, header)) return false;
  const filled = [...row.keys()].filter(
    (index) => !isBlankOrZero(row[index]) && readAmount(row[index]) !== 0 && index !== header.columns.status,
  );
  if (filled.length === 0 || filled.length > 2) return false;
  const own = header.columns.authority!;
  if (header.authorityGiven === null && filled.includes(own)) return false;
  return filled.every((index) => {
    const cell = row[index];
    if (typeof cell !== 'string' || excelErrorOf(cell)) return false;
    return (
      !/\d/.test(cell) ||
      /^(?:phase|ward|area|zone|lot|part|section|parcel|year|fy)?\s*\d{1,4}(?:[/-]\d{2,4})?$/i.test(
        cell.trim(),
      )
    );
  });
}
