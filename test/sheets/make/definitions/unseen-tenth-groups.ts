/** The tenth sheets written without sight of the reader: all services, years, thousands, other tables beside. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const took = (head: string) => otherMoney(head, 'what it holds and what it passed on', received);
/** What fell in the kth of so many years: even parts, the rest in the last. */
function inYear(deed: Deed, name: string, k: number, years: number): number {
  const part = Math.floor(pence(deed, name) / years);
  return k < years - 1 ? part : pence(deed, name) - part * (years - 1);
}

const statusOf = (deed: Deed): string => {
  if (deed['Status'] === 'Closed') return 'Closed';
  if (pence(deed, 'Held by authority') > 0) return 'Live - monies held';
  return pence(deed, 'Not started') > 0 ? 'Live - trigger awaited' : 'Live - monies due';
};

const services: Definition[] = [
  rough(
    'unseen10-devon-county-by-service',
    'A county’s own contributions, service by service with a sum beneath each, the police among them',
    sheet(
      'All services',
      'Devon',
      [
        std('Agreement', 'County s106 ref'),
        std('Contribution', 'Line'),
        std('Site', 'Development and town'),
        std('Purpose', 'Service area'),
        std('Value', 'Contribution entered into'),
        took('Received by DCC to date'),
        std('Drawn down', 'Applied', { level: 'hard' }),
        std('Held by authority', 'Balance to apply'),
      ],
      (s) => {
        s.title('Devon County Council', 'Developer contributions at 31 March 2025');
        s.headings();
        const purposes = ['Schools', 'Highway works', 'Police (D&C)', 'Libraries and youth'];
        const list = deeds(24, {
          seed: 1641,
          agreement: byYear('/DCC'),
          contribution: (n, k) => `${n}.${k}`,
          most: 4,
          purposes,
        });
        for (const purpose of purposes) {
          s.all(list.filter((deed) => deed['Purpose'] === purpose));
          s.total(`${purpose} total`, { at: 3 });
        }
        s.total('County total', { of: 'all', at: 3 });
        s.due(null, 'Purpose', 'services besides the police', 'question');
      },
    ),
  ),
  asCsv(
    rough(
      'unseen10-spelthorne-covenant-classes',
      'A system’s export: every class of covenant by its code, POL among them',
      sheet(
        'unseen10-spelthorne-covenant-classes',
        'Spelthorne',
        [
          std('Agreement', 'Legal Agreement Record'),
          std('Contribution', 'Covenant No'),
          std('Purpose', 'Covenant Class'),
          std('Site', 'Record Address'),
          std('Value', 'Financial Amount'),
          took('Financial Amount Received'),
          std('Drawn down', 'Financial Amount Transferred'),
          std('Held by authority', 'Financial Amount Held'),
          std('Status', 'Covenant Status'),
          std('Expiry date', 'Longstop Date'),
        ],
        (s) => {
          s.headings();
          const purposes = ['EDU', 'HWY', 'POL', 'OSP', 'HLT'];
          const of = { seed: 1642, agreement: numbered('LAR', 5, 1180), most: 4, purposes };
          for (const deed of deeds(24, { ...of, contribution: (n, k) => `${1180 + n}/${k}` }))
            s.data({ ...deed, Status: statusOf(deed) });
          s.due(null, 'Purpose', 'services besides the police', 'question');
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
  rough(
    'unseen10-hart-by-beneficiary',
    'Everything under each agreement; the beneficiary tells whose it is',
    sheet(
      'Schedule 2',
      'Hart',
      [
        std('Agreement', 'Deed ID'),
        std('Contribution', 'Para'),
        std('Site', 'Relating to'),
        std('Purpose', 'Beneficiary', { level: 'hard' }),
        std('Value', 'Sum at signing £'),
        std('Held by developer', 'To collect £', { nil: '-' }),
        std('Held by authority', 'On deposit £', { nil: '-' }),
        std('Drawn down', 'Handed over £', { nil: '-' }),
      ],
      (s) => {
        s.title('Hart District Council: schedule of sums');
        s.headings();
        const purposes = ['Hampshire CC', 'Hants & IOW Constabulary', 'Parish council', 'NHS ICB'];
        const of = { seed: 1643, agreement: byYear('/HDC'), most: 4, purposes };
        for (const deed of deeds(22, { ...of, contribution: (n, k) => `${n}(${k})` })) {
          const due = pence(deed, 'Held by developer') + pence(deed, 'Not started');
          s.data({ ...deed, 'Not started': 0, 'Held by developer': due });
        }
        s.total('Sum', { of: 'all' });
        s.due(null, 'Purpose', 'services besides the police', 'question');
      },
    ),
  ),
];

const FORCE_YEARS = ['2022/23', '2023/24', '2024/25'];
const PAID_YEARS = ['21-22', '22-23', '23-24', '24-25'];
const years: Definition[] = [
  rough(
    'unseen10-force-income-and-spend-years',
    'Income by year with its total, spend by year with its total, and what is unspent',
    sheet(
      'Summary by year',
      null,
      [
        std('Authority', ['', 'District / borough']),
        std('Agreement', ['', 'Council agreement']),
        std('Site', ['', 'Growth area']),
        std('Value', ['', 'Signed value']),
        ...FORCE_YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Income from councils' : '', year], 'of one year', (deed) =>
            inYear(deed, 'Drawn down', k, 3),
          ),
        ),
        std('Drawn down', ['', 'Total']),
        ...FORCE_YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Spend' : '', year], 'of one year', (deed) => inYear(deed, 'Spent', k, 3)),
        ),
        std('Spent', ['', 'Total']),
        otherMoney(
          ['Unspent', 'at 31/3/25'],
          'drawn down less spent',
          (deed) => pence(deed, 'Drawn down') - pence(deed, 'Spent'),
        ),
      ],
      (s) => {
        s.title('Sussex Police – developer contributions');
        s.headings();
        const authorities = ['Arun', 'Chichester', 'Horsham'];
        s.all(deeds(16, { seed: 1651, agreement: byYear('/SX'), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen10-malvern-paid-by-year',
    'What was paid to the police year by year, and no column for their sum',
    sheet(
      'Police by year',
      'Malvern Hills',
      [
        std('Agreement', ['', 'MHDC s106']),
        std('Site', ['', 'Location']),
        std('Value', ['', 'Secured in deed']),
        ...PAID_YEARS.map((year, k) =>
          other(
            [k === 0 ? 'Paid to West Mercia Police' : '', year],
            'of one year',
            (deed) => {
              const paid = inYear(deed, 'Drawn down', k, 4);
              return paid ? money(paid) : '-';
            },
            true,
          ),
        ),
        std('Held by authority', ['', 'In MHDC holding account']),
      ],
      (s) => {
        s.title('Malvern Hills District Council');
        s.headings();
        for (const deed of deeds(13, { seed: 1652, agreement: byYear('/MH') }))
          s.data(deed, { rebuilt: { 'Drawn down': pence(deed, 'Drawn down') } });
        s.total('Total', { of: 'all' });
        for (const year of PAID_YEARS) s.may(null, year, 'a part of drawn down', 'question');
      },
    ),
  ),
  rough(
    'unseen10-opcc-reserve-thousands',
    'A commissioner’s reserve in £k, a sum beneath each district, remarks',
    sheet(
      'EMR S106',
      null,
      [
        std('Authority', 'Paying district'),
        std('Agreement', 'District’s s106 ref.'),
        std('Site', 'Strategic site'),
        std('Value', 'In agreement', { per: 1000, fmt: '#,##0.0' }),
        std('Drawn down', 'Paid into reserve', { per: 1000, fmt: '#,##0.0', nil: '-' }),
        std('Spent', 'Applied to capital', { per: 1000, fmt: '#,##0.0', nil: '-' }),
        other(
          'Left in reserve',
          'drawn down less spent',
          (deed) => ({
            v: (pence(deed, 'Drawn down') - pence(deed, 'Spent')) / 100_000,
            fmt: '#,##0.0',
          }),
          true,
        ),
        std('Notes', 'Remarks'),
      ],
      (s) => {
        s.title('OPCC for Warwickshire – earmarked reserve: S106', 'All figures £k');
        s.headings();
        const authorities = ['North Warwickshire', 'Stratford-on-Avon', 'Nuneaton and Bedworth'];
        const list = deeds(18, { seed: 1653, agreement: byYear('/OW'), round: 'pound', authorities });
        for (const district of authorities) {
          s.all(list.filter((deed) => deed['Authority'] === district));
          s.total(`${district} sub-total`);
        }
        s.total('Reserve', { of: 'all' });
        for (const column of ['Value', 'Drawn down', 'Spent']) s.may(null, column, 'the scale');
      },
    ),
  ),
];

const KEY = [
  ['A', 'awaiting trigger'],
  ['B', 'bill sent'],
  ['C', 'cash in'],
  ['D', 'done'],
];
const stageOf = (deed: Deed): string => {
  if (pence(deed, 'Drawn down') === pence(deed, 'Value')) return 'D';
  if (received(deed) > 0) return 'C';
  return pence(deed, 'Not started') > 0 ? 'A' : 'B';
};
const refundOf = (n: number): number => (n % 5 === 3 ? 125_000 : 0);

const beside: Definition[] = [
  rough(
    'unseen10-runnymede-key-beside',
    'Sums before and after a deed of variation, a stage by its letter, and the letters’ key beside the table',
    sheet(
      'Police 106',
      'Runnymede',
      [
        std('Agreement', 'Leg. ref.'),
        std('Site', 'Site / road'),
        otherMoney('First signed', 'before the deed of variation', (deed) =>
          Number(String(deed['Agreement']).slice(3, 7)) % 3 === 0
            ? pence(deed, 'Value') + 750_000
            : pence(deed, 'Value'),
        ),
        std('Value', 'After variation'),
        other('Stg', 'a letter for the stage', stageOf),
        std('Held by authority', 'RBC code 7714'),
        std('Drawn down', 'Cleared to Surrey Police'),
        other('', 'an empty column', () => null),
        other('Key', 'the key', (_, n) => KEY[n - 1]?.[0] ?? null),
        other('Means', 'the key', (_, n) => KEY[n - 1]?.[1] ?? null),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 1661, agreement: byYear('/RU') }));
        s.may(null, 'Stg', 'a column of letters', 'question');
      },
    ),
  ),
  rough(
    'unseen10-epping-summary-and-contacts',
    'A small table of wards above, contacts below; some money was refunded to the developer',
    sheet(
      'EFDC',
      'Epping Forest',
      [
        std('Agreement', 'EF deed'),
        std('Area', 'Ward or parish'),
        std('Site', 'Scheme address'),
        std('Value', 'Sum covenanted'),
        other('Developer paid', 'what was received', (deed, n) => money(received(deed) + refundOf(n)), true),
        other('Refunded', 'given back to the developer', (_, n) => money(refundOf(n)), true),
        std('Drawn down', 'Essex Police paid'),
        std('Held by authority', 'EFDC still has'),
        std('Expiry date', 'Clawback date'),
      ],
      (s) => {
        const wards = ['Buckhurst Hill', 'Loughton', 'Waltham Abbey'];
        // What was refunded had come in: the sum covenanted holds it too.
        const list = deeds(15, { seed: 1662, agreement: byYear('/EF'), areas: wards }).map(
          (deed, i): Deed => ({
            ...deed,
            Value: pence(deed, 'Value') + refundOf(i + 1),
          }),
        );
        s.title('Epping Forest District Council – police contributions');
        s.line('summary', 'Ward', 'Deeds', 'Held £');
        for (const ward of wards) {
          const own = list.filter((deed) => deed['Area'] === ward);
          const held = own.reduce((sum, deed) => sum + pence(deed, 'Held by authority'), 0);
          s.line('summary', ward, own.length, money(held));
        }
        s.blank();
        s.headings();
        s.all(list);
        s.total('Total', { of: 'all' });
        s.blank();
        s.note('Contact', 'J Marlow, S106 officer, ext. 4471', 'Finance: D Quist, ext. 4102');
      },
    ),
  ),
];

export const unseenTenthGroups: Definition[] = [...services, ...years, ...beside];
