/** What the fifth unseen sheets showed of headings: sums by year, headings cut short, in two languages or of others' money. */
import { first, then, tried } from './trying';

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
  'what is net for the police, and whether with its day': [
    then(
      '@Blaby: Ref|Site|Total|Less fee|Net to police / A/1|x|105.5|5.5|100 / A/2|y|53.25|3.25|50 / A/3|z|31.5|1.5|30',
      'refused +column-unsure',
    ),
    then(
      '@Blaby: Ref|Site|Sum due|Transferred to police / A/1|x|100.5|Yes - 14/05/2023 / A/2|y|50.25|No / A/3|z|30.5|No / A/4|z|30.5|No, awaited',
      'value=211.75 drawnDown=100.5 rows=4 +stages-told-by-rows',
    ),
    first(
      '@Blaby: Ref|Site|Sum due|Admin fee|Held by council / A/1|x|105.5|5.5|100 / A/2|y|53.25|3.25|50 / A/3|z|31.5|1.5|30',
      'value=190.25 heldByAuthority=180',
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
