/** Kinds 25 and 29 to 39: blanks, dates, duplicates, money that is not placed, groups, other tables, years, balances. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  '25. blanks that arrive as 0': [
    first(`${A} / A/1|Blaby|100 / 0|0|0`, 'value=100 rowsLeftOut=0'),
    first(`${A}|Expiry date / A/1|Blaby|100|0`, 'value=100 -date-impossible'),
    first(
      `${A}|Spent|Drawn down / A/1|Blaby|100|0|0 / 0|0|0|0|0 / A/2|Blaby|50|0|0`,
      'agreements=2 rowsLeftOut=0',
    ),
    first(`${A}|Site|Notes / A/1|Blaby|100|0|0`, 'value=100 -text-cell-error'),
    first(`0|0|0 / ${A} / A/1|Blaby|100`, 'value=100'),
  ],
  '29. dates': [
    first(`${A}|Expiry date / A/1|Blaby|100|In perpetuity / A/2|Blaby|50|No time limit`, '-date-not-read'),
    first(`${A}|Spend by / A/1|Blaby|100|None / A/2|Blaby|50|n/a`, '-date-not-read'),
    first(`${A}|Expiry date / A/1|Blaby|100|2030-03-31T00:00:00`, '-date-not-read'),
    first(`${A}|Expiry date / A/1|Blaby|100|five years from receipt`, '+date-not-read'),
    first(`${A}|Expiry date / A/1|Blaby|100|31 June 2030`, '+date-impossible'),
  ],
  '30. exact duplicates': [
    first(`${A} / A/1|Blaby|100 / A/1|Blaby|100 / A/1|Blaby|100`, 'value=300 +row-repeated'),
    first(`${A} / A/1|Blaby|100 / A/2|Blaby|100`, 'value=200 -row-repeated'),
    first(`${A}|Contribution / A/1|Blaby|100|1 / A/1|Blaby|100|2`, 'value=200 -row-repeated'),
    first(`${A} / A/1|Blaby|100 / | | / a/1|blaby|100`, 'value=200 +row-repeated'),
    first(`${A}|Date / A/1|Blaby|100|45000 / A/1|Blaby|100|45001`, 'value=200 -row-repeated'),
  ],
  '31. money that is not placed': [
    first(
      `${A}|They have|Come across / 22/7|Blaby|1200|500|700 / 22/8|Melton|600|600|0 / 22/9|Melton|50|0|50`,
      'outstanding=N/A',
    ),
    first(
      `${A}|Pot A (£)|Pot B (£) / 22/7|Blaby|1200|500|700 / 22/8|Melton|600|600|0 / 22/9|Melton|50|0|50`,
      'outstanding=N/A +column-question',
    ),
    first(`${A}|Drawn down|Banked / 22/7|Blaby|1200|700|500 / 22/8|Melton|600|0|600`, 'outstanding=1100'),
    first(`${A}|Paid / 22/7|Blaby|1200|700 / 22/8|Melton|600|0`, 'outstanding=N/A +column-question'),
    first(
      `${A}|Paid to police|Balance / 22/7|Blaby|1200|700|500 / 22/8|Melton|600|0|600 / 22/9|Melton|60|10|50`,
      'outstanding=1150 heldByAuthority=N/A',
    ),
  ],
  '32. a group word over several columns': [
    first(
      '|||Held by||| / Agreement|Authority|Value|Developer|Council|Police| / A/1|Blaby|100|10|20|70| / A/2|Blaby|50|50|0|0|',
      'heldByDeveloper=60 heldByAuthority=20 drawnDown=70',
    ),
    first(
      '|||Money with|| / Agreement|Authority|Value|Dev|LPA|PCC / A/1|Blaby|100|10|20|70 / A/2|Blaby|50|50|0|0',
      'heldByDeveloper=60 heldByAuthority=20',
    ),
    first(
      '|||Amounts (£)|| / Agreement|Authority|Site|Secured|Held|Paid to police / A/1|Blaby|X|100|30|70 / A/2|Blaby|Y|50|50|0',
      'value=150 heldByAuthority=80 drawnDown=70',
    ),
    first(
      '||Contribution||Dates| / Agreement|Authority|Value|Drawn down|Signed|Expiry / A/1|Blaby|100|70|44000|47000 / A/2|Blaby|50|0|44001|47001',
      'value=150 drawnDown=70',
    ),
    first(
      '|||Current position|||Other| / Agreement|Authority|Value|With developer|With council|With police|Notes / A/1|Blaby|100|10|20|70|x / A/2|Blaby|50|50|0|0|',
      'heldByDeveloper=60 heldByAuthority=20 drawnDown=70',
    ),
  ],
  '33. deadlines that look like money': [
    first(`${A}|To be used before / A/1|Blaby|100|46500 / A/2|Blaby|50|47000`, 'value=150 drawnDown=N/A'),
    first(`${A}|Spent by / A/1|Blaby|100|46500 / A/2|Blaby|50|47000`, 'value=150 spent=N/A'),
    first(`${A}|Return if unspent at / A/1|Blaby|100|46500 / A/2|Blaby|50|47000`, 'value=150 spent=N/A'),
    first(`${A}|Paid on / A/1|Blaby|100|45500 / A/2|Blaby|50|45600`, 'value=150 drawnDown=N/A'),
    first(`${A}|Date received / A/1|Blaby|100|45500 / A/2|Blaby|50|45600`, 'value=150 heldByAuthority=N/A'),
  ],
  '34. signatures and contacts': [
    first(
      `@Blaby: Agreement|Value / A/1|100 / A/2|50 / | / Prepared by J Smith|4471`,
      'value=150 rowsLeftOut=0',
    ),
    first(`@Blaby: Agreement|Value / A/1|100 / A/2|50 / Tel.|1162724567`, 'value=150 rowsLeftOut=0'),
    first(`@Blaby: Agreement|Value / A/1|100 / Payroll no.|20441`, 'value=100 rowsLeftOut=0'),
    first(`@Blaby: Agreement|Value / A/1|100 / Signed|45999`, 'value=100 rowsLeftOut=0'),
    first(`@Blaby: Agreement|Value / A/1|100 / Email: s106@blaby.gov.uk|`, 'value=100 rowsLeftOut=0'),
  ],
  '35. parents and their parts': [
    first(
      `${A}|Site / 22/7|Blaby|1200|Land at Y / 22/7|Blaby|700|first part / 22/7|Blaby|500|second part`,
      'value=1200',
    ),
    first(
      `${A}|Site / 22/7|Blaby|900|Y / 22/7|Blaby|300|part 1 / 22/7|Blaby|300|part 2 / 22/7|Blaby|300|part 3`,
      'value=900',
    ),
    first(
      'Agreement|Contribution|Authority|Value / 22/7|1|Blaby|1200 / 22/7|2|Blaby|700 / 22/7|3|Blaby|500',
      'value=2400',
    ),
    first(`${A}|Site / 22/7|Blaby|1200|Y / 22/8|Blaby|700|Z / 22/9|Blaby|500|W`, 'value=2400'),
    first(
      `@Blaby: Agreement|Site|Value / 22/7|Land at Y|1200 / |first instalment|700 / |second instalment|500`,
      'value=1200',
    ),
  ],
  '35. and nothing that tells': [
    then(`${A} / 22/7|Blaby|1200 / 22/7|Blaby|700 / 22/7|Blaby|500`, 'value=2400 +may-be-parts'),
    first(`${A} / 22/7|Blaby|1200 / 22/7|Blaby|700 / 22/7|Blaby|400`, 'value=2300 -may-be-parts'),
    first(
      'Agreement|Contribution|Authority|Value / 7|1|Blaby|9 / 7|2|Blaby|4 / 7|3|Blaby|5',
      '-may-be-parts',
    ),
  ],
  '36. a second table under other headings': [
    first(`${A} / A/1|Blaby|100 / | | / Project|Budget|Start / Hub|9000|46000`, 'value=100 +other-table'),
    first(
      `${A} / A/1|Blaby|100 / A/2|Blaby|50 / Supplier|Invoice no|Amount / Acme|9|9000`,
      'value=150 +other-table',
    ),
    first(
      `${A}|Spent / A/1|Blaby|100|0 / ||| / Officer|Grade|Cost|Hours / Smith|F|9000|12`,
      'value=100 +other-table',
    ),
    first(
      `@Blaby: Agreement|Site|Value / A/1|X|100 / || / Date paid|Supplier|Amount / 46000|Acme|9000`,
      'value=100 +other-table',
    ),
    first(`${A} / A/1|Blaby|100 / | | / ${A} / A/2|Blaby|50`, 'value=150'),
  ],
  '37. the same headings under years': [
    first(
      '|||2023/24||2024/25||All years| / Agreement|Authority|Value|Received|Paid to police|Received|Paid to police|Received|Paid to police / A/1|Blaby|100|30|10|20|5|50|15 / A/2|Blaby|60|0|0|60|60|60|60',
      'value=160 drawnDown=75',
    ),
    first(
      `${A}|Spent 2023/24|Spent 2024/25|Total spent / A/1|Blaby|100|10|5|15 / A/2|Blaby|60|0|7|7`,
      'spent=22',
    ),
    first(`${A}|Drawn down 2024/25 / A/1|Blaby|100|10 / A/2|Blaby|60|5`, 'drawnDown=N/A'),
    first(
      `${A}|2022/23 paid to police|2023/24 paid to police|Paid to police (total) / A/1|Blaby|100|10|5|15 / A/2|Blaby|60|0|7|7`,
      'drawnDown=22',
    ),
    first(`${A}|Spent in year|Spent to date / A/1|Blaby|100|10|15 / A/2|Blaby|60|0|7`, 'spent=22'),
  ],
  '38. running balances': [
    first(
      '@Blaby: Ref|Date|Amount|Balance / A/1|45000|100|100 / A/2|45001|50|150 / A/3|45002|-30|120 / A/4|45003|10|130',
      'refused +running-balance',
    ),
    first(
      '@Blaby: Agreement|In (£)|Out (£)|Balance (£) / A/1|100|0|100 / A/1|0|40|60 / A/2|50|0|110 / A/2|0|10|100',
      'refused',
    ),
    first(`${A}|Balance / A/1|Blaby|100|40 / A/2|Blaby|50|10 / A/3|Blaby|30|30`, 'value=180'),
    first(`${A}|Running total / A/1|Blaby|100|100 / A/2|Blaby|50|150 / A/3|Blaby|30|180`, 'value=180'),
    first(
      '@Blaby: Agreement|Receipts (£)|Account balance (£) / A/1|100|100 / A/2|50|150 / A/3|30|180 / A/4|20|200',
      'refused',
    ),
  ],
  '39. status words under another heading': [
    first(
      `${A}|Live or closed / A/1|Blaby|100|Live / A/2|Blaby|50|Closed / A/3|Blaby|5|Live / A/4|Blaby|5|Closed`,
      'agreements=2',
    ),
    first(
      `${A}|Current / A/1|Blaby|100|Open / A/2|Blaby|50|Completed / A/3|Blaby|5|Open / A/4|Blaby|5|Lapsed`,
      'agreements=2',
    ),
    first(
      `${A}|Where are we / A/1|Blaby|100|Active / A/2|Blaby|50|Closed / A/3|Blaby|5|Closed / A/4|Blaby|5|Closed`,
      'agreements=1',
    ),
    first(
      `${A}|Position / A/1|Blaby|100|Not triggered / A/2|Blaby|50|With developer / A/3|Blaby|5|Held / A/4|Blaby|5|Paid`,
      'agreements=4 value=160',
    ),
    first(
      `${A}|RAG / A/1|Blaby|100|Red / A/2|Blaby|50|Green / A/3|Blaby|5|Amber / A/4|Blaby|5|Red`,
      'agreements=4 -status-not-known',
    ),
  ],
});
