/** Which authority of a register each place of a printed table is; one that may be either of two is reported, not guessed. */
import { authoritiesWithRows, registerInForce } from '../register/register-in-force';
import { WHOLE, type Scope } from '../register/figures/balance';
import type { AuthorityGroup, Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { checkOf, RULES, type Check, type Difference } from './checks';
import { notChecked } from './lines';
import { isAuthority, printedAgain, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';

export interface MatchedPlaces {
  readonly compared: readonly { readonly place: PrintedPlace; readonly scope: Scope }[];
  /** Places and authorities that are not compared, once each, and why. */
  readonly differences: readonly Difference[];
  /** Authorities of the register, by index, that the table has or may have. */
  readonly accountedFor: ReadonlySet<number>;
}

/**
 * Finds the authority of each printed place. "LCC" is compared with the register's LCC; where one of them is in full it is
 * told once, and so is neither missing in the one nor unknown in the other. What is printed twice is not compared.
 */
export function matchPlaces(table: PrintedRollup, register: Register): MatchedPlaces {
  const indexOf = indexByKey(register);
  const printed = [...table.places.filter(isAuthority), ...table.withoutAmounts];
  const printedKeys = new Set(printed.map(({ name }) => readAuthority(name).key));
  const accountedFor = new Set([...printedKeys].flatMap((key) => indexOf.get(key) ?? []));
  const notMatched = printed.filter(({ name }) => !indexOf.has(readAuthority(name).key));
  const mayBePrinted = register.authorities.filter(
    (group, index) => !accountedFor.has(index) && isOneOf(group, printedKeys),
  );
  const differences = mayBePrinted.map(({ name, candidates }) =>
    notChecked(name, mayBe(candidates!), '', null, null),
  );
  const mayBeKeys = new Set(mayBePrinted.flatMap(({ candidates }) => keysOf(candidates)));
  const twice = new Set(printedAgain(table.places).flat());
  const compared: { place: PrintedPlace; scope: Scope }[] = [];
  for (const place of table.places.filter(({ isNamed }) => isNamed)) {
    const reading = readAuthority(place.name);
    const authority = indexOf.get(reading.key);
    if (place.isTotal) compared.push({ place, scope: WHOLE });
    else if (twice.has(place)) continue;
    else if (authority !== undefined) compared.push({ place, scope: { kind: 'authority', authority } });
    else if (!mayBeKeys.has(reading.key))
      differences.push(notFound(place, reading.kind === 'several' ? reading.candidates : null));
  }
  for (const [index, group] of register.authorities.entries())
    if (mayBePrinted.includes(group) || mayBeOneOf(group, notMatched)) accountedFor.add(index);
  return { compared, differences: differences, accountedFor };
}

/** After every day on which an authority may take another's place. */
const LATEST = Number.MAX_SAFE_INTEGER;

/**
 * The register by the authorities that a table prints, as on the latest day on which most of these are in force. A paper of
 * last year prints the authorities of last year.
 */
export function asPrintedIn(table: PrintedRollup, register: Register): Register {
  const { succession } = register.asNamed ?? register;
  if (!succession) return register;
  const keys = table.places.filter(isAuthority).map(({ name }) => readAuthority(name).key);
  let best = { count: -1, register };
  for (const day of [LATEST, ...[...succession.days].reverse().map((from) => from - 1)]) {
    const of = registerInForce(register, day);
    const inForce = new Set(authoritiesWithRows(of).map((number) => of.authorities[number]!.key));
    const count = keys.filter((key) => inForce.has(key)).length;
    if (count > best.count) best = { count, register: of };
  }
  return best.register;
}

const mayBe = (candidates: readonly string[]): Check => ({
  ...checkOf('mayBe'),
  check: `${RULES.mayBe} ${candidates.join(' or ')}`,
});

function indexByKey({ authorities }: Register): ReadonlyMap<string, number> {
  const withRows = [...authorities.entries()].filter(([, { spellings }]) => spellings.size > 0);
  return new Map(withRows.map(([index, { key }]) => [key, index]));
}

const keysOf = (candidates: readonly string[] | null): string[] =>
  (candidates ?? []).map((name) => readAuthority(name).key);

/** True for an abbreviation in the register that fits an authority which is printed in full. */
const isOneOf = ({ candidates, spellings }: AuthorityGroup, keys: ReadonlySet<string>): boolean =>
  spellings.size > 0 && keysOf(candidates).some((key) => keys.has(key));

/** True for an authority of the register that an abbreviation in the printed table fits. */
function mayBeOneOf({ key, candidates }: AuthorityGroup, printed: readonly PrintedPlace[]): boolean {
  const own = new Set([key, ...keysOf(candidates)]);
  return printed.some(({ name }) => {
    const reading = readAuthority(name);
    return reading.kind === 'several' && keysOf(reading.candidates).some((one) => own.has(one));
  });
}

function notFound({ name }: PrintedPlace, candidates: readonly string[] | null): Difference {
  const why = candidates ? `May be ${candidates.join(' or ')}` : checkOf('notInRegister');
  return notChecked(name, why, '', null, null);
}
