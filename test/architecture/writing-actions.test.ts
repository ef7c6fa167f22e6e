/** Every action that writes is known to the browser tests, and one of them presses its button as a double press. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_WRITES, WRITING_BUTTONS } from '../browser/writing-buttons';
import { actionsThatWrite } from './writing-actions';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
/** What the tests of the browser press. */
const TESTS = readdirSync(join(ROOT, 'test/browser'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('writing-buttons.ts'))
  .map((name) => readFileSync(join(ROOT, 'test/browser', name), 'utf8'))
  .join('\n');

test('the list of writing buttons has each action of the pane that writes, and no other', () => {
  const writing = [...actionsThatWrite()].filter(([, doesWrite]) => doesWrite).map(([name]) => name);
  expect(writing.length).toBeGreaterThan(30);
  expect([...Object.keys(WRITING_BUTTONS), ...Object.keys(OTHER_WRITES)].sort()).toEqual(writing.sort());
});

test.each(Object.entries(WRITING_BUTTONS))('%s is pressed by a test of the browser', (_, keys) => {
  const isPressed = keys.some((key) =>
    new RegExp(`['"\`]${key.replace(/[.?]/g, '\\$&').replace(/\*$/, '[^\'"]+')}['"\`]`).test(TESTS),
  );
  expect({ keys, isPressed }).toEqual({ keys, isPressed: true });
});
