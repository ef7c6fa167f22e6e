/** What the fifth unseen sheets showed: sums by year, Yes and No for amounts, headings cut short or in two languages, days among amounts. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';
/** Two heading lines; the years of payments stand under one word. */
const YEARS = '@Blaby: |||Paid to police|| / Agreement|Value|Held by council|2022/23|2023/24|2024/25';

tried({
  'money in a column for each year': [
    then(
      `${YEARS} / A/1|100|40|10|20|30 / A/2|50|0|0|50|0 / A/3|30|30|0|0|0`,
      'value=180 heldByAuthority=70 drawnDown=110 +columns-added-up -column-question',
    ),
    // What the council holds is no part: nothing but the word over the years says that they are all of it.
    then(
      `${YEARS} / A/1|100|0|10|20|30 / A/2|50|0|0|50|0 / A/3|30|0|0|0|30`,
      'drawnDown=140 +columns-added-up-unproven',
    ),
    // No word over them, and no law.
    first(
      '@Blaby: Agreement|Value|Paid to police 2022/23|Paid to police 2023/24 / A/1|100|10|20 / A/2|50|0|50 / A/3|30|0|0',
      'value=180 drawnDown=N/A +column-question',
    ),
    // More than the value: the years are of something else.
    first(`${YEARS} / A/1|100|40|10|20|300 / A/2|50|0|0|500|0 / A/3|30|30|0|0|0`, 'drawnDown=N/A'),
    then(
      '@Blaby: |||Paid to police||| / Agreement|Value|Held by council|Prior years|2022/23|2023/24|2024/25 / A/1|100|40|10|20|30|0 / A/2|50|0|0|0|50|0 / A/3|30|30|0|0|0|0 / A/4|9|0|9|0|0|0',
      'drawnDown=119 +columns-added-up',
    ),
    first(
      '@Blaby: Agreement|Value|Held by council|Paid to police 2023/24|Paid to police 2024/25|Total paid to police / A/1|100|40|10|50|60 / A/2|50|0|0|50|50 / A/3|30|30|0|0|0',
      'drawnDown=110 -columns-added-up',
    ),
    first(
      '@Blaby: Agreement|Value|Held by council|Paid to police 2024/25|Forecast to police 2025/26 / A/1|100|40|10|50 / A/2|50|0|0|50 / A/3|30|30|0|0',
      'drawnDown=N/A',
    ),
    // What is held at the end of each year is no sum of years.
    first(
      '@Blaby: |||Held by council|| / Agreement|Value|Paid to police|31/03/2023|31/03/2024|31/03/2025 / A/1|100|60|10|20|40 / A/2|50|0|0|50|50 / A/3|30|0|0|30|30',
      'heldByAuthority=N/A drawnDown=60',
    ),
    then(
      `${YEARS} / A/1|100|40|10|20|30 / A/2|50|0|0|50|0 / A/3|30|0|0|TBC|0 / A/4|60|20|40|0|0`,
      'value=210 drawnDown=150 rows=3 +amount-not-a-number',
    ),
    then(
      '@Blaby: ||||Spent by police|| / Agreement|Value|Held by council|Paid to police|2022/23|2023/24|2024/25 / A/1|100|40|60|10|20|30 / A/2|50|0|50|0|50|0 / A/3|30|30|0|0|0|0',
      'drawnDown=110 spent=110 +columns-added-up-unproven',
    ),
    // What came in is what is held and what was paid: no column says so of all years.
    then(
      '@Blaby: |||Received||Paid over to OPCC||| / Agreement|Value|Balance held|2023/24|2024/25|2023/24|2024/25 / A/1|100|40|60|40|10|50 / A/2|50|20|0|50|0|30 / A/3|90|30|10|20|0|0 / A/4|30|0|0|0|0|0',
      'drawnDown=90 heldByAuthority=90 +columns-added-up',
    ),
  ],
  'Yes and No under a heading of money': [
    then(
      '@Blaby: Agreement|Amount (£)|Received?|Drawn down / A/1|100|Yes|Yes / A/2|50|Yes|No / A/3|30|No|No / A/4|20|Yes|Yes',
      'value=200 drawnDown=N/A rows=4 +money-as-yes-or-no',
    ),
    then(
      `${A}|Drawn down / A/1|Blaby|100|Y / A/2|Blaby|50|N / A/3|Blaby|30|N / A/4|Blaby|20|Y`,
      'value=200 drawnDown=N/A rows=4 +money-as-yes-or-no',
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
      'value=200 drawnDown=N/A +money-told-in-words',
    ),
    then(
      '@Blaby: Ref|Amount|Where it is / A/1|100|Held by council / A/2|50|Not yet received / A/3|30|Paid to police / A/4|20|Paid to police',
      'value=200 +money-told-in-words',
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
  'headings that are cut short': [
    then(
      '@Blaby: AGR REF|CONT. AMT|BAL C/F|PD TO POL / A/1|110|40|60 / A/2|60|50|0 / A/3|30|0|20',
      'value=200 heldByAuthority=90 drawnDown=80',
    ),
    // Value less what was paid over is what is outstanding, of whomever.
    first(
      '@Blaby: AGR REF|CONT. AMT|BAL C/F|PD TO POL / A/1|100|40|60 / A/2|50|50|0 / A/3|30|0|30',
      'value=180 heldByAuthority=N/A drawnDown=90',
    ),
    then(
      '@Blaby: Agmt no|Amt sec’d|Bal held|Trf’d to police / A/1|100|40|60 / A/2|50|50|0 / A/3|30|0|30',
      'value=180 heldByAuthority=90 drawnDown=90',
    ),
    // What the council spent may be what it passed on: it is asked.
    then(
      '@Blaby: Agr no.|Contrib amt|Rec’d|Exp|Bal c/f / A/1|100|90|60|30 / A/2|50|50|20|30 / A/3|30|0|0|0',
      'value=180 drawnDown=N/A +column-question',
    ),
    first(
      '@Blaby: Agmt|Amount|Exp date|Held by council / A/1|100|46500|40 / A/2|50|46600|50 / A/3|30|46700|0',
      'value=180 heldByAuthority=90 -expiry-not-given',
    ),
    then(
      '@Blaby: S106 ref|Contribution due|Rcvd|Tfr to police|Bal / A/1|100|90|60|30 / A/2|50|50|20|30 / A/3|30|30|0|30',
      'drawnDown=80 heldByAuthority=90',
    ),
  ],
  'headings once more in other words': [
    then(
      '@Blaby: Reference|Amount|Held by council|Paid to police / Cyfeirnod|Swm|Gan y cyngor|I’r heddlu / A/1|100|40|60 / A/2|50|50|0',
      'value=150 heldByAuthority=90 rows=2 -amount-not-a-number',
    ),
    // A row without sums is one to put right.
    first(
      '@Blaby: Reference|Amount|Held by council|Paid to police / A/0|TBC|nil|n/a / A/1|100|40|60 / A/2|50|50|0',
      'value=150 rows=2 +amount-not-a-number',
    ),
    first(
      `${A}|Held by authority / Old deed|Blaby|not agreed|unknown / A/1|Blaby|100|40 / A/2|Blaby|50|50`,
      'value=150 rows=2 +amount-not-a-number',
    ),
    then(
      'Agreement|Authority|Value|Drawn down / Which deed|Which council|How much|What the police have / A/1|Blaby|100|40 / A/2|Blaby|50|50',
      'value=150 rows=2 -amount-not-a-number',
    ),
    then(
      '@Melton: Ref|Site|Sum due|Held by MBC|Paid to force / (as deed)|(address)|(indexed)|(at bank)|(BACS) / A/1|X|100|40|60 / A/2|Y|50|50|0',
      'value=150 rows=2 -amount-not-a-number',
    ),
  ],
  'what a contribution is for under Contribution': [
    then(
      '@Blaby: Agreement|No.|Contribution|Amount|Held by council / A/1|P1|Police premises|100|40 / A/1|P2|Police vehicles|50|50 / A/2|P1|Police premises|30|0',
      'value=180 agreements=2 rows=3',
    ),
    first(
      '@Blaby: Agreement|Contribution|Amount|Held by council / A/1|C1|100|40 / A/1|C2|50|50 / A/2|C1|30|0',
      'value=180 agreements=2 rows=3',
    ),
    // A deed of variation takes back a part, on a line of its own.
    then(
      '@Blaby: Agreement|Line|Contribution|Held by council|Paid to police / A/1|1|100|40|60 / A/1|2|-20|0|0 / A/2|1|50|50|0 / A/3|1|30|0|0 / A/3|2|-10|0|0',
      'value=150 heldByAuthority=90 drawnDown=60',
    ),
  ],
  'a balance that a law shows to be held': [
    then(
      '@Blaby: Agreement|Contribution (£)|Received|Paid to police|Balance / A/1|100|90|60|30 / A/2|50|50|20|30 / A/3|30|10|10|0',
      'heldByAuthority=60 drawnDown=90',
    ),
    // A force's own: what it received less what it spent is what it has left.
    first(
      'Authority|Agreement|Value|Received by police|Spent|Balance / Blaby|A/1|100|90|60|30 / Blaby|A/2|50|50|20|30 / Melton|A/3|30|10|10|0',
      'drawnDown=150 spent=90 heldByAuthority=N/A',
    ),
    first(
      '@Blaby: Agreement|Contribution (£)|Received|Paid to police|Balance / A/1|100|90|60|35 / A/2|50|50|20|36 / A/3|30|10|10|7',
      'heldByAuthority=N/A drawnDown=90',
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
    then(
      '@Blaby: Ref|Site|Base contribution|Indexed contribution|Held by council|Paid to police / A/1|x|10000|11000|4000|7000 / A/2|y|5000|5500|5500|0 / A/3|z|3000|3300|0|3300',
      'refused +column-missing',
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
  'paid to others than the police': [
    then(
      '@Blaby: Ref|Value|Transferred|Transferred to / A/1|100|60|Police / A/2|50|20|County / A/3|30|30|Police',
      'value=180 drawnDown=N/A +column-question',
    ),
    then(
      '@Blaby: Ref|Value|Released|Payee / A/1|100|60|Leicestershire Police / A/2|50|20|Oak Academy / A/3|30|0|',
      'drawnDown=N/A +column-question',
    ),
    first(
      '@Blaby: Ref|Value|Transferred|Transferred to / A/1|100|60|OPCC / A/2|50|20|Leicestershire Police / A/3|30|0|Oak Academy',
      'drawnDown=80 -column-question',
    ),
    first(
      '@Blaby: Ref|Value|Paid to police|Recipient / A/1|100|60|A Reed / A/2|50|20|A Reed / A/3|30|0|',
      'drawnDown=80',
    ),
    // Of one stage in two hands neither is all of it.
    then(
      '@Blaby: Ref|Value|Held by council|Held by county|Paid to police / A/1|100|20|20|60 / A/2|50|30|20|0 / A/3|30|0|0|30',
      'value=180 heldByAuthority=N/A drawnDown=90 +column-question',
    ),
  ],
  'the whole value on the row of each payment': [
    then(
      '@Blaby: Agreement|Site|Value|Instalment paid|Date / A/1|x|100|40|45000 / A/1|x|100|60|45100 / A/2|y|50|50|45200',
      '+value-on-each-row',
    ),
    then(
      `${A}|Paid to police / A/1|Blaby|90|30 / A/1|Blaby|90|30 / A/1|Blaby|90|30 / A/2|Blaby|50|0`,
      '+value-on-each-row',
    ),
    first(
      `${A}|Purpose|Paid to police / A/1|Blaby|100|Cars|100 / A/1|Blaby|100|Kit|0 / A/2|Blaby|50|Cars|50`,
      'value=250 -value-on-each-row',
    ),
    first(
      `${A}|Contribution|Paid to police / A/1|Blaby|100|C/1|40 / A/1|Blaby|100|C/2|60 / A/2|Blaby|50|C/1|50`,
      'value=250 -value-on-each-row',
    ),
  ],
  'years with nothing but their number': [
    then(
      '@Blaby: ||2023/24||2024/25| / Ref|Value|Received|Paid to police|Received|Paid to police / A/1|100|60|20|40|40 / A/2|50|50|50|0|0 / A/3|30|0|0|30|30',
      'value=180 drawnDown=N/A +column-question -column-twice',
    ),
    then(
      '@Blaby: Ref|Value|2022|2023|2024 / A/1|10000|1000|2000|3000 / A/2|5000|5000|0|0 / A/3|3000|0|0|0',
      'value=18000 +amounts-not-used',
    ),
    then(
      '@Blaby: Ref|Value|Apr-24|May-24 / A/1|10000|1000|2000 / A/2|5000|5000|0 / A/3|3000|0|0',
      'value=18000 +amounts-not-used',
    ),
    // Houses that were completed.
    first(
      '@Blaby: Ref|Value|2022|2023|2024 / A/1|10000|10|20|30 / A/2|5000|50|0|0 / A/3|3000|0|0|0',
      'value=18000 -amounts-not-used',
    ),
  ],
  'numbers that begin again in each ward': [
    then(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|1|z|30 / Whetstone|2|w|20',
      'value=200 agreements=4 +reference-in-parts',
    ),
    then(
      '@Blaby: Parish|No.|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|1|z|30 / Whetstone|2|w|20 / Sapcote|1|v|10',
      'value=210 agreements=5 +reference-in-parts',
    ),
    first(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Enderby|2|y|50 / Whetstone|3|z|30 / Whetstone|4|w|20',
      'value=200 agreements=4 -reference-in-parts',
    ),
    // One agreement for land in two wards.
    first(
      '@Blaby: Ward|Ref|Site|Value / Enderby|1|x|100 / Whetstone|1|x|50 / Whetstone|3|z|30 / Whetstone|4|w|20',
      'value=200 agreements=3 -reference-in-parts',
    ),
  ],
  'what is net for the police, and whether with its day': [
    then(
      '@Blaby: Ref|Site|Total|Less fee|Net to police / A/1|x|105.5|5.5|100 / A/2|y|53.25|3.25|50 / A/3|z|31.5|1.5|30',
      'refused +column-unsure',
    ),
    then(
      '@Blaby: Ref|Site|Sum due|Transferred to police / A/1|x|100.5|Yes - 14/05/2023 / A/2|y|50.25|No / A/3|z|30.5|No / A/4|z|30.5|No, awaited',
      'value=211.75 drawnDown=N/A rows=4 +money-as-yes-or-no',
    ),
    first(
      '@Blaby: Ref|Site|Sum due|Admin fee|Held by council / A/1|x|105.5|5.5|100 / A/2|y|53.25|3.25|50 / A/3|z|31.5|1.5|30',
      'value=190.25 heldByAuthority=180',
    ),
  ],
  'the reference in a line above its contributions': [
    then(
      '@Blaby: Item|Contribution|Amount|Held by council / 17/0042/FUL – Mill Lane|||  / 1|Police vehicles|100|40 / 2|Police premises|50|50 / 18/0007/OUT – Rose Field||| / 1|Police vehicles|30|0 / Total||180|90',
      'value=180 heldByAuthority=90 agreements=2 rows=3 +reference-above',
    ),
    then(
      'Council|Purpose|Value / S106-0031|| / Blaby|Cars|100 / S106-0044|| / Blaby|Cars|50 / Blaby|Kit|30',
      'value=180 agreements=2 rows=3 +reference-above',
    ),
    // Years and wards are no references.
    first(
      '@Blaby: Purpose|Amount|Held by council / 2019/20|| / Cars|100|40 / 2020/21|| / Kit|50|50',
      'refused',
    ),
    first(
      '@Blaby: Purpose|Amount|Held by council / Ward 1|| / Cars|100|40 / Ward 2|| / Kit|50|50',
      'refused',
    ),
    // A row above the first of them is of nobody knows which.
    first(
      '@Blaby: Purpose|Amount|Held by council / Cars|100|40 / 17/0042/FUL|| / Kit|50|50 / 18/0042/FUL|| / Kit|50|50',
      'refused',
    ),
  ],
  'words that were taken for another column': [
    then(
      '@Blaby: Agreement|Site|Sum due|Available to transfer / A/1|x|100.5|40.5 / A/2|x|50.25|50.25 / A/3|x|30.5|0',
      'value=181.25 drawnDown=N/A',
    ),
    then(
      '@Blaby: Agreement|Site|Education contribution (£)|Amount payable|Paid to police / A/1|x|300.5|100.5|60 / A/2|x|150.25|50.25|0 / A/3|x|90.5|30.5|30.5 / A/4|x|90.5|30.5|0',
      'value=211.75 drawnDown=90.5',
    ),
    then(
      '@Blaby: Agreement|Site|Total for all services|Contribution per agreement / A/1|x|300.5|100.5 / A/2|x|150.25|50.25 / A/3|x|90.5|30.5',
      'value=181.25',
    ),
    then(
      '@Blaby: Agreement|Site|Sum|Unpaid|Received to date / A/1|x|100.5|40.5|60 / A/2|x|50.25|50.25|0 / A/3|x|30.5|0|30.5',
      'value=181.25 heldByAuthority=N/A',
    ),
    then(
      '@Blaby: Agreement|Site|Original sum|Financial contribution / A/1|x|90.5|100.5 / A/2|x|40.25|50.25 / A/3|x|30.5|30.5',
      'refused +column-missing',
    ),
    then(
      '@Blaby: Agreement|Site|Sum due|Received not yet transferred / A/1|x|100.5|40.5 / A/2|x|50.25|50.25 / A/3|x|30.5|0',
      'heldByAuthority=90.75 heldByDeveloper=N/A',
    ),
    // Its stages would be more than the value.
    then(
      '@Blaby: Agreement|Site|Sum due|Trigger not met|Not received|Held by council / A/1|x|100.5|60|100.5|0 / A/2|x|50.25|0|0|50.25 / A/3|x|30.5|10|20|10.5 / A/4|x|20.5|20.5|20.5|0',
      'refused +column-missing',
    ),
  ],
});
