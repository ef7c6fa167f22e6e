import { first, then, tried } from './trying';

/** Value, what the developer has, what the council has, what was passed on; of two councils. */
const STAGES =
  'Blaby|A/1|900|900|0|0 / Melton|A/2|800|0|800|0 / Blaby|A/3|700|0|100|600 / Melton|A/4|600|300|300|0 / Blaby|A/5|500|0|0|500';
/** Value, what the council received, what it passed on, what is left. */
const FLOWS =
  'A/1|900|0|0|0 / A/2|800|800|0|800 / A/3|700|700|600|100 / A/4|600|300|0|300 / A/5|500|500|500|0';

tried({
  'what was asked for and agreed was agreed': [
    then(
      `@Blaby: Ref|Contribution sought and secured|Received|Released to police|Held / ${FLOWS}`,
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      '@Blaby: Ref|Sum requested and agreed|Held by council / A/1|900|0 / A/2|800|800 / A/3|700|100',
      'value=2400 heldByAuthority=900',
    ),
    first(
      '@Blaby: Ref|Amount sought|Amount secured|Held by council / A/1|950|900|0 / A/2|850|800|800 / A/3|750|700|100',
      'value=2400 heldByAuthority=900',
    ),
  ],
  'what is triggered so far is not all that was agreed': [
    then(
      'Ref|Authority|Total police contribution|Amount triggered|Amount received by LPA|Amount drawn down / A/1|Blaby|900|0|0|0 / A/2|Melton|800|800|800|0 / A/3|Blaby|700|700|700|600 / A/4|Melton|600|300|300|0',
      'value=3000 drawnDown=600',
    ),
    first(
      '@Blaby: Ref|Amount|Amount triggered to date|Held by council / A/1|900|0|0 / A/2|800|800|800 / A/3|700|700|100',
      'value=2400 heldByAuthority=900',
    ),
    first(
      '@Blaby: Ref|Value|Triggered, unpaid|Held by council / A/1|900|900|0 / A/2|800|0|800 / A/3|700|600|100',
      'value=2400 heldByDeveloper=1500 heldByAuthority=900',
    ),
    first(
      '@Blaby: Ref|Value|Amount not triggered|Held by council / A/1|900|900|0 / A/2|800|0|800 / A/3|700|600|100',
      'value=2400 notStarted=1500 heldByAuthority=900',
    ),
  ],
  'the commissioner’s office is no council': [
    then(
      `@Blaby: Ref|Secured|Received|Paid to OPCC|Available to OPCC / ${FLOWS}`,
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      `@Blaby: Ref|Secured|Received|Paid to OPFCC|Balance available to OPFCC / ${FLOWS}`,
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    first(
      '@Blaby: Ref|Value|Held by council|With OPCC / A/1|900|0|0 / A/2|800|800|0 / A/3|700|100|600',
      'heldByAuthority=900 drawnDown=600',
    ),
    first(
      '@Melton: Ref|Value|Held by LCC|Paid to OPCC / A/1|900|0|0 / A/2|800|800|0 / A/3|700|100|600',
      'heldByAuthority=900 drawnDown=600',
    ),
  ],
  'what was distributed, and what was not': [
    then(
      `@Blaby: Ref|Obligation amount|Collected to date|Distributed to date|Undistributed / ${FLOWS}`,
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    first(
      `@Blaby: Ref|Agreed|Receipts|Disbursed to police|Undisbursed / ${FLOWS}`,
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
  ],
  'what a council has still to pay over it holds': [
    then(
      `Council|Ref|Police sum|Developer to pay|Council to pay over|Paid over to us / ${STAGES}`,
      'value=3500 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      `Council|Ref|Police sum|Developer to pay|LPA still to pay across|Paid across to us / ${STAGES}`,
      'value=3500 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      `Council|Ref|Police sum|Developer to pay|Council to pay|Paid over to us / ${STAGES}`,
      'value=3500 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=1100',
    ),
  ],
});
