/** `npm run bench`: runs every scenario and writes docs/performance.md. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rollupRatio } from './rollup-ratio';

const scenarios = [rollupRatio];

const sections = scenarios.map((scenario) => {
  const { title, lines } = scenario();
  return [`## ${title}`, ['| | median |', '|---|---|', ...lines].join('\n')].join('\n\n');
});
const text = [
  '# Performance',
  `Written by \`npm run bench\`: medians of 15 runs in one process, after 5 to warm up; Node ${process.versions.node.split('.')[0]}, ${os.arch()}. What counts are the ratios: they hold from machine to machine, the times do not.`,
  ...sections,
  '',
].join('\n\n');
writeFileSync(path.resolve(__dirname, '../docs/performance.md'), `${text.trimEnd()}\n`);
console.log(text);
