/** A made sheet as the bytes of a file, and its truth. */
import type { Cell as XlsxCell } from 'hucre';
import { letter, type Cell, type SheetMaker } from './sheet-maker';

/** The day that the workbooks say they were made on: a fixed one, so that their bytes are the same on every run. */
const MADE_ON = new Date(Date.UTC(2026, 0, 5));

export interface Definition {
  readonly name: string;
  readonly mark: 'plain' | 'rough';
  readonly what: string;
  readonly csv?: CsvLook;
  readonly sheets: readonly SheetMaker[];
  /** Sheets that are no registers. */
  readonly besides?: readonly { readonly name: string; readonly lines: readonly string[] }[];
}

export interface CsvLook {
  readonly delimiter?: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le';
  readonly lineEnd?: string;
}

export async function xlsxOf({ sheets, besides = [] }: Definition): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx({
    sheets: [
      ...sheets.map((maker) => ({
        name: maker.sheet,
        rows: maker.grid.map((cells) => cells.map(({ v }) => v)),
        cells: formats(maker),
        merges: maker.merges,
        rowDefs: new Map(maker.hidden.map((row) => [row - 1, { hidden: true }])),
      })),
      ...besides.map(({ name, lines }) => ({ name, rows: lines.map((line) => [line]) })),
    ],
    properties: { creator: 'Made sheets', created: MADE_ON, modified: MADE_ON },
  });
}

function formats({ grid }: SheetMaker): Map<string, Partial<XlsxCell>> {
  const cells = new Map<string, Partial<XlsxCell>>();
  grid.forEach((line, row) =>
    line.forEach(({ v, fmt }, column) => {
      if (fmt !== undefined) cells.set(`${row},${column}`, { value: v, style: { numFmt: fmt } });
    }),
  );
  return cells;
}

export function csvOf({ sheets, csv = {} }: Definition): Uint8Array {
  const { delimiter = ',', encoding = 'utf-8', lineEnd = '\r\n' } = csv;
  const width = Math.max(...sheets[0]!.grid.map((cells) => cells.length));
  const text = sheets[0]!.grid
    .map((cells) => Array.from({ length: width }, (_, i) => field(cells[i], delimiter)).join(delimiter))
    .join(lineEnd);
  const whole = `${text}${lineEnd}`;
  if (encoding === 'windows-1252') return Uint8Array.from([...whole].map(windows1252));
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le'));
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${whole}` : whole);
}

/** The letters of Windows-1252 that are not those of Latin 1, from 0x80; the made sheets use no others. */
export const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(char: string): number {
  const place = WINDOWS.indexOf(char);
  if (place >= 0) return 0x80 + place;
  if (char.charCodeAt(0) > 0xff) throw new Error(`${char} is not in Windows-1252`);
  return char.charCodeAt(0);
}

/** As a spreadsheet saves it: what a format shows, and quotation marks where they are needed. */
function field(cell: Cell | undefined, delimiter: string): string {
  if (!cell || cell.v === null) return '';
  const text = cell.fmt?.includes('yy') ? dateText(cell.v as number) : String(cell.v);
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text;
}

const dateText = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');

const money = (maker: SheetMaker): string[] =>
  maker.columns
    .filter(({ isMoney, name }) => isMoney && name !== undefined && name !== 'Amount')
    .map(({ name }) => name!);

function sums(maker: SheetMaker, uses: readonly string[]): Record<string, number> {
  const rows = maker.rows.filter(({ use }) => uses.includes(use));
  const of = (name: string) =>
    rows.reduce((sum, { values }) => sum + ((values[name] as number | null) ?? 0), 0);
  return Object.fromEntries(money(maker).map((name) => [name, of(name)]));
}

function sheetTruth(maker: SheetMaker): Record<string, unknown> {
  const place = (i: number) => letter(maker.left + i);
  const heading = (heads: readonly string[]) => heads.at(-1)!;
  const columns = maker.columns.map((column, i) => ({
    ...column,
    col: place(i),
    heading: heading(column.heads),
  }));
  const count = (use: string) => maker.rows.filter((row) => row.use === use).length;
  const unused = columns.filter(({ name, isMoney }) => name === undefined && isMoney);
  return {
    sheet: maker.sheet,
    headerRow: maker.headerRows.at(-1),
    headerRows: maker.headerRows,
    layout: maker.layout,
    authority: maker.authority,
    ...(maker.authorityGiven ? { authorityGiven: true } : {}),
    columns: Object.fromEntries(
      columns
        .filter(({ name }) => name !== undefined)
        .map(({ name, col, heading: head, level }) => [name, { col, heading: head, level }]),
    ),
    otherColumns: columns
      .filter(({ name }) => name === undefined)
      .map(({ col, heading: head, why }) => ({ col, heading: head, why })),
    counts: {
      ...{ data: maker.rows.length, count: count('count'), aside: count('aside'), either: count('either') },
      nonData: maker.nonData.length,
    },
    sumsPence: sums(maker, ['count']),
    sumsPenceWithEveryEitherRow: sums(maker, ['count', 'either']),
    rows: maker.rows,
    nonData: maker.nonData,
    findings: maker.findings,
    // Money that no standard column is for may be named beside the figures.
    mayFindings: [
      ...maker.mayFindings,
      ...unused.map(({ heading: column }) => ({
        row: null,
        column,
        kind: 'amounts not used',
        severity: 'warning',
      })),
    ],
    traps: maker.traps,
    policies: maker.policies,
    ...(maker.pivot ? { pivot: maker.pivot } : {}),
  };
}

export function truthOf(definition: Definition): string {
  const { name, mark, what, csv, sheets, besides = [] } = definition;
  const [first, ...more] = sheets.map(sheetTruth);
  const truth = {
    file: `${name}.${csv ? 'csv' : 'xlsx'}`,
    ...{ what, mark, asAt: '2025-12-31' },
    ...first,
    ...(more.length > 0 ? { moreSheets: more } : {}),
    otherSheets: besides.map(({ name: sheet }) => ({ sheet, why: 'no register' })),
  };
  return `{\n${Object.entries(truth)
    .map(([key, value]) => `"${key}": ${lines(value, key === 'moreSheets')}`)
    .join(',\n')}\n}\n`;
}

/** An item a line, so that a row of the truth is read beside its row of the sheet. */
function lines(value: unknown, isDeep = false): string {
  if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object')
    return `[\n${value.map((item) => (isDeep ? inner(item) : `  ${JSON.stringify(item)}`)).join(',\n')}\n]`;
  return JSON.stringify(value);
}

const inner = (sheet: object): string =>
  `{\n${Object.entries(sheet)
    .map(([key, value]) => `"${key}": ${lines(value)}`)
    .join(',\n')}\n}`;
