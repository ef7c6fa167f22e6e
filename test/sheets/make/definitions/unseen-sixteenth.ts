/** The sixteenth sheets written without sight of the reader: plain ones as district councils keep them. */
import { deeds, received, type Deed } from '../deeds';
import { other, pounds, serialOf, std, type Column, type Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { penceOf, took, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const day = (date: string): Raw => ({ v: serialOf(date), fmt: 'dd/mm/yyyy' });
const cameOn = (deed: Deed): Raw => (received(deed) > 0 ? day(yearsOn(deed, 2)) : null);
const wentOn = (deed: Deed): Raw => (penceOf(deed, 'Drawn down') > 0 ? day(yearsOn(deed, 3)) : null);

const ACCOUNTS = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-';
/** Amounts as an accountant shows them, a dash for nil. */
const accounts = { fmt: ACCOUNTS, nil: { v: 0, fmt: ACCOUNTS } };

/** Amounts as text. */
const POUNDS = { as: pounds, nil: '£0.00' };
const inText = (deed: Deed): string => pounds(received(deed));

const registers: Definition[] = [
  plain(
    'unseen16-ribble-valley-register',
    'A planning technician’s register: the police contribution, when it was paid, what went on, what remains',
    sheet(
      'Police contributions',
      'Ribble Valley',
      [
        std('Planning application', 'Planning Permission Ref'),
        std('Agreement', 'Agreement Ref. No.'),
        std('Agreement date', 'Date Agreement Completed'),
        std('Site', 'Development Site'),
        std('Value', 'Amount of Police Contribution'),
        other('Date of Payment', 'a day', cameOn),
        took('Payment Received'),
        std('Drawn down', 'Paid to Lancashire Police and Crime Commissioner'),
        std('Held by authority', 'Remaining Funds Held'),
        std('Expiry date', 'Spend Period Ends'),
      ],
      (s) => {
        s.title(
          'Ribble Valley Borough Council',
          'Section 106 agreements with a contribution to the police, updated 5 December 2025',
        );
        s.headings();
        s.all(deeds(18, { seed: 2201, agreement: numbered('RV/106/', 3, 41) }));
        s.total('Total', { of: 'all', at: 3 });
      },
    ),
  ),
  plain(
    'unseen16-south-oxfordshire-parishes',
    'What a parish liaison officer answers parish councils from: parish by parish, agreed, received, passed on',
    sheet(
      'Policing by parish',
      'South Oxfordshire',
      [
        std('Area', 'Parish or town council'),
        std('Site', 'Where the development is'),
        std('Agreement', 'S106 legal agreement'),
        std('Value', 'Police funding agreed'),
        took('Police funding received by SODC'),
        std('Drawn down', 'Police funding passed to Thames Valley Police'),
        std('Held by authority', 'Police funding held by SODC'),
        std('Expiry date', 'Latest spend date', { fmt: 'd mmm yyyy' }),
      ],
      (s) => {
        s.title('South Oxfordshire District Council – developer funding for policing');
        s.blank();
        s.headings();
        const areas = ['Benson', 'Chinnor', 'Cholsey', 'Didcot', 'Thame', 'Wallingford', 'Watlington'];
        const list = deeds(20, { seed: 2202, agreement: byYear('/SO', 3), areas });
        list.sort((one, two) => String(one['Area']).localeCompare(String(two['Area'])));
        // The parish has its own column, so the place is named without it.
        s.all(list.map((deed) => ({ ...deed, Site: String(deed['Site']).replace(/, [^,]+$/, '') })));
      },
    ),
  ),
  plain(
    'unseen16-stockport-live-and-completed',
    'A borough’s list with the state of each agreement: live, or completed where all has gone to the police',
    sheet(
      'GMP',
      'Stockport',
      [
        std('Agreement', 'SMBC S106 reference'),
        std('Site', 'Address'),
        std('Developer', 'Developer / owner'),
        std('Value', 'GMP contribution', { fmt: '£#,##0' }),
        took('Received from developer'),
        std('Drawn down', 'Transferred to Greater Manchester Police', { fmt: '£#,##0' }),
        std('Held by authority', 'Balance with SMBC', { fmt: '£#,##0' }),
        std('Expiry date', 'Spend end date'),
        std('Status', 'Agreement status'),
      ],
      (s) => {
        s.title('Stockport MBC', 'S106 – contributions for Greater Manchester Police (GMP)');
        s.headings();
        const list = deeds(21, { seed: 2203, agreement: byYear('/SK'), round: 'pound' });
        for (const deed of list) {
          const isDone = deed['Drawn down'] === deed['Value'];
          s.data({ ...deed, Status: isDone ? 'Completed' : 'Live' });
        }
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen16-swindon-several-obligations',
    'A planning system’s report, tidied: several police obligations to an agreement, and when each trigger was met',
    sheet(
      'Report1',
      'Swindon',
      [
        std('Agreement', 'Planning Obligation Ref.'),
        std('Contribution', 'Obligation Number'),
        std('Purpose', 'Obligation Description'),
        std('Site', 'Site Location'),
        std('Trigger', 'Obligation Trigger'),
        std('Trigger date', 'Date Trigger Met'),
        std('Value', 'Obligation Sum'),
        took('Sum Paid to Council'),
        std('Drawn down', 'Sum Paid to Wiltshire Police'),
        std('Held by authority', 'Sum Unspent'),
        std('Expiry date', 'Date Sum Must Be Spent By'),
      ],
      (s) => {
        s.headings();
        const contribution = (_: number, k: number): string => String(k);
        s.all(deeds(22, { seed: 2204, agreement: numbered('PO/', 4, 312), contribution, most: 3 }));
      },
    ),
  ),
];

const answers: Definition[] = [
  plain(
    'unseen16-malvern-hills-foi',
    'An answer to a request, amounts as text with pound signs: agreed, received, handed over, not yet handed over',
    sheet(
      'Response',
      'Malvern Hills',
      [
        std('Agreement', 'Reference no. of section 106 agreement'),
        std('Agreement date', 'Date section 106 agreement signed'),
        std('Site', 'Name and location of development'),
        std('Developer', 'Name of developer'),
        std('Value', 'Total contribution agreed for West Mercia Police', POUNDS),
        other('Total received by the Council', 'what it holds and what it passed on', inText, true),
        std('Drawn down', 'Total handed over to West Mercia Police', POUNDS),
        std('Held by authority', 'Total received but not yet handed over', POUNDS),
        std('Expiry date', 'Date by which contribution must be spent'),
      ],
      (s) => {
        s.title('Information request 25/1183: police contributions in section 106 agreements');
        s.headings();
        s.all(deeds(13, { seed: 2205, agreement: byYear('/MH') }));
      },
    ),
  ),
  plain(
    'unseen16-torbay-force-form',
    'A force’s form that the council has filled in: running sums to date, and n/a where there is no spend-by date',
    sheet('Return', 'Torbay', returned(), (s) => {
      s.title('Devon & Cornwall Police: section 106 return', 'Council: Torbay. Period ending: 31/12/2025');
      s.blank();
      s.headings();
      for (const deed of deeds(14, { seed: 2206, agreement: numbered('TC', 4, 806) })) {
        if (deed['Expiry date'] !== '') s.data(deed);
        else {
          const row = s.data(deed, { cells: { 'Expiry date': { raw: 'n/a', reads: '' } } });
          s.may(row, 'Expiry date', 'no date');
        }
      }
      s.total('Total', { of: 'all' });
    }),
  ),
];

const accountsOf: Definition[] = [
  plain(
    'unseen16-huntingdonshire-third-party-funds',
    'An assistant accountant’s list of sums held for the police, in an accounting format with dashes',
    sheet(
      'Police 30.11.25',
      'Huntingdonshire',
      [
        other('Cost centre', 'a code of the accounts', (_, n) => 72_000 + n * 3),
        std('Agreement', 'S106 agreement code'),
        std('Site', 'Development / location'),
        std('Value', 'Contribution per S106 agreement', accounts),
        took('Receipts to date'),
        std('Drawn down', 'Payments to Cambridgeshire Constabulary to date', accounts),
        std('Held by authority', 'Balance in hand 30/11/2025', accounts),
        std('Expiry date', 'Expiry of funds'),
      ],
      (s) => {
        s.title('Huntingdonshire District Council – Finance', 'S106 held for Cambridgeshire Constabulary');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 2207, agreement: numbered('S106-', 4, 118) }));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen16-fylde-handed-down',
    'A workbook handed down by three predecessors: an old file number beside the reference, money in and out, comments',
    sheet(
      'POLICE',
      'Fylde',
      [
        other('Old file no.', 'a number no longer used', (_, n) => `P${300 + n * 7}`),
        std('Agreement', 'Current S106 ref'),
        std('Site', 'Site (as named in agreement)'),
        std('Developer', 'Developer (at signing)'),
        std('Value', 'Police amount'),
        took('Money in'),
        other('Date in', 'a day', cameOn),
        std('Drawn down', 'Money out to Lancashire Constabulary', { nil: null }),
        other('Date out', 'a day', wentOn),
        std('Held by authority', 'Balance in fund', { nil: null }),
        std('Expiry date', 'Spend limit date', { fmt: 'dd-mmm-yy' }),
        std('Notes', 'Other comments'),
      ],
      (s) => {
        s.title('FYLDE BC – S106 POLICE FUND');
        s.headings();
        s.all(deeds(19, { seed: 2208, agreement: byYear('/FY', 3) }));
        s.total('TOTAL', { of: 'all', at: 2 });
      },
    ),
  ),
  asCsv(
    plain(
      'unseen16-east-hampshire-covenants',
      'An export of financial covenants from the obligations software, the police ones only',
      sheet(
        'unseen16-east-hampshire-covenants',
        'East Hampshire',
        [
          std('Agreement', 'Deed Reference'),
          std('Contribution', 'Covenant Reference'),
          std('Planning application', 'Primary Application'),
          std('Site', 'Deed Site Address'),
          std('Agreement date', 'Deed Date'),
          std('Purpose', 'Covenant Type'),
          std('Value', 'Covenant Amount'),
          took('Covenant Received'),
          std('Drawn down', 'Covenant Transferred'),
          std('Held by authority', 'Covenant Balance Held'),
          std('Expiry date', 'Covenant Spend By'),
        ],
        (s) => {
          s.headings();
          const contribution = (n: number, k: number): string => `FC${n * 13 + 400}-${k}`;
          s.all(deeds(17, { seed: 2209, agreement: numbered('LD', 5, 1166), contribution, most: 2 }));
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
];

function returned(): Column[] {
  return [
    std('Agreement', 'Council’s section 106 reference'),
    std('Site', 'Name of site'),
    std('Value', 'Contribution in agreement'),
    took('Contribution received from developer to date'),
    std('Drawn down', 'Contribution paid to force to date'),
    std('Held by authority', 'Contribution held at period end'),
    std('Expiry date', 'Contribution spend by date'),
    other('Council contact', 'a person', (_, n) => ['J. Pascoe', 'R. Tuckett'][n % 2]!),
  ];
}

export const unseenSixteenth: Definition[] = [...registers, ...answers, ...accountsOf];
