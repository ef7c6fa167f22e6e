import { balanceAt } from '../domain/movements/as-at';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { WHOLE } from '../domain/register/figures/balance';
import type { MeasureKey } from '../domain/register/figures/measures';
import type { Call } from './answering';
import { cellsOf, scopeNamed } from './balance-cells';
import { ledgerFor, notYet, pounds } from './ledger-argument';
import type { inForce } from './register-in-force';
import { registerSource, tableSource, withSources } from './sources';

/** What BALANCE is asked, with its day. */
interface Asked {
  readonly key: MeasureKey;
  readonly of: unknown;
  readonly register: unknown;
  readonly date: number;
  readonly movements: unknown;
  /** See inForce. */
  readonly onDay: ReturnType<typeof inForce>;
}

/** A measure at the end of a day, from the movements up to it. */
export function balanceAsAt(call: Call, { key, of, register, date, movements, onDay }: Asked): unknown {
  const sources = {
    register: registerSource(register, call, 2),
    movements: tableSource(MOVEMENTS, movements, call, 4),
  };
  return withSources(call, sources, (read) => {
    const ledger = ledgerFor(read.movements, read.register, date);
    const ofDay = onDay(read.register, date);
    return cellsOf(of, (name) => {
      const scope = name === null ? WHOLE : scopeNamed(ofDay, name);
      if (scope instanceof CustomFunctions.Error) return scope;
      const balance = balanceAt(ledger, ofDay, key, scope, { date, known: null });
      if (balance.kind === 'not-yet') return notYet(balance);
      return balance.kind === 'count' ? balance.amount : pounds(balance.amount);
    });
  });
}
