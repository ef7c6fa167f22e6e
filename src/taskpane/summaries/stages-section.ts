import { html, nothing, type TemplateResult } from '../ui/view';
import { link, section } from '../ui/controls';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import { stageName, STAGES_SHOWN, type StageBar, type StagesModel } from './stages-model';
import type { Section } from '../kernel/screen';

/** Where the money is: a stacked bar for each authority, and the amounts of the one that is pressed, or of all. */
export function stagesSection(model: StagesModel, chosen: string | null, actions: Actions): Section {
  const shown = model.bars.find(({ authority }) => authority === chosen) ?? model.all;
  return {
    key: 'stages',
    view: section(
      'stages',
      'Where the money is',
      html`<span class="c">Select a bar to see its amounts</span>`,
      html`<ul class="stages" data-rows>
        ${model.bars.map((bar) => barItem(bar, bar === shown, actions))}
      </ul>`,
      legend(shown, actions),
      shown !== model.all
        ? html`<p class="s">
            ${link('Show all authorities', () => actions.summaries.chooseBar(null), { key: 'all-stages' })}
          </p>`
        : nothing,
      ...model.notes.map((note) => html`<p class="s marked">${icon('note')}<span>${note}</span></p>`),
    ),
  };
}

const barItem = (bar: StageBar, isChosen: boolean, actions: Actions): TemplateResult =>
  html`<li>
    <button
      type="button"
      data-key="stages-${bar.authority}"
      aria-pressed=${String(isChosen)}
      @click=${() => actions.summaries.chooseBar(isChosen ? null : bar.authority)}
    >
      <span>${bar.name}</span> <span class="n">${bar.value}</span
      ><span class="stage-bar" aria-hidden="true"
        >${bar.percents.map((percent, n) =>
          percent === 0
            ? nothing
            : html`<span class="part ${STAGES_SHOWN[n]!}" style="width: ${percent}%"></span>`,
        )}</span
      >
    </button>
  </li>`;

/** What each pattern means, with its amount; a press shows the rows of the amount. */
const legend = (bar: StageBar, actions: Actions): TemplateResult =>
  html`<table class="legend">
    <thead>
      <tr>
        <th scope="col">${bar.name}</th>
        <th scope="col" class="n">Select an amount to see its rows</th>
      </tr>
    </thead>
    <tbody>
      ${STAGES_SHOWN.map(
        (stage, n) =>
          html`<tr>
            <th scope="row">
              <span class="part swatch ${stage}" aria-hidden="true"></span>${stageName(stage)}
            </th>
            <td class="n">
              ${link(
                bar.amounts[n]!,
                () => actions.trace.open({ measure: stage, authority: bar.authority }),
                {
                  key: `trace-${stage}`,
                  label: `${bar.amounts[n]!}: show the rows of ${stageName(stage)}, ${bar.name}`,
                },
              )}
            </td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${bar.total === bar.value ? 'Value' : 'The five together'}</th>
        <td class="n">${bar.total}</td>
      </tr>
      ${
        bar.total !== bar.value
          ? html`<tr>
              <th scope="row">Value</th>
              <td class="n">${bar.value}</td>
            </tr>`
          : nothing
      }
    </tfoot>
  </table>`;
