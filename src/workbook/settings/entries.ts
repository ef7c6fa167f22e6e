import { inOrder } from './read-fields';

/** A setting as one place keeps it: each change counts one more. A setting that was taken away is kept without a value. */
export interface Entry {
  readonly revision: number;
  readonly raw: unknown;
}

/** By key: "strict", "pending/1". What is no entry is 'garbled'. */
export type Entries = ReadonlyMap<string, Entry | 'garbled'>;

/** What both places say of a setting. */
export interface Agreed extends Entry {
  /** One place has something here that is no entry, and it may be newer than what is read. */
  readonly isDoubted: boolean;
}

/** Codes alone: no place changes a character on the way. */
export const writeEntry = ({ revision, raw }: Entry): string =>
  JSON.stringify(raw === undefined ? { revision } : { revision, value: raw }).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function readEntry(text: unknown): Entry | 'garbled' {
  try {
    const stored = JSON.parse(String(text)) as { revision?: unknown; value?: unknown } | null;
    const revision = stored?.revision;
    if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return 'garbled';
    return { revision, raw: stored!.value };
  } catch {
    return 'garbled';
  }
}

/** Settings that fail closed: where two of one revision differ, the safer one counts. */
export const failsClosed = (key: string): boolean => key === 'strict' || key.startsWith('pending');

/** What both places say, key by key: the newer of the two, and the safer of two that are as new. */
export function agreed(first: Entries, second: Entries): Map<string, Agreed> {
  const keys = new Set([...first.keys(), ...second.keys()]);
  return new Map([...keys].map((key) => [key, agreedOn(key, first.get(key), second.get(key))]));
}

type Said = Entry | 'garbled' | undefined;

const NOTHING: Entry = { revision: 0, raw: undefined };

function agreedOn(key: string, first: Said, second: Said): Agreed {
  const isDoubted = first === 'garbled' || second === 'garbled';
  const [a, b] = [first, second].filter((one): one is Entry => one !== undefined && one !== 'garbled');
  const chosen = a && b ? newer(key, a, b) : (a ?? b ?? NOTHING);
  return { ...chosen, isDoubted };
}

function newer(key: string, a: Entry, b: Entry): Entry {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  return failsClosed(key) ? safer(key, a, b) : a;
}

/** Strict on rather than off; a record that stands rather than one that is gone. */
export const safer = (key: string, a: Entry, b: Entry): Entry =>
  a.raw === (key === 'strict' ? false : undefined) ? b : a;

export const isSameEntry = (a: Said, b: Entry): boolean =>
  a !== undefined && a !== 'garbled' && a.revision === b.revision && inOrder(a.raw) === inOrder(b.raw);
