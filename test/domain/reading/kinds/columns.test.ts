/** Kinds 12 to 19 and 24: headings that were unknown, keys, police by word, authorities under other names. */
import { first, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  '12. plain headings': [
    first(
      '@Charnwood: Deed no.|Land|Sum secured|Held by CBC|Paid to OPCC / A/1|X|100|40|60 / A/2|Y|50|50|0',
      'value=150 heldByAuthority=90 drawnDown=60',
    ),
    first(
      '@Harborough: Agreement|Item|Contribution (£)|Balance with HDC|Transferred to Leicestershire Police / A/1|Cars|100|40|60 / A/2|Kit|50|50|0',
      'value=150 heldByAuthority=90 drawnDown=60',
    ),
    first(
      '@Blaby: S106 ref|Obligation|Amount|Not yet received|Received by the OPCC / A/1|Police premises|100|40|60 / A/2|Police cars|50|50|0',
      'value=150 heldByDeveloper=90 drawnDown=60',
    ),
    first(
      'Agreement|Local council|Total sum|Monies held by council|Monies released to force|Used by police / A/1|Blaby|100|40|60|10 / A/2|Blaby|50|50|0|0',
      'value=150 heldByAuthority=90 drawnDown=60 spent=10',
    ),
    first(
      '@Blaby: Agreement|Amount due from developer|Total value|With the council|With us / A/1|0|100|40|60 / A/2|30|50|20|0',
      'value=150 heldByDeveloper=30 heldByAuthority=60 drawnDown=60',
    ),
  ],
  '13. two columns of one heading, or of none': [
    first('@Blaby: Ref|Ref|Value / A/1|C/1|100 / A/2|C/2|50', 'refused +column-twice'),
    first('Agreement|Authority|Value|Value / A/1|Blaby|100|90 / A/2|Blaby|50|45', 'refused +column-twice'),
    first(
      'Agreement|Authority|Value||Drawn down / A/1|Blaby|100|x|60 / A/2|Blaby|50|y|0',
      'value=150 drawnDown=60',
    ),
    first('Agreement|Authority|Value|Notes|Notes / A/1|Blaby|100|a|b / A/2|Blaby|50|c|d', 'value=150'),
    first(
      'Agreement|Authority|Value|Held by council|Held by council / A/1|Blaby|100|40|30 / A/2|Blaby|50|50|20',
      'refused',
    ),
  ],
  '14. a force’s own sheet': [
    first(
      'Authority|Agreement|Value|Received by force|Spent / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'drawnDown=110 spent=10',
    ),
    first(
      'Authority|Agreement|Value|We have had|Spent by us / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'drawnDown=110 spent=10',
    ),
    first(
      'Leicestershire Police / Authority|Agreement|Value|Spent / Blaby|A/1|100|10 / Melton|A/2|50|0',
      'spent=10 drawnDown=N/A',
    ),
    first(
      'Council|Agreement|Award value|In our account|Spend to date / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'drawnDown=110 spent=10',
    ),
    first(
      'Authority|Agreement|Value|Drawn by constabulary|Utilised / Blaby|A/1|100|60|10 / Melton|A/2|50|50|0',
      'drawnDown=110 spent=10',
    ),
  ],
  '15. police by word': [
    first(
      '@Blaby: Agreement|Site|Value|Spent / A/1|Old Police House|100|60 / A/2|Police Lane|50|50',
      'value=150 -status-to-confirm',
    ),
    first(
      '@Blaby: Agreement|Purpose|Value|Spent / A/1|Highways|100|60 / A/2|non-police|50|50',
      '-status-to-confirm',
    ),
    first(
      '@Blaby: Agreement|Purpose|Value|Spent / A/1|Policing|100|60 / A/2|Highways|50|50',
      '+status-to-confirm',
    ),
    first(
      '@Blaby: Agreement|Notes|Value|Spent / A/1|no police contribution secured|100|60 / A/2||50|50',
      '-status-to-confirm',
    ),
    first(
      '@Blaby: Agreement|Purpose|Value|Spent / A/1|Metropolice art|100|60 / A/2|Schools|50|50',
      '-status-to-confirm',
    ),
  ],
  '16. units of nil': [
    first('Agreement|Authority|Value|Units / A/1|Blaby|100|0 / A/2|Blaby|50|0', 'value=150 rowsLeftOut=0'),
    first('Agreement|Authority|Value|Units / A/1|Blaby|100| / A/2|Blaby|50|-', 'value=150 rowsLeftOut=0'),
    first(
      'Agreement|Authority|Value|No. of units / A/1|Blaby|100|0 / A/2|Blaby|50|12',
      'value=150 rowsLeftOut=0',
    ),
    first('Agreement|Authority|Value|Units / A/1|Blaby|100|n/a / A/2|Blaby|50|0', 'value=150 rowsLeftOut=0'),
    first('Agreement|Authority|Value|Unit / A/1|Blaby|100|£ / A/2|Blaby|50|0', 'value=150 rowsLeftOut=0'),
  ],
  '17. checks of a sheet whose authority is given': [
    first('@Blaby: Agreement|Value|Drawn down|Spent / A/1|100|10|60', '+spent-over-drawn-down'),
    first('@Blaby: Agreement|Value / A/1|TBC / A/2|100', 'rowsLeftOut=1 +amount-not-a-number'),
    first('@Blaby: Agreement|Value / A/1|100 / A/1|100', '+row-repeated'),
    first('@Blaby: Agreement|Value|Expiry / A/1|100|31/02/2030', '+date-impossible'),
    first('Agreement|Value / A/1|100', 'refused +column-missing'),
  ],
  '18. headings and no rows': [
    first(A, '+no-rows'),
    first(`Blaby / ${A} / | |`, '+no-rows'),
    first('@Blaby: Agreement|Value', '+no-rows'),
    first(`${A} / Total||0`, '+no-rows'),
    first(`${A} / Note: nothing to report this quarter||`, '+no-rows'),
  ],
  '19. invisible characters': [
    first(
      'Agreement|Authority|Value|Status / A/1|Blaby|\u200b100|Closed\u200e / \u202aA/1|Blaby|50|Open',
      'value=150 agreements=1 +invisible-characters',
    ),
    first(
      'Agreement|Authority|Value / A/1|Bla\u00adby|100 / A/2|Blaby|50',
      'value=150 +invisible-characters',
    ),
    first('Agree\u2060ment|Authority|Value / A/1|Blaby|100 / A/1\u2064|Blaby|50', 'value=150 agreements=1'),
    first(
      'Agreement|Authority|Value|Expiry date / A/1|Blaby|100|01/02/2030\u200f',
      'value=100 -date-not-read',
    ),
    first('Agreement|Authority|Value|Status / A/1|Blaby|100|Com\u200bplete', 'agreements=0'),
  ],
  '24. authorities under other names': [
    first(`${A} / A/1|LB Camden|100 / A/2|London Borough of Camden|50`, 'value=150 -authority-near'),
    first(`${A} / A/1|Lincoln, City of|100 / A/2|City of Lincoln Council|50`, 'value=150'),
    first(`${A} / A/1|Co. Durham|100 / A/2|Durham County Council|50`, 'value=150'),
    first(`${A} / A/1|Harboro|100 / A/2|Harborough|50`, 'value=150 +authority-near'),
    first(`${A} / A/1|St Albans City and District|100 / A/2|St Albans|50`, 'value=150 -authority-near'),
  ],
});
