/** The sixth sheets written without sight of the reader, rough in their rows and cells. */
import type { Deed } from '../deeds';
import type { Raw } from '../sheet-maker';
import type { Definition } from '../write';
import { movements } from './movements';
import { running } from './row-helpers';
import { std, type SheetMaker } from '../sheet-maker';
import { sixth } from './unseen-sixth-headings';
import { deeds } from '../deeds';
import { byYear, rough, sheet } from './writing';

const pence = (deed: Deed, name: string): number => deed[name] as number;
const money = (amount: number): Raw => ({ v: amount / 100, fmt: '#,##0.00' });
const printed = (amount: number): string =>
  (amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

const NA = { 'Held by authority': { raw: 'n/a', reads: 0 } };

/** Rows whose value or holding cannot be read are set aside, and said to be. */
const withWords =
  (name: string, words: Readonly<Record<number, string>>) =>
  (s: SheetMaker, list: readonly Deed[]): void =>
    list.forEach((deed, i) => {
      const raw = words[i];
      if (raw === undefined) return void s.data(deed);
      const cells = { [name]: { raw, reads: null } };
      const row = s.data(deed, { use: 'aside', why: `${name}: no figure`, cells });
      s.due(row, name, 'amount not readable', 'error');
    });

export const unseenSixthRows: Definition[] = [
  sixth({
    ...{
      name: 'parishes-and-running',
      what: 'By parish, with a running balance',
      authority: 'Melton',
      seed: 1241,
      count: 15,
    },
    columns: [
      ...['Agreement: Ref', 'Site: Site', 'Value: Contribution', 'Drawn down: Paid to police'],
      'Held by authority: Held by MBC',
    ],
    build: (s, list) => {
      ['Asfordby', 'Bottesford', 'Waltham'].forEach((parish, i) => {
        s.line('group heading', `${parish} parish`);
        s.all(list.slice(i * 5, i * 5 + 5));
        s.total(`${parish} total`, { at: 1 });
        s.blank();
      });
      s.total('All parishes', { of: 'all', at: 1 });
    },
  }),
  rough(
    'unseen6-running-balance-beside',
    'A running balance beside what is held',
    sheet(
      'Reserve',
      'Boston',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Agreed'),
        std('Drawn down', 'Drawn by Lincs PCC'),
        std('Held by authority', 'In reserve'),
        running('Reserve to date'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(13, { seed: 1242, agreement: byYear('/BO') }));
      },
    ),
  ),
  rough(
    'unseen6-one-line-a-movement',
    'One line a movement, and words of its own for each',
    sheet(
      'Transactions',
      'Rushcliffe',
      [
        std('Movement date', 'When'),
        std('Agreement', 'Agreement'),
        std('Contribution', 'Obligation no'),
        std('Transaction', 'Trans. no'),
        std('Funding status', 'Stage'),
        std('Amount', 'Amt'),
      ],
      (s) => {
        s.headings();
        movements(s, deeds(10, { seed: 1243, agreement: byYear('/RC'), contribution: (n) => `O${n}` }));
      },
    ),
  ),
  sixth({
    ...{
      name: 'all-infrastructure-types',
      what: 'Police among all services',
      authority: 'Selby',
      seed: 1244,
      count: 22,
    },
    of: {
      most: 4,
      purposes: ['Education', 'Police', 'Highways', 'Health'],
      contribution: (n, k) => `${n}-${k}`,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Contribution: Obligation ref',
        'Site: Site',
        'Purpose: Infrastructure type',
      ],
      ...[
        'Value: Sum',
        '+received: Sum received',
        'Drawn down: Transferred out',
        'Held by authority: Balance',
      ],
    ],
    build: (s, list) => {
      s.all(list);
      s.may(null, 'Purpose', 'services besides the police', 'question');
    },
  }),
  sixth({
    ...{ name: 'foi-tbc-in-cells', what: 'FOI answer, TBC among the sums', authority: 'Gosport', seed: 1245 },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        'Value: Contribution agreed',
        'Drawn down: Paid to Hampshire Police',
      ],
      'Held by authority: Held by Gosport BC',
    ],
    build: withWords('Value', { 2: 'TBC', 6: 'To be confirmed', 9: 'subject to viability' }),
  }),
  rough(
    'unseen6-foi-nil-and-na',
    'Nil, n/a, £0 and – where there is no money',
    sheet(
      'Response',
      'Havant',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contribution (£)'),
        std('Held by developer', 'Outstanding from developer (£)', { nil: 'Nil' }),
        std('Held by authority', 'Held by council (£)', { nil: 'n/a' }),
        std('Drawn down', 'Paid to police (£)', { nil: '£0' }),
      ],
      (s) => {
        s.title('FOI 77120: response');
        s.headings();
        for (const deed of deeds(13, { seed: 1246, agreement: byYear('/HV') })) {
          const due = pence(deed, 'Held by developer') + pence(deed, 'Not started');
          const joined = { ...deed, 'Not started': 0, 'Held by developer': due };
          if (pence(deed, 'Held by authority') > 0) s.data(joined);
          else s.data(joined, { use: 'either', why: 'n/a may be nil or not known', cells: NA });
        }
        for (const { row } of s.rows) s.may(row, 'Held by authority', 'n/a may be nil or not known', 'error');
      },
    ),
  ),
  rough(
    'unseen6-k-and-pounds',
    'Sums in £k, what was paid in pounds',
    sheet(
      'Summary',
      'North Yorkshire',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Contrib £k', { per: 1000, fmt: '0.0' }),
        std('Held by authority', 'With council £k', { per: 1000, fmt: '0.0' }),
        std('Drawn down', 'Paid to NYP £'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(12, { seed: 1247, agreement: byYear('/NY'), round: 'thousand' }));
        for (const column of ['Value', 'Held by authority']) s.may(null, column, 'the scale');
      },
    ),
  ),
  sixth({
    ...{
      name: 'transfers-in-brackets',
      what: 'Transfers out in brackets',
      authority: 'West Lindsey',
      seed: 1248,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Agreed sum', '+received: Income'],
      ...['Drawn down?: Less transfers to Lincs Police', 'Held by authority: Balance at bank'],
    ],
    build: (s, list) => {
      for (const deed of list) {
        const paid = pence(deed, 'Drawn down');
        s.data(
          deed,
          paid === 0 ? {} : { cells: { 'Drawn down': { raw: `(${printed(paid)})`, reads: paid } } },
        );
      }
      s.may(null, 'Drawn down', 'signs', 'question');
    },
  }),
  sixth({
    ...{
      name: 'references-with-breaks',
      what: 'Breaks and two numbers in references',
      authority: 'Ashfield',
      seed: 1249,
    },
    columns: [
      ...['Agreement: S106 ref /\nplanning ref', 'Site: Site', 'Value: Police sum', "+received: Rec'd"],
      ...['Drawn down: To Notts Police', 'Held by authority: ADC holds'],
    ],
    of: { agreement: (n, year) => `S106/${n + 300}\nV/${year}/0${100 + 7 * n}` },
  }),
  sixth({
    ...{
      name: 'dates-in-words-notes-below',
      what: 'Dates as text, notes beneath',
      authority: 'Tandridge',
      seed: 1250,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Agreement date: Sealed', 'Value: Contribution'],
      ...['Held by authority: Held by TDC', 'Drawn down: Paid to Surrey Police'],
    ],
    build: (s, list) => {
      const months = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');
      for (const deed of list) {
        const [year, month, day] = String(deed['Agreement date']).split('-').map(Number) as [
          number,
          number,
          number,
        ];
        const end = day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
        const raw = `${day}${end} ${months[month - 1]} ${year}`;
        s.data(deed, { cells: { 'Agreement date': { raw, reads: deed['Agreement date']! } } });
      }
      s.total('', { of: 'all' });
      s.blank();
      s.note(
        '1. Figures exclude the monitoring fee of £500 an agreement.',
        '2. Prepared by Finance, 6 January 2026.',
      );
    },
  }),
  sixth({
    ...{ name: 'notes-with-sums', what: 'Sums in the notes', authority: 'Stafford', seed: 1251 },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Police contribution', '+received: In'],
      ...['Drawn down: Out', 'Held by authority: Balance', 'Notes: Notes'],
    ],
    build: (s, list) =>
      list.forEach((deed, i) =>
        s.data({
          ...deed,
          Notes: i % 3 === 1 ? `£${printed(450_000 + i * 1_250)} paid 3/4/23, rest on 200th occupation` : '',
        }),
      ),
  }),
  sixth({
    ...{
      name: 'two-tables-other-service',
      what: 'Police above, libraries beneath',
      authority: 'Ribble Valley',
      seed: 1252,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Agreed', 'Held by authority: Held by RVBC'],
      'Drawn down: Paid to Lancashire Constabulary',
    ],
    build: (s, list) => {
      s.all(list);
      s.total('Total police', { of: 'all' });
      s.blank();
      s.title('Libraries');
      s.due(
        s.line('other table', 'Agreement', 'Site', 'Agreed', 'Held by RVBC', 'Paid to Lancashire CC'),
        null,
        'a second table',
      );
      for (const deed of list.slice(0, 3)) {
        s.may(s.next, null, 'a second table', 'error');
        s.line(
          'other table',
          `L${String(deed['Agreement'])}`,
          deed['Site'] as string,
          money(900_000),
          money(900_000),
          money(0),
        );
      }
    },
  }),
];
