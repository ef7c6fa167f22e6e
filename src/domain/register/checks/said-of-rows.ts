import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';
import { rowsWhere } from '../rows-where';

/** A heading of remarks: "Comments", "Officer notes". */
const REMARKS = /\b(?:notes?|comments?|remarks?|observations?)\b/i;
/** What may stand before the word that tells. */
const BEFORE = String.raw`^\W*(?:n\.?b\.?\W+|(?:please|this|the|row|line|entry|agreement|contribution|sum|note|is|was|has|been|now|to be|entered|a)[\s:]+)*`;
/** By what a row says that it is another's, or none: at the beginning, as what follows may say anything of anything. */
const NOT_TO_COUNT = new RegExp(
  `${BEFORE}(?:${[
    String.raw`superseded|duplicat(?:e|ed|ion)|void(?:ed)?|null and void|quashed|rescinded|discharged|lapsed|abandoned|double counted`,
    String.raw`(?:cancelled|withdrawn|deleted?)(?! (?:invoice|order|request|payment|cheque|meeting|demand))|ignore|(?:paid |transferred )?in error|error(?! in (?:the )?(?:invoice|order|payment|letter))`,
    String.raw`not (?:for )?(?:the )?(?:police|us)|not ours|(?:do|should) not (?:be )?(?:count|include|use)(?:d|ed)?`,
    String.raw`replaced (?:by|with)|(?:included|counted) (?:above|below|in|under|with|elsewhere|twice)`,
    String.raw`refunded|repaid|returned to (?:the )?(?:developer|owner|applicant)|written off`,
    String.raw`same as (?:row|line|above|below)|see (?:row|line|other agreement)|split (?:above|below|into)|merged (?:with|into)|consolidated (?:with|into)|unsigned|not (?:yet )?(?:signed|implemented)`,
  ].join('|')})\\b`,
);

/** Rows that count, though a remark of their own begins by saying that they should not: "Duplicate of row 12", "Refunded". */
export function saidOfRows(register: Register): Finding[] {
  const { header, block, rowIndex, usable, open, amounts } = register;
  const used = new Set<number | undefined>(Object.values(header.columns));
  used.delete(header.columns.notes);
  const columns = header.headings.flatMap((heading, index) =>
    index === header.columns.notes || (!used.has(index) && REMARKS.test(heading)) ? [index] : [],
  );
  if (columns.length === 0) return [];
  const counted = new Set(
    Array.from(rowIndex).filter((_, row) => usable[row] && open[row] && amounts.value[row] !== 0),
  );
  const isSaid = (cell: unknown): boolean => typeof cell === 'string' && NOT_TO_COUNT.test(normalText(cell));
  return rowsWhere(register, columns, isSaid).flatMap((found, n) => {
    const rows = found.filter((index) => counted.has(index));
    const columnIndex = columns[n]!;
    const values = {
      column: quoted(header.headings[columnIndex]!),
      text: quoted(shownText(block[rows[0] ?? 0]![columnIndex])),
    };
    return findingForRows('said-not-to-count', rows, columnIndex, values);
  });
}
