import { isBlank, readAmount } from '../money/read-amount';
import { pence, toPounds, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { contributionOf } from '../movements/new-movement';
import { absentColumns } from '../register/absent-columns';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { askedFor, type RequestBook } from './request-book';
import type { RequestCells } from './request-step';

/** What was typed for the request of one contribution. */
export interface NewRequest {
  readonly amount: string;
  readonly project: string;
  readonly item: string;
  /** What is enclosed, separated by semicolons. */
  readonly evidence: string;
}

export interface NewRequestRefusal {
  readonly kind: 'refusal';
  readonly field: 'amount' | null;
  readonly text: string;
}

export interface RequestDraft {
  readonly kind: 'draft';
  readonly cells: RequestCells;
  readonly amount: Pence;
}

/** What the authority holds of one row of the register, and what is asked for of it already, in pence. */
export interface FreeToAsk {
  readonly held: Pence;
  readonly asked: Pence;
  readonly free: Pence;
}

export function freeToAsk(register: Register, row: number, book: RequestBook | null): FreeToAsk {
  const held = pence(register.amounts.heldByAuthority[row]!);
  const asked = pence(askedFor(book).byRow.get(row) ?? 0);
  return { held, asked, free: pence(Math.max(0, held - asked)) };
}

const refusal = (field: 'amount' | null, text: string): NewRequestRefusal => ({
  kind: 'refusal',
  field,
  text,
});

/** Why no request can be made for a row, whatever is typed; null where one can. */
export function requestRefusal(
  register: Register,
  row: number,
  book: RequestBook | null,
): NewRequestRefusal | null {
  if (!register.usable[row])
    return refusal(null, 'The register’s row is left out of every figure. Put that right first: see Home.');
  if (absentColumns(register).has('heldByAuthority'))
    return refusal(null, 'The register has no column Held by authority. Add it first.');
  const { held, asked, free } = freeToAsk(register, row, book);
  if (free > 0) return null;
  const authority = textOf(register, row, 'authority') || 'The authority';
  return held <= 0
    ? refusal(null, `${authority} holds nothing of this contribution, so nothing can be asked for.`)
    : refusal(null, `${writePounds(held)} is held and ${writePounds(asked)} is already asked for.`);
}

/** The row of a draft request; or why there can be none. Its number is given when it is written. */
export function draftRequest(
  register: Register,
  row: number,
  entry: NewRequest,
  book: RequestBook | null,
): RequestDraft | NewRequestRefusal {
  const refused = requestRefusal(register, row, book);
  if (refused) return refused;
  const amount = isBlank(entry.amount) ? null : readAmount(entry.amount);
  if (amount === 'amount-part-of-a-penny')
    return refusal('amount', 'Write the amount to the penny, as 12,345.67.');
  if (typeof amount !== 'number') return refusal('amount', 'Write an amount in pounds, as 12,345.67.');
  if (amount <= 0) return refusal('amount', 'Write an amount above zero.');
  const { free, asked } = freeToAsk(register, row, book);
  if (amount > free) {
    const already = asked > 0 ? `, as ${writePounds(asked)} is already asked for` : '';
    const authority = textOf(register, row, 'authority') || 'The authority';
    return refusal(
      'amount',
      `No more than ${writePounds(free)} can be asked of ${authority} for this contribution${already}.`,
    );
  }
  const { agreement, contribution } = contributionOf(register, row);
  const cells: RequestCells = {
    agreement,
    contribution,
    amount: toPounds(amount),
    project: entry.project.trim(),
    item: entry.item.trim(),
    evidence: entry.evidence.trim(),
    status: 'Draft',
    round: 1,
  };
  return { kind: 'draft', cells, amount };
}
