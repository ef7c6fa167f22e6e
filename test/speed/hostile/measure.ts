/** Reads one file in a process of its own, and says what that cost. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile } from '../../../src/files/read-file';

async function measure(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const reading = await readFile(bytes, path.basename(file));
  const { userCPUTime } = process.resourceUsage();
  console.log(
    JSON.stringify({
      seconds: (performance.now() - started) / 1000,
      processorSeconds: userCPUTime / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
      megabytesBefore: before / 1024,
      outcome: reading.kind === 'refused' ? reading.message : 'read',
    }),
  );
}

void measure(process.argv[2]!);
