/** The tenth sheets written without sight of the reader: four plain ones, and rough ones by their columns. */
import { deeds, received, type Deed, type DeedsOf } from '../deeds';
import { other, otherMoney, std, type Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { asCsv, byYear, numbered, plain, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const took = (head: string | readonly string[]) =>
  otherMoney(head, 'what it holds and what it passed on', received);

/** What has not come in is all the developer's: the sheet does not say what has started. */
function joined(count: number, of: DeedsOf): Deed[] {
  return deeds(count, of).map((deed) => ({
    ...deed,
    'Not started': 0,
    'Held by developer': pence(deed, 'Held by developer') + pence(deed, 'Not started'),
  }));
}

const plainOnes: Definition[] = [
  plain(
    'unseen10-broxtowe-register',
    'A council’s register in full words',
    sheet(
      'Police',
      'Broxtowe',
      [
        std('Agreement', 'S106 deed number'),
        std('Planning application', 'Planning ref.'),
        std('Site', 'Address of the site'),
        std('Value', 'Police contribution in the deed (£)'),
        took('Paid to Broxtowe by the developer so far (£)'),
        std('Drawn down', 'Paid on to Nottinghamshire Police so far (£)'),
        std('Held by authority', 'Balance kept by Broxtowe (£)'),
        std('Expiry date', 'Last date for spending'),
      ],
      (s) => {
        s.title('Broxtowe Borough Council', 'Section 106 contributions for Nottinghamshire Police');
        s.blank();
        s.headings();
        s.all(deeds(16, { seed: 1601, agreement: byYear('/BRX') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  asCsv(
    plain(
      'unseen10-south-ribble-foi',
      'An answer to a request, as CSV',
      sheet(
        'unseen10-south-ribble-foi',
        'South Ribble',
        [
          std('Agreement', 'Section 106 number'),
          std('Site', 'Site address'),
          std('Value', 'Sum for policing in the agreement (£)'),
          std('Held by developer', 'Not paid by the developer (£)'),
          std('Held by authority', 'Kept by South Ribble Borough Council (£)'),
          std('Drawn down', 'Sent to Lancashire Constabulary (£)'),
        ],
        (s) => {
          s.headings();
          s.all(joined(15, { seed: 1602, agreement: numbered('SR', 4, 211) }));
        },
      ),
    ),
  ),
  plain(
    'unseen10-force-surrey-list',
    'A force’s list: where each sum is, and what was spent',
    sheet(
      'S106 list',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'S106 number'),
        std('Site', 'Name of development'),
        std('Value', 'Contribution total (£)'),
        std('Not started', 'Trigger not met (£)'),
        std('Held by developer', 'Owed by the developer (£)'),
        std('Held by authority', 'Kept by the council (£)'),
        std('Drawn down', 'Received by Surrey Police (£)'),
        std('Spent', 'Spent by Surrey Police (£)'),
        std('Expiry date', 'Money must be used by'),
      ],
      (s) => {
        s.title('Surrey Police: section 106 contributions');
        s.headings();
        const authorities = ['Waverley', 'Elmbridge', 'Woking'];
        s.all(deeds(20, { seed: 1603, agreement: byYear('/S106'), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen10-three-rivers-return',
    'A quarter’s return to the commissioner',
    sheet(
      'Return',
      'Three Rivers',
      [
        std('Agreement', 'Agreement reference'),
        std('Site', 'Development'),
        std('Agreement date', 'Date of the agreement'),
        std('Value', 'Contribution with indexation (£)'),
        took('Received by TRDC (£)'),
        std('Drawn down', 'Paid to Hertfordshire PCC (£)'),
        std('Held by authority', 'Held by TRDC (£)'),
        std('Notes', 'Comments'),
      ],
      (s) => {
        s.title('Three Rivers District Council', 'Return for the quarter ended 31 December 2025');
        s.headings();
        s.all(deeds(13, { seed: 1604, agreement: byYear('/TR') }));
      },
    ),
  ),
];

const homesOf = (n: number): number => 24 + 17 * (n % 9);
const baseOf = (deed: Deed): number => Math.floor(pence(deed, 'Value') * 0.87);
const planning: Definition[] = [
  rough(
    'unseen10-mid-devon-per-dwelling',
    'Homes, floor space, a rate for each home, two index figures, the sum before and after',
    sheet(
      'Policing',
      'Mid Devon',
      [
        std('Planning application', 'App. no.'),
        std('Agreement', 'Deed (MDDC)'),
        std('Site', 'Premises'),
        other('Dwellings', 'a count', (_, n) => homesOf(n)),
        other('Floorspace m²', 'a size', (_, n) => (n % 4 ? null : 310 * n)),
        other('Rate per dwelling (£)', 'a rate', (deed, n) => money(Math.round(baseOf(deed) / homesOf(n)))),
        std('Trigger', 'Trigger point'),
        otherMoney('Sum at deed date (£)', 'before indexation', baseOf),
        other('BCIS at deed', 'an index', (_, n) => 271 + (n % 7)),
        other('BCIS at payment', 'an index', (_, n) => 330 + (n % 11)),
        std('Value', 'Sum as uplifted (£)'),
        std('Drawn down', 'D&C Police has drawn (£)', { nil: '-' }),
        std('Held by authority', 'Remains with MDDC (£)', { nil: '-' }),
      ],
      (s) => {
        s.title('Mid Devon District Council', 'Police contributions by dwelling');
        s.headings();
        s.all(deeds(15, { seed: 1611, agreement: byYear('/MFUL') }));
        s.may(null, 'Rate per dwelling (£)', 'a rate');
      },
    ),
  ),
  rough(
    'unseen10-bucks-build-out',
    'Units consented, completed and the trigger in units, then the sum at full build-out in its parts',
    sheet(
      'Build-out',
      'Buckinghamshire',
      [
        std('Agreement', 'S106 case'),
        std('Site', 'Allocation'),
        other('Consented', 'a count', (_, n) => homesOf(n) * 4),
        other('Completed', 'a count', (_, n) => homesOf(n)),
        other('Trigger (units)', 'a count', (_, n) => 50 * (1 + (n % 3))),
        other('Per unit £', 'a rate', (deed, n) =>
          money(Math.round(pence(deed, 'Value') / (homesOf(n) * 4))),
        ),
        std('Value', 'At full build-out £'),
        std('Not started', 'Still to fall due £'),
        std('Held by developer', 'Demanded, unpaid £'),
        std('Held by authority', 'Sitting in our account £'),
        std('Drawn down', 'TVP drawn £'),
      ],
      (s) => {
        s.title('Thames Valley Police – strategic sites');
        s.headings();
        s.all(deeds(14, { seed: 1612, agreement: numbered('BC-', 4, 77) }));
        s.total('All sites', { of: 'all' });
        s.may(null, 'Per unit £', 'a rate');
      },
    ),
  ),
  rough(
    'unseen10-tewkesbury-heads-in-columns',
    'Each head of contribution has a column, the constabulary’s among them, and their sum; then its money',
    sheet(
      'Heads',
      'Tewkesbury',
      [
        std('Agreement', ['', 'Our s106 no.']),
        std('Site', ['', 'Development site']),
        otherMoney(['Contribution by head (£)', 'Schools'], 'another service', (deed) => schools(deed)),
        otherMoney(['', 'Roads'], 'another service', (deed) => schools(deed) * 2),
        otherMoney(['', 'Play areas'], 'another service', () => 4_500_000),
        std('Value', ['', 'Constabulary']),
        otherMoney(
          ['', 'All heads'],
          'every service',
          (deed) => schools(deed) * 3 + 4_500_000 + pence(deed, 'Value'),
        ),
        took(['Constabulary money (£)', 'Come in']),
        std('Drawn down', ['', 'On to Glos Police']),
        std('Held by authority', ['', 'Here']),
      ],
      (s) => {
        s.title('Tewkesbury Borough Council');
        s.headings();
        s.all(deeds(14, { seed: 1613, agreement: byYear('/TBC') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

/** What another service has in the same agreement. */
function schools(deed: Deed): number {
  return Math.floor(pence(deed, 'Value') * 1.75);
}

const interestOf = (deed: Deed): number => Math.floor(pence(deed, 'Held by authority') * 0.02);
const outOf = (deed: Deed): number => Math.floor(pence(deed, 'Drawn down') / 3);
const inOf = (deed: Deed, n: number): number =>
  n % 3 === 1 ? Math.floor(pence(deed, 'Held by authority') / 5) : 0;
const committedOf = (deed: Deed): number => Math.floor(pence(deed, 'Held by authority') * 0.4);

const balances: Definition[] = [
  rough(
    'unseen10-bassetlaw-year-account',
    'One year between two balances, with interest; what was paid over before is not shown',
    sheet(
      'Account 24-25',
      'Bassetlaw',
      [
        std('Agreement', 'Deed / plan no.'),
        std('Site', 'Where'),
        std('Value', 'Sum under deed'),
        other(
          'Bal. 1 April 2024',
          'what was held then',
          (deed, n) =>
            money(pence(deed, 'Held by authority') + outOf(deed) - inOf(deed, n) - interestOf(deed)),
          true,
        ),
        other('Paid in 24/25', 'of one year', (deed, n) => money(inOf(deed, n)), true),
        otherMoney('Interest 24/25', 'interest', interestOf),
        otherMoney('To Notts PCC 24/25', 'of one year', outOf),
        std('Held by authority', 'Bal. 31 March 2025'),
      ],
      (s) => {
        s.title('Bassetlaw District Council', 'Police contributions: year ended 31 March 2025');
        s.headings();
        s.all(deeds(14, { seed: 1621, agreement: byYear('/BAS') }));
        s.total('Account total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen10-redditch-bal-is-to-come',
    'Bal. is what is payable less what was received; beneath each parish its sums',
    sheet(
      'Redditch',
      'Redditch',
      [
        std('Agreement', 'Agt'),
        std('Site', 'Plot'),
        std('Value', 'Contribution payable'),
        took('Rec’d to date'),
        std('Held by developer', 'Bal.', { level: 'hard' }),
        std('Drawn down', 'Sent to WMP'),
        std('Held by authority', 'In RBC a/c'),
      ],
      (s) => {
        s.title('POLICE');
        s.headings();
        const list = joined(15, { seed: 1622, agreement: byYear('/RED') });
        ['Feckenham', 'Webheath', 'Church Hill'].forEach((parish, i) => {
          s.line('group heading', parish.toUpperCase());
          s.all(list.slice(i * 5, i * 5 + 5));
          s.total(`${parish} s/total`, { at: 1 });
        });
        s.total('REDDITCH', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen10-swale-committed-and-free',
    'Income, spend, unspent, and of the unspent what is committed',
    sheet(
      'IFS police',
      'Swale',
      [
        std('Agreement', 'S106 entry'),
        std('Site', 'Development name and parish'),
        std('Value', 'Obligation (£)'),
        took('Income (£)'),
        std('Drawn down', 'Spend (£)', { level: 'hard' }),
        std('Held by authority', 'Unspent (£)'),
        otherMoney('Committed (£)', 'a part of the unspent', committedOf),
        otherMoney(
          'Uncommitted (£)',
          'a part of the unspent',
          (deed) => pence(deed, 'Held by authority') - committedOf(deed),
        ),
        std('Expiry date', 'Longstop'),
      ],
      (s) => {
        s.title('Infrastructure funding statement: policing obligations');
        s.headings();
        s.all(deeds(14, { seed: 1623, agreement: byYear('/SW') }));
        s.total('Total policing', { of: 'all' });
      },
    ),
  ),
];

export const unseenTenth: Definition[] = [...plainOnes, ...planning, ...balances];
