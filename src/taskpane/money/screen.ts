import type { PlaceName } from '../../domain/movements/movement-table';
import { OTHER_VERBS, RECORD_VERBS, type RecordVerb } from '../../domain/movements/record';
import { readProjects } from '../../domain/projects/projects-table';
import type { Register } from '../../domain/register/register';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import type { Actions, PaneState } from '../shell/pane-state';
import { askingOf, requestsSummary } from '../requests/model';
import { button, link, message, outcomeMessage, rowItem, section, select } from '../ui/controls';
import { formKeys } from '../ui/form-keys';
import { icon } from '../ui/icons';
import { html, live, nothing, type Child, type TemplateResult } from '../ui/view';
import { comingOf } from '../due/coming';
import { dueSummary } from '../due/model';
import { pipelineSummary } from '../pipeline/model';
import { formModel, isOther, rowShown, type FormModel, type RowShown } from './model';
import { rowOfKey, selectedRow, type SelectedRow } from './selected-row';
import type { RecordedShown, RecordForm, TypedField } from './state';

/** The row of the register that is selected, and what can be done with it. */
export function moneyScreen(state: PaneState, actions: Actions): Screen {
  const { reading, isReading, selection } = state;
  const isBusy = reading === null || isReading;
  const screen = {
    name: 'money',
    title: 'Money',
    back: null,
    isTitleHidden: true,
    isBusy,
    actions: null,
  } as const;
  if (isBusy)
    return { ...screen, sections: [{ key: 'reading', view: html`<p class="c">Reading the register.</p>` }] };
  if (reading.state !== 'ready' || reading.pending) {
    const home = (): TemplateResult => button('See Home', () => actions.openTab('home'), { small: true });
    const text = 'No register can be read, so nothing can be recorded.';
    return { ...screen, sections: [{ key: 'no-register', view: message('note', text, null, [home()]) }] };
  }
  const row = selectedRow(reading.register, selection);
  return {
    ...screen,
    sections: [rowSection(reading.register, row, actions), toComeIn(state, actions)],
  };
}

function rowSection(register: Register, row: SelectedRow, actions: Actions): Section {
  if (typeof row !== 'number')
    return {
      key: 'no-row',
      view: html`<p class="strong">
          ${row === 'several' ? 'Several rows are selected' : 'No row of the register is selected'}
        </p>
        <p class="c">Select any cell of one contribution in the register to record money for it.</p>
        ${row === 'several' ? html`<div class="buttons">${requestButton(actions)}</div>` : nothing}`,
    };
  const shown = rowShown(register, row);
  const figure = (name: string, value: string): TemplateResult =>
    html`<div>
      <dt class="c">${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return {
    key: 'row',
    view: html`<section class="selected-row" aria-label="Selected row">
      ${heading(shown)}
      <dl class="three">
        ${figure('Held by authority', shown.held)}${figure('In hand', shown.inHand)}${figure('Spend by', shown.spendBy)}
      </dl>
      ${
        shown.refusal === null
          ? html`<div class="buttons">
              ${button('Record', () => actions.money.record(), { primary: true, small: true, key: 'record' })}
              ${requestButton(actions)}
              ${button('History', () => actions.history.open(), { small: true, key: 'history' })}
            </div>`
          : message('warning', shown.refusal, null)
      }
    </section>`,
  };
}

const requestButton = (actions: Actions): TemplateResult =>
  button('Request drawdown', () => actions.requests.fromSelection(), {
    small: true,
    key: 'request-drawdown',
  });

/** While the tables are being read. */
const NOT_READ = { amount: '', text: '', isTrouble: false };

/** The selection changes none of it, and the register may be long. */
const summaries = selector(({ reading, tables, asAtSerial }: PaneState) => {
  const register = reading?.state === 'ready' ? reading.register : null;
  const asking = register && tables && askingOf(register, tables, asAtSerial);
  const coming = register && tables && comingOf(register, tables);
  return {
    requests: asking ? requestsSummary(asking) : { amount: '', text: 'No requests yet', isTrouble: false },
    due: coming ? dueSummary(coming, asAtSerial) : NOT_READ,
    pipeline: { amount: '', ...(coming ? pipelineSummary(coming) : NOT_READ) },
  };
});

/** What is asked for, what is due from developers, and what may come later. */
function toComeIn(state: PaneState, actions: Actions): Section {
  const { requests, due, pipeline } = summaries(state);
  const line = (key: string, name: string, of: typeof NOT_READ, onClick: () => void): TemplateResult =>
    rowItem(
      [html`<span class="block">${name}</span>`, ' ', html`<span class="c block wrap">${of.text}</span>`],
      of.amount,
      {
        key,
        onClick,
        icon: of.isTrouble ? icon('warning', { label: 'Warning' }) : html`<span class="icon-gap"></span>`,
      },
    );
  return {
    key: 'to-come-in',
    view: section(
      'to-come-in',
      'To come in',
      undefined,
      html`<ul class="rows" data-rows>
        ${line('requests', 'Requests', requests, () => actions.requests.list())}
        ${line('due', 'Due', due, () => actions.due.list())}
        ${line('pipeline', 'Pipeline', pipeline, () => actions.pipeline.list())}
      </ul>`,
    ),
  };
}

const heading = ({ reference, at, where }: RowShown): TemplateResult =>
  html`<p class="line-ends"><strong>${reference}</strong><span class="c">Register, ${at}</span></p>
    <p class="c">${where}</p>`;

/** A movement of one row: what is typed, and what it will change. */
export function recordScreen(state: PaneState, form: RecordForm, actions: Actions): Screen {
  const { reading, money, asAtSerial, selection } = state;
  const screen = { name: 'record', title: 'Record a movement', back: 'Money', isBusy: false } as const;
  const register = reading?.state === 'ready' && !reading.pending ? reading.register : null;
  const row = register ? rowOfKey(register, form.row) : -1;
  if (!register || row < 0) {
    const text = register ? 'The row is no longer in the register.' : 'The register cannot be read.';
    return {
      ...screen,
      sections: [{ key: 'row-gone', view: message('warning', text, null) }],
      actions: null,
    };
  }
  const model = formModel(register, row, form, asAtSerial);
  const selected = selectedRow(register, selection);
  const other = typeof selected === 'number' && selected !== row ? rowShown(register, selected) : null;
  const sections: Section[] = [
    { key: 'row', view: html`<section aria-label="Row">${heading(model.row)}</section>` },
    ...(other ? [otherRow(other, actions)] : []),
    ...(form.failed === null
      ? []
      : [{ key: 'failed', view: outcomeMessage('record-failed', 'error', form.failed, null) }]),
    fields(form, model, projectNames(state), actions),
    ...(model.refusal === null ? [changes(form, model)] : []),
  ];
  return { ...screen, sections, actions: bar(model, money.working, actions) };
}

const otherRow = ({ reference, at }: RowShown, actions: Actions): Section => ({
  key: 'other',
  view: html`<p class="c">
    ${link(`Record for ${reference}, ${at}, instead`, () => actions.money.record(), { key: 'other-row' })}
  </p>`,
});

function bar(model: FormModel, working: string | null, actions: Actions): Section {
  const view =
    working !== null
      ? html`<span class="c">${working}</span>`
      : model.refusal !== null
        ? html`<span class="c"
            >${model.isToBeTyped ? model.refusal.text : 'Put this right to record it. Nothing has been written.'}</span
          >`
        : html`${button('Record', () => actions.money.write(), { primary: true, key: 'write' })}<span
              class="c"
              >All written, or none.</span
            >`;
  return { key: 'actions', view: html`<div class="action-line">${view}</div>` };
}

function fields(form: RecordForm, model: FormModel, projects: readonly string[], actions: Actions): Section {
  const verb = (name: RecordVerb, title: string, isPressed: boolean): TemplateResult =>
    html`<button
      type="button"
      class="chip seg"
      data-key="verb-${title}"
      aria-pressed=${String(isPressed)}
      @click=${() => actions.money.chooseVerb(name)}
    >
      ${title}
    </button>`;
  const of = (field: TypedField, label: string, under: string, list = false): TemplateResult =>
    input(form, model, { field, label, under, list }, actions);
  const refusal = model.isToBeTyped ? null : model.refusal;
  return {
    key: 'fields',
    view: html`<section
      class="record-form"
      aria-label="Movement"
      @keydown=${(event: KeyboardEvent) => formKeys(event, { write: () => actions.money.write() })}
    >
      <div class="chips" role="group" aria-label="What happened">
        ${RECORD_VERBS.map((name) => verb(name, name, name === form.verb))}${verb(isOther(form.verb) ? form.verb : OTHER_VERBS[0], 'Other…', isOther(form.verb))}
      </div>
      ${isOther(form.verb) ? otherVerbs(form, actions) : nothing}
      <p class="c">${model.means}</p>
      ${places(form, model, actions)}
      <div class="two-fields">
        ${of('amount', 'Amount', model.held)}${of('date', 'Date, day first', model.date)}
      </div>
      ${model.fields.project ? of('project', 'Project', '', projects.length > 0) : nothing}
      ${of('reference', 'Reference', '')} ${model.fields.note ? of('note', 'Note', '') : nothing}
      ${
        refusal === null
          ? nothing
          : html`<div id="record-refusal" data-key="record-refusal" tabindex="-1">
              ${message('error', refusal.text, null)}
            </div>`
      }
      <datalist id="record-projects">
        ${projects.map((name) => html`<option value=${name}></option>`)}
      </datalist>
    </section>`,
  };
}

const otherVerbs = (form: RecordForm, actions: Actions): TemplateResult =>
  select<RecordVerb>(
    OTHER_VERBS.map((name) => [name, name] as const),
    form.verb,
    (name) => actions.money.chooseVerb(name),
    { key: 'other-verb', label: 'Which movement' },
  );

/** Where the money comes from and goes to, where that can be chosen. */
function places(form: RecordForm, { fields: { from, to } }: FormModel, actions: Actions): Child {
  if (from === null && to === null) return nothing;
  const one = (side: 'from' | 'to', label: string, all: readonly PlaceName[] | null): Child =>
    all === null
      ? nothing
      : html`<div>
          <label class="label s" for="record-${side}">${label}</label>
          ${select<PlaceName | ''>(
            [
              ...(form[side] === '' ? ([['', 'Choose']] as const) : []),
              ...all.map((place) => [place, place] as const),
            ],
            form[side],
            (place) => actions.money.choosePlace(side, place),
            { key: side, id: `record-${side}` },
          )}
        </div>`;
  return html`<div class="two-fields">${one('from', 'From', from)}${one('to', 'To', to)}</div>`;
}

function input(
  form: RecordForm,
  { refusal, isToBeTyped }: FormModel,
  { field, label, under, list }: { field: TypedField; label: string; under: string; list: boolean },
  actions: Actions,
): TemplateResult {
  const isWrong = refusal?.field === field && !isToBeTyped;
  return html`<div>
    <label class="label s" for="record-${field}">${label}</label
    ><input
      type="text"
      class=${field === 'amount' ? 'text amount' : 'text'}
      id="record-${field}"
      data-key=${field}
      autocomplete="off"
      inputmode=${field === 'amount' ? 'decimal' : nothing}
      list=${list ? 'record-projects' : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'record-refusal' : under === '' ? nothing : `under-${field}`}
      .value=${live(form[field])}
      @input=${(event: Event) => actions.money.type(field, (event.target as HTMLInputElement).value)}
    />${under === '' ? nothing : html`<span class="c block" id="under-${field}">${under}</span>`}
  </div>`;
}

function changes({ makesTable }: RecordForm, { changes: lines, movement }: FormModel): Section {
  return {
    key: 'changes',
    view: section(
      'changes',
      'What will change',
      undefined,
      lines.length === 0
        ? nothing
        : html`<table class="changes">
            <thead>
              <tr>
                <th scope="col">Register</th>
                <th scope="col" class="n">Now</th>
                <th scope="col" class="n">After</th>
              </tr>
            </thead>
            <tbody>
              ${lines.map(
                ({ name, before, after }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td class="n">${before}</td>
                    <td class="n strong">${after}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
      html`<p class="s wrap">A row of Movements: ${movement}.</p>`,
      makesTable
        ? html`<p class="c">
            The workbook has no movements yet. Recording makes the table Movements if there is none, and
            begins it with what the register holds now, dated the day before.
          </p>`
        : nothing,
    ),
  };
}

/** What was recorded, where it was written, and taking it back. */
export function recordedScreen(state: PaneState, recorded: RecordedShown, actions: Actions): Screen {
  const { undone, text, more, at } = recorded;
  const { working } = state.money;
  const canUndo = working === null && state.lastWrite?.at === at;
  const undo = (): TemplateResult =>
    button('Undo', () => actions.money.undo(), { small: true, icon: 'undo', key: 'undo-record' });
  const outcome = undone
    ? outcomeMessage('recorded-outcome', undone.intent, undone.text, null)
    : outcomeMessage('recorded-outcome', 'ok', text, more, canUndo ? [undo()] : []);
  const isBack = undone !== null && undone.intent !== 'error';
  return {
    ...{ name: 'recorded', title: 'Record a movement', back: 'Money', isBusy: false, actions: null },
    sections: [
      { key: 'outcome', view: outcome },
      ...(working === null ? [] : [{ key: 'working', view: html`<p class="c">${working}</p>` }]),
      ...(isBack ? [] : [writtenLines(recorded, actions)]),
      ...(canUndo && !undone
        ? [
            {
              key: 'note',
              view: html`<p class="c">
                You can undo this later, under Register. A cell that you change in the meantime is left as you
                typed it.
              </p>`,
            },
          ]
        : []),
    ],
  };
}

const writtenLines = ({ lines }: RecordedShown, actions: Actions): Section => ({
  key: 'written',
  view: section(
    'written',
    'What was written',
    undefined,
    html`<table class="changes">
      <tbody>
        ${lines.map(
          ({ name, text, cell }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="n">
                ${text}
                ${link(cell.address, () => actions.goTo(cell), { label: `${cell.address} on ${cell.sheet}. Go to it`, key: `go-${cell.sheet}-${cell.address}` })}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  ),
});

/** Names of the Projects table, to choose from. */
function projectNames({ projects }: PaneState): readonly string[] {
  const table = projects?.state === 'ready' && !projects.pending ? readProjects(projects.block) : null;
  return table ? table.rows.map(({ name }) => name) : [];
}
