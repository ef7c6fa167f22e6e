import type { BlockedCell } from '../../../src/domain/summaries/notes/reading-back';
import type {
  BlockedTab,
  Refreshed,
  SummariesLook,
  TabState,
} from '../../../src/workbook/tabs/refresh-outcome';
import { stagesModel } from '../../../src/taskpane/summaries/stages-model';
import {
  introText,
  nothingWritten,
  olderTabsItem,
  progressMessage,
  refreshedMessage,
  tabLines,
  whatToMove,
  whyText,
  wouldWriteOver,
} from '../../../src/taskpane/summaries/model';
import { settledTabs, wayOf, waysOf, withoutWay } from '../../../src/taskpane/summaries/ways';
import { registerOf } from '../registers';

const AT = new Date(2025, 2, 20, 16, 5);
const tab = (key: TabState['key'], change: Partial<TabState> = {}): TabState => ({
  key,
  name: 'Authority rollup',
  sheet: { id: '{1}', name: 'Authority rollup' },
  refreshedAt: AT,
  headlineThen: 'Value £1.00',
  headlineNow: 'Value £1.00',
  isUpToDate: true,
  isOlder: false,
  byHand: { typed: 0, cleared: 0 },
  isOtherDay: false,
  ...change,
});
type Seen = Extract<SummariesLook, { kind: 'seen' }>;
const look = (...tabs: TabState[]): Seen => ({
  kind: 'seen',
  tabs,
  choices: { form: 'values', units: 'whole pounds', horizonMonths: 12 },
  printed: null,
  refreshedAt: AT,
  noRegister: null,
});

describe('how the tabs stand', () => {
  const now = { isUpToDate: false, isOlder: true, headlineNow: 'Value £2.00' };
  test('what each says, and what is different now', () => {
    const lines = tabLines(
      look(
        tab('rollup'),
        tab('expiring', now),
        tab('projects', { isUpToDate: false, isOlder: true }),
        tab('changes', { sheet: null, refreshedAt: null, headlineThen: null, isUpToDate: false }),
        tab('quality', { refreshedAt: new Date(2025, 2, 18, 9, 0) }),
      ),
    );
    expect(lines.map(({ says, state, mark }) => [says, state, mark])).toEqual([
      ['Value £1.00', 'Up to date', 'ok'],
      ['Value £1.00', 'Out of date: now Value £2.00', 'note'],
      ['Value £1.00', 'Out of date: figures behind it have changed', 'note'],
      ['Value £1.00', 'Not made yet', 'note'],
      ['Value £1.00', 'Up to date, 18 March 2025, 09:00', 'ok'],
    ]);
  });

  test('what was changed by hand on them', () => {
    const changed = (typed: number, cleared: number, change = {}) =>
      tab('rollup', { isUpToDate: false, byHand: { typed, cleared }, ...change });
    const at = { refreshedAt: new Date(2025, 2, 18, 9, 0) };
    const older = { isOlder: true, headlineNow: 'Value £2.00' };
    const seen = look(
      changed(2, 0, at),
      changed(1, 0),
      changed(0, 1),
      changed(2, 1200),
      changed(1, 0, older),
      tab('expiring', { isUpToDate: false, byHand: null }),
    );
    expect(tabLines(seen).map(({ state, mark }) => [state, mark])).toEqual([
      ['Changed by hand: 2 cells. A refresh shows them first.', 'warning'],
      ['Changed by hand: 1 cell. A refresh shows it first.', 'warning'],
      ['Changed by hand: 1 cell. A refresh writes it again.', 'warning'],
      ['Changed by hand: 1,202 cells. A refresh shows 2 of them first.', 'warning'],
      ['Changed by hand: 1 cell. A refresh shows it first. Out of date: now Value £2.00', 'warning'],
      ['Up to date with the register; too long to check for changes by hand', 'note'],
    ]);
    expect(olderTabsItem(look(changed(2, 0)))).toBeNull();
  });

  test('whose they are, and when they were refreshed', () => {
    expect(introText(look(tab('rollup'), tab('expiring', now)))).toBe(
      '2 tabs that the add-in makes. Last refreshed 20 March 2025, 16:05. What they are made from has changed since.',
    );
    expect(introText(look(tab('rollup', { sheet: null })))).toContain('None is made yet');
  });

  test('a tab that only another day makes older is said to be so, not that figures have changed', () => {
    const day = { isUpToDate: false, isOlder: true, isOtherDay: true };
    const [same, other] = tabLines(
      look(tab('expiring', day), tab('expiring', { ...day, headlineNow: '2 rows' })),
    );
    expect([same!.state, other!.state]).toEqual([
      'Out of date: made for another day',
      'Out of date: made for another day; today it would say 2 rows',
    ]);
    const since = (...tabs: TabState[]) => introText(look(...tabs)).replace(/^.* 16:05\./, '');
    expect(since(tab('expiring', day))).toBe(' Since then only the day has changed.');
    expect(since(tab('expiring', day), tab('rollup', now))).toBe(
      ' What they are made from has changed since.',
    );
    expect(since(tab('rollup'))).toBe('');
  });

  test('Home tells of older tabs, of those that were made', () => {
    expect(
      olderTabsItem(look(tab('rollup'), tab('expiring', now), tab('changes', { sheet: null }))),
    ).toMatchObject({
      lines: ['Refreshed 20 March 2025, 16:05'],
      amount: '1 of 2',
      opens: 'summaries',
    });
    expect(olderTabsItem(look(tab('rollup')))).toBeNull();
    expect(olderTabsItem(null)).toBeNull();
  });

  test('what was written is said, and no moment that does not hold for every tab', () => {
    expect(nothingWritten(0, 0)).toBe('Nothing was written to any tab.');
    expect(nothingWritten(1, 0)).toBe(
      '1 cell was moved to the Notes column. Nothing else was written to any tab.',
    );
    expect(nothingWritten(2, 0)).toMatch(/^2 cells were moved/);
  });
});

describe('what came of a refresh', () => {
  const one = (did: Refreshed['tabs'][number]['did'], noteCount = 0): Refreshed['tabs'][number] => ({
    ...{ key: 'rollup', sheet: { id: '{1}', name: 'Authority rollup' } },
    ...{ did, headline: '', noteCount },
  });
  const outcome = (...tabs: Refreshed['tabs'][number][]): Refreshed => ({
    ...{ kind: 'refreshed', at: AT, tabs, copiesLeft: [] },
  });

  test('what was written, what was not, and notes', () => {
    expect(refreshedMessage(outcome(one('written', 2), one('made'), one('unchanged', 1)), 1)).toEqual({
      text: '3 tabs refreshed at 16:05: 1 made, 1 written, 1 unchanged.',
      more: 'Read back and compared: each cell holds what was calculated. 1 cell moved to the Notes column. 3 notes kept.',
    });
    expect(refreshedMessage(outcome(one('unchanged')), 0)).toEqual({
      text: 'Nothing to write: Authority rollup says what the register says.',
      more: null,
    });
  });

  test('how far it is', () => {
    const step = {
      kind: 'working',
      isMoving: false,
      isStopping: false,
      asked: {
        keys: ['rollup'],
        choices: { form: 'values', units: 'exact', asAtSerial: 1, horizonMonths: 12 },
      },
    } as const;
    expect(progressMessage({ ...step, progress: { step: 'writing', done: 1, of: 2 } })).toEqual({
      text: 'Step 3 of 4: writing. All written, or none.',
      percent: 63,
    });
    expect(progressMessage({ ...step, isStopping: true, progress: null }).text).toMatch(/^Stopping/);
  });
});

describe('what stands in the way', () => {
  const cell = (change: Partial<BlockedCell>): BlockedCell => ({
    ...{ rowIndex: 3, columnIndex: 11, address: 'L4', holds: 'see email', why: 'beside a row' },
    ...{ couldBeNote: true, keyCode: 'x', label: 'NW Leics', isOnlyOfName: true },
    ...change,
  });
  test('why, and what could be done', () => {
    expect(whyText(cell({}))).toBe('Beside NW Leics: could be a note');
    expect(whyText(cell({ why: 'formula', label: '' }))).toBe('Your formula: move it to a sheet of your own');
    expect(whyText(cell({ why: 'typed over' }))).toContain('Typed over what was written here, for NW Leics');
    expect(whyText(cell({ why: 'elsewhere' }))).toBe('Outside the rows: move it to a sheet of your own');
  });

  test('one cell is written over, not them', () => {
    const of = (...cells: BlockedCell[]): BlockedTab[] => [
      { key: 'rollup', sheet: { id: '{1}', name: 'A' }, isUnknown: false, cells },
    ];
    expect(wouldWriteOver(of(cell({})))).toBe('A refresh would write over it.');
    expect(wouldWriteOver(of(cell({}), cell({})))).toBe('A refresh would write over them.');
  });

  test('a column that was inserted or deleted is undone, and no cell is moved', () => {
    const tab = (name: string, ...whys: BlockedCell['why'][]): BlockedTab => ({
      ...{ key: 'rollup', sheet: { id: name, name }, isUnknown: false },
      cells: whys.map((why) => cell({ why, couldBeNote: false })),
    });
    expect(whatToMove([tab('A', 'shifted', 'shifted')])).toEqual([
      'A column was inserted or deleted on A: undo that, then press Try again.',
    ]);
    expect(
      whatToMove([
        tab('A', 'shifted'),
        tab('B', 'typed over'),
        { ...tab('C', 'elsewhere'), isUnknown: true },
      ]),
    ).toEqual([
      'What the add-in last wrote on C is no longer known. Rename or delete the sheet, then press Try again: it is made again.',
      'A column was inserted or deleted on A: undo that, then press Try again.',
      'Move the cell on B, then press Try again. Or choose here what to do with it.',
    ]);
    expect(whatToMove([tab('B', 'typed over', 'formula')])).toEqual([
      'Move the 2 cells, then press Try again. Or choose here what to do with each.',
    ]);
    expect(whyText(cell({ why: 'shifted' }))).toBe('Not where it was written');
  });

  test('each cell has its ways out; what was typed is kept unless that is chosen', () => {
    const over = cell({ address: 'D17', why: 'typed over', couldBeNote: false });
    const total = cell({ address: 'D20', why: 'typed over', couldBeNote: false, keyCode: null });
    const formula = cell({ address: 'J24', why: 'formula', couldBeNote: false });
    const tab: BlockedTab = {
      ...{ key: 'rollup', sheet: { id: '{1}', name: 'A' }, isUnknown: false },
      cells: [cell({}), over, total, formula],
    };
    expect(tab.cells.map((one) => waysOf(tab, one))).toEqual([
      ['note', 'clear'],
      ['back', 'note'],
      ['back'],
      ['clear'],
    ]);
    expect(tab.cells.map((one) => wayOf(tab, one, {}))).toEqual(['note', 'note', null, null]);
    expect(settledTabs([tab], {})).toBeNull();
    expect(withoutWay([tab], {})[0]!.cells).toEqual([total, formula]);
    const chosen = { 'A!D17': 'back', 'A!D20': 'back', 'A!J24': 'clear' } as const;
    expect(settledTabs([tab], chosen)).toEqual([
      { key: 'rollup', toNotes: [tab.cells[0]], toClear: [over, total, formula] },
    ]);
    expect(waysOf({ ...tab, isUnknown: true }, over)).toEqual([]);
    expect(waysOf(tab, cell({ why: 'shifted' }))).toEqual([]);
  });
});

describe('where the money stands', () => {
  //            agreement authority expiry value notSt dev auth drawn spent status
  const blaby = ['P/1', 'Blaby', '', 1000, 100, 200, 300, 400, 150.25, ''];
  test('the five add to the value, to the penny, and are drawn to one scale', () => {
    const half = ['P/2', 'Charnwood', '', 500, 0, 500, 0, 0, 0, ''];
    const { bars, all, notes } = stagesModel(registerOf(half, blaby), false)!;
    expect(bars.map(({ name }) => name)).toEqual(['Blaby', 'Charnwood']);
    expect(bars[0]!.amounts).toEqual(['£100.00', '£200.00', '£300.00', '£249.75', '£150.25']);
    expect(bars[0]!.total).toBe('£1,000.00');
    expect(bars[1]!.percents).toEqual([0, 50, 0, 0, 0]);
    expect(all.value).toBe('£1,500.00');
    expect(notes).toEqual([]);
  });

  test('what cannot be drawn is said', () => {
    const over = ['P/3', 'Rutland', '', 100, 0, 0, 0, 100, 150, ''];
    const broken = ['P/4', 'Melton', '', 100, 0, 0, 0, 0, 0, ''];
    const { bars, notes } = stagesModel(registerOf(over, broken), false)!;
    expect(bars.find(({ name }) => name === 'Rutland')!.amounts[3]).toBe('\u2212£50.00');
    expect(notes).toEqual([
      'Rutland: spent is more than drawn down, so In hand is negative and has no bar.',
      'Melton: the five do not add up to Value. The bar shows only the five.',
    ]);
  });

  test('no figure, no picture', () => {
    expect(stagesModel(registerOf(['P/5', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, '']), true)).toBeNull();
  });
});
