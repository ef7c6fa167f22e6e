/** The eleventh sheets written without sight of the reader, rough in their columns: years, services, instalments, £k. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { asPounds, owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

/** The kth part of so many: even ones, the rest in the last. */
function partOf(pence: number, k: number, count: number): number {
  const part = Math.floor(pence / count);
  return k < count - 1 ? part : pence - part * (count - 1);
}

const schools = (deed: Deed): number => Math.floor(penceOf(deed, 'Value') * 2.1);
const roads = (deed: Deed): number => Math.floor(penceOf(deed, 'Value') * 1.3);
const health = (deed: Deed): number => Math.floor(penceOf(deed, 'Value') * 0.4);
const services = (deed: Deed): number => schools(deed) + roads(deed) + health(deed);
const paidOf = (deed: Deed, of: (deed: Deed) => number, n: number): number => (n % 3 ? of(deed) : 0);

const servicesOnes: Definition[] = [
  rough(
    'unseen11-services-secured-and-received',
    'Each service has a column under Secured and another under Received; the police’s own money beside them',
    sheet(
      'All contributions',
      'North Northamptonshire',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site / parish']),
        otherMoney(['Secured £', 'Education'], 'another service', schools),
        otherMoney(['', 'Highways'], 'another service', roads),
        otherMoney(['', 'NHS'], 'another service', health),
        std('Value', ['', 'Police']),
        otherMoney(['', 'Total'], 'every service', (deed) => services(deed) + penceOf(deed, 'Value')),
        other(
          ['Received £', 'Education'],
          'another service',
          (d, n) => asPounds(paidOf(d, schools, n)),
          true,
        ),
        other(['', 'Highways'], 'another service', (d, n) => asPounds(paidOf(d, roads, n)), true),
        other(['', 'NHS'], 'another service', (d, n) => asPounds(paidOf(d, health, n)), true),
        took(['', 'Police']),
        std('Drawn down', ['Police only £', 'Paid on to Northants Police']),
        std('Held by authority', ['', 'Still with NNC']),
      ],
      (s) => {
        s.title('North Northamptonshire Council: S106 contributions, all services');
        s.headings();
        s.all(deeds(14, { seed: 1741, agreement: byYear('/NN') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen11-share-of-community-safety',
    'A sum for community safety, the police’s share of it as a percentage and in pounds',
    sheet(
      'Comm safety',
      'Basildon',
      [
        std('Agreement', 'S106 / UU'),
        std('Site', 'Site / ward'),
        otherMoney('Community safety total', 'the police’s share and others’', (deed) =>
          Math.round(penceOf(deed, 'Value') / 0.6),
        ),
        other('Police %', 'a share', () => ({ v: 0.6, fmt: '0%' })),
        std('Value', 'Police share'),
        took('Police share received'),
        std('Drawn down', 'Police share handed to Essex Police'),
        std('Held by authority', 'Police share not yet handed over'),
      ],
      (s) => {
        s.title('Basildon Borough Council', 'Community safety contributions (60% to Essex Police)');
        s.headings();
        s.all(deeds(13, { seed: 1742, agreement: byYear('/BAS'), round: 'thousand' }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const YEARS = ['2021/22', '2022/23', '2023/24', '2024/25'];
const NEXT = ['2025/26', '2026/27'];

/** What is expected in each of the years to come: of what has not come to the force. */
const expected = (deed: Deed, k: number): number =>
  partOf(Math.floor((penceOf(deed, 'Value') - penceOf(deed, 'Drawn down')) / 2), k, 2);

const yearsOnes: Definition[] = [
  rough(
    'unseen11-force-years-and-forecast',
    'A force’s tracker: received year by year with its total, then a forecast; the first column is empty',
    sheet(
      'Receipts profile',
      null,
      [
        std('Authority', ['', 'Council']),
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Total contribution']),
        ...YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Actual receipts' : '', year], 'of one year', (deed) =>
            partOf(penceOf(deed, 'Drawn down'), k, 4),
          ),
        ),
        std('Drawn down', ['', 'Received to date']),
        ...NEXT.map((year, k) =>
          otherMoney([k === 0 ? 'Forecast receipts' : '', year], 'a forecast', (deed) => expected(deed, k)),
        ),
        std('Notes', ['', 'Comment']),
      ],
      (s) => {
        s.title('Hampshire & Isle of Wight Constabulary – S106 receipts profile');
        s.blank();
        s.headings();
        const authorities = ['Eastleigh', 'Fareham', 'Havant'];
        s.all(deeds(18, { seed: 1743, agreement: numbered('HC', 3, 41), authorities }));
        s.total('Total', { of: 'all' });
        s.may(null, '2025/26', 'a forecast');
        s.may(null, '2026/27', 'a forecast');
      },
      1,
    ),
  ),
  rough(
    'unseen11-quarters-and-before',
    'Paid to the police before this year, in each quarter and in all; then what is in hand',
    sheet(
      'Q3 25-26',
      'Solihull',
      [
        std('Agreement', ['', 'SMBC ref']),
        std('Site', ['', 'Location']),
        std('Value', ['', 'Sum payable']),
        took(['', 'Receipts to date']),
        ...['Prior years', 'Q1', 'Q2', 'Q3'].map((part, k) =>
          otherMoney([k === 0 ? 'Payments to WMP' : '', part], 'a part of drawn down', (deed) =>
            partOf(penceOf(deed, 'Drawn down'), 3 - k, 4),
          ),
        ),
        std('Drawn down', ['', 'Cumulative']),
        std('Held by authority', ['', 'Balance in hand']),
      ],
      (s) => {
        s.title('Solihull MBC – quarterly return to West Midlands PCC', 'Quarter 3 2025/26');
        s.headings();
        s.all(deeds(13, { seed: 1744, agreement: byYear('/SOL') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen11-opcc-k-and-initials',
    'A commissioner’s finance table in £k, councils by their initials, a sum beneath each, nil and dashes',
    sheet(
      'S106 debtors',
      null,
      [
        std('Authority', 'LPA', { level: 'hard' }),
        std('Agreement', 'S106 ref'),
        std('Site', 'Scheme name'),
        std('Value', 'Agreed', { per: 1000, fmt: '#,##0.0' }),
        std('Not started', 'Not triggered', { per: 1000, fmt: '#,##0.0', nil: '-' }),
        std('Held by developer', 'With developer', { per: 1000, fmt: '#,##0.0', nil: '-' }),
        std('Held by authority', 'With LPA', { per: 1000, fmt: '#,##0.0', nil: '-' }),
        std('Drawn down', 'With PCC', { per: 1000, fmt: '#,##0.0', nil: 'nil' }),
      ],
      (s) => {
        s.title('PCC for Hampshire – S106 at Q3', 'Finance sub-group paper 6, appendix B');
        s.blank();
        s.headings();
        s.line('units', null, null, null, '£k', '£k', '£k', '£k', '£k');
        const authorities = ['BDBC', 'EHDC', 'TVBC'];
        const list = deeds(18, { seed: 1745, agreement: byYear('/P'), round: 'pound', authorities });
        for (const council of authorities) {
          s.all(list.filter((deed) => deed['Authority'] === council));
          s.total(`${council} total`);
        }
        s.total('Total', { of: 'all' });
        for (const column of ['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down'])
          s.may(null, column, 'the scale');
      },
    ),
  ),
];

/** A payment of the developer's and its day, of three. */
function payment(k: number): Column[] {
  const word = ['1st', '2nd', '3rd'][k]!;
  return [
    otherMoney([`${word} payment`, '£'], 'one payment of the developer’s', (deed) =>
      partOf(received(deed), k, 3),
    ),
    other(['', 'Date'], 'the day of one payment', (deed) =>
      received(deed) ? yearsOn(deed, k).split('-').reverse().join('/') : null,
    ),
  ];
}

const acrossOnes: Definition[] = [
  rough(
    'unseen11-payments-across',
    'The developer’s three payments side by side, each with its day, then their sum and where it went',
    sheet(
      'Payments',
      'Rugby',
      [
        std('Agreement', ['', 'Agreement ref.']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Contribution payable']),
        ...payment(0),
        ...payment(1),
        ...payment(2),
        took(['', 'Total paid by developer']),
        std('Held by developer', ['', 'Left to pay']),
        std('Drawn down', ['', 'Forwarded to Warks Police']),
        std('Held by authority', ['', 'Not yet forwarded']),
      ],
      (s) => {
        s.title('Rugby BC', 'Police contributions: payments by instalment');
        s.headings();
        s.all(owedInOne(deeds(12, { seed: 1746, agreement: byYear('/RBC') })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

export const unseenEleventhColumns: Definition[] = [...servicesOnes, ...yearsOnes, ...acrossOnes];
