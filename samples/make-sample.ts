/** Writes samples/leicestershire.xlsx, the sample workbook. Run it with `npm run sample`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbook } from './sample-workbook';

const file = path.join(__dirname, 'leicestershire.xlsx');

sampleWorkbook()
  .then((bytes) => {
    writeFileSync(file, bytes);
    console.log(`Wrote ${path.relative(process.cwd(), file)} (${bytes.length} bytes).`);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
