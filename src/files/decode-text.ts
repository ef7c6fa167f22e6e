import type { Encoding } from './file-reading';

/** Enough of the file to see whether every other byte is nought. */
const LOOKED_AT = 4096;
/** Bytes decoded at a time: the library makes a list entry of every one. */
const PIECE = 65_536;

/** The text of a file without its byte order mark. The bytes tell the encoding: a file says nothing of it by its name. */
export async function decodeText(bytes: Uint8Array): Promise<{ text: string; encoding: Encoding }> {
  const { encoding, text = await decodeWindows(bytes) } = decoded(bytes);
  // A table that was exported twice may have two marks; none of them is text.
  return { text: text.replace(/^\ufeff+/, ''), encoding };
}

/** The encoding, and the text where it is one that the page's own decoder reads. */
function decoded(bytes: Uint8Array): { encoding: Encoding; text?: string } {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252' };
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // With its mark a file is UTF-8 even where a byte of it is broken: that byte becomes U+FFFD, which is reported.
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without its mark, where it is plain: of many pairs one byte is nought, always the same one. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  if (pairs === 0 || bytes.length % 2 === 1) return null;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  const many = pairs * 0.4;
  const few = pairs * 0.01;
  if (second >= many && first <= few) return 'utf-16le';
  return first >= many && second <= few ? 'utf-16be' : null;
}

/** By a library: Node 20's own decoder makes control characters of the euro sign, dashes and quotation marks. */
async function decodeWindows(bytes: Uint8Array): Promise<string> {
  const { decode } = await import(/* webpackMode: "eager" */ 'windows-1252');
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(decode(bytes.subarray(from, from + PIECE)));
  return pieces.join('');
}
