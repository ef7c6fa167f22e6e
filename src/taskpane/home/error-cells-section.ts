import type { Actions } from '../shell/pane-state';
import { button, link } from '../ui/controls';
import { html, nothing, type TemplateResult } from '../ui/view';
import { icon } from '../ui/icons';
import { cellName } from '../ui/wording';
import type { ErrorCellsShown, ErrorLine } from './error-cells-model';

const KEY = 'error-cells';

/** Cells of ours that show an error, in the list of what needs attention: each reason with its message, where, and its repair. */
export const errorCellsBlock = (shown: ErrorCellsShown, actions: Actions): TemplateResult =>
  html`<div class="open matter" role="group" aria-labelledby="${KEY}-title">
    <div class="line">
      ${icon('error', { label: 'Error' })}
      <p class="strong" id="${KEY}-title">${shown.title}</p>
    </div>
    ${shown.lines.map((line, n) => block(line, n, actions))}
    ${shown.more ? html`<p class="c under-icon">${shown.more}</p>` : nothing}
  </div>`;

function block(
  { shows, message, cell, where, repair }: ErrorLine,
  n: number,
  actions: Actions,
): TemplateResult {
  const first = cellName(cell.sheet, cell.address);
  const small = (text: string, onClick: () => void): TemplateResult =>
    html`<div class="buttons">${button(text, onClick, { small: true, key: `${KEY}-${repair}-${n}` })}</div>`;
  const place = link(first, () => actions.goTo(cell), {
    label: `${first}, go to the cell`,
    key: `${KEY}-${cell.sheet}-${cell.address}`,
  });
  return html`<div class="under-icon error-cell">
    <p class="s wrap">${place}${where.slice(first.length)} ${where === first ? 'shows' : 'show'} ${shows}</p>
    <p class="s wrap">${message}</p>
    ${
      repair === 'choose'
        ? small('Choose the register', () => actions.openChoose(null))
        : repair === 'recalculate'
          ? small('Recalculate', () => actions.recalculate())
          : nothing
    }
  </div>`;
}
