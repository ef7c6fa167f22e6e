import { head, link, section } from '../ui/controls';
import { element, type Child } from '../ui/element';
import { bandFilter, type Bar, type BandLine, type ExpiringModel } from './model';
import { EVERYTHING_DUE, type DueFilter } from './state';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

const MARKS: Partial<Record<BandLine['band'], 'error' | 'warning' | 'note'>> = {
  Expired: 'error',
  'Within 3 months': 'warning',
  'No date': 'note',
  'Date not read': 'note',
};

/** What is at risk, and every counted row in one band: a press lists its rows. */
export function bandsSection(model: ExpiringModel, filter: DueFilter, actions: Actions): Section {
  const { by, risk, bands, total } = model;
  const line = ({ band, rows, amount }: BandLine): HTMLElement => {
    const isChosen = isSame(filter, bandFilter(band));
    const mark = MARKS[band];
    const name = link(band, () => actions.expiring.list(bandFilter(isChosen ? null : band)), {
      key: `band-${band}`,
      label: `${band}: list its rows`,
    });
    if (isChosen) name.setAttribute('aria-current', 'true');
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element(
          'span',
          { class: 'band' },
          mark ? icon(mark) : element('span', { class: 'icon-gap' }),
          rows === '0' ? band : name,
        ),
      ),
      element('td', { class: 'n' }, rows),
      element('td', { class: 'n' }, amount),
    );
  };
  return {
    key: 'bands',
    model: [by, risk, bands, total, filter],
    build: () =>
      section(
        'bands',
        `At risk by ${by}`,
        element('span', { class: 'figure' }, risk.amount),
        element('p', { class: 'c' }, risk.caption),
        element(
          'table',
          { class: 'bands' },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, 'Flag'),
              element('th', { scope: 'col', class: 'n' }, 'Rows'),
              element('th', { scope: 'col', class: 'n' }, 'Remaining'),
            ),
          ),
          element('tbody', {}, ...bands.map(line)),
          element(
            'tfoot',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'row', class: 'strong' }, 'All counted rows'),
              element('td', { class: 'n strong' }, total.rows),
              element('td', { class: 'n strong' }, total.amount),
            ),
          ),
        ),
      ),
  };
}

const isSame = (a: DueFilter, b: DueFilter): boolean =>
  a.band === b.band && a.authority === b.authority && a.stage === b.stage && a.project === b.project;

/**
 * Bars of one colour, each with its amount; those that filter are buttons.
 *
 * @param press what is chosen, and what chooses; null for bars that are only looked at
 */
export function barsSection(
  key: string,
  title: string,
  end: string,
  bars: readonly Bar[],
  press: { readonly chosen: DueFilter; readonly list: (filter: DueFilter) => void } | null,
  notes: readonly string[] = [],
): Section {
  const content = ({ name, percent, amount }: Bar): Child[] => {
    const fill = element('span', { class: 'fill' });
    fill.style.width = `${percent}%`;
    return [
      element('span', { class: 'name' }, name),
      ' ',
      element('span', { class: 'track', 'aria-hidden': 'true' }, percent > 0 && fill),
      ' ',
      element('span', { class: 'n' }, amount),
      element('span', { class: 'hidden' }, ' '),
    ];
  };
  const item = (bar: Bar): HTMLElement => {
    const isChosen = press !== null && isSame(press.chosen, bar.filter);
    return element(
      'li',
      {},
      press
        ? element(
            'button',
            {
              type: 'button',
              key: `${key}-${bar.key}`,
              'aria-pressed': String(isChosen),
              onClick: () => press.list(isChosen ? EVERYTHING_DUE : bar.filter),
            },
            ...content(bar),
            element('span', { class: 'hidden' }, `, ${bar.count}`),
          )
        : element('div', { class: 'bar-line' }, ...content(bar)),
    );
  };
  const isList = press !== null;
  return {
    key,
    model: [title, bars, press?.chosen, notes],
    build: () =>
      element(
        'section',
        { 'aria-labelledby': `heading-${key}` },
        head(`heading-${key}`, title, element('span', { class: 'c' }, end)),
        element('ul', { class: 'bars', 'data-rows': isList }, ...bars.map(item)),
        ...notes.map((note) => element('p', { class: 'c under' }, note)),
      ),
  };
}

/** Rows with no date: a question, in whatever band the list is. */
export const undatedSection = (
  { text, count }: NonNullable<ExpiringModel['undated']>,
  actions: Actions,
): Section => ({
  key: 'undated',
  model: [text, count],
  build: () =>
    element(
      'div',
      { class: 'found s' },
      icon('note', { label: 'Question' }),
      element(
        'p',
        {},
        `${text} `,
        link(
          count === 1 ? 'See the row' : `See the ${count}`,
          () => actions.expiring.list(bandFilter('undated')),
          {
            key: 'see-undated',
          },
        ),
      ),
    ),
});
