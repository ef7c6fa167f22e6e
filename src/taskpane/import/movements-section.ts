import type { Answer } from '../../domain/movements/explain';
import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { link, section, select } from '../ui/controls';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { writeCount } from '../ui/wording';
import type { MovementsShown, QuestionShown } from './movements-model';

/** The movements that an import records: their day, how many, and which lines have none. */
export function movementsSection(shown: MovementsShown, actions: Actions): Section {
  const { none, text, makes, without } = shown;
  const body =
    none !== null
      ? html`<p class="s wrap">
          ${none.text}
          ${none.canMake ? link('Record them from now on', () => actions.importing.makeMovements(true), { key: 'make-movements' }) : nothing}
        </p>`
      : html`${dateField(shown, actions)}
          <p class="s wrap">${text}</p>
          ${
            makes === null
              ? nothing
              : html`<p class="c wrap">
                  ${makes}
                  ${shown.canLeaveOut ? link('Do not make it', () => actions.importing.makeMovements(false), { key: 'no-movements' }) : nothing}
                </p>`
          }
          ${without.map((one) => html`<p class="c wrap">${one}</p>`)}`;
  return { key: 'movements', view: section('movements', 'Movements', undefined, body) };
}

function dateField({ date, dateText, dateProblem }: MovementsShown, actions: Actions): TemplateResult {
  const under = dateProblem ?? dateText;
  return html`<div class="sheet-date">
    <label class="label s" for="sheet-date">The sheet’s figures are as at the end of</label
    ><input
      type="text"
      class="text"
      id="sheet-date"
      data-key="sheet-date"
      autocomplete="off"
      aria-invalid=${dateProblem === null ? nothing : 'true'}
      aria-describedby="under-sheet-date"
      .value=${live(date)}
      @input=${(event: Event) => actions.importing.typeDate((event.target as HTMLInputElement).value)}
    /><span class=${dateProblem === null ? 'c block' : 'c block fall'} id="under-sheet-date">${under}</span>
  </div>`;
}

/** What money from outside was, asked on its line. */
export const questionBlock = (
  lineKey: string,
  index: number,
  { text, answers, answer, more }: QuestionShown,
  actions: Actions,
): TemplateResult =>
  html`<div class="movement-question">
    <label class="s wrap" for="answer-${index}">${text}</label>
    ${
      answers.length > 1
        ? select<Answer | ''>(
            answers,
            answer,
            (chosen) => actions.importing.answer(lineKey, chosen === '' ? null : chosen),
            { key: `answer-${index}`, id: `answer-${index}`, isSmall: true },
          )
        : nothing
    }
    ${more === null ? nothing : html`<p class="c wrap">${more}</p>`}
  </div>`;

/** A table of movements, as after a write. */
export const movementTable = (
  lines: readonly { readonly contribution: string; readonly movement: string; readonly amount: string }[],
): TemplateResult =>
  html`<table class="movements">
    <thead>
      <tr>
        <th scope="col">Contribution</th>
        <th scope="col">Movement</th>
        <th scope="col" class="n">Amount</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ contribution, movement, amount }) =>
          html`<tr>
            <th scope="row">${contribution}</th>
            <td>${movement}</td>
            <td class="n">${amount}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

export const countText = (count: number): TemplateResult => html`<span class="c">${writeCount(count)}</span>`;
