/** The thirteenth sheets written without sight of the reader, rough in their rows: replies, reports, ledgers, templates. */
import { deeds, type Deed } from '../deeds';
import { std, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { asPounds, owedInOne, penceOf, STAGES, took, whollyIn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const sumOf = (list: readonly Deed[], of: (deed: Deed) => number): Raw =>
  asPounds(list.reduce((sum, deed) => sum + of(deed), 0));
const of = (name: string) => (deed: Deed) => penceOf(deed, name);

/** The later payments of an agreement stand beneath its first, its number and place not written again. */
function continued(s: SheetMaker, list: readonly Deed[]): void {
  list.forEach((deed, i) => {
    if (i === 0 || list[i - 1]!['Agreement'] !== deed['Agreement']) {
      s.data(deed);
      return;
    }
    const row = s.data(deed, {
      use: 'either',
      why: 'goes on from the line above: its values, or set aside with a finding',
      cells: {
        Agreement: { raw: null, reads: deed['Agreement']! },
        Site: { raw: null, reads: deed['Site']! },
      },
    });
    s.may(row, 'Agreement', 'needed value missing', 'error');
  });
}

const WORDS: readonly (readonly [string, string])[] = [
  ['Held by authority', 'Holding – we need a bid from you'],
  ['Not started', 'Not triggered'],
  ['Drawn down', 'Paid to you 14 June 2023'],
  ['Not started', 'No start on site yet'],
  ['Held by developer', 'Invoiced in September, not paid'],
  ['Held by authority', 'Holding'],
  ['Drawn down', 'Paid to you March 2021'],
  ['', 'Ran out of time, refunded to developer'],
  ['Held by authority', 'Holding, spend by Dec 2027'],
  ['Held by developer', 'Due, invoice to be raised'],
];

const replies: Definition[] = [
  rough(
    'unseen13-position-in-a-sentence',
    'A monitoring officer’s reply: one amount, and in a few words where it is; one was refunded',
    sheet(
      'Reply',
      'Ribble Valley',
      [
        std('Agreement', 'Agreement (and DoV)'),
        std('Site', 'Which development'),
        std('Value', 'Amount for police'),
        std('Status', 'Position November 2025', { level: 'hard' }),
      ],
      (s) => {
        s.title('Hi Karen, this is everything I could find for Lancs Police. Dawn, RVBC, 17/11/25');
        s.headings();
        deeds(20, { seed: 1921, agreement: byYear('/RV'), round: 'pound' }).forEach((deed, i) => {
          const [stage, words] = WORDS[i % WORDS.length]!;
          const whole = whollyIn({ ...deed, Status: words }, stage);
          const isBack = stage === '';
          const row = s.data(whole.deed, {
            rebuilt: whole.stages,
            ...(isBack ? { use: 'either' as const, why: 'refunded: counted in no stage, or set aside' } : {}),
          });
          if (isBack) s.may(row, null, 'refunded', 'error');
        });
        for (const name of STAGES) s.may(null, name, 'the words say where', 'question');
      },
    ),
  ),
  rough(
    'unseen13-goes-on-beneath',
    'The second and third payments of an agreement stand beneath the first, without its number or place',
    sheet(
      'Police S106s',
      'Melton',
      [
        std('Agreement', 'MBC S106'),
        std('Site', 'Place'),
        std('Contribution', 'Pymt'),
        std('Value', 'Amount due to police'),
        took('Amount paid to MBC'),
        std('Drawn down', 'Amount gone to Leics Police'),
        std('Held by authority', 'Amount MBC has'),
        std('Expiry date', 'Pay back after'),
      ],
      (s) => {
        s.title('Melton BC');
        s.headings();
        const made = {
          seed: 1922,
          agreement: byYear('/MEL'),
          contribution: (_: number, k: number) => String(k),
        };
        continued(s, deeds(18, { ...made, most: 3 }));
        s.total('Total', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen13-filled-in-template',
    'A force’s form for the councils: "you" is the council, "us" the force; a line of help and an example',
    sheet(
      'Return',
      'Broxbourne',
      [
        std('Agreement', 'A. Agreement'),
        std('Site', 'B. Site'),
        std('Value', 'C. Police sum in agreement'),
        std('Held by developer', 'D. Not paid to you yet'),
        took('E. Paid to you'),
        std('Drawn down', 'F. Paid by you to us'),
        std('Held by authority', 'G. Left with you'),
        std('Expiry date', 'H. Spend by'),
      ],
      (s) => {
        s.title(
          'Hertfordshire Constabulary: annual S106 return from councils',
          'Please fill in a line for each agreement.',
        );
        s.blank();
        s.headings();
        s.line(
          'units',
          'Your reference',
          'Name and town',
          '£',
          '£ (C less E)',
          '£',
          '£',
          '£ (E less F)',
          'dd/mm/yyyy',
        );
        s.line(
          'note',
          'EXAMPLE',
          'Green Lane, Anytown',
          50_000,
          20_000,
          30_000,
          10_000,
          20_000,
          '31/03/2030',
        );
        s.all(owedInOne(deeds(13, { seed: 1923, agreement: byYear('/07') })));
        s.may(5, null, 'a line of help', 'error');
        s.may(6, null, 'an example', 'error');
      },
    ),
  ),
];

const RECIPIENTS = ['Education', 'Police', 'NHS', 'Police', 'Highways'];
const TOWNS = ['Gedling', 'Broxtowe', 'Ashfield'];

const reports: Definition[] = [
  rough(
    'unseen13-goes-to-whom',
    'Every financial clause of the district, with a column for the body that it goes to',
    sheet(
      'Financial clauses',
      'Selby',
      [
        std('Agreement', 'Deed'),
        std('Contribution', 'Cl.'),
        std('Purpose', 'Goes to'),
        std('Site', 'Address of land'),
        std('Value', 'Clause sum'),
        took('Rec’d'),
        std('Drawn down', 'Paid out', { level: 'hard' }),
        std('Held by authority', 'In hand'),
      ],
      (s) => {
        s.title('Selby – financial clauses of live deeds, November 2025');
        s.headings();
        const made = {
          seed: 1924,
          agreement: byYear('/SE'),
          contribution: (n: number, k: number) => `${n + 2}.${k}`,
        };
        deeds(24, { ...made, most: 3 }).forEach((deed, i) => {
          const to = RECIPIENTS[i % RECIPIENTS.length]!;
          const isOther = to !== 'Police';
          s.data(
            { ...deed, Purpose: to },
            isOther ? { use: 'either', why: 'another body: counted or set aside, and said to be' } : {},
          );
        });
        s.total('Total', { of: 'all' });
        s.due(null, 'Purpose', 'services besides the police', 'question');
      },
    ),
  ),
  rough(
    'unseen13-summary-under-detail',
    'A force’s detail, and beneath it the same money once more by authority',
    sheet(
      'Detail and summary',
      null,
      [
        std('Authority', 'LPA name'),
        std('Agreement', 'S106 no'),
        std('Site', 'Site details'),
        std('Value', 'Granted'),
        std('Held by developer', 'Dev still to pay'),
        std('Held by authority', 'LPA to pay us'),
        std('Drawn down', 'Paid over to us'),
        std('Spent', 'Used'),
      ],
      (s) => {
        s.title('Nottinghamshire Police S106 – monthly position, November');
        s.blank();
        s.headings();
        const list = owedInOne(
          deeds(18, { seed: 1925, agreement: numbered('NP-', 3, 51), authorities: TOWNS }),
        );
        s.all(list);
        s.total('Total', { of: 'all' });
        s.blank(2);
        s.line('title', 'Summary');
        for (const town of TOWNS) {
          const rows = list.filter((deed) => deed['Authority'] === town);
          const sums = ['Value', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'];
          s.line(
            'reconciliation',
            town,
            null,
            `${rows.length} agreements`,
            ...sums.map((name) => sumOf(rows, of(name))),
          );
          s.may(s.next - 1, null, 'a sum by authority', 'error');
        }
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen13-committee-two-tables',
    'A committee’s appendix: those that must be spent soon, then every one of them among all the others',
    sheet(
      'Appendix 2',
      'Fareham',
      [
        std('Agreement', 'Agreement ref'),
        std('Site', 'Site, ward'),
        std('Value', 'Police obligation (£)'),
        std('Drawn down', 'Released to Hampshire Police (£)'),
        std('Held by authority', 'Held by FBC (£)'),
        std('Held by developer', 'Yet to be received (£)'),
        std('Expiry date', 'Spend no later than'),
      ],
      (s) => {
        const list = owedInOne(deeds(17, { seed: 1926, agreement: byYear('/FP') }));
        twoTables(s, list);
      },
    ),
  ),
  rough(
    'unseen13-pasted-pivot',
    'A pivot table pasted as values: the council stands once, its sum beneath, "Sum of" in every heading',
    sheet(
      'Pivot',
      null,
      [
        std('Authority', 'LPA'),
        std('Agreement', 'S106 Number'),
        std('Value', 'Sum of Contribution'),
        std('Held by developer', 'Sum of Developer owes'),
        std('Held by authority', 'Sum of LPA holds'),
        std('Drawn down', 'Sum of Force received'),
        std('Spent', 'Sum of Force spent'),
      ],
      (s) => {
        s.line('note', 'Status', 'Open');
        s.blank();
        s.headings();
        pivoted(
          s,
          owedInOne(deeds(18, { seed: 1927, agreement: numbered('', 5, 10_204), authorities: TOWNS })),
        );
        s.total('Grand Total', { of: 'all' });
      },
    ),
  ),
];

function twoTables(s: SheetMaker, list: readonly Deed[]): void {
  s.title(
    'Fareham Borough Council: Executive, 1 December 2025',
    'Appendix 2: contributions towards policing',
  );
  s.blank();
  s.line('title', 'Table A – to be spent by 31 December 2027');
  s.line('repeated header', ...s.columns.map(({ heads }) => heads[0]!));
  const soon = list.filter((deed) => deed['Expiry date'] && String(deed['Expiry date']) < '2028-01-01');
  for (const deed of soon) {
    s.line('note', ...s.columns.map((column) => column.cell(deed, 0)));
    s.may(s.next - 1, null, 'a row of the short table', 'error');
  }
  const sums = ['Value', 'Drawn down', 'Held by authority', 'Held by developer'];
  s.line('note', 'Total', null, ...sums.map((name) => sumOf(soon, of(name))));
  s.blank();
  s.line('title', 'Table B – all agreements');
  s.headings();
  s.all(list);
  s.total('Total', { of: 'all' });
  s.may(null, null, 'the same rows twice', 'question');
}

function pivoted(s: SheetMaker, list: readonly Deed[]): void {
  for (const town of TOWNS) {
    list
      .filter((deed) => deed['Authority'] === town)
      .forEach((deed, i) => {
        if (i === 0) {
          s.data(deed);
          return;
        }
        const cells = { Authority: { raw: null, reads: town } };
        const row = s.data(deed, { use: 'either', why: 'the council stands above', cells });
        s.may(row, 'Authority', 'needed value missing', 'error');
      });
    s.total(`${town} Total`);
  }
}

export const unseenThirteenthRows: Definition[] = [...replies, ...reports];
