/** Five more of each kind, invented after the reader: units, sums, parts and lines under a table. */
import { first, then, tried } from './trying';

tried({
  '3. units in the row': [
    first('Agreement|Authority|Measure|Quantity / 8/1|Blaby|Pounds|1000 / 8/2|Blaby|Homes|15', 'refused'),
    then('Agreement|Authority|Value|Unit of measure / 8/1|Blaby|1000|GBP / 8/2|Blaby|15|sq m', 'value=1000'),
    first(
      'Agreement|Authority|Value|Units / 8/1|Blaby|1000|£ / 8/2|Blaby|2|hectares / 8/3|Blaby|50|pounds',
      'value=1050',
    ),
    first('Agreement|Authority|Value|Unit / 8/1|Blaby|1000| / 8/2|Blaby|15|affordable units', 'value=1000'),
  ],
  '4. sums counted as contributions': [
    first(
      'Agreement|Authority|Value / 4/1|Blaby|100 / 4/2|Blaby|50 / Amount held at year end|Blaby|150',
      'value=150',
    ),
    first('Agreement|Authority|Value / 4/1|Blaby|100 / 4/2|Blaby|50 / Check to ledger|All|150', 'value=150'),
    first(
      'Agreement|Authority|Value / As at 31 March 2024|Blaby|700 / 4/1|Blaby|100 / 4/2|Blaby|50',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value / 4/1|Blaby|100 / 4/2|Blaby|50 / Running total|Blaby|150 / 4/3|Blaby|20 / Running total|Blaby|170',
      'value=170',
    ),
    first(
      'Agreement|Authority|Value / 4/1|Blaby|100 / 4/2|Blaby|50 / Blaby total (2 agreements)||150 / 4/3|Melton|20 / Melton total (1 agreement)||20',
      'value=170',
    ),
  ],
  '5. the authority given, and rows that are none': [
    first(
      '@Blaby: Agreement|Value|Spent / 5/1|100|0 / Agreement ref|Value|Spent / 5/2|50|10',
      'value=150 rows=2',
    ),
    first('@Blaby: Agreement|Value|Spent / North / 5/1|100|0 / South area / 5/2|50|10', 'value=150 rows=2'),
    first(
      '@Blaby: Agreement|Value|Date / £|£|dd/mm/yy / 5/1|100|1/2/2024 / 5/2|50|1/3/2024',
      'value=150 rows=2',
    ),
    first(
      '@Blaby: Agreement|Value|Spent|Status / 5/1|100|0|Open / 5/2|50|10|Open / |0|0|Open / |0|0|Open',
      'value=150 rows=2',
    ),
    first(
      '@Blaby: Agreement|Value|Spent / 5/1|100|0 / |100|0 / 5/2|50|10 / 5/3|30|0 / |80|10',
      'value=180 rows=3',
    ),
  ],
  '6. the authority on the first row only': [
    first(
      '@Blaby: Agreement|Authority|Value / 1/1|Blaby District Council|100 / 1/2||50 / 1/3||30',
      'value=180 rows=3',
    ),
    first('@Melton: Agreement|Authority|Value / 1/1|Melton|100 / 1/2| |50 / 1/3|"|30', 'rows=2'),
    first(
      '@Blaby: Agreement|Council|Value|Spent / 1/1||100|5 / 1/2|Blaby|50|0 / 1/3||30|0',
      'value=180 rows=3',
    ),
    first('@Blaby: Agreement|Authority|Value / Blaby|| / 1/1||100 / 1/2||50', 'value=150 rows=2'),
    first('@Blaby: Agreement|Authority|Value / 1/1|Blaby|100 / 1/2||50 / Total||150', 'value=150 rows=2'),
  ],
  '7. a total compared with the rows that are there': [
    first('Agreement|Authority|Value / 1/1|Blaby|100 / 1/2||50 / Total||150', '-total-does-not-agree'),
    first('Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|TBC / Total||100', '-total-does-not-agree'),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|50 / Total||160',
      '+total-does-not-agree value=150',
    ),
    first(
      'Agreement|Authority|Value|Spent / 1/1|Blaby|100|10 / 1/2|Blaby|50|5 / Grand total||150|15',
      'value=150 spent=15',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100.1 / 1/2|Blaby|50.2 / Total||150.3',
      'value=150.3 rows=2',
    ),
  ],
  '34. signatures and contacts': [
    first(
      '@Blaby: Agreement|Value|Spent / 1/1|100|0 / 1/2|50|10 / Signed J Smith, Treasurer|12345| ',
      'value=150 rows=2',
    ),
    first('@Blaby: Agreement|Value|Spent / 1/1|100|0 / 1/2|50|10 / Tel.|1162224466| ', 'value=150 rows=2'),
    first(
      '@Blaby: Agreement|Value|Spent / 1/1|100|0 / 1/2|50|10 / Produced by finance on|45400| ',
      'value=150 rows=2',
    ),
    first('@Blaby: Agreement|Value|Spent / 1/1|100|0 / 1/2|50|10 / Cost centre|43210| ', 'value=150 rows=2'),
    first('@Blaby: Agreement|Value|Spent / 1/1|100|0 / 1/2|50|10 / Page 1 of|3| ', 'value=150 rows=2'),
  ],
  '35. parents and their parts': [
    first(
      'Agreement|Site|Authority|Value / 9/1|Land A|Blaby|900 / |instalment 1|Blaby|450 / |instalment 2|Blaby|450 / 9/2|Land B|Blaby|70',
      'value=970',
    ),
    then(
      'Agreement|Purpose|Authority|Value / 7/1|Vehicles|Blaby|100 / 7/1|Kit|Blaby|200 / 7/1|Total|Blaby|310 / 7/2|Kit|Blaby|50',
      'value=350 +line-may-be-total',
    ),
    then(
      'Agreement|Authority|Value|Due / 9/1|Blaby|900|In 3 parts / 9/1a|Blaby|300|1/1/2025 / 9/1b|Blaby|300|1/1/2026 / 9/1c|Blaby|300|1/1/2027 / 9/2|Blaby|70|1/1/2024',
      'value=970',
    ),
    first(
      'Agreement|Contribution|Authority|Value / 9/1||Blaby|900 / 9/1|A|Blaby|600 / 9/1|B|Blaby|300 / 9/2|A|Blaby|70',
      'value=970',
    ),
    then(
      'Agreement|Contribution|Authority|Value / 9/1|Total for deed|Blaby|900 / 9/1|A|Blaby|600 / 9/1|B|Blaby|300 / 9/2|A|Blaby|70',
      'value=970',
    ),
    then(
      'Agreement|Contribution|Authority|Value / 9/1|A|Blaby|600 / 9/1|B|Blaby|300 / 9/1|All|Blaby|900 / 9/2|A|Blaby|70',
      'value=970',
    ),
    then(
      'Agreement|Contribution|Authority|Value / 9/1|A|Blaby|600 / 9/1|B|Blaby|300 / 9/1|Total|Blaby|900 / 9/2|A|Blaby|70',
      'value=970 rows=3 +total-row',
    ),
    then(
      'Agreement|Purpose|Authority|Value / 9/1|ANPR|Blaby|600 / 9/1|Vehicles|Blaby|300 / 9/1||Blaby|900 / 9/2|ANPR|Blaby|70',
      'value=970 +line-may-be-total',
    ),
    first(
      'Agreement|Purpose|Authority|Value / 9/1|ANPR|Blaby|600 / 9/1|Vehicles|Blaby|300 / 9/1|Premises|Blaby|900 / 9/2|ANPR|Blaby|70',
      'value=1870 rows=4',
    ),
    then(
      'Agreement|Site|Authority|Value|Held by authority / 22/7|Land at Y|Blaby|1200|0 / 22/7|first part|Blaby|700|700 / 22/7|second part|Blaby|500|0',
      'value=1200 heldByAuthority=700',
    ),
    then(
      'Agreement|Site|Authority|Value|Held by authority / 22/7|Land at Y|Blaby|1200| / |first part|Blaby|700|700 / |second part|Blaby|500|0',
      'value=1200 +agreement-missing',
    ),
    first(
      'Agreement|Site|Authority|Value|Held by authority / 22/7|Land at Y|Blaby|1200|700 / 22/7|first part|Blaby|700|700 / 22/7|second part|Blaby|500|0',
      'value=1200 heldByAuthority=700 +part-rows',
    ),
    // With a reference of its own it is a contribution, whatever its words begin with.
    ...[
      'Site|All Saints Church',
      'Purpose|Less than market homes',
      'Purpose|All policing costs',
      'Purpose|',
    ].map((own) => {
      const [key, text] = own.split('|');
      return then(
        `Agreement|Contribution|${key}|Authority|Value / 9/1|A|Mill|Blaby|100 / 9/1|B|Farm|Blaby|200 / 9/1|C|${text}|Blaby|300 / 9/2|A|Inn|Blaby|70`,
        'value=670 rowsLeftOut=0',
      );
    }),
    // The last of several payments may be half of them all.
    ...['Balance', 'Balance on completion', 'Before occupation', 'All'].map((own) =>
      then(
        `Agreement|Contribution|Authority|Value / 9/1|First payment|Blaby|100 / 9/1|Second payment|Blaby|200 / 9/1|${own}|Blaby|300 / 9/2|A|Blaby|70`,
        'value=370 rowsLeftOut=1 +line-may-be-total',
      ),
    ),
    // A whole whose other amounts are not those of its parts.
    ...[
      '9/1||Blaby|900|900 / 9/1|A|Blaby|600|500 / 9/1|B|Blaby|300|300',
      '9/1||Blaby|900|900 / 9/1a||Blaby|600|500 / 9/1b||Blaby|300|300',
    ].map((rows) =>
      then(
        `Agreement|Contribution|Authority|Value|Held by authority / ${rows} / 9/2|A|Blaby|70|0`,
        'value=970 heldByAuthority=800 rowsLeftOut=1 +line-may-be-total',
      ),
    ),
    // The first row has a purpose as the others have: it is left out and asked.
    then(
      'Agreement|Purpose|Authority|Value / 9/1|Premises|Blaby|900 / 9/1|ANPR|Blaby|600 / 9/1|Vehicles|Blaby|300 / 9/2|ANPR|Blaby|70',
      'value=970 rowsLeftOut=1 +line-may-be-total -part-rows',
    ),
    first(
      'Agreement|Purpose|Authority|Value / 9/1||Blaby|900 / 9/1|ANPR|Blaby|600 / 9/1|Vehicles|Blaby|300 / 9/2|ANPR|Blaby|70',
      'value=970 rowsLeftOut=0 +part-rows',
    ),
    // Lines without a reference are left out by themselves.
    first(
      'Agreement|Contribution|Authority|Value|Held by authority / 9/1||Blaby|900|900 / |A|Blaby|600|500 / |B|Blaby|300|300 / 9/2|A|Blaby|70|0',
      'value=970 heldByAuthority=900',
    ),
    first(
      'Agreement|Contribution|Authority|Value|Held by authority / 9/1|Before start|Blaby|300|300 / 9/1|Second|Blaby|200|0 / 9/1|Third|Blaby|100|0 / 9/2|A|Blaby|70|0',
      'value=670 rowsLeftOut=0',
    ),
    // A total that is not the sum of its rows, or of one row, or of one that cannot be read, is asked all the same.
    ...[
      'A/1|Blaby|Police|100|0 / A/1|Blaby|Cars|200|0 / A/1|Blaby|Total|301|0 / A/2|Blaby|Cars|70|0',
      'A/1|Blaby|Police|300|0 / A/1|Blaby|Total|300|0 / A/2|Blaby|Cars|70|0',
      'A/1|Blaby|Total|301|0 / A/1|Blaby|Police|100|0 / A/1|Blaby|Cars|200|0 / A/2|Blaby|Cars|70|0',
    ].map((rows) =>
      then(
        `Agreement|Authority|Contribution|Value|Spent / ${rows}`,
        'value=370 rowsLeftOut=1 +line-may-be-total',
      ),
    ),
    then(
      'Agreement|Authority|Contribution|Value|Spent / A/1|Blaby|Police|0|0 / A/1|Blaby|Cars|100|0 / A/1|Blaby|Vans|200|0 / A/1|Blaby|Sub-total|300|0 / A/2|Blaby|Cars|70|0',
      'value=370 rowsLeftOut=0 +total-row -line-may-be-total',
    ),
    // Two rows are the last of the sheet.
    then(
      'Agreement|Authority|Contribution|Value|Spent / A/2|Blaby|Cars|70|0 / A/1|Blaby|Cars|300|0 / A/1|Blaby|Total|300|0',
      'value=370 rowsLeftOut=1 +line-may-be-total',
    ),
    then(
      'Agreement|Authority|Contribution|Value|Spent / A/1|Blaby|Police|tbc|0 / A/1|Blaby|Cars|100|0 / A/1|Blaby|Total|300|0 / A/2|Blaby|Cars|70|0',
      'value=170 rowsLeftOut=2 +line-may-be-total',
    ),
    // Each agreement's one row may be called so, and a site.
    first(
      'Agreement|Authority|Contribution|Value / A/1|Blaby|Total|100 / A/2|Blaby|Total|200 / A/3|Blaby|Total Fitness|5 / A/3|Blaby|Cars|5',
      'value=310 -line-may-be-total',
    ),
  ],
  '36. a second table under other headings': [
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|50 / Agreement|Expiry date|Value / 1/1|46500|100',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|50 /  / Receipts / Receipt no|Date|Amount / 77|45000|100',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|50 / Summary / Authority|Count|Total / Blaby|2|150',
      'value=150',
    ),
    first(
      'Agreement|Authority|Value / 1/1|Blaby|100 / 1/2|Blaby|50 / Expired agreements / Agreement|Authority|Value / 0/1|Melton|30',
      'value=180',
    ),
  ],
});
