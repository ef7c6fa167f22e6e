import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** What dependency-cruiser says of files in a folder by themselves, by the rules of the house. */
function cruise(files: Readonly<Record<string, string>>): { readonly status: number; readonly text: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'circles-'));
  try {
    for (const [file, source] of Object.entries(files)) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), source);
    }
    fs.copyFileSync(path.join(ROOT, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const run = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', path.join(ROOT, '.dependency-cruiser.cjs'), 'src'],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status: run.status ?? -1, text: run.stdout + run.stderr };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('files that need each other are a circle, also where only a type is needed', () => {
  const { status, text } = cruise({
    'src/workbook/excel/a.ts': `import type { B } from '../tabs/b';\nexport interface A { readonly b: B }\n`,
    'src/workbook/tabs/b.ts': `import type { A } from '../excel/a';\nexport interface B { readonly a: A }\n`,
  });
  expect(status).toBeGreaterThan(0);
  expect(text).toContain('no-circle');
});

test('the kernel and the controls of the pane may not need a screen', () => {
  const { status, text } = cruise({
    'src/taskpane/kernel/a.ts': `import '../home/screen';\n`,
    'src/taskpane/ui/b.ts': `import '../home/screen';\n`,
    'src/taskpane/import/c.ts': `import '../shell/router';\n`,
    'src/taskpane/home/screen.ts': 'export const a = 1;\n',
    'src/taskpane/shell/router.ts': 'export const a = 1;\n',
  });
  expect(status).toBe(3);
  for (const rule of ['kernel-knows-no-screen', 'ui-knows-no-screen', 'a-screen-knows-no-router'])
    expect(text).toContain(rule);
});

test('files that need one another one way are none', () => {
  const { status, text } = cruise({
    'src/workbook/tabs/b.ts': `import { a } from '../excel/a';\nexport const b = a;\n`,
    'src/workbook/excel/a.ts': 'export const a = 1;\n',
  });
  expect(text).toContain('no dependency violations');
  expect(status).toBe(0);
});
