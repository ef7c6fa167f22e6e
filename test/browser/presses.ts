import type { CDPSession, Frame, Page } from 'playwright-core';
import { SETTLING } from '../../src/taskpane/shell/double-press';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const sessionOf = (page: Page): Promise<CDPSession> => {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
};

/**
 * Presses a spot of the window, and again after so many milliseconds each. Each press says when the hand made it: a machine
 * that is busy makes them late, and they are a double press all the same.
 */
export async function pressInRow(page: Page, { x, y }: Spot, afterMs: readonly number[]): Promise<void> {
  const session = await sessionOf(page);
  const beganAt = Date.now();
  for (const after of [0, ...afterMs]) {
    const at = beganAt + after;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));
    const mouse = { x, y, timestamp: at / 1000, button: 'left', clickCount: 1 } as const;
    await session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseMoved', button: 'none' });
    await session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed', buttons: 1 });
    await session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
  }
}

interface Presses {
  begun: number;
  taken: number;
}
type Watched = Window & { presses?: Presses };

/** What is ignored so often is not ignored by chance. */
const MAX_TRIES = 10;

/**
 * Presses again what the pane ignored, as a person does who pressed too soon: where another button was pressed a moment
 * before, or came there a moment before.
 */
export async function untilTaken(pane: Frame, name: string, press: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (tries > 0)
      await pane.waitForFunction((mark) => document.querySelector(`[${mark}]`) === null, SETTLING, {
        polling: 50,
      });
    await watchPresses(pane);
    await press();
    if (!(await wereIgnored(pane))) return;
  }
  throw new Error(`The pane ignores every press of ${name}.`);
}

/** Counts the presses of the pane from now on: one that the pane ignores begins, and comes to no element. */
const watchPresses = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    const page = window as Watched;
    if (!page.presses) {
      page.presses = { begun: 0, taken: 0 };
      window.addEventListener('click', () => page.presses!.begun++, true);
      window.addEventListener('click', () => page.presses!.taken++);
    }
    page.presses.begun = page.presses.taken = 0;
  });

const wereIgnored = (pane: Frame): Promise<boolean> =>
  pane
    .evaluate(() => {
      const { begun, taken } = (window as Watched).presses ?? { begun: 0, taken: 0 };
      return begun > 0 && taken === 0;
    })
    .catch(() => false); // The press closed the page, or opened it again.
