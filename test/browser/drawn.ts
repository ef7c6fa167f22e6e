import type { Frame, Page } from 'playwright-core';
import { GUARD_MS, SAME_SPOT_PX } from '../../src/taskpane/shell/double-press';

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
    await click(...given);
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

/**
 * A person looks before the second press at one spot; a test waits as long as the pane asks for, counted from now, as work that
 * the first press began may have changed the button a moment ago.
 */
function spotOf(pane: Frame): { awaitGuard(selector: string): Promise<void> } {
  let last = { x: NaN, y: NaN };
  return {
    async awaitGuard(selector) {
      const found = pane.locator(selector).first();
      await found.scrollIntoViewIfNeeded();
      const box = await found.boundingBox();
      if (!box) return;
      const now = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const isNear = Math.abs(now.x - last.x) < SAME_SPOT_PX && Math.abs(now.y - last.y) < SAME_SPOT_PX;
      if (isNear) await new Promise((resolve) => setTimeout(resolve, GUARD_MS + 100));
      last = now;
    },
  };
}
