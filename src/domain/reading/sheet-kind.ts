import type { Block } from '../sheet/block';
import { MONEY_COLUMNS } from '../sheet/columns';
import { spacelessKey } from '../sheet/text';
import { ROWS_LOOKED_AT, type ColumnContent, type ContentSort } from './content';
import { isOwnReference, type SheetColumnKey } from './council-columns';
import { mayBeMoney } from './evidence';
import { meaningsOf } from './meanings';
import { speaksOfMoney } from './money-columns';
import { readStatus } from './statuses';
import type { SheetKind, UnderstoodColumn } from './understanding';

/** A column on the way to being understood. */
export interface Draft {
  columnIndex: number;
  heading: string;
  key: SheetColumnKey | null;
  by: UnderstoodColumn['by'];
  isExact: boolean;
  isDistinctive: boolean;
  content: ColumnContent;
  sort: ContentSort;
  /** Its cells count the rows. */
  isRunning: boolean;
}

/** Which table has these columns. */
export function kindOf(block: Block, rowIndex: number, drafts: readonly Draft[]): SheetKind | null {
  const keys = new Set(drafts.map(({ key }) => key));
  const has = (...wanted: SheetColumnKey[]): boolean => wanted.some((key) => keys.has(key));
  if (drafts.some(({ by, key }) => by === 'officer' && key === 'fundingStatus')) return 'transaction';
  if (!drafts.some(({ isDistinctive }) => isDistinctive)) return kindByWords(block, rowIndex, drafts);
  // Agreement, authority and value under a register's own headings are a register, whatever is beside them.
  const isOwn = (key: SheetColumnKey): boolean => drafts.some((d) => d.key === key && !d.isDistinctive);
  const isLinked = drafts.some(
    (d) => d.isDistinctive && (d.key === 'contribution' || d.key === 'transaction'),
  );
  if (isOwn('agreement') && isOwn('authority') && isOwn('value') && !isLinked)
    return holdsMovements(block, rowIndex, drafts) ? 'transaction' : 'register';
  if (has('transaction', 'fundingStatus')) return 'transaction';
  const isStage = has('notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown');
  if (isStage && has('value') && has('agreement')) return 'register';
  if (has('contribution') && has('agreement')) return 'contribution';
  if (has('agreement') && has('value', 'purpose')) return 'contribution';
  if (has('contribution') && has('value')) return 'transaction';
  return has('agreement') || drafts.some(({ heading }) => isOwnReference(heading)) ? 'agreement' : null;
}

/** Without a heading that only the councils' tables have: what its words and its cells tell. */
function kindByWords(block: Block, rowIndex: number, drafts: readonly Draft[]): SheetKind | null {
  if (holdsMovements(block, rowIndex, drafts)) return 'transaction';
  const stated = new Set(drafts.flatMap(({ key, heading }) => key ?? meaningsOf(heading)[0]?.key ?? []));
  const has = (...wanted: SheetColumnKey[]): boolean => wanted.some((key) => stated.has(key));
  const hasMoney = drafts.some(
    ({ heading, content, isRunning: counts, by, key }) =>
      (by === 'officer' && key === 'value') || mayBeMoney(heading, content, counts),
  );
  const isRegister = has('value') || MONEY_COLUMNS.some((key) => stated.has(key));
  const isOfAgreements = has('agreement', 'contribution', 'authority', 'application', 'site');
  if ((hasMoney || isRegister) && isOfAgreements) return 'register';
  const isAgreement = has('agreement') && has('application', 'documentUrl', 'agreementType');
  return isAgreement ? 'agreement' : null;
}

/** So many rows must tell of movements. */
const MIN_MOVEMENTS = 2;

/**
 * True where cells say of the same reference that its money is secured, received, transferred: each row is a movement,
 * whatever the headings say. A register has a status of its own for each contribution.
 */
function holdsMovements(block: Block, rowIndex: number, drafts: readonly Draft[]): boolean {
  const statusAt = drafts.find(
    ({ sort, by, key }) => sort === 'status' && !(by === 'officer' && key === 'status'),
  );
  const value = drafts.some(
    ({ key, sort, heading }) => key === 'value' || (sort === 'money' && speaksOfMoney(heading)),
  );
  if (!statusAt || !value) return false;
  const keys = drafts.filter(
    ({ key }) => key === 'agreement' || key === 'contribution' || key === 'application',
  );
  if (keys.length === 0) return false;
  const statusesOf = new Map<string, Set<string>>();
  // An agreement may stand on the first of its rows alone.
  const above = keys.map(() => '');
  for (let r = rowIndex + 1; r < Math.min(block.length, rowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const row = block[r]!;
    const reading = readStatus(row[statusAt.columnIndex]);
    const own = keys.map(({ columnIndex }) => spacelessKey(row[columnIndex]));
    if (reading.kind !== 'status' || own.every((text) => text === '')) continue;
    own.forEach((text, i) => (above[i] = text || above[i]!));
    const reference = JSON.stringify(above);
    const before = statusesOf.get(reference) ?? new Set<string>();
    statusesOf.set(reference, before.add(reading.status));
  }
  const stated = [...statusesOf.values()].filter(({ size }) => size > 1);
  return stated.reduce((sum, { size }) => sum + size, 0) >= MIN_MOVEMENTS;
}
