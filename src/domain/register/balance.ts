import { readAuthority } from '../sheet/authorities';
import { nearestByKey } from '../sheet/nearest';
import { normalText, shownText } from '../sheet/text';
import { figureOf, firstLeftOut, type Figure, type RowTest } from './figures';
import type { MeasureKey } from './measures';
import { NO_GROUP, type AuthorityGroup, type Register } from './register';
import { sumBy, type GroupSums } from './sums';
import type { Finding } from '../findings/finding';

/** What a balance is of: the whole register, an authority, or the agreements with one reference. */
export type Scope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'authority'; readonly authority: number }
  | { readonly kind: 'agreement'; readonly agreements: readonly number[] };

/** A name that is none of the register's: it fits several authorities, or nothing (with the nearest that would). */
export type UnknownName =
  | { readonly kind: 'several'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: string | null };

export const WHOLE: Scope = { kind: 'whole' };

/** A balance: pounds, or a plain count (agreements, rows left out). */
export type Balance = Figure | { readonly kind: 'count'; readonly count: number };

/**
 * Answers balances of one register, for any number of cells: the register is summed once by authority and once by
 * agreement, and each question is then a look-up.
 */
export class Balances {
  private readonly whole: GroupSums;
  private byAuthority: GroupSums | null = null;
  private byAgreement: GroupSums | null = null;
  private readonly authorityOfKey: ReadonlyMap<string, number>;
  private agreementsOfKey: Map<string, number[]> | null = null;

  constructor(readonly register: Register) {
    this.whole = sumBy(register, null, 1);
    this.authorityOfKey = new Map(
      register.authorities.flatMap((authority, index) =>
        hasRows(authority) ? [[authority.key, index]] : [],
      ),
    );
  }

  /** What a name means in this register: an authority first, else an agreement. */
  scopeOf(name: unknown): Scope | UnknownName {
    const text = shownText(name);
    const reading = readAuthority(text);
    const authority = reading.kind === 'one' ? this.authorityOfKey.get(reading.key) : undefined;
    if (authority !== undefined) return { kind: 'authority', authority };
    const agreements = this.agreementIndex().get(normalText(name));
    if (agreements) return { kind: 'agreement', agreements };
    if (reading.kind === 'several') return { kind: 'several', candidates: reading.candidates };
    return { kind: 'unknown', nearest: nearestByKey(text, this.names()) };
  }

  /** @param strict no figure while a row that may belong to it is left out */
  balance(measure: MeasureKey, scope: Scope, strict = false): Balance {
    const mayConcern = this.mayConcern(scope);
    if (measure === 'rowsLeftOut') return { kind: 'count', count: this.count(scope, 'leftOut') };
    if (measure === 'agreements') {
      const leftOut = strict ? firstLeftOut(this.register, mayConcern) : null;
      return leftOut ? unknown(leftOut) : { kind: 'count', count: this.count(scope, 'openAgreements') };
    }
    const figures = this.groups(scope).map(([sums, group]) =>
      figureOf(this.register, sums, group, measure, mayConcern, strict),
    );
    return figures.length === 1 ? figures[0]! : addFigures(figures);
  }

  private count(scope: Scope, what: 'leftOut' | 'openAgreements'): number {
    return this.groups(scope).reduce((sum, [sums, group]) => sum + sums[what][group]!, 0);
  }

  private groups(scope: Scope): [GroupSums, number][] {
    if (scope.kind === 'whole') return [[this.whole, 0]];
    if (scope.kind === 'authority') {
      this.byAuthority ??= sumBy(this.register, this.register.authority, this.register.authorities.length);
      return [[this.byAuthority, scope.authority]];
    }
    const sums = this.agreementSums();
    return scope.agreements.map((agreement) => [sums, agreement]);
  }

  private agreementSums(): GroupSums {
    const { agreement, agreementCount } = this.register;
    return (this.byAgreement ??= sumBy(this.register, agreement, agreementCount));
  }

  /** A row whose authority or agreement cannot be read may belong to any. */
  private mayConcern(scope: Scope): RowTest {
    const { authority, agreement } = this.register;
    if (scope.kind === 'whole') return () => true;
    if (scope.kind === 'authority') return (row) => [scope.authority, NO_GROUP].includes(authority[row]!);
    return (row) => agreement[row] === NO_GROUP || scope.agreements.includes(agreement[row]!);
  }

  private agreementIndex(): ReadonlyMap<string, readonly number[]> {
    if (this.agreementsOfKey) return this.agreementsOfKey;
    const index = new Map<string, number[]>();
    const { rows } = this.agreementSums();
    for (const [number, { key }] of this.register.agreements.entries()) {
      if (rows[number] === 0) continue; // seen only on rows that were set aside
      const same = index.get(key);
      if (same) same.push(number);
      else index.set(key, [number]);
    }
    return (this.agreementsOfKey = index);
  }

  private *names(): Iterable<readonly [name: string, key: string]> {
    const { authorities, agreements } = this.register;
    for (const { name } of authorities.filter(hasRows)) yield [name, normalText(name)];
    for (const [key, [first]] of this.agreementIndex()) yield [agreements[first!]!.reference, key];
  }
}

/** False for an authority that stands only on rows set aside, such as a total's. */
const hasRows = (authority: AuthorityGroup): boolean => authority.spellings.size > 0;

const unknown = (because: Finding): Figure => ({ kind: 'unknown', because });

function addFigures(figures: readonly Figure[]): Figure {
  let sum = 0;
  for (const figure of figures) {
    if (figure.kind !== 'amount') return figure;
    sum += figure.amount;
  }
  return Number.isSafeInteger(sum) ? ({ kind: 'amount', amount: sum } as Figure) : { kind: 'too-large' };
}

const balancesOf = new WeakMap<Register, Balances>();

/** The balances of a register, made once for each. */
export function balances(register: Register): Balances {
  let made = balancesOf.get(register);
  if (!made) balancesOf.set(register, (made = new Balances(register)));
  return made;
}
