/** A sheet that the council wrote to the force, or the force to the council: "you" and "us". */
import { then, tried } from './trying';

tried({
  '12. you and us': [
    then(
      'Ref|Council|Value|Held by us|Paid to you|Spent by you / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=390 drawnDown=280 spent=130',
    ),
    then(
      'Ref|Council|Value|Held by you|Paid to us|Spent by us / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=390 drawnDown=280 spent=130',
    ),
    then(
      'Ref|Council|Value|You hold|We have|We have spent / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=N/A drawnDown=N/A spent=130 +column-question',
    ),
    then(
      'Ref|Council|Value|In our account|In your account|Spent by you / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=390 drawnDown=280 spent=130',
    ),
    then(
      'Ref|Council|Value|We hold|Sent to you|Your spend / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=390 drawnDown=280 spent=130',
    ),
    then(
      'Ref|Council|Value|Held|Released to yourselves|Spent by yourselves / 1/1|Blaby|100|40|60|10 / 1/2|Melton|200|50|150|50 / 1/3|Melton|300|300|0|0 / 1/4|Blaby|70|0|70|70',
      'value=670 heldByAuthority=390 drawnDown=280 spent=N/A',
    ),
  ],
});
