import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import type { BuiltAddin } from './addin';
import { fillGaps } from './browser-gaps';
import { OFFICE_JS_CDN, readOfficeJs, readWithin } from './addin-files';

/** Where the add-in's page believes that it is served from. No such host is ever asked. */
const PAGE_ORIGIN = 'https://workbench.invalid/';

export interface HeadlessPage {
  dom: JSDOM;
  /** What the page wrote to its console, and errors in its scripts. */
  consoleLines: string[];
  /** Takes the page away, once what it is loading has come: its scripts would find no document. */
  close(): Promise<void>;
}

/** Loads the add-in's page without a browser; `prepare` makes its window the add-in's before any script runs. */
export async function openHeadlessPage(
  addin: BuiltAddin,
  prepare: (window: DOMWindow) => void,
): Promise<HeadlessPage> {
  const consoleLines: string[] = [];
  const html = await readWithin(addin.folder, addin.page);
  if (!html) throw new Error(`The add-in has no page ${path.join(addin.folder, addin.page)}.`);
  const resources = new AddinResources(addin.folder);
  const dom = new JSDOM(html.toString('utf8'), {
    url: PAGE_ORIGIN + addin.page,
    runScripts: 'dangerously',
    resources,
    pretendToBeVisual: true,
    virtualConsole: recordingConsole(consoleLines),
    beforeParse: (window) => {
      fillGaps(window);
      prepare(window);
    },
  });
  const close = async (): Promise<void> => {
    await resources.settle();
    dom.window.close();
  };
  return { dom, consoleLines, close };
}

/** Serves the add-in's own files and office.js, and nothing else. */
class AddinResources extends ResourceLoader {
  private readonly loading = new Set<Promise<unknown>>();

  constructor(private readonly folder: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const read = url.startsWith(OFFICE_JS_CDN)
      ? readOfficeJs(new URL(url).pathname.replace('/lib/1/hosted/', ''))
      : this.readOwn(url);
    const found = read.then((bytes) => {
      if (bytes) return bytes;
      throw new Error(`The page asked for ${url}, which is not part of the add-in.`);
    });
    this.loading.add(found);
    const over = (): unknown => this.loading.delete(found);
    found.then(over, over);
    return Object.assign(found, { abort: () => undefined }) as ReturnType<ResourceLoader['fetch']>;
  }

  /** Resolves when all that was asked for has come, and its scripts have had their turn. */
  async settle(): Promise<void> {
    while (this.loading.size > 0) {
      await Promise.allSettled(this.loading);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  private readOwn(url: string): Promise<Buffer | null> {
    if (!url.startsWith(PAGE_ORIGIN)) return Promise.resolve(null);
    return readWithin(this.folder, new URL(url).pathname.slice(1));
  }
}

function recordingConsole(lines: string[]): VirtualConsole {
  const console = new VirtualConsole();
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console.on(level, (...parts: unknown[]) => lines.push(`${level}: ${parts.map(String).join(' ')}`));
  }
  console.on('jsdomError', (error: Error) => {
    // Style sheets newer than jsdom's parser say nothing about the add-in.
    if (!/Could not parse CSS/i.test(error.message)) lines.push(`error: ${error.message}`);
  });
  return console;
}
