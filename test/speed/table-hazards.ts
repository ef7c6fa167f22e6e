/** Tables beside the register that once made time grow with the square of their size: each by its size. */
import { callNow } from '../functions/calling';
import type { Hazard } from './hazards';

type Cells = Readonly<Record<string, unknown>>;
const AS_AT = 46_100;

const block = (headings: readonly string[], count: number, of: (n: number) => Cells): unknown[][] => [
  [...headings],
  ...Array.from({ length: count }, (_, n) => {
    const cells = of(n);
    return headings.map((heading) => cells[heading] ?? '');
  }),
];
const register = (count: number, of: (n: number) => Cells): unknown[][] =>
  block(
    [
      ...['Agreement', 'Contribution', 'Authority', 'Value', 'Not started', 'Held by developer'],
      ...['Held by authority', 'Drawn down', 'Spent', 'Planning application', 'Expiry date'],
    ],
    count,
    (n) => ({
      ...{ Agreement: 'P/1', Contribution: 'C1', Authority: 'Blaby', Value: 100, 'Held by developer': 40 },
      ...{ 'Held by authority': 60, 'Drawn down': 'nil', Spent: 'nil', ...of(n) },
    }),
  );
const one = (count: number): unknown[][] =>
  register(1, () => ({
    Value: 100 * count,
    'Held by developer': 40 * count,
    'Held by authority': 60 * count,
  }));
const triggers = (count: number, of: (n: number) => Cells): unknown[][] =>
  block(
    [
      ...['Agreement', 'Contribution', 'Amount', 'Share', 'Timing', 'Trigger', 'Count or percent'],
      ...['Expected', 'Received', 'Spend years'],
    ],
    count,
    (n) => ({ Agreement: 'P/1', Contribution: 'C1', Timing: 'On', Trigger: 'Date', ...of(n) }),
  );
const developments = (count: number): unknown[][] =>
  block(['Development', 'Application', 'Dwellings', 'Stage', 'Occupied'], count, (n) => ({
    ...{ Development: `Mill ${n}`, Application: 'A/1', Dwellings: 100, Stage: 'Started', Occupied: 10 },
  }));
const movements = (count: number, of: (n: number) => Cells): unknown[][] =>
  block(['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Reference'], count, (n) => ({
    ...{ Date: 30_000 + n, Agreement: 'P/1', Contribution: 'C1', Movement: 'Received', Amount: 60 },
    ...of(n),
  }));

export const TABLE_HAZARDS: Readonly<Record<string, Hazard>> = {
  'DUE of contributions that one agreement of as many does not have': {
    size: 1000,
    make: (size) => {
      const rows = triggers(size, (n) => ({ Contribution: `Z${n}`, Amount: 5 }));
      const own = register(size, (n) => ({ Contribution: `C${n}`, 'Planning application': 'A/1' }));
      return () => callNow('DUE', 0, AS_AT, rows, developments(1), own);
    },
  },
  'DUE where as many developments have one application': {
    size: 2000,
    make: (size) => {
      const rows = triggers(size, (n) => ({ Agreement: `P/${n}`, Amount: 5 }));
      const own = register(size, (n) => ({ Agreement: `P/${n}`, 'Planning application': 'A/1' }));
      return () => callNow('DUE', 0, AS_AT, rows, developments(size), own);
    },
  },
  'FORECAST of as many instalments of one contribution, over as many rows': {
    size: 6000,
    make: (size) => {
      const rows = triggers(size, (n) => ({ Amount: 40, Expected: AS_AT + n }));
      const own = register(size, () => ({}));
      return () => callNow('FORECAST', 5, '', rows, null, own, AS_AT);
    },
  },
  'EXPIRING of as many receipts by instalments, over as many rows': {
    size: 2000,
    make: (size) => {
      const rows = triggers(size, (n) => ({ Amount: 60, Received: 40_000 + n, 'Spend years': 46 + (n % 3) }));
      const own = register(size, () => ({}));
      return () => callNow('EXPIRING', 1, AS_AT, own, rows, [['Date', 'Agreement', 'Movement', 'Amount']]);
    },
  },
  'EXPIRING of as many receipts in movements, and as many instalments': {
    size: 2000,
    make: (size) => {
      const rows = triggers(size, (n) => ({ Amount: 60, 'Spend years': 46 + (n % 3) }));
      const [own, moved] = [one(size), movements(size, () => ({}))];
      return () => callNow('EXPIRING', 1, AS_AT, own, rows, moved);
    },
  },
  'AGED of as many movements on one day, half of which wait for what the others bring': {
    size: 12_000,
    make: (size) => {
      const rows = movements(size, (n) => ({ Date: 45_000, Amount: n % 2 === 0 ? 1 : -(size + n) }));
      const own = one(size);
      return () => callNow('AGED', '', AS_AT, rows, own, [['Agreement', 'Timing', 'Trigger']]);
    },
  },
  'AGED of as many receipts, each drawn down in part': {
    size: 2000,
    make: (size) => {
      const drawn = (n: number): Cells => ({
        Date: 45_000,
        Movement: 'Drawn down',
        Amount: 30,
        Reference: `R${n}`,
      });
      const rows = movements(size, (n) => (n < size / 2 ? { Reference: `R${n}` } : drawn(n - size / 2)));
      const own = one(size);
      return () => callNow('AGED', '', AS_AT, rows, own, [['Agreement', 'Timing', 'Trigger']]);
    },
  },
  'ROLLUP of authorities each of which took the place of the last': {
    size: 1500,
    make: (size) => {
      const name = (n: number): string => `Council ${'abcdefghij'[n % 10]}${n}`;
      const chain = block(['Authority', 'Successor', 'From'], size, (n) => ({
        ...{ Authority: name(n), Successor: name(n + 1), From: 40_000 },
      }));
      const own = register(size, (n) => ({ Agreement: `P/${n}`, Authority: name(n) }));
      return () => callNow('ROLLUP', '', own, '', chain);
    },
  },
};
