import { inflateSync, zipSync } from 'fflate';

/** A part of a zip file as the directory at its end tells it, without unpacking any. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
/** Stands where a number is too large for its four bytes, or may become so, and is kept elsewhere. */
const ELSEWHERE = 0xffffffff;

/** The parts of a zip file; null where it has no directory, or one that does not hold together. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = directoryStart(view, end);
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const nameAt = at + ENTRY_LENGTH;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    if (extraEnd > end) return null;
    const large = largeNumbers(view, extraAt, extraEnd);
    // Only the numbers that are elsewhere are there, in this order.
    const numberAt = (place: number) => {
      const number = view.getUint32(place, true);
      return number === ELSEWHERE ? (large.shift() ?? number) : number;
    };
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpackedBytes: numberAt(at + 24),
      packedBytes: numberAt(at + 20),
      headerAt: numberAt(at + 42),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries.length > 0 ? entries : null;
}

/** A part as it was before it was packed. Throws where it is damaged: every byte is checked by its checksum. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameLength = view.getUint16(entry.headerAt + 26, true);
  const start = entry.headerAt + HEADER_LENGTH + nameLength + view.getUint16(entry.headerAt + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way`);
  const part = entry.method === 0 ? packed : inflated(packed, entry.unpackedBytes);
  if (part.length !== entry.unpackedBytes || checksumOf(part) !== entry.checksum)
    throw new Error(`${entry.name} is damaged`);
  return part;
}

/** A zip file of parts as they are, which a reader unpacks without work and cannot find damaged. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // Any day will do: without one the clock would be asked.
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: '2000-01-01' });
}

const inflated = (packed: Uint8Array, length: number): Uint8Array =>
  length === 0 ? new Uint8Array() : inflateSync(packed, { out: new Uint8Array(length) });

function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Large zips, and those of some programs, keep the place of the directory in a record before the end. */
function directoryStart(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true);
  if (start !== ELSEWHERE || end < 20) return start;
  const recordAt = Number(view.getBigUint64(end - 12, true));
  return recordAt + 56 > view.byteLength ? start : Number(view.getBigUint64(recordAt + 48, true));
}

/** The numbers of eight bytes in an entry's extra field, where there are any. */
function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const numbers: number[] = [];
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let number = at + 4; number + 8 <= last; number += 8)
      numbers.push(Number(view.getBigUint64(number, true)));
    return numbers;
  }
  return [];
}

/** The checksum of zip files (CRC-32). */
function checksumOf(bytes: Uint8Array): number {
  const table = checksumTable();
  let checksum = -1;
  for (const byte of bytes) checksum = table[(checksum ^ byte) & 0xff]! ^ (checksum >>> 8);
  return ~checksum >>> 0;
}

function checksumTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}
