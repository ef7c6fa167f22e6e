/** What the sheets with instalments have in common: one contribution of 300, in parts of 100 and 200. */

export const DUE = ['01/05/2021', '01/05/2023'];
export const PAID = '02/05/2021';
export const WORDS = ['On commencement', 'Prior to occupation of the 50th dwelling'];
export const OWN = ['Agreement', 'Contribution', 'Value'];
export const ONE = ['P/1', 'C1', 300];

export const columns = (first: readonly string[], second: readonly string[], row: readonly unknown[]) => [
  [...OWN, ...first, ...second],
  [...ONE, ...row],
];
