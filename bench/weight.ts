/** What the scripts weigh, and what it takes to make the functions of them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from './built-functions';
import { sampleOf } from './measure';
import { rowOf, type Row } from './rows';

const ROUNDS = 15;

/** In a process of its own: a script that has run once is compiled for good. */
const START = `
  const fs = require('node:fs'), vm = require('node:vm');
  const source = fs.readFileSync(process.argv[1], 'utf8');
  class FunctionError extends Error {}
  globalThis.CustomFunctions = { associate() {}, Error: FunctionError, ErrorCode: {} };
  const start = process.cpuUsage();
  new vm.Script(source, { filename: process.argv[1] }).runInThisContext();
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);`;

export function weight(): Row[] {
  const file = path.join(DIST, 'functions.js');
  const times = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, ['-e', START, file], { encoding: 'utf8' })),
  );
  const kilobytes = (name: string): number =>
    gzipSync(readFileSync(path.join(DIST, name)), { level: 9 }).length / 1000;
  const exactly = (now: number) => ({ median: now, least: now, quarters: [now, now] as const });
  return [
    rowOf('functions.js, gzipped', 45, '78 KB', exactly(kilobytes('functions.js')), 'KB'),
    rowOf('functions-more.js, gzipped', 222, '', exactly(kilobytes('functions-more.js')), 'KB'),
    rowOf('functions.js, compiled and run', 30, '55 ms', sampleOf(times), 'ms'),
  ];
}
