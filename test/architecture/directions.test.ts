import * as fs from 'node:fs';
import * as path from 'node:path';
import { breaches } from './rules';

const ROOT = path.join(__dirname, '../..');

function sources(folder: string): string[] {
  if (!fs.existsSync(path.join(ROOT, folder))) return [];
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(file);
    return /\.(ts|tsx|mts|js|mjs)$/.test(entry.name) ? [file] : [];
  });
}

test('src and workbench keep the rules of the house', () => {
  const files = [...sources('src'), ...sources('workbench')];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => breaches(file, fs.readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
});

describe('the rules can be broken', () => {
  const DOMAIN = 'src/domain/register/x.ts';
  test.each<[string, string, string, string | null]>([
    [
      'domain imports the workbook',
      DOMAIN,
      `import { today } from '../../workbook/excel/clock';`,
      'domain imports workbook',
    ],
    [
      'domain imports a type of the workbook',
      DOMAIN,
      `import type { X } from '../../workbook/settings/settings';`,
      'domain imports workbook',
    ],
    ['in an import type', DOMAIN, `let x: import('../../functions/errors').X;`, 'domain imports functions'],
    ['domain re-exports', DOMAIN, `export * from '../../taskpane/shell/pane';`, 'domain imports taskpane'],
    ['domain imports a package', DOMAIN, `import x from 'lodash';`, 'the domain imports lodash'],
    ['domain imports Node', DOMAIN, `import fs from 'node:fs';`, 'imports node:fs'],
    [
      'domain imports its packages',
      DOMAIN,
      `import Decimal from 'decimal.js'; import * as z from 'zod/mini'; import { distance } from 'fastest-levenshtein';`,
      null,
    ],
    ['a name that starts like one', DOMAIN, `import x from 'zodiac';`, 'the domain imports zodiac'],
    [
      'the pane imports the namespace',
      'src/taskpane/x.ts',
      `import { NAMESPACE } from '../namespace';`,
      null,
    ],
    [
      'the domain does not',
      DOMAIN,
      `import { NAMESPACE } from '../../namespace';`,
      'domain imports namespace',
    ],
    [
      'money imports the register',
      'src/domain/money/x.ts',
      `import { x } from '../register/y';`,
      'money imports register',
    ],
    [
      'money imports the calendar',
      'src/domain/money/x.ts',
      `import { x } from '../calendar/serial';`,
      'money imports calendar',
    ],
    ['calendar imports money', 'src/domain/calendar/x.ts', `import { x } from '../money/pence';`, null],
    [
      'findings import a sheet',
      'src/domain/findings/x.ts',
      `import { x } from '../sheet/text';`,
      'findings imports sheet',
    ],
    [
      'sheet imports the register',
      'src/domain/sheet/x.ts',
      `import { x } from '../register/y';`,
      'sheet imports register',
    ],
    [
      'register imports published',
      DOMAIN,
      `import { x } from '../published/y';`,
      'register imports published',
    ],
    [
      'projects import published',
      'src/domain/projects/x.ts',
      `import { x } from '../published/y';`,
      'projects imports published',
    ],
    [
      'published imports all before it',
      'src/domain/published/x.ts',
      `import { x } from '../projects/y'; import { z } from '../register/z'; import { m } from '../money/m';`,
      null,
    ],
    [
      'expiry imports the summaries',
      'src/domain/expiry/x.ts',
      `import { x } from '../summaries/tabs/y';`,
      'expiry imports summaries',
    ],
    [
      'the summaries import expiry',
      'src/domain/summaries/tabs/x.ts',
      `import { x } from '../../expiry/y';`,
      null,
    ],
    [
      'a folder without a place',
      'src/domain/stray/x.ts',
      `import { x } from '../money/pence';`,
      'stray or money has no place in the order of the domain',
    ],
    [
      'functions import the pane',
      'src/functions/x.ts',
      `import { x } from '../taskpane/y';`,
      'functions imports taskpane',
    ],
    [
      'the pane imports functions',
      'src/taskpane/x.ts',
      `const x = await import('../functions/y');`,
      'taskpane imports functions',
    ],
    [
      'the workbook imports functions',
      'src/workbook/x.ts',
      `import { x } from '../functions/y';`,
      'workbook imports functions',
    ],
    [
      'the pane imports domain and workbook',
      'src/taskpane/x.ts',
      `import { x } from '../workbook/y'; import { z } from '../domain/money/z'; import './pane.css';`,
      null,
    ],
    [
      'the pane reads files',
      'src/taskpane/x.ts',
      `const { readFile } = await import('../files/read-file');`,
      null,
    ],
    [
      'functions do not',
      'src/functions/x.ts',
      `import { readFile } from '../files/read-file';`,
      'functions imports files',
    ],
    ['nor the domain', DOMAIN, `import type { FileSheet } from '../../files/x';`, 'domain imports files'],
    ['nor the workbook', 'src/workbook/x.ts', `import '../files/read-file';`, 'workbook imports files'],
    [
      'files import the domain',
      'src/files/x.ts',
      `import type { Block } from '../domain/sheet/block';`,
      null,
    ],
    [
      'files import the workbook',
      'src/files/x.ts',
      `import { today } from '../workbook/excel/clock';`,
      'files imports workbook',
    ],
    ['files import the pane', 'src/files/x.ts', `import '../taskpane/ui/wording';`, 'files imports taskpane'],
    [
      'files import their packages',
      'src/files/x.ts',
      `import { SaxesParser } from 'saxes'; import { Inflate } from 'fflate'; await import('windows-1252');`,
      null,
    ],
    ['files import another', 'src/files/x.ts', `import x from 'lodash';`, 'files import lodash'],
    ['files ask the network', 'src/files/x.ts', 'await fetch(address);', 'touches fetch'],
    ['files use the page', 'src/files/x.ts', 'document.title;', 'touches document'],
    ['files call Excel', 'src/files/x.ts', 'let range: Excel.Range;', 'touches Excel'],
    ['files ask the time', 'src/files/x.ts', 'new Date();', 'asks the time'],
    ['a member of that name', 'src/files/x.ts', 'reading.document; const of = { window: 1 };', null],
    [
      'src imports the workbench',
      'src/workbook/x.ts',
      `require('../../workbench/session');`,
      'src imports workbench/session',
    ],
    [
      'src imports a test',
      'src/functions/x.ts',
      `import '../../test/functions/calling';`,
      'src imports test/functions/calling',
    ],
    [
      'src imports samples',
      'src/taskpane/x.ts',
      `import x = require('../../samples/y');`,
      'src imports samples/y',
    ],
    ['src imports scripts, bench', 'src/taskpane/x.ts', `import '../../bench/y';`, 'src imports bench/y'],
    [
      'an import that is worked out',
      'src/taskpane/x.ts',
      'import(name);',
      'imports what only running it can tell',
    ],
    ['workbench imports src', 'workbench/x.ts', `import '../src/domain/money/pence';`, null],
    ['functions call Excel', 'src/functions/x.ts', 'await Excel.run(async () => {});', 'calls Excel.run'],
    [
      'functions ask whether Excel is there',
      'src/functions/x.ts',
      `const there = typeof Excel !== 'undefined'; let range: Excel.Range;`,
      null,
    ],
    [
      'the workbook calls Excel',
      'src/workbook/x.ts',
      'await Excel.run(async () => {}); Office.context.document.settings;',
      null,
    ],
    [
      'the pane touches Office',
      'src/taskpane/x.ts',
      'Office.context.ui.closeContainer();',
      'touches Office.context',
    ],
    [
      'taskpane.ts waits for Office',
      'src/taskpane/taskpane.ts',
      'Office.onReady(() => Office.context.officeTheme);',
      null,
    ],
    [
      'taskpane.ts touches more',
      'src/taskpane/taskpane.ts',
      'Office.actions.associate();',
      'touches Office.actions',
    ],
    [
      'the ribbon has its commands',
      'src/taskpane/ribbon-commands.ts',
      'Office.actions.associate(name, () => Office.addin.showAsTaskpane());',
      null,
    ],
    ['the time', 'src/workbook/x.ts', 'const at = new Date();', 'asks the time'],
    ['the time without parentheses', 'src/workbook/x.ts', 'const at = new Date;', 'asks the time'],
    ['the time as text', 'src/workbook/x.ts', 'const at = Date();', 'asks the time'],
    ['the time in milliseconds', 'src/taskpane/x.ts', 'const at = Date.now();', 'asks the time'],
    ['a date of its own', 'src/workbook/x.ts', 'const at = new Date(2026, 1, 1);', null],
    ['the clock', 'src/workbook/excel/clock.ts', 'export const now = () => new Date(); Date.now();', null],
    ['innerHTML', 'src/taskpane/x.ts', 'element.innerHTML = text;', 'writes innerHTML'],
    ['innerHTML in brackets', 'src/taskpane/x.ts', 'element["innerHTML"] = text;', 'writes innerHTML'],
    [
      'insertAdjacentHTML',
      'src/taskpane/x.ts',
      'element.insertAdjacentHTML("beforeend", text);',
      'writes insertAdjacentHTML',
    ],
    ['eval', 'src/taskpane/x.ts', 'eval(text);', 'makes code of text'],
    ['new Function', 'src/taskpane/x.ts', 'new Function(text)();', 'makes code of text'],
    ['401 lines', 'workbench/x.ts', '\n'.repeat(401), 'has 401 lines'],
    ['400 lines', 'workbench/x.ts', '\n'.repeat(400), null],
    ['words in a comment', DOMAIN, `// import x from '../../workbook/y'; new Date(); eval('')`, null],
    ['words in text', DOMAIN, `const text = "import x from 'lodash'; innerHTML";`, null],
  ])('%s', (_, file, source, expected) => {
    const found = breaches(file, source).map((breach) => breach.replace(/^\S+ /, ''));
    expect(found).toEqual(expected === null ? [] : [expected]);
  });
});
