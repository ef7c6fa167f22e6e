import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, section, select, tick } from '../ui/controls';
import { formKeys } from '../ui/form-keys';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { requestsOutcome } from './list-screen';
import { newRequestsModel, type NewEvidence, type NewLineModel, type NewRequestsModel } from './new-model';
import type { NewLine, NewRequestsForm } from './state';

/** Request drawdown: one contribution, or several of one authority. */
export function newRequestScreen(state: PaneState, form: NewRequestsForm, actions: Actions): Screen {
  const { reading, tables, requests, asAtSerial } = state;
  const screen = { name: 'request-new', title: 'Request drawdown', back: 'Requests', isBusy: false } as const;
  if (reading?.state !== 'ready' || reading.pending || tables === null)
    return {
      ...screen,
      sections: [{ key: 'no-register', view: message('warning', 'The register cannot be read.', null) }],
      actions: null,
    };
  const model = newRequestsModel(reading.register, tables, form, asAtSerial);
  return {
    ...screen,
    sections: [
      ...requestsOutcome(state, actions),
      ...(form.failed === null ? [] : [{ key: 'failed', view: failed(form.failed) }]),
      ...form.lines.map((line, n) => lineSection(line, n, model, form.lines.length > 1, actions)),
      ...model.evidence.map((one) => evidenceSection(one, actions)),
      ...(model.also.length > 0 || form.lines.length > 1 ? [alsoSection(model, actions)] : []),
      savedSection(model, tables.requests.state === 'none'),
    ],
    actions: bar(model, requests.working, form.lines.length, actions),
  };
}

const failed = (text: string): TemplateResult =>
  html`<div data-key="new-failed" tabindex="-1">${message('error', text, null)}</div>`;

function lineSection(
  line: NewLine,
  index: number,
  model: NewRequestsModel,
  isOneOfSeveral: boolean,
  actions: Actions,
): Section {
  const shown = model.lines[index];
  const key = `line-${index}`;
  if (!shown)
    return {
      key,
      view: message(
        'warning',
        `${line.row.agreement} is no longer in the register, or several rows say the same.`,
        null,
      ),
    };
  return {
    key,
    view: html`<section
      class="record-form"
      aria-label=${shown.reference}
      @keydown=${(event: KeyboardEvent) => formKeys(event, { write: () => actions.requests.save(false) }, '.record-form')}
    >
      <p class="line-ends">
        <strong class="wrap">${shown.reference}</strong>
        <span class="c"
          >${shown.at}${
            isOneOfSeveral
              ? html` ${link('Leave out', () => actions.requests.tickRow(shown.row, false), { key: `leave-${index}`, label: `Leave out ${shown.reference}` })}`
              : nothing
          }</span
        >
      </p>
      <p class="c wrap">${shown.where}</p>
      ${shown.warning === '' ? nothing : message('warning', shown.warning, null)}
      <div class="two-fields">
        ${amountField(line, index, shown, actions)}${projectField(line, index, shown, model, actions)}
      </div>
      ${itemField(line, index, model, actions)}${verdict(shown)}
      ${shown.refusal ? html`<div id="refusal-${index}" data-key="refusal-${index}" tabindex="-1">${message('error', shown.refusal.text, null)}</div>` : nothing}
    </section>`,
  };
}

function amountField(line: NewLine, index: number, shown: NewLineModel, actions: Actions): TemplateResult {
  const isWrong = shown.refusal?.field === 'amount';
  return html`<div>
    <label class="label s" for="new-amount-${index}">Amount</label
    ><input
      type="text"
      class="text amount"
      id="new-amount-${index}"
      data-key="amount-${index}"
      autocomplete="off"
      inputmode="decimal"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `refusal-${index}` : `under-amount-${index}`}
      .value=${live(line.amount)}
      @input=${(event: Event) => actions.requests.typeLine(index, 'amount', (event.target as HTMLInputElement).value)}
    /><span class="c block" id="under-amount-${index}">${shown.held}</span>
  </div>`;
}

/** A list to choose from; where the workbook has none, words. */
function chosen(
  { key, label, value, under }: { key: string; label: string; value: string; under: string },
  names: readonly string[],
  none: string,
  choose: (text: string) => void,
): TemplateResult {
  const all = names.includes(value) || value === '' ? names : [value, ...names];
  return html`<div>
    <label class="label s" for=${key}>${label}</label>${
      names.length === 0
        ? html`<input
            type="text"
            class="text"
            id=${key}
            data-key=${key}
            autocomplete="off"
            .value=${live(value)}
            @input=${(event: Event) => choose((event.target as HTMLInputElement).value)}
          />`
        : select([['', none], ...all.map((name) => [name, name] as const)], value, choose, { key, id: key })
    }${under === '' ? nothing : html`<span class="c block">${under}</span>`}
  </div>`;
}

const projectField = (
  line: NewLine,
  index: number,
  { room }: NewLineModel,
  { projects }: NewRequestsModel,
  actions: Actions,
): TemplateResult =>
  chosen(
    { key: `project-${index}`, label: 'Project', value: line.project, under: room },
    projects,
    'No project yet',
    (text) => actions.requests.typeLine(index, 'project', text),
  );

const itemField = (
  line: NewLine,
  index: number,
  { items }: NewRequestsModel,
  actions: Actions,
): TemplateResult =>
  chosen({ key: `item-${index}`, label: 'Item', value: line.item, under: '' }, items, 'No item', (text) =>
    actions.requests.typeLine(index, 'item', text),
  );

const INTENTS = { Eligible: 'ok', Ask: 'warning', 'Not eligible': 'error' } as const;

const verdict = ({ eligibility }: NewLineModel): TemplateResult | typeof nothing =>
  eligibility === null
    ? nothing
    : html`<p class="s verdict">
        ${icon(INTENTS[eligibility.verdict])}<span
          ><strong>${eligibility.verdict}.</strong> ${eligibility.why}</span
        >
      </p>`;

function evidenceSection({ key, authority, lines, ready, terms }: NewEvidence, actions: Actions): Section {
  return {
    key: `evidence-${key}`,
    view: section(
      `evidence-${key}`,
      `Evidence that ${authority} asks for`,
      ready === '' ? nothing : html`<span class="c">${ready}</span>`,
      lines.length === 0
        ? html`<p class="s">
            The table Authorities does not say. Fill in Evidence wanted there, separated by semicolons.
          </p>`
        : html`<div class="ticks">
            ${lines.map(({ name, isReady }) =>
              tick(name, isReady, (is) => actions.requests.tickNewEvidence(key, name, is), {
                key: `new-${key}-${name}`,
              }),
            )}
          </div>`,
      terms === '' ? nothing : html`<p class="s under">${terms}</p>`,
    ),
  };
}

const alsoSection = ({ also }: NewRequestsModel, actions: Actions): Section => ({
  key: 'also',
  view: section(
    'also',
    'In the same letter',
    nothing,
    html`<p class="c">Held by the same authority, and to be spent within 12 months.</p>`,
    also.length === 0
      ? html`<p class="s">No other contribution.</p>`
      : html`<div class="ticks">
          ${also.map(({ row, label, more }) =>
            tick(label, false, () => actions.requests.tickRow(row, true), { key: `also-${row}`, more }),
          )}
        </div>`,
  ),
});

function savedSection({ numbers }: NewRequestsModel, makesTable: boolean): Section {
  const names = numbers.length === 1 ? numbers[0]! : `${numbers[0]} to ${numbers.at(-1)}`;
  return {
    key: 'saved',
    view: html`<p class="c">
      Saved as ${names} in the table Requests${makesTable ? ', which is made on a sheet of its own' : ''}.
      Mark ${numbers.length === 1 ? 'it' : 'them'} as sent when you send the letter.
    </p>`,
  };
}

function bar(model: NewRequestsModel, working: string | null, count: number, actions: Actions): Section {
  const save = count === 1 ? 'Save' : `Save ${count}`;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        working !== null
          ? html`<span class="c">${working}</span>`
          : model.isRefused
            ? html`<span class="c">Put this right to save it. Nothing has been written.</span>`
            : [
                button(`${save} and make the letter`, () => actions.requests.save(true), {
                  primary: true,
                  key: 'save-letter',
                }),
                button(save, () => actions.requests.save(false), { key: 'save' }),
              ]
      }
    </div>`,
  };
}
