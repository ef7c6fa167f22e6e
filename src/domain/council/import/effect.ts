import { nameOfContribution } from '../../register/read/contribution-name';
import { rowsDue } from '../../expiry/due-rows';
import { expiringKnown } from '../../expiry/expiring-known';
import { expiryBands } from '../../expiry/expiry-bands';
import { pence } from '../../money/pence';
import { balances, WHOLE, type Scope } from '../../register/figures/balance';
import type { MoneyMeasureKey } from '../../register/figures/measures';
import { isRegister, readRegister } from '../../register/read/read-register';
import { textOf } from '../../register/read/text-of';
import type { Register } from '../../register/register';
import type { Block } from '../../sheet/block';
import {
  FIGURE_KEYS,
  placeOfRegister,
  type Amount,
  type Choices,
  type Comparison,
  type DueRow,
  type FigureKey,
  type Figures,
} from './comparison';

/** Contributions are due that have expired with money left, or will within so many months, as Expiring lists them. */
const DUE_MONTHS = 12;

/** The figures of a register, and of some authorities in it. */
export function figuresOf(register: Register, keys: readonly string[], asAtSerial: number): Figures {
  const amount = (measure: MoneyMeasureKey, scope: Scope): Amount => {
    const balance = balances(register).balance(measure, scope);
    return balance.kind === 'amount' ? balance.amount : null;
  };
  const figure = (key: FigureKey): number | null => {
    if (key !== 'agreements') return amount(key, WHOLE);
    const balance = balances(register).balance('agreements', WHOLE);
    return balance.kind === 'count' ? balance.count : null;
  };
  const ofAuthority = (measure: 'outstanding' | 'remaining', key: string): Amount => {
    const authority = register.authorities.findIndex((one) => one.key === key);
    return authority < 0 ? pence(0) : amount(measure, { kind: 'authority', authority });
  };
  return {
    register: Object.fromEntries(FIGURE_KEYS.map((key) => [key, figure(key)])) as Figures['register'],
    authorities: Object.fromEntries(
      keys.map((key) => [
        key,
        { outstanding: ofAuthority('outstanding', key), remaining: ofAuthority('remaining', key) },
      ]),
    ),
    rowsCounted: register.rowCount - register.leftOutCount,
    rowsLeftOut: register.leftOutCount,
    due: dueRows(register, asAtSerial),
  };
}

function dueRows(register: Register, asAtSerial: number): DueRow[] | null {
  const bands = expiryBands(register, asAtSerial);
  if (expiringKnown(bands, DUE_MONTHS).notKnown !== null) return null;
  return rowsDue(bands, null, DUE_MONTHS).map(({ row, remaining }) => {
    const [agreement, contribution] = [
      textOf(register, row, 'agreement'),
      textOf(register, row, 'contribution'),
    ];
    const reference = nameOfContribution(agreement, contribution);
    return { rowIndex: register.rowIndex[row]!, reference, remaining };
  });
}

/** What leaves Expiring, and what comes to it. */
export interface DueChange {
  readonly leaving: readonly DueRow[];
  readonly coming: readonly DueRow[];
}

/** Rows keep their places while lines are put in. */
export function dueChange(before: Figures, after: Figures | null): DueChange | null {
  if (before.due === null || after?.due == null) return null;
  const missingIn = (rows: readonly DueRow[], others: readonly DueRow[]): DueRow[] => {
    const there = new Set(others.map(({ rowIndex }) => rowIndex));
    return rows.filter(({ rowIndex }) => !there.has(rowIndex));
  };
  return { leaving: missingIn(before.due, after.due), coming: missingIn(after.due, before.due) };
}

/**
 * What the figures come to once the ticked lines are written: they are put into the register's cells in memory, and all of
 * it is read again. Null where it could not be read as a register then.
 */
export function figuresAfter(
  compared: Comparison,
  choices: Choices,
  instead: readonly CellInstead[] = [],
): Figures | null {
  const { seen, mapping, authorities, asAtSerial } = compared;
  const after = readRegister(appliedBlock(compared, choices, instead), {
    place: placeOfRegister(seen),
    mapping,
  });
  const keys = authorities.map(({ key }) => key);
  return isRegister(after) ? figuresOf(after, keys, asAtSerial) : null;
}

/** A cell of the register that is to hold something else than the sheet says. */
export interface CellInstead {
  /** In the register's block, from 0; rows that are added come after its last. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly after: number;
}

/** The register's cells with the ticked lines in them. */
export function appliedBlock(
  compared: Comparison,
  { ticked, missingStatus }: Choices,
  instead: readonly CellInstead[] = [],
): Block {
  const { seen, register, lines } = compared;
  const block = seen.values.map((row) => [...row]);
  const added: unknown[][] = [];
  for (const line of lines) {
    if (!ticked.has(line.index)) continue;
    if (line.kind === 'changed') {
      for (const { columnIndex, after } of line.fields) block[line.rowIndex]![columnIndex] = after;
    } else if (line.kind === 'gone') {
      block[line.rowIndex]![register.header.columns.status!] = missingStatus;
    } else if (line.kind === 'added') {
      const row = Array<unknown>(seen.columnCount).fill('');
      for (const { columnIndex, after } of line.cells) row[columnIndex] = after;
      added.push(row);
    }
  }
  const all = [...block, ...added];
  for (const { rowIndex, columnIndex, after } of instead) all[rowIndex]![columnIndex] = after;
  return all;
}
