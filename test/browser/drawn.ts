import type { Frame, Page } from 'playwright-core';

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
  pane.click = async (...given) => {
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
