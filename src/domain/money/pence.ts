/**
 * Money, as this add-in holds it: a whole number of pence, exact, never a float of pounds.
 *
 * The brand keeps pounds and pence apart: a plain number cannot be passed where Pence is wanted.
 */
declare const unit: unique symbol;
export type Pence = number & { readonly [unit]: 'pence' };

export const NIL = 0 as Pence;

/** The largest amount of one cell, in pence: 15 digits, all that Excel itself keeps exactly. */
export const LARGEST_AMOUNT_PENCE = 999_999_999_999_999;

/** A sum passed what can be held exactly (about 90 million million pounds). */
export class MoneyOverflow extends Error {
  constructor() {
    super('The sum is larger than can be held exactly.');
    this.name = 'MoneyOverflow';
  }
}

/**
 * A whole number of pence as Pence.
 *
 * @throws MoneyOverflow where it is not a safe integer.
 */
export function pence(amountPence: number): Pence {
  if (!Number.isSafeInteger(amountPence)) throw new MoneyOverflow();
  return (amountPence + 0) as Pence; // + 0 turns a negative zero into zero
}

/** a + b, in pence. @throws MoneyOverflow */
export const add = (a: Pence, b: Pence): Pence => pence(a + b);

/** a - b, in pence. @throws MoneyOverflow */
export const subtract = (a: Pence, b: Pence): Pence => pence(a - b);

/** Pounds as a cell shows them: the double nearest to the exact amount. */
export const toPounds = (amount: Pence): number => amount / 100;
