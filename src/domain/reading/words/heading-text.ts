/** What a heading says it says at its beginning; patterns are tried on no more of a long text. */
const LONGEST_HEADING = 250;

/** Marks that lead to a footnote: "Value¹", "Held**", "Paid [2]". */
const FOOTNOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]|\[\d{1,2}\]/g;

/** A run of capitals, such as "PCC", taken whole: if it could end anywhere, a long run would take minutes to reject. */
const CAPITALS = '[A-Z]{2,}(?=$|[A-Z][a-z])';
/** "AmtPaidOver": words of a field of a system, each with a capital. */
const CAMEL = new RegExp(`^(?=.*[a-z])(?:[A-Z]?[a-z]{2,}|${CAPITALS})(?:[A-Z][a-z]+|${CAPITALS})+$`);
/** "AMTPAIDOUT": a field of a system whose words are not parted at all. */
const GLUED = /^[A-Z]{5,24}$/;
/** The words of such fields, the longer of two that begin alike first. */
const FIELD_WORDS =
  'agreement|agree|agrmt|agmt|agr|address|addr|amount|amt|application|appl|app|authority|auth|balance|bal|by|contribution|contrib|cont|council|date|deed|developer|devt|dev|drawn|down|due|expiry|held|in|no|num|obligation|oblig|out|over|paid|pcc|planning|plan|police|pol|received|recd|refval|ref|site|spent|spend|sum|total|tot|to|trigger|value|val'.split(
    '|',
  );

/** The words of a field's name, where it is made of words that are known and of nothing else. */
function partedField(heading: string): string {
  if (CAMEL.test(heading)) return heading.replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2 ');
  return GLUED.test(heading) ? (wordsIn(heading.toLowerCase())?.join(' ') ?? heading) : heading;
}

function wordsIn(text: string): readonly string[] | null {
  if (text === '') return [];
  for (const word of FIELD_WORDS) {
    const rest = text.startsWith(word) ? wordsIn(text.slice(word.length)) : null;
    if (rest !== null) return [word, ...rest];
  }
  return null;
}

/** "21-22": a year that begins in the one and ends in the other. */
const YEARS = /(?<![\d/-])((?:20)?\d\d) ?[-\u2013] ?((?:20)?\d\d)(?![\d/-])/g;
const isNext = (one: string, two: string): boolean =>
  Number(two.slice(-2)) === (Number(one.slice(-2)) + 1) % 100;

/** The words of a heading. */
export function wordsOf(heading: unknown): string {
  if (typeof heading !== 'string') return typeof heading === 'number' ? String(heading) : '';
  return partedField(heading.slice(0, LONGEST_HEADING))
    .replace(FOOTNOTE_MARKS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]ve\b/g, ' have')
    .replace(/['’‘`]s\b/g, '')
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/£/g, ' £ ')
    .replace(YEARS, (years, one: string, two: string) => (isNext(one, two) ? `${one}/${two}` : years))
    .replace(/%/g, ' % ')
    .replace(/s\.\s*106/g, 's106')
    .replace(/\bw\/(?!o\b) ?/g, 'with ')
    .replace(/\ba\/c\b/g, 'account')
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1')
    .replace(/[^a-z0-9£%/#]+/g, ' ')
    .replace(/(?<!\d) ?\/ ?|\/(?!\d)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^ ?(?:sum|total) of (?=\S)/, '')
    .trim()
    .replace(/^£ (?!\d)([^£]+)$/, '$1 £');
}
