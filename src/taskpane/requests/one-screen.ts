import type { RequestStep } from '../../domain/requests/request-step';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, message, section, tick } from '../ui/controls';
import { formKeys } from '../ui/form-keys';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { requestsOutcome, requestsScreen } from './list-screen';
import {
  askingOf,
  drawnBeforeOf,
  requestModel,
  requestNamed,
  STEP_BUTTONS,
  stepModel,
  type RequestModel,
  type StepModel,
} from './model';

/** One request: what it asks for, its evidence, what has happened, and what has happened now. */
export function requestScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, requests, asAtSerial } = state;
  if (reading?.state !== 'ready' || tables === null || requests.open === null)
    return requestsScreen(state, actions);
  const asking = askingOf(reading.register, tables, asAtSerial);
  const one = asking && requestNamed(asking, requests.open);
  const screen = {
    name: 'request',
    title: `Request ${requests.open}`,
    back: 'Requests',
    isBusy: false,
  } as const;
  if (!asking || !one) {
    const text = 'The table Requests does not have this request, or its row cannot be read.';
    return {
      ...screen,
      sections: [...requestsOutcome(state, actions), { key: 'gone', view: message('warning', text, null) }],
      actions: null,
    };
  }
  const model = requestModel(asking, one, requests.evidence);
  const { step } = requests;
  return {
    ...screen,
    sections: [
      ...requestsOutcome(state, actions),
      about(model),
      ...(model.warning === '' ? [] : [{ key: 'warning', view: message('warning', model.warning, null) }]),
      evidence(model, state, actions),
      happened(model, state, actions),
      ...(step
        ? [stepLine(stepModel(one, step, asAtSerial, drawnBeforeOf(asking, one, tables)), state, actions)]
        : []),
    ],
    actions:
      model.canAsk && !step
        ? {
            key: 'actions',
            view: html`<div class="action-line">
              ${button('Make the letter', () => actions.requests.letter([one.request.row.request]), { primary: true, key: 'make-letter' })}<span
                class="c note-end"
                >Word, for you to send</span
              >
            </div>`,
          }
        : null,
  };
}

const about = ({ reference, amount, site, says, status, money }: RequestModel): Section => ({
  key: 'about',
  view: html`<section aria-label="What it asks for">
    <p class="line-ends"><span class="wrap">${reference}</span><strong class="n">${amount}</strong></p>
    <p class="c wrap">${site}</p>
    <p class="s wrap"><strong>${status}.</strong> ${says}</p>
    ${money.map(({ name, text }) => html`<p class="s line-ends"><span>${name}</span><span class="n">${text}</span></p>`)}
  </section>`,
});

function evidence(model: RequestModel, { requests }: PaneState, actions: Actions): Section {
  const { authority, evidence: lines, ready, terms } = model;
  return {
    key: 'evidence',
    view: section(
      'evidence',
      lines.some(({ isWanted }) => isWanted) ? `Evidence that ${authority} asks for` : 'Evidence',
      ready === '' ? nothing : html`<span class="c">${ready}</span>`,
      lines.length === 0
        ? html`<p class="s">
            The table Authorities does not say what ${authority} asks for. Fill in Evidence wanted there,
            separated by semicolons.
          </p>`
        : html`<div class="ticks">
            ${lines.map(({ name, isReady }) =>
              tick(name, isReady, (is) => actions.requests.tickEvidence(name, is), {
                key: `evidence-${name}`,
              }),
            )}
          </div>`,
      terms === '' ? nothing : html`<p class="s under">${terms}</p>`,
      requests.evidence === null
        ? nothing
        : html`<div class="buttons under">
            ${button('Save what is ticked', () => actions.requests.saveEvidence(), { small: true, key: 'save-evidence' })}
          </div>`,
    ),
  };
}

function happened(
  { happened: lines, steps }: RequestModel,
  { requests }: PaneState,
  actions: Actions,
): Section {
  const press = (step: RequestStep): TemplateResult =>
    button(STEP_BUTTONS[step], () => actions.requests.askStep(step), {
      small: true,
      subtle: step === 'Withdrawn',
      key: `step-${step}`,
    });
  return {
    key: 'happened',
    view: section(
      'happened',
      'What has happened',
      nothing,
      lines.length === 0
        ? html`<p class="s">Nothing yet. It is a draft until you mark it as sent.</p>`
        : html`<dl class="dated">
            ${lines.map(
              ({ date, text }) =>
                html`<dt class="s">${date}</dt>
                  <dd class="s wrap">${text}</dd>`,
            )}
          </dl>`,
      requests.step || requests.working !== null || steps.length === 0
        ? nothing
        : html`<div class="buttons under">${steps.map(press)}</div>`,
    ),
  };
}

/** The date line of an answer, opened inline. */
function stepLine(model: StepModel, { requests }: PaneState, actions: Actions): Section {
  const step = requests.step!;
  const { refusal } = model;
  const field = (of: 'date' | 'amount' | 'note', label: string, under: string): TemplateResult => {
    const isWrong = refusal?.field === of;
    return html`<div>
      <label class="label s" for="step-${of}">${label}</label
      ><input
        type="text"
        class=${of === 'amount' ? 'text amount' : 'text'}
        id="step-${of}"
        data-key="step-${of}"
        autocomplete="off"
        inputmode=${of === 'amount' ? 'decimal' : nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'step-refusal' : nothing}
        .value=${live(step[of])}
        @input=${(event: Event) => actions.requests.typeStep(of, (event.target as HTMLInputElement).value)}
      />${under === '' ? nothing : html`<span class="c block">${under}</span>`}
    </div>`;
  };
  return {
    key: 'step',
    view: html`<section
      class="open record-form"
      aria-label=${STEP_BUTTONS[step.step]}
      @keydown=${(event: KeyboardEvent) => formKeys(event, { write: () => actions.requests.writeStep(), close: () => actions.requests.cancelStep() })}
    >
      <p class="strong" data-key="step-heading" tabindex="-1">${STEP_BUTTONS[step.step]}</p>
      <div class="two-fields">
        ${field('date', 'Date, day first', model.date)}${model.takesAmount ? field('amount', 'Amount', '') : nothing}
      </div>
      ${field('note', model.noteLabel, '')}
      ${refusal ? html`<div id="step-refusal" data-key="step-refusal" tabindex="-1">${message('error', refusal.text, null)}</div>` : nothing}
      ${step.step === 'Paid' ? paidLines(model, actions) : nothing}
      <div class="buttons">
        ${
          requests.working === null
            ? [
                button('Cancel', () => actions.requests.cancelStep(), { small: true, key: 'cancel-step' }),
                button(model.button, () => actions.requests.writeStep(), {
                  small: true,
                  primary: true,
                  key: 'write-step',
                }),
              ]
            : nothing
        }
      </div>
    </section>`,
  };
}

/** What a payment writes: all that follows from it, or the request alone where the rest is there already. */
const paidLines = ({ drawn }: StepModel, actions: Actions): TemplateResult => html`
  ${
    drawn === null
      ? nothing
      : html`<div class="ticks">
          ${tick(
            'It is drawn down in the register already',
            drawn.isTicked,
            (isDrawn) => actions.requests.tickDrawn(isDrawn),
            { key: 'step-drawn', more: drawn.text },
          )}
        </div>`
  }
  <p class="c">
    ${
      drawn?.isTicked
        ? 'Writes the request and the log alone. The register and the movements stay as they are.'
        : 'Writes the request, a movement, and Held by authority and Drawn down in the register: all of it, or none.'
    }
  </p>
`;
