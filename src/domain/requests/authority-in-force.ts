import { readAuthority } from '../sheet/authorities';
import type { AuthoritiesTable, AuthorityRow } from './authority-table';

export interface AuthorityInForce {
  readonly key: string;
  readonly name: string;
}

/** Successors of successors are followed so far: more is a circle. */
const MAX_STEPS = 20;

/** Which authority answers for another on a day: itself, or the one that has taken its place by then. */
export class AuthoritiesInForce {
  private readonly rows = new Map<string, AuthorityRow>();

  constructor(
    table: AuthoritiesTable | null,
    private readonly daySerial: number,
  ) {
    for (const row of table?.rows ?? [])
      for (const name of [row.authority, ...aliasesOf(row)]) {
        const { key } = readAuthority(name);
        if (key !== '' && !this.rows.has(key)) this.rows.set(key, row);
      }
  }

  /** The row of the table that an authority has, under any of its names; null where it has none. */
  rowOf(name: string): AuthorityRow | null {
    return this.rows.get(readAuthority(name).key) ?? null;
  }

  /** @param name as the register groups it, which stays its name while it is in force */
  of(name: string): AuthorityInForce {
    let current = { key: readAuthority(name).key, name };
    for (let step = 0; step < MAX_STEPS; step++) {
      const row = this.rows.get(current.key);
      if (!row || row.successor === '' || row.from === null || row.from > this.daySerial) return current;
      const next = readAuthority(row.successor);
      if (next.key === current.key) return current;
      current = { key: next.key, name: (next.kind === 'one' ? next.name : null) ?? row.successor };
    }
    return { key: readAuthority(name).key, name };
  }
}

const aliasesOf = ({ aliases }: AuthorityRow): string[] =>
  aliases
    .split(/[;,]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
