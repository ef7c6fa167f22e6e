/** What the words of a trigger propose: all of them understood, or nothing. */
import { proposeInstalments } from '../../../src/domain/pipeline/trigger-words';

/** "25%", "141558.92", "rest" and the event, as one line. */
const shown = (words: string) =>
  proposeInstalments(words)?.map(({ share, amount, timing, trigger, count, daysToPay }) =>
    [
      share === null ? (amount === null ? null : amount / 100) : `${share * 100}%`,
      timing,
      trigger,
      count,
      ...(daysToPay === null ? [] : [daysToPay]),
    ]
      .filter((part) => part !== null)
      .join(' '),
  ) ?? null;

test.each<[string, string[]]>([
  ['Before first occupation', ['Prior to First occupation']],
  ['On commencement', ['On Commencement']],
  ['Upon commencement of the development', ['On Commencement']],
  ['Before the 25th occupation', ['Prior to Occupation of nth 25']],
  [
    'Half on commencement, half at the 50th occupation',
    ['50% On Commencement', '50% On Occupation of nth 50'],
  ],
  ['Prior to the 1st occupation of the first dwelling.', ['Prior to First occupation']],
  ['Prior to the first occupation of the site', ['Prior to First occupation']],
  ['Prior to 1st occupation of 100th dwelling', ['Prior to Occupation of nth 100']],
  ['Prior to the occuaption of the 22nd dwelling', ['Prior to Occupation of nth 22']],
  ['Prior to the occupation of the 1st dwelling', ['Prior to First occupation']],
  ['Prior to the occupation of more than 30 homes', ['Prior to Occupation of nth 31']],
  ['Prior to the occupation of 10% of the dwellings on site', ['Prior to Percent occupied 10']],
  ['Within 28 days of commencement', ['Within days Commencement 28']],
  [
    '25% prior to 80% occupation - 75% prior to the occupation of the 90th dwelling',
    ['25% Prior to Percent occupied 80', '75% Prior to Occupation of nth 90'],
  ],
  [
    '10% prior to commencement - 45% prior to 90% occupation - 45% prior to 250th occupation.',
    ['10% Prior to Commencement', '45% Prior to Percent occupied 90', '45% Prior to Occupation of nth 250'],
  ],
  [
    '£40,474.56 prior to occupation of the first dwelling, £40,474.56 prior to 50% occupation and £40,474.56 prior to 75% occupation',
    [
      '40474.56 Prior to First occupation',
      '40474.56 Prior to Percent occupied 50',
      '40474.56 Prior to Percent occupied 75',
    ],
  ],
  [
    'A quarter before first occupation and the balance before the 100th occupation',
    ['25% Prior to First occupation', 'Prior to Occupation of nth 100'],
  ],
  // The last day is that of the event, whichever way it is said.
  ['On or before the occupation of the 50th dwelling', ['On Occupation of nth 50']],
  ['On or prior to commencement', ['On Commencement']],
  ['No later than first occupation', ['On First occupation']],
  ['Not later than the 50th occupation', ['On Occupation of nth 50']],
  ['By completion of the 10th home', ['On Completion of nth 10']],
  ['Upon practical completion of 12 dwellings', ['On Completion of nth 12']],
  ['Upon completion of the first dwelling', ['On Completion of nth 1']],
  ['When 50 dwellings are occupied', ['On Occupation of nth 50']],
  ['Once more than 50 dwellings have been occupied', ['On Occupation of nth 51']],
  ['When the fiftieth dwelling is occupied', ['On Occupation of nth 50']],
  ['Immediately before commencement of development', ['Prior to Commencement']],
  ['Before the first dwelling is occupied', ['Prior to First occupation']],
  // Days from the event.
  ['28 days after commencement', ['Within days Commencement 28']],
  ['Within 14 days following the date of first occupation', ['Within days First occupation 14']],
  ['No later than 28 days from the occupation of the 50th dwelling', ['Within days Occupation of nth 50 28']],
  // The home that has to wait is the next one.
  [
    'Not to occupy more than 50 dwellings until the contribution has been paid',
    ['Prior to Occupation of nth 51'],
  ],
  [
    'Not to occupy more than 50% of the dwellings until payment of the contribution',
    ['Prior to Percent occupied 50'],
  ],
  [
    'No more than 49 dwellings shall be occupied until the contribution is paid in full',
    ['Prior to Occupation of nth 50'],
  ],
  ['Not to permit the occupation of more than 0 dwellings before it is paid', ['Prior to First occupation']],
  ['Prior to occupation of more than 50 per cent of the dwellings', ['Prior to Percent occupied 50']],
  ['When 33.3% of homes are occupied', ['On Percent occupied 33.3']],
  ['Prior to occupation of over 75% of the development', ['Prior to Percent occupied 75']],
  [
    'Half prior to the tenth occupation, half on or before 50% occupation',
    ['50% Prior to Occupation of nth 10', '50% On Percent occupied 50'],
  ],
])('%s', (words, proposed) => expect(shown(words)).toEqual(proposed));

test.each([
  '',
  'Prior to adoption',
  'Prior to first occupation of one of the additional dwellings',
  '50% prior to the 1st occupation of the first dwelling & 50 prior to the 1st occupation of the 13th dwelling',
  '50% prior to occupation of the 150% dwelling',
  '75% prior to 100% occupation',
  '60% on commencement, 60% on first occupation',
  'Before first occupation or 1 May 2026, whichever is the earlier',
  'Within 3 months of commencement',
  // A working day is none of the calendar's, and no column says so.
  'Within 28 working days of commencement',
  // Not before it: it is not said by when.
  'Not before first occupation',
  'After first occupation',
  'Not to occupy the development until the contribution has been paid',
  'Not to occupy more than 50.5 dwellings until the contribution has been paid',
  'Prior to occupation of the 0th dwelling',
  'Prior to commencement of phase 2',
  'Prior to occupation of 50 market dwellings',
  `Prior to first occupation ${'and so on '.repeat(60)}`,
  'On commencement and on completion',
  'The rest on commencement, the balance before first occupation',
])('nothing is proposed of %j', (words) => expect(shown(words)).toBeNull());
