/**
 * Where tests run: in the worker's own realm, and not in one made for each file. A realm of its own looks up every global
 * (Math, Map, Number) through a proxy, which makes the code under test several times slower than it is in Excel, and it
 * has to load each package anew. What a file leaves on the global object goes when the file has ended.
 */
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const timerConfig = {
  idToRef: (id) => ({ id, ref: () => undefined, unref: () => undefined }),
  refToId: (timer) => timer?.id,
};

module.exports = class OneRealmEnvironment {
  constructor({ projectConfig: config }) {
    this.restore = remember();
    const global = globalThis;
    this.global = global;
    installJestSymbols(global);
    this.moduleMocker = new ModuleMocker(global);
    this.fakeTimers = new LegacyFakeTimers({
      config,
      global,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config, global });
  }

  setup() {
    // Jest asks for 100 lines of each stack, which are made for every error, whether thrown or only kept as a value.
    Error.stackTraceLimit = 30;
  }

  teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Only coverage asks for it; runtime.js compiles without it. */
  getVmContext() {
    return null;
  }
};

/** What jest itself reads from the global object under these names. */
function installJestSymbols(global) {
  const fs = require('node:fs');
  const values = {
    'jest-native-promise': Promise,
    'jest-native-now': Date.now.bind(Date),
    'jest-native-read-file': fs.readFileSync.bind(fs),
    'jest-native-write-file': fs.writeFileSync.bind(fs),
    'jest-native-exists-file': fs.existsSync.bind(fs),
  };
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(global, Symbol.for(name), { value, configurable: true });
  Object.defineProperty(global, 'jest-symbol-do-not-touch', { value: Symbol, configurable: true });
}

/** The global object and the process as they are now, and what puts them back. */
function remember() {
  const global = descriptors(globalThis);
  const env = { ...process.env };
  const { exit } = process;
  const folder = process.cwd();
  const limit = Error.stackTraceLimit;
  return () => {
    putBack(globalThis, global);
    for (const name of Object.keys(process.env))
      if (!(name in env)) Reflect.deleteProperty(process.env, name);
    for (const [name, value] of Object.entries(env))
      if (process.env[name] !== value) process.env[name] = value;
    process.exit = exit;
    if (process.cwd() !== folder) process.chdir(folder);
    Error.stackTraceLimit = limit;
  };
}

const descriptors = (object) =>
  new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]));

function putBack(object, before) {
  for (const key of Reflect.ownKeys(object)) {
    const was = before.get(key);
    const now = Object.getOwnPropertyDescriptor(object, key);
    if (was === undefined) {
      if (now.configurable) Reflect.deleteProperty(object, key);
    } else if (now.value !== was.value || now.get !== was.get) {
      Object.defineProperty(object, key, was);
    }
  }
  for (const [key, was] of before) if (!(key in object)) Object.defineProperty(object, key, was);
}
