import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import { HeadlessWorkbench } from '../../../workbench/headless';
import { openWriting, planFor, seeRegister, snapshot } from './writing-workbook';

/** What a workbench can do that stands in for an Excel with several workbooks open, and on the web. */
interface Stricter {
  leaveWorkbook(): void;
  comeBack(): void;
  setOnWeb(isOnWeb: boolean): void;
}
// A workbench that cannot do this leaves these tests out.
const isStricter = 'leaveWorkbook' in HeadlessWorkbench.prototype;
const where = isStricter ? describe : describe.skip;

where('another workbook in front, and Excel on the web', () => {
  let bench: HeadlessWorkbench & Stricter;
  beforeAll(async () => (bench = (await openWriting()) as typeof bench));
  afterAll(() => bench.close());

  const plan = async (after: number) =>
    planFor(await seeRegister(bench), { changes: [{ rowIndex: 1, columnIndex: 5, before: 0, after }] });

  test('a write that fails while another workbook is in front is put back when the user comes back', async () => {
    const old = await snapshot(bench);
    let isGone = false;
    const outcome = await writeWhole(await plan(41.5), {
      onProgress: ({ step }) => {
        if (step !== 'checking' || isGone) return;
        isGone = true;
        bench.leaveWorkbook();
        setTimeout(() => bench.comeBack(), 5000);
        throw new Error('Stopped.');
      },
    });
    expect(outcome).toMatchObject({ kind: 'nothing-written', copyLeft: null });
    expect(await snapshot(bench)).toEqual(old);
  }, 60_000);

  test('a write saves its settings one a request', async () => {
    bench.setOnWeb(true);
    expect(await writeWhole(await plan(42.5))).toMatchObject({ kind: 'written', copyLeft: null });
  });
});
