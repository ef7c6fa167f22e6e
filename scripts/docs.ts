/** `npm run docs`: writes docs/functions.md and docs/findings.md from their one definition. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionDocs } from './docstrings';
import { findingsMarkdown, functionsMarkdown } from './reference';

const docs = path.resolve(__dirname, '../docs');
writeFileSync(path.join(docs, 'functions.md'), functionsMarkdown(functionDocs()));
writeFileSync(path.join(docs, 'findings.md'), findingsMarkdown());
console.log('Written: docs/functions.md and docs/findings.md.');
