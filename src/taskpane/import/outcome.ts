import { html, type TemplateResult } from '../ui/view';
import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button } from '../ui/controls';

export const checkAnother = (actions: Actions): TemplateResult =>
  button('Check another', () => actions.open('check'), { primary: true });

/** A message that focus goes to when it comes. */
export const outcome = (view: TemplateResult): Section => ({
  key: 'outcome',
  view: html`<div class="outcome" tabindex="-1" data-key="outcome">${view}</div>`,
});
