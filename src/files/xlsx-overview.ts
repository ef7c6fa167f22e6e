import type { XlsxPackage } from './xlsx-package';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that holds its cells; null for a sheet that is filled by a chart or a dialog. */
  readonly part: string | null;
}

export interface Overview {
  readonly sheets: readonly SheetPart[];
  readonly isFrom1904: boolean;
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
}

/** What the workbook part says: its sheets, and from when days are counted. */
export function readOverview(parts: XlsxPackage): Overview {
  const ways = [...parts.relationships('').values()];
  const workbook = ways.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const related = parts.relationships(workbook);
  const partOf = (kind: string) => [...related.values()].find((found) => found.kind === kind)?.target ?? null;
  const sheets: SheetPart[] = [];
  let isFrom1904 = false;
  parts.read(workbook, {
    open: (element, attributes) => {
      if (element === 'workbookPr') isFrom1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const relationship = related.get(attributes.id ?? '');
      if (!relationship) throw new Error('a sheet has no part');
      sheets.push({
        name: attributes.name ?? '',
        isHidden: /^(?:very)?hidden$/i.test(attributes.state ?? ''),
        part: relationship.kind === 'worksheet' ? relationship.target : null,
      });
    },
  });
  return { sheets, isFrom1904, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** The texts that cells share, in their order. */
export function readSharedStrings(parts: XlsxPackage, part: string | null): string[] {
  const strings: string[] = [];
  if (part === null || !parts.has(part)) return strings;
  const text = new RichText();
  parts.read(part, {
    open: (element) => {
      if (element === 'si') text.start();
      else text.open(element);
    },
    text: (piece) => text.add(piece),
    close: (element) => {
      if (element === 'si') {
        parts.budget.cell(null);
        strings.push(text.end());
      } else text.close(element);
    },
  });
  return strings;
}

/** Puts together the runs of a text, without how they are read aloud. */
export class RichText {
  private pieces: string[] = [];
  private isText = false;
  private isAloud = false;

  start(): void {
    this.pieces = [];
    this.isText = this.isAloud = false;
  }

  open(element: string): void {
    if (element === 'rPh') this.isAloud = true;
    else if (element === 't') this.isText = !this.isAloud;
  }

  add(piece: string): void {
    if (this.isText) this.pieces.push(piece);
  }

  close(element: string): void {
    if (element === 'rPh') this.isAloud = false;
    else if (element === 't') this.isText = false;
  }

  end(): string {
    return unescaped(this.pieces.join(''));
  }
}

/** Characters that XML cannot hold are written by their numbers: _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** How a style shows a number. */
export type Showing = 'date' | 'time' | 'number';

/** By the number of a cell's style. */
export function readStyles(parts: XlsxPackage, part: string | null): Showing[] {
  const formats = new Map<string, Showing>();
  const styles: Showing[] = [];
  if (part === null || !parts.has(part)) return styles;
  let isInCells = false;
  parts.read(part, {
    open: (element, attributes) => {
      if (element === 'numFmt')
        formats.set(attributes.numFmtId ?? '', showingOf(attributes.formatCode ?? ''));
      if (element === 'cellXfs') isInCells = true;
      if (element !== 'xf' || !isInCells) return;
      const id = attributes.numFmtId ?? '0';
      styles.push(formats.get(id) ?? BUILT_IN(Number(id)));
    },
    close: (element) => {
      if (element === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Formats that Excel has without writing them down, those of East Asian editions among them. */
const BUILT_IN = (id: number): Showing => {
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'number';
};

/** Letters of a format that stand for themselves: between marks, after a sign that says so, a colour, a place, a currency. */
const NOT_PLACES = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

function showingOf(format: string): Showing {
  const places = format.replace(NOT_PLACES, '').split(';')[0]!.toLowerCase();
  if (/general/.test(places)) return 'number';
  if (/[dy]/.test(places) || /mmm/.test(places)) return 'date';
  return /[hs]/.test(places) || /\[m+\]/.test(places) ? 'time' : /m/.test(places) ? 'date' : 'number';
}
