import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';

/** Before any test in a browser: the workbench's page is bundled and the browser unpacked, once and not by two at a time. */
export default async function prepare(): Promise<void> {
  await bundlePage();
  await (await launchBrowser()).close();
}
