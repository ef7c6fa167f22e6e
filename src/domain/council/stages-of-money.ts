import { pence, type Pence } from '../money/pence';
import type { CouncilMapping, CouncilRow } from './council-sheet';
import type { FundingStatus } from '../reading/words/statuses';
import type { StandardRow } from './standard-row';

/**
 * The stages of one contribution from its transactions. docs/decisions/0005 says why.
 *
 * Came in is what was received; where nothing was, what was allocated, as money must be there to be allocated.
 * Held by authority is what came in less what went out; absent where more went out than came in, as the sheet then
 * does not tell all. Held by developer is what is secured and has not come in: no more than the value still lacks.
 * Drawn down is what was transferred or spent, where the officer said that this council means the force by it.
 *
 * @param value the sum of the contribution, or null where it has none
 * @param moved its transactions; their sums are without a minus that only shows direction
 */
export function stagesOfMoney(
  value: Pence | null,
  moved: readonly CouncilRow[],
  mapping: CouncilMapping,
): StandardRow['amounts'] {
  const total = (...statuses: FundingStatus[]): number =>
    moved.reduce(
      (sum, { status, sumPence }) => sum + (status && statuses.includes(status) ? (sumPence ?? 0) : 0),
      0,
    );
  const received = total('received');
  const cameIn = received !== 0 ? received : total('allocated');
  const wentOut = total('transferred', 'spent', 'returned');
  const secured = total('secured');
  const arrived = Math.max(cameIn, wentOut);
  const lacking = value === null ? secured - arrived : Math.min(secured, value - arrived);
  const stages: { -readonly [key in keyof StandardRow['amounts']]: Pence } = {};
  if (secured !== 0) stages.heldByDeveloper = pence(Math.max(lacking, 0));
  if (cameIn !== 0 && cameIn >= wentOut) stages.heldByAuthority = pence(cameIn - wentOut);
  const drawnDown = total(...(mapping.drawnDown ?? []));
  if (drawnDown !== 0) stages.drawnDown = pence(drawnDown);
  return stages;
}
