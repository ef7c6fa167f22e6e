/** A page that is hidden draws no frames: its work is done after this long all the same. */
const HIDDEN_MS = 50;

/** Calls `work` once before the next frame, however often it is asked for until then. */
export function oncePerFrame(work: () => void): () => void {
  let isAsked = false;
  const run = (): void => {
    if (!isAsked) return;
    isAsked = false;
    work();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(run);
    setTimeout(run, HIDDEN_MS);
  };
}
