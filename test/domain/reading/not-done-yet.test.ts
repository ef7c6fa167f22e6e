/** What will, may or should be done with money, and what never was, is read as nothing that was done with it. */
import '../../../src/domain/whole';
import { headingOf } from '../../../src/domain/reading/words/lexicon';
import { meaningsOf } from '../../../src/domain/reading/words/meanings';

const MOODS = [
  ...[
    'to be',
    'yet to be',
    'still to be',
    'will be',
    'would be',
    'should be',
    'could be',
    'may be',
    'might be',
  ],
  ...[
    'can be',
    'must be',
    'ought to be',
    'due to be',
    'expected to be',
    'hoped to be',
    'not',
    'not yet',
    'still not',
  ],
  ...[
    'never',
    'awaiting',
    'pending',
    'anticipated',
    'expected',
    'proposed',
    'planned',
    'forecast',
    'potential',
  ],
  ...['estimated', 'future', 'intended', 'likely', 'possible', 'next'],
];
const CAME = ['received', 'banked', 'collected', 'deposited', 'held', 'in bank', 'in account'];
const WENT = [
  ...['paid', 'paid over', 'transferred', 'passed on', 'released', 'drawn down', 'forwarded', 'handed over'],
  ...['sent', 'remitted', 'claimed', 'disbursed'],
];
const SPENT = ['spent', 'used', 'expended', 'utilised'];
const TAILS = [
  '',
  ' by council',
  ' by police',
  ' to police',
  ' by developer',
  ' from developer',
  ' by LPA',
  ' (£)',
];
/** What each would mean if it were done. */
const DONE = [
  [CAME, ['heldByAuthority', 'drawnDown', 'spent']],
  [WENT, ['drawnDown', 'spent']],
  [SPENT, ['drawnDown', 'spent']],
] as const;
/** So much is read without a law or a question. */
const READ = 5;

test.each(MOODS)('%s', (mood) => {
  const read = DONE.flatMap(([verbs, keys]) =>
    verbs.flatMap((verb) =>
      TAILS.flatMap((tail) => [`${mood} ${verb}${tail}`, `Amount ${mood} ${verb}${tail}`]).filter(
        (heading) => {
          const [first] = meaningsOf(heading);
          const isRead = first !== undefined && first.weight >= READ && !headingOf(heading).isOtherMoney;
          return isRead && (keys as readonly string[]).includes(first.key);
        },
      ),
    ),
  );
  expect(read).toEqual([]);
});

/** On its way, over, or of no one day; and with or for somebody who is none of the three. */
test.each([
  ...['Upcoming payments to police', 'Earmarked for release', 'Transfer approved', 'In process of transfer'],
  ...['Transfer in progress', 'To go to police', 'Drawdown approved', 'Scheduled for payment to PCC'],
  ...['Previously held', 'Formerly held by council', 'Was held', 'Once held by BDC', 'Originally held'],
  ...['Average held', 'Maximum held', 'Lowest balance held', 'Peak balance held by council'],
  ...['Held in escrow', 'Held for contingency', 'Retained for maintenance', 'Held by stakeholder'],
])('%s is no stage', (heading) => {
  const [first] = meaningsOf(heading);
  const isRead = first !== undefined && first.weight >= READ && !headingOf(heading).isOtherMoney;
  expect(isRead && first.key).toBe(false);
});

test.each([
  ['Held, to be spent', 'heldByAuthority'],
  ['Held by council, will be transferred', 'heldByAuthority'],
  ['Paid to police, not spent yet', 'drawnDown'],
  ['Spent by police', 'spent'],
  ['Approved and paid to police', 'drawnDown'],
  ['Held for police', 'heldByAuthority'],
  ['Held for drawdown', 'heldByAuthority'],
  ['Balance held', 'heldByAuthority'],
  ['Amount expected', 'value'],
])('%s is %s', (heading, key) => {
  expect(meaningsOf(heading)[0]?.key).toBe(key);
});
