/** How rows end. Cells have line ends of their own, between quotation marks, which are often of another kind. */
export type LineBreak = '\r\n' | '\n' | '\r';

const QUOTE = 34;

/** What a field that starts with a quotation mark is, were the mark taken for one. */
export interface Quoted {
  /** Where its text ends, at the closing mark; the end of the file where there is none. */
  readonly end: number;
  /** Where the delimiter or the line end after it is. */
  readonly after: number;
  readonly isClosed: boolean;
  /** Whether a mark is in it that neither closes it nor is doubled. */
  readonly hasLooseMark: boolean;
}

/**
 * Looks ahead in the text of a .csv, always forwards: each look begins where the one before found something, or after, so
 * that all of them together cost one pass, however many marks there are.
 */
export class CsvScan {
  private delimiterAt = -1;
  private lineEndAt = -1;
  private closing = { from: 0, start: -1, mark: -1, after: -1 };
  private looseAt = { from: 0, at: -1 };
  private readonly delimiterCode: number;

  constructor(
    readonly text: string,
    delimiter: string,
    readonly lineBreak: LineBreak,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0);
    this.delimiter = delimiter;
  }

  readonly delimiter: string;

  isQuote(at: number): boolean {
    return this.text.charCodeAt(at) === QUOTE;
  }

  isDelimiter(at: number): boolean {
    return this.text.charCodeAt(at) === this.delimiterCode;
  }

  /** Where the next delimiter or line end is, or the text ends. */
  fieldEnd(from: number): number {
    if (this.delimiterAt < from) this.delimiterAt = this.next(this.delimiter, from);
    return Math.min(this.delimiterAt, this.lineEnd(from));
  }

  lineEnd(from: number): number {
    if (this.lineEndAt < from) this.lineEndAt = this.next(this.lineBreak, from);
    return this.lineEndAt;
  }

  private next(what: string, from: number): number {
    const at = this.text.indexOf(what, from);
    return at < 0 ? this.text.length : at;
  }

  /** @param at of the field's opening mark */
  quoted(at: number): Quoted {
    const { length } = this.text;
    const ownEnd = this.runEnd(at + 1);
    const ownOdd = (ownEnd - at - 1) % 2 === 1;
    const ownAfter = ownOdd ? this.endAfter(ownEnd) : -1;
    if (ownAfter >= 0) return { end: ownEnd - 1, after: ownAfter, isClosed: true, hasLooseMark: false };
    this.lookForClosing(ownEnd);
    const { mark, after } = this.closing;
    const isClosed = mark >= 0;
    const end = isClosed ? mark : length;
    return {
      end,
      after: isClosed ? after : length,
      isClosed,
      hasLooseMark: ownOdd || this.looseMark(ownEnd) < end,
    };
  }

  /** The first run of marks that closes a field which is open at this place: an odd one with nothing after it but the field's end. */
  private lookForClosing(from: number): void {
    const { closing } = this;
    if (closing.from <= from && (closing.start >= from || (closing.mark < 0 && closing.start === -2))) return;
    for (let start = this.text.indexOf('"', from); start >= 0;) {
      const end = this.runEnd(start);
      const after = (end - start) % 2 === 1 ? this.endAfter(end) : -1;
      if (after >= 0) {
        this.closing = { from, start, mark: end - 1, after };
        return;
      }
      start = this.text.indexOf('"', end);
    }
    this.closing = { from, start: -2, mark: -1, after: -1 };
  }

  /** The first run of marks that can be neither doubled marks nor a closing one; infinity where there is none. */
  private looseMark(from: number): number {
    if (this.looseAt.from <= from && this.looseAt.at >= from) return this.looseAt.at;
    let start = this.text.indexOf('"', from);
    while (start >= 0) {
      const end = this.runEnd(start);
      if ((end - start) % 2 === 1 && this.endAfter(end) < 0) break;
      start = this.text.indexOf('"', end);
    }
    this.looseAt = { from, at: start < 0 ? Infinity : start };
    return this.looseAt.at;
  }

  private runEnd(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === QUOTE) at++;
    return at;
  }

  /** Where the field ends after a closing mark, past spaces; -1 where there is more text. */
  private endAfter(from: number): number {
    let at = from;
    for (; at < this.text.length; at++) {
      if (this.isDelimiter(at) || this.text.startsWith(this.lineBreak, at)) return at;
      const code = this.text.charCodeAt(at);
      if (code !== 32 && code !== 9 && code !== 13 && code !== 0xa0) return -1;
    }
    return at;
  }
}

/** What kind of line end parts the rows of the text. */
export function lineBreakOf(text: string): LineBreak {
  let quoted = false;
  let first: LineBreak = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) quoted = !quoted;
    if (quoted || (code !== 10 && code !== 13)) continue;
    first = code === 10 ? '\n' : text.charCodeAt(i + 1) === 10 ? '\r\n' : '\r';
    break;
  }
  // A file of both kinds: its rows end at every \n, and a \r before it is none of the last field.
  return first === '\r\n' && /(?:^|[^\r])\n/.test(text) ? '\n' : first;
}
