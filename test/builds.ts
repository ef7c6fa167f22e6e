/** Builds what tests of the workbench need beside dist, before any of them waits for it: its page, and the pilot's add-in. */
import { bundlePage } from '../workbench/bundle-page';
import { pilotAddin } from './workbench/pilot-addin';

const BUILDS: Readonly<Record<string, () => unknown>> = { page: bundlePage, pilot: pilotAddin };

void (async () => {
  for (const name of process.argv.slice(2)) await BUILDS[name]!();
})();
