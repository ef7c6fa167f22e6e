import type { Register } from '../../register/register';
import { looseKey } from '../../sheet/text';
import type { StandardRow } from '../standard-row';
import type { ComparedLine, Comparison } from './comparison';
import { registerText } from './register-text';

type Added = Extract<ComparedLine, { kind: 'added' }>;
type Missing = Extract<ComparedLine, { kind: 'gone' }>;

type OfComparison = Pick<Comparison, 'lines' | 'register'>;

/** Rows of the register that a new line may be. */
export interface PairChoices {
  /** Those of the authority that are not on the sheet: the likeliest first. */
  readonly rows: readonly Missing[];
  /** The one that has the same planning reference, and no other line has; null where there is none. */
  readonly offered: Missing | null;
  /** How many have the same planning reference. */
  readonly sharedCount: number;
}

/** What a new line may be paired with. */
export function pairChoices({ lines, register }: Comparison, line: Added): PairChoices {
  const rows = lines.filter(
    (one): one is Missing => one.kind === 'gone' && one.authorityKey === line.authorityKey,
  );
  const shared = sharedMissing({ lines, register }, line);
  const value = line.incoming.amounts.value;
  const likeness = (row: Missing): number =>
    (shared.includes(row) ? 2 : 0) + (value !== undefined && row.money.whole === value ? 1 : 0);
  const [only, ...more] = shared;
  const isTheOnly = only !== undefined && more.length === 0 && isOnlyFor(lines, register, only, line);
  return {
    rows: [...rows].sort((a, b) => likeness(b) - likeness(a)),
    offered: isTheOnly ? only : null,
    sharedCount: shared.length,
  };
}

const missingOf = new WeakMap<readonly ComparedLine[], ReadonlyMap<string, readonly Missing[]>>();

/** Rows that are not on the sheet, by their authority and each of their references; made once for each comparison. */
function missingByKey({ lines, register }: OfComparison): ReadonlyMap<string, readonly Missing[]> {
  const known = missingOf.get(lines);
  if (known) return known;
  const byKey = new Map<string, Missing[]>();
  for (const line of lines) {
    if (line.kind !== 'gone') continue;
    for (const key of new Set(rowKeys(register, line))) {
      const rows = byKey.get(keyIn(line, key));
      if (rows) rows.push(line);
      else byKey.set(keyIn(line, key), [line]);
    }
  }
  missingOf.set(lines, byKey);
  return byKey;
}

const keyIn = ({ authorityKey }: ComparedLine, key: string): string => JSON.stringify([authorityKey, key]);

/** Rows that are not on the sheet and have a reference of a new line: it may be one of them. */
export function sharedMissing(comparison: OfComparison, line: Added): Missing[] {
  const byKey = missingByKey(comparison);
  return [...new Set([...planningKeys(line.incoming)].flatMap((key) => byKey.get(keyIn(line, key)) ?? []))];
}

/** Two new lines of one planning reference may both be that row: then it is not offered to either. */
function isOnlyFor(lines: readonly ComparedLine[], register: Register, row: Missing, line: Added): boolean {
  const keys = rowKeys(register, row);
  return !lines.some(
    (other) =>
      other.kind === 'added' &&
      other !== line &&
      other.authorityKey === line.authorityKey &&
      keys.some((key) => planningKeys(other.incoming).has(key)),
  );
}

/** A council's reference is often that of the application. */
const planningKeys = ({ texts }: StandardRow): ReadonlySet<string> =>
  new Set([texts.application, texts.agreement].map(looseKey).filter((key) => key !== ''));

const rowKeys = (register: Register, { rowIndex }: Missing): string[] =>
  (['application', 'agreement'] as const)
    .map((column) => looseKey(registerText(register, rowIndex, column)))
    .filter((key) => key !== '');
