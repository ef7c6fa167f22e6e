import { processorTimer } from '../../processor-time';
import * as fc from 'fast-check';
import {
  matchLedger,
  type Match,
  type MatchItem,
  type MatchStatus,
} from '../../../src/domain/movements/gl-match';
import { Subsets } from '../../../src/domain/movements/subset-sum';

const item = (amount: number, date: number, reference = '', authority = ''): MatchItem => ({
  amount,
  date,
  reference,
  authority,
});
/** What each line and each movement is, by its index. */
const reported = (matches: readonly Match[]) =>
  matches.map(({ status, line, movements }) => [status, line, [...movements].sort()]).sort();

test('passes in order: reference and amount, amount within seven days, several movements, reference alone', () => {
  const lines = [
    item(100, 10, 'j1'),
    item(200, 10),
    item(600, 10, 'j3'),
    item(51, 10, 'j4'),
    item(900, 10),
    item(7, 10),
  ];
  const movements = [
    item(100, 99, 'j1'),
    item(200, 17),
    item(100, 50, 'j3'),
    item(200, 50, 'j3'),
    item(300, 50, 'j3'),
    item(50, 10, 'j4'),
    item(400, 4),
    item(500, 16),
    item(8, 10),
  ];
  expect(reported(matchLedger(lines, movements))).toEqual(
    [
      ['reference-and-amount', 0, [0]],
      ['amount-within-7-days', 1, [1]],
      ['several-movements', 2, [2, 3, 4]],
      ['amount-differs', 3, [5]],
      ['several-movements', 4, [6, 7]],
      ['only-in-ledger', 5, []],
      ['only-in-movements', null, [8]],
    ].sort(),
  );
});

describe('what could be matched in two ways is ambiguous, and not chosen', () => {
  const statuses = (lines: MatchItem[], movements: MatchItem[]) =>
    matchLedger(lines, movements).map(
      ({ status, line }) => `${line === null ? 'movement' : 'line'} ${status}`,
    );

  test('two lines of one reference and amount for one movement: one may have been posted twice', () => {
    expect(statuses([item(5, 1, 'a'), item(5, 2, 'a')], [item(5, 1, 'a')])).toEqual([
      'line ambiguous',
      'line ambiguous',
      'movement ambiguous',
    ]);
  });

  test('as many lines as movements of one reference and amount are interchangeable', () => {
    expect(statuses([item(5, 1, 'a'), item(5, 2, 'a')], [item(5, 1, 'a'), item(5, 9, 'a')])).toEqual([
      'line reference-and-amount',
      'line reference-and-amount',
    ]);
  });

  test('one amount twice within seven days; not beyond them, nor in another authority', () => {
    expect(statuses([item(5, 1)], [item(5, 1), item(5, 8)])).toContain('line ambiguous');
    expect(statuses([item(5, 1)], [item(5, 1), item(5, 9)])).toContain('line amount-within-7-days');
    expect(
      statuses([item(5, 1, '', 'blaby')], [item(5, 1, '', 'blaby'), item(5, 8, '', 'melton')]),
    ).toContain('line amount-within-7-days');
    expect(statuses([item(5, 1)], [item(5, 1, '', 'blaby'), item(5, 8, '', 'melton')])).toContain(
      'line ambiguous',
    );
  });

  test('two choices of movements that add up to a line, and one movement that two lines could have', () => {
    const parts = [item(1, 1), item(4, 1), item(2, 1), item(3, 1)];
    expect(statuses([item(5, 1)], parts)).toContain('line ambiguous');
    const shared = [item(1, 1, '', ''), item(4, 1, '', ''), item(9, 1, '', '')];
    expect(statuses([item(5, 1), item(13, 1)], shared).filter((s) => s === 'line ambiguous')).toHaveLength(2);
  });

  test('what is ambiguous may be the match of another, which is not certain then either', () => {
    // Either of the first two movements is the first line, so the other may be a part of the second.
    const parts = [item(100, 1), item(100, 2), item(100, 9), item(100, 9)];
    const [line] = statuses([item(200, 8), item(100, 1)], parts);
    expect(line).toBe('line ambiguous');
    expect(statuses([item(200, 16)], parts)).toContain('line several-movements');
    // One of the first two lines was posted twice, or is the second movement.
    const posted = [item(5, 1, 'a'), item(5, 1, 'a'), item(5, 2)];
    expect(statuses(posted, [item(5, 1, 'a'), item(5, 3)]).filter((one) => !/ambiguous/.test(one))).toEqual(
      [],
    );
    const differ = [item(5, 1, 'a'), item(5, 1, 'a'), item(9, 2, 'b')];
    expect(statuses(differ, [item(5, 1, 'a'), item(8, 1, 'b')])).toContain('line amount-differs');
  });

  test('candidates of the other sign hide none: beyond twenty of its own a line is not tried', () => {
    // Twenty-one that may be parts, among as many that may not: 1 + 40 and 20 + 21 are both 41.
    const mixed = Array.from({ length: 40 }, (_, n) => [item(n + 1, n % 8), item(-n - 1, n % 8)]).flat();
    expect(statuses([item(41, 4)], mixed)).toContain('line only-in-ledger');
    const few = [
      ...Array.from({ length: 25 }, () => item(-1, 1)),
      item(1, 2),
      item(4, 2),
      item(2, 3),
      item(3, 3),
    ];
    expect(statuses([item(5, 4)], few)).toContain('line ambiguous');
  });

  test('of choices of which one alone is of one authority, that one is taken', () => {
    const parts = [
      ...[item(1, 1, '', 'blaby'), item(4, 1, '', 'blaby')],
      ...[item(2, 1, '', 'blaby'), item(3, 1, '', 'melton')],
    ];
    expect(reported(matchLedger([item(5, 1)], parts))).toContainEqual(['several-movements', 0, [0, 1]]);
    const both = [...parts, item(2, 1, '', 'melton')];
    expect(statuses([item(5, 1)], both)).toContain('line ambiguous');
  });

  test('movements of two authorities are no one line', () => {
    expect(statuses([item(5, 1)], [item(1, 1, '', 'blaby'), item(4, 1, '', 'melton')])).toContain(
      'line only-in-ledger',
    );
  });
});

const items = (maxLength: number): fc.Arbitrary<MatchItem[]> =>
  fc.array(
    fc.record({
      amount: fc.integer({ min: -6, max: 12 }).filter((amount) => amount !== 0),
      date: fc.integer({ min: 0, max: 20 }),
      reference: fc.constantFrom('', '', 'a', 'b', 'c'),
      authority: fc.constantFrom('', 'blaby', 'melton'),
    }),
    { maxLength },
  );

test('law: ledger less movements is what is unmatched of each, and the differences of the matched; none is there twice', () => {
  fc.assert(
    fc.property(items(12), items(12), (lines, movements) => {
      const matches = matchLedger(lines, movements);
      const sum = (of: readonly MatchItem[]) => of.reduce((all, { amount }) => all + amount, 0);
      const parts = matches.map(
        ({ line, movements: own }) =>
          (line === null ? 0 : lines[line]!.amount) - sum(own.map((m) => movements[m]!)),
      );
      expect(parts.reduce((all, part) => all + part, 0)).toBe(sum(lines) - sum(movements));
      const isMatched = (status: MatchStatus) => /^(reference|amount-within|several)/.test(status);
      for (const [n, { status }] of matches.entries()) if (isMatched(status)) expect(parts[n]! + 0).toBe(0);
      const own = matches.flatMap(({ line }) => (line === null ? [] : [line])).sort((a, b) => a - b);
      expect(own).toEqual([...lines.keys()]);
      const theirs = matches.flatMap((match) => match.movements).sort((a, b) => a - b);
      expect(theirs).toEqual([...movements.keys()]);
    }),
  );
});

/** Every pair by trying all: the first pass, then the second, by what the words say and nothing quicker. */
function bruteForce(lines: readonly MatchItem[], movements: readonly MatchItem[]) {
  const statusOf = new Map<string, string>();
  const openLines = () => [...lines.keys()].filter((n) => !statusOf.has(`line ${n}`));
  const openMovements = () => [...movements.keys()].filter((n) => !statusOf.has(`movement ${n}`));
  const isSame = (a: MatchItem, b: MatchItem) =>
    a.reference !== '' && a.reference === b.reference && a.amount === b.amount;
  const first = openLines().map((n) => {
    const twins = lines.filter((other) => isSame(lines[n]!, other)).length;
    const fits = movements.filter((other) => isSame(lines[n]!, other)).length;
    return fits === 0 ? null : twins === fits ? 'reference-and-amount' : 'ambiguous';
  });
  const firstOf = openMovements().map((n) => {
    const twins = movements.filter((other) => isSame(movements[n]!, other)).length;
    const fits = lines.filter((other) => isSame(movements[n]!, other)).length;
    return fits === 0 ? null : twins === fits ? 'reference-and-amount' : 'ambiguous';
  });
  first.forEach((status, n) => status && statusOf.set(`line ${n}`, status));
  firstOf.forEach((status, n) => status && statusOf.set(`movement ${n}`, status));
  const [own, theirs] = [openLines(), openMovements()];
  const notMatched = (kind: string, of: readonly unknown[]) =>
    [...of.keys()].filter((n) => ['ambiguous', undefined].includes(statusOf.get(`${kind} ${n}`)));
  const [anyLine, anyMovement] = [notMatched('line', lines), notMatched('movement', movements)];
  const isNear = (a: MatchItem, b: MatchItem) =>
    a.amount === b.amount &&
    Math.abs(a.date - b.date) <= 7 &&
    (a.authority === '' || b.authority === '' || a.authority === b.authority);
  for (const n of own) {
    const fits = anyMovement.filter((m) => isNear(lines[n]!, movements[m]!));
    if (fits.length === 0) continue;
    const back = anyLine.filter((other) => isNear(lines[other]!, movements[fits[0]!]!));
    const isOne = fits.length === 1 && back.length === 1 && theirs.includes(fits[0]!);
    statusOf.set(`line ${n}`, isOne ? 'amount-within-7-days' : 'ambiguous');
  }
  for (const m of theirs) {
    const fits = anyLine.filter((n) => isNear(lines[n]!, movements[m]!));
    if (fits.length === 0) continue;
    statusOf.set(`movement ${m}`, statusOf.get(`line ${fits[0]!}`)!);
  }
  bySeveral(lines, movements, openLines(), notMatched('movement', movements), statusOf);
  const isAlone = (of: readonly number[], items: readonly MatchItem[], reference: string) =>
    of.filter((n) => items[n]!.reference === reference).length === 1;
  const [lastLines, lastMovements] = [notMatched('line', lines), notMatched('movement', movements)];
  for (const n of openLines())
    for (const m of openMovements()) {
      const { reference } = lines[n]!;
      if (reference === '' || movements[m]!.reference !== reference) continue;
      if (!isAlone(lastLines, lines, reference) || !isAlone(lastMovements, movements, reference)) continue;
      for (const key of [`line ${n}`, `movement ${m}`]) statusOf.set(key, 'amount-differs');
    }
  return statusOf;
}

/** The third pass: every set of two movements or more is tried for every line. */
function bySeveral(
  lines: readonly MatchItem[],
  movements: readonly MatchItem[],
  own: readonly number[],
  theirs: readonly number[],
  statusOf: Map<string, string>,
): void {
  const chosen: [line: number, parts: number[]][] = [];
  for (const n of own) {
    const line = lines[n]!;
    const named = theirs.filter((m) => line.reference !== '' && movements[m]!.reference === line.reference);
    const near = theirs.filter((m) => {
      const { date, authority } = movements[m]!;
      return Math.abs(date - line.date) <= 7 && ['', line.authority].includes(line.authority && authority);
    });
    const may = (named.length > 0 ? named : near).filter((m) => movements[m]!.amount * line.amount > 0);
    const sets: number[][] = [];
    for (let mask = 0; mask < 1 << may.length; mask++) {
      const parts = may.filter((_, bit) => (mask >> bit) & 1);
      const authorities = new Set(parts.map((m) => movements[m]!.authority).filter((name) => name !== ''));
      const sum = parts.reduce((all, m) => all + movements[m]!.amount, 0);
      if (parts.length > 1 && authorities.size < 2 && sum === line.amount) sets.push(parts);
    }
    const isOpen = sets[0]?.every((m) => !statusOf.has(`movement ${m}`));
    if (sets.length > 1 || isOpen === false) statusOf.set(`line ${n}`, 'ambiguous');
    else if (sets.length === 1) chosen.push([n, sets[0]!]);
  }
  const uses = (m: number) => chosen.filter(([, parts]) => parts.includes(m)).length;
  for (const [n, parts] of chosen) {
    const status = parts.every((m) => uses(m) === 1) ? 'several-movements' : 'ambiguous';
    for (const key of [`line ${n}`, ...parts.map((m) => `movement ${m}`)])
      if (statusOf.get(key) !== 'ambiguous') statusOf.set(key, status);
  }
}

test('every pass is that of a brute force that tries every pair and every set', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(items(7), items(9), (lines, movements) => {
      const expected = bruteForce(lines, movements);
      const found = matchLedger(lines, movements);
      for (const n of lines.keys()) {
        const { status } = found.find(({ line }) => line === n)!;
        expect([n, status]).toEqual([n, expected.get(`line ${n}`) ?? 'only-in-ledger']);
        seen.add(status);
      }
      for (const m of movements.keys()) {
        const { status } = found.find((match) => match.movements.includes(m))!;
        expect([m, status]).toEqual([m, expected.get(`movement ${m}`) ?? 'only-in-movements']);
      }
    }),
    { numRuns: 600 },
  );
  expect(seen.size).toBe(6);
});

test('the only subset is that of a brute force over all of them', () => {
  const amounts = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 9 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: -3, max: 30 }), (parts, whole) => {
      const all: number[][] = [];
      for (let mask = 0; mask < 1 << parts.length; mask++) {
        const chosen = [...parts.keys()].filter((n) => (mask >> n) & 1);
        if (chosen.length > 1 && chosen.reduce((sum, n) => sum + parts[n]!, 0) === whole) all.push(chosen);
      }
      const found = new Subsets(parts).only(whole);
      expect(Array.isArray(found) ? [...found].sort((a, b) => a - b) : found).toEqual(
        all.length === 0 ? null : all.length > 1 ? 'several' : all[0],
      );
    }),
    { numRuns: 400 },
  );
});

describe('ten thousand lines against ten thousand movements, within three seconds', () => {
  const many = (of: (n: number) => MatchItem) => Array.from({ length: 10_000 }, (_, n) => of(n));
  test.each<[string, (n: number) => MatchItem, (n: number) => MatchItem]>([
    ['references', (n) => item(n % 97, n % 365, `j${n}`), (n) => item(n % 97, n % 365, `j${n}`)],
    ['one amount', () => item(5, 1), () => item(5, 1)],
    ['twenty candidates each', (n) => item(1e9 + n, (n >> 4) * 20), (n) => item(1e6 + n * n, (n >> 4) * 20)],
    ['other candidates each', (n) => item(1e9 + n, n), (n) => item(1e6 + n * n, n * 0.75)],
    ['many equal amounts on equal days', (n) => item(1e3 + (n % 7), n % 40), (n) => item(100, n % 3650)],
    ['no pair at all', (n) => item(n + 1, n % 365), (n) => item(-n - 1, n % 365)],
  ])('%s', (_, line, movement) => {
    const took = processorTimer();
    matchLedger(many(line), many(movement));
    expect(took()).toBeLessThan(3000);
  });
});
