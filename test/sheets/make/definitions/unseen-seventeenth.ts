/** The seventeenth sheets written without sight of the reader: plain ones as districts and boroughs keep them. */
import type { SeededRandom } from '../../../../samples/seeded-random';
import { deeds, received, type Deed } from '../deeds';
import { other, pounds, serialOf, std, type Column, type Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const day = (date: string): Raw => ({ v: serialOf(date), fmt: 'dd/mm/yyyy' });
const isAllPaidOver = (deed: Deed): boolean => deed['Drawn down'] === deed['Value'];
/** The place without its district, where the district stands in a column of its own. */
const bare = (deed: Deed): Deed => ({ ...deed, Site: String(deed['Site']).replace(/, [^,]+$/, '') });
const two = (n: number): string => String(n).padStart(2, '0');

const officers: Definition[] = [
  plain(
    'unseen17-wyre-forest-register',
    'A monitoring officer’s register: the kind of contribution, its amount, its trigger, what came and what went',
    sheet(
      'Police S106 Register',
      'Wyre Forest',
      [
        std('Agreement', 'Legal Agreement (S106) Ref'),
        std('Planning application', 'Planning App. Reference'),
        std('Site', 'Development Site / Location'),
        std('Purpose', 'Contribution Type'),
        std('Value', 'Contribution Amount (£)'),
        std('Trigger', 'Trigger Point for Payment'),
        took('Amount Received from Developer (£)'),
        std('Drawn down', 'Amount Transferred to West Mercia Police (£)'),
        std('Held by authority', 'Balance Awaiting Transfer (£)'),
        std('Expiry date', 'Date to Spend By'),
      ],
      (s) => {
        s.title('Wyre Forest District Council', 'Section 106: West Mercia Police contributions');
        s.blank();
        s.headings();
        s.all(deeds(17, { seed: 2401, agreement: numbered('WF/S106/', 3, 88) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen17-east-suffolk-obligations',
    'A planning support officer’s list: the town or parish, the day of the deed, receipts, releases, funds held',
    sheet(
      'Suffolk Constabulary',
      'East Suffolk',
      [
        std('Agreement', 'Agreement Ref (ESC)'),
        std('Agreement date', 'Date of Deed'),
        std('Site', 'Development Name and Address'),
        std('Area', 'Town / Parish Council'),
        std('Value', 'Obligation Value'),
        took('Receipts from Developer'),
        std('Drawn down', 'Released to Suffolk Constabulary'),
        std('Held by authority', 'Funds Held at Bank'),
        std('Expiry date', 'Spend Deadline (if any)'),
        std('Notes', 'Monitoring Notes'),
      ],
      (s) => {
        s.headings();
        const areas = ['Beccles', 'Felixstowe', 'Halesworth', 'Leiston', 'Lowestoft', 'Woodbridge'];
        s.all(deeds(20, { seed: 2402, agreement: byYear('/ES'), areas }).map(bare));
      },
    ),
  ),
  plain(
    'unseen17-medway-obligations',
    'A unitary’s schedule in whole pounds: not yet paid by the developer, retained, paid across',
    sheet(
      'Kent Police Nov 25',
      'Medway',
      [
        std('Agreement', 'S106 ID'),
        std('Planning application', 'Planning Application (MC)'),
        std('Site', 'Site / Address'),
        std('Developer', 'Developer Company'),
        std('Value', 'Kent Police Obligation (£)', { fmt: '#,##0' }),
        std('Held by developer', 'Amount Not Yet Paid by Developer (£)', { fmt: '#,##0' }),
        std('Held by authority', 'Amount Retained by Medway (£)', { fmt: '#,##0' }),
        std('Drawn down', 'Amount Paid Across to Kent Police (£)', { fmt: '#,##0' }),
        std('Expiry date', 'Date for Spend'),
      ],
      (s) => {
        s.title('Medway Council: s106 obligations for Kent Police at 30 November 2025');
        s.headings();
        const of = {
          agreement: numbered('MED', 4, 1402),
          application: (year: number, random: SeededRandom) =>
            `MC/${two(year % 100)}/${random.whole(1000, 3900)}`,
        };
        s.all(owedInOne(deeds(16, { seed: 2403, ...of, round: 'pound' })));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen17-crawley-live-and-closed',
    'A borough’s list with a state for each: live, or closed where all of it has been paid out',
    sheet(
      'S106 Police',
      'Crawley',
      [
        std('Agreement', 'CBC S106 number'),
        std('Site', 'Neighbourhood and site'),
        std('Developer', 'Developer / Landowner'),
        std('Value', 'Sussex Police sum'),
        took('Paid in to date'),
        std('Drawn down', 'Paid out to Sussex Police to date'),
        std('Held by authority', 'Left in holding account'),
        std('Status', 'Live / Closed'),
        std('Expiry date', 'Spend-by (deed)'),
      ],
      (s) => {
        s.title('Crawley Borough Council', 'Police contributions secured by section 106');
        s.headings();
        for (const deed of deeds(18, { seed: 2404, agreement: numbered('S106/', 4, 611) }))
          s.data({ ...deed, Status: isAllPaidOver(deed) ? 'Closed' : 'Live' });
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen17-lewes-payments',
    'An enforcement officer’s list: when the payment falls due, the day that it did, where the money is',
    sheet('Sussex Police', 'Lewes', payments(), (s) => {
      s.title('Lewes District Council', 'S106 payments to Sussex Police');
      s.blank();
      s.headings();
      const of = {
        agreement: byYear('/LDC'),
        application: (year: number, random: SeededRandom) =>
          `LW/${two(year % 100)}/0${random.whole(100, 980)}`,
      };
      s.all(owedInOne(deeds(15, { seed: 2405, ...of })));
      s.total('Totals', { of: 'all', at: 2 });
    }),
  ),
];

/** Amounts as text. */
const POUNDS = { as: pounds, nil: '£0.00' };

const answers: Definition[] = [
  plain(
    'unseen17-south-staffordshire-foi',
    'An answer to a request, long headings, amounts as text: agreed, received, passed, held at present',
    sheet(
      'FOI 4471',
      'South Staffordshire',
      [
        std('Agreement', 'Reference number of section 106 agreement'),
        std('Agreement date', 'Date on which the agreement was made'),
        std('Site', 'Address of the development to which it relates'),
        std('Value', 'Sum that the developer agreed to pay for policing', POUNDS),
        other(
          'Sum received by the Council so far',
          'what it holds and what it passed on',
          (deed) => pounds(received(deed)),
          true,
        ),
        std('Drawn down', 'Sum passed to Staffordshire Police so far', POUNDS),
        std('Held by authority', 'Sum held by the Council at present', POUNDS),
        std('Expiry date', 'Date after which unspent money must be returned'),
      ],
      (s) => {
        s.title(
          'South Staffordshire Council',
          'Freedom of Information request 4471/25 – contributions to the police',
        );
        s.blank();
        s.headings();
        s.all(deeds(14, { seed: 2406, agreement: byYear('/SS') }));
      },
    ),
  ),
  asCsv(
    plain(
      'unseen17-basingstoke-case-export',
      'An export of a planning system with its clipped headings: several obligations to a case',
      sheet(
        'unseen17-basingstoke-case-export',
        'Basingstoke and Deane',
        [
          std('Agreement', 'S106 Case Ref'),
          std('Contribution', 'Obligation Ref No'),
          std('Purpose', 'Obligation Desc'),
          std('Site', 'Site Addr'),
          std('Agreement date', 'Agreement Signed Dt'),
          std('Value', 'Obligation Amt'),
          took('Total Recd Amt'),
          std('Drawn down', 'Total Disbursed Amt'),
          std('Held by authority', 'Total Available Amt'),
          std('Expiry date', 'Expiry Dt'),
          std('Status', 'Obligation Stat'),
        ],
        (s) => {
          s.headings();
          const contribution = (n: number, k: number): string => `OB${n * 11 + 2300}/${k}`;
          const of = { agreement: numbered('BDB/L/', 4, 731), contribution, most: 2 };
          for (const deed of deeds(19, { seed: 2407, ...of }))
            s.data({ ...deed, Status: isAllPaidOver(deed) ? 'Closed' : 'Open' });
        },
      ),
    ),
    { encoding: 'windows-1252' },
  ),
  asCsv(
    plain(
      'unseen17-gosport-dotted-export',
      'An export whose headings say the record before the field',
      sheet(
        'unseen17-gosport-dotted-export',
        'Gosport',
        [
          std('Agreement', 'Agreement: Reference'),
          std('Contribution', 'Financial Obligation: ID'),
          std('Purpose', 'Financial Obligation: Category'),
          std('Site', 'Location: Full Address'),
          std('Value', 'Financial Obligation: Amount'),
          took('Financial Obligation: Amount Paid'),
          std('Drawn down', 'Financial Obligation: Amount Transferred'),
          std('Held by authority', 'Financial Obligation: Amount Held'),
          std('Expiry date', 'Financial Obligation: Spend By'),
        ],
        (s) => {
          s.headings();
          const contribution = (n: number, k: number): string => `FO-${n * 7 + 5100}-${k}`;
          s.all(deeds(15, { seed: 2408, agreement: numbered('GB-', 5, 208), contribution, most: 2 }));
        },
      ),
    ),
  ),
];

function payments(): Column[] {
  return [
    std('Agreement', 'S.106 ref (LDC)'),
    std('Planning application', 'Application no. (LW)'),
    std('Site', 'Land / property'),
    std('Trigger', 'Payment falls due'),
    std('Trigger date', 'Date payment fell due'),
    std('Value', 'Police payment due in total (£)'),
    std('Held by developer', 'Not paid in yet (£)'),
    std('Held by authority', 'In LDC account (£)'),
    std('Drawn down', 'Sent on to Sussex Police (£)'),
    other('Date last sent on', 'a day', (deed) =>
      penceOf(deed, 'Drawn down') > 0 ? day(yearsOn(deed, 2)) : null,
    ),
    std('Expiry date', 'Use funds by'),
  ];
}

export const unseenSeventeenth: Definition[] = [...officers, ...answers];
