/** The script of the worker that reads a file: a bundle of its own, which knows no page and no Excel. */
import { readFile, ReadingBudget } from '../../files/read-file';
import type { FileAsked, FileMessage } from './read-in-worker';

interface WorkerScope {
  onmessage: ((event: { readonly data: FileAsked }) => void) | null;
  postMessage(message: FileMessage): void;
}

/** Long enough for a large file on a slow computer, with its progress shown; nobody waits longer for what does not end. */
const MAX_SECONDS = 60;
const SMALLEST_STEP = 0.01;

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { bytes, name } }) => {
  let reported = 0;
  const budget = new ReadingBudget({
    limits: { seconds: MAX_SECONDS },
    clock: () => performance.now() / 1000,
    onProgress: (share) => {
      if (share < reported + SMALLEST_STEP) return;
      reported = share;
      scope.postMessage({ kind: 'progress', share });
    },
  });
  void readFile(bytes, name, budget).then(
    (reading) => scope.postMessage({ kind: 'done', reading }),
    (error: unknown) => scope.postMessage({ kind: 'failed', message: String(error) }),
  );
};
