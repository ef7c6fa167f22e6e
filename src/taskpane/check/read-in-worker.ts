import type { FileReading } from '../../files/read-file';

/** What the pane says to the worker, and the worker to the pane. */
export interface FileAsked {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type FileMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reading: FileReading }
  | { readonly kind: 'failed'; readonly message: string };

/** Beside the page. By its name alone: an address from import.meta would need a page where functions.js has none. */
const SCRIPT = 'file-worker.js';

export interface WorkerOptions {
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Reads a file off the page, whose runtime is that of the functions: they answer meanwhile, and what a file is made to do to
 * its reader it does to the worker alone. Each file has a worker of its own, which is gone when the file is read.
 */
export async function readInWorker(file: File, { signal, onProgress }: WorkerOptions): Promise<FileReading> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  const worker = new Worker(SCRIPT, { name: 'file' });
  try {
    return await new Promise<FileReading>((resolve, reject) => {
      const failed = () => resolve(stopped(file.name));
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.onmessage = ({ data }: MessageEvent<FileMessage>) => {
        if (data.kind === 'progress') onProgress(data.share);
        else if (data.kind === 'done') resolve(data.reading);
        else failed();
      };
      worker.onerror = failed;
      worker.onmessageerror = failed;
      worker.postMessage({ bytes, name: file.name } satisfies FileAsked, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}

/** The worker ended by itself. */
const stopped = (fileName: string): FileReading => ({
  kind: 'refused',
  code: 'too-large',
  message: `"${fileName}" could not be read: the reading stopped, probably because memory ran out. Close other programs and try again, or save the sheet that is needed as a workbook of its own, and choose that.`,
});
