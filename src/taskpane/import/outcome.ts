import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button } from '../ui/controls';
import { element } from '../ui/element';

export const checkAnother = (actions: Actions): HTMLElement =>
  button('Check another', () => actions.open('check'), { primary: true });

/** A message that focus goes to when it comes. */
export const outcome = (model: unknown, build: () => HTMLElement): Section => ({
  key: 'outcome',
  model,
  build: () => element('div', { class: 'outcome', tabindex: '-1', key: 'outcome' }, build()),
});
