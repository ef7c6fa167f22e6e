import type { Actions } from '../shell/pane-state';
import { button, link } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import { cellName } from '../ui/wording';
import type { ErrorCellsShown, ErrorLine } from './error-cells-model';

const KEY = 'error-cells';

/** Cells of ours that show an error, in the list of what needs attention: each reason with its message, where, and its repair. */
export const errorCellsBlock = (shown: ErrorCellsShown, actions: Actions): HTMLElement =>
  element(
    'div',
    { class: 'open matter', role: 'group', 'aria-labelledby': `${KEY}-title` },
    element(
      'div',
      { class: 'line' },
      icon('error', { label: 'Error' }),
      element('p', { class: 'strong', id: `${KEY}-title` }, shown.title),
    ),
    ...shown.lines.map((line, n) => block(line, n, actions)),
    shown.more && element('p', { class: 'c under-icon' }, shown.more),
  );

function block({ shows, message, cell, where, repair }: ErrorLine, n: number, actions: Actions): HTMLElement {
  const first = cellName(cell.sheet, cell.address);
  const small = (text: string, onClick: () => void): HTMLElement =>
    element(
      'div',
      { class: 'buttons' },
      button(text, onClick, { small: true, key: `${KEY}-${repair}-${n}` }),
    );
  return element(
    'div',
    { class: 'under-icon error-cell' },
    element(
      'p',
      { class: 's wrap' },
      link(first, () => actions.goTo(cell), {
        label: `${first}, go to the cell`,
        key: `${KEY}-${cell.sheet}-${cell.address}`,
      }),
      `${where.slice(first.length)} ${where === first ? 'shows' : 'show'} ${shows}`,
    ),
    element('p', { class: 's wrap' }, message),
    repair === 'choose' && small('Choose the register', () => actions.openChoose(null)),
    repair === 'recalculate' && small('Recalculate', () => actions.recalculate()),
  );
}
