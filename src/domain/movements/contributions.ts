import { readAuthority } from '../sheet/authorities';
import { putUnder } from '../sheet/put-under';
import { normalText, referenceKey } from '../sheet/text';
import { keyOfContribution } from '../register/read/contribution-name';
import { textOf } from '../register/read/text-of';
import { NO_GROUP, type Register } from '../register/register';
import { agreementName } from '../register/figures/balance';
import { groupBy } from '../register/figures/rollup';

/** A contribution of the ledger: one of the register's, or what movements name and the register does not have. */
export interface Contribution {
  /** As the register, or the first movement, writes it; a reference of two agreements has its authority in brackets. */
  readonly agreement: string;
  readonly contribution: string;
  /** The register's rows of it (indexes into its arrays): none where the register does not have it. */
  readonly rows: readonly number[];
  /** The rows that say in which group it is: its own; all of the agreement where the movement does not say which. */
  readonly groupRows: readonly number[];
  /** The agreements of the register that it may be of (indexes into its agreements): none where it has no such. */
  readonly agreements: readonly number[];
  /** Why it is none of the register's; null where it is one, and without a register. */
  readonly problem: 'no-agreement' | 'no-contribution' | 'several' | 'two-authorities' | null;
}

const NONE = -1;

/** What a text of an agreement was found to be, with the first contribution that was named under it, and any others. */
interface Named {
  readonly contribution: string;
  readonly number: number;
  others: Map<string, number> | null;
}

/** The contributions of a register, and those that movements add to them, each with a number. */
export class Contributions {
  readonly list: Contribution[] = [];
  /** Agreements of the register by their reference for comparison. */
  private readonly byReference = new Map<string, number[]>();
  /** The first contribution of each agreement, and after each contribution the next of its agreement. */
  private first = new Int32Array(0);
  private readonly next: number[] = [];
  /** References of contributions are few that come again and again (C1, C2): a number for each, for comparison. */
  private readonly keyNumbers = new Map<string, number>();
  private readonly byKey = new Map<number, number>();
  private readonly strangers = new Map<string, number>();
  private readonly rowsOfAgreements = new Map<string, readonly number[]>();
  private readonly known = new Map<string, Named>();

  constructor(private readonly register: Register | null) {
    if (register) this.fromRegister(register);
  }

  private fromRegister(register: Register): void {
    const { agreements, agreementCount, rowCount } = register;
    const agreementOf = agreementsOfRows(register);
    const shared = sharedReferences(register);
    const last = new Int32Array(agreementCount).fill(NONE);
    this.first = new Int32Array(agreementCount).fill(NONE);
    const numbers = new Map<string, number>();
    for (let row = 0; row < rowCount; row++) {
      const agreement = agreementOf[row]!;
      if (agreement < 0) continue;
      const reference = textOf(register, row, 'contribution');
      let key = numbers.get(reference);
      if (key === undefined) numbers.set(reference, (key = this.keyNumber(normalText(reference))));
      const known = this.byKey.get(key * agreementCount + agreement);
      if (known !== undefined) {
        (this.list[known]!.rows as number[]).push(row);
        continue;
      }
      const number = this.list.length;
      const { reference: own, key: referenceText } = agreements[agreement]!;
      const before = last[agreement]!;
      const rows = [row];
      this.list.push({
        agreement: shared.has(referenceText) ? agreementName(register, agreement) : own,
        contribution: reference,
        rows,
        groupRows: rows,
        agreements: before === NONE ? [agreement] : this.list[before]!.agreements,
        problem: null,
      });
      this.next.push(NONE);
      this.byKey.set(key * agreementCount + agreement, number);
      last[agreement] = number;
      if (before !== NONE) this.next[before] = number;
      else {
        this.first[agreement] = number;
        putUnder(this.byReference, referenceText, agreement);
      }
    }
  }

  private keyNumber(key: string): number {
    let number = this.keyNumbers.get(key);
    if (number === undefined) this.keyNumbers.set(key, (number = this.keyNumbers.size));
    return number;
  }

  /** The contribution that a movement names. */
  number(agreement: string, contribution: string): number {
    const named = this.known.get(agreement);
    if (named === undefined) {
      const number = this.find(agreement, contribution);
      this.known.set(agreement, { contribution, number, others: null });
      return number;
    }
    if (named.contribution === contribution) return named.number;
    const others = (named.others ??= new Map());
    let number = others.get(contribution);
    if (number === undefined) others.set(contribution, (number = this.find(agreement, contribution)));
    return number;
  }

  private find(agreement: string, contribution: string): number {
    if (this.register === null) return this.stranger(agreement, contribution, null);
    const all = this.agreementsNamed(agreement);
    if (all.length === 0) return this.stranger(agreement, contribution, 'no-agreement');
    const key = normalText(contribution);
    const only = all.length === 1 ? this.contributionOf(all[0]!, key) : undefined;
    if (only !== undefined) return only;
    const found = all.flatMap((of) => this.contributionOf(of, key) ?? []);
    if (found.length === 1) return found[0]!;
    const problem = all.length > 1 ? 'two-authorities' : key === '' ? 'several' : 'no-contribution';
    return this.stranger(agreement, contribution, problem, this.rowsOf(all), all);
  }

  /** All the rows of some agreements: the same list each time, as thousands may name no contribution of one agreement. */
  private rowsOf(agreements: readonly number[]): readonly number[] {
    const key = agreements.join();
    let rows = this.rowsOfAgreements.get(key);
    if (!rows) {
      rows = agreements.flatMap((of) =>
        this.contributionsOf(of).flatMap((number) => this.list[number]!.rows),
      );
      this.rowsOfAgreements.set(key, rows);
    }
    return rows;
  }

  /** An agreement's contribution with a reference, or its only one where none is named; undefined where it has none. */
  private contributionOf(agreement: number, key: string): number | undefined {
    const keyNumber = this.keyNumbers.get(key);
    const own =
      keyNumber === undefined
        ? undefined
        : this.byKey.get(keyNumber * this.register!.agreementCount + agreement);
    if (own !== undefined || key !== '') return own;
    const first = this.first[agreement]!;
    return this.next[first] === NONE ? first : undefined;
  }

  private contributionsOf(agreement: number): number[] {
    const all: number[] = [];
    for (let number = this.first[agreement]!; number !== NONE; number = this.next[number]!) all.push(number);
    return all;
  }

  /** One reference under two authorities is two agreements; "P/1 (Blaby)" says which. */
  private agreementsNamed(agreement: string): readonly number[] {
    const own = this.byReference.get(referenceKey(agreement));
    if (own || !agreement.endsWith(')')) return own ?? [];
    const { agreements, authorities } = this.register!;
    // The name of an authority may have brackets itself.
    for (let at = agreement.indexOf(' ('); at > 0; at = agreement.indexOf(' (', at + 1)) {
      const { key } = readAuthority(agreement.slice(at + 2, -1));
      const found = (this.byReference.get(referenceKey(agreement.slice(0, at))) ?? []).filter((of) => {
        const { authority } = agreements[of]!;
        return authority >= 0 && authorities[authority]!.key === key;
      });
      if (found.length > 0) return found;
    }
    return [];
  }

  private stranger(
    agreement: string,
    contribution: string,
    problem: Contribution['problem'],
    groupRows: readonly number[] = [],
    agreements: readonly number[] = [],
  ): number {
    const key = keyOfContribution(agreement, contribution);
    const known = this.strangers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push({ agreement, contribution, rows: [], groupRows, agreements, problem }) - 1;
    this.strangers.set(key, number);
    return number;
  }
}

/** The agreement of each row; a row without an authority is of the only agreement of its reference, where there is one. */
function agreementsOfRows(register: Register): Int32Array {
  if (register.agreements.every(({ authority }) => authority >= 0)) return register.agreement;
  const grouping = groupBy(register, 'Agreement');
  return 'kind' in grouping ? register.agreement : grouping.groupOf;
}

const sharedOf = new WeakMap<Register, ReadonlySet<string>>();

/** The references of a register that are of agreements under two authorities, for comparison; found once. */
export function sharedReferences(register: Register): ReadonlySet<string> {
  let known = sharedOf.get(register);
  if (!known) {
    const once = new Set<string>();
    const twice = new Set<string>();
    for (const { key, authority } of register.agreements) {
      if (authority >= 0) (once.has(key) ? twice : once).add(key);
    }
    sharedOf.set(register, (known = twice));
  }
  return known;
}

/** The authority of some rows, as an index into the register's; NO_GROUP where they name none, or two. */
export function authorityOfRows(register: Register, rows: readonly number[]): number {
  const named = new Set(rows.map((row) => register.authority[row]!).filter((authority) => authority >= 0));
  const [only, second] = named;
  return only === undefined || second !== undefined ? NO_GROUP : only;
}
