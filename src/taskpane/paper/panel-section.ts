import { writeDate } from '../../domain/calendar/serial';
import type { Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, section } from '../ui/controls';
import { html, nothing } from '../ui/view';

/** The head of Panel: the quarter's report. */
export const paperSection = ({ asAtSerial, paper }: PaneState, actions: Actions): Section => ({
  key: 'paper',
  view: section(
    'paper',
    'Quarterly paper',
    paper.publishedAsAt === null
      ? nothing
      : html`<span class="c">Last published ${writeDate(paper.publishedAsAt)}</span>`,
    html`<p class="s">As at ${writeDate(asAtSerial)}, as a Word file for the panel.</p>
      <div class="buttons under">
        ${button('Make the paper', () => actions.paper.open(), { primary: true, small: true, key: 'make-paper' })}
      </div>`,
  ),
});
