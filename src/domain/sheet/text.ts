/** Text of a cell for showing: as typed, without spaces at its ends or doubled; "" for what is no text, number or truth value. */
export function shownText(cell: unknown): string {
  const isText = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
  return isText
    ? String(cell)
        .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
        .trim()
    : '';
}

/** Text of a cell for comparison: spaces at the ends and doubled, no-break spaces and letter case make no difference. */
export const normalText = (cell: unknown): string => shownText(cell).toLowerCase();

/** English order for names, numbers within them by size; ties broken by code so that the order is always the same. */
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
export const byName = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
