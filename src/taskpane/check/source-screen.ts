import { html, live, nothing, type TemplateResult } from '../ui/view';
import { today } from '../../workbook/excel/clock';
import { lastSettings } from '../../workbook/settings/settings';
import {
  openingText,
  sourceModel,
  type AuthorityField,
  type LogLine,
  type SourceModel,
} from './source-model';
import type { CheckState, OpeningRun, CheckMessage } from './state';
import { otherChecksSection } from './other-checks-section';
import { button, choice, outcomeMessage, section } from '../ui/controls';
import type { Actions, PaneState } from '../shell/pane-state';
import type { Screen, Section } from '../kernel/screen';

/** Check: what to check, and whose it is. */
export function checkSourceScreen(state: PaneState, actions: Actions): Screen {
  const { check, reading } = state;
  const model = sourceModel(check, reading, lastSettings(), today());
  return {
    name: 'check',
    title: 'Check a sheet',
    back: null,
    isBusy: model === null,
    sections: [
      ...(check.message ? [messageSection(check.message)] : []),
      ...(check.opening ? [openingSection(check.opening)] : []),
      ...(model ? modelSections(model, state, actions) : check.message ? [] : [looking()]),
    ],
    actions: model && actionsSection(model, check, actions),
  };
}

function modelSections(model: SourceModel, state: PaneState, actions: Actions): Section[] {
  return [
    optionsSection(model, state.check, actions),
    ...(model.authority ? [authoritySection(model.authority, actions)] : []),
    otherChecksSection(state, actions),
    ...(model.log ? [logSection(model.log)] : []),
  ];
}

/** How far the opening of a file is. */
function openingSection(run: OpeningRun): Section {
  const percent = Math.round(run.share * 100);
  const text = openingText(run);
  return {
    key: 'opening',
    view: html`<div>
      <fluent-progress-bar aria-label="Opening" max="100" value=${percent}></fluent-progress-bar>
      <p class="c under">${text}</p>
    </div>`,
  };
}

const looking = (): Section => ({
  key: 'looking',
  view: html`<p class="c">Looking at the sheets of this workbook.</p>`,
});

const messageSection = (told: CheckMessage): Section => ({
  key: 'told',
  view: outcomeMessage('told', told.intent, told.text, told.more),
});

function optionsSection(
  { options, choice: chosen }: SourceModel,
  check: CheckState,
  actions: Actions,
): Section {
  const isFile = chosen === 'file';
  return {
    key: 'options',
    view: html`<fieldset>
      <legend>What to check</legend>
      ${options.map(({ choice: value, title, caption }) =>
        choice('source', { value, title, caption, isChosen: value === chosen }, () =>
          actions.check.choose(value),
        ),
      )}${isFile && !check.isWriting ? fileInput(actions) : nothing}
    </fieldset>`,
  };
}

/** Several at once: a council's three tables are three files. */
const fileInput = (actions: Actions): TemplateResult =>
  html`<div class="file">
    <label class="label s" for="source-file">Files to open; a council’s tables may be chosen together</label
    ><input
      id="source-file"
      type="file"
      data-key="source-file"
      accept=".xlsx,.xlsm,.csv,.txt,.tsv"
      multiple
      @change=${(event: Event) => actions.check.chooseFiles([...((event.target as HTMLInputElement).files ?? [])])}
    />
    <p class="c under">Read here, in this pane. Nothing is sent anywhere.</p>
  </div>`;

const authoritySection = (field: AuthorityField, actions: Actions): Section => ({
  key: 'authority',
  view: html`<section>
    <label class="label strong" for="authority">Authority</label
    >${authoritySelect(field, actions)}${field.caption !== '' ? html`<p class="c under">${field.caption}</p>` : nothing}
  </section>`,
});

/** A native list of every council in England: what is typed goes to the name that begins so. */
const authoritySelect = ({ none, groups, chosen }: AuthorityField, actions: Actions): TemplateResult =>
  html`<select
    id="authority"
    data-key="authority"
    .value=${live(chosen)}
    @change=${(event: Event) => actions.check.chooseAuthority((event.target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${chosen === ''}>${none}</option>
    ${groups.map(
      ({ label, names }) =>
        html`<optgroup label=${label}>
          ${names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}
        </optgroup>`,
    )}
  </select>`;

const logSection = (lines: readonly LogLine[]): Section => ({
  key: 'log',
  view: section(
    'log',
    'Last import, by authority',
    html`<span class="c">From Import log</span>`,
    html`<table>
      <tbody>
        ${lines.map(
          ({ authority, when, isLate, isNever }) =>
            html`<tr>
              <th scope="row">
                ${authority}${isLate && !isNever ? html`<span class="c">, not this quarter</span>` : nothing}
              </th>
              <td class="n">${when}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  ),
});

function actionsSection(
  { choice: chosen }: SourceModel,
  { isWriting, opening }: CheckState,
  actions: Actions,
): Section {
  const isFile = chosen === 'file';
  const note = isWriting
    ? 'Opening the file'
    : isFile
      ? 'A file is opened first, then checked.'
      : chosen === null
        ? 'What you chose is no longer there. Choose again.'
        : 'Checking writes nothing.';
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        opening ? button('Cancel', () => actions.check.cancelOpening(), { key: 'cancel-opening' }) : nothing
      }${
        !isFile && chosen !== null && !isWriting
          ? button('Check', () => actions.check.start(), { primary: true, key: 'start-check' })
          : nothing
      }<span class="c note-end">${note}</span>
    </div>`,
  };
}
