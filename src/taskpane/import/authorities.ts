import type { Choices } from '../../domain/council/import/comparison';
import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { button, link, message, rowItem, select } from '../ui/controls';
import { icon } from '../ui/icons';
import { html } from '../ui/view';
import { authorityRows, partsOfLists, type PartOfList } from './authorities-model';
import { purposes } from './model';
import type { Compared, View } from './state';

/** The authorities of a sheet that has several: a press shows the lines of one. */
export const authoritiesSection = (compared: Compared, choices: Choices, actions: Actions): Section => ({
  key: 'authorities',
  view: html`<ul class="rows" data-rows>
      ${authorityRows(compared, choices).map(({ key, name, caption, amount, isWarning }) =>
        rowItem([name, html`<span class="c block wrap">${caption}</span>`], amount, {
          onClick: () => actions.importing.showAuthority(key),
          icon: isWarning ? icon('warning', { label: 'Look at it' }) : html`<span class="icon-gap"></span>`,
          key: `authority-${key}`,
        }),
      )}
    </ul>
    <p class="c under">
      The amount is the money of the ticked lines: what has moved to another stage, and what is added.
    </p>`,
});

/** What may be a part of a list is asked about before anything of it can be closed. */
export const partSections = (compared: Compared, choices: Choices, view: View, actions: Actions): Section[] =>
  partsOfLists(compared, choices, view).map((part) => ({
    key: `part-${part.key}`,
    view: part.isWhole ? wholeList(part, actions) : partOfList(part, actions),
  }));

const partOfList = ({ key, title, text }: PartOfList, actions: Actions) =>
  message('warning', title, text, [
    button('It is the whole list', () => actions.importing.sayWhole(key, true), {
      small: true,
      key: `whole-${key}`,
    }),
  ]);

const wholeList = ({ key, text }: PartOfList, actions: Actions) =>
  html`<p class="s wrap">
    ${text}
    ${link('It is only a part of it', () => actions.importing.sayWhole(key, false), { key: `part-${key}` })}
  </p>`;

/** Which purpose is shown, where the lines have several. */
export function choicesSection(compared: Compared, view: View, actions: Actions): Section[] {
  const names = purposes(compared, view);
  if (names.length === 0) return [];
  const options = [
    ['', 'All purposes'] as const,
    ...names.map((name) => [`=${name}`, name === '' ? 'No purpose' : name] as const),
  ];
  return [
    {
      key: 'purpose',
      view: html`<div>
        <label class="label s" for="purpose">Purpose</label>${select(
          options,
          view.purpose === null ? '' : `=${view.purpose}`,
          (chosen) => actions.importing.filterPurpose(chosen === '' ? null : chosen.slice(1)),
          { id: 'purpose', key: 'purpose' },
        )}
      </div>`,
    },
  ];
}
