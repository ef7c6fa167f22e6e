import type { Frame, Page } from 'playwright-core';
import { SAME_SPOT_PX, SETTLING } from '../../src/taskpane/shell/double-press';
import { INTERVALS_MS, writes } from './writing-buttons';

/** The pane draws once a frame: what is pressed or chosen is done when the frame after it has been drawn. */
export function waitUntilDrawn(page: Page, pane: Frame): void {
  const drawn = (): Promise<unknown> =>
    pane
      .evaluate(
        () =>
          new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
      )
      .catch(() => null); // The press closed the page.
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (...given) => {
    await press(...given);
    await drawn();
  };
  const click = pane.click.bind(pane);
  const spot = spotOf(pane);
  pane.click = async (...given) => {
    await spot.awaitGuard(given[0]);
    const key = /^\[data-key="([^"]+)"\]$/.exec(given[0])?.[1];
    const isWriting = key !== undefined && writes(key);
    const at = isWriting ? await spot.middleOf(given[0]) : null;
    const from = performance.now();
    await click(...given);
    if (at) await pressAgain(page, at, from);
    await drawn();
  };
  const pressIn = pane.press.bind(pane);
  pane.press = async (...given) => {
    await pressIn(...given);
    await drawn();
  };
  const selectOption = pane.selectOption.bind(pane);
  pane.selectOption = async (...given) => {
    const chosen = await selectOption(...given);
    await drawn();
    return chosen;
  };
}

/** A hand that does not look presses again at the same spot: what came there meanwhile must not take it. */
async function pressAgain(page: Page, { x, y }: Spot, from: number): Promise<void> {
  for (const after of INTERVALS_MS) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + after - performance.now())));
    await page.mouse.click(x, y);
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Spots {
  awaitGuard(selector: string): Promise<void>;
  /** Of the window; null where nothing is shown there. */
  middleOf(selector: string): Promise<Spot | null>;
}

/** A person looks before the second press at one spot: a test waits until the pane takes presses there again. */
function spotOf(pane: Frame): Spots {
  let last = { x: NaN, y: NaN };
  return {
    async middleOf(selector) {
      const box = await pane.locator(selector).first().boundingBox();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    async awaitGuard(selector) {
      const found = pane.locator(selector).first();
      await found.scrollIntoViewIfNeeded();
      const box = await found.boundingBox();
      if (!box) return;
      const now = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const isNear =
        Math.abs(now.x - last.x) < 2 * SAME_SPOT_PX && Math.abs(now.y - last.y) < 2 * SAME_SPOT_PX;
      if (isNear)
        await pane.waitForFunction((mark) => document.querySelector(`[${mark}]`) === null, SETTLING, {
          polling: 50,
        });
      last = now;
    },
  };
}
