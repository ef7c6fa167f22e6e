import { readAuthority } from '../sheet/authorities';

/** What a row of the table of authorities says of who takes its place. */
export interface AuthorityEntry {
  readonly authority: string;
  /** Other names of it, separated by semicolons or commas. */
  readonly aliases: string;
  /** "" where none takes its place. */
  readonly successor: string;
  /** The first day of the successor, as a serial. */
  readonly from: number | null;
}

/** A row of the table whose successor is not used, and why. */
export type UnusedSuccessor<E extends AuthorityEntry = AuthorityEntry> =
  | { readonly entry: E; readonly why: 'no date' }
  /** Another row of the same authority names another successor, or another day. */
  | { readonly entry: E; readonly why: 'two successors'; readonly other: E }
  /** It takes the place of itself, by way of others or at once. */
  | { readonly entry: E; readonly why: 'circle' };

/** The rows of a table of authorities by every name that they have. */
export class Succession<E extends AuthorityEntry = AuthorityEntry> {
  private readonly byKey = new Map<string, E>();
  private readonly successors = new Map<string, { readonly entry: E; readonly key: string }>();
  private firsts: Map<string, E> | null = null;
  readonly unused: readonly UnusedSuccessor<E>[];

  constructor(readonly entries: readonly E[]) {
    // A name of its own goes before another's alias, and a row that says what follows before one that does not.
    const named = [...entries].sort((a, b) => Number(b.successor !== '') - Number(a.successor !== ''));
    for (const entry of named) this.name(entry.authority, entry);
    for (const entry of named) for (const alias of aliasesOf(entry)) this.name(alias, entry);
    this.unused = [...this.readSuccessors()];
  }

  private name(name: string, entry: E): void {
    const { key } = readAuthority(name);
    if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, entry);
  }

  private *readSuccessors(): Iterable<UnusedSuccessor<E>> {
    const contested = new Set<string>();
    for (const entry of this.entries) {
      if (entry.successor === '') continue;
      if (entry.from === null) {
        yield { entry, why: 'no date' };
        continue;
      }
      const own = this.keyOf(entry.authority);
      const key = this.keyOf(entry.successor);
      const before = this.successors.get(own);
      if (before && (before.key !== key || before.entry.from !== entry.from)) {
        contested.add(own);
        yield { entry, why: 'two successors', other: before.entry };
      } else if (!before) this.successors.set(own, { entry, key });
    }
    // Nothing says which of two is meant: neither is used.
    for (const key of contested) this.successors.delete(key);
    const circular = this.circular();
    for (const key of circular) {
      yield { entry: this.successors.get(key)!.entry, why: 'circle' };
    }
    for (const key of circular) this.successors.delete(key);
  }

  /** Those that take the place of themselves, in the order of the table. */
  private circular(): string[] {
    const found = new Set<string>();
    const seen = new Set<string>();
    for (const start of this.successors.keys()) {
      const path = new Set<string>();
      let at: string | undefined = start;
      while (at !== undefined && !seen.has(at)) {
        seen.add(at);
        path.add(at);
        at = this.successors.get(at)?.key;
      }
      // The path leads back into itself: from there on it goes round.
      if (at === undefined || !path.has(at)) continue;
      const round = [...path];
      for (const key of round.slice(round.indexOf(at))) found.add(key);
    }
    return [...this.successors.keys()].filter((key) => found.has(key));
  }

  /** The row of an authority, under any of its names; null where it has none. */
  entryOf(name: string): E | null {
    return this.byKey.get(readAuthority(name).key) ?? null;
  }

  /** By what an authority is compared: its own key, whichever of its names is given. */
  keyOf(name: string): string {
    const { key } = readAuthority(name);
    const entry = this.byKey.get(key);
    return entry === undefined ? key : readAuthority(entry.authority).key;
  }

  /** The row that says what took the place of an authority by a day; null where nothing has. */
  succeededBy(key: string, daySerial: number): E | null {
    const entry = this.successors.get(key)?.entry;
    return entry && entry.from! <= daySerial ? entry : null;
  }

  /** The first day of an authority that takes another's place, and whose; null for one that takes none. */
  beginningOf(name: string): { readonly from: number; readonly predecessor: string } | null {
    const key = this.keyOf(name);
    const first = this.firstOf(key);
    return first ? { from: first.from!, predecessor: first.authority } : null;
  }

  /** The first row, by its day, whose authority another takes the place of. */
  private firstOf(successor: string): E | undefined {
    if (!this.firsts) {
      this.firsts = new Map();
      for (const { entry, key } of this.successors.values()) {
        const first = this.firsts.get(key);
        if (!first || entry.from! < first.from!) this.firsts.set(key, entry);
      }
    }
    return this.firsts.get(successor);
  }

  /** True for an authority that may count under another: under a name that is not its own, or once another takes its place. */
  mayMove(name: string): boolean {
    const key = this.keyOf(name);
    return key !== readAuthority(name).key || this.successors.has(key);
  }

  /** The days on which an authority takes another's place, in order. */
  get days(): readonly number[] {
    return [...new Set([...this.successors.values()].map(({ entry }) => entry.from!))].sort((a, b) => a - b);
  }
}

const aliasesOf = ({ aliases }: AuthorityEntry): string[] =>
  aliases
    .split(/[;,\n\r]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

const successions = new WeakMap<object, Succession<never>>();

/** Nobody takes anybody's place. */
export const NO_SUCCESSION = new Succession([]);

/** What a table says of successors, read once. */
export function successionOf<E extends AuthorityEntry>(
  table: { readonly rows: readonly E[] } | null,
): Succession<E> {
  if (table === null) return NO_SUCCESSION as unknown as Succession<E>;
  let made = successions.get(table);
  if (!made) successions.set(table, (made = new Succession(table.rows) as unknown as Succession<never>));
  return made as unknown as Succession<E>;
}
