const STATE =
  /^(?:open|closed|complete[d]?|lapsed|returned|superseded|live|active|current|ongoing|on hold|expired|pending|in progress|discharged|cancelled)$/i;

/** True for a word that says whether an agreement is open or closed. */
export const isState = (cell: unknown): boolean => typeof cell === 'string' && STATE.test(cell.trim());
