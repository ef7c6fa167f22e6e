const WITHIN_MS = 45_000;
const EVERY_MS = 100;

/** Tries until it holds: what is seen a moment after what the pane shows, or on a machine that is busy some time after. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
