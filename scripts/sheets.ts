/** `npm run sheets`: every sheet with a truth, read through the functions and scored. See test/sheets/README.md. */
import { readAll, type Read } from '../test/sheets/read-all';
import { lineOf, totalsOf, whyOf } from '../test/sheets/report';
import { pin } from '../test/sheets/pins';

const USAGE = 'npm run sheets -- [--only NAME] [--why] [--json] [--pin]';

async function main(args: readonly string[]): Promise<void> {
  const known = new Set(['--only', '--why', '--json', '--pin']);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const unknown = args.find((arg, i) => !known.has(arg) && args[i - 1] !== '--only');
  if (unknown !== undefined || (args.includes('--only') && only === undefined)) {
    console.error(
      `${unknown === undefined ? '--only needs a name' : `Unknown argument ${unknown}`}. ${USAGE}`,
    );
    process.exit(1);
  }
  const { scores, absent }: Read = await readAll(only);
  for (const folder of absent) console.error(`Skipped: ${folder} is not there.`);
  if (scores.length === 0) {
    console.error(only === undefined ? 'There are no sheets.' : `No sheet is named ${only}.`);
    process.exit(1);
  }
  if (args.includes('--pin')) pin(scores);
  if (args.includes('--json')) {
    console.log(JSON.stringify({ scores, totals: totalsOf(scores) }, null, 1));
    return;
  }
  for (const score of scores) {
    console.log(lineOf(score));
    if (args.includes('--why')) for (const line of whyOf(score)) console.log(line);
  }
  for (const line of totalsOf(scores)) console.log(line);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
