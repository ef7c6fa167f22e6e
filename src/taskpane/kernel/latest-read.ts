/**
 * Makes what reads, and then shows what it was told. Where several reads are under way, an answer that comes late never
 * replaces that of a later read.
 */
export function latestRead<T>(read: () => Promise<T>, show: (told: T) => void): () => Promise<void> {
  let begun = 0;
  let shown = 0;
  return async () => {
    const number = ++begun;
    const told = await read();
    if (number < shown) return;
    shown = number;
    show(told);
  };
}
