/** What the words of a trigger propose: all of them understood, or nothing. */
import { numbersInDigits } from '../../../src/domain/sheet/number-words';
import { proposeInstalments } from '../../../src/domain/pipeline/trigger-words';

import { day } from '../movements/made';

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
  // Numbers in words, and with their commas.
  ['Prior to occupation of sixty dwellings', ['Prior to Occupation of nth 60']],
  ['Prior to the one hundred and fifty-second occupation', ['Prior to Occupation of nth 152']],
  ['Before the twenty first dwelling is occupied', ['Prior to Occupation of nth 21']],
  ['Within twenty-eight days of commencement', ['Within days Commencement 28']],
  ['Upon occupation of 1,250 dwellings', ['On Occupation of nth 1250']],
  // A half and what remains; thirds; instalments by number.
  [
    '50% on first occupation, the remaining 50% on occupation of the 75th dwelling',
    ['50% On First occupation', '50% On Occupation of nth 75'],
  ],
  [
    'Two-thirds on commencement and 1/3 prior to first occupation',
    [`${(2 / 3) * 100}% On Commencement`, `${(1 / 3) * 100}% Prior to First occupation`],
  ],
  [
    '(i) £1,000 on commencement; (ii) the remaining £500 prior to the 10th occupation',
    ['1000 On Commencement', '500 Prior to Occupation of nth 10'],
  ],
  [
    '1st instalment: 25% on commencement. 2nd instalment: 75% on first occupation',
    ['25% On Commencement', '75% On First occupation'],
  ],
  // All of it, and when nothing may happen before it is paid.
  ['Payment due in full prior to first occupation of a dwelling', ['Prior to First occupation']],
  ['Pre-commencement', ['Prior to Commencement']],
  ['No dwelling shall be occupied until the contribution has been paid', ['Prior to First occupation']],
  [
    'Not to commence the development until the contribution has been paid to the Council',
    ['Prior to Commencement'],
  ],
  [
    'Not to Occupy or permit Occupation of more than 50 Dwellings until the Contribution has been paid',
    ['Prior to Occupation of nth 51'],
  ],
  ['Prior to 80% of dwellings being first occupied', ['Prior to Percent occupied 80']],
  ['On the date of commencement', ['On Commencement']],
  ['By 31/03/2026', ['On Date']],
  // Of more layouts.
  [
    'A third on implementation, a third on occupation of the 20th dwelling and the balance on the 40th occupation',
    [
      `${(1 / 3) * 100}% On Commencement`,
      `${(1 / 3) * 100}% On Occupation of nth 20`,
      'On Occupation of nth 40',
    ],
  ],
  [
    '25% prior to commencement, 25% prior to 25% occupation, 25% prior to 50% occupation, 25% prior to 75% occupation',
    [
      ...['25% Prior to Commencement', '25% Prior to Percent occupied 25'],
      ...['25% Prior to Percent occupied 50', '25% Prior to Percent occupied 75'],
    ],
  ],
  [
    '(i) £1,000 on commencement (ii) £500 within 14 days of the date of occupation of the 25th Dwelling',
    ['1000 On Commencement', '500 Within days Occupation of nth 25 14'],
  ],
  ['Prior to the occupation of the one hundred and fiftieth dwelling', ['Prior to Occupation of nth 150']],
  ['On or before 31st March 2026', ['On Date']],
  [
    'Half prior to the tenth occupation, half on or before 50% occupation',
    ['50% Prior to Occupation of nth 10', '50% On Percent occupied 50'],
  ],
  // A deed says a number in words and in figures.
  ['Prior to the Occupation of the fiftieth (50th) Dwelling', ['Prior to Occupation of nth 50']],
  ['Prior to the occupation of the 50th (fiftieth) dwelling', ['Prior to Occupation of nth 50']],
  ['Within twenty eight (28) days of Commencement of Development', ['Within days Commencement 28']],
  ['Prior to the occupation of the first (1st) dwelling', ['Prior to First occupation']],
  ['Not to occupy more than sixty (60) dwellings until it has been paid', ['Prior to Occupation of nth 61']],
  ['Prior to occupation of any more than 30 dwellings', ['Prior to Occupation of nth 31']],
  ['Prior to occupation of in excess of 30 dwellings', ['Prior to Occupation of nth 31']],
  ['Prior to the first occupation of more than 10 dwellings', ['Prior to Occupation of nth 11']],
  ['Not more than 10 dwellings to be occupied until paid', ['Prior to Occupation of nth 11']],
  ['Before 50 or more dwellings are occupied', ['Prior to Occupation of nth 50']],
  ['Prior to the occupation of at least 50 dwellings', ['Prior to Occupation of nth 50']],
  [
    'Not to permit occupation of the 40th dwelling until the contribution has been paid',
    ['Prior to Occupation of nth 40'],
  ],
  [
    'Not to occupy or permit occupation of the 1st dwelling until the contribution has been paid',
    ['Prior to First occupation'],
  ],
  ['No dwellings to be occupied until paid in full', ['Prior to First occupation']],
  ['Within 2 weeks of first occupation', ['Within days First occupation 14']],
])('%s', (words, proposed) => expect(shown(words)).toEqual(proposed));

test('a fixed day is the day on which it is expected', () => {
  expect(proposeInstalments('On 1 April 2026')).toMatchObject([
    { timing: 'On', trigger: 'Date', expected: day(1, 4, 2026), count: null },
  ]);
});

test.each([
  '',
  '40% on commencement, the remaining 50% on first occupation',
  '£25k on commencement and £25k on first occupation',
  'First instalment on commencement, second instalment prior to 50th occupation',
  'Prior to occupation of dwelling (5)',
  '£500 prior to occupation of dwelling (5) £500 on commencement',
  '£500 prior to occupation of plot (b) £500 on commencement',
  'Prior to occupation of plots 1 to 10',
  'Prior to occupation of the 10th open market dwelling',
  'On commencement of Phase 2',
  '50% or £10,000 on commencement',
  '£50,000 on commencement; £50,000 12 months after commencement',
  'Prior to occupation of half of the dwellings',
  'On occupation of twenty and thirty dwellings',
  'On 2026',
  // One per cent typed as 1 is all of them in the table.
  'Prior to occupation of 1% of the dwellings',
  'When 0.5% of homes are occupied',
  'Not to occupy more than 1% of the dwellings until it has been paid',
  'By March 2026',
  'On occupation of all dwellings',
  'Prior to the occupation of two twenty dwellings',
  'No 50 dwellings shall be occupied until it has been paid',
  'On 31 April 2026',
  'Prior to 1 April 2026',
  '1 April 2026',
  'At least 28 days before commencement',
  'Prior to the occupation of no more than 50% of dwellings',
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
  // Two numbers that differ.
  'Prior to the occupation of the fiftieth (60th) dwelling',
  'Within fourteen (28) days of commencement',
  // Of all homes, or of some: the count is of another development then.
  'On first occupation of the Market Units',
  'Prior to occupation of more than 50% of the Open Market Dwellings',
  'Prior to occupation of fewer than 50 dwellings',
  'Prior to occupation of no more than 50 dwellings',
  'Prior to occupation of 50% or more of the dwellings',
  'Not to occupy the 40th market dwelling until the contribution has been paid',
  'Within 0 weeks of commencement',
  '2 weeks before commencement',
])('nothing is proposed of %j', (words) => expect(shown(words)).toBeNull());

test.each([
  ['ninety-nine', '99'],
  ['two hundred and three', '203'],
  ['the hundredth', 'the 100th'],
  ['one hundred and twelfth', '112th'],
  ['forty second', '42nd'],
  ['one of the first', 'one of the first'],
  ['hundred hundred', 'hundred hundred'],
  ['one two', 'one two'],
  ['seventeenth', '17th'],
  ['often tender', 'often tender'],
])('%s is %s', (words, digits) => expect(numbersInDigits(words)).toBe(digits));
