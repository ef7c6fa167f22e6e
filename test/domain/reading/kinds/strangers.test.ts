import { first, then, tried } from './trying';

const ROWS = 'A/1|900|0 / A/2|800|800 / A/3|700|600 / A/4|600|300';
/** Value, received, passed on, held. */
const FLOWS =
  'A/1|900|0|0|0 / A/2|800|800|0|800 / A/3|700|700|600|100 / A/4|600|300|0|300 / A/5|500|500|500|0';

tried({
  'who is neither the police, a council nor a developer has no stage': [
    then(`@Blaby: Ref|Value|Transferred to NHS / ${ROWS}`, 'drawnDown=N/A +column-question'),
    then(`@Blaby: Ref|Value|Held by solicitor / ${ROWS}`, 'heldByAuthority=N/A +column-question'),
    then(`@Blaby: Ref|Value|Drawn down by Network Rail / ${ROWS}`, 'drawnDown=N/A +column-question'),
    then(`@Blaby: Ref|Value|Released to Hillside Academy / ${ROWS}`, 'drawnDown=N/A +column-question'),
    then(
      `@Blaby: Ref|Value|Retained by management company / ${ROWS}`,
      'heldByAuthority=N/A +column-question',
    ),
    then(
      `@Blaby: Ref|Value|Received|Released to highways|Held / ${FLOWS}`,
      'heldByAuthority=1200 drawnDown=N/A +column-question',
    ),
    // Initials are a council's or a force's, and the others are the police or somebody of that sheet's.
    first(`@Blaby: Ref|Value|Held by BDC / ${ROWS}`, 'heldByAuthority=1700'),
    first(`@Blaby: Ref|Value|Held by LPA / ${ROWS}`, 'heldByAuthority=1700'),
    first(`@Blaby: Ref|Value|Released to Chief Constable / ${ROWS}`, 'drawnDown=1700'),
    first(`@Blaby: Ref|Value|Transferred to external organisation (£) / ${ROWS}`, 'drawnDown=1700'),
  ],
  'what was done with another service’s money is none of the police’s': [
    then(`@Blaby: Ref|Police contribution|Education contribution held / ${ROWS}`, 'heldByAuthority=N/A'),
    then(`@Blaby: Ref|Police contribution|Highways money transferred / ${ROWS}`, 'drawnDown=N/A'),
    then(`@Blaby: Ref|Police contribution (£)|Open space sum spent / ${ROWS}`, 'spent=N/A'),
    first(`@Blaby: Ref|Police contribution|Police contribution held / ${ROWS}`, 'heldByAuthority=1700'),
    first(`@Blaby: Ref|Police contribution|Community safety money held / ${ROWS}`, 'heldByAuthority=1700'),
  ],
  'the number of a receipt is no money that was not received': [
    then(
      `@Blaby: Ref|Value|Receipt no|Held by council / A/1|900|100234|0 / A/2|800|100251|800 / A/3|700|100268|600`,
      'heldByDeveloper=N/A heldByAuthority=1400 -column-question',
    ),
    first(
      `@Blaby: Ref|Value|Payments received (no.)|Held by council / A/1|900|1|0 / A/2|800|2|800 / A/3|700|3|600`,
      'heldByDeveloper=N/A heldByAuthority=1400',
    ),
    first(
      `@Blaby: Ref|Value|No payment received|Held by council / A/1|900|900|0 / A/2|800|0|800 / A/3|700|100|600`,
      'heldByDeveloper=1000 heldByAuthority=1400',
    ),
  ],
});
