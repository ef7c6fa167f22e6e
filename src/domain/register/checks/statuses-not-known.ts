import { finding, quoted, type Finding } from '../../findings/finding';
import { normalText } from '../../sheet/text';

/** Statuses in words of their own, each once with the first of its rows: they close nothing. */
export function statusesNotKnown(
  cells: Iterable<readonly [cell: unknown, rowIndex: number]>,
  columnIndex: number,
  isKnown: (cell: unknown) => boolean,
): Finding[] {
  const unknown = new Map<string, { text: string; rowIndex: number; count: number }>();
  for (const [cell, rowIndex] of cells) {
    if (isKnown(cell)) continue;
    const known = unknown.get(normalText(cell));
    if (known) known.count++;
    else unknown.set(normalText(cell), { text: quoted(cell), rowIndex, count: 1 });
  }
  return [...unknown.values()].map(({ rowIndex, ...values }) =>
    finding('status-not-known', rowIndex, columnIndex, values),
  );
}
