import { FORCE_ROUTES } from '../../domain/items/repurposing-step';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import { selectedRow } from '../money/selected-row';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, message, rowItem, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { formModel, repurposingModel, type RepurposingLine, type RepurposingModel } from './model';
import type { RepurposeForm, RepurposingState } from './state';
import { outcomeSection } from '../tables/outcome-section';

/** The selection changes none of it. */
const modelOf = selector(({ reading, tables, repurposing, asAtSerial }: PaneState) =>
  reading?.state === 'ready' && tables !== null
    ? repurposingModel(reading.register, tables, repurposing, asAtSerial)
    : null,
);

/** Money whose purpose is to be another, and how far that has come. */
export function repurposingScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, repurposing, asAtSerial } = state;
  const screen = { name: 'repurposing', title: 'Repurposing', back: 'Expiring' } as const;
  if (reading?.state !== 'ready' || reading.pending || tables === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the register.</p>` }],
      actions: null,
    };
  const told = repurposingOutcome(state, actions);
  if (repurposing.form) {
    const { form } = repurposing;
    const model = formModel(reading.register, tables, form, asAtSerial);
    return {
      ...screen,
      isBusy: false,
      sections: [...told, formSection(form, model, actions)],
      actions: formBar(model !== null && model.refusal === null, repurposing.working, actions),
    };
  }
  const model = modelOf(state)!;
  const isEmpty = model.lost.length === 0 && model.groups.length === 0;
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...told,
      ...(tables.repurposing.state === 'none' ? [noTable(actions)] : []),
      ...(model.lost.length > 0 ? [lostSection(model, actions)] : []),
      ...(model.notKnown === null ? [] : [notKnown(model.notKnown, actions)]),
      ...(model.unsaid === '' ? [] : [{ key: 'unsaid', view: html`<p class="c">${model.unsaid}</p>` }]),
      ...(model.leftOut === '' ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
      ...model.groups.map((group) => groupSection(group, repurposing, actions)),
      ...(isEmpty && tables.repurposing.state !== 'none'
        ? [{ key: 'none', view: html`<p class="s">Nothing has been asked for yet.</p>` }]
        : []),
    ],
    actions: listBar(state, actions),
  };
}

const repurposingOutcome = ({ repurposing, lastWrite }: PaneState, actions: Actions): Section[] =>
  outcomeSection('repurposing', repurposing, lastWrite?.at, () => actions.repurposing.undo());

const noTable = (actions: Actions): Section => ({
  key: 'no-table',
  view: html`<section aria-label="No table of repurposing">
    <p class="s">
      What is asked for is kept in a table of this workbook, which is made on a sheet of its own.
    </p>
    ${button('Make the table Repurposing', () => actions.repurposing.makeTables(), { primary: true, key: 'make-repurposing' })}
  </section>`,
});

const notKnown = (text: string, actions: Actions): Section => ({
  key: 'needs-items',
  view: message('note', text, null, [
    button('Eligible items', () => actions.items.show(), { small: true, key: 'to-items' }),
  ]),
});

const lostSection = ({ lost, lostSum }: RepurposingModel, actions: Actions): Section => ({
  key: 'lost',
  view: html`<section aria-labelledby="heading-lost">
    <div class="head">
      ${icon('warning', { label: 'Warning' })}
      <h2 id="heading-lost">No longer viable</h2>
      <span class="c">${lostSum}</span>
    </div>
    <ul class="rows" data-rows>
      ${lost.map(({ row, title, amount, under, more }) =>
        rowItem(
          [
            html`<span class="block wrap">${title}</span>`,
            ' ',
            html`<span class="c block wrap">${under}</span>`,
            more === '' ? nothing : html` <span class="s block wrap">${more}</span>`,
          ],
          amount,
          { key: `lost-${row}`, onClick: () => actions.repurposing.ask(row) },
        ),
      )}
    </ul>
  </section>`,
});

function groupSection(
  { key, title, isTrouble, lines }: RepurposingModel['groups'][number],
  state: RepurposingState,
  actions: Actions,
): Section {
  return {
    key,
    view: html`<section aria-labelledby="heading-${key}">
      <div class="head">
        ${isTrouble ? icon('error', { label: 'Error' }) : nothing}
        <h2 id="heading-${key}">${title}</h2>
        <span class="c">${lines.length}</span>
      </div>
      <ul class="rows" data-rows>
        ${lines.map((line) => lineItem(line, state, actions))}
      </ul>
    </section>`,
  };
}

const lineItem = (line: RepurposingLine, state: RepurposingState, actions: Actions): TemplateResult =>
  rowItem(
    [
      html`<span class="block wrap">${line.title}</span>`,
      ' ',
      html`<span class="c block wrap">${line.under}</span>`,
      line.more === '' ? nothing : html` <span class="s block wrap">${line.more}</span>`,
    ],
    line.amount,
    {
      key: `repurposing-${line.rowIndex}`,
      onClick: () => actions.repurposing.toggle(line.rowIndex),
      under: line.isOpen ? opened(line, state, actions) : nothing,
    },
  );

function opened(
  { happened, steps }: RepurposingLine,
  { step, working }: RepurposingState,
  actions: Actions,
): TemplateResult {
  return html`<div class="open record-form">
    ${
      happened.length === 0
        ? html`<p class="s">Nothing in the log yet.</p>`
        : html`<dl class="dated">
            ${happened.map(
              ({ date, text }) =>
                html`<dt class="s">${date}</dt>
                  <dd class="s wrap">${text}</dd>`,
            )}
          </dl>`
    }
    ${
      step
        ? html`<p class="strong" data-key="repurposing-step" tabindex="-1">${step.step}</p>
            <div>
              <label class="label s" for="repurposing-date">Date, day first</label
              ><input
                type="text"
                class="text"
                id="repurposing-date"
                data-key="repurposing-date"
                autocomplete="off"
                .value=${live(step.date)}
                @input=${(event: Event) => actions.repurposing.typeDate((event.target as HTMLInputElement).value)}
              />
            </div>
            <div class="buttons">
              ${button('Cancel', () => actions.repurposing.cancelStep(), { small: true, key: 'cancel-repurposing' })}
              ${working === null ? button('Record it', () => actions.repurposing.writeStep(), { small: true, primary: true, key: 'write-repurposing' }) : nothing}
            </div>`
        : html`<div class="buttons">
            ${steps.map((name) => button(name, () => actions.repurposing.askStep(name), { small: true, key: `re-${name}` }))}
          </div>`
    }
  </div>`;
}

function listBar({ reading, selection, repurposing, tables }: PaneState, actions: Actions): Section | null {
  if (reading?.state !== 'ready' || tables?.repurposing.state !== 'ready') return null;
  const row = selectedRow(reading.register, selection);
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        typeof row === 'number' && repurposing.working === null
          ? button('Ask to repurpose', () => actions.repurposing.ask(), {
              primary: true,
              key: 'ask-repurpose',
            })
          : nothing
      }
      ${button('Check an item', () => actions.items.show(), { key: 'check-item' })}
      ${typeof row === 'number' ? nothing : html`<span class="c note-end">Select a row of the register</span>`}
    </div>`,
  };
}

function formSection(form: RepurposeForm, model: ReturnType<typeof formModel>, actions: Actions): Section {
  if (!model) return { key: 'form', view: message('warning', 'The row is no longer in the register.', null) };
  const field = (of: 'to' | 'date', label: string): TemplateResult =>
    html`<div>
      <label class="label s" for="repurpose-${of}">${label}</label
      ><input
        type="text"
        class="text"
        id="repurpose-${of}"
        data-key="repurpose-${of}"
        autocomplete="off"
        aria-invalid=${model.refusal?.field === of ? 'true' : nothing}
        aria-describedby=${model.refusal?.field === of ? 'repurpose-refusal' : nothing}
        .value=${live(form[of])}
        @input=${(event: Event) => actions.repurposing.type(of, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  return {
    key: 'form',
    view: html`<section class="record-form" aria-label=${model.reference}>
      <p class="line-ends">
        <strong class="wrap">${model.reference}</strong><span class="c">${model.at}</span>
      </p>
      <p class="c wrap">${model.where}</p>
      ${field('to', 'New purpose')}
      <div>
        <label class="label s" for="repurpose-route">Route</label>
        ${select(
          FORCE_ROUTES.map((route) => [route, route] as const),
          form.route,
          (route) => actions.repurposing.chooseRoute(route),
          { key: 'repurpose-route', id: 'repurpose-route' },
        )}
      </div>
      ${field('date', 'Asked on, day first')}
      ${model.refusal ? html`<div id="repurpose-refusal">${message('note', model.refusal.text, null)}</div>` : nothing}
      <p class="c">
        The force is not bound by the deed and cannot apply to change it: the owner can. The register’s
        purpose stays until it is completed.
      </p>
    </section>`,
  };
}

function formBar(canWrite: boolean, working: string | null, actions: Actions): Section {
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${button('Go back', () => actions.repurposing.cancel(), { key: 'repurpose-back' })}
      ${canWrite && working === null ? button('Save as asked', () => actions.repurposing.write(), { primary: true, key: 'repurpose-write' }) : nothing}
    </div>`,
  };
}
