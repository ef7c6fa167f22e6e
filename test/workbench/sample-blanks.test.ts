/** The sample in an Excel that hands blank cells over as "", as null, or as 0: every figure is the same. */
import { openWorkbench, type HeadlessWorkbench } from '../../workbench/headless';
import { BLANKS, type Blank } from '../functions/calling';

/** Functions of the register given as an argument, which arrives with its blank cells; each at the top of free columns. */
const GIVEN = [
  'S106.ROLLUP(,Register[#All])',
  'S106.ROLLUP("Expiry year",Register[#All],"Open")',
  'S106.OUTSTANDING(Summary!A15:A30,Register[#All])',
  'S106.REMAINING(,Register[#All])',
  'S106.BALANCE("Rows left out",,Register[#All])',
  'S106.BALANCE(About!A90,,Register[#All])',
  'S106.EXPIRING(600,About!A90,Register[#All])',
  'S106.PROJECTS(Projects!A1:H60,Register[#All])',
  "S106.RECONCILE('Printed 12 March 2024'!A1:L30,Register[#All])",
  'S106.TRACE("Rows left out",,Register[#All])',
  'S106.STANDARDISE(\'Melton Q4\'!A1:N40,"Melton")',
  "S106.CHANGES('Melton Q3'!A1:N40,'Melton Q4'!A1:N40)",
  'S106.EXPIRYFLAG(About!A90)',
  'S106.INDEXED(100,About!A90,7)',
];

let benches: HeadlessWorkbench[] = [];
afterEach(async () => {
  for (const bench of benches) await bench.close();
  benches = [];
});

async function figuresWith(blanks: Blank): Promise<Record<string, unknown>> {
  const bench = await openWorkbench({ file: 'samples/leicestershire.xlsx', addin: 'dist', blanks });
  benches.push(bench);
  const shown = await figuresOf(bench);
  const given: Record<string, unknown> = {};
  for (const formula of GIVEN) {
    await bench.type('About!A100', `=${formula}`);
    await bench.calculated(60_000);
    const spilled = bench.spill('About!A100');
    given[formula] = spilled
      ? bench.values(`About!${spilled}`)
      : [bench.value('About!A100'), bench.errorMessage('About!A100')];
    await bench.type('About!A100', '');
    await bench.calculated(60_000);
  }
  return { ...shown, ...given };
}

/** Every cell, once all are calculated: a busy machine may be calculating some anew as the last are answered. */
async function figuresOf(bench: HeadlessWorkbench): Promise<Record<string, unknown[][]>> {
  for (let look = 1; ; look++) {
    await bench.calculated(60_000);
    const shown = Object.fromEntries(
      bench.sheetNames().map((name) => [name, bench.values(bench.used(name))]),
    );
    const isBusy = Object.values(shown).some((rows) => rows.flat().includes('#BUSY!'));
    if (!isBusy || look === 5) return shown;
  }
}

test('every cell of the sample, and every function of the register as an argument', async () => {
  const asText = await figuresWith('');
  const cells = Object.values(asText).flat(2);
  for (const unanswered of ['#BUSY!', '#NAME?', '#SPILL!']) expect(cells).not.toContain(unanswered);
  for (const blanks of BLANKS.slice(1)) {
    const figures = await figuresWith(blanks);
    for (const [what, figure] of Object.entries(asText))
      expect([what, figures[what]]).toEqual([what, figure]);
  }
  if (process.env.SHOW_FIGURES) console.log(JSON.stringify(asText));
}, 240_000);
