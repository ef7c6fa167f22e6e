import type { CellValue } from 'hucre';
import { addMonths } from '../../src/domain/calendar/serial';
import { toPounds, type Pence } from '../../src/domain/money/pence';
import { REQUESTS, type RequestStatus } from '../../src/domain/requests/request-table';
import type { Authority } from '../figures/printed-rollup';
import { seededRandom, type SeededRandom } from '../seeded-random';
import { AS_AT_SERIAL } from './expiry-plan';
import { mayFund } from './may-fund';
import type { RegisterRow } from './register-rows';

type Key = keyof typeof REQUESTS.columns;
type Cells = Partial<Record<Key, CellValue>>;
const KEYS = Object.keys(REQUESTS.columns) as readonly Key[];

const SEED = 1506;
const PAID_AN_AUTHORITY = 4;
/** How many days an authority takes to answer, and to pay after that: invented. */
const PACE: Readonly<Record<Authority, readonly [number, number]>> = {
  Blaby: [21, 28],
  Charnwood: [74, 40],
  Harborough: [35, 21],
  'Hinckley & Bosworth': [48, 30],
  Melton: [28, 35],
  'NW Leics': [62, 56],
  'Oadby & Wigston': [30, 30],
  Rutland: [18, 14],
};
const OPEN: readonly RequestStatus[] = ['Sent', 'More evidence asked', 'Agreed', 'Resubmitted', 'Draft'];
const EVIDENCE = ['Purchase order', 'Quotation and business case', 'Invoice', 'Business case'];

/** Headings and requests: what was paid in the last two years, what is open on money that expires, and one refusal. */
export function requestRows(rows: readonly RegisterRow[]): CellValue[][] {
  const random = seededRandom(SEED);
  const all = [...paid(rows, random), ...open(rows, random), ...refused(rows, random)].sort(
    (a, b) => Number(a.sent ?? AS_AT_SERIAL) - Number(b.sent ?? AS_AT_SERIAL),
  );
  return [
    KEYS.map((key) => REQUESTS.columns[key].name),
    ...all.map((cells, index) => {
      const numbered: Cells = { ...cells, request: `R${String(index + 1).padStart(3, '0')}` };
      return KEYS.map((key) => numbered[key] ?? null);
    }),
  ];
}

const pounds = (amount: number): number => toPounds(amount as Pence);
const about = (row: RegisterRow): Cells => ({ agreement: row.agreement, contribution: row.contribution });

function paid(rows: readonly RegisterRow[], random: SeededRandom): Cells[] {
  const done = random.shuffled(rows.filter((row) => row.drawnDown > 0 && row.project !== ''));
  const count = new Map<Authority, number>();
  return done.flatMap((row): Cells[] => {
    const before = count.get(row.authority) ?? 0;
    if (before === PAID_AN_AUTHORITY) return [];
    count.set(row.authority, before + 1);
    const [toAnswer, toPayment] = PACE[row.authority];
    const sent = AS_AT_SERIAL - random.whole(200, 700);
    const answered = sent + toAnswer + random.whole(-10, 15);
    return [
      {
        ...about(row),
        amount: pounds(row.drawnDown),
        project: row.project,
        evidence: EVIDENCE[random.whole(0, EVIDENCE.length - 1)]!,
        sent,
        answered,
        paid: answered + toPayment + random.whole(-5, 10),
        status: 'Paid',
        round: random.whole(1, 2),
        agreedAmount: pounds(row.drawnDown),
        paidAmount: pounds(row.drawnDown),
      },
    ];
  });
}

/** Two of three contributions that are about to expire have been asked for: the plan has the others. */
function open(rows: readonly RegisterRow[], random: SeededRandom): Cells[] {
  const last = addMonths(AS_AT_SERIAL, 12);
  const atRisk = rows.filter(
    ({ heldByAuthority, expirySerial: day }) =>
      heldByAuthority > 0 && day !== null && day >= AS_AT_SERIAL && day <= last,
  );
  return atRisk
    .filter((_, index) => index % 3 !== 2)
    .map((row, index): Cells => {
      const status = OPEN[index % OPEN.length]!;
      const [project] = mayFund(row).split('; ');
      const sent = AS_AT_SERIAL - random.whole(12, 110);
      const part = index % 2 === 0 ? row.heldByAuthority : Math.floor(row.heldByAuthority / 200) * 100;
      const isAnswered = status === 'Agreed' || status === 'More evidence asked';
      return {
        ...about(row),
        amount: pounds(part),
        project: project === 'Pooled' ? null : (project ?? null),
        evidence: index % 4 === 1 ? null : EVIDENCE[random.whole(0, EVIDENCE.length - 1)]!,
        sent: status === 'Draft' ? null : sent,
        answered: isAnswered ? sent + random.whole(5, 11) : null,
        status,
        round: status === 'Resubmitted' ? 2 : 1,
        reason: status === 'More evidence asked' ? 'How the item serves the development’s residents' : null,
        agreedAmount: status === 'Agreed' ? pounds(part) : null,
      };
    });
}

function refused(rows: readonly RegisterRow[], random: SeededRandom): Cells[] {
  const row = rows.find(({ authority, heldByAuthority }) => authority === 'NW Leics' && heldByAuthority > 0);
  if (!row) return [];
  const sent = AS_AT_SERIAL - random.whole(250, 300);
  return [
    {
      ...about(row),
      amount: pounds(Math.floor(row.heldByAuthority / 200) * 100),
      project: 'Electric Vehicles',
      evidence: 'Quotation and business case',
      sent,
      answered: sent + 66,
      status: 'Refused',
      round: 1,
      reason: 'The vehicles would replace others',
    },
  ];
}
