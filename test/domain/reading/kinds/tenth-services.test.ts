/** Other services beside the police: in groups of columns, a column each, or a table of their own beneath. */
import { first, then, tried } from './trying';

const rows =
  '1/1|A|100.5|100.5|0|100.5|7.5|7.5|0|7.5 / 1/2|B|60|60|40|20|5|0|0|0 / 1/3|C|30|0|0|0|9.25|9.25|9.25|0 / 1/4|D|50|45.25|30|15.25|4|4|0|4';
const grouped = (police: string, other: string): string =>
  `@Blaby: ||${police}||||${other}||| / Agreement|Site|Secured|Received|Paid over|Held|Secured|Received|Paid over|Held / ${rows}`;
const GROUPED = 'value=240.5 drawnDown=70 heldByAuthority=135.75';
/** The sum of each service, all of them, and what came in of the police's, went out and is left. */
const columns = (names: string): string =>
  `@Blaby: ||Contributions by head (£)||||Money for the police (£)|| / Agreement|Site|${names}|Received|On to police|Held here / 1/1|A|30.5|20|100.5|151|100.5|0|100.5 / 1/2|B|10|10|60.25|80.25|60.25|40|20.25 / 1/3|C|0|5|30|35|0|0|0 / 1/4|D|7|7|50.75|64.75|45.25|30|15.25`;
const COLUMNS = 'value=241.5 drawnDown=70 heldByAuthority=136';
const HEADINGS = '@Blaby: Agreement|Site|Agreed|Paid to Leics Police';

tried({
  'a group of columns for each service': [
    then(grouped('Police', 'Fire'), GROUPED),
    then(grouped('Constabulary', 'Education'), GROUPED),
    then(grouped('Police contribution', 'Highways contribution'), GROUPED),
    then(grouped('PCC', 'NHS'), GROUPED),
    // Two holders are no services.
    first(
      '@Blaby: ||Council||Police| / Agreement|Value|Received|Held|Received|Spent / 1/1|100.5|100.5|60.5|40|10 / 1/2|60|60|20|40|0 / 1/3|30|0|0|0|0',
      'value=190.5',
    ),
  ],
  'a column for each service under one word': [
    then(columns('Schools|Roads|Constabulary|All heads'), COLUMNS),
    then(columns('Education|Highways|Police|Total'), COLUMNS),
    then(columns('Health|Open space|Leicestershire Police|Overall'), COLUMNS),
  ],
  'received under the name of the police is the council’s where it was paid on': [
    then(
      '@Blaby: Agreement|Site|Value|Police money received|Paid on to police|Left / 1/1|A|100.5|100.5|0|100.5 / 1/2|B|60|60|40|20 / 1/3|C|30|0|0|0 / 1/4|D|50|45.25|30|15.25',
      'value=240.5 drawnDown=70 heldByAuthority=135.75',
    ),
    first(
      'Council|Agreement|Value|Received by police|Spent by police|Left / Blaby|A/1|100.5|60|10|50 / Melton|A/2|50|50|0|50 / Blaby|A/3|30|30|30|0 / Melton|A/4|20|20|5|15',
      'value=200.5 drawnDown=160 spent=45',
    ),
  ],
  'a table of another service beneath': [
    then(
      `${HEADINGS} / A/1|x|100.5|40.5 / A/2|y|50|50 / ||| / Libraries||| / Agreement|Site|Agreed|Paid to Leics CC / LA/1|x|30|0 / LA/2|y|20|0`,
      'value=150.5 drawnDown=90.5 rows=2 +other-table',
    ),
    then(
      `${HEADINGS} / A/1|x|100.5|40.5 / A/2|y|50|50 / ||| / Other bodies||| / Agreement|Site|Agreed|Paid to NHS / LA/1|x|30|0 / LA/2|y|20|0`,
      'value=150.5 drawnDown=90.5 rows=2 +other-table',
    ),
    // The same headings on a new page.
    first(
      `${HEADINGS} / A/1|x|100.5|40.5 / A/2|y|50|50 / ||| / Page 2||| / Agreement|Site|Agreed|Paid to Leics Police / A/3|x|30|0 / A/4|y|20|0`,
      'value=200.5 drawnDown=90.5 rows=4 -other-table',
    ),
  ],
  'banked beside what is left of it': [
    then(
      '@Blaby: Ref|Site|Approved funding|Banked|Unclaimed / A/1|x|100.5|100.5|40.5 / A/2|y|50|50|0 / A/3|z|60|60|20.5 / A/4|z|70|0|0',
      'value=280.5 heldByAuthority=N/A +column-question',
    ),
    first(
      '@Blaby: Ref|Site|Approved funding|Banked by council|Paid to police / A/1|x|100.5|60|40.5 / A/2|y|50|50|0 / A/3|z|60|40|20',
      'value=210.5 heldByAuthority=150 drawnDown=60.5',
    ),
  ],
  'balances of two days': [
    then(
      '@Blaby: Ref|Site|Sum agreed|Bal. 1 April 2024|To PCC 24/25|Bal. 31 March 2025 / A/1|x|100.5|100.5|40.5|60 / A/2|y|50|50|0|50 / A/3|z|60|20|20|0',
      'value=210.5 heldByAuthority=110 drawnDown=N/A +column-question',
    ),
  ],
  'a sum as it was, and as it is': [
    ...[
      'Sum at deed date (£)|Sum as uplifted (£)',
      'Original sum|Indexed sum',
      'Sum when signed|Amended sum',
    ].map((headings) =>
      then(
        `@Blaby: Ref|Site|${headings}|Paid to police|Held by council / A/1|x|90.5|100.5|40.5|60 / A/2|y|45|50|0|50 / A/3|z|55|60|20|0`,
        'value=210.5 heldByAuthority=110 drawnDown=60.5',
      ),
    ),
  ],
});
