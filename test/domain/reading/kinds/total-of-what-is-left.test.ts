/** What is left of each contribution, where nothing was written of what was drawn down: its parts come to it, and to no value. */
import { first, then, tried } from './trying';

const ROWS =
  '19/0037/FUL|Land off Marlpit Lane, Castle|16764358|0|0|6538100|6538100 / 17/0074/FUL|Rectory Glebe, Millbrook|13755433|0|9216141|4539292|13755433 / 23/0111/FUL|The Granary Site, Upper Dene|10287910|0|0|0|0 / 19/0148/FUL|Land adjacent to Nightingale Wood|15112469|0|15112469|0|15112469 / 18/0185/FUL|Land off Peartree Way, Millbrook|2134755|0|0|490994|490994 / 20/0222/FUL|Former Dairy, Station Approach|15066080|0|0|15066080|15066080 / 20/0259/FUL|Cold Harbour Farm|3630508|1670034|1960474|0|3630508';

const sheet = (value: string, total: string): string =>
  `@Blaby: Agreement ref|Site|${value}|Not started|Held by developer|Held by council|${total} / ${ROWS}`;

/** The same, where no column is of the whole. */
const without = (total: string): string =>
  `@Blaby: Agreement ref|Site|Not started|Held by developer|Held by council|${total} / ${ROWS.replace(/(\|[A-Z][^|/]*\|)\d+\|/g, '$1')}`;

tried({
  'the sum of what is left': [
    then(sheet('Contribution (as indexed)', 'Remaining'), 'value=76751513'),
    then(sheet('Contribution (as indexed)', 'Outstanding'), 'value=76751513'),
    then(sheet('Indexed contribution', 'Left to pay'), 'value=76751513'),
    first(sheet('Contribution', 'Remaining'), 'value=76751513'),
    then(sheet('Contribution', 'Total'), 'refused'),
    then(sheet('Amount due', 'Total'), 'refused'),
    then(sheet('Police obligation', 'Balance'), 'value=76751513'),
    then(sheet('Payment due', 'Balance'), 'value=76751513'),
    then(sheet('Secured', 'Still to pay to police'), 'value=76751513'),
    then(without('Remaining'), 'refused'),
    then(without('Total outstanding'), 'refused'),
    then(without('Still to come'), 'refused'),
    first(without('Total'), 'value=54593584'),
  ],
  // Of whole hundreds, and of lines on which most is left.
  'the sum of what is left, of fewer lines': ['Contribution', 'Agreed', 'Obligation', 'Commitment'].map(
    (value) =>
      then(
        `@Blaby: Agreement ref|Site|${value}|Not started|Held by developer|Held by council|Total / 21/0001|Oak Farm|9000|0|0|4000|4000 / 21/0002|Mill Lane|8000|0|8000|0|8000 / 21/0003|The Green|7000|2000|0|0|2000 / 21/0004|Far End|7700|0|700|1000|1700`,
        'refused',
      ),
  ),
});
