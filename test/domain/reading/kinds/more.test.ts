/** What new sheets showed beside the numbered kinds: tables beside, a minus for direction, holders alone, Paid alone, laws. */
import { first, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  'a table beside, after an empty column': [
    first(
      `${A}||Receipt|Date|Amount / A/1|Blaby|100||R1|45000|9000 / A/2|Blaby|50||R2|45001|9000 / |||||R3|45002|9000`,
      'value=150 rowsLeftOut=0 +table-beside',
    ),
    first(
      `${A}||Year|Sum / A/1|Blaby|100||2024|9000 / A/2|Blaby|50|||  / A/3|Blaby|5|||`,
      'value=155 +table-beside',
    ),
    first(
      `${A}||Agreement|Authority|Value / A/1|Blaby|100||B/1|Melton|9000 / A/2|Blaby|50||B/2|Melton|9000`,
      'value=150 +table-beside',
    ),
    // One table with a column left empty is one table.
    first(
      `${A}||Held by council|Paid to police / A/1|Blaby|100||40|60 / A/2|Blaby|50||50|0`,
      'value=150 heldByAuthority=90 drawnDown=60 -table-beside',
    ),
    first(
      `${A}||Held by council|Paid to police / A/1|Blaby|100||40|60 / A/2|Blaby|50||| / A/3|Blaby|5|||`,
      'value=155 heldByAuthority=40 drawnDown=60 -table-beside',
    ),
    first(`${A}||Site|Notes / A/1|Blaby|100||X|a / A/2|Blaby|50||Y|b`, 'value=150 -table-beside'),
  ],
  'a minus that shows direction': [
    first(
      `${A}|Drawn down / A/1|Blaby|100|-60 / A/2|Blaby|50|-20 / A/3|Blaby|30|-5`,
      'drawnDown=85 outstanding=95 +minus-shows-direction',
    ),
    first(
      `${A}|Drawn down|Spent / A/1|Blaby|100|60|-10 / A/2|Blaby|50|20|-5 / A/3|Blaby|30|5|-5`,
      'drawnDown=85 spent=20 remaining=160',
    ),
    first(
      `${A}|Paid to police / A/1|Blaby|100|(60.00) / A/2|Blaby|50|(20.00) / A/3|Blaby|30|(5.00)`,
      'drawnDown=85',
    ),
    first(
      `${A} (£000)|Drawn down (£000) / A/1|Blaby|100|-60 / A/2|Blaby|50|-20 / A/3|Blaby|30|-5`,
      'value=180000 drawnDown=85000',
    ),
    // One above nil, or too few: as it stands.
    first(
      `${A}|Drawn down / A/1|Blaby|100|-60 / A/2|Blaby|50|-20 / A/3|Blaby|30|5`,
      'drawnDown=-75 -minus-shows-direction',
    ),
    first(`${A}|Drawn down / A/1|Blaby|100|-60 / A/2|Blaby|50|-20`, 'drawnDown=-80 -minus-shows-direction'),
    first(
      `${A}|Held by council / A/1|Blaby|100|-60 / A/2|Blaby|50|-20 / A/3|Blaby|30|-5`,
      'heldByAuthority=-85 -minus-shows-direction',
    ),
  ],
  'amounts under the names of holders': [
    first(`${A}|Council|Police / A/1|Blaby|100|40|60 / A/2|Blaby|50|50|0`, 'heldByAuthority=90 drawnDown=60'),
    first(
      `${A}|Developer|LPA|Kent Police / A/1|Blaby|100|0|40|60 / A/2|Blaby|50|10|40|0`,
      'heldByDeveloper=10 heldByAuthority=80 drawnDown=60',
    ),
    first(
      '@Blaby: Agreement|Education (£)|Health (£)|Police (£) / A/1|100|40|60 / A/2|50|50|10',
      'value=70 drawnDown=N/A',
    ),
    first(`${A}|Police / A/1|Blaby|100|60 / A/2|Blaby|50|10`, 'drawnDown=N/A +column-question'),
    first(
      `${A}|Council|Police / A/1|Blaby|100|BDC|Leics / A/2|Blaby|50|BDC|Leics`,
      'value=150 heldByAuthority=N/A',
    ),
  ],
  'Paid, and no word of whom to': [
    first(`${A}|Paid / A/1|Blaby|100|60 / A/2|Blaby|50|10`, 'drawnDown=N/A +column-question'),
    first(
      `${A}|Received|Paid|Held / A/1|Blaby|100|100|60|40 / A/2|Blaby|50|10|10|0`,
      'drawnDown=70 heldByAuthority=40',
    ),
    first(
      `${A}|Held|Paid / A/1|Blaby|100|100|0 / A/2|Blaby|50|50|0 / A/3|Blaby|5|0|5`,
      'drawnDown=5 heldByAuthority=150',
    ),
    first(`${A}|Amount paid|Amount unpaid / A/1|Blaby|100|60|40 / A/2|Blaby|50|10|40`, 'drawnDown=N/A'),
    first(`${A}|Paid out / A/1|Blaby|100|60 / A/2|Blaby|50|10`, 'drawnDown=70'),
  ],
  'which of several sums is Value': [
    first(
      '@Blaby: Agreement|Original sum|Revised sum|With developer|With council|With police / A/1|120|100|10|30|60 / A/2|70|50|0|50|0 / A/3|9|5|5|0|0',
      'value=155',
    ),
    first(
      '@Blaby: Agreement|Base sum|Indexed sum|Not started|With council|With police / A/1|90|100|10|30|60 / A/2|40|50|0|50|0 / A/3|4|5|5|0|0',
      'value=155',
    ),
    first(
      '@Blaby: Agreement|Sum A (£)|Sum B (£)|Held|Paid to police / A/1|120|100|40|60 / A/2|70|50|50|0 / A/3|9|5|5|0',
      'value=refused',
    ),
    first(
      `${A}|Drawn down|Outstanding / A/1|Blaby|100|60|40 / A/2|Blaby|50|0|50 / A/3|Blaby|30|30|0`,
      'heldByDeveloper=N/A heldByAuthority=N/A outstanding=90',
    ),
    first(
      `${A}|Paid to police this year|Paid to police / A/1|Blaby|100|10|60 / A/2|Blaby|50|5|5`,
      'drawnDown=65',
    ),
  ],
  'agreements spelt in several ways': [
    first(
      `${A} / 19/1/FUL|Blaby|100 / 19 / 1 / FUL|Blaby|50`.replace('19 / 1 / FUL', '19 /1/ FUL'),
      'agreements=1 +agreement-spelling',
    ),
    first(`${A} / 19/1/FUL|Blaby|100 / 19/1/ful|Blaby|50`, 'agreements=1 +agreement-spelling'),
    first(`${A} / 19/1/FUL|Blaby|100 / 19-1-FUL|Blaby|50`, 'agreements=2 +agreement-spelling'),
    first(`${A} / 19/11|Blaby|100 / 19/1 1|Blaby|50`, 'agreements=2'),
    first(`${A} / 19/1|Blaby|100 / 19/1|Melton|50`, 'agreements=2'),
  ],
});
