import { readAuthority } from '../sheet/authorities';
import { isToBeSaid } from '../sheet/no-word';
import { normalText } from '../sheet/text';
import type { FundableProject } from './fundable-projects';

/** What the register says that a contribution may fund, among the projects of a table. */
export interface MayFund {
  /** False for a blank cell: nobody has said, and nothing is placed. */
  readonly isSaid: boolean;
  /** True where it names projects, items or areas alone, and not Any or Pooled. */
  readonly isLocal: boolean;
  /** Indexes of projects, in their order. */
  readonly projects: readonly number[];
  /** Names that none of the projects has. */
  readonly unknown: readonly string[];
}

/** Of a project that any area may use. */
const FORCE_WIDE = new Set(['', 'pooled', 'force', 'force-wide', 'force wide', 'whole force', 'all', 'any']);

/** In place of a name: there is none. */
const NOTHING = /^(?:[-\u2010-\u2015\u2212]+|n\/?a\.?)$/i;
/** The names of a cell: separated by semicolons, or by lines. */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n\r]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NOTHING.test(name));

/** Reads "May fund" for many contributions: what it says of the same text is remembered. */
export class MayFundReader {
  private readonly byName = new Map<string, number[]>();
  private readonly pooled: number[] = [];
  private readonly read = new Map<string, MayFund>();

  /** @param isLocalName true for the name of a project that holds the name of an authority: it is no pooled one */
  constructor(
    private readonly projects: readonly FundableProject[],
    isLocalName: (name: string) => boolean,
  ) {
    for (const [index, { name, row }] of projects.entries()) {
      for (const word of [name, ...namesIn(row.item), ...namesIn(row.area)])
        this.add(normalText(word), index);
      for (const area of namesIn(row.area)) this.add(areaKey(area), index);
      const isForceWide = FORCE_WIDE.has(normalText(row.area));
      if (isForceWide && (row.area !== '' || !isLocalName(name))) this.pooled.push(index);
    }
  }

  /** @param cell what the register's cell shows */
  of(cell: string): MayFund {
    const key = normalText(cell);
    let known = this.read.get(key);
    if (!known) this.read.set(key, (known = this.understood(namesIn(cell))));
    return known;
  }

  private understood(all: readonly string[]): MayFund {
    const names = all.every(isToBeSaid) ? [] : all;
    const found = new Set<number>();
    const unknown: string[] = [];
    let isLocal = true;
    for (const name of names) {
      const plain = normalText(name);
      if (plain === 'any' || plain === 'pooled') isLocal = false;
      const projects = this.named(name, plain);
      if (projects === undefined) unknown.push(name);
      for (const index of projects ?? []) found.add(index);
    }
    return {
      isSaid: names.length > 0,
      isLocal: names.length > 0 && isLocal,
      projects: [...found].sort((a, b) => a - b),
      unknown,
    };
  }

  private named(name: string, plain: string): readonly number[] | undefined {
    if (plain === 'any') return [...this.projects.keys()];
    if (plain === 'pooled') return this.pooled;
    return this.byName.get(plain) ?? this.byName.get(areaKey(name));
  }

  private add(key: string, index: number): void {
    const known = this.byName.get(key);
    if (!known) this.byName.set(key, [index]);
    else if (!known.includes(index)) known.push(index);
  }
}

/** Areas are mostly districts, and those are written in many ways: "Blaby DC" is Blaby. */
const areaKey = (area: string): string => `area ${readAuthority(area).key}`;
