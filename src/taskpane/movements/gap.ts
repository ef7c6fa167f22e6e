import {
  isBeginning,
  movementsProblem,
  type MovementsReading,
} from '../../workbook/movements/movement-entry';
import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button, message } from '../ui/controls';
import { html } from '../ui/view';

/** Why there are no movements to show; where the workbook has no table of them, what makes it. */
export function movementsGap(movements: MovementsReading | null, actions: Actions): Section {
  if (movements === null) return { key: 'gap', view: html`<p class="c">Reading the movements.</p>` };
  if (!isBeginning(movements))
    return { key: 'gap', view: message('warning', movementsProblem(movements), null) };
  const isThere = movements.state === 'ready';
  const make = button(isThere ? 'Begin it' : 'Make the table', () => actions.ledgerCheck.makeTable(), {
    small: true,
    key: 'make-ledger',
  });
  return {
    key: 'gap',
    view: message(
      'note',
      isThere ? 'The table of movements is empty.' : 'This workbook has no table of movements.',
      isThere
        ? 'It begins with what the register holds today.'
        : 'It is made on a sheet of its own, and begins with what the register holds today.',
      [make],
    ),
  };
}
