/** The fourteenth sheets written without sight of the reader: the ten plain ones. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const left = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
/** What the developer has been asked for: what it paid and what it owes. */
const asked = (deed: Deed): number => received(deed) + penceOf(deed, 'Held by developer');
const paidOn = (deed: Deed): string | null => (received(deed) > 0 ? dmy(yearsOn(deed, 2)) : null);
const sentOn = (deed: Deed): string | null =>
  penceOf(deed, 'Drawn down') > 0 ? dmy(yearsOn(deed, 3)) : null;

const councils: Definition[] = [
  plain(
    'unseen14-tamworth-schedule',
    'A monitoring officer’s whole schedule: what was agreed, what came, what went, what is left, by when',
    sheet(
      'Police S106 schedule',
      'Tamworth',
      [
        std('Agreement', 'S106 register no.'),
        std('Planning application', 'Planning app. no.'),
        std('Site', 'Site address and ward'),
        std('Developer', 'Landowner / developer'),
        std('Agreement date', 'Date agreement signed'),
        std('Value', 'Police contribution agreed'),
        std('Trigger', 'When due'),
        took('Paid to date by developer'),
        std('Drawn down', 'Transferred to date to Staffordshire Police', { nil: null }),
        std('Held by authority', 'Remaining balance held', { nil: null }),
        std('Expiry date', 'Must be spent before'),
        std('Notes', 'Officer comments'),
      ],
      (s) => {
        s.title(
          'Tamworth Borough Council',
          'Section 106 contributions towards policing – position as at 30/11/2025',
        );
        s.blank();
        s.headings();
        s.all(deeds(18, { seed: 2001, agreement: numbered('TBC/', 3, 41) }));
        s.total('TOTAL', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen14-lichfield-outstanding',
    'Due, paid, outstanding, on to the police and remaining, with the sum at the end',
    sheet(
      'Sheet1',
      'Lichfield',
      [
        std('Agreement', 'Reference no'),
        std('Site', 'Location / description'),
        std('Value', 'Contribution amount due'),
        took('Amount paid to date'),
        std('Held by developer', 'Amount outstanding', { nil: 'nil' }),
        std('Drawn down', 'Paid to police to date', { nil: 'nil' }),
        std('Held by authority', 'Balance remaining', { nil: 'nil' }),
        std('Expiry date', 'Date funds expire'),
      ],
      (s) => {
        s.title('Lichfield DC – police contributions (Nov 2025)');
        s.headings();
        s.all(owedInOne(deeds(15, { seed: 2002, agreement: byYear('/LI') })));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'unseen14-county-team-invoiced',
    'A county’s monitoring team for its districts: invoiced, paid, transferred, balance',
    sheet(
      'Police contributions',
      null,
      [
        std('Authority', 'District council area'),
        std('Agreement', 'S106 reference number'),
        std('Site', 'Development site name'),
        std('Developer', 'Developer / payee'),
        std('Value', 'Total contribution due (£)'),
        otherMoney('Amount invoiced (£)', 'what was asked for', asked),
        took('Amount received from developer (£)'),
        std('Drawn down', 'Transferred to Warwickshire Police (£)'),
        std('Held by authority', 'Current balance (£)'),
        std('Expiry date', 'Repay developer if not spent by'),
      ],
      (s) => {
        s.title(
          'Warwickshire County Council',
          'Infrastructure monitoring team: police contributions, Q3 2025-26',
        );
        s.headings();
        const authorities = ['North Warwickshire', 'Rugby', 'Stratford-on-Avon', 'Warwick'];
        s.all(deeds(20, { seed: 2003, agreement: numbered('IMT-', 4, 872), authorities }));
        s.total('Total', { of: 'all' });
        s.note('Balances include no interest.');
      },
    ),
  ),
  plain(
    'unseen14-chelmsford-request',
    'An answer to a request, with the day that each sum came and the day that it went',
    sheet(
      'FOI response',
      'Chelmsford',
      [
        std('Site', 'Name of site'),
        std('Agreement', 'Planning agreement reference'),
        std('Value', 'Financial contribution for policing'),
        took('Sum paid by the developer'),
        other('Date paid by the developer', 'a day', paidOn),
        std('Drawn down', 'Sum transferred to Essex Police'),
        other('Date of transfer', 'a day', sentOn),
        std('Held by authority', 'Sum remaining'),
        std('Expiry date', 'Deadline for spending'),
      ],
      (s) => {
        s.title('FOI 2025/1187 – Section 106 contributions to Essex Police since 2014');
        s.headings();
        s.all(deeds(14, { seed: 2004, agreement: byYear('/CHL/S106') }));
      },
    ),
  ),
  asCsv(
    plain(
      'unseen14-havant-download',
      'A download of the council’s database, police obligations only',
      sheet(
        'unseen14-havant-download',
        'Havant',
        [
          std('Agreement', 'Legal Agreement ID'),
          std('Planning application', 'Application Ref'),
          std('Site', 'Site Description'),
          std('Area', 'Ward Name'),
          std('Purpose', 'Obligation Summary'),
          std('Value', 'Amount Required'),
          took('Amount Collected'),
          std('Drawn down', 'Amount Disbursed'),
          std('Held by authority', 'Available Balance'),
          std('Agreement date', 'Completion Date'),
          std('Expiry date', 'Spend By'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(16, { seed: 2005, agreement: numbered('LA', 5, 1180) }));
        },
      ),
    ),
  ),
  plain(
    'unseen14-running-out-first',
    'What is to be spent first: what came and when, what is used, what is unspent, by when',
    sheet(
      'Spend by dates',
      'Eastleigh',
      [
        std('Agreement', 'Agreement ref (EBC)'),
        std('Site', 'Development / phase'),
        took('Receipt'),
        other('Date of receipt', 'a day', paidOn),
        std('Drawn down', 'Paid to Hampshire Police'),
        std('Held by authority', 'Unspent balance'),
        std('Expiry date', 'Last date to spend'),
        other('Risk', 'a colour in words', (deed) =>
          deed['Expiry date'] !== '' && String(deed['Expiry date']) < '2028' ? 'High' : 'Low',
        ),
      ],
      (s) => {
        s.title('Eastleigh BC: police developer contributions by spend-by date', 'Updated 14.11.25');
        s.headings();
        const list = deeds(24, { seed: 2006, agreement: byYear('/EA') });
        const key = (deed: Deed): string => String(deed['Expiry date'] || '9999');
        s.all(list.filter((deed) => received(deed) > 0).sort((one, next) => (key(one) < key(next) ? -1 : 1)));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const committed = (deed: Deed): number => Math.floor(left(deed) / 200) * 100;

const forces: Definition[] = [
  plain(
    'unseen14-estates-officer-list',
    'A force’s estates officer keeps them by planning application: where each sum is, what was spent',
    sheet(
      'S106',
      null,
      [
        std('Authority', 'Local council'),
        std('Agreement', 'Planning application number'),
        std('Site', 'Development name and location'),
        std('Developer', 'Housebuilder'),
        std('Value', 'Contribution secured for police'),
        std('Not started', 'Not due yet'),
        std('Held by developer', 'Overdue from developer'),
        std('Held by authority', 'Council holding'),
        std('Drawn down', 'Received by us'),
        std('Spent', 'Spent so far'),
        std('Expiry date', 'Spend deadline date'),
        std('Project', 'Estates project'),
      ],
      (s) => {
        s.title('Estates – S106 contributions list', 'Last updated: 25 November 2025');
        s.headings();
        const authorities = ['Cannock Chase', 'South Staffordshire', 'Stafford'];
        s.all(deeds(21, { seed: 2007, agreement: byYear('/FUL', 5), authorities }));
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen14-opcc-year-end',
    'An accountant’s year-end schedule: receivable, received, spent and the balance unspent',
    sheet(
      'S106 at 31.03.25',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'Agreement ref.'),
        std('Site', 'Site details'),
        std('Value', 'Total receivable'),
        std('Drawn down', 'Received by OPCC'),
        std('Spent', 'Expenditure to date'),
        otherMoney('Unspent balance', 'drawn down less spent', left),
        std('Expiry date', 'Conditions end'),
      ],
      (s) => {
        s.title(
          'Office of the Police and Crime Commissioner for Cumbria',
          'Capital grants received in advance: section 106',
        );
        s.blank();
        s.headings();
        const authorities = ['Cumberland', 'Westmorland and Furness'];
        s.all(deeds(17, { seed: 2008, agreement: numbered('CU-', 3, 12), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen14-finance-claims',
    'A finance officer’s tracker: the award, what came in, what was spent, what of the rest is committed',
    sheet(
      'Tracker',
      null,
      [
        std('Authority', 'Council name'),
        std('Agreement', 'S106 agreement number'),
        std('Site', 'Site / estate'),
        std('Value', 'S106 award'),
        std('Drawn down', 'Cash received by force'),
        std('Spent', 'Actual spend'),
        otherMoney('Committed spend', 'a part of what is left', committed),
        otherMoney('Uncommitted balance', 'a part of what is left', (deed) => left(deed) - committed(deed)),
        std('Expiry date', 'Spend-by'),
        std('Project', 'Capital project'),
        std('Notes', 'Update'),
      ],
      (s) => {
        s.title('Dorset Police Finance – S106 tracker P8');
        s.headings();
        const authorities = ['Dorset', 'Bournemouth, Christchurch and Poole'];
        s.all(deeds(16, { seed: 2009, agreement: numbered('DP', 4, 306), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen14-four-steps',
    'A force’s infrastructure officer: awaiting the trigger, awaiting payment, with the council, in the bank',
    sheet(
      'Contributions',
      null,
      [
        std('Authority', 'LPA'),
        std('Agreement', 'LPA reference'),
        std('Site', 'Development name'),
        std('Value', 'Police contribution total'),
        std('Not started', 'Awaiting trigger'),
        std('Held by developer', 'Triggered, awaiting payment'),
        std('Held by authority', 'With LPA, awaiting transfer'),
        std('Drawn down', 'Transferred to force'),
        std('Spent', 'Spent by force to date'),
        std('Trigger', 'Trigger (from deed)'),
        std('Expiry date', 'Longstop / repayment date'),
      ],
      (s) => {
        s.title('Cambridgeshire Constabulary – developer contributions');
        s.headings();
        const authorities = ['Fenland', 'East Cambridgeshire', 'Huntingdonshire', 'South Cambridgeshire'];
        s.all(deeds(20, { seed: 2010, agreement: byYear('/S106A'), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

export const unseenFourteenth: Definition[] = [...councils, ...forces];
