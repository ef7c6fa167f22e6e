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
  'On commencement and on completion',
  'The rest on commencement, the balance before first occupation',
])('nothing is proposed of %j', (words) => expect(shown(words)).toBeNull());
