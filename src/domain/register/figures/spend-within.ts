import { MAX_SPEND_MONTHS } from '../../calendar/spend-by';
import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { numbersInDigits, saidOnce } from '../../sheet/number-words';
import { normalText, shownText } from '../../sheet/text';
import { extraColumns } from '../adjustments';
import type { Register } from '../register';
import { putUnder } from '../../sheet/put-under';

/** Years of an agreement as whole months; null where they are none. */
export const monthsOf = (years: number | null): number | null =>
  years === null ? null : monthsFor(years, 12);

function monthsFor(count: number, each: number): number | null {
  const months = Number((count * each).toPrecision(12));
  return Number.isInteger(months) && months >= 1 && months <= MAX_SPEND_MONTHS ? months : null;
}

/** "10", "five years", "ten (10) years from the date of receipt", "60 months"; counted from anything else it says nothing. */
const YEARS =
  /^(?:within )?(\d+(?:\.\d+)?)(?: ?(?:years?|yrs?|(months?|mths?)))?(?: (?:of|from|after) (?:the )?(?:date of )?(?:receipt|payment)(?: of (?:the |each |any )?(?:contribution|instalment|payment|money|sum))?)?\.?$/i;
/** What is typed where an agreement gives no years. */
const SAYS_NONE = /^(?:0|nil|none|no|n\/?a|not applicable|no limit|[-\u2013\u2014])?\.?$/i;

/** The months that the register gives under Spend within; null where it says nothing that can be read. */
export function monthsOfRegister(register: Register, row: number): number | null {
  const typed = spendWithinOf(register, row);
  if (typed === '') return null;
  const heading = register.header.headings[extraColumns(register).spendWithin!] ?? '';
  const text = withRemark(typed, remarkIn(heading));
  const [, count, isMonths] = YEARS.exec(text) ?? YEARS.exec(inDigits(text)) ?? [];
  return count === undefined ? null : monthsFor(Number(count), isMonths === undefined ? 12 : 1);
}

/** What a heading has in brackets: "months" of "Spend within (months)"; "" where it has nothing. */
const remarkIn = (heading: string): string => /\(([^()]*)\)/.exec(heading)?.[1]?.trim() ?? '';

/** "24" under "Spend within (months)", or "5 years" under "(from completion)", as the heading means it. */
function withRemark(typed: string, remark: string): string {
  // Any other remark is of where the years are, as "(see the deed)".
  const saysHow = TIME_UNIT.test(remark) || COUNTED_FROM.test(remark);
  if (!saysHow || COUNTED_FROM.test(typed)) return typed;
  return `${typed} ${remark.replace(TIME_UNIT.test(typed) ? TIME_UNIT : NUMBER_OF, '')}`.trim();
}

/** A unit of time in words. */
const TIME_UNIT = /\b(?:y(?:ea)?rs?|m(?:on)?ths?|weeks?|days?)\b/i;
const COUNTED_FROM = /\b(?:from|after|since|before)\b|\b(?:years?|yrs?|months?|mths?) of\b/i;
const NUMBER_OF = /^(?:no\.?|number) of /i;

const inDigits = (text: string): string =>
  saidOnce(numbersInDigits(text.replace(/\s+/g, ' ').replace(/^(within )?one\b/i, '$11')));

function spendWithinOf(register: Register, row: number): string {
  const column = extraColumns(register).spendWithin;
  return column === undefined ? '' : shownText(register.block[register.rowIndex[row]!]![column]).trim();
}

/** What is under Spend within and cannot be read as years: the receipts of those rows have no deadline of their own. */
export function spendWithinFindings(register: Register): Finding[] {
  const column = extraColumns(register).spendWithin;
  if (column === undefined) return [];
  const byText = new Map<string, number[]>();
  for (const [row, rowIndex] of register.rowIndex.entries()) {
    const text = spendWithinOf(register, row);
    if (SAYS_NONE.test(text) || monthsOfRegister(register, row) !== null) continue;
    const key = normalText(text);
    putUnder(byText, key, rowIndex);
  }
  return [...byText.values()].flatMap((rows) =>
    findingForRows('years-not-read', rows, column, { text: quoted(register.block[rows[0]!]![column]) }),
  );
}
