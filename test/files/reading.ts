import { strToU8, zipSync } from 'fflate';
import { readFile, type FileReading } from '../../src/files/read-file';

export type Read = Extract<FileReading, { kind: 'read' }>;

/** The file as read; a refusal fails the test with its message. */
export async function reading(bytes: Uint8Array, fileName = 'Blaby 2024.csv'): Promise<Read> {
  const result = await readFile(bytes, fileName);
  if (result.kind === 'refused') throw new Error(`refused: ${result.message}`);
  return result;
}

export async function refusal(bytes: Uint8Array, fileName = 'Blaby 2024.csv') {
  const result = await readFile(bytes, fileName);
  if (result.kind === 'read') throw new Error('read, where it should be refused');
  return result;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two bytes a letter, the small one first, or last. */
export function utf16(text: string, order: 'le' | 'be' = 'le'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

export const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

/** The first sheet's cells of a .csv in UTF-8. */
export const cells = async (text: string) => (await reading(utf8(text))).sheets[0]!.block;
export const notes = async (text: string) => (await reading(utf8(text))).sheets[0]!.notes;

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONSHIPS = `${OFFICE}/officeDocument/2006/relationships`;

export interface BookParts {
  /** Name, what is within the worksheet element (or null for a chart's sheet), and whether it is hidden. */
  sheets: { name: string; xml: string | null; state?: 'hidden' | 'veryHidden' }[];
  strings?: string[];
  from1904?: boolean;
  more?: Record<string, string>;
}

/** A workbook written part by part, so that a test says exactly what the file holds. Style 1 is a date, 2 a time. */
export function book({ sheets, strings = [], from1904 = false, more = {} }: BookParts): Uint8Array {
  const kindOf = (xml: string | null) => (xml === null ? 'chartsheet' : 'worksheet');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ xml }, i): Relationship => {
        const kind = kindOf(xml);
        return [`rId${i + 1}`, kind, `${kind}s/sheet${i + 1}.xml`];
      }),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>',
  };
  sheets.forEach(({ xml }, i) => {
    parts[`xl/${kindOf(xml)}s/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}">${xml ?? ''}</worksheet>`;
  });
  return zip({ ...parts, ...more });
}

export const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

type Relationship = [id: string, kind: string, target: string];

const relationships = (list: Relationship[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
