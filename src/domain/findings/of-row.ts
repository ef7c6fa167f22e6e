import { quoted, type Finding } from './finding';

/** What holds for every row of a finding, or can be told of each: other values may be of its first row alone. */
const TELLABLE: ReadonlySet<string> = new Set(['count', 'column', 'text']);

/**
 * A finding of one of its rows alone, where it speaks for several: that row's own cell takes the place of the first one's. A
 * finding with values that may be of its first row alone stays as it is.
 */
export function ofRow(found: Finding, rowIndex: number, block: readonly (readonly unknown[])[]): Finding {
  const { code, rows = [], columnIndex, values } = found;
  if (!rows.includes(rowIndex) || !Object.keys(values).every((key) => TELLABLE.has(key))) return found;
  return { code, rowIndex, columnIndex, values: { ...values, ...textOf(found, rowIndex, block), count: 1 } };
}

/** The text of the row's own cell; nothing where the text is of no cell; "" where another row's cannot be told of it. */
function textOf(
  { rows, columnIndex, values }: Finding,
  rowIndex: number,
  block: readonly (readonly unknown[])[],
): { readonly text?: string } {
  if (values.text === undefined || columnIndex === null || rowIndex === rows![0]) return {};
  const cellText = (row: number): string => quoted(block[row]?.[columnIndex]);
  return { text: values.text === cellText(rows![0]!) ? cellText(rowIndex) : '' };
}
