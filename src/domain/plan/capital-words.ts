/** How a finance officer says that something is capital, or is not. */
export const CAPITAL_WORDS = {
  yes: 'capital, capital expenditure, capital spending, capital cost, capital item',
  no: 'revenue, revenue expenditure, revenue spending, revenue cost, revenue item, running cost, running costs',
} as const;
