import { SaxesParser } from 'saxes';
import type { ReadingBudget } from './reading-budget';
import { unpack, type ZipEntry } from './zip-parts';

/** What an element says by its attributes, by their names without prefix. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** Told of a part's elements one after another, by their names without prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** No workbook has elements so deep within each other, nor a name, a text or a remark so long. */
const DEEPEST = 100;
const LONGEST = 4 * 1024 * 1024;

/** Reads a part's XML as it is unpacked; nothing of it is kept. Throws where it is no XML. Its entities are not followed. */
export function readXmlPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ReadingBudget,
  events: XmlEvents,
  onPiece: (share: number) => void = () => undefined,
): void {
  const parser = new SaxesParser<{ position: false }>({ position: false });
  let depth = 0;
  let unpackedBytes = 0;
  let quietFrom = 0;
  const isAlive = () => (quietFrom = unpackedBytes);
  parser.on('error', (error) => {
    throw error;
  });
  let hasPrefix = false;
  parser.on('attribute', ({ name }) => {
    if (name.includes(':')) hasPrefix = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    isAlive();
    if (++depth > DEEPEST) throw new Error(`${entry.name} is too deep`);
    const all = attributes as Readonly<Record<string, string>>;
    events.open(local(name), hasPrefix ? localised(all) : all);
    hasPrefix = false;
  });
  parser.on('closetag', ({ name }) => {
    isAlive();
    depth--;
    events.close?.(local(name));
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  let decoder: TextDecoder | null = null;
  unpack(bytes, entry, budget, (piece, isLast) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: !isLast }));
    unpackedBytes += piece.length;
    if (unpackedBytes - quietFrom > LONGEST + piece.length)
      throw new Error(`${entry.name} holds no elements`);
    onPiece(unpackedBytes / Math.max(1, entry.unpackedBytes));
  });
  parser.close();
}

const encodingOf = (start: Uint8Array): string =>
  start[0] === 0xff && start[1] === 0xfe
    ? 'utf-16le'
    : start[0] === 0xfe && start[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function localised(attributes: Readonly<Record<string, string>>): Attributes {
  const found: Partial<Record<string, string>> = Object.create(null) as Partial<Record<string, string>>;
  for (const name in attributes) found[local(name)] = attributes[name]!;
  return found;
}
