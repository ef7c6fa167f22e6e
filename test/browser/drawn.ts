import type { Frame, Page } from 'playwright-core';
import { pressInRow, untilTaken, type Spot } from './presses';
import { intervalsMs, writes } from './writing-buttons';

/**
 * The pane draws once a frame: what is pressed or chosen is done when the frame after it has been drawn. A person presses
 * again what was ignored, as where the button came under the mouse a moment before the press.
 */
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
  pane.click = async (selector, options) => {
    if (options?.trial) return click(selector, options);
    const key = /^\[data-key="([^"]+)"\]$/.exec(selector)?.[1];
    const isWriting = key !== undefined && writes(key);
    await untilTaken(pane, selector, async () => {
      // A hand that does not look presses again at the same spot: what came there meanwhile must not take it.
      await click(selector, { ...options, trial: isWriting });
      if (isWriting) await pressInRow(page, await middleOf(pane, selector), intervalsMs(key));
    });
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

/** Of the window. */
async function middleOf(pane: Frame, selector: string): Promise<Spot> {
  const box = await pane.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} went before it was pressed.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
