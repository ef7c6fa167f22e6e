/** Initials of whom a title names, ends of a spend period, payments that are due, what waits at a council, this return and the last. */
import { first, then, tried } from './trying';

const rows = (cells: readonly string[]): string =>
  cells.map((cell, n) => `21/000${n + 1}|${cell}`).join(' / ');

const titled = (title: string, heading: string): string =>
  `@Ashford: ${title} / Deed ref|Site|Agreed for police|Paid over to police|${heading} / ${rows([
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

const due = (heading: string): string =>
  `@Ashford: Deed ref|Site|${heading}|Paid to Ashford|Paid to Kent Police|Ashford holds / ${rows([
    'Oak Farm|9000|9000|4000|5000',
    'Mill Lane|8000|0|0|0',
    'The Green|7000|7000|7000|0',
    'Far End|7700|7700|1000|6700',
  ])}`;

const waiting = (heading: string): string =>
  `LPA|Deed ref|Site|Contribution|${heading}|Drawn down by Constabulary / ${[
    'Babergh|21/1|Oak Farm|9000|5000|4000',
    'Ipswich|21/2|Mill Lane|8000|0|0',
    'Ipswich|21/3|The Green|7000|0|7000',
    'Mid Suffolk|21/4|Far End|7700|6700|1000',
  ].join(' / ')}`;

const returns = (then: string, now: string): string =>
  `@High Peak: Deed ref|Site|Police contribution as agreed|Paid to police ${then}|Held ${then}|Paid to police ${now}|Held ${now} / ${rows(
    [
      'Oak Farm|9000|1000|8000|9000|0',
      'Mill Lane|8000|0|0|0|8000',
      'The Green|7000|0|3000|500|3000',
      'Far End|7700|0|0|0|0',
    ],
  )}`;

tried({
  'initials of whom the title names': [
    then(
      titled('London Borough of Hounslow: S106 – Metropolitan Police', 'Balance at LBH'),
      'heldByAuthority=5500.5 drawnDown=12000',
    ),
    then(titled('Isle of Wight Council – S106 police', 'Balance at IWC'), 'heldByAuthority=5500.5'),
    first(titled('Thurrock Council, police money', 'Balance with TCE'), 'heldByAuthority=N/A'),
    first(titled('Hinckley and Bosworth Borough Council', 'Balance at HBBC'), 'heldByAuthority=5500.5'),
    first(titled('Blaby District Council', 'Balance at ZQX'), 'heldByAuthority=N/A'),
  ],
  'the end of the time to spend it': [
    ...[
      'Date for Spend',
      'Limit date',
      'Limit for spending',
      'Date spend due by',
      'Use funds by',
      'Expiry Dt',
      'Spend due date',
      'Spend money by',
    ].map((heading) =>
      then(ends(heading), 'value=31700 heldByAuthority=12000 -column-question -expiry-not-given'),
    ),
    first(ends('Date of spend'), 'value=31700 heldByAuthority=12000'),
  ],
  'a payment that is due, beside what was paid of it': [
    ...['Police payment due £', 'Amount of payment due £', 'Police payment due in total (£)'].map((heading) =>
      then(due(heading), 'value=31700 heldByAuthority=11700 drawnDown=12000'),
    ),
    then(due('Police instalment due'), 'value=31700 heldByAuthority=11700'),
    first(due('Payment due £'), 'value=31700 heldByAuthority=11700'),
  ],
  'what a council has and the police have not drawn': [
    ...[
      'Paid to LPA – awaiting drawdown',
      'Received by Council - awaiting claim',
      'Collected, unclaimed',
    ].map((heading) => then(waiting(heading), 'heldByAuthority=11700 drawnDown=12000 value=31700')),
  ],
  'this return and the one before': [
    then(returns('by then', 'by now'), 'drawnDown=9500 heldByAuthority=11000'),
    then(returns('then', 'now'), 'drawnDown=9500 heldByAuthority=11000'),
    first(returns('last time', 'now'), 'drawnDown=9500 heldByAuthority=11000'),
  ],
});
