/** What the fourth unseen sheets showed: references in columns, totals over their rows, types, ledgers' signs, groups of headings. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';
const SITES = 'Blaby: Year|Number|Site|Value';

tried({
  'a reference in several columns': [
    then(
      `@${SITES} / 2019|1|A Lane|100 / 2019|2|B Road|50 / 2020|1|C Street|30 / 2020|2|D Way|20`,
      'value=200 agreements=4 +reference-in-parts',
    ),
    // Two contributions of one agreement are of one.
    first(
      `@${SITES} / 2019|1|A Lane|100 / 2019|1|A Lane|50 / 2020|1|C Street|30 / 2021|1|D Way|20`,
      'value=200 agreements=3 +reference-in-parts',
    ),
    // No sites: a year beside it that makes each row another.
    then(
      `${A}|Agreement year / 1|Blaby|100|2019 / 2|Blaby|50|2019 / 1|Blaby|30|2020 / 2|Blaby|20|2020`,
      'value=200 agreements=4 +reference-in-parts',
    ),
    first(
      `${A}|Site|Prefix / '001|Blaby|100|A Lane|S106 / '002|Blaby|50|B Road|S106 / '001|Blaby|30|C Street|UU / '002|Blaby|20|D Way|UU`,
      'value=200 agreements=4 +reference-in-parts',
    ),
    first(
      '@Melton: Type|Year|No.|Site|Amount secured / FUL|2019|1|A Lane|100 / OUT|2019|1|B Road|50 / FUL|2020|1|C Street|30 / OUT|2020|1|D Way|20 / FUL|2019|2|E Row|5',
      'value=205 agreements=5 +reference-in-parts',
    ),
    first(
      '@Melton: Ref No|Site|Ref Year|Contribution (£)|Held (£) / 7|A Lane|18/19|100|0 / 8|B Road|18/19|50|50 / 7|C Street|19/20|30|0 / 9|D Way|19/20|20|0',
      'value=200 agreements=4 +reference-in-parts',
    ),
    // Whose it is tells one number from the other already.
    first(
      `${A}|Year|Site / 1|Blaby|100|2019|A / 2|Blaby|50|2019|B / 1|Melton|30|2020|C / 2|Melton|20|2020|D`,
      'value=200 agreements=4 -reference-in-parts',
    ),
    // A number alone says the agreement: the year is that of each payment.
    first(
      `${A}|Year|Site / 11|Blaby|100|2019|A / 11|Blaby|50|2020|A / 12|Blaby|30|2020|B / 12|Blaby|20|2021|B`,
      'agreements=2 -reference-in-parts',
    ),
    first(
      `${A}|Contribution|Site / 11|Blaby|100|1|A / 11|Blaby|50|2|A / 12|Blaby|30|1|B / 12|Blaby|20|2|B`,
      'agreements=2 -reference-in-parts',
    ),
    first(
      `${A}|Type|Site / 19/0011|Blaby|100|Premises|A / 19/0011|Blaby|50|Vehicles|A2 / 19/0012|Blaby|30|Premises|B / 19/0012|Blaby|20|Kit|B2`,
      'agreements=2 -reference-in-parts',
    ),
  ],
  'totals over their rows': [
    then(
      '@Melton: Agreement|Site|Value|Paid to police / Asfordby||150|40 / 21/1|A|100|40 / 21/2|B|50|0 / Bottesford||30|30 / 21/3|C|20|20 / 21/4|D|10|10',
      'value=180 drawnDown=70 rows=4',
    ),
    first(
      '@Melton: Agreement|Site|Value|Paid to police / Total||180|70 / Ward 1||150|40 / 21/1|A|100|40 / 21/2|B|50|0 / Ward 2||30|30 / 21/3|C|30|30',
      'value=180 drawnDown=70 rows=3 -total-does-not-agree',
    ),
    first(
      '@Melton: Agreement|Site|Value / All sites||180 / 21/1|A|100 / 21/2|B|50 / 21/3|C|30',
      'value=180 rows=3',
    ),
    first(
      `${A}|Site / Blaby|Blaby|150| / 21/1|Blaby|100|A / 21/2|Blaby|50|B / Melton|Melton|30| / 21/3|Melton|20|C / 21/4|Melton|10|D`,
      'value=180 rows=4',
    ),
    first(
      '@Melton: Site|Agreement|Value / Asfordby||150 / A|21/1|100 / B|21/2|50 / Bottesford||30 / C|21/3|20 / D|21/4|10',
      'value=180 rows=4',
    ),
    first(
      '@Melton: Agreement|Site|Value / Total Asfordby||150 / 21/1|A|100 / 21/2|B|50 / Total Bottesford||30 / 21/3|C|20 / 21/4|D|10',
      'value=180 rows=4 -total-does-not-agree',
    ),
    // A sum typed wrong beside two that are right is asked.
    first(
      '@Melton: Agreement|Site|Value / North||150 / 21/1|A|100 / 21/2|B|50 / South||30 / 21/3|C|20 / 21/4|D|10 / West||99 / 21/5|E|40 / 21/6|F|50',
      'value=270 rowsLeftOut=1 +agreement-like-total',
    ),
    // Sites that are not known yet are no names of groups.
    first(
      '@Melton: Agreement|Site|Value / 21/1||150 / 21/2|A|100 / 21/3|B|70 / 21/4|C|20',
      'value=340 rows=4',
    ),
    first(`${A} / North farm|Blaby|150 / South farm|Blaby|100 / West farm|Blaby|50`, 'value=300 rows=3'),
    // Nor are they where they happen to be the sum of what follows.
    then(
      '@Melton: Agreement|Site|Value / 21/1||10000 / 21/2|A|5000 / 21/3|B|5000 / 21/4||5000 / 21/5|C|5000',
      'value=30000 rows=5 -total-row',
    ),
    then(
      '@Melton: Agreement|Site|Value|Paid to police / S106-01||150|0 / S106-02|A|100|0 / S106-03|B|50|0',
      'value=300 rows=3',
    ),
    // Whose reference is of another form is the sum of its parts.
    first(
      '@Melton: Agreement|Site|Value / 21/1||150 / 21/1A|A|100 / 21/1B|B|50 / 21/2||30 / 21/2A|C|30',
      'value=180 rows=3',
    ),
  ],
  'the type of a thing is not the thing': [
    then(
      '@Melton: Ref|Deed type|Site|Value / MV01|S106|A|100 / MV02|UU|B|50 / MV03|S106|C|30 / MV04|S106|D|20',
      'value=200 agreements=4',
    ),
    first(
      '@Melton: Type of agreement|Council reference|Site|Value / S106|MV01|A|100 / S106|MV02|B|50 / UU|MV03|C|30',
      'value=180 agreements=3',
    ),
    first(
      '@Melton: S106 status|S106 no.|Site|Value / Signed|MV01|A|100 / Signed|MV02|B|50 / Sealed|MV03|C|30',
      'value=180 agreements=3',
    ),
    first(
      '@Melton: Agreement year|Reference|Site|Sum (£) / 2019|MV01|A|100 / 2019|MV02|B|50 / 2020|MV03|C|30',
      'value=180 agreements=3',
    ),
    first(
      '@Melton: Agreement ref|Application type|App no|Site|Sum (£) / MV01|FUL|19/1|A|100 / MV02|OUT|19/2|B|50 / MV03|FUL|20/1|C|30',
      'value=180 agreements=3',
    ),
  ],
  'pounds and signs as a ledger writes them': [
    then(`${A} / A1|Blaby|GBP 1,200.00 / A2|Blaby|GBP 300.50 / A3|Blaby|gbp 10`, 'value=1510.5'),
    first(`${A} / A1|Blaby|1,200.00 GBP / A2|Blaby|300.50GBP / A3|Blaby|£10`, 'value=1510.5'),
    first(`${A} / A1|Blaby|1,200 pounds / A2|Blaby|300 pounds sterling / A3|Blaby|1 pound`, 'value=1501'),
    then(
      `${A}|Held by council / A1|Blaby|100|25.00- / A2|Blaby|50|(1,025.50) / A3|Blaby|10|£10.00-`,
      'value=160 heldByAuthority=-1060.5',
    ),
    first(`${A} / A1|Blaby|-GBP 25.00 / A2|Blaby|(GBP 5.00) / A3|Blaby|GBP 100.00`, 'value=70'),
    // What may be one thing or another is no amount.
    first(`${A} / A1|Blaby|1,200- / A2|Blaby|100`, 'value=100 rowsLeftOut=1 +amount-not-a-number'),
    first(
      `${A} / A1|Blaby|500.00 CR / A2|Blaby|100 / A3|Blaby|EUR 40`,
      'value=100 rowsLeftOut=2 +amount-not-a-number',
    ),
  ],
  'a sum and a day under a word of what was done': [
    first(
      '@Melton: |Secured||Received||Paid to police| / Agreement|Amount|Date|Amount|Date|Amount|Date / 21/1|100|43000|100|44000|60|44500 / 21/2|50|43100|50|44100|0| / 21/3|30|43200|0||0|',
      'value=180 drawnDown=60',
    ),
    then(
      '@Melton: Agreement|Site|Received by council|||Paid to police|||Sum secured / ||2023/24|2024/25|Total|2023/24|2024/25|Total| / 21/1|A|60|40|100|20|30|50|100 / 21/2|B|0|50|50|0|0|0|60 / 21/3|C|0|10|10|0|10|10|20',
      'value=180 drawnDown=60',
    ),
    then(
      '@Melton: Agreement|Secured|Held by council||Held by police| / |£|£|When|£|When / 21/1|100|40|44000|60|44500 / 21/2|50|50|44100|0|  / 21/3|30|30|44200|0|',
      'value=180 heldByAuthority=120 drawnDown=60',
    ),
    then(
      '@Melton: |Agreement||Police| / Ref|Date|Value|Amount|Date / 21/1|43000|100|60|44500 / 21/2|43100|50|0| / 21/3|43200|30|0|',
      'value=180 drawnDown=N/A +column-question',
    ),
  ],
  'a pound sign before the word': [
    then(
      '@Melton: Legal ref|Site|£ due|£ recd|£ to police / L1|A|100|100|60 / L2|B|50|50|0 / L3|C|30|0|0',
      'value=180 drawnDown=60',
    ),
    first(
      '@Melton: Legal ref|Site|£ Agreed|£ Held|£ Paid to OPCC / L1|A|100|40|60 / L2|B|50|50|0 / L3|C|30|0|0',
      'value=180 heldByAuthority=90 drawnDown=60',
    ),
    first(
      '@Melton: Legal ref|Site|£ value|£ with developer|£ with MBC|£ with police / L1|A|100|0|40|60 / L2|B|50|0|50|0 / L3|C|30|30|0|0',
      'value=180 heldByDeveloper=30 heldByAuthority=90 drawnDown=60',
    ),
    first(
      '@Melton: Legal ref|Site|£ per dwelling|£ total / L1|A|10|100 / L2|B|5|50 / L3|C|3|30',
      'value=180',
    ),
    first(
      '@Melton: Legal ref|Site|£000 agreed|£000 paid to police / L1|A|1|0.6 / L2|B|2|0 / L3|C|30|0',
      'value=33000 drawnDown=600 +scale-read',
    ),
  ],
  'Contribution over sums in whole pounds': [
    then(
      '@Melton: S106 ref|Site|Contribution|Held|Paid to police / 19/1|A|10000|4000|6000 / 19/2|B|5000|5000|0 / 19/3|C|3000|0|0',
      'value=18000 heldByAuthority=9000 drawnDown=6000',
    ),
    first(
      'Agreement|Council|Contribution|Received by police|Spent / 19/1|Blaby|10000|10000|6000 / 19/2|Blaby|5000|0|0 / 19/3|Melton|3000|1000|0',
      'value=18000 drawnDown=11000 spent=6000',
    ),
    // References of contributions are none of the sums beside them.
    first(
      '@Melton: S106 ref|Site|Contribution|Held|Paid to police / 19/1|A|1|4000|6000 / 19/2|B|2|5000|0 / 19/3|C|3|0|0',
      'value=refused',
    ),
    first(
      '@Melton: S106 ref|Site|Contribution|Held|Paid to police / 19/1|A|10045|4000|6000 / 19/2|B|10046|5000|0 / 19/3|C|10052|0|0',
      'value=refused',
    ),
    first(
      `${A}|Contribution|Held by council / A1|Blaby|1200|1001|1000 / A2|Blaby|1500|1002|500 / A3|Blaby|90|1003|0`,
      'value=2790 heldByAuthority=1500',
    ),
  ],
  'the part of one service, and the sum of all': [
    then(
      '@Melton: S106 ref|S106 £|CIL £|Total £|Held £|Paid to police £ / 19/1|10000|2000|12000|4000|6000 / 19/2|5000|0|5000|5000|0 / 19/3|3000|500|3500|3000|0',
      'refused +column-unsure',
    ),
    then(
      '@Melton: S106 ref|Amount (£)|Of which police (£)|Passed on (£) / 19/1|400|100|60 / 19/2|200|50|0 / 19/3|120|30|0',
      'refused +column-unsure',
    ),
    first(
      '@Melton: S106 ref|Total secured|Police share (£)|Paid to police / 19/1|400|100|60 / 19/2|200|50|0 / 19/3|120|30|0',
      'refused +column-unsure',
    ),
    first(
      '@Melton: S106 ref|All services (£)|Policing contribution (£)|Held by MBC (£) / 19/1|400|100|60 / 19/2|200|50|0 / 19/3|120|30|0',
      'value=180',
    ),
    then(
      '@Melton: Site|Agreement|Police|Education|Health|Total / A|19/1|10000|40000|5000|55000 / B|19/2|5000|20000|0|25000 / C|19/3|3000|0|100|3100',
      'refused +column-unsure',
    ),
    then(
      '@Melton: Agreement|Site|Total|Police 50%|Held|Paid over / 19/1|A|20000|10000|4000|6000 / 19/2|B|10000|5000|5000|0 / 19/3|C|6000|3000|0|0',
      'refused +column-unsure',
    ),
    // Under the very name of Value it is that, and the part is asked beside it.
    first(
      `${A}|Police share (£) / A1|Blaby|100|50 / A2|Blaby|60|30 / A3|Blaby|20|10`,
      'value=180 +column-question',
    ),
    first(
      '@Melton: S106 ref|Total amount|Police amount|Education amount / 19/1|400|100|300 / 19/2|200|50|150 / 19/3|120|30|90',
      'refused',
    ),
  ],
  'lines of what an amount was for': [
    then(
      '@Melton: Agreement|Site|Secured|Received by police|Spent / 19/1|A|10000|10000|8000 / |- vehicles 2023/24|||3000 / |- kit 2024/25|||5000 / 19/2|B|5000|0|0 / 19/3|C|3000|3000|1000 / |- radios|||1000',
      'value=18000 spent=9000 rows=3 rowsLeftOut=0 +amount-lines',
    ),
    first(
      `${A}|Site|Drawn down|Spent / A1|Blaby|100|A|80|80 / A1|||ANPR||30 / A1|||Fleet||50 / A2|Blaby|50|B|0|0`,
      'value=150 spent=80 rowsLeftOut=0 +amount-lines',
    ),
    first(
      '@Melton: Agreement|Site|Secured|Paid to police / 19/1|A|100|60 / |June 2023||40 / |May 2024||20 / 19/2|B|50|0',
      'value=150 drawnDown=60 rowsLeftOut=0 +amount-lines',
    ),
    // What does not add up, is not understood, or has a value is left out or counted as before.
    first(
      '@Melton: Agreement|Site|Secured|Paid to police / 19/1|A|100|60 / |June 2023||40 / |May 2024||10 / 19/2|B|50|0',
      'rowsLeftOut=2 -amount-lines +value-missing',
    ),
    first(
      '@Melton: Agreement|Site|Secured|Paid to police / 19/1|A|100|60 / |June 2023|TBC|60 / 19/2|B|50|0',
      'rowsLeftOut=1 -amount-lines +amount-not-a-number',
    ),
    first(
      '@Melton: Agreement|Site|Value|Paid to police / 19/1|A|100|60 / 19/4|D||60 / 19/2|B|50|0',
      'rowsLeftOut=1 -amount-lines +value-missing',
    ),
    // A contribution that lacks its value, with as much as the one above it.
    then(
      'Agreement|Contribution|Authority|Value|Held by authority / A1|C1|Blaby|500|500 / A1|C2|Blaby||500 / A2|C1|Blaby|50|0',
      'value=550 rowsLeftOut=1 -amount-lines +value-missing',
    ),
    then(
      `${A}|Held by authority / A1|Blaby|500|500 / |Melton||500 / A2|Blaby|50|0`,
      'value=550 rowsLeftOut=1 -amount-lines +value-missing',
    ),
    first(
      'Agreement|Contribution|Authority|Value|Spent / A1|C1|Blaby|500|500 / A1|C1|Blaby||200 / A1||Blaby||300',
      'value=500 spent=500 rowsLeftOut=0 +amount-lines',
    ),
  ],
  'a contribution for the police is not the police': [
    then(
      '@Melton: S106|Location|Police contribution due|Police contribution held|Police contribution transferred / A1|A|100|40|60 / A2|B|50|50|0 / A3|C|30|0|0 / A4|D|20.5|0|20.5',
      'value=200.5 heldByAuthority=90 drawnDown=80.5',
    ),
    first(
      '@Melton: S106 ref|Policing money secured|Policing money held by council|Policing money paid over / A1|100|40|60 / A2|50|50|0 / A3|30|0|0',
      'value=180 heldByAuthority=90 drawnDown=60',
    ),
    // Received by whom is not said.
    first(
      `${A}|Police contribution received / A1|Blaby|100|60 / A2|Blaby|50|0 / A3|Blaby|30|30`,
      'value=180 drawnDown=N/A +column-question',
    ),
    first(`${A}|Police contribution spent / A1|Blaby|100|60 / A2|Blaby|50|0`, 'spent=60'),
    first(`${A}|Held by police|Received by police / A1|Blaby|100|60|70 / A2|Blaby|50|0|0`, 'drawnDown=70'),
    first(
      '@Melton: S106 ref|Police contribution (£)|Held (£) / A1|100|40 / A2|50|50 / A3|30|0',
      'value=180 heldByAuthority=90',
    ),
  ],
  'in bank, on deposit': [
    then(
      '@Melton: Legal Ref.|Development|Amount in Agreement|In Bank|Sent to OPCC / A1|A|100|40|60 / A2|B|50|50|0 / A3|C|30|0|0',
      'value=180 heldByAuthority=90 drawnDown=60',
    ),
    first(`${A}|Held on deposit / A1|Blaby|100|40 / A2|Blaby|50|50`, 'heldByAuthority=90'),
    first(`${A}|Banked / A1|Blaby|100|40 / A2|Blaby|50|50`, 'heldByAuthority=90'),
    first(`${A}|In bank account / A1|Blaby|100|40 / A2|Blaby|50|50`, 'heldByAuthority=90'),
    first(`${A}|Date banked / A1|Blaby|100|45000 / A2|Blaby|50|45001`, 'value=150 heldByAuthority=N/A'),
  ],
  'references of registers, records and files': [
    then(
      '@Melton: Register No|Site|Gross Contribution|LA Holds|Force Has Drawn / A/01|A|100|40|60 / A/02|B|50|50|0 / A/03|C|30|0|0',
      'value=180 heldByAuthority=90 drawnDown=60',
    ),
    first('@Melton: Record no.|Site|Sum / A/01|A|100 / A/02|B|50', 'value=150 agreements=2'),
    then('@Melton: Planning obligation ref|Site|Sum / A/01|A|100 / A/02|B|50', 'value=150 agreements=2'),
    first('@Melton: File|Site|Sum / BD/1201|A|100 / BD/1202|B|50', 'value=150 agreements=2'),
    first('@Melton: Obligation no.|Site|Sum / A/01|A|100 / A/02|B|50', 'value=refused'),
    first('@Melton: Receipt no.|Site|Sum / A/01|A|100 / A/02|B|50', 'value=refused'),
  ],
  'payments to the police': [
    then(`${A}|Onward payment to police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'value=150 drawnDown=60'),
    first(`${A}|Payments to OPCC / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=60'),
    first(`${A}|Payments made to police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=60'),
    first(`${A}|Payment to be made to police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=N/A'),
    first(`${A}|Payment terms / A1|Blaby|100|On start / A2|Blaby|50|Later`, 'value=150 drawnDown=N/A'),
  ],
  'numbers that no word calls money, and the law does': [
    then(
      `${A}|In the tin|Paid to police / A1|Blaby|100|40|60 / A2|Blaby|50|50|0 / A3|Blaby|30|10|20`,
      'drawnDown=80 heldByAuthority=N/A +column-question',
    ),
    // A pot is a word for what is held.
    then(
      `${A}|In the pot|Paid to police / A1|Blaby|100|40|60 / A2|Blaby|50|50|0 / A3|Blaby|30|10|20`,
      'drawnDown=80 heldByAuthority=100 +column-understood',
    ),
    first(
      `${A}|Here|There / A1|Blaby|100|40|60 / A2|Blaby|50|50|0 / A3|Blaby|30|10|20`,
      'value=180 heldByAuthority=N/A drawnDown=N/A +column-question',
    ),
    first(
      `${A}|Stuck|Held by council|Paid to police / A1|Blaby|100|10|40|50 / A2|Blaby|50|0|50|0 / A3|Blaby|30|30|0|0`,
      'heldByAuthority=90 notStarted=N/A +column-question',
    ),
    first(
      `${A}|Houses|Paid to police / A1|Blaby|100|40|60 / A2|Blaby|50|50|0 / A3|Blaby|30|10|20`,
      'drawnDown=80 -column-question',
    ),
    first(
      `${A}|Score here|Paid to police / A1|Blaby|100|7|60 / A2|Blaby|50|8|0 / A3|Blaby|30|9|20`,
      'drawnDown=80 -column-question',
    ),
  ],
  'sums beside the names of holders': [
    then(
      '@Melton: Agreement|Developer||Council||Police| / |Sum|Date|Sum|Date|Sum|Date / 21/1|10|43000|30|44000|60|44500 / 21/2|0|43100|50|44100|0| / 21/3|30|43200|0||0|',
      'value=refused',
    ),
    first(
      '@Melton: Agreement|Secured|Developer||Council||Police| / |£|Sum|Date|Sum|Date|Sum|Date / 21/1|100|10|43000|30|44000|60|44500 / 21/2|50|0|43100|50|44100|0| / 21/3|30|30|43200|0||0|',
      'value=180 heldByDeveloper=40 heldByAuthority=80 drawnDown=60',
    ),
    first(
      `${A}|Council amount|Police amount / A1|Blaby|100|40|60 / A2|Blaby|50|50|0 / A3|Blaby|30|10|20`,
      'value=180 heldByAuthority=100 drawnDown=80',
    ),
    first(
      `${A}|Council amount|Police amount / A1|Blaby|100|10|60 / A2|Blaby|50|0|10 / A3|Blaby|30|5|2`,
      'value=180 heldByAuthority=N/A drawnDown=N/A +column-question',
    ),
    first('@Melton: Agreement|Police amount / A1|100 / A2|50 / A3|30', 'value=180'),
  ],
  'to the police, with no word of what was done': [
    then(
      '@Melton: Agreement|Value (£)|Held (£)|To Leicestershire Police (£) / 21/1|100|40|60 / 21/2|50|50|0 / 21/3|30|0|0',
      'value=180 heldByAuthority=90 drawnDown=60',
    ),
    first(`${A}|To OPCC / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=60'),
    first(`${A}|To the police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=60'),
    first(`${A}|To be paid to police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=N/A'),
    first(`${A}|Still to go to police / A1|Blaby|100|60 / A2|Blaby|50|0`, 'drawnDown=N/A'),
  ],
});
