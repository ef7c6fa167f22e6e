import { readDate } from '../../domain/calendar/read-date';
import { writeDate } from '../../domain/calendar/serial';
import { developmentGroups } from '../../domain/pipeline/developments';
import type { DevelopmentRow } from '../../domain/pipeline/development-table';
import type { Screen } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, outcomeMessage } from '../ui/controls';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { writeCount } from '../ui/wording';
import { comingNow, dueScreen, dueOutcome } from './screen';
import type { HomesForm } from './state';

/** How many homes are occupied, development by development, on one day. */
export function homesScreen(state: PaneState, actions: Actions): Screen {
  const { homes: form, working } = state.due;
  const table = comingNow(state)?.developments;
  if (!form || !table) return dueScreen(state, actions);
  const rows = developmentGroups(table).underWay;
  const date = readDate(form.date);
  return {
    ...{ name: 'homes', title: 'Homes occupied', back: 'Due', isBusy: false },
    sections: [
      ...dueOutcome(state, actions),
      ...(form.failed === null
        ? []
        : [{ key: 'failed', view: outcomeMessage('homes-failed', 'error', form.failed, null) }]),
      {
        key: 'homes',
        view: html`<section class="record-form" aria-label="Homes occupied">
          <p class="c wrap">
            Only what you type is written, with a row of the Log of dealings for each development.
          </p>
          <div>
            <label class="label s" for="homes-date">Counted on, day first</label
            ><input
              type="text"
              class="text"
              id="homes-date"
              data-key="homes-date"
              autocomplete="off"
              aria-describedby="homes-date-under"
              .value=${live(form.date)}
              @input=${(event: Event) => actions.due.typeHomes(null, (event.target as HTMLInputElement).value)}
            /><span class="c block" id="homes-date-under"
              >${typeof date === 'number' ? writeDate(date) : ''}</span
            >
          </div>
          ${rows.length === 0 ? html`<p class="s">No development is permitted or started.</p>` : rows.map((row) => homesField(row, form, actions))}
        </section>`,
      },
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${
          working === null && rows.length > 0
            ? button('Write the homes', () => actions.due.saveHomes(), { primary: true, key: 'save-homes' })
            : nothing
        }
      </div>`,
    },
  };
}

function homesField(
  { rowIndex, development, dwellings, occupied, countDate }: DevelopmentRow,
  form: HomesForm,
  actions: Actions,
): TemplateResult {
  const before =
    occupied === null
      ? 'Not counted yet'
      : `${writeCount(occupied)}${countDate === null ? '' : ` on ${writeDate(countDate)}`}`;
  const of = dwellings === null ? '' : `, of ${writeCount(dwellings)}`;
  return html`<div class="homes-line">
    <span>
      <label class="block wrap" for="homes-${rowIndex}">${development}</label
      ><span class="c block wrap" id="homes-under-${rowIndex}">${before}${of}</span>
    </span>
    <input
      type="text"
      class="text amount"
      id="homes-${rowIndex}"
      data-key="homes-${rowIndex}"
      autocomplete="off"
      inputmode="numeric"
      aria-describedby="homes-under-${rowIndex}"
      .value=${live(form.homes[rowIndex] ?? '')}
      @input=${(event: Event) => actions.due.typeHomes(rowIndex, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}
