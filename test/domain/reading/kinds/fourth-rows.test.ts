/** More of what the fourth unseen sheets showed, in their rows. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';
const M = '@Melton: Agreement|Site|Value|Held by council';

tried({
  'names under a total': [
    then(
      `${M} / 19/1|A|10000|4000 / 19/2|B|5000|5000 / Balance at bank||9000| / Unallocated interest||12.5|`,
      'value=15000 rowsLeftOut=1 +agreement-like-total',
    ),
    first(
      `${M} / 19/1|A|100|40 / 19/2|B|50|50 / Total||150|90 / Admin fee||7.5| / Other fund||20|20`,
      'value=150 rowsLeftOut=2 +agreement-like-total',
    ),
    first(
      `${A}|Site / 19/1|Blaby|100|A / 19/2|Melton|50|B / Total||150| / Interest|Blaby|3|`,
      'value=150 rowsLeftOut=1 +agreement-like-total',
    ),
    // What has a reference, or tells of a site, is a contribution.
    first(
      `${M} / 19/1|A|100|40 / 19/2|B|50|50 / Total||150|90 / 19/3|C|7.5| / Late deed|D|20|20`,
      'value=177.5 rows=4',
    ),
    first(`${A} / Mill Lane|Blaby|100 / High Street|Blaby|50 / Total||150 / Park Road|Blaby|5`, 'value=155'),
    first(`${M} / 19/1|A|100|40 / 19/2|B|50|50 / Deed to come||7|`, 'value=157 rows=3'),
  ],
  'totals of one section': [
    then(
      `${M} / 19/1|A|100|40 / 19/2|B|50|50 / Completed||| / 12/7|X|9|0 / 12/8|Y|1|0 / Total completed||10|0 / Total live||150|90`,
      'value=160 -total-does-not-agree',
    ),
    first(
      `${M} / Live||| / 19/1|A|100|40 / 19/2|B|50|50 / Closed||| / 12/7|X|9|0 / 12/8|Y|1|0 / Total live||150|90 / Total closed||10|0 / Total||160|90`,
      'value=160 -total-does-not-agree',
    ),
    first(
      `${M} / 19/1|A|100|40 / 19/2|B|50|50 / Total 2019||150|90 / 20/1|C|9|0 / 20/2|D|1|0 / Total 2020||10|0`,
      'value=160 -total-does-not-agree',
    ),
    first(
      `${M} / 19/1|A|100|40 / 19/2|B|50|50 / Completed||| / 12/7|X|9|0 / 12/8|Y|1|0 / Total completed||11|0`,
      'value=160 +total-does-not-agree',
    ),
    first(
      `${M} / Total||160|90 / 19/1|A|100|40 / 19/2|B|50|50 / 12/7|X|9|0 / 12/8|Y|1|0`,
      'value=160 -total-does-not-agree',
    ),
  ],
  'the area of a council is the council': [
    then(
      'Council area|Agreement|Scheme|Total S106 for police / Blaby|19/1|A|100 / Melton|19/2|B|50 / Rutland|19/3|C|30',
      'value=180',
    ),
    first('Borough name|S106 ref|Site|Sum / Blaby|19/1|A|100 / Melton|19/2|B|50', 'value=150'),
    first('District area|S106 ref|Site|Sum / Blaby|19/1|A|100 / Melton|19/2|B|50', 'value=150'),
    first('LPA name|S106 ref|Site|Sum / Blaby DC|19/1|A|100 / Melton BC|19/2|B|50', 'value=150'),
    first('@Melton: Ward area|S106 ref|Site|Sum / Egerton|19/1|A|100 / Newport|19/2|B|50', 'value=150'),
  ],
  'numbers of the rows, under no heading': [
    then(
      '@Melton: |Agreement details||Contribution|Paid to police / |Ref|Site|Sum £|£ / 1|19/1|A|10000|6000 / 2|19/2|B|5000|0 / 3|19/3|C|3000|0',
      'value=18000 drawnDown=6000 agreements=3 -amounts-not-used',
    ),
    first('@Melton: |Ref|Site|Sum / 1|19/1|A|100 / 2|19/2|B|50 / 3|19/3|C|30', 'value=180 agreements=3'),
    first('@Melton: |Site|Sum / 1|A|100 / 2|B|50 / 3|C|30', 'refused'),
    first(`|${A} / 1|A1|Blaby|100 / 2|A2|Blaby|50 / 3|A3|Blaby|5`, 'value=155 -amounts-not-used'),
    first(`|${A} / 100|A1|Blaby|100 / 250|A2|Blaby|50 / 35|A3|Blaby|5`, 'value=155 +amounts-not-used'),
  ],
  'what was received is what is held and what was paid': [
    then(
      `${A}|Received|Held by council|Paid to police / A1|Blaby|100|100|40|60 / A2|Blaby|50|50|50|0 / A3|Blaby|30|20|10|10`,
      'heldByAuthority=100 drawnDown=70 -column-question',
    ),
    first(
      `${A}|Total received|Held by council|Paid to police / A1|Blaby|100|100|40|60 / A2|Blaby|50|50|50|0 / A3|Blaby|30|20|10|10`,
      'heldByAuthority=100 drawnDown=70 -column-question',
    ),
    first(
      `${A}|Received|Held by council|Paid to police / A1|Blaby|100|90|40|60 / A2|Blaby|50|55|50|0 / A3|Blaby|30|20|10|10`,
      'heldByAuthority=100 drawnDown=70 +column-question',
    ),
    first(
      `${A}|Police recd £|To police £ / A1|Blaby|100|100|60 / A2|Blaby|50|50|0 / A3|Blaby|30|20|10`,
      'drawnDown=N/A +column-question',
    ),
    first(
      `${A}|Police money received|Paid to police / A1|Blaby|100|100|60 / A2|Blaby|50|50|0 / A3|Blaby|30|20|10`,
      'drawnDown=70',
    ),
  ],
  'money received, in words that no columns are for': [
    first(
      `${A}|Received by council / A/01|Blaby|100|60 / A/02|Blaby|50|50`,
      'heldByAuthority=N/A +column-question',
    ),
    first(
      `${A}|Amount spent by council|Received by council|Owed by developer / A/01|Blaby|100|0|60|40 / A/02|Blaby|50|0|50|0`,
      'heldByDeveloper=40',
    ),
    first(`${A}|Received from council / A/01|Blaby|100|60 / A/02|Blaby|50|50`, 'heldByAuthority=N/A'),
    first(`${A}|Total received / A/01|Blaby|100|60 / A/02|Blaby|50|50`, 'drawnDown=N/A +column-question'),
    first(`${A}|Receipts|Payments / A/01|Blaby|100|60|20 / A/02|Blaby|50|50|0`, 'drawnDown=N/A'),
  ],
});
