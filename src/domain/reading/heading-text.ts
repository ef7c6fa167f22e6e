/** What a heading says it says at its beginning; patterns are tried on no more of a long text. */
const LONGEST_HEADING = 250;

/** Marks that lead to a footnote: "Value¹", "Held**", "Paid [2]". */
const FOOTNOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]|\[\d{1,2}\]/g;

/** The words of a heading. */
export function wordsOf(heading: unknown): string {
  if (typeof heading !== 'string') return typeof heading === 'number' ? String(heading) : '';
  return heading
    .slice(0, LONGEST_HEADING)
    .replace(FOOTNOTE_MARKS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/£/g, ' £ ')
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
