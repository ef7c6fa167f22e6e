import { NIL, subtract, type Pence } from '../money/pence';
import { authorityNamed } from '../register/register-in-force';
import type { Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { BLANK_NAME, penceOrNil, type ProjectsTable } from '../projects/projects-table';

/** A project whose budget is not all received yet. */
export interface ProjectRoom {
  readonly name: string;
  /** Budget less received. */
  readonly outstanding: Pence;
}

/** The projects that money can still be allocated to, the least outstanding first; those with an amount that cannot be read are none. */
export function projectsWithRoom({ rows }: ProjectsTable): ProjectRoom[] {
  const rooms = rows.flatMap(({ name, budget, received }): ProjectRoom[] => {
    const [b, r] = [penceOrNil(budget), penceOrNil(received)];
    const outstanding = b === null || r === null ? NIL : subtract(b, r);
    return name !== '' && name !== BLANK_NAME && outstanding > 0 ? [{ name, outstanding }] : [];
  });
  return rooms.sort((a, b) => a.outstanding - b.outstanding);
}

/** How many are named in one line: the others are on the tab of projects. */
const NAMED = 3;

/** What is said once where projects are named. */
export const WHAT_FITS =
  'A project fits where its outstanding budget covers all that is in hand on the contribution, taking each contribution alone, and it is not named after another authority. Check whether the agreement allows it.';
/** The same in short, where there is room for no more. */
export const WHAT_FITS_SHORT = 'A project named here has room for it. Check whether the agreement allows it.';

/** The projects that a contribution may be offered, and whether others were left out for the names they have. */
export interface OfferedRooms {
  readonly rooms: readonly ProjectRoom[];
  readonly others: readonly ProjectRoom[];
}

/** A project with the name of an authority is offered to the contributions of that one alone. */
export function roomsFor(
  register: Register,
  row: number,
  rooms: readonly ProjectRoom[] | null,
): OfferedRooms | null {
  if (rooms === null) return null;
  // A project may have the name of the authority as it was, or of the one that took its place.
  const own = [authorityNamed(register, row), register.authority[row]!].map(
    (number) => register.authorities[number]?.key ?? '',
  );
  const isOffered = ({ name }: ProjectRoom): boolean => {
    const named = authoritiesNamed(register, name);
    return named.size === 0 || own.some((key) => named.has(key));
  };
  return { rooms: rooms.filter(isOffered), others: rooms.filter((room) => !isOffered(room)) };
}

/** More words than these are in no authority's name. */
const MAX_WORDS = 8;
const namedIn = new WeakMap<Register, Map<string, ReadonlySet<string>>>();

/**
 * The authorities of the register, by their keys, of which a text holds the name in any spelling, as whole words. The
 * longest names are read first: North West Leicestershire does not name Leicestershire.
 */
export function authoritiesNamed(register: Register, text: string): ReadonlySet<string> {
  const cached = namedIn.get(register) ?? new Map<string, ReadonlySet<string>>();
  namedIn.set(register, cached);
  let named = cached.get(text);
  if (!named) cached.set(text, (named = namesIn(register, text)));
  return named;
}

function namesIn({ authorities }: Register, text: string): ReadonlySet<string> {
  const keys = new Set(authorities.filter(({ spellings }) => spellings.size > 0).map(({ key }) => key));
  const words: (string | null)[] = text.split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '');
  const named = new Set<string>();
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length--)
    for (let first = 0; first + length <= words.length; first++) {
      const some = words.slice(first, first + length);
      if (some.includes(null)) continue;
      const reading = readAuthority(some.join(' '));
      const { key } = reading;
      const isKnown = reading.kind === 'one' && reading.name !== null;
      if (key === '' || !(keys.has(key) || isKnown)) continue;
      if (keys.has(key)) named.add(key);
      words.fill(null, first, first + length);
    }
  return named;
}

/**
 * What to do with money in hand that has no project.
 *
 * @param offered null where there is no table of projects
 */
export function allocationStep(
  amount: Pence,
  offered: OfferedRooms | null,
): { readonly says: string; readonly namesProjects: boolean } {
  const none = (says: string) => ({ says, namesProjects: false });
  if (offered === null) return none('spend, or allocate to a project');
  const hasRoom = ({ outstanding }: ProjectRoom): boolean => outstanding >= amount;
  const fitting = offered.rooms.filter(hasRoom);
  if (fitting.length === 0)
    return none(
      `spend, or allocate to projects: ${offered.others.some(hasRoom) ? 'none fits' : 'none has room for all of it'}`,
    );
  const shown = fitting.slice(0, NAMED).map(({ name }) => name);
  const more = fitting.length - shown.length;
  const last = more === 0 ? (shown.length > 1 ? shown.pop()! : null) : `${more} more`;
  const names = last === null ? shown[0]! : `${shown.join(', ')} or ${last}`;
  return { says: `spend, or allocate to a project that fits: ${names}`, namesProjects: true };
}
