/** The thirteenth sheets written without sight of the reader: the eight plain ones. */
import { deeds } from '../deeds';
import { dmy, other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took, whollyIn, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, sheet } from './writing';

const councils: Definition[] = [
  plain(
    'unseen13-what-we-are-holding',
    'The shortest answer to what the council holds: what it holds, and nothing of what was or is to come',
    sheet(
      'Holding for police',
      'Mole Valley',
      [
        std('Agreement', 'Section 106 file'),
        std('Site', 'Land / address'),
        std('Held by authority', 'What we are holding (£)'),
        other('Came to us on', 'a day', (deed) => dmy(yearsOn(deed, 2))),
        std('Purpose', 'What it can go on'),
        std('Expiry date', 'To be used by'),
      ],
      (s) => {
        s.title('Mole Valley DC: held for Surrey Police as at 12 November 2025');
        s.headings();
        const list = deeds(9, { seed: 1901, agreement: byYear('/MO') });
        s.all(list.map((deed) => whollyIn(deed, 'Held by authority').deed));
        s.total('Total held', { of: 'all', at: 1 });
      },
    ),
  ),
  plain(
    'unseen13-county-collects',
    'A county’s team that collects for the police in its districts',
    sheet(
      'Police',
      null,
      [
        std('Authority', 'District or borough'),
        std('Agreement', 'County deed number'),
        std('Site', 'Scheme and village'),
        std('Value', 'Police sum secured'),
        took('Police sum collected by the County'),
        std('Drawn down', 'Paid over to Sussex Police'),
        std('Held by authority', 'Balance at the County'),
        std('Expiry date', 'Longstop for spending'),
      ],
      (s) => {
        s.title(
          'Developer contributions team',
          'Sums collected for Sussex Police, position at 31 October 2025',
        );
        s.blank();
        s.headings();
        const authorities = ['Lewes', 'Rother', 'Wealden', 'Hastings'];
        s.all(deeds(19, { seed: 1902, agreement: numbered('ESCC/', 4, 611), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  asCsv(
    plain(
      'unseen13-system-extract',
      'A planning system’s extract, words run together, all of it for the police',
      sheet(
        'unseen13-system-extract',
        'Teignbridge',
        [
          std('Agreement', 'ObligationRef'),
          std('Planning application', 'PlanningRef'),
          std('Site', 'SiteAddress'),
          std('Developer', 'Covenantor'),
          other('Beneficiary', 'whose it is', () => 'Devon & Cornwall Police'),
          std('Value', 'ObligationAmount'),
          took('AmountReceived'),
          std('Drawn down', 'AmountTransferred'),
          std('Held by authority', 'AmountRemaining'),
          std('Agreement date', 'DateSigned'),
          std('Expiry date', 'SpendByDate'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(17, { seed: 1903, agreement: numbered('TDC-OB-', 5, 3307) }));
        },
      ),
    ),
  ),
  plain(
    'unseen13-parish-council-areas',
    'Parish by parish, in the plain words of a parish liaison officer',
    sheet(
      'Parishes',
      'Huntingdonshire',
      [
        std('Area', 'Parish council area'),
        std('Site', 'New homes at'),
        std('Agreement', 'Agreement no. and year'),
        std('Value', 'For policing'),
        took('Had from the builder'),
        std('Drawn down', 'Passed to the police'),
        std('Held by authority', 'Still with the district'),
      ],
      (s) => {
        s.title('What has each parish’s development brought for policing?');
        s.headings();
        const areas = ['Brampton', 'Godmanchester', 'Ramsey', 'Sawtry', 'Yaxley'];
        const list = deeds(15, { seed: 1904, agreement: (n, year) => `${n * 3 + 1} of ${year}`, areas });
        s.all([...list].sort((one, next) => (String(one['Area']) < String(next['Area']) ? -1 : 1)));
        s.total('All parishes', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen13-foi-numbered-questions',
    'An answer to a request: the questions, with their numbers, are the headings',
    sheet(
      'FOI 4471',
      'South Cambridgeshire',
      [
        std('Agreement', 'Q1 Reference of the agreement'),
        std('Site', 'Q2 Location of the development'),
        std('Agreement date', 'Q3 Date of the agreement'),
        std('Value', 'Q4 Amount agreed for the police'),
        took('Q5 Amount the Council has received'),
        std('Drawn down', 'Q6 Amount the Council has paid to the police'),
        std('Held by authority', 'Q7 Amount the Council still holds'),
        std('Expiry date', 'Q8 Date by which it has to be spent'),
      ],
      (s) => {
        s.title('Your request of 3 October 2025 (our reference FOI 4471)');
        s.blank();
        s.headings();
        s.all(deeds(12, { seed: 1905, agreement: byYear('/S106') }));
      },
    ),
  ),
  plain(
    'unseen13-ifs-of-which',
    'A funding statement’s police table: the total, and of which',
    sheet(
      'Table 7 Police',
      'Colchester',
      [
        std('Agreement', 'Obligation reference'),
        std('Planning application', 'Planning reference'),
        std('Site', 'Scheme name'),
        std('Value', 'Total secured (£)'),
        took('Of which received (£)'),
        std('Drawn down', 'Of which transferred to Essex Police (£)'),
        std('Held by authority', 'Of which retained at 31 March 2025 (£)'),
      ],
      (s) => {
        s.title('Colchester City Council Infrastructure Funding Statement 2024-25', 'Table 7: Police');
        s.headings();
        s.all(deeds(14, { seed: 1906, agreement: numbered('COL', 4, 2290) }));
        s.total('Total', { of: 'all', at: 2 });
        s.note('Retained sums are committed to the projects in Table 8.');
      },
    ),
  ),
];

const forces: Definition[] = [
  plain(
    'unseen13-capital-accountant',
    'A force’s capital accountant: awaited, at council, banked, spent, left',
    sheet(
      'S106 working',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'S106 deed ref'),
        std('Site', 'Development name'),
        std('Value', 'Contribution (£)'),
        std('Held by developer', 'Awaited from developer (£)'),
        std('Held by authority', 'At council (£)'),
        std('Drawn down', 'Banked by force (£)'),
        std('Spent', 'Spend to date (£)'),
        otherMoney(
          'Left to spend (£)',
          'drawn down less spent',
          (deed) => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent'),
        ),
        std('Project', 'Allocated to'),
        std('Expiry date', 'Time runs out'),
      ],
      (s) => {
        s.title('Suffolk Constabulary: S106 working paper, period 8 2025/26');
        s.headings();
        const authorities = ['Babergh', 'Mid Suffolk', 'West Suffolk', 'East Suffolk'];
        s.all(owedInOne(deeds(22, { seed: 1907, agreement: byYear('/SC'), authorities })));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen13-pcc-where-it-is',
    'A commissioner’s list that says, sum by sum, with whom it is',
    sheet(
      'S106 all',
      null,
      [
        std('Authority', 'Local authority'),
        std('Agreement', 'Agreement number'),
        std('Site', 'Site name'),
        std('Value', 'Sum in agreement for police'),
        std('Not started', 'Not due at present'),
        std('Held by developer', 'Due, not paid by developer'),
        std('Held by authority', 'Paid, with council'),
        std('Drawn down', 'Paid, with PCC'),
        std('Spent', 'Used by PCC'),
        std('Expiry date', 'Return date'),
        std('Notes', 'Remarks'),
      ],
      (s) => {
        s.title(
          'Police and Crime Commissioner for Devon and Cornwall',
          'Section 106 sums at 30 September 2025',
        );
        s.headings();
        const authorities = ['North Devon', 'Torridge', 'Mid Devon', 'Torbay'];
        s.all(deeds(20, { seed: 1908, agreement: numbered('DC', 4, 118), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

export const unseenThirteenth: Definition[] = [...councils, ...forces];
