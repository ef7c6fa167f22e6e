/** The flow of Import without Excel: what a press changes, and what one write is given. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { ImportFlow } from '../../../src/taskpane/import/flow';
import type { ImportState } from '../../../src/taskpane/import/state';
import type { PaneState } from '../../../src/taskpane/shell/pane-state';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { registerOf } from '../registers';
import { seenRegister, sourceOf } from './sheets';

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Planning application', 'Value', 'Held by authority'],
  ...['Drawn down', 'Status'],
];
const row = (n: number, authority: string, held = 100 * n, drawn = 0): unknown[] => [
  ...[`P/${n}`, 'C1', authority, `APP/${n}`, 100 * n, held, drawn, 'Open'],
];
const REGISTER = seenRegister(
  [row(1, 'Blaby'), row(2, 'Blaby'), row(3, 'Blaby'), row(1, 'Melton'), row(2, 'Melton')],
  HEADINGS,
);
const plans: WritePlan[] = [];

jest.mock('../../../src/workbook/register/current-register', () => ({
  currentRegister: () =>
    Promise.resolve({
      state: 'ready',
      register: registerOf(),
      table: { name: 'Register', sheet: 'Register' },
      tables: [{ id: 'table', name: 'Register' }],
      readAt: new Date(2026, 10, 28),
    }),
}));
const movements: unknown = { state: 'none' };
jest.mock('../../../src/workbook/register/current-table', () => ({
  currentTable: () => Promise.resolve(movements),
}));
jest.mock('../../../src/workbook/writing/pending-write', () => ({
  findTarget: () => Promise.resolve({ sheetId: 'sheet', tableId: 'table' }),
}));
jest.mock('../../../src/workbook/writing/target-snapshot', () => ({
  ...jest.requireActual<object>('../../../src/workbook/writing/target-snapshot'),
  seeTarget: () => Promise.resolve(REGISTER),
}));
jest.mock('../../../src/workbook/writing/write-transaction', () => ({
  writeWhole: (plan: WritePlan) => {
    plans.push(plan);
    const reason = { code: 'nothing-to-write', says: 'There is nothing to write.', remedy: '', next: null };
    return Promise.resolve({ kind: 'nothing-written', message: '', reason, stays: [], copyLeft: null });
  },
}));
jest.mock('../../../src/workbook/settings/settings', () => ({ lastSettings: () => ({}) }));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The flow after the sheet was compared. */
async function opened(rows: unknown[][]) {
  let state = {
    screen: 'findings',
    check: { result: null, files: {} },
    importing: null,
  } as unknown as PaneState;
  const focused: string[] = [];
  const pane = {
    state: () => state,
    set: (change: Partial<PaneState>, focus?: string) => {
      state = { ...state, ...change };
      if (focus !== undefined) focused.push(focus);
    },
    announce: () => undefined,
  };
  const none = { look: () => Promise.resolve(), stopped: () => Promise.resolve() };
  const flow = new ImportFlow(pane, none as never, none as never);
  const sheet = checkSheet([HEADINGS, ...rows], { place: { sheet: 'Returns', topIndex: 0, leftIndex: 0 } });
  flow.open({ ...sourceOf([sheet], ''), names: [{ sheet: 'Returns', file: null }] });
  await settled();
  const now = (): ImportState => state.importing!;
  const line = (key: string) => now().compared!.lines.find((one) => titleOf(one, now()) === key)!;
  return { flow, now, line, focused, screen: () => state.screen };
}

const titleOf = (
  line: NonNullable<ImportState['compared']>['lines'][number],
  { compared }: ImportState,
): string => {
  const reference =
    'incoming' in line ? line.incoming.texts.agreement : compared!.register.block[line.rowIndex!]![0];
  return `${line.authorityKey} ${String(reference)}`;
};

test('several authorities are written by one write, which is logged under all of them', async () => {
  const { flow, now } = await opened([
    row(1, 'Blaby', 60, 40),
    row(2, 'Blaby'),
    row(3, 'Blaby'),
    row(1, 'Melton', 0, 100),
    row(2, 'Melton'),
  ]);
  expect(now().compared!.authorities.map(({ name }) => name)).toEqual(['Blaby', 'Melton']);
  flow.showAuthority('melton');
  expect(now().view.authority).toBe('melton');
  flow.ask();
  flow.write();
  await settled();
  const plan = plans.pop()!;
  expect(plans).toEqual([]);
  expect(plan.changes.map(({ rowIndex, columnIndex, after }) => [rowIndex, columnIndex, after])).toEqual([
    [1, 5, 60],
    [1, 6, 40],
    [4, 5, 0],
    [4, 6, 100],
  ]);
  expect(plan.log!.row[1]).toBe('Blaby; Melton');
});

test('back from the lines of an authority goes to all of them, then to where the import began', async () => {
  const { flow, now, focused, screen } = await opened([row(1, 'Blaby'), row(1, 'Melton')]);
  flow.showAuthority('blaby');
  flow.back();
  expect([now().view.authority, screen(), focused.at(-1)]).toEqual([null, 'import', 'authority-blaby']);
  flow.back();
  expect(screen()).toBe('findings');
});

test('a line that is paired by hand changes its row, is ticked and stays open; taken back, it is new again', async () => {
  const renamed = row(3, 'Blaby', 0, 300);
  renamed[0] = 'S106/77';
  const { flow, now, line } = await opened([row(1, 'Blaby'), row(2, 'Blaby'), renamed]);
  flow.pair(line('blaby S106/77').index, line('blaby P/3').index);
  const paired = now().compared!.lines.find(({ matchedBy }) => matchedBy === 'hand')!;
  expect(paired).toMatchObject({ kind: 'changed', rowIndex: 3 });
  expect([now().choices.ticked.has(paired.index), now().view.opened.has(paired.index)]).toEqual([true, true]);
  expect(now().compared!.lines.filter(({ kind }) => kind === 'gone')).toEqual([]);
  flow.unpair(paired.index);
  expect(
    now()
      .compared!.lines.map(({ kind }) => kind)
      .sort(),
  ).toEqual(['added', 'gone', 'same', 'same']);
});

test('nothing of a part of a list is ticked, by any press, until it is said to be whole', async () => {
  const { flow, now, line } = await opened([row(1, 'Blaby')]);
  const gone = line('blaby P/3').index;
  flow.takeAll('gone');
  flow.tick(gone, true);
  expect(now().choices.ticked.has(gone)).toBe(false);
  flow.sayWhole('blaby', true);
  flow.takeAll('gone');
  expect(now().choices.ticked.has(gone)).toBe(true);
  flow.sayWhole('blaby', false);
  expect(now().choices.ticked.has(gone)).toBe(false);
});
