import { excelErrorOf } from '../../money/excel-error';
import { readAuthority } from '../../sheet/authorities';
import { columnOfHeading } from '../../sheet/columns';
import { isLineLabel, isSignature } from '../../sheet/line-labels';
import { shownText } from '../../sheet/text';
import type { AuthorityGroup } from '../register';

/** In place of an index where only a look at the whole row can tell (blank, a total's label, an Excel error). */
export const LOOK_AT_ROW = -2;

/** One way of writing an authority, with the number of contributions that use it. */
export interface Spelling {
  readonly cell: unknown;
  readonly authority: number;
  rows: number;
}

/** So many spellings are found by their length and two of their letters: a power of two. */
const RECENT = 64;

/**
 * Gives each authority of a register its number. A spelling is understood once and remembered, so that a hundred thousand
 * rows cost a hundred thousand look-ups and no more.
 */
export class AuthorityNames {
  private readonly spellings = new Map<unknown, Spelling>();
  /** The last spelling of each kind. To compare two texts takes half the time that a Map takes to find one. */
  private readonly recent: (Spelling | null)[] = new Array<null>(RECENT).fill(null);
  private readonly numberOfKey = new Map<string, number>();
  private readonly groups: { key: string; name: string | null; candidates: readonly string[] | null }[] = [];

  /** @param heading the cell over the column: where it appears again among the rows it names no authority */
  constructor(heading: unknown) {
    this.spellings.set(heading, { cell: heading, authority: LOOK_AT_ROW, rows: 0 });
  }

  /** The spelling in a cell: its authority, or LOOK_AT_ROW; the caller counts the contributions that use it. */
  spelling(cell: unknown): Spelling {
    if (typeof cell !== 'string' || cell === '') return this.spellings.get(cell) ?? this.add(cell);
    const { length } = cell;
    const place = (length * 7 + cell.charCodeAt(0) * 3 + cell.charCodeAt(length - 1)) & (RECENT - 1);
    const recent = this.recent[place]!;
    if (recent !== null && recent.cell === cell) return recent;
    return (this.recent[place] = this.spellings.get(cell) ?? this.add(cell));
  }

  private add(cell: unknown): Spelling {
    const spelling = { cell, authority: this.understand(cell), rows: 0 };
    this.spellings.set(cell, spelling);
    return spelling;
  }

  private understand(cell: unknown): number {
    if (typeof cell !== 'string' || isLineLabel(cell) || isSignature(cell) || excelErrorOf(cell))
      return LOOK_AT_ROW;
    if (columnOfHeading(cell) === 'authority') return LOOK_AT_ROW;
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
