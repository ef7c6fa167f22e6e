/** One kind of event, with those who listen to it. */
export class Signal<T> {
  private readonly listeners = new Set<(event: T) => void>();

  /** Answers a function that ends the subscription. */
  subscribe(listener: (event: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
