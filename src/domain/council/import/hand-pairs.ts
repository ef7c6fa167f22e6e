import type { Register } from '../../register/register';
import { looseKey } from '../../sheet/text';
import type { StandardRow } from '../standard-row';
import type { ComparedLine, Comparison } from './comparison';
import { registerText } from './register-text';

type Added = Extract<ComparedLine, { kind: 'added' }>;
type Missing = Extract<ComparedLine, { kind: 'gone' }>;

/** Rows of the register that a new line may be. */
export interface PairChoices {
  /** Those of the authority that are not on the sheet: the likeliest first. */
  readonly rows: readonly Missing[];
  /** The one that has the same planning reference, and no other line has; null where there is none. */
  readonly offered: Missing | null;
}

/** What a new line may be paired with. */
export function pairChoices({ lines, register }: Comparison, line: Added): PairChoices {
  const rows = lines.filter(
    (one): one is Missing => one.kind === 'gone' && one.authorityKey === line.authorityKey,
  );
  const own = planningKeys(line.incoming);
  const isShared = (row: Missing): boolean => rowKeys(register, row).some((key) => own.has(key));
  const shared = rows.filter(isShared);
  const value = line.incoming.amounts.value;
  const likeness = (row: Missing): number =>
    (shared.includes(row) ? 2 : 0) + (value !== undefined && row.money.whole === value ? 1 : 0);
  const [only, ...more] = shared;
  const isTheOnly = only !== undefined && more.length === 0 && isOnlyFor(lines, register, only, line);
  return {
    rows: [...rows].sort((a, b) => likeness(b) - likeness(a)),
    offered: isTheOnly ? only : null,
  };
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
