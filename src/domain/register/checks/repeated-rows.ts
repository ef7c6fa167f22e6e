import { finding, repeatedRows, type Finding } from '../../findings/finding';
import { isBlank } from '../../money/read-amount';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { isShownAsIs, normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';

/**
 * Rows that repeat another: in every column, or in their key only.
 *
 * To compare the texts of all cells of all rows would be most of the work of checking a register. Rows that say the same have
 * the same hashes, and hardly any other rows have: only those that share one are compared.
 */
export function repeatFindings(register: Register): Finding[] {
  const { block, header, rowIndex } = register;
  const { agreement, contribution, authority } = header.columns;
  const hashes = hashesOf(register);
  const [sharesKey, sharesAll] = [sharedIn(hashes.ofKey), sharedIn(hashes.ofAll)];
  const money = new Set(MONEY_COLUMNS.flatMap((key) => header.columns[key] ?? []));
  const findings: Finding[] = [];
  const groups = new Map<string, number[]>();
  const firstOfKey = new Map<string, number>();
  for (const [n, index] of rowIndex.entries()) {
    if (!sharesKey(n)) continue;
    const row = block[index]!;
    const isSame = sharesAll(n) && addTo(groups, textOfCells(row, header.headings.keys(), money), index);
    if (contribution === undefined || isBlank(row[contribution]) || isBlank(row[agreement!])) continue;
    const key = textOfCells(row, [agreement!, contribution, authority!]);
    const other = firstOfKey.get(key);
    if (other === undefined) firstOfKey.set(key, index);
    else if (!isSame) {
      const values = {
        agreement: shownText(row[agreement!]),
        contribution: shownText(row[contribution]),
        other: other + 1,
      };
      findings.push(finding('key-repeated', index, contribution, values));
    }
  }
  return [...findings, ...[...groups.values()].flatMap((group) => repeatedRows('row-repeated', group))];
}

/** Adds a row to those of its text: true where there was one. */
function addTo(groups: Map<string, number[]>, text: string, index: number): boolean {
  const group = groups.get(text);
  if (group) group.push(index);
  else groups.set(text, [index]);
  return group !== undefined;
}

/** What cells of a row say, as it is compared: a nil is no other figure than a blank. */
const textOfCells = (
  row: readonly unknown[],
  columns: Iterable<number>,
  money: ReadonlySet<number> = NONE,
): string =>
  JSON.stringify(
    Array.from(columns, (column) => (row[column] === 0 && money.has(column) ? '' : normalText(row[column]))),
  );
const NONE: ReadonlySet<number> = new Set();

/** Two hashes a row: of its key; and of its key and of the columns of money that hold nothing but numbers and blanks. */
function hashesOf(register: Register): { readonly ofKey: Int32Array; readonly ofAll: Int32Array } {
  const { block, rowIndex } = register;
  const { agreement, contribution, authority } = register.header.columns;
  const money = columnsOfNumbers(register);
  const [ofKey, ofAll] = [new Int32Array(rowIndex.length), new Int32Array(rowIndex.length)];
  for (let n = 0; n < rowIndex.length; n++) {
    const row = block[rowIndex[n]!]!;
    let hash = textHash(textHash(textHash(0, row[agreement!]), row[contribution!]), row[authority!]);
    ofKey[n] = hash;
    for (const column of money) hash = numberHash(hash, row[column]);
    ofAll[n] = hash;
  }
  return { ofKey, ofAll };
}

/** A number that is written as text says the same as the number: a column that has texts is none of these. */
function columnsOfNumbers({ block, header, rowIndex }: Register): number[] {
  const columns = MONEY_COLUMNS.flatMap((key) => header.columns[key] ?? []);
  const hasText = columns.map(() => false);
  for (const index of rowIndex) {
    const row = block[index]!;
    for (let c = 0; c < columns.length; c++) {
      const cell = row[columns[c]!];
      if (typeof cell !== 'number' && cell !== '' && cell !== null && cell !== undefined) hasText[c] = true;
    }
  }
  return columns.filter((_, c) => !hasText[c]);
}

const { imul } = Math;
const PRIME = 0x01000193;

/** FNV-1a over the letters of a cell as they are compared, going on from another hash. */
function textHash(from: number, cell: unknown): number {
  const text = typeof cell === 'string' && isShownAsIs(cell) ? cell : normalText(cell);
  let hash = imul(from ^ text.length, PRIME);
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    hash = imul(hash ^ (letter >= 65 && letter <= 90 ? letter + 32 : letter), PRIME);
  }
  return hash;
}

/** Of an amount in pence, or of a blank, which is nil: its last 32 bits are enough. */
const numberHash = (from: number, cell: unknown): number =>
  imul(from ^ (typeof cell === 'number' ? (cell * 100) | 0 : 0), PRIME);

/** Which rows have a hash that another row has too. */
function sharedIn(hashes: Int32Array): (row: number) => boolean {
  const [seen, shared] = [new Set<number>(), new Set<number>()];
  for (const hash of hashes) (seen.has(hash) ? shared : seen).add(hash);
  return (row) => shared.has(hashes[row]!);
}
