import { refusalOf, runExcel } from '../excel/run-excel';
import { pendingRefreshes, pendingWrites, settingsIn } from '../settings/settings';
import { fetchLatePart } from './fetch-late-part';
import type { PendingLook, Settled } from './pending-write';

/**
 * Looks whether a write did not finish, and how the register and its copy stand. What compares the two is fetched where
 * there is a record of one. Never rejects.
 */
export async function pendingWrite(): Promise<PendingLook> {
  try {
    const { settings, unread } = await runExcel(async (context) => {
      const reading = settingsIn(context);
      await context.sync();
      return reading.finish();
    });
    const isUnread = unread.includes('pending') || unread.includes('pendingTabs');
    if (!isUnread && pendingWrites(settings).length === 0 && pendingRefreshes(settings).length === 0)
      return { kind: 'none' };
    return await (await fetchLatePart()).pendingWrite();
  } catch (error) {
    return { kind: 'failed', message: refusalOf(error) };
  }
}

/** Makes the register what it was before the write that did not finish, and takes the copy away. Never rejects. */
export const putCopyBack = (): Promise<Settled> => settled(({ putCopyBack: putBack }) => putBack());

/** Keeps the register as it is now, and takes the copy away. Never rejects. */
export const discardCopy = (): Promise<Settled> => settled(({ discardCopy: discard }) => discard());

type LatePart = Awaited<ReturnType<typeof fetchLatePart>>;

const settled = (work: (part: LatePart) => Promise<Settled>): Promise<Settled> =>
  fetchLatePart()
    .then(work)
    .catch((error: unknown) => ({ done: false, message: refusalOf(error) }));
