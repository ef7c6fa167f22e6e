/** What the fifth unseen sheets showed of cells: Yes and No, words or days in place of amounts, pounds and pence apart. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  'Yes and No under a heading of money': [
    then(
      '@Blaby: Agreement|Amount (£)|Received?|Drawn down / A/1|100|Yes|Yes / A/2|50|Yes|No / A/3|30|No|No / A/4|20|Yes|Yes',
      'value=200 drawnDown=120 heldByAuthority=50 heldByDeveloper=N/A rows=4 +stages-told-by-rows',
    ),
    then(
      `${A}|Drawn down / A/1|Blaby|100|Y / A/2|Blaby|50|N / A/3|Blaby|30|N / A/4|Blaby|20|Y`,
      'value=200 drawnDown=120 heldByAuthority=N/A rows=4 +stages-told-by-rows',
    ),
    first(
      `${A}|Paid over?|Drawn down / A/1|Blaby|100|Y|100 / A/2|Blaby|50|N|0 / A/3|Blaby|30|N|0 / A/4|Blaby|20|Y|20`,
      'value=200 drawnDown=120 -money-as-yes-or-no',
    ),
    // Two slips among amounts are two rows to put right.
    first(
      `${A}|Drawn down / A/1|Blaby|100|Y / A/2|Blaby|50|20 / A/3|Blaby|30|0 / A/4|Blaby|20|20 / A/5|Blaby|20|10`,
      'value=120 drawnDown=50 rows=4 -money-as-yes-or-no',
    ),
    then(
      '@Melton: Ref|Sum|Paid to police|Spent / A/1|100|x|No / A/2|50|x|No / A/3|30|x|No / A/4|20|x|Yes',
      'value=200 drawnDown=N/A spent=N/A +money-as-yes-or-no',
    ),
  ],
  'where the money is, in words': [
    then(
      '@Blaby: Ref|Amount|Status / A/1|100|Paid / A/2|50|Unpaid / A/3|30|Transferred / A/4|20|Not due',
      'value=200 notStarted=20 heldByDeveloper=50 heldByAuthority=100 drawnDown=30 +stages-told-by-rows',
    ),
    then(
      '@Blaby: Ref|Amount|Where it is / A/1|100|Held by council / A/2|50|Not yet received / A/3|30|Paid to police / A/4|20|Paid to police',
      'value=200 heldByAuthority=100 drawnDown=50 +stages-told-by-rows',
    ),
    first(
      '@Blaby: Ref|Amount|Status / A/1|100|Open / A/2|50|Closed / A/3|30|Open / A/4|20|Open',
      'value=200 -money-told-in-words',
    ),
    then(
      '@Blaby: Ref|Amount|Funds / A/1|100|Held £40; paid to police £60 / A/2|50|Held £50 / A/3|30|Paid to police £30',
      'value=180 drawnDown=N/A +money-in-sentences',
    ),
    first(
      '@Blaby: Ref|Amount|Notes / A/1|100|Held £40; paid to police £60 / A/2|50|Held £50 / A/3|30|Paid to police £30',
      'value=180 -money-in-sentences',
    ),
  ],
  'days among amounts': [
    then(
      `${A}|Held by authority|Drawn down / A/1|Blaby|61500.25|10.5|45321 / A/2|Blaby|71200.1|60.25|45123 / A/3|Blaby|30.15|12.15|18.2 / A/4|Blaby|30.15|12.15|18.4 / A/5|Blaby|31.15|12.15|18.2`,
      'rows=3 drawnDown=54.8 +amount-may-be-date',
    ),
    // The stages come to the value with it: it is an amount.
    first(
      `${A}|Held by authority|Drawn down / A/1|Blaby|45331.5|10.5|45321 / A/2|Blaby|45183.25|60.25|45123 / A/3|Blaby|30.15|12.15|18.2 / A/4|Blaby|30.15|12.15|18.4 / A/5|Blaby|31.15|12.15|18.2`,
      'rows=5 -amount-may-be-date',
    ),
    // Whole pounds throughout say nothing.
    first(
      `${A}|Drawn down / A/1|Blaby|61500|45321 / A/2|Blaby|71200|45123 / A/3|Blaby|30|18 / A/4|Blaby|31|18`,
      'rows=4 -amount-may-be-date',
    ),
    then(
      `${A}|Held by authority|Drawn down / A/1|Blaby|61500.25|10.5|£45321.00 / A/2|Blaby|71200.1|60.25|£45123.00 / A/3|Blaby|30.15|12.15|18.2 / A/4|Blaby|30.15|12.15|18.4 / A/5|Blaby|31.15|12.15|18.2`,
      'rows=5 -amount-may-be-date',
    ),
  ],
  'positions, progress and shares': [
    then(
      '@Blaby: Agreement|Value|Latest position / A/1|100|Chased in May / A/2|50|See file / A/3|30|Legal to confirm',
      'value=180 -status-unknown',
    ),
    first(
      '@Blaby: Agreement|Value|Position / A/1|100|Open / A/2|50|Closed / A/3|30|Open / A/4|30|Closed',
      'value=210 agreements=2',
    ),
    then(
      '@Blaby: Agreement|Rate|Share|Sum due|Held by council / A/1|0.4|0.5|100.5|40 / A/2|0.4|0.5|50.25|50 / A/3|0.4|1|30|0',
      'value=180.75 heldByAuthority=90',
    ),
  ],
  'days under a heading of money': [
    then(
      '@Blaby: Ref|Sum|Paid to police / A/1|95000|45217 / A/2|85000|45231 / A/3|65000|45263 / A/4|75000|45279',
      'value=320000 drawnDown=N/A rows=4 +money-as-dates',
    ),
    then(
      `${A}|Drawn down / A/1|Blaby|100.5|45217 / A/2|Blaby|50.25|45231 / A/3|Blaby|30.75|0 / A/4|Blaby|31.75|45279`,
      'value=213.25 drawnDown=N/A +money-as-dates',
    ),
    // Round sums are sums.
    first(
      `${A}|Drawn down / A/1|Blaby|95000|45000 / A/2|Blaby|85000|40000 / A/3|Blaby|65000|50000 / A/4|Blaby|75000|52500`,
      'value=320000 drawnDown=187500 -money-as-dates',
    ),
    // Of one row nothing can be sure.
    then(`${A}|Drawn down / A/1|Blaby|100|45217 / A/2|Blaby|50|0 / A/3|Blaby|30|0`, '+stages-far-over-value'),
    first(
      `${A}|Held by authority|Drawn down / A/1|Blaby|100|60|80 / A/2|Blaby|50|10|45`,
      'drawnDown=125 -stages-far-over-value',
    ),
  ],
  'pounds and pence in two columns': [
    then(
      '@Blaby: ||Contribution||Paid to police| / Agreement|Site|£|p|£|p / A/1|x|100|25|40|0 / A/2|y|50|50|50|50 / A/3|z|30|75|0|0',
      'refused +pence-apart',
    ),
    then('@Blaby: Ref|Amount (£)|Pence / A/1|100|25 / A/2|50|50 / A/3|30|75', 'refused +pence-apart'),
    first('@Blaby: Ref|Amount (£)|Plots / A/1|100|25 / A/2|50|50 / A/3|30|75', 'value=180 -pence-apart'),
  ],
  'whole pounds are no references': [
    // The stages are all of the indexed sum, which is the value by law.
    then(
      '@Blaby: Ref|Site|Base contribution|Indexed contribution|Held by council|Paid to police / A/1|x|10000|11000|4000|7000 / A/2|y|5000|5500|5500|0 / A/3|z|3000|3300|0|3300',
      'value=19800 heldByAuthority=9500 drawnDown=10300 +column-understood',
    ),
    then(
      '@Blaby: Agreement|Contribution|Held by council|Paid to police / A/1|10412|4000|6412 / A/2|5230|5230|0 / A/3|3115|0|3115 / Suspense|4500|4600|0',
      'refused',
    ),
    then(
      '@Blaby: Ref|Site|Total S106|Held by council|Paid to police / A/1|x|10000|4000|6000 / A/2|y|5000|5000|0 / A/3|z|3000|0|3000',
      'value=18000 heldByAuthority=9000',
    ),
    first(
      '@Blaby: Agreement|Contribution|Amount / A/1|1042|100 / A/1|1043|50 / A/2|1044|30',
      'value=180 agreements=2',
    ),
  ],
});
