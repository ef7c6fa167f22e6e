import type { InstalmentStep } from '../../domain/pipeline/instalment-step';
import { instalmentsOf } from '../../domain/pipeline/due-groups';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, message } from '../ui/controls';
import { formKeys } from '../ui/form-keys';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import type { Coming } from './coming';
import {
  instalmentsModel,
  STEP_BUTTONS,
  stepModel,
  type CardLine,
  type InstalmentCard,
  type InstalmentsModel,
  type StepModel,
} from './instalments-model';
import { comingNow, dueScreen, dueOutcome } from './screen';
import type { StepForm } from './state';

/** The instalments of one contribution: what each waits for, its days, and what has happened now. */
export function instalmentsScreen(state: PaneState, actions: Actions): Screen {
  const coming = comingNow(state);
  const { open } = state.due;
  if (!coming?.book || !open) return dueScreen(state, actions);
  const number = coming.book.contributions.number(open.agreement, open.contribution);
  const model = instalmentsModel(coming, number, state.asAtSerial);
  if (!model) return dueScreen(state, actions);
  return {
    ...{
      name: 'instalments',
      title: `Instalments: ${model.title}`,
      back: 'Due',
      isBusy: false,
      actions: null,
    },
    sections: [
      ...dueOutcome(state, actions),
      about(model),
      ...model.cards.map((card) => cardSection(card, state, coming, number, actions)),
      sumSection(model),
    ],
  };
}

const about = ({ about: text, words }: InstalmentsModel): Section => ({
  key: 'about',
  view: html`<section aria-label="Contribution">
    <p class="c wrap">${text}${words === '' ? nothing : html` “${words}”`}</p>
  </section>`,
});

function cardSection(
  card: InstalmentCard,
  state: PaneState,
  coming: Coming,
  number: number,
  actions: Actions,
): Section {
  const id = `instalment-${card.rowIndex}`;
  const { step, working } = state.due;
  const isTyped = step?.rowIndex === card.rowIndex;
  return {
    key: id,
    view: html`<section class="card" aria-labelledby=${id}>
      <div class="line-ends">
        <h2 id=${id} class="wrap">${card.title}</h2>
        <strong class="n">${card.amount}</strong>
      </div>
      <dl class="card-facts">${card.lines.map(factLine)}</dl>
      ${
        isTyped
          ? stepForm(coming, number, step, state, actions)
          : working !== null
            ? nothing
            : buttons(card, actions)
      }
    </section>`,
  };
}

const factLine = ({ name, how, text, isWarning }: CardLine): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>
      ${how === '' ? nothing : html`<span class="c">${how}</span> `}${isWarning ? icon('warning', { label: 'Warning' }) : nothing}<span
        >${text}</span
      >
    </dd>
  </div>`;

function buttons({ rowIndex, steps, waitsForHomes }: InstalmentCard, actions: Actions): TemplateResult {
  if (steps.length === 0 && !waitsForHomes) return html``;
  return html`<div class="buttons under">
    ${steps.map((step) => press(rowIndex, step, actions))}
    ${waitsForHomes ? button('Update homes occupied', () => actions.due.updateHomes(), { small: true, key: `homes-${rowIndex}` }) : nothing}
  </div>`;
}

const press = (rowIndex: number, step: InstalmentStep, actions: Actions): TemplateResult =>
  button(STEP_BUTTONS[step], () => actions.due.askStep(rowIndex, step), {
    small: true,
    key: `due-${step}-${rowIndex}`,
  });

/** The date line of a step, opened in its card, with what it will change. */
function stepForm(
  { register, book }: Coming,
  number: number,
  form: StepForm,
  { due, asAtSerial }: PaneState,
  actions: Actions,
): TemplateResult {
  const of = instalmentsOf(book!, number).find(({ row }) => row.rowIndex === form.rowIndex)!;
  const model = stepModel(register, of, book!, form, asAtSerial);
  const isMoney = form.step === 'Received';
  return html`<div
    class="open record-form"
    role="group"
    aria-label=${STEP_BUTTONS[form.step]}
    @keydown=${(event: KeyboardEvent) => formKeys(event, { write: () => actions.due.writeStep(), close: () => actions.due.cancelStep() })}
  >
    <p class="strong" data-key="due-step-heading" tabindex="-1">${STEP_BUTTONS[form.step]}</p>
    <div class=${isMoney ? 'two-fields' : ''}>
      ${field(form, model, 'date', 'Date, day first', actions)}${isMoney ? field(form, model, 'amount', 'Amount', actions) : nothing}
    </div>
    ${field(form, model, 'reference', isMoney ? 'Remittance or reference' : form.step === 'Invoiced' ? 'Invoice number' : 'Note', actions)}
    ${
      model.refusal
        ? html`<div id="due-step-refusal" data-key="due-step-refusal" tabindex="-1">
            ${message('error', model.refusal.text, null)}
          </div>`
        : whatChanges(model)
    }
    <div class="buttons">
      ${
        due.working === null
          ? [
              button('Cancel', () => actions.due.cancelStep(), { small: true, key: 'cancel-due-step' }),
              model.refusal
                ? nothing
                : button(`Write ${STEP_BUTTONS[form.step].toLowerCase()}`, () => actions.due.writeStep(), {
                    small: true,
                    primary: true,
                    key: 'write-due-step',
                  }),
            ]
          : html`<span class="c">${due.working}</span>`
      }
    </div>
  </div>`;
}

function field(
  form: StepForm,
  { date, refusal }: StepModel,
  of: 'date' | 'amount' | 'reference',
  label: string,
  actions: Actions,
): TemplateResult {
  const isWrong = refusal?.field === of;
  const under = of === 'date' ? date : '';
  return html`<div>
    <label class="label s" for="due-step-${of}">${label}</label
    ><input
      type="text"
      class=${of === 'amount' ? 'text amount' : 'text'}
      id="due-step-${of}"
      data-key="due-step-${of}"
      autocomplete="off"
      inputmode=${of === 'amount' ? 'decimal' : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'due-step-refusal' : under === '' ? nothing : `due-step-under-${of}`}
      .value=${live(form[of])}
      @input=${(event: Event) => actions.due.typeStep(of, (event.target as HTMLInputElement).value)}
    />${under === '' ? nothing : html`<span class="c block" id="due-step-under-${of}">${under}</span>`}
  </div>`;
}

const whatChanges = ({ changes, movements }: StepModel): TemplateResult =>
  html`<table class="changes">
      <caption class="label s">
        What will change
      </caption>
      <tbody>
        ${changes.map(
          ({ name, before, after }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="n">${before}</td>
              <td class="n strong">${after}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="c wrap">
      ${movements.length === 0 ? 'And a row of the Log of dealings' : `And rows of Movements (${movements.join(', ')}) and of the Log of dealings`}:
      all of it, or none.
    </p>`;

function sumSection({ sum, hasIndex }: InstalmentsModel): Section {
  const verdict = (mark: 'ok' | 'warning' | 'note', label: string, text: string): TemplateResult =>
    html`<p class="verdict s">${icon(mark, { label })}<span class="wrap">${text}</span></p>`;
  return {
    key: 'sum',
    view: html`<section aria-label="Checks">
      ${sum.isRight ? verdict('ok', 'Right', sum.text) : verdict('warning', 'Warning', sum.text)}
      ${
        hasIndex
          ? verdict(
              'note',
              'Note',
              'The index is the one typed in the table. Check it against the deed: no series comes with this add-in.',
            )
          : nothing
      }
    </section>`,
  };
}
