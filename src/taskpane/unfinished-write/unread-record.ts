import type { RegisterReading } from '../../workbook/register/register-reading';
import type { Screen } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button, message } from '../ui/controls';
import { html } from '../ui/view';
import type { UnfinishedWriteState } from './model';

/** What the register bar says. */
const UNREAD_RECORD = 'The record of a write cannot be read';

const MORE =
  'The register may be part old, part new, so figures show #VALUE!. Look through the register. A sheet whose name ends in “before” and a time is a copy from before a write: compare the two. Then set the record aside, and figures are given again.';

/** True where a write may not have finished, and nothing is known of it. */
export const isRecordUnread = (
  unfinishedWrite: Pick<UnfinishedWriteState, 'isUnread'>,
  reading: RegisterReading | null,
): boolean =>
  unfinishedWrite.isUnread === true ||
  (reading !== null && reading.state !== 'failed' && reading.pending?.isUnread === true);

/** In place of figures: what is to be looked at, and the press that gives the record up. */
export const unreadRecordScreen = ({ refusal }: UnfinishedWriteState, actions: Actions): Screen => ({
  name: 'backup-left',
  title: 'A write may not have finished',
  back: null,
  isBusy: false,
  sections: [{ key: 'unread-record', view: message('error', refusal ?? `${UNREAD_RECORD}.`, MORE) }],
  actions: {
    key: 'actions',
    view: html`<div class="action-line">
      ${button('Set the record aside', () => actions.unfinishedWrite.setUnreadAside())}
      ${button('Look again', () => actions.unfinishedWrite.lookAgain(), { primary: true })}
    </div>`,
  },
});
