/** Live figures when Excel is in the way: cells being typed in, no answer, manual calculation, midnight, reopening. */
import { FORMER_KEY } from '../../src/workbook/settings/places';
import { openWorkbench } from '../../workbench/headless';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../workbench/headless';
import { Traffic } from './traffic';

jest.setTimeout(60_000);

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority'],
  ...['Drawn down', 'Spent'],
];
/** 21 November 2026, when the page's clock begins. */
const TODAY_SERIAL = 46_347;
const NOW = new Date(2026, 10, 21, 23, 59, 30);

function register(...values: number[]): (string | number)[][] {
  return [
    HEADINGS,
    ...values.map((value, n) => [
      `A/${n}`,
      `C${n}`,
      n % 2 ? 'Melton' : 'Blaby',
      TODAY_SERIAL,
      value,
      value,
      '',
      '',
    ]),
  ];
}

const open: HeadlessWorkbench[] = [];
/** A register of two rows, 100.10 and 200.20, and an empty Summary. */
async function openSmall(options: WorkbenchOptions = {}): Promise<HeadlessWorkbench> {
  const bench = await openWorkbench({
    sheets: { Summary: [], Register: register(100.1, 200.2) },
    tables: { Register: 'Register!A1:H3' },
    ...options,
  });
  open.push(bench);
  await bench.calculated();
  return bench;
}
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close();
});

const shows = (bench: HeadlessWorkbench, value: unknown, cell = 'Summary!A1'): Promise<void> =>
  bench.until(() => bench.value(cell) === value, `${cell} = ${String(value)}`);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is listened to, once the pane has opened: it makes the last of its own subscriptions after its first screen. */
async function listeningTo(bench: HeadlessWorkbench): Promise<string[]> {
  let [seen, since] = ['', Date.now()];
  await bench.until(() => {
    const now = bench.subscriptions().join();
    if (now !== seen) [seen, since] = [now, Date.now()];
    return Date.now() - since > 1000;
  }, 'subscriptions that stay');
  return bench.subscriptions();
}

/** Presses a button of the pane by its words; a link to the register's screen first, where it is not on this one. */
async function press(bench: HeadlessWorkbench, words: string): Promise<void> {
  const { document } = bench.window;
  const pressed = () => {
    const all = [...document.querySelectorAll<HTMLElement>('fluent-button, button, a, [role=button]')];
    const found = all.find((one) => one.textContent?.trim() === words);
    found?.click();
    return found !== undefined;
  };
  if (pressed()) return;
  document.querySelector<HTMLElement>('[data-key=status], .status, .register-bar')?.click();
  await bench.until(pressed, `the button ${words}`);
}

describe('cells that share and cells that go', () => {
  test('identical formulas share a stream; the last one deleted leaves none', async () => {
    const bench = await openSmall();
    const traffic = new Traffic(bench);
    await bench.type('Summary!A1:A20', '=S106.OUTSTANDING()');
    await shows(bench, 300.3, 'Summary!A20');
    expect([bench.streamCount(), traffic.pushes]).toEqual([1, 1]);
    const listening = await listeningTo(bench);
    await bench.type('Summary!A1:A20', '');
    await bench.until(() => bench.streamCount() === 0, 'no stream');
    await bench.type('Summary!B1', '=S106.REMAINING()');
    await shows(bench, 300.3, 'Summary!B1');
    expect(bench.subscriptions()).toEqual(listening);
    await bench.type('Summary!B1', '');
    expect(bench.streamCount()).toBe(0);
    expect(traffic.writes).toEqual([]);
  });

  test.each([true, false])('a changed argument: the old stream cancelled first: %s', async (cancelFirst) => {
    const bench = await openSmall({ cancelFirst });
    await bench.type('Summary!B1', 'Blaby');
    await bench.type('Summary!A1', '=S106.OUTSTANDING(B1)');
    await shows(bench, 100.1);
    for (const [name, value] of [
      ['Melton', 200.2],
      ['Blaby', 100.1],
      ['Melton', 200.2],
    ] as const) {
      await bench.type('Summary!B1', name);
      await shows(bench, value);
    }
    await bench.type('Register!E3', 250.25);
    await shows(bench, 250.25);
    expect(bench.streamCount()).toBe(1);
  });
});

describe('which table', () => {
  test('two that fit: #N/A that names both, until one is chosen in the pane', async () => {
    const two: WorkbenchOptions = {
      sheets: { Summary: [], North: register(1.01), South: register(2.02) },
      tables: { North: 'North!A1:H2', South: 'South!A1:H2' },
    };
    const bench = await openSmall(two);
    await bench.type('Summary!A1', '=S106.OUTSTANDING()');
    await shows(bench, '#N/A');
    expect(bench.errorMessage('Summary!A1')).toBe(
      '2 tables could be the register: North and South. Choose one in the S106 pane.',
    );
    const chosen = { version: 1, strict: false, register: { table: 'South', headings: {} } };
    const mended = await openSmall({ ...two, settings: { [FORMER_KEY]: JSON.stringify(chosen) } });
    await mended.type('Summary!A1', '=S106.OUTSTANDING()');
    await shows(mended, 2.02);
    await mended.deleteTable('North');
    await bench.deleteTable('South');
    await shows(bench, 1.01);
  });
});

describe('Excel in the way', () => {
  test('while a cell is being typed in nothing is read; afterwards the figures are right', async () => {
    const bench = await openSmall();
    await bench.type('Summary!A1', '=S106.OUTSTANDING()');
    await shows(bench, 300.3);
    bench.editing(true);
    await bench.type('Register!E2', 500.5);
    await pause(1000);
    expect(bench.value('Summary!A1')).toBe(300.3);
    bench.editing(false);
    await shows(bench, 700.7);
  });

  test('a batch that does not wait for the end of a cell edit is refused', async () => {
    const bench = await openSmall();
    bench.editing(true);
    const run = `Excel.run(async (context) => { context.workbook.load('name'); await context.sync(); })`;
    expect(await bench.window.eval(`${run}.catch((error) => error.code)`)).toBe(
      'InvalidOperationInCellEditMode',
    );
  });

  test('an Excel that does not answer is #N/A with a message in time, and Recalculate brings all back', async () => {
    const bench = await openSmall({ now: NOW });
    const traffic = new Traffic(bench);
    await bench.type('Summary!A1:A2', [['=S106.OUTSTANDING()'], ['=S106.REMAINING("Melton")']]);
    await shows(bench, 300.3);
    bench.hang();
    await bench.type('Register!E2', 500.5);
    await pause(500);
    await bench.advanceBy(21_000);
    await shows(bench, '#N/A');
    expect(bench.errorMessage('Summary!A2')).toMatch(
      /^The register could not be read\. Excel did not answer within 20 seconds\..* press Try again or Recalculate/,
    );
    bench.resume();
    await press(bench, 'Try again');
    await shows(bench, 700.7);
    await shows(bench, 200.2, 'Summary!A2');
    await press(bench, 'Recalculate');
    await bench.calculated();
    await shows(bench, 700.7);
    expect(traffic.writes.filter((name) => name !== 'Calculate')).toEqual([]);
  });

  test('under manual calculation nothing moves until Recalculate is pressed', async () => {
    const bench = await openSmall();
    await bench.type('Summary!A1', '=S106.OUTSTANDING()');
    await shows(bench, 300.3);
    bench.setCalculationMode('Manual');
    await bench.type('Register!E2', 500.5);
    await pause(1000);
    expect(bench.value('Summary!A1')).toBe(300.3);
    await press(bench, 'Recalculate');
    await shows(bench, 700.7);
    bench.setCalculationMode('Automatic');
  });
});

test('at midnight days left and flags turn, without a reading', async () => {
  const bench = await openSmall({ now: NOW });
  const traffic = new Traffic(bench);
  await bench.type('Summary!A1', '=S106.EXPIRING(1)');
  await bench.type('Summary!M1', `=S106.EXPIRYFLAG(${TODAY_SERIAL})`);
  await shows(bench, 'Within 3 months', 'Summary!M1');
  await shows(bench, 0, 'Summary!F2');
  await traffic.startWhenQuiet();
  await bench.advanceTo(new Date(2026, 10, 22, 0, 0, 5));
  await shows(bench, -1, 'Summary!F2');
  await shows(bench, 'Expired', 'Summary!G2');
  await shows(bench, 'Expired', 'Summary!M1');
  expect([traffic.reads, traffic.writes]).toEqual([[], []]);
});

test('two workbooks side by side do not touch each other', async () => {
  const [one, other] = [await openSmall(), await openSmall()];
  for (const bench of [one, other]) {
    await bench.type('Summary!A1', '=S106.OUTSTANDING()');
    await shows(bench, 300.3);
  }
  const traffic = new Traffic(other);
  await traffic.startWhenQuiet();
  await one.type('Register!E2', 500.5);
  await shows(one, 700.7);
  expect([other.value('Summary!A1'), traffic.reads, traffic.pushes]).toEqual([300.3, [], 0]);
});

test('saved and opened anew, everything is registered again and right', async () => {
  const before = await openSmall();
  await before.type('Summary!A1', '=S106.OUTSTANDING()');
  await shows(before, 300.3);
  const listening = await listeningTo(before);
  const after = await before.reopen();
  open.splice(0, open.length, after);
  await after.calculated();
  await shows(after, 300.3);
  expect(await listeningTo(after)).toEqual(listening);
  await after.coAuthor('Register!E2', 500.5);
  await shows(after, 700.7);
});
