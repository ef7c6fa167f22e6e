/** The eleventh sheets written without sight of the reader: six plain ones, and rough ones out of planning systems. */
import { deeds, received, type Deed } from '../deeds';
import { dmy, other, otherMoney, std, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { mergedBelow, owedInOne, penceOf, took, yearsOn } from './row-helpers';
import { asCsv, byYear, numbered, plain, rough, sheet } from './writing';

const plainOnes: Definition[] = [
  plain(
    'unseen11-rushcliffe-police-list',
    'A council’s list, one heading line and a total',
    sheet(
      'Police contributions',
      'Rushcliffe',
      [
        std('Agreement', 'S106 Agreement Ref'),
        std('Planning application', 'Planning App No'),
        std('Site', 'Site Location'),
        std('Agreement date', 'Date Signed'),
        std('Value', 'Police Contribution Due (£)'),
        took('Amount Received from Developer (£)'),
        std('Drawn down', 'Amount Transferred to Nottinghamshire Police (£)'),
        std('Held by authority', 'Balance Held by RBC (£)'),
        std('Expiry date', 'Repayment Date'),
        std('Notes', 'Officer Notes'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(17, { seed: 1701, agreement: byYear('/RUS') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen11-force-estates-tracker',
    'A force’s own tracker kept by its estates team',
    sheet(
      'Tracker',
      null,
      [
        std('Authority', 'Planning Authority Name'),
        std('Agreement', 'Agreement Number'),
        std('Site', 'Development Name'),
        std('Purpose', 'What It Is For'),
        std('Value', 'Contribution Agreed'),
        std('Not started', 'Trigger Not Yet Met'),
        std('Held by developer', 'Owing From Developer'),
        std('Held by authority', 'Held By LPA'),
        std('Drawn down', 'Paid To Force'),
        std('Spent', 'Spent By Force'),
        std('Expiry date', 'Spend Before'),
      ],
      (s) => {
        s.title('Northamptonshire Police Estates – S106 tracker');
        s.blank();
        s.headings();
        const authorities = ['North Northamptonshire', 'West Northamptonshire'];
        s.all(deeds(20, { seed: 1702, agreement: numbered('NP-', 3, 118), authorities }));
        s.total('Totals', { of: 'all' });
      },
    ),
  ),
  asCsv(
    plain(
      'unseen11-gedling-foi',
      'An answer under the Freedom of Information Act, as CSV',
      sheet(
        'unseen11-gedling-foi',
        'Gedling',
        [
          std('Planning application', 'Planning application number'),
          std('Agreement', 'Agreement reference number'),
          std('Site', 'Address'),
          std('Value', 'Amount secured for policing'),
          took('Amount received by the Council'),
          std('Drawn down', 'Amount passed to the Police'),
          std('Held by authority', 'Amount held by the Council'),
        ],
        (s) => {
          s.headings();
          s.all(deeds(14, { seed: 1703, agreement: numbered('GBC', 4, 318) }));
        },
      ),
    ),
  ),
  plain(
    'unseen11-hertsmere-schedule',
    'A schedule with the trigger, its day and the day by which to spend',
    sheet(
      'S106 Police',
      'Hertsmere',
      [
        std('Agreement', 'S106 ref no.'),
        std('Site', 'Site name'),
        std('Developer', 'Developer name'),
        std('Trigger', 'Trigger for payment'),
        std('Trigger date', 'Date trigger reached'),
        std('Value', 'Total contribution'),
        std('Held by developer', 'Unpaid by developer'),
        std('Held by authority', 'Held by Hertsmere'),
        std('Drawn down', 'Paid to Hertfordshire Police'),
        std('Expiry date', 'Must be spent by'),
      ],
      (s) => {
        s.title('Hertsmere Borough Council', 'Schedule of police contributions at 30 September 2025');
        s.headings();
        s.all(owedInOne(deeds(15, { seed: 1704, agreement: byYear('/HER') })));
        s.total('Grand total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen11-opcc-return',
    'A commissioner’s return of what each council holds and has paid',
    sheet(
      'S106 position',
      null,
      [
        std('Authority', 'Council name'),
        std('Agreement', 'Council S106 reference'),
        std('Site', 'Location of development'),
        std('Value', 'Value of police contribution £'),
        std('Held by authority', 'Held by council £'),
        std('Drawn down', 'Paid to OPCC £'),
        std('Spent', 'Spent by force £'),
        std('Project', 'Project funded'),
      ],
      (s) => {
        s.title('Office of the Police and Crime Commissioner for Devon and Cornwall', 'S106 position');
        s.blank();
        s.headings();
        const authorities = ['South Hams', 'Torbay', 'Exeter'];
        s.all(deeds(18, { seed: 1705, agreement: byYear('/DC'), authorities }));
        s.total('Total all councils', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen11-tandridge-register',
    'A register with a status in words and comments',
    sheet(
      'Register',
      'Tandridge',
      [
        std('Agreement', 'Agreement No.'),
        std('Contribution', 'Obligation No.'),
        std('Site', 'Site address'),
        std('Purpose', 'Obligation'),
        std('Status', 'Current status'),
        std('Value', 'Sum agreed £'),
        took('Sum received £'),
        std('Drawn down', 'Sum paid to Surrey Police £'),
        std('Held by authority', 'Sum remaining with Council £'),
        std('Notes', 'Comments'),
      ],
      (s) => {
        s.title('Tandridge District Council – Section 106 register (Police)');
        s.headings();
        const of = { agreement: byYear('/TA'), contribution: (_: number, k: number) => String(k), most: 3 };
        s.all(deeds(16, { seed: 1706, ...of }));
      },
    ),
  ),
];

const shareOf = (deed: Deed): number => Math.floor(penceOf(deed, 'Held by authority') * 0.3);
const demanded = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Not started');

/** What a system posts against an obligation: what it is, what came in and what went out. */
function postings(s: SheetMaker, list: readonly Deed[]): void {
  s.layout = 'long';
  const pivot = (s.pivot = [] as NonNullable<SheetMaker['pivot']>);
  let number = 88_120;
  for (const deed of list) {
    const [value, held, passed] = ['Value', 'Held by authority', 'Drawn down'].map((name) =>
      penceOf(deed, name),
    ) as [number, number, number];
    const steps: [string, number, string][] = [
      ['Obligation', value, 'Deed completed'],
      ['Receipt', held + passed, `From ${String(deed['Developer'])}`],
      ['Transfer out', passed, 'BACS to Lincs Police'],
    ];
    const rows = steps
      .filter(([, amount]) => amount > 0)
      .map(([type, amount, narrative], i) =>
        s.data({
          ...deed,
          'Funding status': type,
          Amount: amount,
          Narrative: narrative,
          'Movement date': yearsOn(deed, i),
          Transaction: String((number += 3)),
        }),
      );
    pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: deed['Contribution'] as string,
      rows,
      use: 'count',
      register: {
        Value: value,
        'Held by developer': value - held - passed,
        'Held by authority': held,
        'Drawn down': passed,
      },
    });
  }
  for (const column of ['Funding status', 'Amount']) s.may(null, column, 'one row a posting', 'question');
}

const exacomStatus = (deed: Deed): string => {
  if (penceOf(deed, 'Drawn down') === penceOf(deed, 'Value')) return 'Discharged';
  return received(deed) > 0 ? 'In Progress' : 'Awaiting Payment';
};

const systems: Definition[] = [
  asCsv(
    rough(
      'unseen11-exacom-all-obligations',
      'An export of every financial obligation, policing among them',
      sheet(
        'unseen11-exacom-all-obligations',
        'Test Valley',
        [
          std('Planning application', 'Application Reference'),
          std('Agreement', 'Legal Agreement Reference'),
          std('Contribution', 'Obligation ID'),
          std('Purpose', 'Obligation Type'),
          std('Site', 'Development Address'),
          std('Value', 'Contribution Due'),
          took('Contribution Received'),
          otherMoney('Contribution Allocated', 'a part of the balance', shareOf),
          std('Drawn down', 'Contribution Spent/Transferred', { level: 'hard' }),
          std('Held by authority', 'Remaining Balance'),
          std('Expiry date', 'Expenditure Deadline'),
          std('Status', 'Obligation Status'),
        ],
        (s) => {
          s.headings();
          const purposes = ['Education', 'Highways', 'Policing', 'Public Open Space', 'Primary Healthcare'];
          const of = { seed: 1711, agreement: numbered('TV/LA/', 4, 220), most: 4, purposes };
          for (const deed of deeds(26, { ...of, contribution: (n, k) => `OB${5100 + n * 4 + k}` }))
            s.data({ ...deed, Status: exacomStatus(deed) });
          s.due(null, 'Purpose', 'services besides the police', 'question');
        },
      ),
    ),
  ),
  asCsv(
    rough(
      'unseen11-def-clauses',
      'A system’s clauses: due, demanded, paid, outstanding, released, and the account’s balance',
      sheet(
        'unseen11-def-clauses',
        'Arun',
        [
          std('Agreement', 'Agreement Number'),
          std('Contribution', 'Clause'),
          std('Purpose', 'Clause Description'),
          std('Site', 'Location Description'),
          std('Value', 'Amount Due'),
          otherMoney('Amount Demanded', 'what has fallen due', demanded),
          took('Amount Paid'),
          std('Held by developer', 'Amount O/S', { level: 'hard' }),
          std('Drawn down', 'Released to Third Party'),
          std('Held by authority', 'Account Balance'),
          std('Trigger', 'Trigger Description'),
          std('Expiry date', 'Clawback'),
        ],
        (s) => {
          s.headings();
          const of = { agreement: byYear('/ADC'), contribution: (_: number, k: number) => `Sch 2.${k}` };
          s.all(deeds(15, { seed: 1712, ...of, most: 2 }));
        },
      ),
    ),
    { encoding: 'windows-1252' },
  ),
  rough(
    'unseen11-uniform-by-trigger',
    'A row for each trigger; the agreement and the site are merged down over its triggers',
    sheet(
      'S106 triggers',
      'South Derbyshire',
      [
        std('Agreement', 'UNIFORM REF'),
        std('Site', 'SITE'),
        std('Contribution', 'TRIG. NO.'),
        std('Trigger', 'TRIGGER'),
        std('Trigger date', 'TRIGGER MET'),
        std('Value', 'PAYABLE AT TRIGGER'),
        took('PAID BY DEVELOPER'),
        std('Drawn down', 'PAID TO DERBYS POLICE', { nil: '-' }),
        std('Held by authority', 'HELD', { nil: '-' }),
      ],
      (s) => {
        s.title('POLICE CONTRIBUTIONS BY TRIGGER', 'Run date: 14/11/2025');
        s.headings();
        let last = '';
        const of = { agreement: byYear('/SD'), contribution: (_: number, k: number) => String(k), most: 3 };
        for (const deed of deeds(18, { seed: 1713, ...of })) {
          if (deed['Agreement'] === last) mergedBelow(s, deed);
          else s.data(deed);
          last = deed['Agreement'] as string;
        }
      },
    ),
  ),
  rough(
    'unseen11-mastergov-postings',
    'One row a posting: the obligation, each receipt, each transfer out',
    sheet(
      'Postings',
      'South Kesteven',
      [
        std('Transaction', 'Posting ID'),
        std('Agreement', 'Agreement'),
        std('Contribution', 'Obl. No.'),
        std('Site', 'Site Address'),
        std('Funding status', 'Transaction Type'),
        std('Movement date', 'Posting Date'),
        std('Amount', 'Value (£)'),
        other('Narrative', 'words', (deed) => deed['Narrative']!),
      ],
      (s) => {
        s.title('Planning obligations – financial postings – POLICE', `Printed ${dmy('2025-12-02')}`);
        s.blank();
        s.headings();
        const of = { agreement: byYear('/SK'), contribution: (_: number, k: number) => String(k), most: 2 };
        postings(s, deeds(12, { seed: 1714, ...of }));
      },
    ),
  ),
];

export const unseenEleventh: Definition[] = [...plainOnes, ...systems];
