import { named, refused, type Refusal } from './file-reading';

const SAVE_AS_XLSX = 'Open it in Excel, save it as an Excel Workbook (.xlsx), and choose that file';

/** How files start that are certainly no text: recognised by their first bytes, whatever the file is called. */
const NOT_SPREADSHEETS: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'a text document (.rtf)'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['\x1f\x8b', 'a compressed file (.gz)'],
  ["7z\xbc\xaf'\x1c", 'a compressed file (.7z)'],
  ['Rar!\x1a', 'a compressed file (.rar)'],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');

/** Why a file that is neither a workbook of today nor text cannot be read; null where it may be one of them. */
export function refusalByFirstBytes(bytes: Uint8Array, fileName: string): Refusal | null {
  if (startsWith(bytes, OLE)) return oleRefusal(bytes, fileName);
  const found = NOT_SPREADSHEETS.find(([start]) => startsWith(bytes, start));
  if (!found) return null;
  return refused(
    'not-a-spreadsheet',
    `${named(fileName)} is ${found[1]}, not a spreadsheet. Ask for the table as .xlsx or .csv, and choose that file.`,
  );
}

/** Old workbooks, and new ones behind a password, come in the same container. */
function oleRefusal(bytes: Uint8Array, fileName: string): Refusal {
  if (holds(bytes, wide('EncryptedPackage')))
    return refused(
      'password',
      `${named(fileName)} is protected by a password, and cannot be read here. Open it in Excel, save a copy without the password (File, Info, Protect Workbook), and choose the copy.`,
    );
  const isWorkbook = holds(bytes, wide('Workbook')) || holds(bytes, wide('Book'));
  if (isWorkbook)
    return refused(
      'other-workbook',
      `${named(fileName)} is a workbook of the old kind (.xls). ${SAVE_AS_XLSX}.`,
    );
  return refused(
    'not-a-spreadsheet',
    `${named(fileName)} is a document of an old Office program, not a workbook. Ask for the table as .xlsx or .csv, and choose that file.`,
  );
}

/** A zip that is no .xlsx, recognised by the names of its parts; null where it is one, or .xlsm, which reads the same. */
export function refusalByParts(names: readonly string[], fileName: string): Refusal | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl[/\\]workbook\.bin$/i))
    return refused('other-workbook', `${named(fileName)} is a binary workbook (.xlsb). ${SAVE_AS_XLSX}.`);
  if (has(/^\[Content_Types\]\.xml$/) && has(/(^|[/\\])workbook[^/\\]*\.xml$/i)) return null;
  if (has(/^mimetype$/) && has(/^content\.xml$/))
    return refused('other-workbook', `${named(fileName)} is an OpenDocument file. ${SAVE_AS_XLSX}.`);
  const what = has(/^word[/\\]/i)
    ? 'a Word document'
    : has(/^ppt[/\\]/i)
      ? 'a PowerPoint presentation'
      : 'a zip file that holds no Excel workbook';
  return refused(
    'not-a-spreadsheet',
    `${named(fileName)} is ${what}. Where the workbook is inside, take it out first, and choose the .xlsx or .csv file itself.`,
  );
}

const SPREADSHEET_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';
const PAGE =
  /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|table|tbody|thead|tr|td|script|style|meta|link|title|div|span|font|center|p)\b/i;
const TABLE = /<(?:table|tr)\b/i;
/** How a web page starts that was saved as one file with what belongs to it. */
const ARCHIVE = /^(?:[\w-]+:[^\n]*\n)*?MIME-Version:\s*1\.0\s*\n/i;

/**
 * A web page or other markup that was saved under the name of a table, recognised by how its text starts. Excel opens a page's table
 * and old XML as sheets, so that programs write them under the name of a workbook (.xls).
 */
export function refusalByText(text: string, fileName: string): Refusal | null {
  const start = text.slice(0, 65_536).trimStart();
  if (ARCHIVE.test(start.slice(0, 4096)))
    return refused('other-workbook', `${named(fileName)} is a web archive (.mht). ${SAVE_AS_XLSX}.`);
  if (!start.startsWith('<')) return null;
  const isXml = /^<\?xml\b/i.test(start);
  if (isXml && start.includes(SPREADSHEET_2003))
    return refused('other-workbook', `${named(fileName)} is an XML spreadsheet of 2003. ${SAVE_AS_XLSX}.`);
  if (PAGE.test(start))
    return TABLE.test(text)
      ? refused(
          'other-workbook',
          `${named(fileName)} is a web page with a table in it, whatever its name says. ${SAVE_AS_XLSX}. Where it is a sign-in or an error page, download the table again.`,
        )
      : refused(
          'not-a-spreadsheet',
          `${named(fileName)} is a web page, perhaps a sign-in or an error page, not a spreadsheet. Download the table again, or open this file in Excel and save it as an Excel Workbook (.xlsx).`,
        );
  return isXml
    ? refused(
        'not-a-spreadsheet',
        `${named(fileName)} is an XML file, not a spreadsheet. Ask for the table as .xlsx or .csv, and choose that file.`,
      )
    : null;
}

/** One in fifty: text has none, or a few by accident; bytes that are no text have many more. */
const MAX_CONTROLS = 0.02;

/** True where the text is full of characters that no text has, so that it is some other kind of file. */
export function isNoText(text: string): boolean {
  const start = text.slice(0, 65_536);
  let controls = 0;
  for (let i = 0; i < start.length; i++) if (isControl(start.charCodeAt(i))) controls++;
  return controls > start.length * MAX_CONTROLS;
}

/** Tabs and line ends are text. So is the end of file of old systems, but only in the last place, where it is taken off. */
export const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127;

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false;
  return true;
}

/** A name as the container writes it: two bytes a letter. */
const wide = (name: string): string => [...name].join('\0') + '\0';

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++;
    if (length === text.length) return true;
  }
  return false;
}
