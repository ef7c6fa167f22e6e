import { finding, type Finding } from '../../findings/finding';
import {
  areaAuthorities,
  authorityWords,
  listedAuthority,
  othersOfEngland,
  readAuthority,
  type ListedAuthority,
} from '../../sheet/authorities';
import { spelledOut } from '../../sheet/england';
import { isShortFor, nearAuthorities } from '../../sheet/near-authorities';
import type { AuthorityGroup, Register } from '../register';

/** A parish council is an authority of its own, whatever it is called like; so is one that plans and is no council. */
const OF_ITS_OWN =
  /\b(?:(?:parish|town|community|village) council|national park(?: authority)?|npa|broads authority|development corporation|combined authority|opdc|lldc)\b/i;
/** So many names are said of an abbreviation that fits more. */
const MAX_NAMED = 4;
/** With more names that are not known, none of them is taken for the long form of another. */
const MAX_UNKNOWN = 400;

/** An authority as it is compared with the others. */
interface Named extends ListedAuthority {
  readonly rowCount: number;
  readonly isKnown: boolean;
}

/**
 * A slip of the pen, a name cut off or an abbreviation makes an authority of its own, and takes its rows out of another's
 * figures: told with the one that it may be, or with all that it may be. Looked for among the sheet's own and in the force
 * area, then in England.
 */
export function nearFindings({ header, authorities, authority, rowIndex, usable }: Register): Finding[] {
  const own = authorities.map(named);
  const unknown = new Set(own.filter(isUnknown));
  if (unknown.size === 0) return [];
  const present = new Set(own.map(({ fullName }) => fullName));
  const absent = (list: readonly ListedAuthority[]): Named[] =>
    list
      .filter(({ fullName }) => !present.has(fullName))
      .map((one) => ({ ...one, rowCount: 0, isKnown: true }));
  const [area, england] = [absent(areaAuthorities()), absent(othersOfEngland())];
  const all = [...own, ...area, ...england];
  const slips = nearAuthorities(all);
  const nearby = unknown.size > MAX_UNKNOWN ? own.filter(({ isKnown }) => isKnown) : own;
  const longForms = new LongForms([[...nearby, ...area], england]);
  const firstRow = firstRows(authority, authorities.length);
  const columnIndex = header.columns.authority!;
  // Of a row that is left out enough is said.
  const counted = mostAreKnown(own) ? new Set(authority.filter((_, row) => usable[row] === 1)) : null;
  return own.flatMap((one, index): Finding[] => {
    if (!unknown.has(one)) return [];
    const slip = slips.get(index);
    const fitting = slip === undefined ? longForms.of(one) : [all[slip]!];
    const row = rowIndex[firstRow[index]!] ?? header.rowIndex;
    if (fitting.length === 0) {
      const values = { text: one.name, count: one.rowCount };
      return counted?.has(index) ? [finding('authority-not-known', row, columnIndex, values)] : [];
    }
    if (fitting.length > 1) {
      const values = { text: one.name, candidates: namesOf(fitting) };
      return [finding('authority-ambiguous', row, columnIndex, values)];
    }
    const values = { text: one.name, near: fitting[0]!.name, count: one.rowCount };
    return [finding('authority-near', row, columnIndex, values)];
  });
}

/** Whether most rows have an authority that is known: then one that is not is strange, be it "various" or two in one cell. */
function mostAreKnown(authorities: readonly Named[]): boolean {
  const rowsOf = (of: readonly Named[]): number => of.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return rowsOf(authorities.filter(({ isKnown }) => isKnown)) * 2 > rowsOf(authorities);
}

const isUnknown = ({ isKnown, rowCount, name }: Named): boolean =>
  !isKnown && rowCount > 0 && !OF_ITS_OWN.test(name);

export const rowCountOf = ({ spellings }: Pick<AuthorityGroup, 'spellings'>): number =>
  [...spellings.values()].reduce((sum, n) => sum + n, 0);

function named({ name, spellings }: AuthorityGroup): Named {
  const reading = readAuthority(name);
  const rowCount = rowCountOf({ spellings });
  const listed = reading.kind === 'one' && reading.name !== null ? listedAuthority(reading.key) : null;
  const words = authorityWords(name);
  if (listed) return { ...listed, name, words, rowCount, isKnown: true };
  const isKnown = reading.kind === 'several';
  return { name, fullName: name, words, spellings: [words], letters: [], rowCount, isKnown };
}

/** "Blaby District Council or Boston Borough Council or one of 9 others" */
export function namesOf(fitting: readonly ListedAuthority[]): string {
  const names = fitting.slice(0, MAX_NAMED).map(({ fullName }) => fullName);
  const others = fitting.length - MAX_NAMED;
  if (others > 0) names.push(others === 1 ? 'another' : `one of ${others} others`);
  return names.join(' or ');
}

/** The first row of each authority; -1 for one without. */
export function firstRows(authority: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = authority.length - 1; row >= 0; row--)
    if (authority[row]! >= 0) first[authority[row]!] = row;
  return first;
}

/** What abbreviations and names cut off may be short for: those of the first list that has any. */
class LongForms {
  private readonly lists: readonly ReadonlyMap<string, readonly Named[]>[];

  constructor(lists: readonly (readonly Named[])[]) {
    this.lists = lists.map((list) => {
      const byLetter = new Map<string, Named[]>();
      for (const one of list) {
        const letters = [...one.spellings, ...one.letters].map((text) => text.charAt(0));
        for (const letter of new Set(letters)) byLetter.set(letter, [...(byLetter.get(letter) ?? []), one]);
      }
      return byLetter;
    });
  }

  of(one: Named): readonly Named[] {
    const whole = spelledOut(one.words);
    for (const byLetter of this.lists) {
      const found = (byLetter.get(one.words.charAt(0)) ?? []).filter(
        (other) =>
          other !== one &&
          (other.isKnown || other.rowCount > one.rowCount) &&
          (other.letters.includes(one.words) ||
            other.spellings.some((words) => isShortFor(one.words, words) || isShortFor(whole, words))),
      );
      if (found.length > 0) return found;
    }
    return [];
  }
}
