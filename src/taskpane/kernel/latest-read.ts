/**
 * What reads and shows: of reads under way together, what a later one was told is not put back by an earlier one whose answer
 * comes after it.
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
