import * as fc from 'fast-check';
import { agreementName, balances, WHOLE, type Scope } from '../../src/domain/register/figures/balance';
import { MEASURE_NAMES, type MeasureKey } from '../../src/domain/register/figures/measures';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import { sumOfShares, traceOf } from '../../src/domain/register/figures/trace';
import { traceFigure } from '../../src/domain/summaries/tracing/trace-figure';
import { blockOf, contributions, RUNS, someBad } from './made-registers';

test.each(Object.keys(MEASURE_NAMES) as MeasureKey[])(
  'the shares of %s add up to the figure, of the whole, of every authority and of every agreement',
  (measure) => {
    fc.assert(
      fc.property(contributions({ bad: someBad }), (rows) => {
        const register = readRegister(blockOf(rows));
        if (!isRegister(register)) throw new Error(register.code);
        const scopes: Scope[] = [
          WHOLE,
          ...register.authorities.map((_, authority): Scope => ({ kind: 'authority', authority })),
          ...register.agreements.map((_, agreement): Scope => ({
            kind: 'agreement',
            agreements: [agreement],
          })),
        ];
        for (const scope of scopes) {
          const { balance, shares, leftOut } = traceOf(register, measure, scope);
          expect(balance).toEqual(balances(register).balance(measure, scope));
          if (balance.kind === 'amount') expect(sumOfShares(shares)).toBe(balance.amount);
          if (balance.kind === 'count') expect(sumOfShares(shares)).toBe(balance.count);
          expect(balances(register).balance('rowsLeftOut', scope)).toEqual({
            kind: 'count',
            count: leftOut.length,
          });
          for (const { share } of shares) expect(share).not.toBe(0);
        }
        // An agreement by the name that an officer writes, as Trace has it.
        for (const agreement of register.agreements.keys()) {
          const name = agreementName(register, agreement);
          const scope = balances(register).scopeOf(name);
          const among = { kind: 'agreement', name } as const;
          const own = traceFigure(register, { measure, authority: null, among }, false);
          expect(own).toEqual(scope.kind === 'agreement' ? traceOf(register, measure, scope) : null);
        }
      }),
      RUNS,
    );
  },
);
