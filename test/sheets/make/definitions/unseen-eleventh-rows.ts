/** The eleventh sheets written without sight of the reader, rough in their rows: groups, sums, several tables, dates. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, std, type Instead, type Raw, type SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { asPounds, penceOf, STAGES, took, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, rough, sheet } from './writing';

const sumOf = (list: readonly Deed[], of: (deed: Deed) => number): number =>
  list.reduce((sum, deed) => sum + of(deed), 0);
const inOrder = (list: readonly Deed[]): Deed[] =>
  [...list].sort((one, next) => (String(one['Agreement date']) < String(next['Agreement date']) ? -1 : 1));

/** The financial year of a day, as 2019/20. */
function yearOf(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const first = month < 4 ? year - 1 : year;
  return `${first}/${String(first + 1).slice(2)}`;
}

const grouped: Definition[] = [
  rough(
    'unseen11-south-cambs-parishes',
    'Three heading lines, the parish as a line of its own and its sum beneath its rows',
    sheet(
      'By parish',
      'South Cambridgeshire',
      [
        std('Agreement', ['', '', 'S106 No.']),
        std('Site', ['', '', 'Scheme']),
        std('Value', ['Police contribution', 'Secured', '£']),
        took(['', 'In', '£']),
        std('Drawn down', ['', 'Out to Cambs Constabulary', '£']),
        std('Held by authority', ['', 'Left', '£']),
        std('Expiry date', ['', '', 'Use by']),
      ],
      (s) => {
        s.title('South Cambridgeshire District Council', 'Developer funding for the police, by parish');
        s.blank();
        s.headings();
        const list = deeds(16, { seed: 1721, agreement: numbered('SC', 4, 902) });
        ['Cambourne', 'Longstanton', 'Sawston', 'Waterbeach'].forEach((parish, i) => {
          s.line('group heading', parish);
          s.all(list.slice(i * 4, i * 4 + 4));
          s.total(`Total ${parish}`);
          s.blank();
        });
        s.total('District total', { of: 'all' });
      },
    ),
  ),
  rough(
    'unseen11-east-herts-years-of-agreement',
    'Agreements under the year in which they were signed, a sum beneath each year',
    sheet(
      'EHDC',
      'East Hertfordshire',
      [
        std('Agreement', 'S106 agreement'),
        std('Site', 'Development / settlement'),
        std('Agreement date', 'Sealed'),
        std('Value', 'Police sum'),
        std('Not started', 'Not triggered', { nil: 'nil' }),
        std('Held by developer', 'Invoiced not paid', { nil: 'nil' }),
        std('Held by authority', 'Banked at EHDC', { nil: 'nil' }),
        std('Drawn down', 'Gone to Herts Constabulary', { nil: 'nil' }),
      ],
      (s) => {
        s.title('East Herts – Police');
        s.headings();
        const list = inOrder(deeds(16, { seed: 1722, agreement: byYear('/EH') }));
        for (const year of new Set(list.map((deed) => yearOf(String(deed['Agreement date']))))) {
          s.line('group heading', year);
          s.all(list.filter((deed) => yearOf(String(deed['Agreement date'])) === year));
          s.total(`${year} sub-total`, { at: 1 });
        }
        s.total('ALL YEARS', { of: 'all', at: 1 });
      },
    ),
  ),
  rough(
    'unseen11-kent-county-service-sections',
    'A section for each service, its name on a line of its own; the police have one of them',
    sheet(
      'Developer contributions',
      'Kent',
      [
        std('Agreement', 'KCC file'),
        std('Site', 'Site and town'),
        std('Value', 'Sum in agreement'),
        took('Sum collected'),
        std('Drawn down', 'Sum paid out', { level: 'hard' }),
        std('Held by authority', 'Sum in hand'),
      ],
      (s) => {
        s.title('Kent: developer contributions by service, October 2025');
        s.headings();
        const list = deeds(20, { seed: 1723, agreement: byYear('/KCC') });
        ['Primary education', 'Highways and transport', 'Kent Police', 'Libraries'].forEach((service, i) => {
          s.line('group heading', service.toUpperCase());
          const isPolice = service === 'Kent Police';
          s.all(
            list.slice(i * 5, i * 5 + 5),
            isPolice ? {} : { use: 'either', why: 'another service: counted or set aside, and said to be' },
          );
          s.total(`${service} total`, { at: 1 });
        });
        s.total('TOTAL', { of: 'all', at: 1 });
        s.due(null, 'police', 'services besides the police', 'question');
      },
    ),
  ),
];

const TABLES: readonly (readonly [string, string])[] = [
  ['Not started', 'A. Trigger not yet reached'],
  ['Held by developer', 'B. Triggered and invoiced, awaiting payment'],
  ['Held by authority', 'C. Received and held by the Council'],
  ['Drawn down', 'D. Transferred to the Police'],
];

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');
/** A day as one officer after another wrote it; a month alone, and a rule, name no day. */
function dated(s: SheetMaker, date: string, i: number): Instead {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const row = s.next;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (i % 6 === 3) s.may(row, 'Expiry date', 'a month without a day');
  if (i % 6 === 5) s.due(row, 'Expiry date', 'a rule in place of a day');
  return [
    { raw: `${two(day)}.${two(month)}.${year}`, reads: date },
    { raw: `${day} ${MONTHS[month - 1]!} ${year}`, reads: date },
    { raw: `${two(day)}/${two(month)}/${String(year).slice(2)}`, reads: date },
    {
      raw: `${MONTHS[month - 1]!}-${String(year).slice(2)}`,
      reads: `${year}-${two(month)}-${two(last)}`,
      accept: [null, `${year}-${two(month)}-01`],
    },
    { raw: `${day}-${MONTHS[month - 1]!}-${year}`, reads: date },
    { raw: '5 yrs from receipt', reads: null },
  ][i % 6]!;
}

function ragOf(deed: Deed): string {
  if (penceOf(deed, 'Held by authority') === 0) return 'Green';
  return String(deed['Expiry date']) < '2027-01-01' && deed['Expiry date'] ? 'Red' : 'Amber';
}
const wordsOf = (deed: Deed): string => {
  if (penceOf(deed, 'Drawn down') === penceOf(deed, 'Value')) return 'All paid over';
  if (received(deed) > 0) return 'Money in';
  return penceOf(deed, 'Not started') > 0 ? 'Awaiting trigger' : 'Invoice out';
};

const credit = (pence: number): string =>
  pence === 0
    ? '0.00'
    : `${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}CR`;

const cells: Definition[] = [
  rough(
    'unseen11-fenland-four-tables',
    'Four small tables one beneath another, each under the words for where its money is',
    sheet(
      'Police S106',
      'Fenland',
      [std('Agreement', 'S106'), std('Site', 'Site'), std('Value', 'Sum (£)'), std('Notes', 'Note')],
      (s) => {
        s.title('Fenland District Council', 'Contributions towards policing at 30 September 2025');
        const list = deeds(16, { seed: 1724, agreement: byYear('/FEN') });
        TABLES.forEach(([stage, title], i) => {
          s.blank();
          s.line('group heading', title);
          if (i === 0) s.headings();
          else s.headingsAgain();
          for (const deed of list.slice(i * 4, i * 4 + 4)) {
            const whole = whollyIn(deed, stage);
            s.data(whole.deed, { rebuilt: whole.stages });
          }
          s.total('Total');
        });
        for (const name of [...STAGES, 'Value']) s.may(null, name, 'the tables say where', 'question');
        s.may(null, 'where', 'the tables say where', 'question');
      },
    ),
  ),
  rough(
    'unseen11-ashfield-days-tell-where',
    'One amount and three days: when it fell due, when it came, when it went to the police',
    sheet(
      'Payments',
      'Ashfield',
      [
        std('Agreement', 'S106 case no.'),
        std('Contribution', 'Instalment'),
        std('Site', 'Estate'),
        std('Value', 'Amount (£)'),
        std('Trigger date', 'Fell due on'),
        other('Developer paid on', 'a day', (deed) => deed['In']!),
        other('Sent to Notts Police on', 'a day', (deed) => deed['Out']!),
      ],
      (s) => {
        s.title('Ashfield DC – police instalments');
        s.headings();
        const of = { agreement: byYear('/ASH'), contribution: (_: number, k: number) => String(k), most: 3 };
        deeds(18, { seed: 1725, ...of }).forEach((deed, i) => {
          const place = [3, 2, 0, 1, 3][i % 5]!;
          const whole = whollyIn(deed, STAGES[place]!);
          const day = (years: number, from: number): string =>
            place >= from ? yearsOn(deed, years).split('-').reverse().join('/') : '';
          const days = { 'Trigger date': place >= 1 ? yearsOn(deed, 1) : '', In: day(1, 2), Out: day(2, 3) };
          s.data({ ...whole.deed, ...days }, { rebuilt: whole.stages });
        });
        for (const column of ['Developer paid on', 'Sent to Notts Police on', ...STAGES])
          s.may(null, column, 'where the money is', 'question');
      },
    ),
  ),
  rough(
    'unseen11-east-lindsey-colours',
    'Red, amber, green; a status in words; the last day to spend in many forms; a key at the bottom',
    sheet(
      'East Lindsey',
      'East Lindsey',
      [
        std('Agreement', 'ELDC ref.'),
        std('Site', 'Where'),
        other('RAG', 'a colour', ragOf),
        std('Status', 'Where it’s got to'),
        std('Value', 'Police £'),
        took('£ in'),
        std('Drawn down', '£ passed to Lincs Police'),
        std('Held by authority', '£ left with ELDC'),
        std('Expiry date', 'Latest date to spend'),
      ],
      (s) => {
        s.title('S106 – POLICE');
        s.headings();
        deeds(18, { seed: 1726, agreement: byYear('/EL') }).forEach((deed, i) => {
          const on = String(deed['Expiry date']);
          const date: Record<string, Instead> = on ? { 'Expiry date': dated(s, on, i) } : {};
          s.data({ ...deed, Status: wordsOf(deed) }, { cells: date });
        });
        s.blank();
        s.note('Key', 'Red – spend within a year', 'Amber – money held', 'Green – nothing held');
      },
    ),
  ),
  rough(
    'unseen11-ledger-with-cr',
    'A ledger’s report: credits have CR behind them, debits nothing',
    sheet(
      'GL report',
      'Mansfield',
      [
        other('CC', 'a cost centre', () => 'B7140'),
        std('Agreement', 'Analysis'),
        std('Site', 'Analysis desc.'),
        std('Value', 'Agreement value'),
        other('Income', 'what came in', (deed) => credit(received(deed)), true),
        std('Drawn down', 'Paid to Notts Police'),
        std('Held by authority', 'Balance'),
      ],
      (s) => {
        s.title('MDC GL2405 Balance by analysis code', 'Cost centre B7140 S106 Police   Period 202508');
        s.blank();
        s.headings();
        const list = deeds(14, { seed: 1727, agreement: numbered('P', 4, 311) });
        for (const deed of list) {
          const held = penceOf(deed, 'Held by authority');
          s.data(deed, { cells: { 'Held by authority': { raw: credit(held), reads: held } } });
        }
        s.line(
          'total',
          ...(['Cost centre total', null, null] as Raw[]),
          asPounds(sumOf(list, (deed) => penceOf(deed, 'Value'))),
          credit(sumOf(list, received)),
          asPounds(sumOf(list, (deed) => penceOf(deed, 'Drawn down'))),
          credit(sumOf(list, (deed) => penceOf(deed, 'Held by authority'))),
        );
        s.line('note', '*** End of report ***');
      },
    ),
  ),
  rough(
    'unseen11-ifs-totals-at-top',
    'The sums stand right under the headings, the notes to the table beneath it',
    sheet(
      'Table 4',
      'Winchester',
      [
        std('Agreement', 'Planning obligation'),
        std('Site', 'Development to which it relates'),
        std('Value', 'Secured (£)'),
        took('Received to 31 March 2025 (£)'),
        otherMoney('Allocated but not spent (£)', 'a part of what is unspent', (deed) =>
          Math.floor(penceOf(deed, 'Held by authority') * 0.6),
        ),
        std('Drawn down', 'Transferred to Hampshire Police (£)'),
        std('Held by authority', 'Unspent at 31 March 2025 (£)'),
      ],
      (s) => {
        s.title('Infrastructure Funding Statement 2024/25', 'Table 4: policing');
        s.headings();
        const list = deeds(15, { seed: 1728, agreement: byYear('/WIN') });
        const of = (name: string) => asPounds(sumOf(list, (deed) => penceOf(deed, name)));
        s.line(
          'total',
          ...(['Total', null, of('Value'), asPounds(sumOf(list, received))] as Raw[]),
          asPounds(sumOf(list, (deed) => Math.floor(penceOf(deed, 'Held by authority') * 0.6))),
          ...[of('Drawn down'), of('Held by authority')],
        );
        s.all(list);
        s.blank();
        s.note('Notes', '1. Sums are as indexed at the date of payment.', '2. Includes deeds of variation.');
      },
    ),
  ),
];

export const unseenEleventhRows: Definition[] = [...grouped, ...cells];
