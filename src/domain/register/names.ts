import { readAuthority } from '../sheet/authorities';
import { isTotalLabel } from '../sheet/rows';
import { normalText, shownText } from '../sheet/text';
import { NO_GROUP, type AgreementGroup, type AuthorityGroup } from './register';

/** In place of an index where only a look at the whole row can tell (blank, a total's label, an Excel error). */
export const LOOK_AT_ROW = -2;

/** One way of writing an authority, with the number of contributions that use it. */
export interface Spelling {
  readonly authority: number;
  rows: number;
}

/**
 * Gives each authority of a register its number. A spelling is understood once and remembered, so that a hundred thousand
 * rows cost a hundred thousand look-ups and no more.
 */
export class AuthorityNames {
  private readonly spellings = new Map<unknown, Spelling>();
  private readonly numberOfKey = new Map<string, number>();
  private readonly groups: { key: string; name: string | null; candidates: readonly string[] | null }[] = [];

  /** The spelling in a cell: its authority, or LOOK_AT_ROW; the caller counts the contributions that use it. */
  spelling(cell: unknown): Spelling {
    return this.spellings.get(cell) ?? this.add(cell);
  }

  private add(cell: unknown): Spelling {
    const spelling = { authority: this.understand(cell), rows: 0 };
    this.spellings.set(cell, spelling);
    return spelling;
  }

  private understand(cell: unknown): number {
    if (typeof cell !== 'string' || isTotalLabel(cell) || cell.startsWith('#')) return LOOK_AT_ROW;
    const reading = readAuthority(cell);
    if (reading.kind === 'one' && reading.key === '') return LOOK_AT_ROW;
    const existing = this.numberOfKey.get(reading.key);
    if (existing !== undefined) return existing;
    this.numberOfKey.set(reading.key, this.groups.length);
    this.groups.push({
      key: reading.key,
      name: reading.kind === 'one' ? reading.name : null,
      candidates: reading.kind === 'several' ? reading.candidates : null,
    });
    return this.groups.length - 1;
  }

  /** The authorities in order of appearance, each named as most of its rows write it. */
  all(): AuthorityGroup[] {
    const spellings = this.groups.map(() => new Map<string, number>());
    for (const [cell, { authority, rows }] of this.spellings) {
      if (authority < 0 || rows === 0) continue;
      const counted = spellings[authority]!;
      counted.set(shownText(cell), (counted.get(shownText(cell)) ?? 0) + rows);
    }
    return this.groups.map(({ key, name, candidates }, index) => {
      const most = [...spellings[index]!].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [
        string,
        number,
      ]);
      return { key, name: most[0] || (name ?? key), spellings: spellings[index]!, candidates };
    });
  }
}

/** Gives each agreement of a register its number: a reference under an authority. */
export class AgreementNames {
  private readonly numberOf = new Map<unknown, number>();
  private readonly numberOfKey = new Map<string, number>();
  private readonly groups: AgreementGroup[] = [];

  /** The number of the agreement in a cell, or LOOK_AT_ROW. */
  number(cell: unknown, authority: number): number {
    const known = this.numberOf.get(cell);
    if (known === undefined) return this.add(cell, authority);
    return known >= 0 && this.groups[known]!.authority !== authority
      ? this.ofAuthority(cell, authority)
      : known;
  }

  private add(cell: unknown, authority: number): number {
    const text = typeof cell === 'string' || typeof cell === 'number';
    const unusable = !text || isTotalLabel(cell) || normalText(cell) === '' || String(cell).startsWith('#');
    const number = unusable ? LOOK_AT_ROW : this.ofAuthority(cell, authority);
    this.numberOf.set(cell, number);
    return number;
  }

  private ofAuthority(cell: unknown, authority: number): number {
    const key = normalText(cell);
    const both = `${authority < 0 ? NO_GROUP : authority}|${key}`;
    const existing = this.numberOfKey.get(both);
    if (existing !== undefined) return existing;
    this.numberOfKey.set(both, this.groups.length);
    this.groups.push({ reference: shownText(cell), key, authority: authority < 0 ? NO_GROUP : authority });
    return this.groups.length - 1;
  }

  all(): AgreementGroup[] {
    return this.groups;
  }
}
