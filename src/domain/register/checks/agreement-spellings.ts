import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { looseKey, referenceKey } from '../../sheet/text';
import type { Register } from '../register';
import { putUnder } from '../../sheet/put-under';

/** So many spellings are named in one finding. */
const MAX_NAMED = 4;

/** Agreements whose references differ in capitals, spaces and punctuation only: one finding for each. */
export function spellingFindings({ block, header, rowIndex }: Register): Finding[] {
  const columnIndex = header.columns.agreement!;
  const texts = new Set<string>();
  let last: unknown = null;
  for (const index of rowIndex) {
    const cell = block[index]![columnIndex];
    // Contributions of one agreement mostly stand together.
    if (typeof cell === 'string' && cell !== last) texts.add(cell);
    last = cell;
  }
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const key = looseKey(text);
    // Without a digit it is no reference, and likeness means little.
    if (!/\p{N}/u.test(key)) continue;
    putUnder(groups, key, text);
  }
  const several = [...groups.values()].filter((same) => same.length > 1);
  if (several.length === 0) return [];
  const rowsOf = new Map<string, number[]>(several.flat().map((text) => [text, []]));
  for (const index of rowIndex) rowsOf.get(block[index]![columnIndex] as string)?.push(index);
  return several.flatMap((same) => spellingFinding(same, rowsOf, columnIndex));
}

function spellingFinding(
  texts: readonly string[],
  rowsOf: ReadonlyMap<string, readonly number[]>,
  columnIndex: number,
): Finding[] {
  const most = texts.reduce((a, b) => (rowsOf.get(b)!.length > rowsOf.get(a)!.length ? b : a));
  const others = texts.filter((text) => text !== most);
  const rows = others.flatMap((text) => rowsOf.get(text)!).sort((a, b) => a - b);
  const named = (of: readonly string[]): string =>
    [...new Set(of.map((text) => `“${quoted(text)}”`))].slice(0, MAX_NAMED).join(', ');
  const apart = others.filter((text) => referenceKey(text) !== referenceKey(most));
  const values = { agreement: quoted(most), spellings: named(others), apart: named(apart) };
  return findingForRows('agreement-spelling', rows, columnIndex, values);
}
