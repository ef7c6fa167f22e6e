import { html, nothing, live, type TemplateResult } from '../ui/view';
import type { TableFit } from '../../workbook/register/register-reading';
import { chooseModel, type ChooseModel, type HeadingLine, type TableDraft } from './choose-model';
import { headingSelect } from './heading-select';
import { button, link } from '../ui/controls';
import type { Actions, PaneState } from '../shell/pane-state';
import type { Screen, Section } from '../kernel/screen';

/** Choose the register: which table, and which of its headings is what. */
export function chooseScreen(
  state: PaneState,
  tables: readonly TableFit[],
  draft: TableDraft,
  actions: Actions,
): Screen {
  const model = chooseModel(tables, draft);
  const back = state.chooseFrom === 'register' ? 'Register' : 'Home';
  return {
    name: 'choose',
    title: 'Choose the register',
    back,
    isBusy: false,
    sections: model ? [tablesSection(model, actions), headingsSection(model, actions)] : [],
    actions: model && {
      key: 'actions',
      view: html`<div class="action-line">
        ${model.missing === null ? button('Use this table', () => actions.choose.useDraft(), { primary: true }) : nothing}<span
          class="c note-end"
          >${model.missing ?? 'The table itself is not changed.'}</span
        >
      </div>`,
    },
  };
}

function tablesSection({ tables }: ChooseModel, actions: Actions): Section {
  return {
    key: 'tables',
    view: html`<fieldset>
      <legend>Tables in this workbook</legend>
      ${tables.map(
        ({ id, name, caption, isChosen }) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="table"
              value=${id}
              data-key="table-${id}"
              .checked=${live(isChosen)}
              @change=${() => actions.choose.draftTable(id)}
            /><span>${name}<span class="c block">${caption}</span></span></label
          >`,
      )}
    </fieldset>`,
  };
}

function headingsSection(model: ChooseModel, actions: Actions): Section {
  const { tableName, headings, more, headingCount } = model;
  return {
    key: 'headings',
    view: html`<section aria-labelledby="heading-headings">
      <div class="head">
        <h2 id="heading-headings">Headings of ${tableName}</h2>
        <span class="c">3 needed</span>
      </div>
      <table class="headings">
        <thead>
          <tr>
            <th scope="col">In the table</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          ${headings.map((line) => headingRow(line, actions))}
        </tbody>
      </table>
      ${more ? html`<p class="c under">${more} ${link(`Show all ${headingCount}`, () => actions.choose.showAllHeadings(), { key: 'all-headings' })}</p>` : nothing}
    </section>`,
  };
}

function headingRow({ heading, readAs }: HeadingLine, actions: Actions): TemplateResult {
  return html`<tr>
    <th scope="row">${heading}</th>
    <td>${headingSelect(heading, readAs, (as) => actions.choose.draftHeading(heading, as))}</td>
  </tr>`;
}
