import type { Matter } from './attention-model';
import type { ErrorCellsShown } from './error-cells-model';
import { errorCellsBlock } from './error-cells-section';
import { button, rowItem, section } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

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
  errorCells: ErrorCellsShown | null = null,
): Section {
  const blocks = matters.filter(({ key }) => key === 'unworked' || key === 'left-out');
  const others = matters.filter((matter) => !blocks.includes(matter));
  const all = matters.length + (errorCells ? 1 : 0);
  const count = all > 1 ? `${all}, most pressing first` : null;
  return {
    key: 'attention',
    model: [matters, isMostPressing, errorCells],
    build: () =>
      section(
        'attention',
        'Needs attention',
        count && element('span', { class: 'c' }, count),
        ...blocks.map((matter, n) => block(matter, isMostPressing && n === 0, actions)),
        errorCells && errorCellsBlock(errorCells, actions),
        others.length > 0 &&
          element(
            'ul',
            { class: blocks.length > 0 || errorCells ? 'rows after-open' : 'rows', 'data-rows': true },
            ...others.map((matter) => matterItem(matter, actions)),
          ),
      ),
  };
}

function block(
  { key, severity, title, lines, action }: Matter,
  primary: boolean,
  actions: Actions,
): HTMLElement {
  const buttons =
    key === 'unworked'
      ? [
          button(action ?? 'Recalculate', () => actions.recalculate(), {
            primary,
            small: true,
            key: 'recover',
          }),
          button('See where', () => actions.open('recovery'), { small: true }),
        ]
      : [button('See the rows', () => actions.open('register'), { primary, small: true, key: 'see-rows' })];
  return element(
    'div',
    { class: 'open matter' },
    element(
      'div',
      { class: 'line' },
      icon(severity, { label: WORD[severity] }),
      element(
        'div',
        {},
        element('p', { class: 'strong' }, title),
        ...lines.map((line) => element('p', { class: 's wrap' }, line)),
      ),
    ),
    element('div', { class: 'buttons under-icon' }, ...buttons),
  );
}

function matterItem(
  { key, severity, title, lines, amount, cell, band, opens }: Matter,
  actions: Actions,
): HTMLElement {
  return rowItem(
    [
      element('span', { class: 'block' }, title),
      ' ',
      ...lines.map((line) => element('span', { class: 'c block' }, line)),
      band && element('span', { class: 'hidden' }, ' Opens Expiring'),
      opens &&
        element('span', { class: 'hidden' }, opens === 'summaries' ? ' Opens Summaries' : ' Opens Reconcile'),
      !band && cell && element('span', { class: 'hidden' }, ` Go to ${cell.address} on ${cell.sheet}`),
    ],
    amount,
    {
      key: `matter-${key}`,
      icon: icon(severity, { label: WORD[severity] }),
      onClick: pressed({ band, opens, cell }, actions),
    },
  );
}

function pressed(
  { band, opens, cell }: Pick<Matter, 'band' | 'opens' | 'cell'>,
  actions: Actions,
): (() => void) | null {
  if (band) return () => actions.expiring.openBand(band);
  if (opens === 'reconcile') return () => actions.reconcile.open();
  if (opens === 'summaries') return () => actions.open('summaries');
  return cell && (() => actions.goTo(cell));
}
