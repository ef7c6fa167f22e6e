import { authorityNamed } from '../../register/register-in-force';
import { textOf } from '../../register/read/text-of';
import { NO_GROUP, type Register } from '../../register/register';
import { contributionKey, nameOfKey } from '../tabs/row-keys';
import { putUnder } from '../../sheet/put-under';

/** One contribution: see contributionAmong. */
export interface Contribution {
  readonly kind: 'contribution';
  readonly key: string;
  readonly nth: number;
  readonly label: string;
  /** One tranche of it: see trancheKey. Left out for all of it. */
  readonly tranche?: string;
}

/** The contributions of a register by what tells them apart, and by their names alone. */
interface RowIndex {
  readonly keys: readonly string[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

const indexOf = new WeakMap<Register, RowIndex>();

function rowIndex(register: Register): RowIndex {
  let made = indexOf.get(register);
  if (made) return made;
  const keys = Array.from({ length: register.rowCount }, (_, row) => contributionKey(register, row));
  made = { keys, byKey: rowsBy(keys), byName: rowsBy(keys.map(nameOfKey)) };
  indexOf.set(register, made);
  return made;
}

function rowsBy(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, name] of names.entries()) {
    putUnder(rows, name, row);
  }
  return rows;
}

/** The contributions of that name, left out or not, in the register's order. @param name see contributionName */
export const rowsOfName = (register: Register, name: string): readonly number[] =>
  rowIndex(register).byName.get(name) ?? [];

/** A contribution as it is found again: by all that tells it apart, and by its order among those alike. */
export function contributionAmong(register: Register, row: number): Contribution {
  const { keys, byKey } = rowIndex(register);
  const key = keys[row]!;
  const authority = authorityNamed(register, row);
  const label = [
    textOf(register, row, 'agreement'),
    textOf(register, row, 'contribution'),
    authority === NO_GROUP ? '' : register.authorities[authority]!.name,
  ];
  return {
    kind: 'contribution',
    key,
    nth: byKey.get(key)!.indexOf(row),
    label: label.filter((text) => text !== '').join(', '),
  };
}

/** Its row now; where what tells it from others has changed, the only row of its name. Null where there is none. */
export function rowOfContribution(
  register: Register,
  { key, nth }: Pick<Contribution, 'key' | 'nth'>,
): number | null {
  const { byKey, byName } = rowIndex(register);
  const same = byKey.get(key);
  if (same) return same[nth] ?? null;
  const named = byName.get(nameOfKey(key)) ?? [];
  return named.length === 1 ? named[0]! : null;
}
