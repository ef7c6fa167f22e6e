/** An agreement's own sum among its rows, in whatever words; and what is read as the value though another column is more. */
import { first, then, tried } from './trying';

/** Two agreements of three rows each, of which one is the sum, and one of a single row; the words are of the rows in order. */
const summed = (heading: string, words: readonly string[], isFirst = false): string => {
  const a = ['100.5|100.5|0', '60.25|0|60.25'];
  const b = ['40.1|40.1|0', '20.2|0|20.2'];
  const rows = (ref: string, parts: readonly string[], sum: string, of: readonly string[]): string =>
    (isFirst ? [sum, ...parts] : [...parts, sum])
      .map((amounts, n) => `${ref}|Land ${ref}|${of[n]!}|${amounts}`)
      .join(' / ');
  return [
    `@Blaby: Agreement ref|Site|${heading}|Sum agreed|Held by council|Paid to police`,
    rows('19/1', a, '160.75|100.5|60.25', words.slice(0, 3)),
    rows('19/2', b, '60.3|40.1|20.2', words.slice(3, 6)),
    `19/3|Land C|${words[6]!}|30|30|0`,
  ].join(' / ');
};
const RIGHT = 'value=251.05 heldByAuthority=170.6 drawnDown=80.45 rows=5';

tried({
  'the sum of an agreement among its rows': [
    then(summed('Payment', ['1 of 2', '2 of 2', 'Full', '1 of 2', '2 of 2', 'Full', 'Single']), RIGHT),
    then(
      summed(
        'Breakdown',
        ['Whole deed', 'Premises', 'Vehicles', 'Whole deed', 'Radios', 'ANPR', 'Premises'],
        true,
      ),
      RIGHT,
    ),
    then(
      summed('Instalment no.', ['1', '2', 'Complete', '1', '2', 'Complete', '1']),
      `${RIGHT} -line-may-be-total`,
    ),
    then(summed('Officer', ['JB', 'JB', 'see above', 'RK', 'RK', 'see above', 'RK']), RIGHT),
    // No words tell: each is asked, and left out till then.
    then(
      summed('Officer', ['JB', 'JB', 'JB', 'RK', 'RK', 'RK', 'RK']),
      'value=251.05 rows=5 +line-may-be-total',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum agreed / 19/1|x|100.51 / 19/1|x|60.25 / 19/1|x|160.76 / 19/2|y|50',
      'value=210.76 rows=3 +line-may-be-total',
    ),
    // Of round sums one may be the others' by chance.
    first(
      '@Blaby: Agreement ref|Contribution no.|Sum agreed / 19/1|1|1000 / 19/1|2|500 / 19/1|3|1500 / 19/2|1|50',
      'value=3050 rows=4 -line-may-be-total',
    ),
    // A word that is beside sums alone is a sum's where there is but one part, too.
    then(
      `${summed('Payment', ['1', '2', 'Full', '1', '2', 'Full', '1'])} / 19/4|Land D|1|70.7|70.7|0 / 19/4|Land D|Full|70.7|70.7|0`,
      'value=321.75 heldByAuthority=241.3 rows=6',
    ),
    // Where its amounts are not those of the others it is asked.
    then(
      `${summed('Payment', ['1', '2', 'Full', '1', '2', 'Full', '1'])} / 19/4|Land D|1|70.7|70.7|0 / 19/4|Land D|Full|80.7|80.7|0`,
      'value=321.75 rows=6 +line-may-be-total',
    ),
  ],
  'a column that is more than what is read as the value': [
    then(
      '@Blaby: Agreement ref|Site|Consideration|Cost (£)|Paid to police / 1/1|A|100.5|100.5|0 / 1/2|B|60.25|20.25|40 / 1/3|C|30.5|10.5|20 / 1/4|D|50|0|0',
      'refused asks=3',
    ),
    then(
      '@Blaby: Agreement ref|Site|Total due|Sum (£)|Paid to police / 1/1|A|100.5|100.5|0 / 1/2|B|60|20|40 / 1/3|C|30|10|20 / 1/4|D|50|0|0',
      'refused asks=3',
    ),
    then(
      '@Blaby: Agreement ref|Site|Contribution|Funding (£)|Held by council / 1/1|A|100.5|0|100.5 / 1/2|B|60.25|20.25|40 / 1/3|C|30.5|10.5|20 / 1/4|D|50|0|0',
      'refused',
    ),
    // A fee beside the sum, and what both come to.
    first(
      '@Blaby: Agreement ref|Site|Agreed (£)|Monitoring fee (£)|Total payable (£)|Paid to police / 1/1|A|100.5|10|110.5|0 / 1/2|B|60|10|70|40 / 1/3|C|30|10|40|30 / 1/4|D|50|10|60|0',
      'value=240.5 drawnDown=70',
    ),
    // A sum that was revised down since.
    first(
      '@Blaby: Agreement ref|Site|Original sum|Revised sum|Paid to police / 1/1|A|120.5|100.5|0 / 1/2|B|80|60|40 / 1/3|C|30|30|30 / 1/4|D|50|50|0',
      'value=240.5 drawnDown=70',
    ),
  ],
});
