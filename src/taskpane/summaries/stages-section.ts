import { link, section } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import { stageName, STAGES_SHOWN, type StageBar, type StagesModel } from './stages-model';
import type { Section } from '../kernel/screen';

/** Where the money stands: a stacked bar for each authority, and the amounts of the one that is pressed, or of all. */
export function stagesSection(model: StagesModel, chosen: string | null, actions: Actions): Section {
  const shown = model.bars.find(({ authority }) => authority === chosen) ?? model.all;
  return {
    key: 'stages',
    model: [model, chosen],
    build: () =>
      section(
        'stages',
        'Where the money stands',
        element('span', { class: 'c' }, 'Press one for its amounts'),
        element(
          'ul',
          { class: 'stages', 'data-rows': true },
          ...model.bars.map((bar) => barItem(bar, bar === shown, actions)),
        ),
        legend(shown, actions),
        shown !== model.all &&
          element(
            'p',
            { class: 's' },
            link('Show all authorities', () => actions.summaries.chooseBar(null), { key: 'all-stages' }),
          ),
        ...model.notes.map((note) =>
          element('p', { class: 's marked' }, icon('note'), element('span', {}, note)),
        ),
      ),
  };
}

const barItem = (bar: StageBar, isChosen: boolean, actions: Actions): HTMLElement =>
  element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        key: `stages-${bar.authority}`,
        'aria-pressed': String(isChosen),
        onClick: () => actions.summaries.chooseBar(isChosen ? null : bar.authority),
      },
      element('span', {}, bar.name),
      ' ',
      element('span', { class: 'n' }, bar.value),
      element(
        'span',
        { class: 'stage-bar', 'aria-hidden': 'true' },
        ...bar.percents.flatMap((percent, n) => {
          if (percent === 0) return [];
          const part = element('span', { class: `part ${STAGES_SHOWN[n]!}` });
          part.style.width = `${percent}%`;
          return [part];
        }),
      ),
    ),
  );

/** What each pattern means, with its amount; a press shows the rows of the amount. */
const legend = (bar: StageBar, actions: Actions): HTMLElement =>
  element(
    'table',
    { class: 'legend' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, bar.name),
        element('th', { scope: 'col', class: 'n' }, 'Press one for its rows'),
      ),
    ),
    element(
      'tbody',
      {},
      ...STAGES_SHOWN.map((stage, n) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            element('span', { class: `part swatch ${stage}`, 'aria-hidden': 'true' }),
            stageName(stage),
          ),
          element(
            'td',
            { class: 'n' },
            link(bar.amounts[n]!, () => actions.trace.open({ measure: stage, authority: bar.authority }), {
              key: `trace-${stage}`,
              label: `${bar.amounts[n]!}: show the rows of ${stageName(stage)}, ${bar.name}`,
            }),
          ),
        ),
      ),
    ),
    element(
      'tfoot',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, bar.total === bar.value ? 'Value' : 'The five together'),
        element('td', { class: 'n' }, bar.total),
      ),
      bar.total !== bar.value &&
        element('tr', {}, element('th', { scope: 'row' }, 'Value'), element('td', { class: 'n' }, bar.value)),
    ),
  );
