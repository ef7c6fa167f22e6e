/** Faults that the thirteenth unseen sheets found: tables twice, examples, shares, services abreast, words of each office. */
import { first, then, tried } from './trying';

const R = 'Agreement|Site|Authority|Value|Held by authority';
/** Received, paid to the police, held. */
const SHARED = 'A/1|Mill|100|100|50|50 / A/2|Inn|200|200|0|200 / A/3|Farm|300|300|300|0 / A/4|Pub|80|80|80|0';
const shared = (heading: string): string =>
  `@Blaby: Agreement|Site|${heading}|Received|Paid to police|Held / ${SHARED}`;
const [A, B, C] = ['A/1|Mill|Blaby|100|60', 'A/2|Farm|Blaby|200|0', 'A/3|Inn|Melton|300|300'];

tried({
  'a table whose rows stand in another table of the sheet too': [
    then(
      `Spend soon / ${R} / ${A} / ${C} / Total|||400|360 /  / All / ${R} / ${A} / ${B} / ${C} / Total|||600|360`,
      'value=600 heldByAuthority=360 rows=3 +table-repeated -total-does-not-agree',
    ),
    then(`${R} / ${A} / ${B} / ${C} / ${R} / ${B} / ${C}`, 'value=600 rows=3 +table-repeated'),
    then(
      `${R} / ${A} / ${B} / ${R} / ${A} / ${B} / ${R} / ${A} / ${B}`,
      'value=300 heldByAuthority=60 rows=2 +table-repeated',
    ),
    then(
      `${R}|Notes / ${A}|spend it / ${B}| / ${R}|Notes / ${A}| / ${B}| / ${C}|`,
      'value=600 rows=3 +table-repeated',
    ),
    // One row may be an instalment like another, and so may those of one agreement over two pages.
    first(`${R} / ${A} / ${B} / ${R} / ${A}`, 'value=400 -table-repeated'),
    first(`${R} / ${A} / ${A} / ${A} / ${R} / ${A} / ${A}`, 'value=500 -table-repeated'),
    // A row that the other table lacks, or has with another amount.
    first(`${R} / ${A} / ${B} / ${R} / ${A} / ${C}`, 'value=700 -table-repeated'),
    first(`${R} / ${A} / ${B} / ${R} / ${A} / A/2|Farm|Blaby|200|1`, 'value=600 -table-repeated'),
  ],
  'an example that came with the form': [
    then(
      `@Blaby: Agreement|Site|Value / EXAMPLE|Green Lane|50000 / 21/1|Mill|100`,
      'value=100 rows=1 +note-row',
    ),
    then(`${R} / Example|Green Lane|Blaby|500|0 / ${A}`, 'value=100 rows=1'),
    then(`${R} / e.g. 12/0001|Green Lane|Blaby|500|0 / ${A}`, 'value=100 rows=1'),
    then(
      `@Blaby: No|Agreement|Site|Value / Example:|99/1|Green Lane|50000 / 1|21/1|Mill|100`,
      'value=100 rows=1',
    ),
    then(`${R} / Worked example|Green Lane|Blaby|500|0 / ${A}`, 'value=100 rows=1'),
    // A site, or a name that begins so.
    first(`${R} / A/9|Example|Blaby|500|0 / ${A}`, 'value=600 rows=2'),
    first(`${R} / Example Road 12|Mill|Blaby|500|0 / ${A}`, 'value=600 rows=2'),
  ],
  'the reference of an obligation beside that of the application': [
    first(
      '@Blaby: Obligation ref|Planning ref|Site|Sum secured / OB1|21/001/F|Mill|100 / OB2|21/002/F|Farm|200 / OB3|21/003/F|Inn|300',
      'value=600 agreements=3',
    ),
    first(
      '@Blaby: Obligation ref|Planning ref|Site|Sum secured / OB1|21/001/F|Mill|100 / OB2|21/001/F|Mill|200 / OB3|21/003/F|Inn|300',
      'value=600',
    ),
  ],
  'what of the sum was paid to the police is no share for them': [
    then(
      '@Colchester: Agreement|Total secured (£)|Of which received (£)|Of which transferred to Essex Police (£)|Of which retained (£) / A/1|900.10|700.10|300.10|400 / A/2|800.20|500.20|500.20|0 / A/3|700.30|0|0|0 / A/4|600.40|600.40|200.40|400',
      'value=3001 drawnDown=1000.7 heldByAuthority=800',
    ),
    then(
      '@Colchester: Agreement|Sum secured|of which paid to police|of which held / A/1|900|300|400 / A/2|800|500|0 / A/3|700|0|0',
      'value=2400 drawnDown=800',
    ),
    // Here it is: of a sum for all services.
    first(
      '@Colchester: Agreement|Sum secured|of which police|Held / A/1|900|300|400 / A/2|800|500|0 / A/3|700|100|0',
      'value=refused',
    ),
  ],
  'paid, and with whom it is': [
    then(
      'Council|Agreement|Sum agreed|Paid, with council|Paid, with force / Blaby|A/1|900|400|500 / Blaby|A/2|800|800|0 / Melton|A/3|700|0|700',
      'value=2400 heldByAuthority=1200 drawnDown=1200',
    ),
    first(
      'Council|Agreement|Sum agreed|Not paid|Received, still with district|Received by us / Blaby|A/1|900|0|400|500 / Blaby|A/2|800|0|800|0 / Melton|A/3|700|700|0|0',
      'heldByAuthority=1200 drawnDown=500',
    ),
    then(
      'Council|Agreement|Value|Collected, with LPA|Spent by police / Blaby|A/1|900|400|0 / Blaby|A/2|800|800|0',
      'heldByAuthority=1200',
    ),
    first(
      'Council|Agreement|Value|Received with interest / Blaby|A/1|900|400 / Blaby|A/2|800|800',
      'heldByAuthority=N/A',
    ),
  ],
  'what a council has still to pay us': [
    then(
      'LPA|Agreement|Value|Developer to pay|LPA to pay us|Paid over to us / Blaby|A/1|900|0|400|500 / Blaby|A/2|800|100|700|0 / Melton|A/3|700|0|0|700',
      'value=2400 heldByDeveloper=100 heldByAuthority=1100 drawnDown=1200',
    ),
    then(
      'LPA|Agreement|Value|Developer to pay|District still to pay over to police|Paid to police / Blaby|A/1|900|0|400|500 / Blaby|A/2|800|100|700|0 / Melton|A/3|700|0|0|700',
      'heldByAuthority=1100 drawnDown=1200',
    ),
    // All that is to come, whoever has it: no law says that the council does.
    first(
      'LPA|Agreement|Value|LPA to pay us|Paid over to us / Blaby|A/1|900|400|500 / Blaby|A/2|800|800|0 / Melton|A/3|700|0|700',
      'heldByAuthority=N/A',
    ),
  ],
  'what was had from developers': [
    then(
      '@Blaby: Agreement|For policing|Had from the builder|Passed to the police|Still with the district / A/1|900|700|300|400 / A/2|800|500|500|0 / A/3|700|700|0|700',
      'value=2400 drawnDown=800 heldByAuthority=1100 heldByDeveloper=N/A',
    ),
    then(
      '@Blaby: Agreement|Value|Held from developers|Paid to police / A/1|900|400|300 / A/2|800|0|500 / A/3|700|700|0',
      'heldByAuthority=1100 heldByDeveloper=N/A drawnDown=800',
    ),
    first(
      '@Blaby: Agreement|Value|Got from applicant|Sent to police|Left / A/1|900|700|300|400 / A/2|800|500|500|0 / A/3|700|700|0|700',
      'heldByDeveloper=N/A drawnDown=800 heldByAuthority=1100',
    ),
    first(
      '@Blaby: Agreement|Value|We have had from developer|Sent to police|Left / A/1|900|700|300|400 / A/2|800|500|500|0 / A/3|700|700|0|700',
      'heldByDeveloper=N/A drawnDown=800 heldByAuthority=1100',
    ),
    first(
      '@Blaby: Agreement|Value|Due from developer|Paid to police / A/1|900|400|300 / A/2|800|0|500',
      'heldByDeveloper=400',
    ),
  ],
  'the questions of a request are no quarters': [
    then(
      '@Blaby: Q1 Agreement|Q2 Site|Q3 Amount agreed for the police|Q4 Amount the council still holds|Q5 Spend by / A/1|Mill|900|400|01/02/2030 / A/2|Farm|800|0|',
      'value=1700 heldByAuthority=400',
    ),
    then(
      '@Blaby: Q1. Agreement|Q2. Amount secured|Q3. Amount paid to police|Q4. Amount held|Q5. Date to be spent by / A/1|900|500|400|01/02/2030 / A/2|800|800|0|01/02/2031',
      'value=1700 drawnDown=1300 heldByAuthority=400',
    ),
    first(
      '@Blaby: Question 1: Agreement|Question 2: Sum secured|Question 3: Held by council / A/1|900|400 / A/2|800|0',
      'value=1700 heldByAuthority=400',
    ),
    first(
      '@Blaby: Agreement|Value|Q1 paid to police|Q2 paid to police|Q3 paid to police / A/1|900|400|0|100 / A/2|800|0|10|0',
      'value=1700 drawnDown=N/A',
    ),
  ],
  'a share in per cent as text or in hundredths': [
    then(
      '@Corby: Agreement|Emergency services contribution|Police %|Police share|Held / A/1|1000.00|75%|750|750 / A/2|500.40|60%|300.24|0 / A/3|800|80%|640|0',
      'value=1690.24',
    ),
    then(
      '@Corby: Agreement|Emergency services contribution|% to police|Share for police|Held / A/1|1000.40|75|750.30|750.30 / A/2|500.40|60|300.24|0 / A/3|800.50|80|640.40|0',
      'value=1690.94',
    ),
    first(
      '@Corby: Agreement|Emergency services contribution|% to police|Share for police|Held / A/1|1000.40|0.75|750.30|750.30 / A/2|500.40|0.6|300.24|0 / A/3|800.50|0.8|640.40|0',
      'value=1690.94',
    ),
    // The amounts are not so many per cent.
    first(
      '@Corby: Agreement|Emergency services contribution|% to police|Share for police|Held / A/1|1000.00|75%|700|700 / A/2|500.40|60%|310.24|0 / A/3|800|80%|630|0',
      'value=refused',
    ),
  ],
  'services abreast, under names of their own': [
    then(
      '@Ashford: |Schools (KCC)||NHS Kent & Medway||Kent Police||| / Agreement|Secured|Received|Secured|Received|Secured|Received|Handed over|On deposit / A/1|9000|0|500|0|900|700|300|400 / A/2|8000|8000|600|0|800|500|500|0 / A/3|7000|10|700|20|700|700|0|700',
      'value=2400 drawnDown=800 heldByAuthority=1100',
    ),
    then(
      '@Ashford: |County education||Police||All|| / Agreement|Due|Held|Due|Held|Due|Held / A/1|9000|0|900|700|9900|700 / A/2|8000|8000|800|500|8800|8500 / A/3|7000|10|700|700|7700|710',
      'value=2400 heldByAuthority=1900',
    ),
    // A group of sites that is called after houses is no service.
    first(
      '@Ashford: Housing site||Kent Police|| / Agreement|Address|Secured|Handed over|On deposit / A/1|Mill|900|300|400 / A/2|Farm|800|500|0 / A/3|Inn|700|0|700',
      'value=2400 drawnDown=800 heldByAuthority=1100',
    ),
  ],
  'words run together by an apostrophe': [
    then(
      "Council|Agreement|Value|LPA has it|We've had it|We've spent it / Blaby|A/1|900|400|500|100 / Blaby|A/2|800|800|0|0 / Melton|A/3|700|0|700|0",
      'heldByAuthority=1200 drawnDown=1200 spent=100',
    ),
    then(
      "@Blaby: Agreement|Value|Developer hasn't paid|Held by council|Paid to police / A/1|900|0|400|500 / A/2|800|800|0|0 / A/3|700|0|0|700",
      'heldByDeveloper=800 drawnDown=1200',
    ),
    then(
      '@Blaby: Agreement|Value|Hasn’t been received|Held by council|Paid to police / A/1|900|0|400|500 / A/2|800|800|0|0 / A/3|700|0|0|700',
      'heldByDeveloper=800 heldByAuthority=400',
    ),
  ],
  'the fourth stage, and the law that holds on every row': [
    then(
      '@Bedford: Agreement|Max. due to police £|Trigger to come £|Demanded £|Here £|Police have £ / A/1|100|100||| / A/2|90||40|50| / A/3|80||||80 / A/4|70|||70| / A/5|60|20|||40 / A/6|50|50||| / A/7|40|||40| / A/8|30||||30',
      'value=520 notStarted=170 heldByDeveloper=40 heldByAuthority=160 drawnDown=150',
    ),
    then(
      '@Bedford: Agreement|Value|Not triggered|Invoiced £|Held by council|Paid to police / A/1|100|100||| / A/2|90||40|50| / A/3|80||||80 / A/4|70|||70|',
      'heldByDeveloper=40',
    ),
    // Not the fourth: with it the stages are more than the value.
    first(
      '@Bedford: Agreement|Value|Not triggered|Invoiced £|Held by council|Paid to police / A/1|100|100||| / A/2|90||90|50|40 / A/3|80||80||80 / A/4|70||70|70|',
      'heldByDeveloper=N/A',
    ),
  ],
  'a sum for the police and others together': [
    ...['Police and fire contribution', 'Police & ambulance sum', 'Emergency services contribution'].map(
      (heading) => then(shared(heading), 'value=N/A heldByAuthority=N/A drawnDown=430 +column-question'),
    ),
    then(shared('Fire and Police Contribution (£)'), 'value=N/A heldByAuthority=N/A drawnDown=430'),
    first(shared('Community policing contribution'), 'value=680 heldByAuthority=250 -column-question'),
    first(shared('Police contribution'), 'value=680 heldByAuthority=250 -column-question'),
  ],
});
