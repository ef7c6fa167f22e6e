/** Whatever a file is made to do, reading it ends soon, in little memory, and with its cells or with what to do. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { someOf } from '../chance';
import { HOSTILE } from './hostile/files';

jest.setTimeout(300_000);

const MAX_MEGABYTES = 500;
const MAX_SECONDS = 10;
interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly megabytesBefore: number;
  readonly outcome: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 's106-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Making them takes minutes: a run has some, by chance. */
const SOME = 2;

test.each(someOf(Object.keys(HOSTILE), SOME))('%s', (name) => {
  const file = path.join(folder, 'hostile.xlsx');
  writeFileSync(file, HOSTILE[name]!());
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=450', '--import', 'tsx', path.join(__dirname, 'hostile/measure.ts'), file],
    { encoding: 'utf8', timeout: 200_000 },
  );
  const measured = JSON.parse(output) as Measured;
  if (process.env.S106_FIGURES)
    process.stderr.write(
      `${name}: ${measured.seconds.toFixed(1)} s, ${measured.processorSeconds.toFixed(1)} s of processor, ${Math.round(measured.megabytes)} MB (${Math.round(measured.megabytesBefore)} before): ${measured.outcome}\n`,
    );
  expect(measured.outcome).toMatch(/^read$|^"hostile\.xlsx" is .*\. .*\.$/);
  expect(measured.megabytes).toBeLessThan(MAX_MEGABYTES);
  // By the processor's time: others may use the machine as well.
  expect(measured.processorSeconds).toBeLessThan(MAX_SECONDS);
});
