/** Test files share a realm: what one leaves on the global object or in the process, the next does not find. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Environment from '../one-realm/environment';

const config = { projectConfig: { fakeTimers: {}, globals: {} } };
const world = globalThis as unknown as Record<string | symbol, unknown>;

test('what a file adds, changes and takes away is put back when it ends', () => {
  const key = Symbol('left');
  const { structuredClone: cloneBefore } = globalThis;
  const variables = { ...process.env };
  const folder = process.cwd();
  const { exit } = process;
  const variable = Object.keys(variables)[0]!;

  const environment = new Environment(config);
  environment.setup();
  world.left = 1;
  world[key] = 2;
  world.setTimeout = () => 0;
  Reflect.deleteProperty(world, 'structuredClone');
  process.env.LEFT_BY_A_TEST = 'yes';
  process.env[variable] = 'changed';
  process.exit = () => undefined as never;
  process.chdir('..');
  environment.teardown();

  expect('left' in world || key in world).toBe(false);
  expect(String(setTimeout)).not.toBe('() => 0');
  expect(globalThis.structuredClone).toBe(cloneBefore);
  expect({ ...process.env }).toEqual(variables);
  expect(process.exit).toBe(exit);
  expect(process.cwd()).toBe(folder);
});

test('timers that a file fakes are the true ones again when it ends', () => {
  const { setTimeout: before } = globalThis;
  const environment = new Environment(config);
  environment.fakeTimersModern.useFakeTimers();
  expect(globalThis.setTimeout).not.toBe(before);
  environment.teardown();
  expect(globalThis.setTimeout).toBe(before);
});

test('code of the repository runs in the realm of the packages that it uses', () => {
  expect(new (require('node:vm') as typeof import('node:vm')).Script('Array').runInThisContext()).toBe(Array);
});

test('what jest keeps of the test that runs is put back when it has ended or failed', async () => {
  const { AsyncLocalStorage } = require('node:async_hooks') as typeof import('node:async_hooks');
  const running = new AsyncLocalStorage<number>();
  const later = (fails: boolean) => async (): Promise<number | undefined> => {
    await Promise.resolve();
    if (fails) throw new Error('as it should');
    return running.getStore();
  };
  expect(await running.run(1, later(false))).toBe(1);
  expect(running.getStore()).toBeUndefined();
  await expect(running.run(2, later(true))).rejects.toThrow('as it should');
  expect(running.getStore()).toBeUndefined();
  expect(running.run(3, () => running.getStore())).toBe(3);
  expect(running.getStore()).toBeUndefined();
});

test('no test runs beside another in its worker', () => {
  const root = path.resolve(__dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const concurrent = new RegExp(String.raw`\b(?:test|it|describe)\.` + 'concurrent');
  expect(files.filter((file) => concurrent.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});
