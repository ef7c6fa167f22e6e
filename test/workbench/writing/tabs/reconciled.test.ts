/** Which printed table is reconciled: home, pane and tab speak of the same, whatever comes into the workbook beside it. */
import { OWNED } from '../../../../src/domain/summaries/tabs/tab';
import { today } from '../../../../src/workbook/excel/clock';
import { currentRegister } from '../../../../src/workbook/register/current-register';
import {
  lookForPrinted,
  rememberPrinted,
  type PrintedLook,
} from '../../../../src/workbook/sources/printed-tables';
import type { TabState } from '../../../../src/workbook/tabs/refresh-outcome';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { markChanged } from '../../../../src/workbook/excel/workbook-changes';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { openSample, refreshed } from './tabs-workbook';

jest.setTimeout(240_000);

const FIRST = 'Printed 12 March 2024';
const ARCHIVE = 'Panel June 2025';
const MANY = '2 printed tables in this workbook: choose one in Reconcile';
let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openSample();
}, 60_000);
afterAll(() => bench.close());

/** Pastes the values of the first table on another sheet, under a line. */
async function paste(sheet: string, above: string): Promise<void> {
  bench.session.book.addSheet(sheet);
  await bench.type(`'${sheet}'!A1`, above);
  await bench.type(`'${sheet}'!A3:J14`, bench.values(`'${FIRST}'!A3:J14`));
}

const clear = (sheet: string, range: string): Promise<void> =>
  bench.type(
    `'${sheet}'!${range}`,
    bench.values(`'${sheet}'!${range}`).map((row) => row.map(() => '')),
  );

async function looks(): Promise<{ pane: PrintedLook; printed: string | null; tab: TabState }> {
  const [reading, seen] = [await currentRegister(), await seeSummaries()];
  if (reading.state !== 'ready' || seen.kind !== 'seen') throw new Error('not seen');
  const pane = await lookForPrinted(reading.register);
  const tab = seen.tabs.find(({ key }) => key === 'reconciliation')!;
  expect(pane.own?.address ?? null).toBe(seen.printed);
  return { pane, printed: seen.printed, tab };
}

const says = (): unknown[] =>
  bench
    .values('Reconciliation!A1:A20')
    .flat()
    .filter((cell) => /printed|differences/i.test(String(cell)));

describe('where it is not known which', () => {
  test('two printed tables are told, and neither is chosen', async () => {
    await paste(ARCHIVE, 'As sent to the panel');
    const { pane, printed, tab } = await looks();
    expect([printed, pane.count, pane.lost, tab.headlineNow]).toEqual([null, 2, null, MANY]);
    await refreshed(['reconciliation']);
    expect(says()).toEqual([MANY]);
  });

  test('a sheet of the add-in’s that lost its mark is no printed table, nor is a copy of one', async () => {
    await paste('Copy of a tab', OWNED);
    expect((await looks()).pane.count).toBe(2);
  });

  test('alone in the workbook it is taken, and a refresh remembers it', async () => {
    bench.session.book.deleteSheet(bench.session.book.findSheet(ARCHIVE)!);
    expect((await looks()).printed).toBe(`'${FIRST}'!A1:J14`);
    expect(await refreshed(['reconciliation'])).toEqual({ reconciliation: 'written' });
    expect((await looks()).tab.isUpToDate).toBe(true);
  });
});

describe('once it was reconciled', () => {
  test('it stays, whatever other comes into the workbook', async () => {
    await paste(ARCHIVE, 'As sent to the panel');
    const { pane, printed, tab } = await looks();
    expect([printed, pane.count, tab.isUpToDate]).toEqual([`'${FIRST}'!A1:J14`, 1, true]);
    expect(await refreshed(['reconciliation'])).toEqual({ reconciliation: 'unchanged' });
  });

  test('a row that is added to it belongs to it', async () => {
    await bench.type(`'${FIRST}'!A16`, 'Printed from the panel’s papers');
    expect((await looks()).printed).toBe(`'${FIRST}'!A1:J16`);
    await clear(FIRST, 'A16');
  });

  test('another that is chosen in the pane is the tab’s from then on', async () => {
    const chosen = (await looks()).pane.offered.find(({ sheet }) => sheet === ARCHIVE)!;
    await rememberPrinted(chosen);
    const { printed, tab } = await looks();
    expect([printed, tab.isUpToDate]).toEqual([chosen.address, false]);
    expect(tab.headlineNow).toMatch(/^Panel June 2025: 8 differences/);
    await refreshed(['reconciliation']);
    expect((await looks()).tab.isUpToDate).toBe(true);
  });
});

describe('where it is no printed table any more', () => {
  const LOST = `'${ARCHIVE}'!A1:J14 no longer holds a printed table`;

  test('that is told, and the only other is taken', async () => {
    await clear(ARCHIVE, 'A3:J14');
    const { pane, printed } = await looks();
    expect([printed, pane.lost]).toEqual([`'${FIRST}'!A1:J14`, `'${ARCHIVE}'!A1:J14`]);
  });

  test('with several others, or none, tab and headline tell it', async () => {
    await paste('Panel September 2025', 'As sent');
    expect((await looks()).tab.headlineNow).toBe(`${LOST}. ${MANY}`);
    for (const sheet of ['Panel September 2025', FIRST, ARCHIVE])
      bench.session.book.deleteSheet(bench.session.book.findSheet(sheet)!);
    const { tab, pane } = await looks();
    expect([tab.headlineNow, pane.own]).toEqual([`${LOST}. No printed table in this workbook`, null]);
    await refreshed(['reconciliation']);
    expect(says()).toEqual([`${LOST}. No printed table in this workbook`]);
    expect((await looks()).tab.isUpToDate).toBe(true);
  });
});

test('a tab that was made for another day is told from one whose figures have changed', async () => {
  await refreshed(['expiring']);
  const states = async () => {
    const seen = await seeSummaries();
    const tab = seen.kind === 'seen' ? seen.tabs.find(({ key }) => key === 'expiring')! : null;
    return [tab?.isUpToDate, tab?.isOtherDay];
  };
  expect(await states()).toEqual([false, true]);
  await refreshed(['expiring'], { asAtSerial: today() });
  expect(await states()).toEqual([true, false]);
  await refreshed(['expiring']);
  const value = bench.value('Register!N5') as number;
  await bench.type('Register!N5', value + 1);
  markChanged();
  expect(await states()).toEqual([false, false]);
});
