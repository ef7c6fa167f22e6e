/** The sixteenth sheets written without sight of the reader: plain ones as counties, cities and forces keep them. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, serialOf, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took } from './row-helpers';
import { byYear, numbered, plain, sheet } from './writing';

const left = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
/** What the force has not had, wherever it is. */
const toCome = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Drawn down');
/** What the developer has been sent an invoice for. */
const invoiced = (deed: Deed): number => received(deed) + penceOf(deed, 'Held by developer');
const hasDeadline = (deed: Deed): boolean => deed['Expiry date'] !== '';
const daysLeft = (deed: Deed): number => serialOf(String(deed['Expiry date'])) - serialOf('2025-12-31');
/** Less than a year is left, and there is money still to use. */
const isAtRisk = (deed: Deed): boolean => penceOf(deed, 'Held by authority') > 0 && daysLeft(deed) < 365;

const councils: Definition[] = [
  plain(
    'unseen16-essex-infrastructure-team',
    'A county’s infrastructure team: secured, invoiced, paid, released and held, a row an agreement of its districts',
    sheet(
      'Essex Police',
      null,
      [
        std('Authority', 'Borough, city or district'),
        std('Agreement', 'ECC agreement ref.'),
        std('Site', 'Site name and town'),
        other('Housing units', 'a count', (_, n) => 40 + ((n * 67) % 310)),
        std('Value', 'Secured for Essex Police (£)'),
        otherMoney('Invoiced to developer (£)', 'what was asked for', invoiced),
        took('Paid by developer (£)'),
        std('Drawn down', 'Released to Essex Police (£)'),
        std('Held by authority', 'Held by ECC for Essex Police (£)'),
        std('Expiry date', 'Spend by date (from deed)'),
      ],
      (s) => {
        s.title('Essex County Council – Infrastructure Planning', 'Essex Police contributions, Q3 2025/26');
        s.headings();
        const authorities = ['Basildon', 'Braintree', 'Brentwood', 'Colchester', 'Tendring'];
        s.all(deeds(23, { seed: 2210, agreement: numbered('ECC/', 4, 2051), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen16-central-bedfordshire-triggers',
    'A monitoring officer’s schedule: trigger, sum payable, received, still to be received, paid to police, held',
    sheet('Bedfordshire Police', 'Central Bedfordshire', schedule(), (s) => {
      s.title('Central Bedfordshire Council: S106 schedule of police contributions');
      s.headings();
      s.all(owedInOne(deeds(16, { seed: 2211, agreement: byYear('/CB') })));
      s.total('Total', { of: 'all' });
    }),
  ),
  plain(
    'unseen16-bexley-met-police',
    'A London borough’s list: payable, into the borough’s account, paid across, left in the account',
    sheet(
      'Met Police',
      'Bexley',
      [
        std('Agreement', 'LBB legal ref'),
        std('Agreement date', 'Agreement dated', { fmt: 'dd mmmm yyyy' }),
        std('Site', 'Property / site'),
        std('Area', 'Electoral ward'),
        std('Value', 'Sum payable to Metropolitan Police', { fmt: '£#,##0.00' }),
        took('Received into LBB account'),
        std('Drawn down', 'Paid across to Metropolitan Police', { fmt: '£#,##0.00' }),
        std('Held by authority', 'Left in LBB account', { fmt: '£#,##0.00' }),
        std('Expiry date', 'Time limit for spend', { fmt: 'dd mmmm yyyy' }),
      ],
      (s) => {
        s.title('London Borough of Bexley', 'Metropolitan Police contributions (s106)');
        s.blank();
        s.headings();
        s.all(deeds(14, { seed: 2212, agreement: byYear('/LBB') }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen16-ashford-deadlines-first',
    'A council’s watch on its deadlines, the soonest first: days remaining, at risk or not, what is held',
    sheet(
      'Deadlines',
      'Ashford',
      [
        std('Expiry date', 'Deadline to use funds'),
        other('Days remaining', 'a count', daysLeft),
        other('At risk?', 'yes or no', (deed) => (isAtRisk(deed) ? 'Yes' : 'No')),
        std('Agreement', 'ABC deed ref'),
        std('Site', 'Site / phase'),
        std('Value', 'Contribution under the deed'),
        took('Collected from developer'),
        std('Drawn down', 'Paid to Kent Police & Crime Commissioner'),
        std('Held by authority', 'Funds held for Kent Police'),
      ],
      (s) => {
        s.title('Ashford Borough Council – Kent Police contributions by deadline, at 31/12/2025');
        s.headings();
        const list = deeds(22, { seed: 2213, agreement: numbered('AS/S106/', 3, 9) }).filter(hasDeadline);
        s.all(list.sort((one, two) => daysLeft(one) - daysLeft(two)));
      },
    ),
  ),
];

const forces: Definition[] = [
  plain(
    'unseen16-northumbria-planning-obligations',
    'A planning obligations officer’s list: where each sum is, from not begun to spent',
    sheet('Agreements', null, stages(), (s) => {
      s.title('Northumbria Police', 'Planning obligations – position at December 2025');
      s.headings();
      const authorities = ['Gateshead', 'Newcastle upon Tyne', 'North Tyneside', 'Northumberland'];
      s.all(deeds(25, { seed: 2214, agreement: numbered('NBP-', 3, 27), authorities }));
      s.total('Total', { of: 'all' });
    }),
  ),
  plain(
    'unseen16-cleveland-commissioner-income',
    'A commissioner’s accountant: secured, income received, expenditure, unspent income, income not yet received',
    sheet(
      'S106 income',
      null,
      [
        std('Authority', 'Council area'),
        std('Agreement', 'Council’s S106 number'),
        std('Site', 'Development title'),
        std('Value', 'Contribution secured by agreement'),
        std('Drawn down', 'Income received by OPCC'),
        std('Spent', 'Expenditure incurred by force'),
        otherMoney('Unspent income', 'drawn down less spent', left),
        otherMoney('Income not yet received', 'value less drawn down', toCome),
        std('Expiry date', 'Spend restriction ends'),
      ],
      (s) => {
        s.title('OPCC for Cleveland – section 106 income and expenditure to 31 December 2025');
        s.blank();
        s.headings();
        const authorities = ['Hartlepool', 'Middlesbrough', 'Redcar and Cleveland', 'Stockton-on-Tees'];
        s.all(deeds(18, { seed: 2215, agreement: byYear('/CL', 3), authorities, round: 'pound' }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen16-avon-and-somerset-schemes',
    'An estates team’s list of schemes: agreed, with the developer, with the council, received, spent, scheme',
    sheet('Schemes', null, schemes(), (s) => {
      const authorities = ['Bath and North East Somerset', 'Bristol', 'North Somerset', 'Somerset'];
      const names = ['Station refurbishment', 'Response vehicles', 'Custody CCTV', ''];
      s.title('Avon and Somerset Police Estates: S106 money by scheme');
      s.headings();
      owedInOne(deeds(17, { seed: 2216, agreement: numbered('AS', 4, 533), authorities })).forEach(
        (deed, i) => s.data({ ...deed, Project: names[i % names.length]! }),
      );
      s.total('Total', { of: 'all' });
    }),
  ),
];

function schedule(): Column[] {
  return [
    std('Agreement', 'S106 agreement (CBC ref)'),
    std('Planning application', 'Planning application reference no.'),
    std('Site', 'Site address and settlement'),
    std('Trigger', 'Trigger for police payment'),
    std('Value', 'Sum payable for police'),
    took('Sum received by CBC'),
    std('Held by developer', 'Sum still to be received from developer'),
    std('Drawn down', 'Sum paid to Bedfordshire Police'),
    std('Held by authority', 'Sum held by CBC'),
    std('Expiry date', 'Sum to be spent by'),
  ];
}

function stages(): Column[] {
  return [
    std('Authority', 'Local planning authority (LPA)'),
    std('Agreement', 'LPA agreement reference'),
    std('Planning application', 'LPA application reference'),
    std('Site', 'Development name'),
    std('Value', 'Value of contribution to police'),
    std('Not started', 'Development not started'),
    std('Held by developer', 'Payment awaited from developer'),
    std('Held by authority', 'Payment held by LPA'),
    std('Drawn down', 'Payment received by Northumbria Police'),
    std('Spent', 'Spent by Northumbria Police'),
    std('Expiry date', 'Date spend must be complete'),
    std('Notes', 'Latest update'),
  ];
}

function schemes(): Column[] {
  return [
    std('Project', 'Police scheme'),
    std('Authority', 'Local authority area'),
    std('Agreement', 'S106 agreement / deed no.'),
    std('Site', 'Housing site'),
    std('Value', 'Total S106 agreed for police'),
    std('Held by developer', 'Not yet paid by developer to council'),
    std('Held by authority', 'Held by council for police'),
    std('Drawn down', 'Received from council'),
    std('Spent', 'Spent on scheme'),
    otherMoney('Received and unspent', 'drawn down less spent', left),
    std('Expiry date', 'S106 expiry'),
  ];
}

export const unseenSixteenthMore: Definition[] = [...councils, ...forces];
