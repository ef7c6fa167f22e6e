/** Rows that show one sum several times, in whatever words: entries of a ledger, and the same contributions at each quarter. */
import { tried, then, first } from './trying';

/** So many contributions in each state, under headings that are all known but for one. */
const whole = (heading: string, states: readonly string[], count = 5, value = 1000): string =>
  [
    `Agreement|Authority|${heading}|Value|Not started|Held by developer|Held by authority|Drawn down|Spent`,
    ...states.flatMap((state) =>
      Array.from({ length: count }, (_, n) => `A/${n + 1}|Blaby|${state}|${value + n}|0|0|${value + n}|0|0`),
    ),
  ].join(' / ');
/** Three agreements with the same sums in each of the rows. */
const equal = (heading: string, words: readonly string[]): string =>
  [
    `Agreement|Authority|${heading}|Value`,
    ...[1, 2, 3].flatMap((n) => words.map((word) => `A/${n}|Blaby|${word}|${4000 + n}`)),
  ].join(' / ');

tried({
  '9. entries of one sum, in words of their own': [
    then(
      'Agreement|Authority|Stage reached|Amount / 1/01|Melton|Agreed|26100 / 1/01|Melton|Collected|7830.0 / 1/01|Melton|Handed to police|7830.0 / 2/02|Charnwood|Agreed|11200 / 3/03|Blaby|Agreed|4000 / 3/03|Blaby|Collected|4000 / 3/03|Blaby|Handed to police|2000.0 / 3/03|Blaby|Used up|1600.0 / 4/04|Melton|Agreed|38800 / 4/04|Melton|Collected|38800 / 4/04|Melton|Handed to police|38800 / 5/05|Charnwood|Agreed|28800',
      'refused asks=2',
    ),
    then(
      'Ref|Council|What|Sum / 1/01|Melton|Signed for|85700 / 1/01|Melton|Banked|85700 / 1/01|Melton|Gone|25710.0 / 2/02|Charnwood|Signed for|60600 / 2/02|Charnwood|Banked|60600 / 2/02|Charnwood|Gone|60600 / 3/03|Blaby|Signed for|54000 / 4/04|Melton|Signed for|44300 / 4/04|Melton|Banked|44300 / 5/05|Charnwood|Signed for|46100 / 5/05|Charnwood|Banked|13830.0 / 6/06|Blaby|Signed for|28500',
      'refused asks=2',
    ),
    then(
      'Ref|Council|Narrative|Amount / 1/01|Melton|Deed signed|16800 / 1/01|Melton|Cheque from developer|5040.0 / 1/01|Melton|BACS to OPCC|-5040.0 / 2/02|Charnwood|Deed signed|67000 / 2/02|Charnwood|Cheque from developer|67000 / 2/02|Charnwood|BACS to OPCC|-20100.0 / 3/03|Blaby|Deed signed|78400 / 3/03|Blaby|Cheque from developer|78400 / 3/03|Blaby|BACS to OPCC|-78400 / 4/04|Melton|Deed signed|35100 / 5/05|Charnwood|Deed signed|87900 / 6/06|Blaby|Deed signed|74500',
      'refused asks=2',
    ),
    then(
      'Ref|Council|DR/CR|Amount / 1/01|Melton|CR|31200 / 1/01|Melton|DR|9360.0 / 2/02|Charnwood|CR|34900 / 3/03|Blaby|CR|81300 / 3/03|Blaby|DR|81300 / 4/04|Melton|CR|65500 / 5/05|Charnwood|CR|32000 / 6/06|Blaby|CR|47400 / 6/06|Blaby|DR|14220.0 / 7/07|Melton|CR|63300 / 8/08|Charnwood|CR|35900 / 9/09|Blaby|CR|39200',
      'refused asks=2',
    ),
    then(
      'S106 no|LPA|Event|Value (£) / 1/01|Melton|Deed|48500 / 1/01|Melton|Demand|48500 / 2/02|Charnwood|Deed|84300 / 2/02|Charnwood|Demand|84300 / 2/02|Charnwood|Receipt|84300 / 3/03|Blaby|Deed|46900 / 3/03|Blaby|Demand|46900 / 4/04|Melton|Deed|23200 / 5/05|Charnwood|Deed|8000 / 6/06|Blaby|Deed|7600 / 6/06|Blaby|Demand|7600 / 7/07|Melton|Deed|17300',
      'refused asks=2',
    ),
    then(
      'Agreement|Authority|Ledger line|Amount / 1/01|Melton|Debtor raised|68800 / 1/01|Melton|Debtor cleared|68800 / 1/01|Melton|Creditor|68800 / 2/02|Charnwood|Debtor raised|6100 / 2/02|Charnwood|Debtor cleared|6100 / 3/03|Blaby|Debtor raised|46000 / 4/04|Melton|Debtor raised|60600 / 5/05|Charnwood|Debtor raised|36400 / 5/05|Charnwood|Debtor cleared|36400 / 6/06|Blaby|Debtor raised|83800 / 6/06|Blaby|Debtor cleared|83800 / 6/06|Blaby|Creditor|83800',
      'refused asks=2',
    ),
  ],
  '9. parts of a sum, which are added up': [
    first(
      'Ref|Council|Type|Amount / 1/01|Melton|Principal|70400 / 2/02|Charnwood|Principal|6500 / 2/02|Charnwood|Indexation|3250.0 / 3/03|Blaby|Principal|80500 / 3/03|Blaby|Indexation|40250.0 / 4/04|Melton|Principal|19100 / 4/04|Melton|Indexation|15280.0 / 4/04|Melton|Interest|4584.0 / 5/05|Charnwood|Principal|41900 / 6/06|Blaby|Principal|83700 / 7/07|Melton|Principal|23600 / 8/08|Charnwood|Principal|3300',
      'value=392364 rows=12',
    ),
    first(
      'Ref|Council|Detail|Amount / 1/01|Melton|First instalment|35800 / 1/01|Melton|Second instalment|35800 / 1/01|Melton|Third instalment|35800 / 2/02|Charnwood|First instalment|55900 / 2/02|Charnwood|Second instalment|55900 / 3/03|Blaby|First instalment|5500 / 3/03|Blaby|Second instalment|5500 / 3/03|Blaby|Third instalment|5500 / 4/04|Melton|First instalment|28300 / 4/04|Melton|Second instalment|28300 / 4/04|Melton|Third instalment|28300 / 5/05|Charnwood|First instalment|10100',
      'value=330700 rows=12',
    ),
    first(
      'Ref|Council|Payable on|Amount / 1/01|Melton|Commencement|13700 / 1/01|Melton|50% occupation|13700 / 1/01|Melton|Completion|13700 / 2/02|Charnwood|Commencement|46400 / 2/02|Charnwood|50% occupation|46400 / 3/03|Blaby|Commencement|81500 / 3/03|Blaby|50% occupation|81500 / 4/04|Melton|Commencement|22000 / 4/04|Melton|50% occupation|22000 / 4/04|Melton|Completion|22000 / 5/05|Charnwood|Commencement|45200 / 6/06|Blaby|Commencement|83700',
      'value=491800 rows=12',
    ),
    first(
      'Ref|Council|Element|Amount / 1/01|Melton|Premises|14300 / 1/01|Melton|Vehicles|11440.0 / 1/01|Melton|Radios|9152.0 / 2/02|Charnwood|Premises|9700 / 2/02|Charnwood|Vehicles|2910.0 / 2/02|Charnwood|Radios|1455.0 / 3/03|Blaby|Premises|66100 / 4/04|Melton|Premises|71200 / 5/05|Charnwood|Premises|64400 / 5/05|Charnwood|Vehicles|19320.0 / 6/06|Blaby|Premises|82100 / 6/06|Blaby|Vehicles|65680.0',
      'value=417757 rows=12',
    ),
    first(
      'Ref|Council|Ward|Amount / 1/01|Melton|North|9800 / 2/02|Charnwood|North|19600 / 2/02|Charnwood|South|15680.0 / 2/02|Charnwood|East|12544.0 / 3/03|Blaby|North|33000 / 3/03|Blaby|South|26400.0 / 3/03|Blaby|East|7920.0 / 4/04|Melton|North|74000 / 5/05|Charnwood|North|33700 / 5/05|Charnwood|South|10110.0 / 6/06|Blaby|North|57000 / 6/06|Blaby|South|57000',
      'value=356754 rows=12',
    ),
    first(
      'Agreement|Authority|Code|Amount / 1/01|Melton|A|52300 / 2/02|Charnwood|A|24400 / 2/02|Charnwood|B|24400 / 3/03|Blaby|A|68200 / 3/03|Blaby|B|68200 / 4/04|Melton|A|53000 / 5/05|Charnwood|A|5200 / 6/06|Blaby|A|28000 / 6/06|Blaby|B|14000.0 / 7/07|Melton|A|81000 / 8/08|Charnwood|A|44700 / 8/08|Charnwood|B|22350.0',
      'value=485750 rows=12',
    ),
  ],
  '9. the same contributions at each quarter, year or version': [
    then(
      'Agreement|Authority|Quarter|Value|Held by authority / 1/01|Melton|Q1|65700|65700 / 2/02|Charnwood|Q1|77900|77900 / 3/03|Blaby|Q1|83400.5|83400.5 / 4/04|Melton|Q1|88100.5|88100.5 / 5/05|Charnwood|Q1|68700.5|68700.5 / 1/01|Melton|Q2|65700|32850.0 / 2/02|Charnwood|Q2|77900|38950.0 / 3/03|Blaby|Q2|83400.5|41700.25 / 4/04|Melton|Q2|88100.5|44050.25 / 5/05|Charnwood|Q2|68700.5|34350.25',
      'refused asks=2 +sheet-of-snapshots',
    ),
    then(
      'Agreement|Authority|Year|Agreed|Received to date / 1/01|Melton|2021/22|18000|6000.0 / 1/01|Melton|2022/23|18000|12000.0 / 1/01|Melton|2023/24|18000|18000.0 / 2/02|Charnwood|2021/22|40000|13333.33 / 2/02|Charnwood|2022/23|40000|26666.67 / 2/02|Charnwood|2023/24|40000|40000.0 / 3/03|Blaby|2021/22|27200|9066.67 / 3/03|Blaby|2022/23|27200|18133.33 / 3/03|Blaby|2023/24|27200|27200.0 / 4/04|Melton|2021/22|57600|19200.0',
      'refused asks=2 +sheet-of-snapshots',
    ),
    then(
      'Agreement|Authority|Year|Agreed|Received in year / 1/01|Melton|2021/22|80400|20100.0 / 1/01|Melton|2022/23|80400|20100.0 / 1/01|Melton|2023/24|80400|20100.0 / 2/02|Charnwood|2021/22|18300|4575.0 / 2/02|Charnwood|2022/23|18300|4575.0 / 2/02|Charnwood|2023/24|18300|4575.0 / 3/03|Blaby|2021/22|16200.5|4050.12 / 3/03|Blaby|2022/23|16200.5|4050.12 / 3/03|Blaby|2023/24|16200.5|4050.12 / 4/04|Melton|2021/22|65200|16300.0',
      'refused asks=2 +sheet-of-snapshots',
    ),
    then(
      'Agreement|Authority|Version|Value / 1/01|Melton|Original|31600 / 2/02|Charnwood|Original|57200.5 / 3/03|Blaby|Original|20600.5 / 3/03|Blaby|Deed of variation|18540.45 / 4/04|Melton|Original|41200 / 4/04|Melton|Deed of variation|37080.0 / 5/05|Charnwood|Original|44400 / 6/06|Blaby|Original|29000 / 6/06|Blaby|Deed of variation|26100.0 / 7/07|Melton|Original|85700.5',
      'refused asks=2 +sheet-of-snapshots',
    ),
    ...(['FY', 'Set'] as const).map((heading) =>
      then(whole(heading, ['2021/22', '2022/23', '2023/24']), 'refused asks=2 +sheet-of-snapshots'),
    ),
    then(whole('Superseded', ['Yes', 'No']), 'refused asks=2 +sheet-of-snapshots'),
    then(whole('Iteration', ['First', 'Last']), 'refused asks=2 +sheet-of-snapshots'),
    // The second quarter begins far below the first.
    then(whole('Quarter', ['Q1', 'Q2'], 80), 'refused asks=2 +sheet-of-snapshots'),
    then(whole('Quarter', ['Q1', 'Q2'], 700), 'refused asks=2 +sheet-of-snapshots'),
  ],
  '9. equal sums, each of a time or a kind of its own': [
    then(equal('Year due', ['2025/26', '2026/27', '2027/28']), 'value=36018 rows=9'),
    then(equal('Month payable', ['Jan 2026', 'Jul 2026']), 'value=24012 rows=6'),
    then(equal('Trigger month', ['Jan 2026', 'Jul 2026']), 'value=24012 rows=6'),
    then(equal('Return by', ['2028', '2029']), 'value=24012 rows=6'),
    then(equal('Type', ['Capital', 'Revenue']), 'value=24012 rows=6'),
    // A return to the council, and not of the money.
    first(equal('Return', ['2024/25', '2025/26']), 'refused asks=2 +sheet-of-snapshots'),
  ],
});
