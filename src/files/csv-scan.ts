const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

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
 *
 * As in Excel a row ends at \n, \r\n and \r alike: a file that was put together from others has more than one of them.
 */
export class CsvScan {
  private delimiterAt = -1;
  private feedAt = -1;
  private returnAt = -1;
  private closing = { from: 0, start: -1, mark: -1, after: -1 };
  private looseAt = { from: 0, at: -1 };
  private readonly delimiterCode: number;

  constructor(
    readonly text: string,
    delimiter: string,
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
    if (this.feedAt < from) this.feedAt = this.next('\n', from);
    if (this.returnAt < from) this.returnAt = this.next('\r', from);
    return Math.min(this.feedAt, this.returnAt);
  }

  /** Where the next line starts. */
  afterLineEnd(at: number): number {
    const isPair = this.text.charCodeAt(at) === RETURN && this.text.charCodeAt(at + 1) === LINE_FEED;
    return at + (isPair ? 2 : 1);
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
      const code = this.text.charCodeAt(at);
      if (code === this.delimiterCode || code === LINE_FEED || code === RETURN) return at;
      if (code !== 32 && code !== 9 && code !== 0xa0) return -1;
    }
    return at;
  }
}
