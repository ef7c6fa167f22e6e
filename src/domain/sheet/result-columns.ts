/** What the cells of a column of a result are, so that they can be formatted. */
export type ResultKind = 'money' | 'date' | 'count' | 'text';

/** Excel's number formats: digits line up, below nil in brackets, nil as a dash; dates in words. */
export const RESULT_FORMATS: Readonly<Record<Exclude<ResultKind, 'text'>, string>> = {
  money: '#,##0.00_);(#,##0.00);-_)',
  date: 'd mmm yyyy',
  count: '0',
};

const DATE =
  /\bdate\b|\bdeadline\b|\b(sent|answered|expires|due)\b(?! amount)|\b(spend|need) by\b|^recorded$|^as at$/i;
const COUNT =
  /^(days?|rows?|n|round|count|agreements|contributions|lines?|source row|sheet row|instalment)\b|\b(days|rows|row|count|n)$|\bper cent\b|%/i;

/** Numbers that are neither money nor whole: they stay as Excel shows them. */
const NUMBER = /^(quantity|existing deducted)$/i;

/**
 * What each column of a result of the add-in's functions is, from its headings and its cells: a number is money unless its
 * heading says that it is a date or a count.
 */
export function resultKinds(block: readonly (readonly unknown[])[]): ResultKind[] {
  const [headings = [], ...body] = block;
  return headings.map((heading, column) => {
    const hasNumbers = body.some((row) => typeof row[column] === 'number');
    if (!hasNumbers || typeof heading !== 'string') return 'text';
    if (NUMBER.test(heading)) return 'text';
    if (DATE.test(heading)) return 'date';
    return COUNT.test(heading) ? 'count' : 'money';
  });
}

/** Functions whose single cell is an amount in pounds. */
const AMOUNTS: ReadonlySet<string> = new Set(['OUTSTANDING', 'REMAINING', 'BALANCE', 'INDEXED', 'INTEREST']);

/** What the one cell of a function that does not spill is. */
export const singleKind = (name: string): ResultKind => (AMOUNTS.has(name) ? 'money' : 'text');
