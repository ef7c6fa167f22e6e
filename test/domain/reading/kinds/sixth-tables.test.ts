/** Five more of each kind, invented after the reader: heading lines, scales, movements, years and balances. */
import { first, then, tried } from './trying';

tried({
  '1. two heading lines': [
    first(
      'Agreement|LPA|Section 106 sum|Money position|| / |||With developer|With council|With police / 22/1|Blaby|900|400|500|0 / 22/2|Melton|300|0|0|300',
      'value=1200 heldByDeveloper=400 heldByAuthority=500 drawnDown=300 rows=2',
    ),
    first(
      '|||Received|Received / Ref|Authority|Value|by council|by police / 9/1|Blaby|700|500|200 / 9/2|Melton|100|100|0',
      'value=800 heldByAuthority=N/A',
    ),
    first(
      'Section 106| | | / Agreement|Authority|Value|Spent / reference|(council)|(£)|(£) / 7/1|Blaby|10.5|5 / 7/2|Melton|20|0',
      'value=30.5 spent=5 rows=2',
    ),
    first(
      'Agreement|Authority|Amounts (£)|| / ||Due|Paid|Unpaid / 3/1|Blaby|100|60|40 / 3/2|Melton|50|50|0',
      'value=150 rows=2',
    ),
    first(
      'Agreement ref|Council|Value|Drawn / |||down / 5/1|Blaby|250|250 / 5/2|Melton|150|50',
      'value=400 drawnDown=300 rows=2',
    ),
  ],
  '2. scale': [
    first(
      'S106 monitoring, £ thousands / Agreement|Authority|Value / 1/1|Blaby|12.5 / 1/2|Melton|7',
      'value=19500',
    ),
    first(
      'Agreement|Authority|Value £k|Spent £ / 1/1|Blaby|12.5|300 / 1/2|Melton|7|0',
      'value=19500 spent=300',
    ),
    first(
      "Agreement|Authority|Value / 1/1|Blaby|12.5 / 1/2|Melton|7 / Note: values are shown in £'000",
      'value=19500',
    ),
    then(
      'Do not enter amounts in thousands || / Agreement|Authority|Value / 1/1|Blaby|125000 / 1/2|Melton|80000',
      'value=205000',
    ),
    then(
      'Amounts below £k are left out || / Agreement|Authority|Value / 1/1|Blaby|125000 / 1/2|Melton|80000',
      'value=205000',
    ),
    then(
      'Agreement|Authority|Value / 1/1|Blaby|125000 / 1/2|Melton|80000 / Only agreements of more than £000 are listed.',
      'value=205000',
    ),
    then('Agreement|Authority|Value (thousands of pounds) / 1/1|Blaby|12.5 / 1/2|Melton|7', 'value=19500'),
    // What was paid over is no limit.
    ...['Paid over £k', 'Handed over to police £000', 'Passed over £000s'].map((heading) =>
      then(
        `Agreement|Authority|Value £k|Held by authority £k|${heading} / 1/1|Blaby|12.5|10.5|2 / 1/2|Melton|7|4|3`,
        'value=19500 heldByAuthority=14500 drawnDown=5000',
      ),
    ),
    first(
      'Agreement|Authority|Value|Spent / ||£m|£ / 1/1|Blaby|1.25|300 / 1/2|Melton|0.5|0',
      'value=1750000 spent=300',
    ),
  ],
  '9. movements read as contributions': [
    then(
      'Agreement|Authority|Type|Date|Amount / 6/1|Blaby|Secured|1/1/2020|1000 / 6/1|Blaby|Received|1/1/2021|1000 / 6/1|Blaby|Spent|1/1/2022|400',
      'refused',
    ),
    first(
      'Agreement|Contribution|Authority|Stage|Sum / 6/1|P1|Blaby|received|700 / 6/1|P1|Blaby|allocated|700 / 6/2|P1|Blaby|received|100',
      'refused',
    ),
    first(
      'Ref|Authority|Movement|Amount / 6/1|Blaby|Receipt|500 / 6/1|Blaby|Payment|-500 / 6/2|Blaby|Receipt|300',
      'value=300 +amount-below-nil',
    ),
    first(
      'Agreement|Authority|Status|Amount / 6/1|Blaby|Secured|1000 / 6/2|Blaby|Received|200 / 6/3|Blaby|Spent|50',
      'value=1250',
    ),
    first(
      'Date|Agreement|Authority|Transaction|£ / 1/4/2023|6/1|Blaby|Money in|900 / 1/5/2023|6/1|Blaby|Money out|-300 / 1/6/2023|6/2|Blaby|Money in|50',
      'refused',
    ),
  ],
  '37. the same headings under years': [
    first(
      '||2023/24||2024/25| / Agreement|Authority|Received|Spent|Received|Spent / 1/1|Blaby|10|5|20|5 / 1/2|Melton|1|1|2|0',
      'refused',
    ),
    first(
      '||Previous years||This year||Total| / Agreement|Authority|Value|Spent|Value|Spent|Value|Spent / 1/1|Blaby|10|5|20|5|30|10 / 1/2|Melton|1|1|2|0|3|1',
      'refused',
    ),
    first(
      'Agreement|Authority|Value 2023|Value 2024 / 1/1|Blaby|10|20 / 1/2|Melton|1|2 / 1/3|Melton|5|5',
      'refused',
    ),
    first(
      'Agreement|Authority|Value|Spent 2022/23|Spent 2023/24|Spent to date / 1/1|Blaby|100|10|20|30 / 1/2|Melton|50|0|5|5 / 1/3|Melton|40|1|1|2',
      'value=190 spent=37',
    ),
    first(
      'Agreement|Authority|Value|Balance 31/3/23|Balance 31/3/24 / 1/1|Blaby|100|70|50 / 1/2|Melton|50|50|45 / 1/3|Melton|40|40|39',
      'value=190 heldByAuthority=N/A',
    ),
  ],
  '38. running balances': [
    first(
      'Agreement|Authority|Amount|Balance / 1/1|Blaby|100|100 / 1/2|Blaby|-30|70 / 1/3|Blaby|50|120 / 1/4|Blaby|-20|100',
      'refused',
    ),
    then(
      'Ref|Authority|Details|Amount|Running balance / 1/1|Blaby|In|100|100 / 1/1|Blaby|Out|-30|70 / 1/1|Blaby|In|50|120 / 1/2|Blaby|In|9|129 / 1/2|Blaby|Out|-4|125',
      'refused',
    ),
    first(
      'Agreement|Authority|Received|Paid out|Fund balance / 1/1|Blaby|100|0|100 / 1/1|Blaby|0|30|70 / 1/2|Blaby|50|0|120 / 1/2|Blaby|0|20|100',
      'refused',
    ),
    first(
      'Agreement|Authority|Value|Cumulative / 1/1|Blaby|100|100 / 1/2|Blaby|30|130 / 1/3|Blaby|50|180 / 1/4|Blaby|20|200',
      'value=200',
    ),
    first(
      'Agreement|Authority|Amount|Bal. c/f / 1/1|Blaby|100|350 / 1/1|Blaby|-30|320 / 1/1|Blaby|50|370 / 1/2|Blaby|-20|350',
      'refused',
    ),
  ],
});
