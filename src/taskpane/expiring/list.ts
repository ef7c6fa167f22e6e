import { link, select } from '../ui/controls';
import { element } from '../ui/element';
import type { DueLine, DueList, Options } from './model';
import { DUE_STEP, type DueFilter } from './state';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

/** The contributions, soonest first, each with what to do next; a press goes to its row. */
export function listSection(list: DueList, filter: DueFilter, actions: Actions): Section {
  const { title, summary, lines, whatFits, more, isFiltered } = list;
  return {
    key: 'list',
    model: [list, filter],
    build: () =>
      element(
        'section',
        { 'aria-labelledby': 'heading-due' },
        element(
          'div',
          { class: 'head' },
          element('h2', { id: 'heading-due', key: 'due-heading', tabindex: '-1' }, title),
          isFiltered && link('Show all', () => actions.expiring.showAll(), { key: 'show-all' }),
        ),
        element('p', { class: 'c' }, `${summary}. Press one to go to its row.`),
        choices(list, filter, actions),
        lines.length > 0 &&
          element(
            'ul',
            { class: 'rows due', 'data-rows': true },
            ...lines.map((line) => dueItem(line, actions)),
          ),
        whatFits && element('p', { class: 'c under' }, whatFits),
        more > 0 &&
          element(
            'p',
            { class: 'under' },
            link(`Show ${Math.min(more, DUE_STEP)} more of ${more}`, () => actions.expiring.showMore(), {
              key: 'more-due',
            }),
          ),
      ),
  };
}

function choices(list: DueList, filter: DueFilter, actions: Actions): HTMLElement {
  const chosen = (value: string | null): string => (value === null ? '' : `=${value}`);
  const one = (
    key: string,
    label: string,
    options: Options,
    value: string | null,
    choose: (of: string | null) => void,
  ) =>
    options.length > 0 &&
    select(options, chosen(value), (text) => choose(text === '' ? null : text.slice(1)), {
      class: 'small',
      key,
      'aria-label': label,
    });
  const { filter: by } = actions.expiring;
  const narrow = (change: Partial<DueFilter>): void => by.call(actions.expiring, change);
  return element(
    'div',
    { class: 'choices' },
    one('by-authority', 'Authority', list.authorities, filter.authority, (authority) =>
      narrow({ authority }),
    ),
    one('by-stage', 'Stage', list.stages, filter.stage, (stage) =>
      narrow({ stage: stage as DueFilter['stage'] }),
    ),
    one('by-project', 'Project', list.projects, filter.project, (project) => narrow({ project })),
  );
}

const MARK_WORDS = { error: 'Expired', warning: 'Within 3 months' } as const;

function dueItem({ key, mark, date, days, amount, reference, where, steps, row }: DueLine, actions: Actions) {
  const content = [
    mark ? icon(mark, { label: MARK_WORDS[mark] }) : element('span', { class: 'icon-gap' }),
    ' ',
    element(
      'span',
      {},
      element(
        'span',
        { class: 'line-ends' },
        element(
          'span',
          { class: 'wrap' },
          element('span', { class: 'strong' }, date),
          ' ',
          element('span', { class: 's' }, days),
        ),
        ' ',
        element('span', { class: 'n' }, amount),
      ),
      ' ',
      element(
        'span',
        { class: 'c block wrap' },
        element('span', { class: 'reference' }, reference),
        `, ${where}`,
      ),
      ...steps.flatMap((step) => [' ', element('span', { class: 's block wrap' }, step)]),
    ),
  ];
  return element(
    'li',
    {},
    row
      ? element('button', { type: 'button', class: 'row', key, onClick: () => actions.goTo(row) }, ...content)
      : element('div', { class: 'row plain' }, ...content),
  );
}
