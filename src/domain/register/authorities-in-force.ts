/**
 * Under which authority a row counts on a day. Here alone: every figure by authority asks here, by way of
 * register-in-force.ts, which is all that a register without successors needs.
 *
 *   table of authorities ──▶ Succession ──▶ AuthoritiesInForce, of a day: one name ──▶ the authority that answers for it
 *   register, with its Succession ──▶ registerInForce, of a day: the register, its rows under those authorities
 *
 * Decision 23 has the reasons.
 */
import { readAuthority } from '../sheet/authorities';
import { NO_GROUP, type AuthorityGroup, type Register, type SuccessionOfRegister } from './register';
import { NO_SUCCESSION, successionOf, Succession, type AuthorityEntry } from './succession';

export interface AuthorityInForce {
  readonly key: string;
  readonly name: string;
}

/** Which authority answers for another on a day: itself, or the one that has taken its place by then. */
export class AuthoritiesInForce<E extends AuthorityEntry = AuthorityEntry> {
  private readonly succession: Succession<E>;
  /** Who answers in the end for one that another has taken the place of. */
  private readonly last = new Map<string, AuthorityInForce>();

  constructor(
    table: { readonly rows: readonly E[] } | Succession<E> | null,
    private readonly daySerial: number,
  ) {
    this.succession = table instanceof Succession ? table : successionOf(table);
  }

  /** The row of the table that an authority has, under any of its names; null where it has none. */
  rowOf(name: string): E | null {
    return this.succession.entryOf(name);
  }

  /** @param name as the register groups it, which stays its name while it is in force */
  of(name: string): AuthorityInForce {
    const own = readAuthority(name).key;
    const ownKey = this.succession.keyOf(name);
    let current: AuthorityInForce =
      ownKey === own
        ? { key: own, name }
        : { key: ownKey, name: properName(this.succession.entryOf(name)!.authority) };
    const passed: string[] = [];
    // There is no circle: Succession leaves it out.
    for (;;) {
      const last = this.last.get(current.key);
      const row = last ? null : this.succession.succeededBy(current.key, this.daySerial);
      if (last) current = last;
      if (row === null) break;
      passed.push(current.key);
      const entry = this.succession.entryOf(row.successor);
      const key = this.succession.keyOf(row.successor);
      const isAlias = entry !== null && key !== readAuthority(row.successor).key;
      current = { key, name: properName(isAlias ? entry.authority : row.successor) };
    }
    for (const key of passed) this.last.set(key, current);
    return current;
  }
}

/** A known authority as the panel prints it; another as it is written. */
function properName(name: string): string {
  const reading = readAuthority(name);
  return (reading.kind === 'one' ? reading.name : null) ?? name;
}

/** The register with what a table of authorities says of successors: itself where no authority of it may count under another. */
export function withSuccession(
  register: Register,
  table: { readonly rows: readonly AuthorityEntry[] } | null,
): Register {
  const succession = successionOf(table);
  const mayMove = register.authorities.some(({ name }) => succession.mayMove(name));
  if (mayMove) return { ...register, succession: inRegister(succession) };
  // Another table's successors are no longer those of this register.
  return register.succession ? { ...register, succession: inRegister(NO_SUCCESSION) } : register;
}

const inForceOf = new WeakMap<Register, Map<string, Register>>();

/** What a register has of its successors: all that is needed to say under whom its rows count. */
const inRegister = (succession: Succession): SuccessionOfRegister => ({
  days: succession.days,
  beginningOf: (name) => succession.beginningOf(name),
  inForce: (named, daySerial) => inForceOn(named, succession, daySerial),
});

function inForceOn(named: Register, succession: Succession, daySerial: number): Register {
  const places = placesOf(named, succession, daySerial);
  if (places === null) return named;
  // Nothing changes from one day to the next but on a few days: one register for all days between.
  const made = inForceOf.get(named) ?? new Map<string, Register>();
  inForceOf.set(named, made);
  const added = places.authorities.slice(named.authorities.length).map(({ key }) => key);
  const period = JSON.stringify([...places.groupOf, ...added]);
  let whole = made.get(period);
  if (!whole) made.set(period, (whole = regrouped(named, places)));
  return whole;
}

interface Places {
  readonly authorities: readonly AuthorityGroup[];
  /** By number of the authority as it is named: that of the one in force. */
  readonly groupOf: Int32Array;
}

/** Null where every authority is still in force. */
function placesOf(named: Register, succession: Succession, daySerial: number): Places | null {
  const inForce = new AuthoritiesInForce(succession, daySerial);
  const authorities = [...named.authorities];
  const numberOf = new Map(authorities.map(({ key }, number) => [key, number] as const));
  const groupOf = Int32Array.from(named.authorities, ({ name, spellings }, number) => {
    // One that is named on rows set aside alone, as a total is, has no row to count.
    if (spellings.size === 0) return number;
    const of = inForce.of(name);
    const known = numberOf.get(of.key);
    if (known !== undefined) return known;
    numberOf.set(of.key, authorities.length);
    return authorities.push({ key: of.key, name: of.name, spellings: new Map(), candidates: null }) - 1;
  });
  return groupOf.every((group, number) => group === number) ? null : { authorities, groupOf };
}

function regrouped(named: Register, { authorities, groupOf }: Places): Register {
  const rowsOf = new Int32Array(authorities.length);
  const authority = named.authority.map((own) => {
    if (own === NO_GROUP) return NO_GROUP;
    const group = groupOf[own]!;
    rowsOf[group]!++;
    return group;
  });
  const isNew = (number: number): boolean => number >= named.authorities.length;
  return {
    ...named,
    authority,
    authorities: authorities.map((group, number) =>
      isNew(number) ? { ...group, spellings: new Map([[group.name, rowsOf[number]!]]) } : group,
    ),
    asNamed: named,
  };
}
