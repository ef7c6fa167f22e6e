/** Plain sheets written after the reader and without sight of it: what it made of each at first is in first-try.json. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, otherMoney, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;

export const unseenPlain: Definition[] = [
  plain(
    'north-norfolk-received-to-date',
    'Received to date, transferred, balance held',
    sheet(
      'S106 Police',
      'North Norfolk',
      [
        std('Agreement', 'Reference Number'),
        std('Site', 'Address of site'),
        std('Area', 'Parish'),
        std('Agreement date', 'Agreement signed'),
        std('Value', 'Police contribution (£)'),
        otherMoney('Received to date (£)', 'what it holds and what it passed on', received),
        std('Drawn down', 'Transferred to police (£)'),
        std('Held by authority', 'Balance held (£)'),
        std('Expiry date', 'Must be spent by'),
      ],
      (s) => {
        s.title('North Norfolk District Council', 'Section 106 monitoring: policing');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 801, agreement: byYear('/PO') }));
      },
    ),
  ),
  plain(
    'braintree-amounts-in-words',
    'Each amount under a heading of several words; total beneath',
    sheet(
      'Register',
      'Braintree',
      [
        std('Agreement', 'Legal Agreement No.'),
        std('Planning application', 'Application Number'),
        std('Site', 'Site Name'),
        std('Agreement date', 'Date of S106'),
        std('Purpose', 'Obligation type'),
        std('Value', 'Amount Secured'),
        std('Held by developer', 'Amount Outstanding from Developer'),
        std('Held by authority', 'Amount Held by Council'),
        std('Drawn down', 'Amount Passed to Essex Police'),
        std('Expiry date', 'Spend Deadline'),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(19, { seed: 802, agreement: numbered('BTE/', 4, 301) }).map((deed) => ({
            ...deed,
            Value: pence(deed, 'Value') - pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
        s.total('TOTAL', { of: 'all' });
      },
    ),
  ),
  plain(
    'wokingham-sums',
    'Sum agreed, received, paid, remaining',
    sheet(
      'Police',
      'Wokingham',
      [
        std('Agreement', 'S106 Agreement'),
        std('Planning application', 'Planning Application'),
        std('Site', 'Development'),
        std('Area', 'Ward'),
        std('Value', 'Sum Agreed'),
        otherMoney('Sum Received', 'what it holds and what it passed on', received),
        std('Drawn down', 'Sum Paid to Thames Valley Police'),
        std('Held by authority', 'Sum Held'),
        std('Expiry date', 'Expiry Date'),
      ],
      (s) => {
        s.title('Wokingham Borough Council');
        s.headings();
        s.all(deeds(15, { seed: 803, agreement: byYear('/WOK') }));
        s.blank();
        s.note('Sums are as at the end of quarter 3.');
      },
    ),
  ),
  asCsv(
    plain(
      'test-valley-not-yet-due',
      'Not yet due, overdue, held, paid over',
      sheet(
        'test-valley-not-yet-due',
        'Test Valley',
        [
          std('Agreement', 'Agreement Ref'),
          std('Site', 'Location'),
          std('Developer', 'Developer'),
          std('Value', 'Contribution Amount'),
          std('Not started', 'Not Started'),
          std('Held by developer', 'Due from Developer'),
          std('Held by authority', 'Held by Test Valley BC'),
          std('Drawn down', 'Paid to Police'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(21, { seed: 804, agreement: byYear('/TV') }));
        },
      ),
    ),
  ),
  plain(
    'essex-police-contributions',
    'A force’s own register of several councils, with what it has spent',
    sheet(
      'Contributions',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'Section 106 Ref'),
        std('Planning application', 'Planning Ref'),
        std('Site', 'Site'),
        std('Purpose', 'Policing Obligation'),
        std('Value', 'Total Secured'),
        std('Not started', 'Not Yet Triggered'),
        std('Held by developer', 'Owed by Developer'),
        std('Held by authority', 'Held by Council'),
        std('Drawn down', 'Received by Essex Police'),
        std('Spent', 'Spent by Essex Police'),
        std('Expiry date', 'Clawback Date'),
        std('Status', 'Status'),
      ],
      (s) => {
        s.title('Essex Police - developer contributions');
        s.headings();
        s.all(
          deeds(34, {
            seed: 805,
            agreement: byYear('/EP'),
            authorities: ['Braintree', 'Tendring', 'Maldon', 'Rochford', 'Epping Forest'],
            most: 2,
          }),
        );
      },
    ),
  ),
  plain(
    'foi-fylde-answer',
    'FOI answer with long headings',
    sheet(
      'Sheet1',
      'Fylde',
      [
        std('Agreement', 'Agreement number'),
        std('Site', 'Name of development'),
        std('Value', 'Amount payable to police'),
        otherMoney('Amount received by the Council', 'what it holds and what it passed on', received),
        std('Drawn down', 'Amount transferred to Lancashire Constabulary'),
        std('Held by authority', 'Amount still held by the Council'),
        std('Expiry date', 'Date by which it must be spent'),
      ],
      (s) => {
        s.title('Freedom of Information request FOI-2025-0318', 'Police contributions, section 106');
        s.blank(2);
        s.headings();
        s.all(deeds(12, { seed: 806, agreement: numbered('FY', 3, 20) }));
        s.blank();
        s.note('Information correct at 31 December 2025.');
      },
    ),
  ),
  plain(
    'uttlesford-pounds-as-text',
    'Amounts as text with pound signs; Nil for nothing',
    sheet(
      'UDC',
      'Uttlesford',
      [
        std('Agreement', 'Legal agreement'),
        std('Site', 'Site'),
        std('Value', 'Total contribution', { as: pounds }),
        std('Held by developer', 'Awaited from developer', { as: pounds, nil: 'Nil' }),
        std('Held by authority', 'Held by Council', { as: pounds, nil: 'Nil' }),
        std('Drawn down', 'Paid out to police', { as: pounds, nil: 'Nil' }),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 807, agreement: byYear('/UTT') }));
      },
    ),
  ),
  plain(
    'luton-dates-in-words',
    'Dates in words; with developer, with council, with police',
    sheet(
      'Planning obligations',
      'Luton',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Scheme'),
        std('Value', 'Contribution'),
        std('Held by developer', 'With developer'),
        std('Held by authority', 'With council'),
        std('Drawn down', 'With police'),
        std('Expiry date', 'Long stop date', {
          as: (date) =>
            new Date(`${String(date)}T00:00:00Z`).toLocaleDateString('en-GB', {
              day: 'numeric',
              month: 'long',
              year: 'numeric',
              timeZone: 'UTC',
            }),
        }),
      ],
      (s) => {
        s.title('Luton Council');
        s.blank();
        s.headings();
        s.all(deeds(14, { seed: 808, agreement: numbered('LTN/106/', 3, 7) }));
      },
    ),
  ),
  plain(
    'gateshead-collected-released',
    'Whole pounds: agreed, collected, released, retained',
    sheet(
      'S106',
      'Gateshead',
      [
        std('Agreement', 'S106 Ref'),
        std('Site', 'Site'),
        std('Area', 'Ward'),
        std('Purpose', 'Purpose'),
        std('Value', 'Agreed Sum'),
        otherMoney('Collected', 'what it holds and what it passed on', received),
        std('Drawn down', 'Released to Police'),
        std('Held by authority', 'Retained by Council'),
      ],
      (s) => {
        s.title('Gateshead Council', 'Police contributions');
        s.headings();
        s.all(deeds(16, { seed: 809, agreement: byYear('/GMBC'), round: 'pound' }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'dacorum-initials',
    'The council’s initials, and its commissioner',
    sheet(
      'Police',
      'Dacorum',
      [
        std('Agreement', 'Agreement'),
        std('Contribution', 'Contribution ref'),
        std('Site', 'Site'),
        std('Value', 'Value'),
        std('Held by authority', 'Held by DBC'),
        std('Drawn down', 'Paid to Hertfordshire PCC'),
        std('Expiry date', 'Repay by'),
      ],
      (s) => {
        s.headings();
        s.all(
          deeds(20, {
            seed: 810,
            agreement: byYear('/DAC'),
            contribution: (n, k) => `${n}.${k}P`,
            most: 3,
          }),
        );
      },
    ),
  ),
  plain(
    'tendring-deeds',
    'Deeds, covenants, what the owner has not paid',
    sheet(
      'Deeds',
      'Tendring',
      [
        std('Agreement', 'Deed ref'),
        std('Site', 'Land'),
        std('Purpose', 'Covenant'),
        std('Value', 'Sum'),
        std('Held by developer', 'Unpaid by owner'),
        std('Held by authority', 'Held in council account'),
        std('Drawn down', 'Remitted to police'),
      ],
      (s) => {
        s.title('Tendring DC');
        s.headings();
        s.all(
          deeds(12, { seed: 811, agreement: numbered('T', 3, 41) }).map((deed) => ({
            ...deed,
            Value: pence(deed, 'Value') - pence(deed, 'Not started'),
            'Not started': 0,
          })),
        );
      },
    ),
  ),
  asCsv(
    plain(
      'cherwell-snake-case',
      'A system’s own names, dates as text',
      sheet(
        'cherwell-snake-case',
        'Cherwell',
        [
          std('Agreement', 's106_reference'),
          std('Planning application', 'planning_application_no'),
          std('Site', 'site_address'),
          std('Value', 'secured_amount'),
          std('Held by authority', 'amount_held_by_council'),
          std('Drawn down', 'amount_transferred_to_police'),
          std('Expiry date', 'expiry_date', { as: dmy }),
        ],
        (s) => {
          s.headings();
          s.all(deeds(26, { seed: 812, agreement: byYear('/CHE') }));
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
  plain(
    'maldon-capitals',
    'Capitals throughout; a line beneath says who made it',
    sheet(
      'POLICE',
      'Maldon',
      [
        std('Agreement', 'AGREEMENT REF'),
        std('Site', 'SITE'),
        std('Value', 'AMOUNT SECURED'),
        std('Held by authority', 'AMOUNT HELD'),
        std('Drawn down', 'AMOUNT TRANSFERRED TO PFCC'),
        std('Expiry date', 'SPEND BY DATE', { fmt: 'd mmm yyyy' }),
      ],
      (s) => {
        s.title('MALDON DISTRICT COUNCIL');
        s.headings();
        s.all(deeds(11, { seed: 813, agreement: numbered('MAL/', 4, 88) }));
        s.blank();
        s.note('Prepared by: Planning Obligations Officer');
      },
    ),
  ),
  plain(
    'rutland-banked',
    'All four stages and spending in a small county’s words',
    sheet(
      'Leics Police',
      'Rutland',
      [
        std('Agreement', 'Agreement Reference'),
        std('Site', 'Site Address'),
        std('Value', 'Value of Obligation'),
        std('Not started', 'Not commenced'),
        std('Held by developer', 'Awaiting payment from developer'),
        std('Held by authority', 'Banked by RCC'),
        std('Drawn down', 'Transferred to Leics Police'),
        std('Spent', 'Spent by Leics Police'),
        std('Expiry date', 'Expires'),
      ],
      (s) => {
        s.title('Rutland County Council', 'Police and Crime Panel return');
        s.blank();
        s.headings();
        s.all(deeds(18, { seed: 814, agreement: byYear('/RCC') }));
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
];
