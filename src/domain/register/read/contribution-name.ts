import { normalText, referenceKey } from '../../sheet/text';
import { textOf } from './text-of';
import type { Register } from '../register';

/** "S106/CHA/13 P1": a contribution as an officer names it; the agreement alone where it has no reference of its own. */
export const nameOfContribution = (agreement: string, contribution: string): string =>
  contribution === agreement ? agreement : `${agreement} ${contribution}`.trim();

/** The contribution of a row of the register, by its index in the register's arrays. */
export const nameOfRow = (register: Register, row: number): string =>
  nameOfContribution(textOf(register, row, 'agreement'), textOf(register, row, 'contribution'));

/** By what a contribution that a row of a table names is compared, however its references are written. */
export const keyOfContribution = (agreement: unknown, contribution: unknown): string =>
  JSON.stringify([referenceKey(agreement), normalText(contribution)]);
