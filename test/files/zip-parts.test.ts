import { OverBudget, ReadingBudget } from '../../src/files/reading-budget';
import { unpack, zipEntries as entriesOf, type ZipEntry } from '../../src/files/zip-parts';
import { join, zip } from './reading';

const zipEntries = (bytes: Uint8Array) => entriesOf(bytes, new ReadingBudget());

function unpacked(bytes: Uint8Array, entry: ZipEntry, budget = new ReadingBudget()): Uint8Array {
  const pieces: Uint8Array[] = [];
  unpack(bytes, entry, budget, (piece) => pieces.push(piece.slice()));
  return join(...pieces);
}

/** The end of a zip: one entry's line, and the record after it, as a program that keeps large numbers elsewhere writes them. */
function largeZip(unpacked: bigint): Uint8Array {
  const name = new TextEncoder().encode('xl/workbook.xml');
  const extra = 12;
  const directory = 46 + name.length + extra;
  const bytes = new Uint8Array(directory + 56 + 20 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint32(24, 0xffffffff, true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra, true);
  bytes.set(name, 46);
  view.setUint16(46 + name.length, 1, true);
  view.setUint16(48 + name.length, 8, true);
  view.setBigUint64(50 + name.length, unpacked, true);
  view.setUint32(directory, 0x06064b50, true);
  view.setBigUint64(directory + 48, 0n, true);
  view.setUint32(directory + 56, 0x07064b50, true);
  view.setBigUint64(directory + 64, BigInt(directory), true);
  view.setUint32(directory + 76, 0x06054b50, true);
  view.setUint32(directory + 92, 0xffffffff, true);
  return bytes;
}

test('the names and sizes of the parts', () => {
  const entries = zipEntries(zip({ 'a.xml': 'x'.repeat(1000), 'b/ü.xml': '' }))!;
  expect(entries.map(({ name, unpackedBytes, isEncrypted }) => [name, unpackedBytes, isEncrypted])).toEqual([
    ['a.xml', 1000, false],
    ['b/ü.xml', 0, false],
  ]);
});

test('sizes and places that are kept elsewhere', () => {
  expect(zipEntries(largeZip(5_000_000_000n))).toMatchObject([
    { name: 'xl/workbook.xml', unpackedBytes: 5_000_000_000, packedBytes: 0 },
  ]);
});

test('parts unpacked', () => {
  const bytes = zip({ 'a.xml': 'x'.repeat(100_000), 'b.xml': '' });
  const parts = zipEntries(bytes)!.map((entry) => new TextDecoder().decode(unpacked(bytes, entry)));
  expect(parts).toEqual(['x'.repeat(100_000), '']);
});

test('no more is unpacked than the budget allows, whatever the directory says of its size', () => {
  const bytes = zip({ 'a.xml': 'x'.repeat(5_000_000) });
  const [entry] = zipEntries(bytes)!;
  const budget = new ReadingBudget({ limits: { bytes: 1_000_000 } });
  expect(() => unpacked(bytes, entry!, budget)).toThrow(OverBudget);
  expect(() => unpacked(bytes, { ...entry!, unpackedBytes: 10 })).toThrow('a.xml is damaged');
});

test('folders that are parted by backslashes', () => {
  expect(zipEntries(zip({ 'xl\\worksheets\\a.xml': '' }))![0]!.name).toBe('xl/worksheets/a.xml');
});

test('a part that is not what it was is found', () => {
  const bytes = zip({ 'a.xml': 'Section 106' });
  const [entry] = zipEntries(bytes)!;
  expect(() => unpacked(bytes, { ...entry!, checksum: entry!.checksum ^ 1 })).toThrow('a.xml is damaged');
  expect(() => unpacked(bytes, { ...entry!, unpackedBytes: 5 })).toThrow('a.xml');
  expect(() => unpacked(bytes, { ...entry!, method: 12 })).toThrow('unknown way');
  expect(() => unpacked(bytes, { ...entry!, headerAt: 1e12 })).toThrow();
});

test.each([
  ['nothing', new Uint8Array()],
  ['no directory', new Uint8Array(1000)],
  ['no entry', zip({})],
])('%s: null', (_, bytes) => {
  expect(zipEntries(bytes)).toBeNull();
});
