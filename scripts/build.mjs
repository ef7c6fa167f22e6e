// `npm run build`: the add-in into dist/. What follows `--` goes to webpack (--env baseUrl=https://host/path).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const args = process.argv.slice(2);
const ran = spawnSync(process.execPath, [webpack, ...args], { cwd: root, stdio: 'inherit' });
const at = args.findIndex((arg) => arg === '--output-path' || arg === '-o');
if (ran.status === 0) console.log(`Built: ${at < 0 ? 'dist/' : args[at + 1]}.`);
process.exit(ran.status ?? 1);
