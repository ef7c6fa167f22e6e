/** More of the seventeenth sheets written without sight of the reader: plain ones of counties, cities and forces. */
import { deeds, type Deed } from '../deeds';
import { other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { penceOf, took } from './row-helpers';
import { byYear, numbered, plain, sheet } from './writing';

const unspent = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
const remaining = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Spent');
const notHad = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Drawn down');

const ACCOUNTS = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-';
/** Amounts as an accountant shows them, a dash for nil. */
const accounts = { fmt: ACCOUNTS, nil: { v: 0, fmt: ACCOUNTS } };

const councils: Definition[] = [
  plain(
    'unseen17-milton-keynes-policing',
    'A city’s infrastructure team: the policing contribution, paid, forwarded, still with the council',
    sheet(
      'TVP',
      'Milton Keynes',
      [
        std('Planning application', 'Planning permission ref.'),
        std('Agreement', 'MKCC deed ref'),
        std('Site', 'Development parcel'),
        std('Value', 'Policing contribution total'),
        took('Policing contribution paid to MKCC'),
        std('Drawn down', 'Policing contribution forwarded to TVP'),
        std('Held by authority', 'Policing contribution still with MKCC'),
        std('Expiry date', 'Repayment date (if unspent)', { fmt: 'd mmmm yyyy' }),
      ],
      (s) => {
        s.title('Milton Keynes City Council', 'Policing contributions (Thames Valley Police – TVP)');
        s.headings();
        s.all(deeds(16, { seed: 2411, agreement: numbered('MK/DO/', 3, 140) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen17-cornwall-parish-liaison',
    'A parish liaison officer’s list in everyday words, by parish or town council',
    sheet(
      'Devon & Cornwall Police',
      'Cornwall',
      [
        std('Area', 'Local council (parish or town)'),
        std('Site', 'Development (as known locally)'),
        std('Agreement', 'S106 agreement ID'),
        std('Value', 'Police contribution promised'),
        took('How much has come in'),
        std('Drawn down', 'How much the police have had'),
        std('Held by authority', 'How much Cornwall Council holds'),
        std('Expiry date', 'When it has to be spent by'),
      ],
      (s) => {
        s.title('Police contributions by local council, December 2025');
        s.blank();
        s.headings();
        const areas = ['Bodmin', 'Bude-Stratton', 'Camborne', 'Liskeard', 'Saltash', 'St Austell'];
        const list = deeds(19, { seed: 2412, agreement: numbered('CC', 5, 20_416), areas });
        list.sort((one, two) => String(one['Area']).localeCompare(String(two['Area'])));
        s.all(list.map((deed) => ({ ...deed, Site: String(deed['Site']).replace(/, [^,]+$/, '') })));
      },
    ),
  ),
  plain(
    'unseen17-leeds-cash-balances',
    'An assistant accountant’s list in an accounting format: total due, cash received, cash paid, cash balance',
    sheet(
      'WYP Q3',
      'Leeds',
      [
        other('Ledger code', 'a code of the accounts', (_, n) => `ZS106/${310 + n * 4}`),
        std('Agreement', 'S106 ref. (Legal)'),
        std('Site', 'Site Description'),
        std('Value', 'Total S106 due', accounts),
        took('Cash received to 31/12/2025'),
        std('Drawn down', 'Cash paid to West Yorkshire Police to 31/12/2025', accounts),
        std('Held by authority', 'Cash balance at 31/12/2025', accounts),
        std('Expiry date', 'Repayable to developer after'),
      ],
      (s) => {
        s.title('Leeds City Council – Financial Services', 'S106: West Yorkshire Police');
        s.blank();
        s.headings();
        s.all(deeds(18, { seed: 2413, agreement: byYear('/LCC') }));
        s.total('TOTAL', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen17-peterborough-ifs-annex',
    'An annex of an infrastructure funding statement: to be provided, received, transferred, retained at year end',
    sheet(
      'Annex 3 Policing',
      'Peterborough',
      [
        std('Agreement', 'Planning obligation (deed) reference'),
        std('Agreement date', 'Date entered into'),
        std('Site', 'Site to which the obligation relates'),
        std('Value', 'Policing money to be provided'),
        took('Policing money received'),
        std('Drawn down', 'Policing money transferred to Cambridgeshire Constabulary'),
        std('Held by authority', 'Policing money retained at 31 March 2025'),
        std('Expiry date', 'Spending deadline under the deed'),
      ],
      (s) => {
        s.title(
          'Peterborough City Council Infrastructure Funding Statement 2024/25',
          'Annex 3: obligations for policing',
        );
        s.headings();
        s.all(deeds(15, { seed: 2414, agreement: numbered('PCC/PO/', 3, 52) }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const areaWide: Definition[] = [
  plain(
    'unseen17-staffordshire-county-list',
    'A county that collects for its districts: paid to the county, paid on, unspent with the county',
    sheet(
      'Staffs Police',
      null,
      [
        std('Authority', 'LPA District'),
        std('Agreement', 'SCC deed packet no.'),
        std('Agreement date', 'Sealing date'),
        std('Site', 'Site and village or town'),
        std('Value', 'Police contribution in S106 £'),
        took('Paid to County £'),
        std('Drawn down', 'Paid on to Staffordshire Police £'),
        std('Held by authority', 'Unspent with County £'),
        std('Expiry date', 'S106 spend limit'),
      ],
      (s) => {
        s.title('Staffordshire County Council, Economy and Infrastructure', 'Police contributions collected');
        s.headings();
        const authorities = ['Cannock Chase', 'East Staffordshire', 'Lichfield', 'Stafford', 'Tamworth'];
        s.all(deeds(21, { seed: 2415, agreement: numbered('DP', 4, 3310), authorities }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'unseen17-suffolk-constabulary-register',
    'A force’s own register with every stage, what was spent, what remains and the project',
    sheet('S106 Register', null, stages(), (s) => {
      s.title('Suffolk Constabulary – Section 106 register (Estates and Finance)');
      s.blank();
      s.headings();
      const authorities = ['Babergh', 'East Suffolk', 'Ipswich', 'Mid Suffolk', 'West Suffolk'];
      s.all(deeds(24, { seed: 2416, agreement: numbered('SC/106/', 3, 19), authorities }));
      s.total('Total', { of: 'all' });
    }),
  ),
  plain(
    'unseen17-derbyshire-commissioner-cash',
    'A commissioner’s accountant: expected in total, cash received, cash spent, cash unspent, outstanding',
    sheet(
      'Cash at 301125',
      null,
      [
        std('Authority', 'Council making payment'),
        std('Agreement', 'Council agreement ref.'),
        std('Site', 'Development and place'),
        std('Value', 'Contribution expected in total'),
        std('Drawn down', 'Cash received from council'),
        std('Spent', 'Cash spent to 30/11/2025'),
        otherMoney('Cash unspent at 30/11/2025', 'drawn down less spent', unspent),
        otherMoney('Outstanding (expected less received)', 'value less drawn down', notHad),
        std('Expiry date', 'Spend by / return date'),
      ],
      (s) => {
        s.title('Derbyshire OPCC: section 106 cash position');
        s.headings();
        const authorities = ['Amber Valley', 'Bolsover', 'Chesterfield', 'Erewash', 'High Peak'];
        s.all(deeds(17, { seed: 2417, agreement: byYear('/DC', 3), authorities, round: 'pound' }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

function stages(): Column[] {
  return [
    std('Authority', 'Local Planning Auth.'),
    std('Agreement', 'LPA S106 ref'),
    std('Site', 'Development / town'),
    std('Value', 'S106 contribution (total)'),
    std('Not started', 'Development yet to start'),
    std('Held by developer', 'Started – awaiting developer payment'),
    std('Held by authority', 'Paid to LPA – awaiting drawdown'),
    std('Drawn down', 'Drawn down by Constabulary'),
    std('Spent', 'Spend by Constabulary to date'),
    otherMoney('Remaining (total less spend)', 'value less spent', remaining),
    std('Expiry date', 'Spend by (S106)'),
    std('Project', 'Constabulary project'),
  ];
}

export const unseenSeventeenthB: Definition[] = [...councils, ...areaWide];
