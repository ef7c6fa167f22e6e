/** What the screen of Import has on it before anything is ticked, on the lines of one authority, and where it asks. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { firstChoices } from '../../../src/domain/council/import/choices';
import { NOTHING_TO_EXPLAIN } from '../../../src/taskpane/import/explain';
import { NO_RECORDING, worked } from '../../../src/taskpane/import/recording';
import { importScreen } from '../../../src/taskpane/import/screen';
import { FIRST_VIEW, type Compared, type ImportState } from '../../../src/taskpane/import/state';
import { today } from '../../../src/workbook/excel/clock';
import { registerOf } from '../../domain/reading';
import { textOf } from '../drawn-text';
import { compare, seenRegister, sourceOf } from './sheets';

jest.mock('../../../src/taskpane/ui/view', () => jest.requireActual<Drawn>('../drawn-text').VIEW);
jest.mock('../../../src/taskpane/ui/icons', () => jest.requireActual<Drawn>('../drawn-text').ICONS);
type Drawn = typeof import('../drawn-text');

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Purpose', 'Expiry date', 'Value', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Status'],
];
const row = (n: number, authority: string, held = 100 * n, drawn = 0, expires = today() + 30): unknown[] => [
  ...[`P/${n}`, 'C1', authority, n % 2 ? 'policing' : 'vehicles', expires, 100 * n, 0, held, drawn, 'Open'],
];
const REGISTER = seenRegister(
  [row(1, 'Blaby'), row(2, 'Blaby'), row(3, 'Blaby'), row(1, 'Melton', 40, 60)],
  HEADINGS,
);
const SHEET = checkSheet(
  [
    HEADINGS,
    row(1, 'Blaby', 0, 100, today() + 5_000),
    [...row(2, 'Blaby').slice(0, 5), 150, 0, 150, 0, 'Open'],
    row(1, 'Melton', 70, 30),
  ],
  { place: { sheet: 'Returns Q2', topIndex: 0, leftIndex: 0 } },
);
const SOURCE = sourceOf([SHEET], '');
const FOUND: Compared = compare(SOURCE, REGISTER);
const CHOICES = firstChoices(FOUND);

function screenOf(change: Partial<ImportState> = {}) {
  const importing: ImportState = {
    ...{ source: SOURCE, from: 'findings', step: { kind: 'difference' }, compared: FOUND },
    ...{ choices: CHOICES, recording: NO_RECORDING, ...worked(SOURCE, FOUND, CHOICES, NO_RECORDING) },
    ...{ explaining: NOTHING_TO_EXPLAIN, view: FIRST_VIEW, ...change },
  };
  return importScreen({} as never, importing, {} as never);
}
const ofBlaby = () => screenOf({ view: { ...FIRST_VIEW, authority: 'blaby' } }).sections;

test('of several authorities each has a line, and a part of a list is asked about before any line can be ticked', () => {
  const keys = screenOf().sections.map(({ key }) => key);
  expect(keys).toEqual(['intro', 'authorities', 'part-blaby', 'effect']);
  expect(textOf(screenOf().sections[1]!.view)).toMatch(/Blaby .*Melton /);
  const lines = ofBlaby().map(({ key }) => key);
  expect(lines.indexOf('part-blaby')).toBe(0);
  expect(lines).toEqual(expect.arrayContaining(['purpose', 'chips', 'group-changed', 'group-gone']));
});

test('a line has its pounds, and says first that money falls', () => {
  const [changed] = ofBlaby().filter(({ key }) => key === 'group-changed');
  const text = textOf(changed!.view);
  expect(text).toContain('+100.00');
  expect(text).toMatch(/Value falls *\. .*−50\.00/);
  const melton = screenOf({ view: { ...FIRST_VIEW, authority: 'melton' } }).sections;
  expect(textOf(melton.map(({ view }) => view))).toMatch(
    /Drawn down falls, which it should not *\. .*−30\.00/,
  );
});

test('the question has every figure that moves, what stays, and what leaves Expiring', () => {
  const { confirm, sections } = screenOf({ step: { kind: 'asking' } });
  const text = textOf(confirm!.more);
  expect(text).toMatch(/Held by authority .*Drawn down .*Unchanged: /);
  expect(text).toContain('1 contribution leaves Expiring: P/1 C1 (£100.00).');
  expect(textOf(sections.find(({ key }) => key === 'effect')!.view)).toContain('leaves Expiring');
});

test('where money has days that the cells do not show, what leaves Expiring is not said', () => {
  const { confirm } = screenOf({ step: { kind: 'asking' }, compared: { ...FOUND, hasOwnDays: true } });
  expect(textOf(confirm!.more)).not.toContain('leaves Expiring:');
  expect(textOf(confirm!.more)).toContain('dates of its own');
});

describe('what the figures are now, once it is written', () => {
  const AT = new Date(2026, 10, 29, 12);
  const { before } = FOUND;
  const moved = { ...before, rowsCounted: before.rowsCounted + 1 };
  const written = {
    ...{ at: AT, lineCount: 1, rowsAdded: 1, addedAddress: 'A6:J6', cellCount: 0, changedRows: [] },
    ...{ leftLines: [], sameCount: 3, logAddress: null, movements: null, instalments: null, copyLeft: null },
    now: { figures: moved, readAt: AT },
  };
  const counted = (lastWrite: { at: string } | null, readAt: Date): string => {
    const reading = { state: 'ready', register: registerOf(REGISTER.values), readAt };
    const importing: ImportState = {
      ...{ source: SOURCE, from: 'findings', step: { kind: 'written', written, undo: null } },
      ...{ compared: FOUND, choices: CHOICES, recording: NO_RECORDING },
      ...worked(SOURCE, FOUND, CHOICES, NO_RECORDING),
      ...{ explaining: NOTHING_TO_EXPLAIN, view: FIRST_VIEW },
    };
    const { sections } = importScreen({ reading, lastWrite } as never, importing, {} as never);
    const text = textOf(sections.find(({ key }) => key === 'figures')!.view);
    return /Rows counted\s+(\S+)\s+(no figure|\S+)/.exec(text)!.slice(1).join(' to ');
  };
  const [earlier, later] = [new Date(AT.getTime() - 1), new Date(AT.getTime() + 1)];

  test('are those of the write until the register is read again, and then those of the register', () => {
    expect(counted({ at: AT.toISOString() }, earlier)).toBe('4 to 5');
    expect(counted({ at: AT.toISOString() }, later)).toBe('4 to 4');
  });

  test('are none where it has been undone elsewhere, until the register is read again', () => {
    expect(counted(null, earlier)).toBe('4 to no figure');
    expect(counted(null, later)).toBe('4 to 4');
  });
});
