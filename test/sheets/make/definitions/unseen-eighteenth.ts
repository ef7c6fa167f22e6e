/** The eighteenth sheets written without sight of the reader: plain ones of districts, boroughs and unitaries. */
import type { SeededRandom } from '../../../../samples/seeded-random';
import { deeds, received, type Deed } from '../deeds';
import { other, pounds, std } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, took } from './row-helpers';
import { byYear, numbered, plain, sheet } from './writing';

/** The place without its district, where the district stands in a column of its own. */
const bare = (deed: Deed): Deed => ({ ...deed, Site: String(deed['Site']).replace(/, [^,]+$/, '') });
const two = (n: number): string => String(n).padStart(2, '0');
const before =
  (letters: string) =>
  (year: number, random: SeededRandom): string =>
    `${letters}${two(year % 100)}/${random.whole(1000, 3900)}`;

const districts: Definition[] = [
  plain(
    'unseen18-rugby-monitoring-list',
    'A monitoring officer’s list: the contribution, the developer’s payment, the transfer, what remains',
    sheet(
      'Warks Police',
      'Rugby',
      [
        std('Agreement', 'S106 File Number'),
        std('Planning application', 'Application Number'),
        std('Agreement date', 'S106 Completed On'),
        std('Site', 'Site/Development'),
        std('Value', 'Financial Contribution'),
        took('Developer Payment Received'),
        std('Drawn down', 'Transferred to Warwickshire Police'),
        std('Held by authority', 'Balance Remaining'),
        std('Expiry date', 'Repayment Date'),
      ],
      (s) => {
        s.title('Rugby Borough Council', 'S106 monitoring: Warwickshire Police');
        s.blank();
        s.headings();
        const of = { agreement: numbered('RBC/106/', 3, 57), application: before('R') };
        s.all(deeds(17, { seed: 2501, ...of }));
        s.total('Total', { of: 'all', at: 3 });
      },
    ),
  ),
  plain(
    'unseen18-mid-sussex-parishes',
    'Short headings: parish, obligation, received, paid to the commissioner, available',
    sheet(
      'Sussex PCC',
      'Mid Sussex',
      [
        std('Agreement', 'Ref'),
        std('Area', 'Parish/Town'),
        std('Site', 'Site Name/Address'),
        std('Value', 'Police Obligation £'),
        took('Received £'),
        std('Drawn down', 'Paid to PCC £'),
        std('Held by authority', 'Available £'),
        std('Expiry date', 'Spend By'),
        std('Notes', 'Comment'),
      ],
      (s) => {
        s.title('Mid Sussex District Council: police S106 at 31/12/2025');
        s.headings();
        const areas = ['Cuckfield', 'East Grinstead', 'Haywards Heath', 'Hurstpierpoint', 'Lindfield'];
        s.all(deeds(19, { seed: 2502, agreement: numbered('P35/', 3, 711), areas }).map(bare));
        s.total('TOTAL', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen18-wealden-foi',
    'An answer to a request: secured, received, transferred, received but not yet transferred; amounts as text',
    sheet(
      'Response',
      'Wealden',
      [
        std('Planning application', 'Planning application to which the agreement relates'),
        std('Agreement', 'Section 106 agreement number'),
        std('Developer', 'Developer who signed the agreement'),
        std('Value', 'Total contribution secured for Sussex Police', { as: pounds, nil: '£0.00' }),
        other(
          'Contribution received from the developer',
          'what it holds and what it passed on',
          (deed) => pounds(received(deed)),
          true,
        ),
        std('Drawn down', 'Contribution transferred to Sussex Police', { as: pounds, nil: '£0.00' }),
        std('Held by authority', 'Contribution received but not yet transferred', {
          as: pounds,
          nil: '£0.00',
        }),
        std('Expiry date', 'Date by which the contribution must be used'),
      ],
      (s) => {
        s.title(
          'Wealden District Council',
          'Request WDC-2025-1187: section 106 contributions, Sussex Police',
        );
        s.blank();
        s.headings();
        s.all(deeds(15, { seed: 2503, agreement: byYear('/WD'), application: before('WD/') }));
      },
    ),
  ),
  plain(
    'unseen18-great-yarmouth-sums',
    'Whole pounds: sum agreed, received, transferred, retained, and when it must be refunded',
    sheet(
      'Norfolk Constabulary',
      'Great Yarmouth',
      [
        std('Agreement', 'GYBC agreement'),
        std('Agreement date', 'Dated on'),
        std('Site', 'Address of site'),
        std('Value', 'Sum agreed', { fmt: '£#,##0' }),
        took('Sum received'),
        std('Drawn down', 'Sum transferred to Norfolk Constabulary', { fmt: '£#,##0' }),
        std('Held by authority', 'Sum retained by GYBC', { fmt: '£#,##0' }),
        std('Expiry date', 'To be refunded if unspent by'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(14, { seed: 2504, agreement: numbered('GY', 4, 2206), round: 'pound' }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const larger: Definition[] = [
  plain(
    'unseen18-hillingdon-quarter',
    'A London borough’s quarterly report: total income, total expenditure, balance of funds as at a day',
    sheet(
      'Met Police Q2',
      'Hillingdon',
      [
        std('Agreement', 'CASE REF.'),
        std('Area', 'WARD'),
        std('Site', 'SITE / SCHEME'),
        std('Planning application', 'PLANNING REFERENCE'),
        std('Value', 'SUM SECURED'),
        took('TOTAL INCOME AS AT 30/09/25'),
        std('Drawn down', 'TOTAL EXPENDITURE AS AT 30/09/25', { level: 'hard' }),
        std('Held by authority', 'BALANCE OF FUNDS AS AT 30/09/25'),
        std('Expiry date', 'TIME LIMIT TO SPEND'),
        std('Notes', 'COMMENTS (as at mid November 2025)'),
      ],
      (s) => {
        s.title('London Borough of Hillingdon', 'S106 contributions for the Metropolitan Police, quarter 2');
        s.blank();
        s.headings();
        const areas = ['Botwell', 'Eastcote', 'Hayes Town', 'Ruislip', 'Uxbridge', 'Yiewsley'];
        s.all(deeds(16, { seed: 2505, agreement: numbered('PPR/', 3, 84), areas }).map(bare));
        s.total('TOTAL', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen18-wiltshire-clipped-words',
    'A unitary’s accountant clips the words: income received, transferred, balance carried forward',
    sheet(
      'Police',
      'Wiltshire',
      [
        std('Agreement', 'S106 Agmt Ref'),
        std('Area', 'Community Area'),
        std('Site', 'Devt Site'),
        std('Value', 'S106 Contrib. Due'),
        took('Income Rec’d'),
        std('Drawn down', 'Trf’d to Wilts Police'),
        std('Held by authority', 'Bal. Held c/f'),
        std('Expiry date', 'Spend By Dt'),
      ],
      (s) => {
        s.title('Wiltshire Council S106: Wiltshire Police', 'Period 9, 2025/26');
        s.headings();
        const areas = ['Calne', 'Chippenham', 'Devizes', 'Melksham', 'Trowbridge', 'Warminster'];
        s.all(deeds(18, { seed: 2506, agreement: byYear('/WC', 5), areas }).map(bare));
        s.total('Total', { of: 'all', at: 2 });
      },
    ),
  ),
  plain(
    'unseen18-calderdale-still-due',
    'A metropolitan borough: still due from the developer, what was received, paid to the police, the balance',
    sheet(
      'WYP S106',
      'Calderdale',
      [
        std('Agreement', 'Legal Services Ref'),
        std('Site', 'Site of Development'),
        std('Developer', 'Developer Name/Contact'),
        std('Value', 'West Yorkshire Police Contribution'),
        std('Held by developer', 'Still Due from Developer'),
        took('Received by CMBC'),
        std('Drawn down', 'Paid to West Yorkshire Police'),
        std('Held by authority', 'CMBC Balance'),
        std('Expiry date', 'Spend Limit'),
      ],
      (s) => {
        s.title('Calderdale MBC', 'Section 106: contributions to West Yorkshire Police');
        s.headings();
        s.all(owedInOne(deeds(15, { seed: 2507, agreement: numbered('LS/', 5, 40_318) })));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'unseen18-buckinghamshire-longstop',
    'A unitary’s list: payable, collected, released, remaining; the longstop date for the spend; open or closed',
    sheet(
      'TVP contributions',
      'Buckinghamshire',
      [
        std('Planning application', 'Permission'),
        std('Agreement', 'Legal agreement ref. (Bucks)'),
        std('Area', 'Parish (or unparished area)'),
        std('Site', 'Site description'),
        std('Value', 'TVP contribution payable'),
        took('TVP contribution collected'),
        std('Drawn down', 'TVP contribution released to TVP'),
        std('Held by authority', 'TVP contribution remaining with the council'),
        std('Expiry date', 'Longstop date for spend'),
        std('Status', 'Open or closed'),
      ],
      (s) => {
        s.title('Buckinghamshire Council', 'Contributions for Thames Valley Police (TVP)');
        s.blank();
        s.headings();
        const areas = ['Aston Clinton', 'Buckingham', 'Haddenham', 'Princes Risborough', 'Wendover'];
        const of = { seed: 2508, agreement: numbered('BC/LA/', 3, 190), areas };
        for (const deed of deeds(20, of).map(bare))
          s.data({ ...deed, Status: deed['Drawn down'] === deed['Value'] ? 'Closed' : 'Open' });
        s.total('Total', { of: 'all', at: 3 });
      },
    ),
  ),
];

export const unseenEighteenth: Definition[] = [...districts, ...larger];
