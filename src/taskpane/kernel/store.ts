import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { PaneState } from '../shell/pane-state';

/** What a flow may do with the pane: look at its state, change it, and say something to a screen reader. */
export interface Pane {
  /** The state as it is now; it does not change under the reader's hands. */
  readonly state: () => PaneState;
  /** Changes the state; then moves focus to the element of that key. */
  readonly set: (change: Partial<PaneState>, focus?: string) => void;
  readonly announce: (text: string) => void;
}

/**
 * Holds a state as slices. What is computed from `state` is computed again only when a slice that it reads has changed, so
 * that nobody keeps lists of what a screen depends on.
 */
export class Store<State extends object> {
  /** Each slice as it is whenever it is read; a computed value that reads it follows it. */
  readonly state: State;
  private readonly slices: { [Key in keyof State]: Signal<State[Key]> };
  private whole: State;

  constructor(first: State) {
    this.whole = first;
    const keys = Object.keys(first) as (keyof State)[];
    this.slices = Object.fromEntries(keys.map((key) => [key, signal(first[key])])) as typeof this.slices;
    this.state = Object.defineProperties(
      {},
      Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => this.slices[key].value }])),
    ) as State;
  }

  /** All of the state as it is now. */
  now(): State {
    return this.whole;
  }

  set(change: Partial<State>): void {
    this.whole = { ...this.whole, ...change };
    batch(() => {
      for (const key of Object.keys(change) as (keyof State)[])
        this.slices[key].value = change[key] as State[typeof key];
    });
  }
}

/** A value that follows from the state, computed once for as long as the slices that it reads are the same. */
export function selector<State extends object, Value>(
  valueOf: (state: State) => Value,
): (state: State) => Value {
  const values = new WeakMap<State, ReadonlySignal<Value>>();
  return (state) => {
    let value = values.get(state);
    if (!value) values.set(state, (value = computed(() => valueOf(state))));
    return value.value;
  };
}
