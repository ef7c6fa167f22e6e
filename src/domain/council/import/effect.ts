import { pence } from '../../money/pence';
import { balances, WHOLE, type Scope } from '../../register/balance';
import type { MoneyMeasureKey } from '../../register/measures';
import { isRegister, readRegister } from '../../register/read-register';
import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import type { Block } from '../../sheet/block';
import { placeOfRegister, type Amount, type Choices, type Comparison, type Figures } from './comparison';

/** The figures of a register, and of one authority in it. */
export function figuresOf(register: Register, authority: string): Figures {
  const { key } = readAuthority(authority);
  const index = register.authorities.findIndex((one) => one.key === key);
  const own: Scope | null = index < 0 ? null : { kind: 'authority', authority: index };
  const sum = (measure: MoneyMeasureKey, scope: Scope | null): Amount => {
    if (scope === null) return pence(0);
    const balance = balances(register).balance(measure, scope);
    return balance.kind === 'amount' ? balance.amount : null;
  };
  return {
    authorityOutstanding: sum('outstanding', own),
    authorityRemaining: sum('remaining', own),
    registerOutstanding: sum('outstanding', WHOLE),
    registerRemaining: sum('remaining', WHOLE),
    value: sum('value', WHOLE),
    drawnDown: sum('drawnDown', WHOLE),
    rowsCounted: register.rowCount - register.leftOutCount,
    rowsLeftOut: register.leftOutCount,
  };
}

/**
 * What the figures come to once the ticked lines are written: they are put into the register's cells in memory, and all of
 * it is read again. Null where it could not be read as a register then.
 */
export function figuresAfter(compared: Comparison, choices: Choices): Figures | null {
  const { seen, mapping, authority } = compared;
  const after = readRegister(appliedBlock(compared, choices), { place: placeOfRegister(seen), mapping });
  return isRegister(after) ? figuresOf(after, authority) : null;
}

/** The register's cells with the ticked lines in them. */
export function appliedBlock(compared: Comparison, { ticked, goneStatus }: Choices): Block {
  const { seen, register, lines } = compared;
  const block = seen.values.map((row) => [...row]);
  const added: unknown[][] = [];
  for (const line of lines) {
    if (!ticked.has(line.index)) continue;
    if (line.kind === 'changed') {
      for (const { columnIndex, after } of line.fields) block[line.rowIndex]![columnIndex] = after;
    } else if (line.kind === 'gone') {
      block[line.rowIndex]![register.header.columns.status!] = goneStatus;
    } else if (line.kind === 'added') {
      const row = Array<unknown>(seen.columnCount).fill('');
      for (const { columnIndex, after } of line.cells) row[columnIndex] = after;
      added.push(row);
    }
  }
  return [...block, ...added];
}
