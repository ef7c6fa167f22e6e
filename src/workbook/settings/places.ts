import { agreed, failsClosed, isSameEntry, readEntry, safer, type Agreed, type Entry } from './entries';
import { secondCopyIn, type SecondCopy } from './second-copy';

/** What begins the key of each setting in Excel's own settings, before the key of the concern or the record. */
export const KEY_PREFIX = 'S106/';

/** The one setting in which all of them were kept before each had a key of its own; it is read, and taken apart by the next save. */
export const FORMER_KEY = 'S106';

/** The settings as both places keep them, and as the former key does. */
export interface Places {
  readonly first: ReadonlyMap<string, Entry | 'garbled'>;
  readonly second: SecondCopy;
  readonly former: Former;
  /** What all of them come to, by key. */
  readonly agreed: ReadonlyMap<string, Agreed>;
}

interface Former {
  readonly isThere: boolean;
  /** It holds something that is none of ours: what it said of any concern is not known. */
  readonly isGarbled: boolean;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Looks at both places in a batch that is under way; `finish` is for after its next sync. */
export function placesIn(context: Excel.RequestContext): { finish: () => Places } {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  const second = secondCopyIn(context);
  return {
    finish: () => placesOf(new Map(settings.items.map(({ key, value }) => [key, value])), second.finish()),
  };
}

/** @param stored Excel's own settings, by key */
export function placesOf(stored: ReadonlyMap<string, unknown>, second: SecondCopy): Places {
  const first = new Map(
    [...stored]
      .filter(([key]) => key.startsWith(KEY_PREFIX))
      .map(([key, text]) => [key.slice(KEY_PREFIX.length), readEntry(text)]),
  );
  const former = formerOf(stored.get(FORMER_KEY));
  return { first, second, former, agreed: withFormer(agreed(first, second.entries), former) };
}

function formerOf(stored: unknown): Former {
  const none = {
    isThere: stored !== undefined && stored !== null,
    isGarbled: false,
    values: new Map<string, unknown>(),
  };
  if (!none.isThere) return none;
  try {
    const read = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Record<string, unknown> | null;
    if (read?.version !== 1) return { ...none, isGarbled: true };
    return { ...none, values: new Map(Object.entries(read).filter(([key]) => key !== 'version')) };
  } catch {
    return { ...none, isGarbled: true };
  }
}

/**
 * The former key counts where a setting has no key of its own. Beside one it was written by an older add-in: of what fails
 * closed the safer counts.
 */
function withFormer(settings: ReadonlyMap<string, Agreed>, { values }: Former): Map<string, Agreed> {
  const all = new Map(settings);
  for (const [key, raw] of values) {
    const own = settings.get(key);
    const entry = { revision: own?.revision ?? 0, raw };
    if (!own) all.set(key, { ...entry, isDoubted: false });
    else if (failsClosed(key) && safer(key, own, entry) === entry)
      all.set(key, { ...entry, revision: own.revision + 1, isDoubted: own.isDoubted });
  }
  return all;
}

/**
 * Settings that Excel's own do not hold as they are agreed on: one of another source, or of the former key. What fails closed
 * and is doubted stays so until somebody has chosen.
 */
export const missingFromFirst = ({ first, agreed: all }: Places): [string, Entry][] =>
  [...all].filter(([key, entry]) => !isLeft(key, entry) && !isSameEntry(first.get(key), entry));

/** What the second copy is to be given, once Excel's own settings hold `all`. */
export const missingFromSecond = ({ second }: Places, all: ReadonlyMap<string, Agreed>): Map<string, Entry> =>
  new Map(
    [...all].filter(([key, entry]) => !isLeft(key, entry) && !isSameEntry(second.entries.get(key), entry)),
  );

const isLeft = (key: string, { isDoubted }: Agreed): boolean => isDoubted && failsClosed(key);
