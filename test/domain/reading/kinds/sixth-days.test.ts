/** Days and thousands: amounts that only look like them, and days that stand among amounts of every sort. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  'amounts that only look like days': [
    // The value of the row says that it is an amount.
    then(
      `${A}|Held by authority|Spent / A/1|Blaby|43210|43210|0 / A/2|Blaby|51337|51337|0 / A/3|Blaby|39999|39999|0 / A/4|Blaby|48333|48333|0`,
      'value=182879 heldByAuthority=182879 -money-as-dates',
    ),
    // So does a stage that comes to the value with it.
    then(
      `${A}|Held by authority|Drawn down / A/1|Blaby|143210|43210|100000 / A/2|Blaby|151337|51337|100000 / A/3|Blaby|139999|39999|100000 / A/4|Blaby|148333|48333|100000`,
      'heldByAuthority=182879 drawnDown=400000 -money-as-dates',
    ),
    // A column written in whole pounds has a habit of its own.
    first(
      `${A}|Held by authority|Drawn down / A/1|Blaby|81500.25|10.5|45321 / A/2|Blaby|71200.1|60.25|45123 / A/3|Blaby|3000.15|12.15|1802 / A/4|Blaby|3000.15|12.15|1804 / A/5|Blaby|3100.15|12.15|1807 / A/6|Blaby|3100.15|12.15|1811`,
      'rows=6 -amount-may-be-date',
    ),
    // The day of a deadline beside the same day under a word of time is no amount.
    first(
      `${A}|Date paid|Drawn down / A/1|Blaby|900|45321|45321 / A/2|Blaby|800|45123|45123 / A/3|Blaby|700|44987|44987 / A/4|Blaby|600|44777|44777`,
      'value=3000 drawnDown=N/A',
    ),
  ],
  'days among amounts of every sort': [
    then(
      `${A}|Drawn down / A/1|Blaby|90000|45321 / A/2|Blaby|80000|45123 / A/3|Blaby|70000|44987 / A/4|Blaby|60000|44777 / A/5|Blaby|65000|44123 / A/6|Blaby|72000|43987 / A/7|Blaby|5000|1234 / A/8|Blaby|6000|2111`,
      'value=448000 drawnDown=N/A +money-as-dates',
    ),
    // Among sums that are round.
    then(
      `${A}|Drawn down|Spent / A/1|Blaby|90000|45321|0 / A/2|Blaby|80000|44123|0 / A/3|Blaby|70000|10000|5000 / A/4|Blaby|60000|20000|1000 / A/5|Blaby|65000|15000|2500 / A/6|Blaby|72000|2000|0 / A/7|Blaby|5000|1250|1000 / A/8|Blaby|6000|2150|2150 / A/9|Blaby|8000|3000|0 / A/10|Blaby|8000|5000|0`,
      'rows=8 drawnDown=58400 +amount-may-be-date',
    ),
    // The values may be in whole pounds, where what was drawn down has pence.
    then(
      `${A}|Drawn down / A/1|Blaby|90001|45321 / A/2|Blaby|80003|44123 / A/3|Blaby|70007|100.25 / A/4|Blaby|60009|200.75 / A/5|Blaby|65011|1500.1 / A/6|Blaby|72013|2000.3 / A/7|Blaby|5017|1250.75 / A/8|Blaby|6019|2150.2 / A/9|Blaby|8021|3000.15 / A/10|Blaby|8027|5000.65`,
      'rows=8 drawnDown=15203.15 +amount-may-be-date',
    ),
  ],
  'a sum of thousands is no scale': [
    then(
      'Section 106 fund of £250 000 / Agreement|Authority|Value / A/1|Blaby|450 / A/2|Blaby|60',
      'value=510',
    ),
    then(`${A} / A/1|Blaby|450 / A/2|Blaby|60 / Paid to date: 1 250 000`, 'value=510 -scale-read'),
    first(
      "Developer contributions 2024 '000s / Agreement|Authority|Value / A/1|Blaby|450 / A/2|Blaby|60",
      'value=510000',
    ),
  ],
  'thousands in a sentence are no scale': [
    ...[
      'The appeal cost the developer thousands of pounds.',
      'Hundreds of thousands of pounds are owed',
      'Thousands of pounds were repaid in 2019',
      'Interest on tens of millions is due',
      'All amounts are in pounds, not in thousands',
      'Amounts in £, not £000',
    ].map((note) => then(`${A} / A/1|Blaby|450 / A/2|Blaby|60 / ${note}`, 'value=510 -scale-read')),
    ...['Thousands of pounds', 'Police contributions, thousands of £', 'Figures are in thousands'].map(
      (note) => first(`${A} / A/1|Blaby|450 / A/2|Blaby|60 / ${note}`, 'value=510000 +scale-read'),
    ),
    first(`${A}|Not started £000 / A/1|Blaby|4500|2 / A/2|Blaby|6000|1`, 'value=10500 notStarted=3000'),
  ],
  'a total that stands once for several rows': [
    then(
      '@Fareham: Agreement|Agreement total|No.|Contribution|Held by FBC|Paid to police / 23/1|2388.01|P1|Staff equipment|0|0 / ||P2|Premises|0|1039.02 / ||P3|Cameras|468.46|0 / 17/9|1822.63|P1|Neighbourhood policing|602.94|0 / ||P2|Vehicles|622.67|597.71',
      'value=N/A +column-question',
    ),
    first(
      '@Fareham: Agreement|Total|Contribution|Paid to police / 23/1|2388.01|Equipment|0 / 23/2|1500|Premises|1039.02 / 23/3|700|Cameras|0',
      'value=4588.01 -column-question',
    ),
  ],
});
