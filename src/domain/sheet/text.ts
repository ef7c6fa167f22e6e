/** Text of a cell for comparison: spaces at the ends and doubled, no-break spaces and letter case make no difference. */
export const normalText = (cell: unknown): string =>
  (typeof cell === 'string'
    ? cell
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : ''
  )
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();

/** Text of a cell for showing: as typed, without spaces at its ends. */
export const shownText = (cell: unknown): string =>
  (typeof cell === 'string'
    ? cell
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : ''
  )
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();

/** English order for names, numbers within them by size; ties broken by code so that the order is always the same. */
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
export const byName = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
