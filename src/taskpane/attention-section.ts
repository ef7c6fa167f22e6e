import type { Matter } from './attention-model';
import { button, rowItem, section } from './controls';
import { element } from './element';
import type { Section } from './frame';
import { icon } from './icons';
import type { Actions } from './pane-state';

const WORD = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/**
 * What needs attention, the most pressing first.
 *
 * @param isMostPressing false where something above it on the screen is more so: one button at most is the primary one
 */
export function attentionSection(
  matters: readonly Matter[],
  isMostPressing: boolean,
  actions: Actions,
): Section {
  const first = matters[0]?.key === 'left-out' ? matters[0] : null;
  const others = first ? matters.slice(1) : matters;
  const count = matters.length > 1 ? `${matters.length}, most pressing first` : null;
  return {
    key: 'attention',
    model: [matters, isMostPressing],
    build: () =>
      section(
        'attention',
        'Needs attention',
        count && element('span', { class: 'c' }, count),
        first && leftOutBlock(first, isMostPressing, actions),
        others.length > 0 &&
          element(
            'ul',
            { class: first ? 'rows after-open' : 'rows', 'data-rows': true },
            ...others.map((matter) => matterItem(matter, actions)),
          ),
      ),
  };
}

function leftOutBlock({ title, lines }: Matter, isPrimary: boolean, actions: Actions): HTMLElement {
  return element(
    'div',
    { class: 'open' },
    element(
      'div',
      { class: 'line' },
      icon('error', { label: 'Error' }),
      element(
        'div',
        {},
        element('p', { class: 'strong' }, title),
        ...lines.map((line) => element('p', { class: 's wrap' }, line)),
      ),
    ),
    element(
      'div',
      { class: 'buttons under-icon' },
      button('See the rows', () => actions.open('register'), {
        primary: isPrimary,
        small: true,
        key: 'see-rows',
      }),
    ),
  );
}

function matterItem({ key, severity, title, lines, amount, cell }: Matter, actions: Actions): HTMLElement {
  return rowItem(
    [
      element('span', { class: 'block' }, title),
      ' ',
      ...lines.map((line) => element('span', { class: 'c block' }, line)),
      cell && element('span', { class: 'hidden' }, ` Go to ${cell.address} on ${cell.sheet}`),
    ],
    amount,
    {
      key: `matter-${key}`,
      icon: icon(severity, { label: WORD[severity] }),
      onClick: cell && (() => actions.goTo(cell)),
    },
  );
}
