/**
 * PLAN and UNPLACED against a second road: what may go where is read from the sheets once more, as decision 14 has it,
 * and how much can be placed at all is the most that flows (Ford and Fulkerson), of each deadline and each priority.
 */
import * as fc from 'fast-check';
import { call } from '../functions/calling';
import { runs } from '../chance';

const AS_AT = 46_355; // 29 November 2026
const A_YEAR_ON = 46_720; // 29 November 2027

const NAMES = ['Van', 'Armoury', 'Cameras', 'Blaby hub', 'Bikes'] as const;
const pence = (max: number) => fc.oneof(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 20 }));
const orElse = <T, U>(usual: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: other });

/** The days on which something begins or ends. */
const borders = fc.constantFrom(AS_AT - 1, AS_AT, AS_AT + 100, AS_AT + 101, A_YEAR_ON, A_YEAR_ON + 1);

const projects = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    budget: pence(3000),
    received: orElse(0, fc.integer({ min: 0, max: 900 })),
    needBy: orElse('' as const, fc.oneof(fc.integer({ min: AS_AT - 20, max: AS_AT + 400 }), borders)),
    priority: fc.constantFrom<number | ''>('', 0.5, 1, 2, 2, 3),
    capital: orElse('', fc.constantFrom('Yes', 'capital', 'No')),
    status: orElse('', fc.constantFrom('Started', 'Completed', 'cancelled')),
    area: orElse('', fc.constantFrom('Pooled', 'Melton', 'Blaby\nMelton')),
    item: fc.constantFrom('', 'Kit', 'Kit; Fleet'),
  }),
  { selector: ({ name }) => name, minLength: 1 },
);
const rows = fc.array(
  fc.record({
    held: pence(3000),
    inHand: orElse(0, pence(900)),
    spent: fc.integer({ min: 0, max: 300 }),
    expiry: fc.oneof(fc.integer({ min: AS_AT + 1, max: A_YEAR_ON }), borders),
    project: orElse('', fc.constantFrom(...NAMES)),
    status: orElse('', fc.constantFrom('Open', 'Closed')),
    mayFund: fc.array(
      fc.constantFrom(...NAMES, ...['Any', 'Pooled', 'Melton', 'Kit', 'Fleet', 'Nowhere', ' van ', 'BLABY']),
      { maxLength: 3 },
    ),
    border: fc.constantFrom('; ', ';', '\n', '\r\n'),
  }),
  { minLength: 1, maxLength: 6 },
);
const requests = fc.array(
  fc.record({
    row: fc.nat(5),
    amount: fc.integer({ min: 1, max: 1500 }),
    agreed: orElse('' as const, fc.integer({ min: 1, max: 900 })),
    paid: orElse('' as const, fc.integer({ min: 1, max: 400 })),
    project: fc.constantFrom('', ...NAMES),
    status: fc.constantFrom('Draft', 'Sent', 'Agreed', 'Part agreed', 'Refused', 'Withdrawn', 'Resubmitted'),
  }),
  { maxLength: 3 },
);
const cases = fc.record({ projects, rows, requests });
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const pounds = (amount: number | ''): number | '' => (amount === '' ? '' : amount / 100);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

const sheetsOf = (of: Case): { register: unknown[][]; projects: unknown[][]; requests: unknown[][] } => ({
  register: [
    [
      ...['Agreement', 'Authority', 'Expiry date', 'Value', 'Held by authority', 'Drawn down', 'Spent'],
      ...['Project', 'Status', 'May fund'],
    ],
    ...of.rows.map(({ held, inHand, spent, expiry, project, status, mayFund, border }, n) => [
      ...[`P/${n}`, 'Blaby', expiry, (held + inHand + spent) / 100, held / 100, (inHand + spent) / 100],
      ...[spent / 100, project, status, mayFund.join(border)],
    ]),
  ],
  projects: [
    ['Project', 'Budget', 'Received', 'Need by', 'Priority', 'Capital', 'Status', 'Area', 'Item'],
    ...of.projects.map(({ name, budget, received, needBy, priority, capital, status, area, item }) => [
      ...[name, budget / 100, received / 100, needBy, priority, capital, status, area, item],
    ]),
  ],
  requests: [
    ['Request', 'Agreement', 'Amount', 'Agreed amount', 'Paid amount', 'Project', 'Status'],
    ...of.requests.map(({ row, amount, agreed, paid, project, status }, n) => [
      ...[`R${n}`, `P/${row}`, pounds(amount), pounds(agreed), pounds(paid), project, status],
    ]),
  ],
});

interface Source {
  readonly key: string;
  readonly deadline: number;
  readonly amount: number;
  readonly reach: readonly number[];
}

/** What there is to place and where it may go, read from the sheets' own words. */
function understood(of: Case): { readonly sources: readonly Source[]; readonly rooms: readonly number[] } {
  const asks = of.requests.map(({ status, amount, agreed, paid }) =>
    status === 'Refused' || status === 'Withdrawn'
      ? 0
      : Math.max(0, (agreed === '' ? amount : agreed) - (paid === '' ? 0 : paid)),
  );
  const asked = (is: (request: Case['requests'][number]) => boolean): number =>
    sum(of.requests.map((request, n) => (is(request) ? asks[n]! : 0)));
  const rooms = of.projects.map(({ name, budget, received }) =>
    Math.max(0, budget - received - asked(({ project }) => project === name)),
  );
  const named = (word: string): number[] =>
    of.projects.flatMap(({ name, area, item }, n) => {
      const said = word.trim().toLowerCase();
      const isPooled = area === 'Pooled' || (area === '' && name !== 'Blaby hub');
      const names = [name, ...area.split('\n'), ...item.split('; ')].map((own) => own.toLowerCase());
      return said === 'any' || (said === 'pooled' ? isPooled : names.includes(said)) ? [n] : [];
    });
  const isListed = (project: string): boolean => of.projects.some(({ name }) => name === project);
  const sources = of.rows.flatMap(
    ({ held, inHand, expiry, project, status, mayFund }, n): readonly Source[] => {
      if (status === 'Closed' || expiry > A_YEAR_ON || held + inHand === 0) return [];
      const reach = [...new Set(mayFund.flatMap(named))].filter((index) => {
        const { capital, status: now, needBy } = of.projects[index]!;
        const isOver = now === 'Completed' || now === 'cancelled';
        return capital !== 'No' && !isOver && (needBy === '' || needBy <= expiry);
      });
      const free =
        held -
        Math.min(
          held,
          asked(({ row }) => row === n),
        );
      const money = { deadline: expiry, reach: expiry < AS_AT ? [] : reach };
      return [
        { ...money, key: `P/${n} Held by authority`, amount: free },
        isListed(project)
          ? { ...money, key: `P/${n} In hand`, amount: 0 }
          : { ...money, key: `P/${n} In hand`, amount: inHand, reach: project === '' ? money.reach : [] },
      ].filter(({ amount }) => amount > 0);
    },
  );
  return { sources, rooms };
}

/** The most that can flow from sources to rooms: way after way, until there is none. */
function mostPlaced(sources: readonly Source[], rooms: readonly number[]): number {
  const count = sources.length + rooms.length + 2;
  const [start, end] = [count - 2, count - 1];
  const free = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [n, { amount, reach }] of sources.entries()) {
    free[start]![n] = amount;
    for (const project of reach) free[n]![sources.length + project] = Infinity;
  }
  for (const [n, room] of rooms.entries()) free[sources.length + n]![end] = room;
  for (let placed = 0; ;) {
    const from = new Map([[start, start]]);
    const waiting = [start];
    for (const at of waiting)
      for (let to = 0; to < count; to++)
        if (!from.has(to) && free[at]![to]! > 0) waiting.push((from.set(to, at), to));
    if (!from.has(end)) return placed;
    const way: [number, number][] = [];
    for (let to = end; to !== start; to = from.get(to)!) way.push([from.get(to)!, to]);
    const amount = Math.min(...way.map(([at, to]) => free[at]![to]!));
    for (const [at, to] of way) {
      free[at]![to]! -= amount;
      free[to]![at]! += amount;
    }
    placed += amount;
  }
}

const inPence = (cell: unknown): number => Math.round(Number(cell) * 100);

test('as much is placed by each deadline, and filled of each priority, as can be; the rest has its reason', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (of) => {
      const sheets = sheetsOf(of);
      const answer = async (id: 'PLAN' | 'UNPLACED', projectsSheet = sheets.projects): Promise<unknown[][]> =>
        ((await call(id, AS_AT, 12, sheets.register, projectsSheet, sheets.requests)) as unknown[][]).slice(
          1,
        );
      const { sources, rooms } = understood(of);
      const lines = (await answer('PLAN')).map(([agreement, , , project, amount, from]) => ({
        source: sources.findIndex(({ key }) => key === `${String(agreement)} ${String(from)}`),
        project: of.projects.findIndex(({ name }) => name === project),
        amount: inPence(amount),
      }));
      for (const { source, project } of lines) expect(sources[source]?.reach).toContain(project);
      const placed = sources.map((_, n) => sum(lines.flatMap((one) => (one.source === n ? one.amount : []))));
      const filled = rooms.map((_, n) => sum(lines.flatMap((one) => (one.project === n ? one.amount : []))));
      for (const [n, { amount }] of sources.entries()) expect(placed[n]).toBeLessThanOrEqual(amount);
      for (const [n, room] of rooms.entries()) expect(filled[n]).toBeLessThanOrEqual(room);
      for (const { deadline: last } of sources) {
        const isBy = ({ deadline }: Source): boolean => deadline <= last;
        const by = sum(placed.filter((_, n) => isBy(sources[n]!)));
        expect(by).toBe(mostPlaced(sources.filter(isBy), rooms));
      }
      const rank = (n: number): number => Number(of.projects[n]!.priority || 99);
      const order = [...rooms.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
      for (const index of order.keys()) {
        const first = order.slice(0, index + 1);
        const only = rooms.map((room, n) => (first.includes(n) ? room : 0));
        expect(sum(first.map((n) => filled[n]!))).toBe(mostPlaced(sources, only));
      }
      const unplaced = await answer('UNPLACED');
      expect(sum(unplaced.map(([, , , amount]) => inPence(amount)))).toBe(
        sum(sources.map(({ amount }) => amount)) - sum(placed),
      );
      for (const row of unplaced) {
        const [, wanted, where] =
          /£([\d,.]+) more room (?:there|at (.+?)) would place/.exec(String(row[4])) ?? [];
        if (wanted === undefined) continue;
        const name = where ?? /only to (.+?), wh/.exec(String(row[4]))![1];
        const more = sheets.projects.map(([own, budget, ...cells]) =>
          own === name
            ? [own, Number(budget) + Number(wanted.replaceAll(',', '')), ...cells]
            : [own, budget, ...cells],
        );
        const same = (all: unknown[][]) => all.filter((one) => one[0] === row[0] && one[3] === row[3]).length;
        expect(same(await answer('UNPLACED', more))).toBeLessThan(same(unplaced));
      }
    }),
    runs(1000, 100),
  );
});
