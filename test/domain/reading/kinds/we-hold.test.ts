import { then, tried } from './trying';

tried({
  'what “we hold” with what was transferred and is to come is all of the value': [
    then(
      '@Blaby: Agreement|Value|We hold|Transferred|To come / A/1|100|50|50|0 / A/2|50|0|0|50 / A/3|70|0|70|0 / A/4|60|60|0|0',
      'heldByAuthority=110 drawnDown=120 heldByDeveloper=50',
    ),
    then(
      '@Melton: Deed|Site|Sum secured|We still have|Passed over|Awaited / A/1|X|100|50|50|0 / A/2|Y|50|0|0|50 / A/3|Z|70|0|70|0 / A/4|W|60|60|0|0',
      'heldByAuthority=110 drawnDown=120 heldByDeveloper=50',
    ),
    then(
      '@Blaby: Deed|Contribution agreed|Not yet due|Unpaid|We hold|Transferred / A/1|100|0|0|50|50 / A/2|50|0|50|0|0 / A/3|70|0|0|0|70 / A/4|60|0|0|60|0 / A/5|40|40|0|0|0',
      'notStarted=40 heldByDeveloper=50 heldByAuthority=110 drawnDown=120',
    ),
  ],
  'where no law says so it is asked, and the force is who lists councils': [
    then(
      '@Blaby: Agreement|Value|We hold|Transferred|To come / A/1|100|20|50|0 / A/2|50|0|10|40 / A/3|70|0|70|0 / A/4|60|30|30|0',
      'heldByAuthority=N/A +column-question',
    ),
    then(
      '@Blaby: Agreement|Value|We hold / A/1|100|20 / A/2|50|0 / A/3|70|70',
      'heldByAuthority=N/A +column-question',
    ),
    then(
      'Agreement|Council|Value|We hold|Transferred|To come / A/1|Blaby|100|50|50|0 / A/2|Melton|50|0|0|50 / A/3|Blaby|70|0|70|0 / A/4|Blaby|60|60|0|0',
      'heldByAuthority=N/A',
    ),
  ],
});
