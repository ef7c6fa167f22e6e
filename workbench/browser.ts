import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A browser for tests must ask nobody for anything. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launches a browser: on Linux the one that ships inside a package, so that none need be installed; elsewhere the
 * machine's own Edge or Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await packaged.executablePath(), args: QUIET });
  }
  const failures: string[] = [];
  for (const channel of ['msedge', 'chrome']) {
    try {
      return await chromium.launch({ channel, args: QUIET.slice(1) });
    } catch (error) {
      failures.push(`${channel}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(`No browser could be launched. ${failures.join(' ')}`);
}
