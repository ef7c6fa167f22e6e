import { readAuthority } from '../sheet/authorities';
import { normalText, referenceKey } from '../sheet/text';
import { authorityNamed } from '../register/authorities-in-force';
import { textOf } from '../register/read-register';
import type { Register } from '../register/register';

/** A contribution of the ledger: one of the register's, or what movements name and the register does not have. */
export interface Contribution {
  /** As the register, or the first movement, writes it. */
  readonly agreement: string;
  readonly contribution: string;
  /** The register's rows of it (indexes into its arrays): none where the register does not have it. */
  readonly rows: readonly number[];
  /** The rows that say in which group it is: its own; all of the agreement where the movement does not say which. */
  readonly groupRows: readonly number[];
  /** Why it is none of the register's; null where it is one, and without a register. */
  readonly problem: 'no-agreement' | 'no-contribution' | 'several' | 'two-authorities' | null;
}

interface OfAgreement {
  /** Contributions of the agreement by their reference for comparison. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** The contributions of a register, and those that movements add to them, each with a number. */
export class Contributions {
  readonly list: Contribution[] = [];
  private readonly byAgreement = new Map<string, OfAgreement[]>();
  private readonly strangers = new Map<string, number>();
  private readonly known = new Map<string, Map<string, number>>();

  constructor(private readonly register: Register | null) {
    if (register) this.fromRegister(register);
  }

  private fromRegister(register: Register): void {
    const rowsOf = new Map<number, Map<string, number[]>>();
    // Few references of contributions come again and again: C1, C2.
    const keys = new Map<string, string>();
    for (let row = 0; row < register.rowCount; row++) {
      const agreement = register.agreement[row]!;
      if (agreement < 0) continue;
      const byKey = rowsOf.get(agreement) ?? new Map<string, number[]>();
      rowsOf.set(agreement, byKey);
      const reference = textOf(register, row, 'contribution');
      let key = keys.get(reference);
      if (key === undefined) keys.set(reference, (key = normalText(reference)));
      const rows = byKey.get(key);
      if (rows) rows.push(row);
      else byKey.set(key, [row]);
    }
    const { agreements } = register;
    for (const [agreement, byKey] of rowsOf) {
      const numbers = new Map<string, number>();
      for (const [key, rows] of byKey) {
        numbers.set(key, this.list.length);
        this.list.push({
          agreement: agreements[agreement]!.reference,
          contribution: textOf(register, rows[0]!, 'contribution'),
          rows,
          groupRows: rows,
          problem: null,
        });
      }
      const { key } = agreements[agreement]!;
      this.byAgreement.set(key, [...(this.byAgreement.get(key) ?? []), { byKey: numbers }]);
    }
  }

  /** The contribution that a movement names. */
  number(agreement: string, contribution: string): number {
    let ofAgreement = this.known.get(agreement);
    if (!ofAgreement) this.known.set(agreement, (ofAgreement = new Map()));
    let number = ofAgreement.get(contribution);
    if (number === undefined) {
      ofAgreement.set(contribution, (number = this.find(agreement, contribution)));
    }
    return number;
  }

  private find(agreement: string, contribution: string): number {
    if (this.register === null) return this.stranger(agreement, contribution, null);
    const all = this.agreementsNamed(agreement);
    if (all.length === 0) return this.stranger(agreement, contribution, 'no-agreement');
    const key = normalText(contribution);
    const [first] = all;
    const known = all.length === 1 ? first!.byKey.get(key) : undefined;
    if (known !== undefined) return known;
    const found = all.flatMap(({ byKey }) => {
      const alone = key === '' && byKey.size === 1 ? [...byKey.values()] : [];
      return byKey.has(key) ? [byKey.get(key)!] : alone;
    });
    if (found.length === 1) return found[0]!;
    const rows = all.flatMap(({ byKey }) => [...byKey.values()].flatMap((number) => this.list[number]!.rows));
    const problem = all.length > 1 ? 'two-authorities' : key === '' ? 'several' : 'no-contribution';
    return this.stranger(agreement, contribution, problem, rows);
  }

  /** One reference under two authorities is two agreements; "P/1 (Blaby)" says which. */
  private agreementsNamed(agreement: string): readonly OfAgreement[] {
    const own = this.byAgreement.get(referenceKey(agreement));
    if (own) return own;
    const [, reference, place] = /^(.+) \(([^()]+)\)$/.exec(agreement) ?? [];
    const authority = place === undefined ? null : readAuthority(place);
    if (reference === undefined || authority === null || authority.kind === 'several') return [];
    return (this.byAgreement.get(referenceKey(reference)) ?? []).filter(({ byKey }) => {
      const row = this.list[[...byKey.values()][0]!]!.rows[0]!;
      const group = authorityNamed(this.register!, row);
      return group >= 0 && this.register!.authorities[group]!.key === authority.key;
    });
  }

  private stranger(
    agreement: string,
    contribution: string,
    problem: Contribution['problem'],
    groupRows: readonly number[] = [],
  ): number {
    const key = JSON.stringify([referenceKey(agreement), normalText(contribution)]);
    const known = this.strangers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push({ agreement, contribution, rows: [], groupRows, problem }) - 1;
    this.strangers.set(key, number);
    return number;
  }
}
