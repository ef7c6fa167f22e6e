/** Faults that the fourteenth unseen sheets found: ordinary words for due, overdue and receivable, councils over their rows, Yes and No. */
import { first, then, tried } from './trying';

/** Value, received, paid to the police, left. */
const FLOW = 'A/1|Mill|100|100|50|50 / A/2|Inn|200|200|0|200 / A/3|Farm|300|0|0|0 / A/4|Pub|80|80|80|0';
const flow = (value: string, out = 'Paid to police', left = 'Held'): string =>
  `@Blaby: Agreement|Site|${value}|Received from developer|${out}|${left} / ${FLOW}`;
const FLOWED = 'value=680 heldByAuthority=250 drawnDown=130';
/** Value, not paid, held, passed on. */
const STAGED =
  'A/1|Mill|100|100|0|0 / A/2|Inn|200|50|150|0 / A/3|Farm|300|0|0|300 / A/4|Pub|80|0|20|60 / A/5|Hall|40|40|0|0';
const staged = (value: string, owed: string, held: string, gone: string): string =>
  `@Blaby: Agreement|Site|${value}|${owed}|${held}|${gone} / ${STAGED}`;
const STAGES = 'value=720 heldByDeveloper=190 heldByAuthority=170 drawnDown=360';
const AGREED = 'Agreement|Site|Value|Held by developer|Held by authority|Drawn down';
const [A, B, C] = ['A/1|Mill|100|40|60|0', 'A/2|Inn|200|0|0|200', 'A/3|Farm|300|300|0|0'];

tried({
  'a sum that is due in all': [
    then(flow('Total contribution due'), FLOWED),
    then(flow('Total police contribution due (£)'), FLOWED),
    then(flow('Total S106 contributions due'), FLOWED),
    first(flow('Total receivable'), `${FLOWED} -column-question`),
    then(flow('Contribution receivable (£)'), 'value=680 heldByAuthority=250 -column-question'),
    // All of it, or what is still to come.
    first(flow('Amount receivable'), 'value=N/A +column-question'),
    // What is due still is no value: more came in than that.
    first(
      '@Blaby: Agreement|Site|Total contribution due|Paid to police|Held by council / A/1|Mill|0|50|50 / A/2|Inn|0|0|200 / A/3|Farm|300|0|0 / A/4|Pub|0|80|0',
      'value=refused',
    ),
    then(
      staged('Contribution', 'Receivable from developer', 'Held by council', 'Paid to police'),
      `${STAGES} -column-question`,
    ),
  ],
  'what is overdue': [
    then(staged('Contribution', 'Overdue from developer', 'Held by council', 'Paid to police'), STAGES),
    then(staged('Contribution', 'Overdue', 'Held by council', 'Paid to police'), STAGES),
    then(staged('Contribution', 'Developer arrears', 'Held by council', 'Paid to police'), STAGES),
    first(staged('Contribution', 'Past due from applicant', 'Held by council', 'Paid to police'), STAGES),
    // A day is no sum.
    first('@Blaby: Agreement|Site|Value|Overdue since / A/1|Mill|100|01/02/2024', 'value=100'),
  ],
  'money that came to the council and not to the police yet': [
    then(
      staged(
        'Contribution to police',
        'Not yet paid by developer',
        'Paid to council, not yet to us',
        'Paid to us',
      ),
      STAGES,
    ),
    then(staged('Value', 'Not yet paid', 'Paid to LPA but not yet to police', 'Paid to police'), STAGES),
    then(staged('Value', 'Not paid', 'Paid but not passed on', 'Paid over to police'), STAGES),
    then(staged('Value', 'Not paid', 'Paid to county, not yet to police', 'Paid over to police'), STAGES),
    then(
      staged('Value', 'Unpaid by developer', 'Paid by developer, not paid to the force', 'Paid to force'),
      STAGES,
    ),
    then(staged('Value', 'Not paid', 'Paid in, not yet transferred', 'Transferred to police'), STAGES),
  ],
  'paid, and where it is now': [
    then(staged('Sum in deed', 'Unpaid', 'Paid, in council account', 'Paid, in police account'), STAGES),
    then(staged('Value', 'Not paid', 'Paid, at council', 'Paid, with police'), STAGES),
    then(staged('Value', 'Not paid', 'Paid and in LPA bank', 'Paid and in police reserve'), STAGES),
    first(staged('Value', 'Not paid', 'Held', 'Paid in to police account'), STAGES),
  ],
  'a drawdown that was made': [
    then(flow('Amount in S106', 'Drawdown by police', 'Undrawn'), FLOWED),
    then(flow('Value', 'Draw down by force', 'Balance'), FLOWED),
    then(
      'Agreement|Authority|Total S106|Drawdown requested|Drawdown received|Spent to date / A/1|Blaby|100|100|100|20 / A/2|Melton|200|150|50|0 / A/3|Blaby|300|100|0|0',
      'value=600 drawnDown=150 spent=20 -column-question',
    ),
    // A day by which to draw it down.
    first(
      '@Blaby: Agreement|Site|Value|Draw down by / A/1|Mill|100|01/02/2030 / A/2|Inn|200|01/03/2031',
      'value=300 -expiry-not-given',
    ),
  ],
  'what the council has not paid, or was not': [
    then(
      'Agreement|Authority|Value|Council paid|Council not paid / A/1|Blaby|100|60|40 / A/2|Melton|200|200|0 / A/3|Blaby|300|0|300',
      'value=600 heldByDeveloper=N/A',
    ),
    then(
      'Agreement|Authority|Value|LPA has paid us|LPA has not paid / A/1|Blaby|100|60|40 / A/2|Melton|200|200|0 / A/3|Blaby|300|0|300',
      'value=600 heldByDeveloper=N/A',
    ),
    then(
      'Agreement|Authority|Value|Received by force|LA not yet paid / A/1|Blaby|100|60|40 / A/2|Melton|200|200|0 / A/3|Blaby|300|0|300',
      'value=600 drawnDown=260 heldByDeveloper=N/A',
    ),
    first(staged('Value', 'Not paid to council', 'Held by council', 'Paid to police'), STAGES),
  ],
  'what was or is to be spent within a time': [
    first(
      'Agreement|Authority|Value|Drawn down|Spent within Blaby (£) / A/1|Blaby|100|50|30 / A/2|Melton|200|150|10 / A/3|Blaby|300|0|0',
      'value=600 drawnDown=200 +column-question',
    ),
    first(
      '@Blaby: Agreement|Site|Value|To be spent within / A/1|Mill|100|5 years / A/2|Inn|200|10 years',
      'value=300',
    ),
  ],
  'what is left to pay over': [
    then(flow('Value', 'Paid to Leics Police', 'Balance left to pay over'), FLOWED),
    first(flow('Value', 'Paid to Leics Police', 'Balance to transfer'), FLOWED),
    first(flow('Value', 'Paid to Leics Police', 'Remaining to pass on'), FLOWED),
  ],
  'paid to whoever provides it': [
    then(flow('Value', 'Amount paid to provider', 'Amount remaining'), FLOWED),
    then(flow('Value', 'Transferred to infrastructure provider', 'Balance'), FLOWED),
    then(flow('Value', 'Released to delivery body', 'Balance'), FLOWED),
    first(flow('Value', 'Paid to NHS provider', 'Balance'), 'drawnDown=N/A'),
  ],
  'the sum with its indexation beside the original': [
    then(
      '@Blaby: Agreement|Site|Original contribution|Contribution including indexation|Paid to police|Held / A/1|Mill|90|100|20|30 / A/2|Inn|180|200|0|100 / A/3|Farm|270|300|0|0 / A/4|Pub|70|80|40|0',
      'value=680 heldByAuthority=130 drawnDown=60',
    ),
    first(
      '@Blaby: Agreement|Site|Original sum (£)|Sum with indexation (£)|Paid to police|Held / A/1|Mill|90|100|20|30 / A/2|Inn|180|200|0|100 / A/3|Farm|270|300|0|0 / A/4|Pub|70|80|40|0',
      'value=680 heldByAuthority=130 drawnDown=60',
    ),
    first(
      '@Blaby: Agreement|Site|Initial amount|Amount inc. uplift|Paid to police|Held / A/1|Mill|90|100|20|30 / A/2|Inn|180|200|0|100 / A/3|Farm|270|300|0|0 / A/4|Pub|70|80|40|0',
      'value=680 heldByAuthority=130 drawnDown=60',
    ),
    // What the index added is neither.
    first(
      '@Blaby: Agreement|Site|Original contribution|Indexation|Paid to police|Held / A/1|Mill|90|10|50|50 / A/2|Inn|180|20|0|200 / A/3|Farm|270|30|0|0 / A/4|Pub|70|10|80|0',
      'value=refused',
    ),
  ],
  'a word for the police before the rest of each heading': [
    then(
      staged(
        'Police – secured',
        'Police – not yet paid',
        'Police – held by BDC',
        'Police – paid to Leics Police',
      ),
      STAGES,
    ),
    then(
      staged('Of which police', 'Police: unpaid', 'Police: held by council', 'Police: transferred to OPCC'),
      STAGES,
    ),
    then(
      staged(
        'Police - agreed',
        'Police - not yet paid',
        'Police - with council',
        'Police - passed to police',
      ),
      STAGES,
    ),
    // It may be who has the money.
    first(
      'Agreement|Authority|Value|Council – received|Police – received|Police – spent / A/1|Blaby|100|100|50|20 / A/2|Melton|200|200|0|0 / A/3|Blaby|300|0|0|0',
      'value=600 drawnDown=50 spent=20',
    ),
  ],
  'what was used to pay for something': [
    then(
      'Agreement|Authority|S106 total|Received by PCC|Used to fund capital / A/1|Blaby|100|100|20 / A/2|Melton|200|50|0 / A/3|Blaby|300|0|0',
      'value=600 drawnDown=150 spent=20',
    ),
    then(
      'Agreement|Authority|S106 total|Received by PCC|Used to finance capital projects / A/1|Blaby|100|100|20 / A/2|Melton|200|50|0 / A/3|Blaby|300|0|0',
      'value=600 drawnDown=150 spent=20',
    ),
    then(
      'Agreement|Authority|S106 total|Received by PCC|Spent to support capital / A/1|Blaby|100|100|20 / A/2|Melton|200|50|0 / A/3|Blaby|300|0|0',
      'value=600 drawnDown=150 spent=20',
    ),
    // It is to be used so.
    first(
      'Agreement|Authority|S106 total|Received by PCC|To be used to fund capital / A/1|Blaby|100|100|20 / A/2|Melton|200|50|0 / A/3|Blaby|300|0|0',
      'value=600 drawnDown=150 spent=N/A',
    ),
  ],
  'councils in lines of their own over their rows': [
    then(
      `${AGREED} / Blaby District Council / ${A} / ${B} / Melton Borough Council / ${C}`,
      'value=600 heldByDeveloper=340 rows=3 +authority-above',
    ),
    then(
      `${AGREED} / Blaby / ${A} / Blaby total||100|40|60|0 /  / Melton / ${B} / ${C} / Melton total||500|300|0|200 / Grand total||600|340|60|200`,
      'value=600 rows=3 +authority-above',
    ),
    then(
      `${AGREED} / Blaby: / ${A} / Harborough DC / ${B} / Rutland / ${C}`,
      'value=600 rows=3 +authority-above',
    ),
    // Rows under no council, or under words that name none, are nobody's.
    first(`${AGREED} / ${A} / Blaby / ${B} / Melton / ${C}`, 'refused'),
    first(`${AGREED} / Blaby / ${A} / County-wide schemes / ${B} / Melton / ${C}`, 'refused'),
    first(`${AGREED} / Blaby / ${A} / Total||100|40|60|0 / ${B} / Melton / ${C}`, 'refused'),
    first(`${AGREED} / Blaby / ${A} / Melton|2 agreements / ${B} / ${C} / Rutland / ${A}`, 'refused'),
    first(`${AGREED} / Blaby / ${A} / ${B} / ${C}`, 'refused'),
    first(
      `@Blaby: ${AGREED} / Enderby / ${A} / Narborough / ${B} / ${C}`,
      'value=600 rows=3 -authority-above',
    ),
  ],
  'Yes and No beside the day by which to spend': [
    then(
      '@Blaby: Agreement|Site|Value|Paid by developer?|Transferred to police?|To be spent within / A/1|Mill|100|Yes|Yes|46000 / A/2|Inn|200|Yes|No|47000 / A/3|Farm|300|No|No|46500',
      'drawnDown=100 heldByAuthority=200',
    ),
    first(
      '@Blaby: Agreement|Site|Contribution|Trigger reached?|Paid by developer?|Passed to police?|Use within / A/1|Mill|1000|Y|Y|Y|46011 / A/2|Inn|2000|Y|Y|N|47012 / A/3|Farm|3000|Y|N|N|46513 / A/4|Pub|4000|N|N|N|46014',
      'drawnDown=1000 heldByAuthority=2000 heldByDeveloper=3000 notStarted=4000',
    ),
  ],
  'a position in the words of an income officer': [
    then(
      '@Blaby: Agreement|Site|Contribution amount|Current position / A/1|Mill|100|Received, held by BDC / A/2|Inn|200|Invoiced, awaiting payment / A/3|Farm|300|Transferred to police / A/4|Pub|400|Awaiting trigger',
      'notStarted=400 heldByDeveloper=200 heldByAuthority=100 drawnDown=300',
    ),
    then(
      '@Blaby: Agreement|Site|Contribution amount|Latest position / A/1|Mill|100|Held by council / A/2|Inn|200|Invoice raised, not yet paid / A/3|Farm|300|Paid to police / A/4|Pub|400|Not commenced',
      'notStarted=400 heldByDeveloper=200 heldByAuthority=100 drawnDown=300',
    ),
    then(
      '@Blaby: Agreement|Site|Contribution amount|Status / A/1|Mill|100|Held by council / A/2|Inn|200|Invoice issued, awaiting payment / A/3|Farm|300|Paid to police / A/4|Pub|400|Not triggered',
      'notStarted=400 heldByDeveloper=200 heldByAuthority=100 drawnDown=300',
    ),
    // A word that is not known, and an invoice of which nothing says whether it was paid.
    first(
      '@Blaby: Agreement|Site|Contribution amount|Current position / A/1|Mill|100|Held by council / A/2|Inn|200|Invoiced / A/3|Farm|300|Paid to police / A/4|Pub|400|Not commenced',
      'heldByDeveloper=N/A heldByAuthority=N/A',
    ),
  ],
  'a diary of what happened, with a number of its own': [
    then(
      'Log no.|S106 ref|Contribution ref|Authority|What happened|Amount (£) / 1|A/1|P1|Blaby|Agreement signed|100 / 2|A/1|P1|Blaby|Paid in by developer|100 / 3|A/2|P2|Blaby|Agreement signed|200 / 4|A/2|P2|Blaby|Paid in by developer|200 / 5|A/2|P2|Blaby|Paid out to Leics Police|200 / 6|A/3|P3|Blaby|Agreement signed|300 / 7|A/3|P3|Blaby|Paid in by developer|150 / 8|A/4|P4|Blaby|Agreement signed|80',
      'refused asks=4',
    ),
    then(
      'Entry no|Agreement ref|Authority|Event|Sum / E1|A/1|Blaby|Signed for|100 / E2|A/1|Blaby|Banked|100 / E3|A/2|Blaby|Signed for|200 / E4|A/2|Blaby|Banked|200 / E5|A/2|Blaby|Gone|200 / E6|A/3|Blaby|Signed for|300 / E7|A/3|Blaby|Banked|300 / E8|A/4|Blaby|Signed for|80',
      'refused asks=3',
    ),
    // Each row another contribution of its agreement.
    first(
      'Line no.|Agreement|Contribution|Authority|Purpose|Value / 1|A/1|P1|Blaby|CCTV|100 / 2|A/1|P2|Blaby|Vehicles|100 / 3|A/2|P1|Blaby|CCTV|200 / 4|A/2|P2|Blaby|Vehicles|50 / 5|A/3|P1|Blaby|CCTV|300 / 6|A/3|P2|Blaby|Vehicles|300',
      'value=1050 rows=6',
    ),
  ],
  'a sentence under the table in the column of councils': [
    then(
      'Authority|Agreement|Value / Blaby|A/1|100 / Melton|A/2|200 / Total||300 / Balances include no interest.||',
      'value=300 rows=2 -agreement-missing',
    ),
    then(
      'Authority|Agreement|Value / Blaby|A/1|100 / Melton|A/2|200 / Figures are as at 31 March and exclude interest.||',
      'value=300 rows=2 -agreement-missing',
    ),
    then(
      'Authority|Agreement|Value / Blaby|A/1|100 / Melton|A/2|200 / Note: these sums exclude interest.||',
      'value=300 rows=2 -agreement-missing',
    ),
    // The name of a council alone is a row of which something is missing.
    first(
      'Authority|Agreement|Value / Blaby|A/1|100 / North West Leicestershire||',
      'value=100 +agreement-missing',
    ),
  ],
});
