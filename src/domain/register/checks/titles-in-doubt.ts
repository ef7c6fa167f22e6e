import { finding, quoted, type Finding } from '../../findings/finding';
import { namesPolice, speaksOfOtherService } from '../../reading/words/heading-words';
import { wordsOf } from '../../reading/words/heading-text';
import { holderOf } from '../../reading/words/lexicon';
import { ANOTHER_LAW, NOT_COUNTED, NOT_SECURED } from '../../reading/words/not-counted-words';
import { shownText } from '../../sheet/text';
import type { Register } from '../register';
import { isInDoubt } from './sections-in-doubt';

/** What is longer is a sentence, or the list of a form. */
const LONGEST = 160;
/** Where one thing that a title says ends. */
const PARTS = /\s[-\u2013\u2014]+\s|[:;(),.|\n]+/;

/** What a title says of amounts that nobody has secured, or no longer. */
const UNSECURED = [
  NOT_SECURED,
  '(?:superseded|replaced) by .*|rejected|declined|abandoned|lapsed|projected|projections?|budget(?:ed|s)?',
  'requested|sought|under (?:consideration|negotiation)|appeals? pending|pending appeals?',
].join('|');
/** That its rows are no list, or another's. */
const NO_LIST = [
  NOT_COUNTED,
  String.raw`not to be (?:used|counted|included)|not used|included (?:in|elsewhere|above|below)`,
  String.raw`duplicates? of .*|archived?|deleted|templates?(?!\s+\d)|dummy (?:data|rows?|sheet|only)|test sheet|(?:town|parish) councils?`,
].join('|');
/** Money that went back, or all of which has gone. */
const GONE =
  'refunds?|refunded|repaid|returned to (?:the )?developers?|money returned|written off|closed|expired|(?:fully )?spent';
/** "S106 and CIL": both. */
const BOTH_LAWS = new RegExp(
  String.raw`\b(?:s106|section 106)\W+(?:and )?(?:${ANOTHER_LAW})\b|\b(?:${ANOTHER_LAW})\W+(?:and )?(?:s106|section 106)\b`,
  'i',
);
/** Stages of money abreast, as the headings have them: "secured, received, spent". */
const STAGE =
  /^(?:(?:and|or|the) )?(?:secured|agreed|received|held|due|paid|spent|unspent|remaining|returned)$/i;
/** A sheet made of one is filled in. */
const OF_TEMPLATE = /\breturn template\b/i;
const DENIAL = `${UNSECURED}|${NO_LIST}|${GONE}|${ANOTHER_LAW}`;
/** Words beside them that change nothing: with any other word a title says something else of them. */
const BESIDE = [
  'the|all|our|of|and|or|to|for|in|by|from|see|please|only|yet|this|version|v|return|sheet|tab|list|register|schedule',
  'agreements?|deeds?|contributions?|requests?|sums?|money|monies|receipts?|income|figures?|values?|amounts?|totals?|items?',
  String.raw`sites?|developments?|applications?|obligations?|police|policing|county|councils?|developers?|s106|section|106|\d[\d/\u2013-]*`,
].join('|');
const DENIES = new RegExp(
  String.raw`^(?:(?:${BESIDE})\s+)*(?:${DENIAL})(?:\s+(?:${BESIDE}|${DENIAL}))*$`,
  'i',
);
const IN_OTHER_MONEY = /\b(?:in|are) (?:us )?(?:euros?|dollars?|eur|usd)\b|[€$]/i;
const ROUNDED =
  /^(?:(?:all )?(?:figures?|amounts?|values?|sums?) )?(?:(?:are|is|have been) )?rounded (?:to|up|down)\b/i;
const ALL_SERVICES = /\ball services\b|\bpackage\b/i;

/**
 * True where a title says that what is under it may be none of the register's money, or not all in pounds as it stands.
 *
 * @param isForPolice the columns or the rows tell what of all services is for the police
 */
function isDenied(title: string, isForPolice: boolean): boolean {
  const parts = title.split(PARTS).map((part) => part.trim());
  const services = parts.filter(speaksOfOtherService);
  if (services.some((part) => !ALL_SERVICES.test(part) || !isForPolice) && !parts.some(namesPolice))
    return true;
  const stages = parts.filter((part) => STAGE.test(part));
  const isPlain = (part: string): boolean =>
    BOTH_LAWS.test(part) || OF_TEMPLATE.test(part) || (stages.length > 1 && stages.includes(part));
  return (
    IN_OTHER_MONEY.test(title) ||
    parts.some((part) => !isPlain(part) && (isInDoubt(part) || DENIES.test(part) || ROUNDED.test(part)))
  );
}

/** Titles over the table that say so, one finding each: its rows count all the same. */
export function titlesInDoubt({ block, header, rowCount, usable }: Register): Finding[] {
  const count = usable.slice(0, rowCount).filter((one) => one === 1).length;
  const { value, purpose } = header.columns;
  const isForPolice = purpose !== undefined || holderOf(wordsOf(header.headings[value!])) === 'police';
  const seen = new Set<string>();
  return block.slice(0, header.topIndex).flatMap((row, rowIndex) =>
    row.flatMap((cell) => {
      if (typeof cell !== 'string' || cell.length > LONGEST) return [];
      const text = shownText(cell);
      if (count === 0 || seen.has(text) || !isDenied(text, isForPolice)) return [];
      seen.add(text);
      return [finding('title-in-doubt', rowIndex, null, { text: quoted(text), count })];
    }),
  );
}
