/**
 * How tests load modules. A package is loaded once for a worker, by Node itself: there is no state in it that a test may
 * change. A file of the repository is compiled once for a worker, and evaluated for each test file anew.
 */
const { statSync } = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** Packages that look at the page when they are loaded: each test file has its own. */
const OF_A_PAGE = /^(lit-html|@fluentui|@microsoft\/fast-)/;
const load = createRequire(__filename);
const isPackage = (name) => !name.startsWith('.') && !path.isAbsolute(name) && !isBuiltin(name);

/**
 * What jest asks for to know which test is running. In Node 20 a true AsyncLocalStorage makes every promise of the process
 * three times as slow. Here one test runs at a time (none is test.concurrent), so that one variable tells it.
 */
class OneAtATime {
  store = undefined;
  getStore = () => this.store;

  run(store, callback, ...args) {
    const before = this.store;
    const back = () => {
      this.store = before;
    };
    this.store = store;
    let result;
    try {
      result = callback(...args);
    } catch (error) {
      back();
      throw error;
    }
    if (typeof result?.then === 'function') return result.finally(back);
    back();
    return result;
  }
}
const ASYNC_HOOKS = { ...require('node:async_hooks'), AsyncLocalStorage: OneAtATime };
const IS_ASYNC_HOOKS = /^(?:node:)?async_hooks$/;

/** By file: its text once transformed, as it was at that time, and the function that evaluates it. */
const compiled = new Map();
/** How the test file that is running loads a module, for import(): a worker runs one at a time. */
let running = null;

module.exports = class OneRealmRuntime extends JestRuntime {
  constructor(...args) {
    super(...args);
    running = (from, name) => this.requireModuleOrMock(from, name);
    this.load = running;
    this.executor.compile = (source, filename) =>
      compile(source, filename, this.executor.injectedModuleParameters);
    const { coreModule, transformCache } = this;
    const ofNode = coreModule.require.bind(coreModule);
    coreModule.require = (name) => (IS_ASYNC_HOOKS.test(name) ? ASYNC_HOOKS : ofNode(name));
    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, options) => {
      const { mtimeMs, size } = statSync(filename);
      const known = compiled.get(filename);
      if (known?.mtimeMs === mtimeMs && known.size === size) {
        if (known.sourceMap) transformCache.sourceMaps.set(filename, known.sourceMap);
        return known.source;
      }
      const source = transform(filename, options);
      const sourceMap = transformCache.sourceMaps.get(filename);
      compiled.set(filename, { mtimeMs, size, source, sourceMap, evaluate: null });
      return source;
    };
  }

  requireModule(from, moduleName, options, isRequireActual) {
    const isOurs = !options?.isInternalModule && !/[\\/]node_modules[\\/]/.test(from);
    if (isOurs && moduleName && isPackage(moduleName) && !OF_A_PAGE.test(moduleName)) return load(moduleName);
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  teardown() {
    super.teardown();
    if (running === this.load) running = null;
  }
};

function compile(source, filename, parameters) {
  const known = compiled.get(filename);
  if (known?.evaluate) return known.evaluate;
  const evaluate = vm.compileFunction(source, parameters, {
    filename,
    importModuleDynamically: (specifier) => importFrom(filename, specifier),
  });
  if (known) known.evaluate = evaluate;
  return evaluate;
}

/** import() of a package is Node's own; a file of the repository is loaded as by require. */
async function importFrom(filename, specifier) {
  if (isPackage(specifier) || isBuiltin(specifier) || specifier.startsWith('file:')) return import(specifier);
  const exported = running(filename, specifier);
  const names = [...new Set([...Object.keys(exported), 'default'])];
  const module = new vm.SyntheticModule(names, function fill() {
    for (const name of names)
      this.setExport(name, name === 'default' ? (exported.default ?? exported) : exported[name]);
  });
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}
