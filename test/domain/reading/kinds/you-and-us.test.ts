/** A sheet that the council wrote to the force, or the force to the council: "you" and "us". */
import { first, then, tried } from './trying';

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

tried({
  'who is to spend money is the police, and who is paid without a word of it may be either': [
    then(
      '@Blaby: Agreement|Sum in the S106|Paid to us|Still with us|Developer still owes|You must use it by / A/1|900|0|0|900|31/12/2029 / A/2|800|800|300|0|31/12/2030 / A/3|700|700|0|0| / A/4|600|300|300|300|',
      'value=3000 heldByDeveloper=1200 heldByAuthority=600 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Sum|Paid to us|Your contact / A/1|900|0|Ann / A/2|800|800|Bob / A/3|700|700|Cy / A/4|600|300|Di',
      'value=3000 heldByAuthority=N/A drawnDown=N/A +column-question',
    ),
    first(
      '@Blaby: Agreement|Sum|Paid to us|Paid to you|Still with us / A/1|900|0|0|0 / A/2|800|800|500|300 / A/3|700|700|700|0 / A/4|600|300|0|300',
      'value=3000 heldByAuthority=600 drawnDown=1200',
    ),
  ],
});
