import type { JSDOM } from 'jsdom';

/** What every browser has and jsdom lacks. */
export function fillGaps(window: JSDOM['window']): void {
  const target = window as unknown as Record<string, unknown>;
  target.matchMedia ??= (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  });
  for (const name of ['ResizeObserver', 'IntersectionObserver']) target[name] ??= SilentObserver;
  // States of components are filled in below; without them components write attributes, which constructors may not.
  const supports = (condition: string) => condition.includes(':state(');
  target.CSS ??= { supports, escape: escapeIdentifier };
  target.structuredClone ??= structuredClone;
  window.HTMLElement.prototype.scrollIntoView ??= () => undefined;
  fillElementInternals(window);
}

/**
 * Web components tell their role, state and validity through ElementInternals. jsdom's throws when it is told a role
 * in a constructor, and has nothing for forms.
 */
function fillElementInternals(window: JSDOM['window']): void {
  const prototype = (window as unknown as { ElementInternals: { prototype: object } }).ElementInternals
    .prototype;
  const kept = new WeakMap<object, Map<string, unknown>>();
  const of = (internals: object) => {
    const values = kept.get(internals) ?? new Map<string, unknown>();
    kept.set(internals, values);
    return values;
  };
  const names = Object.getOwnPropertyNames(prototype).filter((name) => /^(role|aria)/.test(name));
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: object) {
        return of(this).get(name) ?? null;
      },
      set(this: object, value: unknown) {
        of(this).set(name, value);
      },
    });
  }
  const gaps: Record<string, () => unknown> = {
    setFormValue: () => undefined,
    setValidity: () => undefined,
    checkValidity: () => true,
    reportValidity: () => true,
  };
  for (const [name, value] of Object.entries(gaps)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, value });
  }
  if ('states' in prototype) return;
  Object.defineProperty(prototype, 'states', {
    configurable: true,
    get(this: object) {
      if (!of(this).has('states')) of(this).set('states', new Set<string>());
      return of(this).get('states');
    },
  });
}

/** Near enough to CSS.escape for the ids that pages make. */
function escapeIdentifier(text: string): string {
  return text.replace(/[^\w-]/g, (character) => `\\${character}`).replace(/^\d/, (digit) => `\\3${digit} `);
}

class SilentObserver {
  observe(): void {
    // There is no layout to observe.
  }
  unobserve(): void {
    // Likewise.
  }
  disconnect(): void {
    // Likewise.
  }
  takeRecords(): never[] {
    return [];
  }
}
