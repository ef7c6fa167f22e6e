/** What a council has for a force that it names, ends of a spend period, what a force incurred and has not received. */
import { first, then, tried } from './trying';

const rows = (cells: readonly string[]): string =>
  cells.map((cell, n) => `21/000${n + 1}|${cell}`).join(' / ');

const held = (heading: string): string =>
  `@Ashford: Deed ref|Site|Contribution under the deed|Paid to Kent Police|${heading} / ${rows([
    'Oak Farm|9000|4000|0',
    'Mill Lane|8000|0|2500.5',
    'The Green|7000|7000|0',
    'Far End|7700|1000|3000',
  ])}`;

const ends = (heading: string): string =>
  `@Ashford: Deed ref|Site|Value|Held by council|${heading} / ${rows([
    'Oak Farm|9000|4000|47439',
    'Mill Lane|8000|0|47500',
    'The Green|7000|7000|47911',
    'Far End|7700|1000|48001',
  ])}`;

const force = (spent: string, left: string): string =>
  `Council area|Council’s ref|Site|Contribution secured|Income received by OPCC|${spent}|${left} / ${[
    'Redcar and Cleveland|21/1|Oak Farm|9000|4000|1000|5000',
    'Middlesbrough|21/2|Mill Lane|8000|0|0|8000',
    'Middlesbrough|21/3|The Green|7000|7000|6500.5|0',
    'Stockton-on-Tees|21/4|Far End|7700|1000|0|6700',
  ].join(' / ')}`;

tried({
  'held for a force by its name': [
    ...[
      'Funds held for Kent Police',
      'Cash held for Sussex PCC',
      'Held on behalf of Thames Valley Police',
    ].map((heading) => then(held(heading), 'heldByAuthority=5500.5 drawnDown=12000')),
    then(held('Balance held for Avon and Somerset Constabulary'), 'heldByAuthority=5500.5'),
    first(held('Held for the police'), 'heldByAuthority=5500.5'),
    first(held('Held for education and police'), 'heldByAuthority=N/A'),
  ],
  'the end of what restricts the spending': [
    ...['Spend restriction ends', 'Spend limit date', 'Date spend must be complete'].map((heading) =>
      then(ends(heading), 'value=31700 heldByAuthority=12000 -column-question -expiry-not-given'),
    ),
    then(ends('Spending restriction expires'), 'value=31700 -column-question -expiry-not-given'),
    first(ends('Spend period ends'), 'value=31700 -column-question -expiry-not-given'),
  ],
  'what a force incurred, and has not received': [
    then(
      force('Expenditure incurred by force', 'Income not yet received'),
      'spent=7500.5 heldByDeveloper=N/A',
    ),
    then(force('Spent by force', 'Income not received'), 'spent=7500.5 heldByDeveloper=N/A'),
    then(force('Spent by force', 'Not yet received'), 'spent=7500.5 drawnDown=12000 heldByDeveloper=N/A'),
    first(force('Spent by force', 'Not yet received from developers'), 'heldByDeveloper=19700'),
  ],
});
