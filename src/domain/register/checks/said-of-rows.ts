import type { Finding } from '../../findings/finding';
import type { Register } from '../register';
import { saidOfCounted } from './permissions';

/** A heading of remarks: "Comments", "Officer notes". */
const REMARKS = /\b(?:notes?|comments?|remarks?|observations?)\b/i;
/**
 * By what a row says that it is another's, or none: at the beginning, behind a few words, as what follows may say anything of
 * anything.
 */
const NOT_TO_COUNT = new RegExp(
  String.raw`^\W*(?:(?:n\.?b|please|this|the|row|line|agreement|contribution|is|was|has|been|now|to be)\W+)*(?:${[
    'superseded|duplicat(?:e|ed|ion)|void(?:ed)?|null and void|quashed|rescinded|discharged|lapsed|double counted',
    '(?:cancelled|withdrawn|deleted?)(?! (?:invoice|order|request|payment|demand))|ignore|(?:transferred )?in error',
    'error(?! in )|not (?:for )?(?:the )?police|do not (?:count|include|use)|replaced (?:by|with)|refunded|repaid',
    '(?:included|counted) (?:above|below|in|under|with|elsewhere|twice)|returned to (?:the )?(?:developer|owner)',
    'same as (?:row|above)|see (?:row|other agreement)|split (?:above|below|into)|(?:merged|consolidated) (?:with|into)',
    'written off|unsigned|not (?:yet )?(?:signed|implemented)',
  ].join('|')})\b`,
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
