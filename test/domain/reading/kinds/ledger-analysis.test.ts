import { then, tried } from './trying';

tried({
  'a ledger keeps each agreement under a code of analysis': [
    then(
      '@Mansfield: CC|Analysis|Analysis desc.|Agreement value|Paid to Notts Police / B7140|P0311|Orchard Nurseries|33498.37|33498.37 / B7140|P0312|The Maltings|52604.8|0 / B7140|P0313|Canal Road|38067.55|0',
      'value=124170.72 drawnDown=33498.37 agreements=3',
    ),
    then(
      '@Blaby: Subproject|Description|Sum secured (£)|Held by BDC / S20140|Orchard Nurseries|100.5|100.5 / S20141|The Maltings|50|0 / S20142|Canal Road|70|0',
      'value=220.5 heldByAuthority=100.5 agreements=3',
    ),
    then(
      '@Blaby: Analysis code|Site|Contribution agreed|Transferred to police / SP1200|A|100.5|100.5 / SP1201|B|50|0 / SP1202|C|70|0',
      'value=220.5 drawnDown=100.5 agreements=3',
    ),
  ],
  'beside an agreement it is none, and words are no reference': [
    then(
      '@Blaby: Analysis code|Agreement|Value / SP1200|A/1|100.5 / SP1200|A/2|50 / SP1202|A/3|70',
      'value=220.5 agreements=3',
    ),
    then(
      '@Blaby: Analysis|Site|Value / Capital works and fees|A|100.5 / Revenue only|B|50 / Capital works and fees|C|70',
      'refused',
    ),
  ],
  'expenditure “– police” is what was paid to them, or what they spent': [
    then(
      '@Blaby: Agreement|Value|Expenditure – Leics Police / A/1|100.5|100.5 / A/2|50|0 / A/3|70|10',
      'spent=N/A drawnDown=N/A +column-question',
    ),
    then(
      '@Blaby: Agreement|Value|Expenditure: OPCC|Held by BDC / A/1|100.5|100.5|0 / A/2|50|0|50 / A/3|70|10|60',
      'spent=N/A heldByAuthority=110',
    ),
    then(
      'Agreement|Council|Value|Drawn down|Expenditure by police / A/1|Blaby|100.5|100.5|50.5 / A/2|Melton|50|0|0 / A/3|Blaby|70|10|10',
      'spent=60.5 drawnDown=110.5',
    ),
  ],
});
