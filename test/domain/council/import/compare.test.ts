import { checkSheet, type CheckedSheet } from '../../../../src/domain/council/check-sheet';
import { canTickNow, firstChoices } from '../../../../src/domain/council/import/choices';
import { compareWithRegister } from '../../../../src/domain/council/import/compare';
import type { Comparison, LineKind, RegisterSeen } from '../../../../src/domain/council/import/comparison';
import { dueChange, figuresAfter } from '../../../../src/domain/council/import/effect';
import type { HandPair } from '../../../../src/domain/council/import/comparison';
import { pairChoices } from '../../../../src/domain/council/import/hand-pairs';
import { says } from '../../../../src/domain/findings/report';
import { pence } from '../../../../src/domain/money/pence';

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Planning application', 'Expiry date', 'Value'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Status'],
];
const AS_AT = 46_000;

/** agreement, contribution, authority, application, value, developer, authority, drawn down; of a register also expiry */
type Row = [string, string, string, string, unknown, number, number, number, (number | string)?];
const cells = ([
  agreement,
  contribution,
  authority,
  application,
  value,
  dev,
  held,
  drawn,
  expiry = '',
]: Row) => [...[agreement, contribution, authority, application, expiry, value, dev, held, drawn, 0, '']];
const registerOf = (...rows: Row[]): RegisterSeen => {
  const values = [HEADINGS, ...rows.map(cells)];
  return {
    ...{ sheet: 'Register', table: 'Register', topIndex: 0, leftIndex: 0 },
    ...{ rowCount: values.length, columnCount: HEADINGS.length, values },
    formats: values.map((row) => row.map(() => 'General')),
  };
};
const sheetOf = (...rows: Row[]): CheckedSheet =>
  checkSheet([HEADINGS.slice(0, -1), ...rows.map((row) => cells(row).slice(0, -1))], {
    place: { sheet: 'Returns Q2', topIndex: 0, leftIndex: 0 },
  });

function compare(
  sheet: CheckedSheet,
  register: RegisterSeen,
  authority = '',
  pairs: readonly HandPair[] = [],
): Comparison {
  const source = { sheets: [sheet], names: [{ sheet: 'Returns Q2', file: null }], authority, mapping: {} };
  const formulas = { isFormula: () => false, columns: new Set<number>() };
  const options = { formulas, mapping: {}, pairs, asAtSerial: AS_AT };
  const found = compareWithRegister(source, register, options);
  if (!('lines' in found)) throw new Error(JSON.stringify(found));
  return found;
}

const agreementOf = ({ register }: Comparison, line: Comparison['lines'][number]): unknown =>
  'rowIndex' in line && line.rowIndex !== null
    ? register.block[line.rowIndex]![0]
    : line.kind === 'unread'
      ? line.unread.texts.agreement
      : 'incoming' in line && line.incoming.texts.agreement;
const linesOf = (found: Comparison, kind: LineKind): unknown[] =>
  found.lines.filter((line) => line.kind === kind).map((line) => agreementOf(found, line));

const row = (n: number, authority = 'Blaby', more: Partial<{ value: unknown; drawn: number }> = {}): Row => [
  ...([`P/${n}`, 'C1', authority, `APP/${n}`, more.value ?? 100 * n] as [
    string,
    string,
    string,
    string,
    unknown,
  ]),
  ...([0, 100 * n - (more.drawn ?? 0), more.drawn ?? 0] as [number, number, number]),
];
const rows = (count: number, authority = 'Blaby'): Row[] =>
  Array.from({ length: count }, (_, n) => row(n + 1, authority));

describe('what is on the sheet and cannot be read', () => {
  test('is not missing from it, whatever makes it unreadable', () => {
    const found = compare(
      sheetOf(
        row(1),
        row(2, 'Blaby', { value: 'TBC' }),
        ['P/3', '', 'Blaby', '', '', 0, 0, 0],
        row(9, 'Blaby', { value: '?' }),
      ),
      registerOf(...rows(4)),
    );
    expect(linesOf(found, 'unread')).toEqual(['P/2', 'P/3', 'P/9']);
    expect(linesOf(found, 'gone')).toEqual(['P/4']);
    const [unread] = found.lines.filter(({ kind }) => kind === 'unread');
    expect(unread).toMatchObject({ canTick: false, unread: { because: { code: 'amount-not-a-number' } } });
  });

  test('nor is a row whose reference the sheet has under a line that was taken for no contribution', () => {
    const block = [HEADINGS.slice(0, -1), ...[row(1), row(2)].map((one) => cells(one).slice(0, -1))];
    block.push(['Total', 'P/3', '', '', '', 300, '', '', '', '']);
    const place = { sheet: 'Returns Q2', topIndex: 0, leftIndex: 0 };
    const found = compare(checkSheet(block, { place }), registerOf(...rows(4)), 'Blaby');
    expect(linesOf(found, 'unread')).toEqual(['P/3']);
    expect(linesOf(found, 'gone')).toEqual(['P/4']);
  });

  test('of several contributions of one agreement, only those that the unreadable row may be', () => {
    const register = registerOf(
      row(1),
      ['P/2', 'C1', 'Blaby', '', 5, 0, 5, 0],
      ['P/2', 'C2', 'Blaby', '', 6, 0, 6, 0],
    );
    const named = compare(sheetOf(row(1), ['P/2', 'C2', 'Blaby', '', 'x', 0, 0, 0]), register);
    expect([linesOf(named, 'unread'), linesOf(named, 'gone')]).toEqual([['P/2'], ['P/2']]);
    const unnamed = compare(sheetOf(row(1), ['P/2', '', 'Blaby', '', 'x', 0, 0, 0]), register);
    expect([linesOf(unnamed, 'unread'), linesOf(unnamed, 'gone')]).toEqual([['P/2', 'P/2'], []]);
  });
});

test('of a council’s own table what is in units, or has no amount, is on the sheet too', () => {
  const headings = [
    'developer-agreement-contribution',
    'developer-agreement',
    'contribution-purpose',
    'amount',
  ];
  const place = { sheet: 'contributions', topIndex: 0, leftIndex: 0 };
  const sheet = checkSheet(
    [
      [...headings, 'units'],
      ['C1', 'P/1', 'policing', 100, ''],
      ['C1', 'P/2', 'policing', '', '2 vehicles'],
      ['C1', 'P/3', 'policing', 'tbc', ''],
    ],
    { place },
  );
  expect(sheet.kind).toBe('contribution');
  const found = compare(sheet, registerOf(...rows(4)), 'Blaby');
  expect([linesOf(found, 'unread'), linesOf(found, 'gone')]).toEqual([['P/2', 'P/3'], ['P/4']]);
  const codes = found.lines.flatMap((line) => (line.kind === 'unread' ? [line.unread.because?.code] : []));
  expect(codes).toEqual(['units-only', 'amount-not-a-number']);
});

test('why a row cannot be read is told of that row alone, though several are alike', () => {
  const headings = ['developer-agreement-contribution', 'developer-agreement', 'amount', 'units'];
  const sheet = checkSheet([
    [...headings, 'contribution-purpose'],
    ['C1', 'P/1', 100, '', 'policing'],
    ['C1', 'P/2', '', '2 vehicles', 'policing'],
    ['C1', 'P/3', '', '3 vehicles', 'policing'],
    ['C1', 'P/4', '', '', 'policing'],
    ['C1', 'P/5', '', '', 'policing'],
    ['C1', 'P/6', 5, 'GBP', 'policing'],
    ['C1', 'P/7', 6, 'houses', 'policing'],
    ['C1', 'P/8', 7, 'vans', 'policing'],
  ]);
  const found = compare(sheet, registerOf(...rows(8)), 'Blaby');
  expect(found.lines.flatMap((line) => (line.kind === 'unread' ? [says(line.unread.because!)] : []))).toEqual(
    [
      'The row has units and no amount: 2 vehicles.',
      'The row has units and no amount: 3 vehicles.',
      'amount is blank.',
      'amount is blank.',
      'amount is not money: 6 houses.',
      'amount is not money.',
    ],
  );
});

describe('a part of a list', () => {
  test('is known before anything is ticked, and closes nothing until it is said to be whole', () => {
    const found = compare(sheetOf(...rows(6)), registerOf(...rows(25)));
    expect(found.authorities[0]!.coverage).toMatchObject({ openCount: 25, onSheetCount: 6, isPart: true });
    const missing = found.lines.filter(({ kind }) => kind === 'gone');
    const choices = firstChoices(found);
    expect(missing).toHaveLength(19);
    expect(missing.some((line) => canTickNow(line, found, choices))).toBe(false);
    const whole = { ...choices, wholeLists: new Set([found.authorities[0]!.key]) };
    expect(missing.every((line) => canTickNow(line, found, whole))).toBe(true);
  });

  test.each([
    [10, 9, false],
    [10, 8, true],
    [1, 1, false],
  ])('of %i open rows the sheet has %i', (open, onSheet, isPart) => {
    const found = compare(sheetOf(...rows(onSheet)), registerOf(...rows(open)));
    expect(found.authorities[0]!.coverage.isPart).toBe(isPart);
  });

  test('a row without a reference that can be read may be any that is missing', () => {
    const found = compare(sheetOf(...rows(19), ['', '', 'Blaby', '', 'x', 0, 0, 0]), registerOf(...rows(20)));
    expect(found.authorities[0]!.coverage).toMatchObject({ unnamedCount: 1, isPart: true });
  });
});

describe('a sheet of several authorities', () => {
  const register = registerOf(...rows(3), ...rows(3, 'Melton'), row(9, 'Rutland'));
  const found = compare(
    sheetOf(
      row(1),
      row(2, 'Blaby', { drawn: 50 }),
      row(3),
      row(1, 'Melton'),
      row(2, 'Melton'),
      row(8, 'Melton'),
    ),
    register,
  );

  test('is compared authority by authority: what another has is neither found nor missing', () => {
    const of = (key: string) =>
      found.lines.filter(({ authorityKey }) => authorityKey === key).map(({ kind }) => kind);
    expect(found.authorities.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Blaby', 3],
      ['Melton', 3],
    ]);
    expect(of('blaby').sort()).toEqual(['changed', 'same', 'same']);
    expect(of('melton').sort()).toEqual(['added', 'gone', 'same', 'same']);
    expect(found.lines.map(({ index }) => index)).toEqual([...found.lines.keys()]);
  });

  test('is one effect on the register, and one on each authority', () => {
    const after = figuresAfter(found, firstChoices(found))!;
    expect(after.register.value! - found.before.register.value!).toBe(pence(80_000));
    expect(after.register.drawnDown! - found.before.register.drawnDown!).toBe(pence(5_000));
    expect(after.authorities.melton!.remaining! - found.before.authorities.melton!.remaining!).toBe(
      pence(80_000),
    );
    expect(after.authorities.blaby!.outstanding! - found.before.authorities.blaby!.outstanding!).toBe(
      pence(-5_000),
    );
  });

  test('rows of which nothing says whose they are belong to nobody', () => {
    const mixed = compare(sheetOf(row(1), row(2, 'Somebody Else')), register);
    expect(mixed.nobodys).toEqual({ count: 1, names: ['Somebody Else'] });
    expect(linesOf(mixed, 'added')).toEqual([]);
  });
});

describe('money', () => {
  const moneyOf = (before: Row, after: Row) => {
    const found = compare(sheetOf(after), registerOf(before));
    return { ...found.lines[0]!.money, isTicked: firstChoices(found).ticked.has(0) };
  };
  test('what has come furthest is said of a line', () => {
    const drawn = moneyOf(
      ['P', 'C', 'Blaby', '', 100, 0, 100, 0],
      ['P', 'C', 'Blaby', '', 100, 0, 64.23, 35.77],
    );
    expect(drawn).toMatchObject({
      main: { column: 'drawnDown', change: 3577 },
      isFall: false,
      isTicked: true,
    });
    const received = moneyOf(
      ['P', 'C', 'Blaby', '', 100, 100, 0, 0],
      ['P', 'C', 'Blaby', '', 105, 0, 105, 0],
    );
    expect(received).toMatchObject({ main: { column: 'heldByAuthority', change: 10_500 }, isFall: false });
  });

  test('what can only grow and falls is a warning that starts unticked; money that leaves is a warning', () => {
    const back = moneyOf(['P', 'C', 'Blaby', '', 100, 0, 0, 100], ['P', 'C', 'Blaby', '', 100, 0, 10, 90]);
    expect(back).toMatchObject({
      main: { column: 'drawnDown', change: -1000 },
      isAgainstNature: true,
      isTicked: false,
    });
    const left = moneyOf(['P', 'C', 'Blaby', '', 100, 0, 100, 0], ['P', 'C', 'Blaby', '', 100, 0, 92.5, 0]);
    expect(left).toMatchObject({
      main: { column: 'heldByAuthority', change: -750 },
      isFall: true,
      isTicked: true,
    });
    const value = moneyOf(['P', 'C', 'Blaby', '', 100, 0, 0, 100], ['P', 'C', 'Blaby', '', 90, 0, 0, 100]);
    expect(value).toMatchObject({ main: { column: 'value', change: -1000 }, isFall: true });
  });

  test('of a sheet of every service those of the police alone start ticked', () => {
    const purposes = ['Police', 'Education', 'Policing', 'Public open space'];
    const lines = purposes.map((purpose, n) => [...cells(row(n + 7)).slice(0, -1), purpose]);
    const place = { sheet: 'Returns Q2', topIndex: 0, leftIndex: 0 };
    const ticked = (from: unknown[][]): unknown[] => {
      const sheet = checkSheet([[...HEADINGS.slice(0, -1), 'Purpose'], ...from], { place });
      const found = compare(sheet, registerOf(row(1)));
      const first = firstChoices(found).ticked;
      return found.lines.filter(({ index }) => first.has(index)).map((line) => agreementOf(found, line));
    };
    expect(ticked(lines)).toEqual(['P/7', 'P/9']);
    expect(ticked([lines[0]!, lines[2]!, [...cells(row(9)).slice(0, -1), 'Vehicles']])).toHaveLength(3);
  });

  test('of rows that are the very same the first alone starts ticked', () => {
    const found = compare(sheetOf(row(7), row(7), row(7)), registerOf(row(1)));
    const { ticked } = firstChoices(found);
    const added = found.lines.filter(({ kind }) => kind === 'added');
    expect(added.map(({ index }) => ticked.has(index))).toEqual([true, false, false]);
  });
});

describe('a sheet that names agreements alone', () => {
  const register = registerOf(row(1), row(2), row(3), ['P/3', 'C2', 'Blaby', '', 50, 0, 50, 0]);
  const bare = (n: number, value: number, drawn = 0): Row => [
    ...([`P/${n}`, '', 'Blaby', '', value, 0, value - drawn, drawn] as Row),
  ];

  test('is matched where the agreement has one contribution, and what it changes is a question', () => {
    const found = compare(sheetOf(bare(1, 100), bare(2, 200, 200)), register);
    const lines = found.lines.map((line) => [line.kind, agreementOf(found, line), line.matchedBy]);
    expect(lines.slice(0, 2)).toEqual([
      ['same', 'P/1', 'agreement'],
      ['changed', 'P/2', 'agreement'],
    ]);
    expect(firstChoices(found).ticked.size).toBe(0);
    expect(linesOf(found, 'gone')).toEqual(['P/3', 'P/3']);
  });

  test('and where it has several the line starts unticked: its money may be in the register', () => {
    const found = compare(sheetOf(bare(1, 100), bare(3, 350), bare(4, 400)), register);
    expect(linesOf(found, 'added')).toEqual(['P/3', 'P/4']);
    const ticked = found.lines.filter(({ index }) => firstChoices(found).ticked.has(index));
    expect(ticked.map((line) => agreementOf(found, line))).toEqual(['P/4']);
  });

  test('nor is a register that does, added to by a sheet that names the contribution', () => {
    const found = compare(sheetOf(row(1)), registerOf(['P/1', '', 'Blaby', '', 100, 0, 100, 0]));
    expect(found.lines.map(({ kind, matchedBy }) => [kind, matchedBy])).toEqual([['changed', 'agreement']]);
  });
});

describe('pairing by hand', () => {
  const register = registerOf(row(1), ['S106/1', 'P1', 'Blaby', '17/9260', 500, 0, 500, 0]);
  const sheet = sheetOf(row(1), ['Deed 7', 'x', 'Blaby', '17 / 9260', 500, 0, 400, 100]);
  const found = compare(sheet, register);
  const added = found.lines.find((line) => line.kind === 'added')!;

  test('a row of the same planning reference is offered, and never taken unasked', () => {
    const { rows: choices, offered } = pairChoices(found, added as never);
    expect(choices.map((line) => agreementOf(found, line))).toEqual(['S106/1']);
    expect(offered).toBe(choices[0]);
    expect(firstChoices(found).ticked.has(added.index)).toBe(false);
  });

  test('two lines of one planning reference are offered nothing', () => {
    const twice = compare(
      sheetOf(row(1), ['A', 'x', 'Blaby', '17/9260', 5, 0, 0, 0], ['B', 'x', 'Blaby', '17/9260', 6, 0, 0, 0]),
      register,
    );
    const first = twice.lines.find((line) => line.kind === 'added')!;
    expect(pairChoices(twice, first as never).offered).toBeNull();
  });

  test('paired, the line changes that row, its references among the rest, and nothing is missing', () => {
    const gone = found.lines.find(({ kind }) => kind === 'gone')!;
    const paired = compare(sheet, register, '', [{ sheetKey: added.key, registerKey: gone.key }]);
    const line = paired.lines.find(({ kind }) => kind === 'changed')!;
    expect(line).toMatchObject({ matchedBy: 'hand', isLoose: false, key: added.key });
    expect(line.kind === 'changed' && line.fields.map(({ column, after }) => [column, after])).toEqual([
      ['agreement', 'Deed 7'],
      ['contribution', 'x'],
      ['heldByAuthority', 400],
      ['drawnDown', 100],
    ]);
    expect([linesOf(paired, 'gone'), linesOf(paired, 'added')]).toEqual([[], []]);
  });
});

test('what leaves Expiring, and what comes to it', () => {
  const soon = AS_AT + 30;
  const register = registerOf(
    ['P/1', 'C1', 'Blaby', '', 100, 0, 100, 0, soon],
    ['P/2', 'C1', 'Blaby', '', 200, 0, 200, 0, AS_AT + 5000],
  );
  const found = compare(sheetOf(['P/2', 'C1', 'Blaby', '', 200, 0, 200, 0, soon]), register);
  const all = { ...firstChoices(found), ticked: new Set(found.lines.map(({ index }) => index)) };
  const change = dueChange(found.before, figuresAfter(found, all))!;
  expect(change.leaving).toEqual([{ rowIndex: 1, reference: 'P/1 C1', remaining: 10_000 }]);
  expect(change.coming.map(({ reference }) => reference)).toEqual(['P/2 C1']);
});
