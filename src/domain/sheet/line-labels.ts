import { normalText } from './text';

/**
 * Labels of lines that are no contributions: totals of every name, what is carried from page to page, balances of a
 * ledger beside the table, and parts of a total. The whole cell must be such a label; a name that only holds the word
 * is none.
 */
const COUNT = '(?:s|\\b)';
const SUM_WORDS = `(?:totals?|sub[ -]*totals?|sums?|grand total|overall(?: totals?)?|tots?\\.?|ttls?\\.?|aggregate|gross|net)${COUNT}`;

const TOTAL = /^(?:(?:grand|sub|overall)[ -]*)?totals?(?:[ :].*)?$|^.{1,60} (?:sub[ -]*)?totals?$/;
const BARE_TOTAL = /^(?:(?:grand|sub|overall)[ -]*)?totals?:?$/;

/** What is told of a table in another measure than its sums: how many there are, the average, the largest, a share. */
const STATISTICS: readonly RegExp[] = [
  /^(?:total )?(?:numbers?|nos?\.?|counts?) of .{1,40}$|^(?:total )?count[ :]*$|^total (?:number|no\.?)[ :]*$/,
  /^(?:the )?(?:average|mean|median|largest|smallest|biggest|highest|lowest|maximum|minimum|max\.?|min\.?|standard deviation)(?: (?:of|per|for|in)\b.{0,40}| (?:agreement|contribution|value|sum|amount|payment|receipt|balance|figure|total|one)s?(?: .{0,30})?)?[ :]*$/,
  /^(?:%|percentage|per ?cent|proportion|share)(?: (?:of )?(?:the )?(?:total|sum|whole|all|value|held|spent|paid|received|drawn|remaining|outstanding|collected|secured)\b.{0,30})?[ :]*$/,
];
const isStatisticText = (text: string): boolean => STATISTICS.some((label) => label.test(text));

/** True for the label of a statistic under a table: "Number of agreements", "Average", "Largest", "% of total". */
export const isStatisticLabel = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length <= 80 && isStatisticText(normalText(cell));

/** True for text that labels a row of totals: "Total", "Grand total", "Sub-total", "Total Blaby", "Blaby total". */
export const isTotalLabel = (cell: unknown): boolean =>
  typeof cell === 'string' && TOTAL.test(normalText(cell)) && !isStatisticText(normalText(cell));

/** True for a label that is no name of anything else: "Total", "Grand total", "Blaby total", but not "Total Fitness". */
export const isPlainTotalLabel = (cell: unknown): boolean =>
  isTotalLabel(cell) && (BARE_TOTAL.test(normalText(cell)) || /totals?$/.test(normalText(cell)));

const LABELS: readonly RegExp[] = [
  // Sums by another name.
  new RegExp(`^(?:the )?${SUM_WORDS}(?: of (?:all|the|above).*)?[ :.]*$`),
  /^(?:overall|summary|aggregate|sum|tot\.?|sub[ -]?tot\.?|in all|all|all (?:agreements|contributions|sites|rows|schemes|districts|authorities)|whole (?:district|borough|county|area|authority)|every (?:head|item|one)|everything|all [a-z][^\d]{1,40})[ :]*$/,
  /^(?:summary|overall|aggregate|combined) (?:of|for|position|figures?|balance)\b.*$/,
  // Carried from page to page.
  /^(?:balance |amount |total |sum )?(?:brought|carried) (?:forward|fwd|over|down)(?:\b.*)?$/,
  /^(?:bal(?:ance)?\.? |total )?(?:b|c)\s?[/.]?\s?(?:f|fwd|d|fd)\.?(?: (?:from|to)\b.*)?$/,
  /^(?:opening|closing) (?:balance|position|figure|total)s?(?:\b.*)?$/,
  // What is beside a table to prove it.
  /^balances?[ :]*$|^balance (?:per|as per|at|as at|on|in|of|to)\b.*$/,
  /^(?:as )?per (?:the )?(?:general )?(?:ledger|gl|agresso|sap|oracle|accounts?|fund|books?|bank|finance)\b.*$/,
  /^(?:difference|variance|check|control(?: (?:total|figure|account))?|reconcil\w*|discrepancy|agrees? (?:to|with)\b.*|differ\.?|diff\.?)[ :]*$/,
  /^(?:difference|variance|reconciling item)s? (?:to|between|from|with|per)\b.*$/,
  // A tax, an allowance or a charge that is worked out from a total.
  /^(?:(?:plus|add|less|incl(?:uding|\.)?) )?(?:vat|contingency|inflation|overheads?|on[ -]?costs|price allowance|tax)(?: (?:allowance|sum|charge|element|rate|provision))?(?: ?(?:@|at|of|on|for|-|\(|:).{0,40})?[ :.)]*$/,
  /^.{1,40}(?: @ ?| at |[ (-])\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)\)?(?: of .{1,30})?[ :.]*$/,
  /^\d{1,3}(?:\.\d+)? ?(?:%|per ?cent) (?:vat|contingency|inflation|admin\w*|management|monitoring|overheads?|uplift|allowance|fees?|charges?|top[ -]?slice)\b.{0,40}$/,
  // Added to a total, or taken from it.
  /^(?:less|add|plus|minus|deduct|of which|including|incl|excluding|net of|after|before|memo|thereof)\b[ :]*.{0,60}$/,
];

/** All of them at once: it is asked of every reference that is not plain. */
const LABEL = new RegExp([TOTAL, ...LABELS, ...STATISTICS].map(({ source }) => source).join('|'));

/** Labels that a contribution may have as its own name as well, where the row tells of one. */
const isLabelText = (text: string): boolean => LABEL.test(text);

const known = new Map<string, boolean>();
const MAX_KNOWN = 10_000;

/** True for text that labels a line which is no contribution: "Total", "Blaby total", "B/fwd", "Per ledger", "Less: returned". */
export function isLineLabel(cell: unknown): boolean {
  if (typeof cell !== 'string' || cell.length > 80) return false;
  const before = known.get(cell);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const text = normalText(cell).replace(/^[*\u2022\-\u2013 ]+|[*= ]+$/g, '');
  const is = text !== '' && isLabelText(text);
  known.set(cell, is);
  return is;
}

/** The same of every label: "B/fwd" too. */
export const isPlainLabel = (cell: unknown): boolean => {
  if (!isLineLabel(cell)) return false;
  const text = normalText(cell).replace(/[:= )]+$/, '');
  if (BARE_TOTAL.test(text) || /totals?$/.test(text) || isStatisticText(text)) return true;
  return (
    !TOTAL.test(text) &&
    !/^(?:less|add|plus|minus|net|gross|after|before|including|excluding|all) ./.test(text)
  );
};

/** True for a last character that such a word can have: "l", "s" or a colon, or one that is not shown. */
const mayEndTotal = (code: number): boolean =>
  code <= 0x20 || code > 0x7e || code === 0x3a || (code | 0x20) === 0x6c || (code | 0x20) === 0x73;

/** "Total", "Grand total:", "Sub-totals". Most cells are told by their last character, as every contribution is asked. */
export const isBareTotal = (cell: unknown): boolean =>
  typeof cell === 'string' &&
  mayEndTotal(cell.charCodeAt(cell.length - 1)) &&
  BARE_TOTAL.test(normalText(cell));

/** Guidance in a cell of a form: "e.g. 12/3456", "Enter the address", "dd/mm/yyyy". */
export const isGuidance = (cell: unknown): boolean =>
  typeof cell === 'string' && (isExample(cell) || GUIDANCE.test(cell.trim()));
const GUIDANCE =
  /^(?:enter (?:the|a|your)\b|please \w|insert (?:the|a)\b|d{1,2}[-/ .]m{1,3}[-/ .]y{2,4}$|x{3,}|[<\[](?:.{3,})[>\]]$)/i;

/** A row that shows how a form is filled in: "Example", "e.g. 12/3456". */
export const isExample = (cell: unknown): boolean => typeof cell === 'string' && EXAMPLE.test(cell.trim());
const EXAMPLE = /^(?:worked )?example(?: (?:only|row|line))?\W*$|^e\.?g\.?[ :,]|^for example\b/i;

/** Lines under a table that say who made it and for whom. */
const SIGNATURE =
  /^(?:(?:prepared|checked|authori[sz]ed|approved|reviewed|signed|completed|compiled|produced|submitted|verified|certified|agreed|printed|updated|authorised) ?(?:off )?(?:by|on|for)\b|signed\b|signature\b|contact\b|tel(?:ephone)?\b|phone\b|mobile\b|e-?mail\b|payroll\b|employee\b|staff (?:no|number|id)\b|cost cent(?:re|er)\b|finance officer\b|section 151\b|s\.?151\b|for queries\b|any queries\b|queries to\b|date (?:signed|printed|prepared|produced)\b|dated?:|page \d|version\b|position:|job title\b|name:|extension\b|ext\.? ?\d|(?:printed|produced|updated|extracted|last updated|position (?:as )?at|as at) ?:?\d)/;

/** True for a line of signatures, contacts or payroll numbers. */
export const isSignature = (cell: unknown): boolean =>
  typeof cell === 'string' && SIGNATURE.test(normalText(cell));
