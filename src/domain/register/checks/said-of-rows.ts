import type { Finding } from '../../findings/finding';
import type { Register } from '../register';
import { saidOfCounted } from './permissions';

/** A heading of remarks: "Comments", "Officer notes". */
const REMARKS = /\b(?:notes?|comments?|remarks?|observations?)\b/i;
/** What is the row itself: what is said of an invoice, a letter or a condition is not said of it. */
const ROW = [
  'this|the|it|all|whole|rows?|lines?|entry|entries|records?|agreements?|deeds?|contributions?|obligations?',
  'sums?|amounts?|money|monies|funds|funding|permissions?|planning|consents?|s106|section',
].join('|');
const OF_ROW = String.raw`(?:\s+(?:${ROW})\b)*`;
/** No more is said, or something else, or a number. */
const END = String.raw`\b${OF_ROW}(?=\s*$|\s*[^\w\s]|\s+\d)`;
/** Or how, by what, since when and why. */
const HOW = String.raw`\b${OF_ROW}(?=\s*$|\s*[^\w\s]|\s+\d|\s+(?:${[
  'of|by|on|in|to|as|from|per|with|at|since|following|after|when|under|and|or|but|so|see|above|below|elsewhere|twice',
  'already|now|fully',
].join('|')})\b)`;
/** A year, "2024/25" or "Q3": of a paper, and no reference. */
const YEAR = String.raw`(?:(?:(?:19|20)?\d\d[/-](?:20)?\d\d|(?:19|20)\d\d)(?![\w/-])|q[1-4]\b)`;
/** Another row, by its reference or in words. */
const OTHER = String.raw`(?:\W+(?:an?|the|its|main|new|newer|later|latest|revised|second|other|another|ref|reference|no)\b)*\W+(?:${[
  'above|below|(?:rows?|lines?|entry|agreements?|deeds?|dov|contributions?|permissions?|applications?|consents?)',
  String.raw`(?:[a-z]+ )?(?:totals?|figures?)|(?!${YEAR})[a-z]{0,6}[-/]?\d[\w/.-]*`,
].join('|')})(?![\w/-])`;

/**
 * By what a row says that it is another's, or none: at the beginning, behind a few words, as what follows may say anything of
 * anything.
 */
const NOT_TO_COUNT = new RegExp(
  String.raw`^\W*(?:(?:n\.?b|please|this|the|row|line|agreement|contribution|is|was|has|been|now|to be|fully)\W+)*(?:${[
    `(?:superseded|duplicat(?:e|ed|ion)|void(?:ed)?|null and void|quashed|rescinded|lapsed|double counted)${HOW}`,
    `(?:discharged(?! by payment)|(?:refunded|repaid)(?! in error)|written off|cancelled|withdrawn|deleted?)${HOW}`,
    `(?:unsigned|not (?:yet )?signed|do not (?:count|include|use)(?! (?:for|before|until)))${HOW}`,
    `(?:ignore|not implemented|not (?:for )?(?:the )?police|split (?:above|below)|same as row \\d+)${END}`,
    `(?:error|(?:(?:transferred|entered|added|listed|included|counted) )?in error)${END}`,
    `(?:included|counted) (?:above|below|elsewhere|twice)\\b|(?:included|counted) (?:in|under|with)${OTHER}`,
    `replaced (?:by|with)${OTHER}|(?:merged|consolidated) (?:with|into)${OTHER}`,
    'split into (?:rows|lines|agreements|contributions)\\b|see (?:row \\d+|other agreement)\\W*$',
    `returned to (?:the )?(?:developer|owner)(?:${END}| (?:on|in|as|by|since|under|with interest)\\b)`,
  ].join('|')})`,
);

/** Rows that count, though a remark of their own begins by saying that they should not: "Duplicate of row 12", "Refunded". */
export function saidOfRows(register: Register): Finding[] {
  const { header, open, amounts } = register;
  const used = new Set<number | undefined>(Object.values(header.columns));
  const columns = header.headings.flatMap((heading, index) =>
    index === header.columns.notes || (!used.has(index) && REMARKS.test(heading)) ? [index] : [],
  );
  const counts = (row: number): boolean => open[row] === 1 && amounts.value[row] !== 0;
  return columns.length === 0
    ? []
    : saidOfCounted(register, columns, NOT_TO_COUNT, 'said-not-to-count', counts);
}
