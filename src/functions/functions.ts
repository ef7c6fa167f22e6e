import { balance } from './balance';
import { expiryflag } from './expiryflag';
import { outstanding } from './outstanding';
import { remaining } from './remaining';
import { rollup } from './rollup';
import { trace } from './trace';
import { loadMoreWhenIdle } from '../load-more';
import { FUNCTION_IDS, type FunctionId } from '../namespace';
import { notingErrors } from './noting-errors';
import { OTHER_FUNCTIONS } from './other-functions';
import { waiting, type Body } from './waiting';

/** The functions of every figure of a register, by their ids. */
const FIGURES: Partial<Record<FunctionId, Body>> = {
  OUTSTANDING: outstanding,
  REMAINING: remaining,
  BALANCE: balance,
  ROLLUP: rollup,
  EXPIRYFLAG: expiryflag,
  TRACE: trace,
};

// The others are in functions-more.js, which associates them; a call that comes before it waits for it.
for (const id of FUNCTION_IDS) {
  const body: Body = FIGURES[id] ?? ((...args: never[]) => OTHER_FUNCTIONS.get()[id]!(...args));
  CustomFunctions.associate(id, notingErrors(id, waiting(body)));
}
loadMoreWhenIdle();
