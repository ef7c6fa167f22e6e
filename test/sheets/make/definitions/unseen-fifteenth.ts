/** The fifteenth sheets written without sight of the reader: plain ones as councils keep them. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type Column } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const cameOn = (deed: Deed): string | null => (received(deed) > 0 ? dmy(yearsOn(deed, 2)) : null);
const wentOn = (deed: Deed): string | null =>
  penceOf(deed, 'Drawn down') > 0 ? dmy(yearsOn(deed, 3)) : null;
const isHeldOrSent = (deed: Deed): boolean => received(deed) > 0;

/** What the developer has been sent a demand for: what it paid and what it owes. */
const demanded = (deed: Deed): number => received(deed) + penceOf(deed, 'Held by developer');
/** What the sum was before indexation. */
const before = (deed: Deed): number => Math.floor(penceOf(deed, 'Value') / 1.115);

const districts: Definition[] = [
  plain(
    'unseen15-sevenoaks-register',
    'A monitoring officer’s register: what was agreed, income, what went to the police, what is in hand, by when',
    sheet(
      'Police register',
      'Sevenoaks',
      [
        std('Agreement', 'Legal agreement reference number'),
        std('Planning application', 'Planning reference number'),
        std('Site', 'Address of development'),
        std('Agreement date', 'Date of legal agreement'),
        std('Value', 'Agreed police contribution'),
        took('Income to date'),
        std('Drawn down', 'Transferred to Kent Police to date'),
        std('Held by authority', 'Funds in hand'),
        std('Expiry date', 'Funds to be spent by'),
        std('Notes', 'Comments'),
      ],
      (s) => {
        s.title('Sevenoaks District Council', 'Section 106: police contributions as at 30 November 2025');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 2101, agreement: byYear('/SE') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-gedling-forwarded',
    'What the deed says, what the developer paid, what was forwarded and what has not been, by when',
    sheet(
      'Police Nov 25',
      'Gedling',
      [
        std('Agreement', 'S106 agreement reference'),
        std('Site', 'Site and locality'),
        std('Developer', 'Applicant / developer'),
        std('Value', 'Police contribution per S106'),
        took('Received from developer to date'),
        std('Drawn down', 'Forwarded to Nottinghamshire Police', { nil: null }),
        std('Held by authority', 'Unspent as at 30.11.25', { nil: null }),
        std('Expiry date', 'Latest date for spend'),
      ],
      (s) => {
        s.title('Gedling BC – police contributions');
        s.headings();
        s.all(deeds(15, { seed: 2102, agreement: numbered('GBC/S106/', 3, 58) }));
        s.total('Total', { of: 'all', at: 2 });
        s.note('Sums shown include indexation where paid.');
      },
    ),
  ),
  plain(
    'unseen15-mole-valley-foi',
    'An answer to a request: agreed, received, paid over, what is waiting to go',
    sheet(
      'FOI 2025-0774',
      'Mole Valley',
      [
        std('Agreement', 'Agreement reference (MVDC)'),
        std('Agreement date', 'Date of s106'),
        std('Site', 'Site the agreement relates to'),
        std('Value', 'Amount secured for Surrey Police'),
        took('Amount received by MVDC'),
        std('Drawn down', 'Amount paid over to Surrey Police'),
        std('Held by authority', 'Amount awaiting transfer to Surrey Police'),
      ],
      (s) => {
        s.title('FOI 2025-0774: section 106 agreements with a contribution to Surrey Police');
        s.headings();
        s.all(deeds(12, { seed: 2103, agreement: byYear('/MO') }));
      },
    ),
  ),
  asCsv(
    plain(
      'unseen15-cheltenham-export',
      'An export from the obligations database, filtered to the police',
      sheet(
        'unseen15-cheltenham-export',
        'Cheltenham',
        [
          std('Agreement', 'Obligation Ref'),
          std('Planning application', 'Application No'),
          std('Site', 'Location'),
          std('Area', 'Ward'),
          std('Purpose', 'Obligation Type'),
          std('Value', 'Obligation Amount'),
          took('Total Received'),
          std('Drawn down', 'Total Transferred'),
          std('Held by authority', 'Remaining Balance'),
          std('Agreement date', 'Agreement Date'),
          std('Expiry date', 'Expiry Date'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(19, { seed: 2104, agreement: numbered('OB', 5, 20417) }));
        },
      ),
    ),
  ),
  plain(
    'unseen15-breckland-nil-tbc',
    'A small council’s list, nil where there is nothing, the spend-by date to be confirmed for two',
    sheet(
      'Police S106',
      'Breckland',
      [
        std('Agreement', 'S106 no'),
        std('Area', 'Parish'),
        std('Site', 'Site address / description'),
        std('Value', 'Police contribution due'),
        took('Paid in'),
        std('Drawn down', 'Paid out to Norfolk Police', { nil: 'nil' }),
        std('Held by authority', 'Left to pay out', { nil: 'nil' }),
        std('Expiry date', 'To be spent by'),
      ],
      (s) => {
        s.title('BRECKLAND COUNCIL', 'S106 – POLICE');
        s.headings();
        deeds(14, { seed: 2105, agreement: byYear('/BK') }).forEach((deed, i) => {
          if (i !== 4 && i !== 9) return s.data(deed);
          const row = s.data(deed, { cells: { 'Expiry date': { raw: 'TBC', reads: null, accept: [''] } } });
          return s.may(row, 'Expiry date', 'not yet known');
        });
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen15-south-derbyshire-return',
    'A quarterly return of a council: the sum in the agreement, received, paid and not yet spent',
    sheet(
      'Q3 return',
      'South Derbyshire',
      [
        std('Agreement', 'Reference no.'),
        std('Site', 'Development site address'),
        std('Value', 'Total amount in S106 agreement'),
        took('Received this far'),
        std('Drawn down', 'Paid to Derbyshire Constabulary so far'),
        std('Held by authority', 'Amount unspent'),
        std('Expiry date', 'Date to be spent by'),
        std('Notes', 'Current position / comments'),
      ],
      (s) => {
        s.title('Quarterly monitoring return: police', 'Quarter 3 2025/26');
        s.blank();
        s.headings();
        s.all(deeds(13, { seed: 2106, agreement: byYear('/SDDC', 3), round: 'pound' }));
        s.total('TOTAL', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-harlow-months-left',
    'What is left of each sum and how many months there are to spend it',
    sheet(
      'Spend by',
      'Harlow',
      [
        std('Agreement', 'S106 deed number'),
        std('Site', 'Development address'),
        took('Contribution received'),
        other('Date contribution received', 'a day', cameOn),
        std('Drawn down', 'Transferred out to police'),
        std('Held by authority', 'Contribution remaining'),
        std('Expiry date', 'Expiry date for spend'),
        other('Months to expiry', 'a count', (deed) =>
          deed['Expiry date'] === '' ? null : (Number(String(deed['Expiry date']).slice(0, 4)) - 2025) * 12,
        ),
        other('RAG status', 'a colour', (deed) =>
          deed['Expiry date'] !== '' && String(deed['Expiry date']) < '2028' ? 'Red' : 'Green',
        ),
      ],
      (s) => {
        s.title('Harlow Council: police contributions, time left to spend');
        s.headings();
        s.all(deeds(22, { seed: 2107, agreement: numbered('HDC/', 4, 391) }).filter(isHeldOrSent));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const larger: Definition[] = [
  plain(
    'unseen15-county-growth-team',
    'A county’s growth team keeps the police money of its districts: demanded, paid, passported, in the account',
    sheet(
      'Police',
      null,
      [
        std('Authority', 'District'),
        std('Agreement', 'Growth team ref'),
        std('Site', 'Development / settlement'),
        std('Value', 'Police contribution in deed (£)'),
        otherMoney('Total demanded (£)', 'what was asked for', demanded),
        took('Total paid by developer (£)'),
        std('Drawn down', 'Total paid over to Hertfordshire Constabulary (£)'),
        std('Held by authority', 'Remaining in County account (£)'),
        std('Expiry date', 'Clawback date'),
      ],
      (s) => {
        s.title('Growth and Infrastructure Unit', 'Police contributions held for districts, November 2025');
        s.headings();
        const authorities = ['Dacorum', 'East Hertfordshire', 'North Hertfordshire', 'Stevenage'];
        s.all(deeds(20, { seed: 2108, agreement: numbered('GIU/', 4, 1530), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-test-valley-indexation',
    'The sum in the deed, its indexation, both together, what came in, what went out, what is left',
    sheet('Contributions', 'Test Valley', indexed(), (s) => {
      s.title('Test Valley Borough Council', 'Contributions towards policing');
      s.headings();
      s.all(deeds(15, { seed: 2109, agreement: byYear('/TVS') }));
      s.total('Total', { of: 'all' });
      s.note('Indexation is to the date of payment.');
    }),
  ),
  plain(
    'unseen15-somerset-two-dates',
    'Received and when, transferred and when, what remains and until when',
    sheet(
      'Police S106 monies',
      'Somerset',
      [
        std('Agreement', 'S106 agreement no'),
        std('Planning application', 'Planning application no'),
        std('Site', 'Site location and description'),
        std('Value', 'S106 amount for police'),
        took('Amount received from developer'),
        other('Received on', 'a day', cameOn),
        std('Drawn down', 'Amount transferred to Avon and Somerset Police'),
        other('Transferred on', 'a day', wentOn),
        std('Held by authority', 'Amount remaining with Somerset Council'),
        std('Expiry date', 'Spend deadline (per S106)'),
      ],
      (s) => {
        s.title('Somerset Council', 'Section 106 monies for Avon and Somerset Police, at 31 October 2025');
        s.headings();
        s.all(deeds(16, { seed: 2110, agreement: numbered('SC-', 4, 2075) }));
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-telford-developer-payments',
    'What developers have paid and what is outstanding; nothing is said of the police being paid',
    sheet(
      'Developer payments',
      'Telford and Wrekin',
      [
        std('Agreement', 'TWC agreement ref'),
        std('Site', 'Site'),
        std('Developer', 'Liable party'),
        std('Trigger', 'Payment due on'),
        std('Value', 'Amount payable'),
        took('Amount paid by developer to date'),
        std('Held by developer', 'Amount still outstanding from developer'),
        other('Last payment date', 'a day', cameOn),
      ],
      (s) => {
        s.title('Telford & Wrekin Council: police contributions – developer payments');
        s.headings();
        s.all(owedInOne(deeds(15, { seed: 2111, agreement: byYear('/TWC') })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-newham-mopac',
    'A London borough: the head of term, received, passed to the Mayor’s office, not yet passed',
    sheet(
      'MPS S106',
      'Newham',
      [
        std('Agreement', 'Borough reference'),
        std('Site', 'Scheme address'),
        std('Purpose', 'Head of term'),
        std('Value', 'Amount due (£)'),
        took('Amount received by LBN (£)'),
        std('Drawn down', 'Amount passed to MOPAC (£)'),
        std('Held by authority', 'Amount remaining with LBN (£)'),
        std('Expiry date', 'Deadline to spend'),
      ],
      (s) => {
        s.title('London Borough of Newham – S106 contributions for the Metropolitan Police Service');
        s.headings();
        s.all(deeds(14, { seed: 2112, agreement: byYear('/NM'), round: 'pound' }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
];

function indexed(): Column[] {
  return [
    std('Agreement', 'S106 agreement (TVBC no.)'),
    std('Site', 'Site / village'),
    otherMoney('Contribution per deed', 'before indexation', before),
    otherMoney('Indexation added', 'what indexation adds', (deed) => penceOf(deed, 'Value') - before(deed)),
    std('Value', 'Total due including indexation'),
    took('Total received'),
    std('Drawn down', 'Total paid to Hampshire Constabulary'),
    std('Held by authority', 'Balance left'),
    std('Expiry date', 'Last spend date'),
  ];
}

export const unseenFifteenth: Definition[] = [...districts, ...larger];
