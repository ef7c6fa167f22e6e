/** What a heading has in brackets: "months" of "Spend within (months)"; "" where it has nothing. */
export const remarkIn = (heading: string): string => /\(([^()]*)\)/.exec(heading)?.[1]?.trim() ?? '';

/** A unit of time in words. */
export const TIME_UNIT = /\b(?:years?|yrs?|months?|mths?|weeks?|days?)\b/i;
