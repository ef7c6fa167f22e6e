import { finding, findingForRows, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { columnLetters } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { sortOf, type ContentSort } from '../reading/cells/content';
import { isOwnReference, sheetColumnName, councilColumnOfHeading } from '../reading/words/council-columns';
import type { SheetHeader, SheetKind, UnderstoodColumn } from '../reading/understanding';
import { moneyNotRead } from '../reading/cells/money-columns';
import { rowsAbove } from '../reading/lines/rows-above';
import { titleLines } from '../reading/lines/title-lines';

const HELD: Readonly<Record<NonNullable<ContentSort>, string>> = {
  date: 'dates',
  money: 'amounts',
  reference: 'references',
  status: 'statuses',
  purpose: 'purposes',
  address: 'addresses',
};

const named = (column: UnderstoodColumn): string =>
  column.heading || `Column ${columnLetters(column.columnIndex)}`;

/** What there is to say of the headings: titles above them, names nearly right or twice, columns known by what they hold. */
export function columnFindings(block: Block, header: SheetHeader): Finding[] {
  return [
    ...titleLines(block, header.topIndex),
    ...rowsAbove(block, header.topIndex),
    ...header.columns.flatMap((column) => oneColumn(column, header)),
    ...moneyFindings(header),
    ...unnamedFindings(block, header),
  ];
}

function oneColumn(column: UnderstoodColumn, header: SheetHeader): Finding[] {
  const { columnIndex, heading, key, by, content } = column;
  const at = (code: Finding['code'], values: Finding['values']): Finding[] => [
    finding(code, Math.max(header.rowIndex, 0), columnIndex, values),
  ];
  const meaning = isOwnReference(heading) ? null : councilColumnOfHeading(heading);
  const twin = header.columns.find(
    (other) =>
      other.columnIndex < columnIndex &&
      heading !== '' &&
      normalHeading(other.heading) === normalHeading(heading),
  );
  if (twin && by !== 'officer' && (key !== null || twin.key !== null)) {
    const letters = { first: columnLetters(twin.columnIndex), second: columnLetters(columnIndex) };
    const read = key === null ? 'not read' : `read as ${sheetColumnName(key)}`;
    return at('column-repeated', { heading, ...letters, column: read });
  }
  const same = meaning && by === 'place' ? header.at[meaning.key] : undefined;
  if (key === null && same !== undefined) {
    const letters = { first: columnLetters(same), second: columnLetters(columnIndex) };
    const other = named(header.columns[same]!);
    return at('column-repeated', { heading, other, ...letters, column: 'not read' });
  }
  if (key === null) {
    const isSentence = heading.split(' ').length >= 5 && content.filledCount === 0;
    return isSentence ? at('heading-is-sentence', { text: quoted(heading) }) : [];
  }
  const name = sheetColumnName(key);
  const sort = sortOf(content);
  if (by === 'content' && meaning && sort) {
    return at('column-content', { heading, held: HELD[sort], text: content.example, column: name });
  }
  if (by === 'content')
    return at('column-by-content', { heading: named(column), column: name, text: content.example });
  if (by === 'name' && column.confidence === 'unsure' && content.filledCount > 0 && sort) {
    return at('column-content', { heading, held: HELD[sort], text: content.example, column: name });
  }
  const isNear = by === 'name' && meaning !== null && !meaning.isExact;
  return isNear ? at('heading-near', { heading, column: name }) : [];
}

/** Amounts that no figure is made of, in one finding; where no column is the sum of a row the rows themselves say so. */
function moneyFindings(header: SheetHeader): Finding[] {
  const notRead = moneyNotRead(header).filter(({ by }) => by !== 'place');
  const isSaid = header.kind !== 'agreement' && header.at.value === undefined;
  if (notRead.length === 0 || isSaid) return [];
  const values = { columns: notRead.length, text: listed(notRead.map(({ heading }) => quoted(heading))) };
  return [finding('money-not-read', Math.max(header.rowIndex, 0), notRead[0]!.columnIndex, values)];
}

/** Columns beyond the headings, in one finding; what is in them may have slipped to the right. */
function unnamedFindings(block: Block, header: SheetHeader): Finding[] {
  if (header.rowIndex < 0) return [];
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const unnamed = header.columns.filter(
    ({ heading, key, columnIndex }) => heading === '' && key === null && columnIndex < width,
  );
  if (unnamed.length === 0) return [];
  const cells: { row: number; text: string }[] = [];
  for (let r = header.rowIndex + 1; r < block.length; r++) {
    for (const { columnIndex } of unnamed) {
      const cell = block[r]![columnIndex];
      if (!isBlank(cell))
        cells.push({ row: r, text: `${shownText(cell)} in column ${columnLetters(columnIndex)}` });
    }
  }
  const values = { count: unnamed.length, cells: cells.length, text: quoted(cells[0]?.text ?? '') };
  const rows = [...new Set(cells.map(({ row }) => row))];
  const { columnIndex } = unnamed[0]!;
  return rows.length > 0
    ? findingForRows('column-unnamed', rows, columnIndex, values)
    : [finding('column-unnamed', header.rowIndex, columnIndex, values)];
}

const SLOT_WORDS: readonly (readonly [RegExp, SheetKind])[] = [
  [/transaction/i, 'transaction'],
  [/contribution/i, 'contribution'],
  [/agreement/i, 'agreement'],
];

/** A name that says another table than the sheet holds: "developer-agreement-transaction" over agreements. */
export function slotFindings(name: string | null, header: SheetHeader): Finding[] {
  // Excel cuts a sheet's name at 31 characters: "developer-agreement-contributio".
  const slot = SLOT_WORDS.find(([word]) =>
    word.test((name ?? '').replace(/contributio$/i, 'contribution')),
  )?.[1];
  if (!slot || header.kind === 'register' || slot === header.kind) return [];
  const values = { name: quoted(name), named: slot, content: header.kind };
  return [finding('wrong-slot', Math.max(header.rowIndex, 0), null, values)];
}
