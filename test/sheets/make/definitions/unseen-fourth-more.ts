/** More of the rough ones of the fourth sheets. */
import { deeds, received, type Deed } from '../deeds';
import { other, otherMoney, pounds, serialOf, std } from '../sheet-maker';
import type { Definition } from '../write';
import { byYear, numbered, rough, sheet } from './writing';

const YEARS = ['2021/22', '2022/23', '2023/24', '2024/25'];
const pence = (deed: Deed, name: string): number => deed[name] as number;
/** A sum by year: halves in two of four years. */
const inYear = (sum: number, k: number): number =>
  k === 1 ? Math.floor(sum / 2) : k === 2 ? sum - Math.floor(sum / 2) : 0;

export const unseenFourthMore: Definition[] = [
  rough(
    'burnley-printed-pages',
    'Pages: a foot with what is carried forward, a head with what is brought forward, the headings again',
    sheet(
      'Print',
      'Burnley',
      [
        std('Agreement', 'Agreement No'),
        std('Site', 'Site'),
        std('Value', 'Contribution'),
        std('Held by authority', 'Held by BBC'),
        std('Drawn down', 'Paid to Police'),
      ],
      (s) => {
        const list = deeds(18, { seed: 1028, agreement: numbered('BU', 4, 101) });
        const soFar = (to: number) =>
          ['Value', 'Held by authority', 'Drawn down'].map((name) => ({
            v: list.slice(0, to).reduce((sum, deed) => sum + pence(deed, name), 0) / 100,
            fmt: '#,##0.00',
          }));
        s.title('BURNLEY BOROUGH COUNCIL', 'SECTION 106 MONIES: POLICE');
        s.headings();
        for (const page of [1, 2, 3]) {
          if (page > 1) {
            s.headingsAgain();
            s.line('brought forward', null, 'B/fwd', ...soFar(6 * (page - 1)));
          }
          s.all(list.slice(6 * (page - 1), 6 * page));
          if (page < 3) {
            s.line('carried forward', null, 'C/fwd', ...soFar(6 * page));
            s.line('note', null, null, null, null, `Page ${page} of 3`);
            s.blank();
          }
        }
        s.total('Total', { at: 1, of: 'all' });
      },
    ),
  ),
  rough(
    'cotswold-live-beside-closed',
    'Two registers side by side under the same headings: live ones and closed ones',
    sheet(
      'Contributions',
      'Cotswold',
      [
        std('Agreement', 'Agreement'),
        std('Site', 'Site'),
        std('Value', 'Value'),
        std('Held by authority', 'Held by CDC'),
        std('Drawn down', 'Paid to police'),
        other('', 'empty', () => null),
        other('Agreement', 'another table: its references', (_, n) => `08/${100 + n}/CO`),
        other('Site', 'another table: its sites', (_, n) => `Phase ${n}, Fosse Way`),
        otherMoney('Value', 'another table: its value', (deed) => pence(deed, 'Value') + 700_000),
        otherMoney(
          'Paid to police',
          'another table: what was paid',
          (deed) => pence(deed, 'Value') + 700_000,
        ),
      ],
      (s) => {
        s.line('title', 'Live', null, null, null, null, null, 'Closed');
        s.headings();
        s.all(deeds(12, { seed: 1029, agreement: byYear('/CO') }));
        s.due(null, 'I', 'a second table beside, not counted');
        s.may(null, null, 'a table beside');
      },
    ),
  ),
  rough(
    'bracknell-received-and-paid-by-year',
    'Received in each of four years and in all; paid to the police in each and in all',
    sheet(
      'Profile',
      'Bracknell Forest',
      [
        std('Agreement', ['', 'Agreement']),
        std('Site', ['', 'Site']),
        std('Value', ['', 'Secured']),
        ...YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Received by BFC' : '', year], 'received in one year', (deed) =>
            inYear(received(deed), k),
          ),
        ),
        otherMoney(['', 'Total'], 'received in all', received),
        ...YEARS.map((year, k) =>
          otherMoney([k === 0 ? 'Paid to Thames Valley Police' : '', year], 'paid in one year', (deed) =>
            inYear(pence(deed, 'Drawn down'), k),
          ),
        ),
        std('Drawn down', ['', 'Total']),
        std('Held by authority', ['', 'Balance held']),
      ],
      (s) => {
        s.title('Bracknell Forest Council: police contributions by financial year');
        s.headings();
        s.all(deeds(12, { seed: 1030, agreement: byYear('/BF') }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'reigate-every-kind-of-deed',
    'S106, UU, S278 and CIL in one list',
    sheet(
      'All',
      'Reigate and Banstead',
      [
        other('Type', 'what kind of deed', (deed) => deed['Kind'] ?? null),
        std('Agreement', 'Reference'),
        std('Planning application', 'Application'),
        std('Site', 'Site'),
        std('Value', 'Amount', { as: pounds }),
        std('Held by authority', 'Held by RBBC', { as: pounds }),
        std('Drawn down', 'Paid to Surrey Police', { as: pounds }),
        other('Date received', 'when it came', (deed) => ({
          v: serialOf(String(deed['Agreement date'])) + 400,
          fmt: 'dd/mm/yyyy',
        })),
      ],
      (s) => {
        s.headings();
        deeds(16, { seed: 1031, agreement: numbered('RB-', 3, 12) }).forEach((deed, i) => {
          const kind = ['S106', 'UU', 'S106', 'S278', 'S106', 'CIL'][i % 6]!;
          const isOther = kind === 'S278' || kind === 'CIL';
          const row = s.data(
            { ...deed, Kind: kind },
            isOther ? { use: 'either', why: `${kind}: no planning obligation` } : {},
          );
          if (isOther) s.may(row, null, 'no planning obligation');
        });
        s.may(null, 'Type', 'kinds that are no planning obligations', 'question');
        s.may(null, 'Date received', 'a date besides');
      },
    ),
  ),
];
