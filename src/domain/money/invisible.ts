/**
 * Characters that nobody sees in a cell: soft hyphens, zero-width spaces and joiners, marks of direction, byte order
 * marks, variation selectors and everything else that Unicode calls default-ignorable; and control characters other than
 * tabs and line ends. Text is copied with them from PDF files, web pages and systems that write both ways. They are no
 * part of what a cell says: this is the one place that takes them out, for keys, statuses, amounts, dates, headings and
 * authorities alike. checkRegister and checkRows say once a column that there were some.
 */
const CLASS = '\\p{Default_Ignorable_Code_Point}\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
/** What joins the parts of an emoji, or says how it is drawn, is a part of that sign. */
const NOT_OF_EMOJI = '(?<![\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}]\\ufe0f?[\\u200d\\ufe0e\\ufe0f])';
const INVISIBLE = new RegExp(`(?:[${CLASS}]${NOT_OF_EMOJI})+`, 'gu');
const HAS_INVISIBLE = new RegExp(`[${CLASS}]${NOT_OF_EMOJI}`, 'u');
/** Anything that is neither a space nor invisible. */
const VISIBLE = new RegExp(`[^\\s${CLASS}]`, 'u');
/** Printable ASCII: nearly every cell is no more, and is recognised by this alone. */
const ASCII = /^[ -~]*$/;

export const hasInvisible = (text: string): boolean => !ASCII.test(text) && HAS_INVISIBLE.test(text);

/** The text without characters that nobody sees; spaces stay. */
export const withoutInvisible = (text: string): string =>
  ASCII.test(text) ? text : text.replace(INVISIBLE, '');

/** True where there is something to see in a text. Most begin with a plain letter or figure. */
export function isVisible(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || VISIBLE.test(text);
}
