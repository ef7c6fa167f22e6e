/** What the cells of a column of a result are, so that they can be formatted. */
export type ResultKind = 'money' | 'date' | 'count' | 'mean' | 'share' | 'text';

/** Excel's number formats: digits line up, below nil in brackets, nil as a dash; dates in words. */
export const RESULT_FORMATS: Readonly<Record<Exclude<ResultKind, 'text'>, string>> = {
  money: '#,##0.00_);(#,##0.00);-_)',
  date: 'd mmm yyyy',
  count: '0',
  mean: '#,##0.0_)',
  share: '0.0%_)',
};

const DATE =
  /\bdate\b|\bdeadline\b|\b(sent|expires|due)\b(?! amount)|\b(spend|need) by\b|^recorded$|^as at$/i;
const COUNT =
  /^(days?|rows?|n|round|count|(open )?agreements|contributions|homes|source row|sheet row|instalment)\b|\b(days|rows|row|count|n)$/i;
/** Of requests, how many: "Refused amount" is money. */
const REQUESTS = /^(answered|paid|refused|waiting)\b(?! amount)/i;
const MEAN = /^mean\b|^errors per\b/i;
const SHARE = /^share\b/i;

/** Numbers that may be anything, references among them: they stay as Excel shows them. */
const NUMBER = /^(quantity|existing deducted|agreement|contribution|before|after)$|\bper cent\b|%/i;

/**
 * What each column of a result of the add-in's functions is, from its headings and its cells: a number is money unless its
 * heading says that it is something else.
 */
export function resultKinds(block: readonly (readonly unknown[])[]): ResultKind[] {
  const [headings = [], ...body] = block;
  return headings.map((heading, column) => {
    const numbers = body.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
    if (numbers.length === 0 || typeof heading !== 'string' || NUMBER.test(heading)) return 'text';
    if (DATE.test(heading)) return 'date';
    if (SHARE.test(heading)) return 'share';
    if (MEAN.test(heading)) return 'mean';
    if (!COUNT.test(heading) && !REQUESTS.test(heading)) return 'money';
    // A median of days may be a half.
    return numbers.every(Number.isInteger) ? 'count' : 'mean';
  });
}

/** Functions whose cells are amounts in pounds. */
const AMOUNTS: ReadonlySet<string> = new Set(['OUTSTANDING', 'REMAINING', 'BALANCE', 'INDEXED', 'INTEREST']);

/** What each cell of a function is that answers with one figure, or with one for each cell that it is given; else text. */
export const singleKind = (name: string): ResultKind =>
  AMOUNTS.has(name) ? 'money' : name === 'SPENDBY' ? 'date' : 'text';
