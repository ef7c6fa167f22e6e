import { normalHeading } from './columns';

/**
 * What changes a contribution after it is signed, in five columns of money, and what else an agreement may say of it. A
 * register need not have any of them, and is read as without them where it has none: absent or blank is nil.
 */
export const EXTRA_COLUMNS = {
  indexation: ['Indexation', 'indexation added, indexed, index uplift, indexation to date'],
  interest: ['Interest', 'interest added, interest earned, interest accrued'],
  fees: ['Fees', 'fee, monitoring fee, monitoring fees, administration fee, administration fees'],
  returned: ['Returned', 'returned to developer, repaid, repaid to developer, clawed back'],
  writtenOff: ['Written off', 'write off, amount written off'],
  returnClause: ['Return clause', 'returnable, clawback clause, repayment clause'],
  spendWithin: ['Spend within', 'spend within (years), years to spend, spend period, spend years'],
  class: ['Class', 'accounting class, class in the accounts'],
} as const;

const headings = new Set(
  Object.values(EXTRA_COLUMNS).flatMap(([name, synonyms]) =>
    [name, ...synonyms.split(', ')].map(normalHeading),
  ),
);

/** True for a heading of one of them, which is then none of the register's other columns. */
export const isExtraHeading = (heading: unknown): boolean => headings.has(normalHeading(heading));
