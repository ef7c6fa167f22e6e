import type { Section } from './screen';
import { html, type Child, type TemplateResult } from '../ui/view';

/** A group of buttons for the bar under the body. */
export const actionLine = (...children: Child[]): TemplateResult =>
  html`<div class="action-line">${children}</div>`;

/** A message that focus goes to when it comes. */
export const outcome = (view: TemplateResult): Section => ({
  key: 'outcome',
  view: html`<div class="outcome" tabindex="-1" data-key="outcome">${view}</div>`,
});
