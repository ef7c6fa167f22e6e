/** The rough ones of the second sheets written without sight of the reader. */
import { pounds } from '../sheet-maker';
import type { Definition } from '../write';
import { quick } from './quick';

export const unseenSecondRough: Definition[] = [
  quick({
    ...{
      name: 'havant-our-share',
      mark: 'rough',
      what: 'A force’s words: ours, theirs',
      authority: null,
      seed: 931,
      count: 20,
    },
    of: { authorities: ['Havant', 'Fareham', 'Gosport'] },
    columns: [
      ...[
        'Authority: Who',
        'Agreement: Their ref',
        'Site: Where',
        'Value?: What we were promised',
        'Held by authority?: Still with them',
        'Drawn down?: Come to us',
        'Spent?: Spent by us',
        'Expiry date: Use it by',
      ],
    ],
  }),
  quick({
    ...{
      name: 'solihull-group-words',
      mark: 'rough',
      what: 'Sums over three columns, dates over two',
      authority: 'Solihull',
      seed: 932,
    },
    columns: [
      ...[
        'Agreement: Ref / ^',
        'Site: Site / ^',
        'Value: Sums (£) / Agreed',
        '+received: ^ / Received',
        'Drawn down: ^ / Paid to WMP',
        'Agreement date: Dates / Agreement',
        'Expiry date: ^ / Spend by',
      ],
    ].map((line) => line.replace(/: (\w+) \/ \^$/, ': $1')),
  }),
  quick({
    ...{
      name: 'walsall-in-k',
      mark: 'rough',
      what: 'A running number, shares and years',
      authority: 'Walsall',
      seed: 933,
    },
    columns: [
      ...[
        '-serial: #',
        'Agreement: Agreement',
        'Site: Site',
        '-count: Units',
        'Value: Contribution (£)',
        '-share: % drawn',
        'Held by authority: Held (£)',
        'Drawn down: Drawn by police (£)',
        '-years: Yrs to spend',
      ],
    ],
  }),
  quick({
    ...{
      name: 'dudley-balance-words',
      mark: 'rough',
      what: 'What is left of each sum',
      authority: 'Dudley',
      seed: 934,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        'Value: Secured',
        '+received: Received by council',
        'Drawn down: Sent to police',
        'Held by authority: Left with council',
        '+notReceived: Still to receive',
        '+outstanding: Still to go to police',
      ],
    ],
  }),
  quick({
    ...{
      name: 'sandwell-year-columns',
      mark: 'rough',
      what: 'Payments of two years, and in all',
      authority: 'Sandwell',
      seed: 935,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        'Value: Value',
        'Held by authority: Held',
        '+lastYear: Paid to WMP 2023/24',
        '+thisYear: Paid to WMP 2024/25',
        'Drawn down: Paid to WMP to date',
      ],
    ],
  }),
  quick({
    ...{
      name: 'telford-opening-closing',
      mark: 'rough',
      what: 'Opening balance, income, expenditure, closing balance',
      authority: 'Telford and Wrekin',
      seed: 936,
    },
    columns: [
      ...[
        '-code: Ledger code',
        'Agreement: Agreement',
        'Site: Site',
        'Value: Agreement value',
        '+before: Opening balance',
        '+nothing: Income in year',
        '+thisYear: Paid out in year',
        'Held by authority?: Closing balance',
      ],
    ],
    total: 'Total',
  }),
  quick({
    ...{
      name: 'wyre-forest-indexed',
      mark: 'rough',
      what: 'Base, uplift, total due; all stages',
      authority: 'Wyre Forest',
      seed: 937,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        '+base: Base contribution',
        '+uplift: Indexation uplift',
        'Value?: Total due',
        'Not started: Not started',
        'Held by developer: With developer',
        'Held by authority: With council',
        'Drawn down: With police',
      ],
    ],
  }),
  quick({
    ...{
      name: 'shropshire-fee-beside',
      mark: 'rough',
      what: 'A monitoring fee beside',
      authority: 'Shropshire',
      seed: 938,
    },
    columns: [
      'Agreement: Agreement',
      'Site: Site',
      'Value: Police sum',
      '+fee: Monitoring fee',
      'Held by authority: Held by SC',
      'Drawn down: Paid to WMP',
    ],
  }),
  quick({
    ...{
      name: 'force-cleveland-remaining',
      mark: 'rough',
      what: 'A force with funds remaining and outstanding',
      authority: null,
      seed: 939,
      count: 21,
    },
    of: { authorities: ['Middlesbrough', 'Stockton-on-Tees', 'Hartlepool'] },
    columns: [
      ...[
        'Authority: Borough',
        'Agreement: Agreement',
        'Value: Total',
        'Held by developer: Developer',
        'Not started: Not started',
        'Held by authority: Council',
        'Drawn down: Drawn down',
        'Spent: Spent',
        '+remaining: Funds remaining',
        '+outstanding: Outstanding',
      ],
    ],
  }),
  quick({
    ...{
      name: 'lichfield-two-lines',
      mark: 'rough',
      what: 'Two heading lines, the second of initials',
      authority: 'Lichfield',
      seed: 940,
      isJoint: true,
    },
    columns: [
      ...[
        'Agreement: S106',
        'Site: Site',
        'Value: Total',
        'Held by developer?: Balance with / Developer',
        'Held by authority?: ^ / LDC',
        'Drawn down?: ^ / Staffs Police',
        'Expiry date: Expiry',
      ],
    ],
  }),
  quick({
    ...{
      name: 'cannock-groups-and-subtotals',
      mark: 'rough',
      what: 'Groups by ward, each with a sub-total, a total',
      authority: 'Cannock Chase',
      seed: 941,
      count: 15,
    },
    columns: [
      'Agreement: Ref',
      'Site: Site',
      'Value: Contribution',
      'Held by authority: Council',
      'Drawn down: Police',
    ],
    build: (s, list) => {
      ['Hednesford', 'Rugeley', 'Norton Canes'].forEach((ward, i) => {
        s.line('group heading', ward);
        s.all(list.slice(i * 5, i * 5 + 5));
        s.total('', { at: 0 });
      });
      s.total('All wards', { of: 'all' });
    },
  }),
  quick({
    ...{
      name: 'tamworth-tbc',
      mark: 'rough',
      what: 'TBC, tbd and see notes among the sums',
      authority: 'Tamworth',
      seed: 942,
    },
    columns: [
      'Agreement: Agreement ref',
      'Site: Site',
      'Value: Sum secured',
      'Held by authority: Held by TBC',
      'Drawn down: Paid to police',
      'Notes: Notes',
    ],
    build: (s, list) => {
      list.forEach((deed, i) => {
        const raw = [null, 'tbd', null, 'TBC', null, null, 'see notes'][i];
        if (!raw) return s.data(deed);
        const row = s.data(deed, {
          use: 'aside',
          why: 'Value: no figure',
          cells: { Value: { raw, reads: null } },
        });
        s.due(row, 'Value', 'amount not readable', 'error');
        return row;
      });
    },
  }),
  quick({
    ...{
      name: 'newcastle-signatures',
      mark: 'rough',
      what: 'Signed off beneath, with a telephone number',
      authority: 'Newcastle upon Tyne',
      seed: 943,
    },
    columns: [
      'Agreement: Agreement',
      'Site: Site',
      'Value: Value',
      'Held by authority: Held by NCC',
      'Drawn down: Paid to Northumbria Police',
    ],
    build: (s, list) => {
      s.all(list);
      s.total('Total', { of: 'all' });
      s.blank(2);
      s.line('signature', 'Prepared by', 'A Reed');
      s.line('signature', 'Tel', null, 1_912_777_000);
      s.line('signature', 'Checked', 'S Lowe');
    },
  }),
  quick({
    ...{
      name: 'durham-beside-blank',
      mark: 'rough',
      what: 'Begins at D5; an empty column in the middle of the table',
      authority: 'County Durham',
      seed: 944,
    },
    titles: ['', 'Durham County Council', ''],
    left: 3,
    columns: [
      'Agreement: Agreement',
      'Site: Site',
      '-blank: ',
      'Value: Value',
      'Held by authority: Held by DCC',
      'Drawn down: Paid to police',
    ],
  }),
  quick({
    ...{
      name: 'northumberland-amounts-as-text',
      mark: 'rough',
      what: 'Text amounts with £ and words for nil',
      authority: 'Northumberland',
      seed: 945,
    },
    columns: [
      'Agreement: Agreement',
      'Site: Site',
      'Value: Contribution',
      'Held by authority: Held',
      'Drawn down: Paid to police',
    ],
    build: (s, list) => {
      for (const deed of list) {
        const text = (name: string) => {
          const sum = deed[name] as number;
          return { raw: sum === 0 ? 'None' : pounds(sum), reads: sum };
        };
        s.data(deed, {
          cells: {
            Value: text('Value'),
            'Held by authority': text('Held by authority'),
            'Drawn down': text('Drawn down'),
          },
        });
      }
    },
  }),
  quick({
    ...{
      name: 'gateshead-hard-words',
      mark: 'rough',
      what: 'Words of an auditor',
      authority: 'Gateshead',
      seed: 946,
    },
    columns: [
      'Agreement: Deed',
      'Site: Land',
      'Value?: Consideration',
      '+received: Receipted',
      'Held by authority?: Unapplied',
      'Drawn down?: Applied to policing',
    ],
  }),
  quick({
    ...{
      name: 'sunderland-status-of-money',
      mark: 'rough',
      what: 'A RAG, months left, status in odd words',
      authority: 'Sunderland',
      seed: 947,
    },
    columns: [
      '-words: RAG',
      'Agreement: Agreement',
      'Site: Site',
      'Value: Amount',
      'Held by authority: Council holds',
      'Drawn down: Police have',
      '-years: Years left',
      '-words: Action',
    ],
  }),
];
