/** Whose hands: paid to suppliers or released to projects is spent, what is there to be drawn a council has. */
import { first, then, tried } from './trying';

const rows = (...lines: readonly string[]): string =>
  lines.map((line, at) => `A/${at + 1}|Blaby|${line}`).join(' / ');
/** Value, held by the council, received by the force, spent by it, left with it. */
const FORCE = rows(
  '9000|0|9000|6000|3000',
  '8000|5000|3000|1200|1800',
  '7000|0|7000|7000|0',
  '6000|6000|0|0|0',
);
/** Value, received by the council, passed on, held. */
const COUNCIL = rows('9000|9000|4000|5000', '8000|6000|6000|0', '7000|7000|0|7000', '6000|0|0|0');

tried({
  'paid to who does the work': [
    then(
      `Ref|Council|Total S106 (£)|With council|Had by force|Paid to suppliers|Left / ${FORCE}`,
      'spent=14200',
    ),
    then(
      `Ref|Council|Total S106 (£)|Held by council|Received by force|Released to schemes|Balance / ${FORCE}`,
      'drawnDown=19000 spent=14200',
    ),
    then(
      `Ref|Council|Total S106 (£)|Held by council|Received from council|Paid out to projects|Left / ${FORCE}`,
      'drawnDown=19000 spent=14200',
    ),
    then(
      `Ref|Council|Total S106 (£)|With LPA|Received|Payments to contractors|Balance / ${FORCE}`,
      'drawnDown=N/A',
    ),
    first(
      `Ref|Council|Total S106 (£)|Received by council|Transferred to external organisation|Held / ${COUNCIL}`,
      'drawnDown=10000 heldByAuthority=12000',
    ),
    first(`Ref|Council|Total S106 (£)|Received|Paid to police|Held / ${COUNCIL}`, 'drawnDown=10000'),
  ],
  'left with the force after what it spent': [
    then(
      `Ref|Council|Agreed sum|With council|Had|Force spent|Police balance / ${FORCE}`,
      'drawnDown=N/A spent=14200',
    ),
    then(
      `Ref|Council|Agreed sum|With council|Funds|Spent by force|Left with force / ${FORCE}`,
      'drawnDown=N/A',
    ),
    then(
      `Ref|Council|Agreed sum|With council|Funds|Police have spent|Police hold / ${FORCE}`,
      'drawnDown=N/A',
    ),
    first(
      `Ref|Council|Agreed sum|With council|With force|Spent by force|Unspent / ${FORCE}`,
      'drawnDown=19000 spent=14200',
    ),
  ],
  'there to be drawn': [
    then(
      `Ref|Council|Total S106 (£)|Banked (£)|Drawdown (£)|Available for drawdown (£) / ${COUNCIL}`,
      'heldByAuthority=12000',
    ),
    then(
      `Ref|Council|Total S106 (£)|Received|Drawn down|Available to draw / ${COUNCIL}`,
      'heldByAuthority=12000',
    ),
    then(
      `Ref|Council|Total S106 (£)|Received|Released|Ready for release / ${COUNCIL}`,
      'heldByAuthority=12000',
    ),
    first(
      `Ref|Council|Total S106 (£)|With council|Received|Spent|Available to spend / ${FORCE}`,
      'heldByAuthority=11000 spent=14200',
    ),
  ],
});
