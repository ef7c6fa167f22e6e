/** Kinds 1 to 11: headings, scale, units, totals, the given authority, movements, columns that are no money. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  '1. two heading lines': [
    first(
      '|||Received|| / Agreement|Authority|Value|By council|By police| / 21/1|Blaby|900|300|600| / 21/2|Melton|100|100|0|',
      'value=1000 drawnDown=600 rowsLeftOut=0',
    ),
    first(
      'Agreement||Money| / Ref|Authority|Value|Drawn down / 21/1|Blaby|900|600 / 21/2|Melton|100|0',
      'value=1000 drawnDown=600',
    ),
    then(
      '||Stage of the money||| / Agreement|Authority|Not started|Developer|Council|Police|Value / 21/1|Blaby|100|200|300|400|1000 / 21/2|Blaby|0|0|50|50|100',
      'value=1100 notStarted=100 heldByDeveloper=200 heldByAuthority=350 drawnDown=450',
    ),
    first(
      'Blaby District Council / |||Position at 31/12/2025| / Agreement|Authority|Value|Held by council|Paid to police / 21/1|Blaby|900|300|600 / 21/2|Blaby|100|100|0',
      'value=1000 heldByAuthority=400 drawnDown=600',
    ),
    first(
      'Agreement|Authority|Sums||  / ||Agreed|Held|Transferred / 21/1|Blaby|900|300|600 / 21/2|Blaby|100|100|0',
      'value=1000 heldByAuthority=400 drawnDown=600',
    ),
  ],
  '2. scale': [
    first(`Amounts in £'000 / ${A} / 21/1|Blaby|450 / 21/2|Melton|60`, 'value=510000 +scale-read'),
    first(`${A} £k / 21/1|Blaby|450 / 21/2|Melton|60.5`, 'value=510500'),
    first('Agreement|Authority|Value (£m) / 21/1|Blaby|1.5 / 21/2|Melton|0.25', 'value=1750000'),
    first(
      `£ thousands / ${A}|Drawn down / 21/1|Blaby|450|50 / 21/2|Melton|60|0`,
      'value=510000 drawnDown=50000',
    ),
    first(`${A} (£) / 21/1|Blaby|450 / 21/2|Melton|60`, 'value=510 -scale-read'),
  ],
  '3. units in the row': [
    first(
      'S106 ref|LPA|Unit|Amount / A/1|Blaby|GBP|1000 / A/2|Blaby|units|15',
      'value=1000 rowsLeftOut=1 +amount-is-units',
    ),
    first(
      'Agreement|Authority|Value|Units / A/1|Blaby|1000|£ / A/2|Blaby|3|hectares',
      'value=1000 rowsLeftOut=1',
    ),
    first(
      'Agreement|Authority|Value|Unit / A/1|Blaby|1000|pounds / A/2|Blaby|40|%',
      'value=1000 rowsLeftOut=1',
    ),
    first('Agreement|Authority|Value|Units / A/1|Blaby|1000|£ / A/2|Blaby|500|', 'value=1500 rowsLeftOut=0'),
    first(
      'Agreement|Authority|Value|Unit / A/1|Blaby|1000|£ / A/2|Blaby|500|£',
      'value=1500 -amount-is-units',
    ),
  ],
  '4. sums counted as contributions': [
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / |Blaby|1000`, 'value=1000'),
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / Overall position|Blaby|1000`, 'value=1000'),
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / C/fwd|Blaby|1000`, 'value=1000'),
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / Total as per ledger||1000`, 'value=1000'),
    first(`${A} / B/f from last sheet|Blaby|500 / 21/1|Blaby|900 / 21/2|Blaby|100`, 'value=1000'),
  ],
  '5. the authority given, and rows that are none': [
    then('@Blaby: Agreement|Value / 21/1|900 / Agreement|Value / 21/2|100', 'value=1000 rowsLeftOut=0'),
    first('@Blaby: Agreement|Value / 21/1|900 / 21/2|100 / |1000', 'value=1000 rowsLeftOut=0'),
    first('@Blaby: Agreement|Value / Parish of Enderby| / 21/1|900 / 21/2|100', 'value=1000 rowsLeftOut=0'),
    first(
      '@Blaby: Agreement|Value|Spent / ref|£|£ / 21/1|900|0 / 21/2|100|0 / |0|0',
      'value=1000 rowsLeftOut=0',
    ),
    first('@Blaby: Agreement|Value|Status / 21/1|900|Open / ||Open / ||Open', 'value=900 rowsLeftOut=0'),
  ],
  '6. the authority on the first row only': [
    first(
      '@Blaby: Agreement|Authority|Value / 21/1|Blaby|900 / 21/2||100 / 21/3||50',
      'value=1050 rowsLeftOut=0',
    ),
    first('@Melton: Ref|LPA|Amount / 21/1||900 / 21/2|Melton|100', 'value=1000 rowsLeftOut=0'),
    first('@Blaby: Agreement|Council|Value / 21/1|Blaby District Council|900 / 21/2||100', 'value=1000'),
    first('Agreement|Authority|Value / 21/1|Blaby|900 / 21/2||100', 'rowsLeftOut=1 +authority-missing'),
    first(
      '@Blaby: Agreement|Authority|Value|Site / 21/1|Blaby|900|X / 21/2||TBC|Y',
      'value=900 rowsLeftOut=1',
    ),
  ],
  '7. a total compared with the rows that are there': [
    first(`${A} / 21/1|Blaby|900 / 21/2||100 / Total||1000`, 'value=900 -total-does-not-agree'),
    first(`${A} / 21/1|Blaby|900 / |Blaby|100 / Total||1000`, 'value=900 -total-does-not-agree'),
    first(
      `${A} / 21/1|Blaby|900 / 21/2|Blaby|TBC / Total||1000`,
      'value=900 +total-not-checked -total-does-not-agree',
    ),
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / Total||1000`, 'value=1000 -total-does-not-agree'),
    first(`${A} / 21/1|Blaby|900 / 21/2|Blaby|100 / Total||1001`, 'value=1000 +total-does-not-agree'),
  ],
  '8. what one reader tells the other tells': [
    first(`${A}|Bond / 21/1|Blaby|900|12.5 / 21/2|Blaby|100|1.25`, 'value=1000 +amounts-not-used'),
    first(`${A}|Value (old) / 21/1|Blaby|900|800 / 21/2|Blaby|100|90`, 'value=1000 +amounts-not-used'),
    first(`${A}| / 21/1|Blaby|900|812.5 / 21/2|Blaby|100|90.25`, 'value=1000 +column-question'),
    first(`${A}|Site / 21/1|Blaby|900|#REF! / 21/2|Blaby|100|X`, 'value=1000 +text-cell-error'),
    first(`${A}|Fees paid (£) / 21/1|Blaby|900|15 / 21/2|Blaby|100|15`, 'value=1000 +amounts-not-used'),
  ],
  '9. movements read as contributions': [
    first(
      'Agreement|Obligation|Authority|Stage|£ / A/1|1|Blaby|Secured|1000 / A/1|1|Blaby|Received|1000 / A/1|1|Blaby|Transferred|1000',
      'refused rows=1',
    ),
    then(
      'Agreement|Authority|Status|Amount / A/1|Blaby|secured|10 / A/1|Blaby|received|10 / A/2|Blaby|secured|20 / A/2|Blaby|received|20',
      'refused rows=2',
    ),
    then(
      'Ref|Council|Date|Type|Sum / A/1|Blaby|45000|received|10 / A/1|Blaby|45100|spent|10',
      'refused rows=1',
    ),
    first(
      'Agreement|Authority|Status|Value / A/1|Blaby|secured|10 / A/2|Blaby|received|20 / A/3|Blaby|spent|30',
      'value=60',
    ),
    first(
      'Agreement|Contribution|Authority|Status|Value / A/1|1|Blaby|secured|10 / A/1|2|Blaby|received|20',
      'value=30',
    ),
  ],
  '10. a lone column of numbers is no money': [
    first('Agreement|Authority|Invoice no. / A/1|Blaby|30012 / A/2|Blaby|30013', 'refused'),
    first('Agreement|Authority|Floor area / A/1|Blaby|1200 / A/2|Blaby|900', 'refused'),
    first('Agreement|Authority|£ per dwelling / A/1|Blaby|182.5 / A/2|Blaby|190.25', 'refused'),
    first('Agreement|Authority|Years to spend / A/1|Blaby|5 / A/2|Blaby|10', 'refused'),
    first('Agreement|Authority|BCIS index / A/1|Blaby|312.4 / A/2|Blaby|340.1', 'refused'),
  ],
  '11. money that vanishes with its sheet': [
    first(
      '@Blaby: Agreement No.|Planning permission|Contribution (£)|Spend by / A/1|21/1/FUL|1000|46000 / A/2|21/2/FUL|500|46100',
      'value=1500 rows=2',
    ),
    first('@Blaby: Deed|Planning permission|Sum (£) / A/1|21/1/FUL|1000 / A/2|21/2/FUL|500', 'value=1500'),
    first(
      '@Blaby: S106 agreement|Application|Document|Police (£) / A/1|21/1|x|1000 / A/2|21/2|y|500',
      'value=1500',
    ),
    first(
      '@Blaby: Agreement|Application|Figure / A/1|21/1/FUL|1000.5 / A/2|21/2/FUL|500.25',
      'refused +column-missing',
    ),
    first('@Blaby: Agreement ref|Signed|Amount £ / A/1|45000|1000 / A/2|45100|500', 'value=1500'),
  ],
});
