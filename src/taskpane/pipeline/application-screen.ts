import { readDate } from '../../domain/calendar/read-date';
import { writeDate } from '../../domain/calendar/serial';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, outcomeMessage } from '../ui/controls';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { pipelineOutcome } from './screen';
import type { ApplicationForm } from './state';

/** An application that is added to the table of developments. */
export function applicationScreen(state: PaneState, form: ApplicationForm, actions: Actions): Screen {
  const date = readDate(form.decisionDue);
  const field = (of: keyof Omit<ApplicationForm, 'failed'>, label: string, under = ''): TemplateResult =>
    html`<div>
      <label class="label s" for="application-${of}">${label}</label
      ><input
        type="text"
        class=${of === 'homes' ? 'text amount' : 'text'}
        id="application-${of}"
        data-key="application-${of}"
        autocomplete="off"
        list=${of === 'authority' ? 'application-authorities' : nothing}
        inputmode=${of === 'homes' ? 'numeric' : nothing}
        aria-describedby=${under === '' ? nothing : `application-under-${of}`}
        .value=${live(form[of])}
        @input=${(event: Event) => actions.pipeline.typeApplication(of, (event.target as HTMLInputElement).value)}
      />${under === '' ? nothing : html`<span class="c block" id="application-under-${of}">${under}</span>`}
    </div>`;
  const { reading } = state;
  const authorities = reading?.state === 'ready' ? reading.register.authorities.map(({ name }) => name) : [];
  return {
    ...{ name: 'application', title: 'Add an application', back: 'Pipeline', isBusy: false },
    sections: [
      ...pipelineOutcome(state, actions),
      ...(form.failed === null
        ? []
        : [{ key: 'failed', view: outcomeMessage('application-failed', 'error', form.failed, null) }]),
      {
        key: 'application',
        view: html`<section class="record-form" aria-label="Application">
          ${field('development', 'Development or site')}${field('authority', 'Authority')}
          ${field('application', 'Planning application')}
          <div class="two-fields">
            ${field('homes', 'Homes')}${field('decisionDue', 'Decision due, day first', typeof date === 'number' ? writeDate(date) : '')}
          </div>
          <datalist id="application-authorities">
            ${authorities.map((name) => html`<option value=${name}></option>`)}
          </datalist>
          <p class="c wrap">A row of the table Developments, with the stage Application.</p>
        </section>`,
      },
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${
          state.pipeline.working === null
            ? button('Add it', () => actions.pipeline.saveApplication(), {
                primary: true,
                key: 'save-application',
              })
            : nothing
        }
      </div>`,
    },
  };
}
