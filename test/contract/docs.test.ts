/** The docs say what the code does: they are made from it, and a drift fails here. `npm run docs` mends it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionDocs } from '../../scripts/docstrings';
import { findingsMarkdown, functionsMarkdown, helpPage } from '../../scripts/reference';

const root = path.resolve(__dirname, '../..');
const text = (name: string): string => readFileSync(path.join(root, name), 'utf8');

test('docs/functions.md is made from the docstrings', () => {
  expect(text('docs/functions.md')).toBe(functionsMarkdown(functionDocs()));
});

test('docs/findings.md is made from the catalogue', () => {
  expect(text('docs/findings.md')).toBe(findingsMarkdown());
});

test('no wording of the catalogue leaves a gap', () => {
  expect(findingsMarkdown()).not.toMatch(/undefined|NaN|null/);
});

test('the help page has every function, at the anchor that functions.json names', () => {
  const page = helpPage(functionDocs());
  const metadata = JSON.parse(text('dist/functions.json')) as {
    functions: { id: string; helpUrl: string }[];
  };
  for (const { id, helpUrl } of metadata.functions) {
    expect(helpUrl).toBe(`https://localhost:3000/help.html#${id}`);
    expect(page).toContain(`<section id="${id}">`);
  }
  expect(text('dist/help.html')).toBe(page);
});
