import { Inflate } from 'fflate';
import type { ReadingBudget } from './reading-budget';

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
export function zipEntries(bytes: Uint8Array, budget: ReadingBudget): ZipEntry[] | null {
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
      // Some programs of Windows part folders by a backslash.
      name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)).replace(/\\/g, '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpackedBytes: numberAt(at + 24),
      packedBytes: numberAt(at + 20),
      headerAt: numberAt(at + 42),
    });
    budget.count('parts', entries.length);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries.length > 0 ? entries : null;
}

/** Packed bytes unpacked at a time: a thousand times as many may come of them. */
const PIECE = 8192;

/**
 * A part as it was before it was packed, piece by piece, so that no more of it is there at once than a few megabytes.
 * Throws where it is damaged: every byte is checked by its checksum.
 */
export function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ReadingBudget,
  onPiece: (piece: Uint8Array, isLast: boolean) => void,
): void {
  const damaged = () => new Error(`${entry.name} is damaged`);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameLength = view.getUint16(entry.headerAt + 26, true);
  const start = entry.headerAt + HEADER_LENGTH + nameLength + view.getUint16(entry.headerAt + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  let length = 0;
  let checksum = -1;
  let isEnded = false;
  const take = (piece: Uint8Array, isLast: boolean) => {
    length += piece.length;
    budget.bytes(piece.length);
    if (length > entry.unpackedBytes) throw damaged();
    checksum = checksumOf(piece, checksum);
    isEnded ||= isLast;
    onPiece(piece, isLast);
  };
  const inflate = entry.method === 0 ? null : new Inflate(take);
  for (let from = 0; from < packed.length || from === 0; from += PIECE) {
    const piece = packed.subarray(from, from + PIECE);
    const isLast = from + PIECE >= packed.length;
    if (inflate) inflate.push(piece, isLast);
    else take(piece, isLast);
  }
  if (!isEnded || length !== entry.unpackedBytes || ~checksum >>> 0 !== entry.checksum) throw damaged();
}

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

/** The checksum of zip files (CRC-32), carried on from the piece before: four bytes at a time, as every byte passes here. */
function checksumOf(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  const tables = CHECKSUMS;
  let checksum = from;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    checksum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    checksum =
      tables[768 + (checksum & 0xff)]! ^
      tables[512 + ((checksum >>> 8) & 0xff)]! ^
      tables[256 + ((checksum >>> 16) & 0xff)]! ^
      tables[checksum >>> 24]!;
  }
  for (; at < length; at++) checksum = tables[(checksum ^ bytes[at]!) & 0xff]! ^ (checksum >>> 8);
  return checksum;
}

/** What each byte adds; then what it adds with one byte after it, with two, and with three. */
const CHECKSUMS = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  CHECKSUMS[byte] = value;
}
for (let at = 256; at < CHECKSUMS.length; at++) {
  const before = CHECKSUMS[at - 256]!;
  CHECKSUMS[at] = (before >>> 8) ^ CHECKSUMS[before & 0xff]!;
}
