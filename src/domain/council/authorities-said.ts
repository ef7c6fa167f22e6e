import { findingForRows, quoted, type Finding } from '../findings/finding';
import type { Header } from '../reading/header';
import type { Block } from '../sheet/block';
import { normalText } from '../sheet/text';

/**
 * The cells with the authorities that the officer said are meant, each told once. A name that is nearly another's would
 * else take its rows out of the other's figures.
 *
 * @param said by the name as it is, in any capitals: the authority that it means
 */
export function withAuthoritiesSaid(
  block: Block,
  header: Header,
  said: Readonly<Record<string, string>> = {},
): { readonly block: Block; readonly findings: readonly Finding[] } {
  const columnIndex = header.columns.authority;
  const meant = new Map(Object.entries(said).map(([text, name]) => [normalText(text), name]));
  if (columnIndex === undefined || meant.size === 0) return { block, findings: [] };
  const rowsOf = new Map<string, number[]>();
  const read = block.map((row, rowIndex) => {
    const text = normalText(row[columnIndex]);
    const name = rowIndex > header.rowIndex ? meant.get(text) : undefined;
    if (name === undefined) return row;
    const rows = rowsOf.get(text);
    if (rows) rows.push(rowIndex);
    else rowsOf.set(text, [rowIndex]);
    return row.map((cell, at) => (at === columnIndex ? name : cell));
  });
  const findings = [...rowsOf].flatMap(([text, rows]) => {
    const values = { text: quoted(block[rows[0]!]![columnIndex]), near: meant.get(text)! };
    return findingForRows('authority-as-said', rows, columnIndex, values);
  });
  return { block: findings.length > 0 ? read : block, findings };
}
