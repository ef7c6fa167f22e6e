/** More of the sixteenth sheets, rough in their cells and sources: exports, text, ditto marks, returns in one book. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, pounds, std, type Instead, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, took } from './row-helpers';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const OTHER_SERVICE = {
  use: 'either' as const,
  why: 'another service: counted or set aside, and said to be',
};
/** The place ends with its parish. */
const inParish = (deed: Deed): Deed => ({
  ...deed,
  Site: String(deed['Site']).replace(/, [^,]*$/, `, ${String(deed['Area'])}`),
});
const SERVICES = [
  'Affordable Housing',
  'Police',
  'Education',
  'Recreation Disturbance',
  'Police',
  'Highways',
];
const HEADS = ['Policing', 'Primary education', 'Healthcare', 'Policing', 'Open space'];

/** The heads of terms of each agreement, its sum beneath them. */
function byHead(s: SheetMaker, list: readonly Deed[]): void {
  const named = list.map((deed, i): Deed => ({ ...deed, Purpose: HEADS[i % HEADS.length]! }));
  for (const agreement of new Set(named.map((deed) => deed['Agreement']))) {
    for (const deed of named.filter((one) => one['Agreement'] === agreement))
      s.data(deed, deed['Purpose'] === 'Policing' ? {} : OTHER_SERVICE);
    s.total('Agreement total', { at: 2 });
    s.blank();
  }
  s.total('All agreements', { of: 'all', at: 2 });
  s.due(null, 'Purpose', 'services besides the police', 'question');
}

const services: Definition[] = [
  asCsv(
    rough(
      'unseen16-chichester-obligations-export',
      'An export of every obligation, a column for the service that each is for',
      sheet(
        'unseen16-chichester-obligations-export',
        'Chichester',
        [
          std('Agreement', 'Agreement ID'),
          std('Planning application', 'Application Reference'),
          std('Contribution', 'Obligation No'),
          std('Purpose', 'Service Area'),
          std('Site', 'Site Address'),
          std('Area', 'Parish'),
          std('Value', 'Obligation Total'),
          took('Receipts To Date'),
          std('Drawn down', 'Transferred Out'),
          std('Held by authority', 'Current Balance'),
          std('Expiry date', 'Expiry'),
        ],
        (s) => {
          s.headings();
          const of = { agreement: numbered('AG', 5, 1180), contribution: (n: number) => String(40_200 + n) };
          deeds(24, { seed: 2308, ...of }).forEach((deed, i) => {
            const service = SERVICES[i % SERVICES.length]!;
            s.data({ ...inParish(deed), Purpose: service }, service === 'Police' ? {} : OTHER_SERVICE);
          });
          s.due(null, 'Purpose', 'services besides the police', 'question');
        },
      ),
    ),
    { encoding: 'utf-8-bom' },
  ),
  rough(
    'unseen16-dover-heads-of-terms',
    'The heads of terms of each agreement, policing among them, with the agreement’s sum and a blank line',
    sheet(
      'Heads of terms',
      'Dover',
      [
        std('Agreement', 'Agreement'),
        std('Contribution', 'Sched. / para'),
        std('Purpose', 'Head of terms'),
        std('Value', 'Sum due £'),
        took('Sum in £'),
        std('Drawn down', 'Sum out to provider £'),
        std('Held by authority', 'Sum with DDC £'),
      ],
      (s) => {
        s.title('Dover District Council', 'S106 – all heads of terms, live agreements');
        s.blank();
        s.headings();
        const contribution = (_: number, k: number): string => `2 / ${k}`;
        byHead(s, deeds(22, { seed: 2309, agreement: byYear('/DOV'), contribution, most: 3 }));
      },
    ),
  ),
];

const comma = (pence: number): string => pounds(pence).slice(1);
const printed = { as: (pence: unknown) => comma(pence as number), nil: '0.00' };

/** As a system prints it: eight to a page, the page’s number, the headings again. */
function report(s: SheetMaker, list: readonly Deed[]): void {
  const pages = Math.ceil(list.length / 8);
  for (let page = 1; page <= pages; page++) {
    if (page === 1) s.headings();
    else s.headingsAgain();
    s.all(list.slice((page - 1) * 8, page * 8));
    if (page === pages) break;
    s.note(`Page ${page} of ${pages}`);
    s.blank();
  }
  const sum = (of: (deed: Deed) => number): string => comma(list.reduce((all, deed) => all + of(deed), 0));
  const sums = [
    sum((deed) => penceOf(deed, 'Value')),
    sum(received),
    sum((deed) => penceOf(deed, 'Drawn down')),
    sum((deed) => penceOf(deed, 'Held by authority')),
  ];
  s.line('total', 'REPORT TOTAL', null, null, null, ...sums);
  s.note(`Page ${pages} of ${pages}`, '*** End of report ***');
}

const paidWord = (deed: Deed): string => {
  if (received(deed) === 0) return 'No';
  return received(deed) < penceOf(deed, 'Value') ? 'Part' : 'Yes';
};
/** A sum as somebody types it who does not reckon with it. */
const asTyped = (pence: number, i: number): string => {
  const text = pounds(pence);
  return [text, `£ ${text.slice(1)}`, text.slice(1), `${text} `][i % 4]!;
};
const NIL = ['£0', 'None', '-', 'nil', null];

/** All sums are text; of two nobody knows yet what they will be. */
function typed(s: SheetMaker, deed: Deed, i: number): void {
  const cells: Record<string, Instead> = {};
  const isOpen = i === 4 || i === 12;
  const amounts = ['Held by authority', 'Drawn down'];
  amounts.forEach((name, k) => {
    const pence = isOpen ? 0 : penceOf(deed, name);
    cells[name] = { raw: pence ? asTyped(pence, i + k) : NIL[(i + k) % 5]!, reads: pence };
  });
  if (!isOpen) {
    cells['Value'] = { raw: asTyped(penceOf(deed, 'Value'), i), reads: deed['Value']! };
    s.data(deed, { cells });
    return;
  }
  cells['Value'] = { raw: i === 4 ? '£45,000 plus RPI' : 'tbc, see Emma', reads: null };
  const none = { ...deed, 'Held by authority': 0, 'Drawn down': 0 };
  const row = s.data(none, { use: 'aside', why: 'Value: no figure', cells });
  s.due(row, 'Value', 'amount not readable', 'error');
}

const MARKS = ['"', 'ditto', 'As above', '"', 'Ditto'];

/** The second and third sums of an agreement have ditto marks for its number and its place. */
function withDitto(s: SheetMaker, list: readonly Deed[]): void {
  let marks = 0;
  list.forEach((deed, i) => {
    if (i === 0 || list[i - 1]!['Agreement'] !== deed['Agreement']) {
      s.data(deed);
      return;
    }
    const raw = MARKS[marks++ % MARKS.length]!;
    const row = s.data(deed, {
      use: 'either',
      why: 'ditto: the values above, or set aside with a finding',
      cells: {
        Agreement: { raw, reads: deed['Agreement']! },
        Site: { raw, reads: deed['Site']! },
      },
    });
    s.may(row, 'Agreement', 'ditto', 'error');
  });
}

const cells: Definition[] = [
  asCsv(
    rough(
      'unseen16-rother-printed-report',
      'A system’s printed report saved as CSV: pages, headings in capitals again, sums with commas, days as text',
      sheet(
        'unseen16-rother-printed-report',
        'Rother',
        [
          std('Agreement', 'AGREEMENT REF'),
          std('Planning application', 'PLANNING APP'),
          std('Site', 'ADDRESS'),
          std('Agreement date', 'DATE AGREED'),
          std('Value', 'CONTRIBUTION DUE', printed),
          other(
            'CONTRIBUTION RECD',
            'what it holds and what it passed on',
            (deed) => comma(received(deed)),
            true,
          ),
          std('Drawn down', 'PAID TO SUSSEX PCC', printed),
          std('Held by authority', 'BALANCE', printed),
          std('Expiry date', 'SPEND BY DATE'),
        ],
        (s) => {
          s.title(
            'REPORT: S106 FINANCIAL OBLIGATIONS – POLICE',
            'Run date: 03/12/2025 09:41   User: LPARSONS',
          );
          s.blank();
          report(s, deeds(21, { seed: 2310, agreement: numbered('RR/S/', 4, 316) }));
        },
      ),
    ),
    { encoding: 'windows-1252' },
  ),
  rough(
    'unseen16-west-lindsey-sums-as-text',
    'A parish liaison officer’s list: every sum is text, nil in five ways; two sums are not yet known',
    sheet(
      'For parishes',
      'West Lindsey',
      [
        std('Area', 'Parish'),
        std('Agreement', 'S106 (our number)'),
        std('Site', 'Which site'),
        std('Value', 'For the police'),
        other('Has the developer paid?', 'yes or no', paidWord),
        std('Drawn down', 'Gone to Lincolnshire Police'),
        std('Held by authority', 'Still at West Lindsey'),
        std('Expiry date', 'Must be used by'),
      ],
      (s) => {
        s.title('Police money from new housing, by parish. Updated Nov 2025 (Jo)');
        s.headings();
        const of = { agreement: byYear('/WL'), areas: ['Caistor', 'Nettleham', 'Saxilby', 'Welton'] };
        deeds(16, { seed: 2311, ...of }).forEach((deed, i) => typed(s, inParish(deed), i));
        s.note('Please ask Planning before quoting these figures.');
      },
    ),
  ),
  rough(
    'unseen16-south-hams-ditto-marks',
    'A list of three predecessors: ditto marks for the number and the place of an agreement’s further sums',
    sheet(
      'Police (old list)',
      'South Hams',
      [
        std('Agreement', 'Deed no.'),
        std('Site', 'Land at'),
        std('Purpose', 'What for'),
        std('Value', 'Sum in deed £'),
        took('Came in £'),
        std('Drawn down', 'Went to D&C Police £'),
        std('Held by authority', 'In bank £'),
        std('Expiry date', 'Date limit'),
      ],
      (s) => {
        s.title('S106 police – taken over from Planning Policy, do not delete');
        s.blank();
        s.headings();
        withDitto(s, deeds(18, { seed: 2312, agreement: numbered('SH/', 3, 205), most: 3 }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const stratford = (): SheetMaker =>
  sheet(
    'Stratford',
    'Stratford-on-Avon',
    [
      std('Agreement', 'S106 Agreement'),
      std('Site', 'Site Address'),
      std('Value', 'Financial obligation - police'),
      took('Amount received to date'),
      std('Drawn down', 'Amount forwarded to police'),
      std('Held by authority', 'Amount held to date'),
      std('Expiry date', 'Spend-by date'),
    ],
    (s) => {
      s.title('Stratford-on-Avon District Council: return to Warwickshire Police');
      s.headings();
      s.all(deeds(13, { seed: 2313, agreement: byYear('/SDC') }));
      s.total('Total', { of: 'all' });
    },
  );

const rugby = (): SheetMaker =>
  sheet(
    'Rugby',
    'Rugby',
    [
      std('Agreement', 'Ref no'),
      std('Developer', 'Developer / applicant'),
      std('Site', 'Estate / road'),
      std('Value', 'Total payable (£)'),
      std('Held by developer', 'Not paid by developer (£)'),
      std('Held by authority', 'With RBC (£)'),
      std('Drawn down', 'With Warwickshire Police (£)'),
    ],
    (s) => {
      s.title('Rugby Borough Council', 'S106 police, position at 14/11/2025');
      s.blank();
      s.headings();
      s.all(owedInOne(deeds(12, { seed: 2314, agreement: numbered('R', 3, 41) })));
      s.note('Sent by A. Whitmore, 14/11/2025');
    },
    1,
  );

const northWarwickshire = (): SheetMaker =>
  sheet(
    'North Warwickshire',
    'North Warwickshire',
    [
      std('Agreement', 'Planning obligation no'),
      std('Site', 'Location of development'),
      std('Trigger', 'Payment trigger'),
      std('Value', 'Police sum due'),
      otherMoney('Paid to NWBC', 'what it holds and what it passed on', received),
      std('Drawn down', 'Paid by NWBC to police'),
      std('Held by authority', 'Left with NWBC'),
    ],
    (s) => {
      s.headings();
      s.all(deeds(12, { seed: 2315, agreement: byYear('/NW') }));
      s.blank();
      s.total('', { of: 'all' });
      s.may(s.next - 1, null, 'a sum with no label', 'error');
    },
  );

const books: Definition[] = [
  {
    ...rough(
      'unseen16-warwickshire-returns-in-one-book',
      'A force’s workbook of three councils’ returns, each under its own headings, and a sheet of contacts',
      stratford(),
      rugby(),
      northWarwickshire(),
    ),
    besides: [
      { name: 'Contacts', lines: ['Stratford: s106 inbox', 'Rugby: A. Whitmore', 'N Warks: finance team'] },
    ],
  },
];

export const unseenSixteenthRoughMore: Definition[] = [...services, ...cells, ...books];
