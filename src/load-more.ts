/**
 * functions-more.js: what a plain figure does without. It is loaded once the page is idle, or when something needs it.
 */
const FILE = 'functions-more.js';
/** The longest that a call waits: Excel shows #BUSY! meanwhile, and the network may have gone. */
const LONGEST_MS = 60_000;

/** It did not come. */
export class MoreNotLoaded extends Error {}

let isThere = false;
let asked = false;
let waiting: { readonly run: () => void; readonly fail: (error: Error) => void }[] = [];

/** Resolves when it has been loaded and run. @throws MoreNotLoaded where it does not come in time; asked again, it is tried again */
export function loadMore(): Promise<void> {
  if (isThere) return Promise.resolve();
  ask();
  return new Promise((run, reject) => {
    const timer = typeof setTimeout === 'function' ? setTimeout(() => fail(late()), LONGEST_MS) : undefined;
    const settled = (settle: () => void) => () => {
      if (timer !== undefined) clearTimeout(timer);
      settle();
    };
    const fail = (error: Error): void => settled(() => reject(error))();
    waiting.push({ run: settled(run), fail });
  });
}

/** Runs when it is there, which is at once where it is there already; it is not asked for. */
export function whenMoreIsThere(run: () => void): void {
  if (isThere) run();
  else waiting.push({ run, fail: () => undefined });
}

/** Said by the file itself, at its end. */
export function moreIsThere(): void {
  isThere = true;
  const all = waiting;
  waiting = [];
  for (const { run } of all) run();
}

/** Asks for it when the page has nothing else to do; where there is no page, whoever loads the first file loads this one too. */
export function loadMoreWhenIdle(): void {
  if (typeof document === 'undefined') return;
  const idle = (): void => {
    const load = (): void => void loadMore().catch(() => undefined); // asked for again by the first that needs it
    if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 2000 });
    else setTimeout(load, 0);
  };
  if (document.readyState === 'complete' || document.readyState === 'interactive') idle();
  else document.addEventListener('DOMContentLoaded', idle, { once: true });
}

function ask(): void {
  if (asked || typeof document === 'undefined') return;
  asked = true;
  const script = document.createElement('script');
  script.src = FILE;
  script.addEventListener('error', () => {
    asked = false;
    script.remove();
    const all = waiting;
    waiting = [];
    for (const { fail } of all) fail(late());
  });
  document.head.append(script);
}

const late = (): MoreNotLoaded => new MoreNotLoaded(`${FILE} was not loaded`);
