/** The thirteenth sheets written without sight of the reader, rough in their columns: other services, shares, years, rates. */
import { deeds, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column, type Instead } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const share = (deed: Deed, part: number): number => Math.floor((penceOf(deed, 'Value') * part) / 100) * 100;
const SCHOOLS = 3.4;
const HEALTH = 0.8;

const services: Definition[] = [
  rough(
    'unseen13-three-services-abreast',
    'Schools, health and police abreast, two columns for the others and four for the police; all together last',
    sheet(
      'All S106',
      'Ashford',
      [
        std('Agreement', ['', 'Legal ref']),
        std('Site', ['', 'Development site']),
        otherMoney(['Schools (KCC)', 'Secured'], 'of another service', (deed) => share(deed, SCHOOLS)),
        otherMoney(['', 'Received'], 'of another service', (deed) => share(deed, SCHOOLS / 2)),
        otherMoney(['NHS Kent & Medway', 'Secured'], 'of another service', (deed) => share(deed, HEALTH)),
        otherMoney(['', 'Received'], 'of another service', (deed) => share(deed, HEALTH / 4)),
        std('Value', ['Kent Police', 'Secured']),
        took(['', 'Received']),
        std('Drawn down', ['', 'Handed over']),
        std('Held by authority', ['', 'On deposit']),
        otherMoney(
          ['All three', 'Secured'],
          'of all services',
          (deed) => penceOf(deed, 'Value') + share(deed, SCHOOLS) + share(deed, HEALTH),
        ),
      ],
      (s) => {
        s.title('Ashford: who gets what from each agreement', 'at 31/10/25');
        s.headings();
        s.all(deeds(14, { seed: 1911, agreement: byYear('/AS') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen13-blue-light-share',
    'One contribution for the emergency services; the share of the police is reckoned in the next columns',
    sheet(
      'Blue light',
      'North Northamptonshire',
      [
        std('Agreement', 'Agreement of'),
        std('Site', 'Growth area site'),
        otherMoney('Emergency services contribution', 'with the fire service', (deed) =>
          penceOf(deed, 'Both'),
        ),
        other('% to police', 'a share', (deed) => `${String(deed['Percent'])}%`),
        std('Value', 'Share for police'),
        otherMoney(
          'Fire share',
          'of another service',
          (deed) => penceOf(deed, 'Both') - penceOf(deed, 'Value'),
        ),
        took('Police share paid by developer'),
        std('Drawn down', 'Police share released to Northants Police'),
        std('Held by authority', 'Police share not yet released'),
      ],
      (s) => {
        s.title('NNC – fire and police contributions');
        s.headings();
        deeds(13, { seed: 1912, agreement: byYear('/NN') }).forEach((deed, i) => {
          const percent = [75, 80, 60][i % 3]!;
          const both = Math.round((penceOf(deed, 'Value') * 100) / percent);
          s.data({ ...deed, Percent: percent, Both: both });
        });
        s.total('', { of: 'all' });
        s.may(s.next - 1, null, 'a sum with no label', 'error');
      },
    ),
  ),
];

/** Half of what came, and of what was spent, before this year; the rest in it. */
const before = (deed: Deed, name: string): number => Math.floor(penceOf(deed, name) / 2);
const within = (deed: Deed, name: string): number => penceOf(deed, name) - before(deed, name);
const leftThen = (deed: Deed): number => before(deed, 'Drawn down') - before(deed, 'Spent');
const leftNow = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');

/** What is still to come is foreseen for two years and later. */
const toCome = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Drawn down');
const foreseen = (deed: Deed, k: number): number => {
  const third = Math.floor(toCome(deed) / 300) * 100;
  return k < 2 ? third : toCome(deed) - 2 * third;
};

const years: Definition[] = [
  rough(
    'unseen13-reserve-roll-forward',
    'A force’s reserve: income and spend to the year’s beginning and since, carried forward from one to the other',
    sheet(
      'Earmarked reserve',
      null,
      [
        std('Authority', ['', 'Planning body']),
        std('Agreement', ['', 'S106 id']),
        std('Site', ['', 'Dev’t']),
        std('Value', ['', 'Awarded']),
        otherMoney(['To 31 March 2025', 'Income'], 'of some years', (deed) => before(deed, 'Drawn down')),
        otherMoney(['', 'Expenditure'], 'of some years', (deed) => before(deed, 'Spent')),
        otherMoney(['', 'Carried forward'], 'the force’s balance then', leftThen),
        otherMoney(['2025/26 to period 8', 'Income'], 'of one year', (deed) => within(deed, 'Drawn down')),
        otherMoney(['', 'Expenditure'], 'of one year', (deed) => within(deed, 'Spent')),
        otherMoney(['', 'Balance'], 'the force’s balance', leftNow),
      ],
      (s) => {
        s.title('Lincolnshire Police', 'Earmarked reserve E14: developer contributions');
        s.headings();
        const authorities = ['Boston', 'South Holland', 'North Kesteven'];
        for (const deed of deeds(16, { seed: 1913, agreement: numbered('LP', 3, 20), authorities }))
          s.data(deed, {
            rebuilt: { 'Drawn down': penceOf(deed, 'Drawn down'), Spent: penceOf(deed, 'Spent') },
          });
        s.total('Reserve total', { of: 'all' });
        for (const column of ['Income', 'Expenditure', 'Drawn down', 'Spent'])
          s.may(null, column, 'in two parts', 'question');
      },
    ),
  ),
  rough(
    'unseen13-financing-by-scheme',
    'Capital financing under each scheme: the award, what came, what was applied, what is expected and when',
    sheet('Financing', null, financingColumns(), (s) => {
      s.title('OPCC Thames Valley – capital financing 2025/26', 'Developer contributions by scheme');
      s.headings();
      const authorities = ['Cherwell', 'West Oxfordshire', 'Buckinghamshire', 'Reading'];
      const list = deeds(16, { seed: 1914, agreement: byYear('/TV'), authorities });
      [
        'Bicester neighbourhood base',
        'ANPR replacement sites',
        'Response vehicles',
        'Not yet allocated',
      ].forEach((scheme, i) => {
        s.line('group heading', scheme);
        s.all(list.slice(i * 4, i * 4 + 4));
        s.total('Scheme total', { at: 1 });
      });
      s.total('All schemes', { of: 'all', at: 1 });
    }),
  ),
];

function financingColumns(): Column[] {
  return [
    std('Authority', 'Funding council'),
    std('Agreement', 'Agreement / UU'),
    std('Value', 'Total award'),
    std('Drawn down', 'Received at 31.3.25'),
    std('Spent', 'Applied at 31.3.25'),
    otherMoney('Unapplied at 31.3.25', 'drawn down less spent', leftNow),
    ...['2025/26', '2026/27', 'later'].map((year, k) =>
      otherMoney(`Expected ${year}`, 'a forecast', (deed) => foreseen(deed, k)),
    ),
  ];
}

/** Three payments: what each is, and on what day it was paid, if it was. */
const paymentOf = (deed: Deed, k: number): number => {
  const first = Math.floor(penceOf(deed, 'Value') / 400) * 100;
  return k < 2 ? first : penceOf(deed, 'Value') - 2 * first;
};
const ORDINALS = ['First', 'Second', 'Final'];
const paymentColumns = (): Column[] =>
  ORDINALS.flatMap((word, k) => [
    otherMoney([`${word} payment`, 'Sum £'], 'a part', (deed) => paymentOf(deed, k)),
    other(['', 'Developer paid'], 'a day', (deed) =>
      penceOf(deed, 'Paid') > k ? dmy(yearsOn(deed, k + 1)) : null,
    ),
  ]);

/** So many of the payments are made, and the first of them passed on. */
function inPayments(deed: Deed, i: number): Deed {
  const paid = [3, 0, 1, 2, 1][i % 5]!;
  const came = [0, 1, 2].slice(0, paid).reduce((sum, k) => sum + paymentOf(deed, k), 0);
  const passed = [came, 0, 0, paymentOf(deed, 0), paymentOf(deed, 0)][i % 5]!;
  return { ...deed, Paid: paid, 'Drawn down': passed, 'Held by authority': came - passed };
}

/** So many homes at so much a home; until the last permission one of them is not known. */
function byHome(deed: Deed, i: number): Deed {
  const [homes, rate] = [45 + ((i * 67) % 380), [21_450, 18_900, 25_614][i % 3]!];
  const value = homes * rate;
  const stages = { 'Not started': 0, 'Held by developer': 0, 'Held by authority': 0, 'Drawn down': 0 };
  const half = Math.floor(value / 2);
  const where = [
    { 'Not started': value },
    { 'Held by developer': half, 'Held by authority': value - half },
    { 'Drawn down': value },
    { 'Held by authority': value },
    { 'Not started': half, 'Drawn down': value - half },
  ][i % 5]!;
  return { ...deed, Homes: homes, Rate: rate, Value: value, ...stages, ...where };
}

const payments: Definition[] = [
  rough(
    'unseen13-three-payments-across',
    'Three payments across with the day each was paid; the sums of payments not made stand there as well',
    sheet(
      'Police instalments',
      'Mid Sussex',
      [
        std('Agreement', ['', 'DV / S106']),
        std('Site', ['', 'Location']),
        ...paymentColumns(),
        std('Value', ['All payments', 'Sum £']),
        std('Drawn down', ['Passed on', 'To Sussex Police £']),
        std('Held by authority', ['', 'With MSDC £']),
      ],
      (s) => {
        s.title('Mid Sussex District Council', 'Police contributions payable in instalments');
        s.headings();
        s.all(deeds(15, { seed: 1915, agreement: byYear('/PI') }).map(inPayments));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen13-so-much-a-home',
    'Homes, a rate, the most that can be due, then where it is; two outlines wait for their number of homes',
    sheet(
      'Rates',
      'Bedford',
      [
        std('Agreement', 'Our agreement'),
        std('Site', 'Parcel'),
        other('Homes', 'a count', (deed) => deed['Homes']!),
        otherMoney('£ per home', 'a rate', (deed) => penceOf(deed, 'Rate')),
        std('Value', 'Max. due to police £'),
        std('Not started', 'Trigger to come £', { nil: null }),
        std('Held by developer', 'Demanded £', { nil: null }),
        std('Held by authority', 'Here £', { nil: null }),
        std('Drawn down', 'Beds Police have £', { nil: null }),
        std('Trigger', 'Trigger (homes)'),
      ],
      (s) => {
        s.title('Bedford Borough – police, rate per home', 'Rates are those of the signed deed, before RPI');
        s.headings();
        deeds(16, { seed: 1916, agreement: byYear('/BB') }).forEach((deed, i) => {
          const isOpen = i === 6 || i === 12;
          const cells: Record<string, Instead> = isOpen
            ? {
                Homes: { raw: 'tbc at RM' },
                Value: { raw: 'tbc at RM', reads: null },
                ...Object.fromEntries(
                  ['Not started', 'Held by developer', 'Held by authority', 'Drawn down'].map((name) => [
                    name,
                    { raw: null, reads: 0 },
                  ]),
                ),
              }
            : {};
          const row = s.data(byHome(deed, i), {
            cells,
            ...(isOpen ? { use: 'aside' as const, why: 'Value: no figure' } : {}),
          });
          if (isOpen) s.due(row, 'Value', 'amount not readable', 'error');
        });
      },
    ),
  ),
];

const short = (pence: number, text: string): Instead => ({ raw: text, reads: pence });

/** Some sums as a single point of contact jots them: 45k, £1.2m. */
function jotted(deed: Deed, i: number): { deed: Deed; cells: Record<string, Instead> } {
  const k = 100_000;
  const jots: Record<number, [number, string]> = {
    2: [45 * k, '£45k'],
    5: [1200 * k, '£1.2m'],
    9: [7.5 * k, '7.5k'],
    13: [112 * k, '£112K'],
  };
  const jot = jots[i];
  if (!jot) return { deed, cells: {} };
  const [value, text] = jot;
  const made = {
    ...deed,
    ...{ Value: value, 'Held by developer': 0, 'Held by authority': value, 'Drawn down': 0, Spent: 0 },
  };
  return { deed: made, cells: { Value: short(value, text), 'Held by authority': short(value, text) } };
}

const jottings: Definition[] = [
  rough(
    'unseen13-jotted-thousands',
    'A force’s point of contact keeps pounds, and here and there writes 45k or £1.2m',
    sheet(
      'SPOC list',
      null,
      [
        std('Authority', 'LPA area'),
        std('Agreement', 'Their ref'),
        std('Site', 'Devt'),
        std('Value', 'Worth'),
        std('Held by developer', 'Developer owes still'),
        std('Held by authority', 'LPA has it'),
        std('Drawn down', 'We’ve had it'),
        std('Spent', 'We’ve spent it'),
        std('Notes', 'Last contact'),
      ],
      (s) => {
        s.headings();
        const authorities = ['Rugby', 'Stratford-on-Avon', 'Warwick'];
        const list = owedInOne(deeds(17, { seed: 1917, agreement: byYear('/WP'), authorities }));
        list.forEach((one, i) => {
          const { deed, cells } = jotted(one, i);
          const isJotted = Object.keys(cells).length > 0;
          const said = { ...deed, Notes: ['SJ 4/11', 'emailed LPA', 'no reply', ''][i % 4]! };
          const row = s.data(said, {
            cells,
            ...(isJotted ? { use: 'either' as const, why: 'a sum in shorthand' } : {}),
          });
          if (isJotted)
            for (const name of ['Value', 'Held by authority']) s.may(row, name, 'shorthand', 'error');
        });
      },
    ),
  ),
];

export const unseenThirteenthColumns: Definition[] = [...services, ...years, ...payments, ...jottings];
