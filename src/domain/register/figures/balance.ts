import { Later } from '../../later/later';
import { readAuthority } from '../../sheet/authorities';
import { referenceKey, shownText } from '../../sheet/text';
import { authorityToCome, isSucceeded } from '../register-in-force';
import { figureOf, type Figure } from './figures';
import type { MeasureKey } from './measures';
import { type AuthorityGroup, type Register } from '../register';
import { sumBy, type GroupSums } from './sums';
import { FigureBlockers, type Trouble } from './figure-blockers';
import type { Finding } from '../../findings/finding';

/** What a balance is of: the whole register, an authority, or the agreements with one reference. */
export type Scope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'authority'; readonly authority: number }
  | { readonly kind: 'agreement'; readonly agreements: readonly number[] };

/**
 * A name that is none of the register's: an abbreviation that fits several authorities; a reference that several use, each
 * for an agreement of its own; an authority that is still to take another's place; or nothing (with the nearest that would be).
 */
export type UnknownName =
  | { readonly kind: 'several'; readonly candidates: readonly string[] }
  | { readonly kind: 'shared'; readonly names: readonly string[] }
  | { readonly kind: 'to come'; readonly from: number; readonly predecessor: string }
  | { readonly kind: 'unknown'; readonly nearest: string | null };

export const WHOLE: Scope = { kind: 'whole' };

/** A balance: pounds, or a plain count (agreements, rows left out). */
export type Balance = Figure | { readonly kind: 'count'; readonly count: number };

/** Brought by nearest-name, as a figure needs it only where its name is none of the register's. */
export const NEAREST_NAME = new Later<
  (
    register: Register,
    agreementsOfKey: ReadonlyMap<string, readonly number[]>,
  ) => (text: string) => string | null
>();

/**
 * Answers balances of one register, for any number of cells: the register is summed once by authority and once by
 * agreement, and each question is then a look-up.
 */
export class Balances {
  private ofWhole: GroupSums | null = null;
  private byAuthority: GroupSums | null = null;
  private byAgreement: GroupSums | null = null;
  private troubles: FigureBlockers | null = null;
  private troublesByAuthority: FigureBlockers | null = null;
  private troublesByAgreement: FigureBlockers | null = null;
  private readonly authorityOfKey: ReadonlyMap<string, number>;
  private agreementsOfKey: Map<string, number[]> | null = null;
  private nearest: ((text: string) => string | null) | null = null;

  constructor(readonly register: Register) {
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
    const agreements = this.agreementIndex().get(referenceKey(name));
    if (agreements) return this.agreementScope(agreements);
    const own = this.agreementUnderAuthority(text);
    if (own) return own;
    if (reading.kind === 'several') return { kind: 'several', candidates: reading.candidates };
    const toCome = authorityToCome(this.register, text);
    if (toCome) return { kind: 'to come', ...toCome };
    return { kind: 'unknown', nearest: this.nearestTo(text) };
  }

  /** One reference under two authorities is two agreements: they are never added together. */
  private agreementScope(agreements: readonly number[]): Scope | UnknownName {
    const named = agreements.filter((agreement) => this.register.agreements[agreement]!.authority >= 0);
    if (named.length < 2) return { kind: 'agreement', agreements };
    return { kind: 'shared', names: named.map((agreement) => agreementName(this.register, agreement)) };
  }

  /** "P/19/1234 (Blaby)": the agreement of that reference under that authority. */
  private agreementUnderAuthority(text: string): Scope | null {
    const [, reference, place] = /^(.+) \(([^()]+)\)$/.exec(text) ?? [];
    const reading = place === undefined ? null : readAuthority(place);
    const authority = reading && this.authorityOfKey.get(reading.key);
    if (authority === undefined || authority === null) return null;
    const agreements = (this.agreementIndex().get(referenceKey(reference)) ?? []).filter(
      (agreement) => this.register.agreements[agreement]!.authority === authority,
    );
    return agreements.length > 0 ? { kind: 'agreement', agreements } : null;
  }

  /** @param strict no figure while a row that may belong to it is left out */
  balance(measure: MeasureKey, scope: Scope, strict = false): Balance {
    const groups = this.groups(scope);
    if (measure === 'rowsLeftOut') return { kind: 'count', count: sum(groups, 'leftOut') };
    if (measure === 'agreements') {
      const leftOut = strict ? groups.find(({ trouble }) => trouble.leftOut)?.trouble.leftOut : null;
      return leftOut ? unknown(leftOut) : { kind: 'count', count: sum(groups, 'openAgreements') };
    }
    const figures = groups.map(({ sums, group, trouble }) => figureOf(sums, group, measure, trouble, strict));
    return figures.length === 1 ? figures[0]! : addFigures(figures);
  }

  private groups(scope: Scope): readonly Group[] {
    const { authority, authorities } = this.register;
    // The name of an authority that another has succeeded means the rows that have it.
    if (scope.kind === 'authority' && isSucceeded(this.register, scope.authority))
      return balances(this.register.asNamed!).groups(scope);
    if (scope.kind === 'whole') {
      this.troubles ??= new FigureBlockers(this.register, null, false);
      this.ofWhole ??= sumBy(this.register, null, 1);
      return [{ sums: this.ofWhole, group: 0, trouble: this.troubles.whole }];
    }
    if (scope.kind === 'authority') {
      this.byAuthority ??= sumBy(this.register, authority, authorities.length);
      this.troublesByAuthority ??= new FigureBlockers(this.register, authority, true);
      const trouble = this.troublesByAuthority.of(scope.authority);
      return [{ sums: this.byAuthority, group: scope.authority, trouble }];
    }
    const sums = this.agreementSums();
    const troubles = (this.troublesByAgreement ??= new FigureBlockers(
      this.register,
      this.register.agreement,
      true,
    ));
    return scope.agreements.map((group) => ({ sums, group, trouble: troubles.of(group) }));
  }

  private agreementSums(): GroupSums {
    const { agreement, agreementCount } = this.register;
    return (this.byAgreement ??= sumBy(this.register, agreement, agreementCount));
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

  private nearestTo(text: string): string | null {
    this.nearest ??= NEAREST_NAME.get()(this.register, this.agreementIndex());
    return this.nearest(text);
  }
}

/** A group of rows with their sums, and what is in the way of its figures. */
interface Group {
  readonly sums: GroupSums;
  readonly group: number;
  readonly trouble: Trouble;
}

const sum = (groups: readonly Group[], what: 'leftOut' | 'openAgreements'): number =>
  groups.reduce((count, { sums, group }) => count + sums[what][group]!, 0);

/** False for an authority that stands only on rows set aside, such as a total's. */
export const hasRows = (authority: AuthorityGroup): boolean => authority.spellings.size > 0;

/** An agreement by its reference, and its authority with it: a name that tells it from any other of that reference. */
export function agreementName({ agreements, authorities }: Register, agreement: number): string {
  const { reference, authority } = agreements[agreement]!;
  return authority < 0 ? reference : `${reference} (${authorities[authority]!.name})`;
}

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
