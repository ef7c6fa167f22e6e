/** The days of 1 January 2000 to 31 December 2057, as Excel counts them. */
export const [FIRST_DAY, LAST_DAY] = [36_526, 57_708];
/** A sum that was rounded is a multiple of it. */
export const ROUND = 50;

/** True for a whole number that is such a day, and no sum that was rounded. */
export const isDayNumber = (cell: unknown): cell is number =>
  typeof cell === 'number' &&
  cell >= FIRST_DAY &&
  cell <= LAST_DAY &&
  Number.isInteger(cell) &&
  cell % ROUND !== 0;
