// `npm run build`: the add-in into dist/. What follows `--` goes to webpack (--env baseUrl=https://host/path).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const ran = spawnSync(process.execPath, [webpack, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
if (ran.status === 0) console.log('Built: dist/.');
process.exit(ran.status ?? 1);
