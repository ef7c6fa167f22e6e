import type { ColumnKey } from '../../domain/sheet/columns';
import type { TableFit } from '../../workbook/register/register-reading';
import {
  chooseModel,
  COLUMN_OPTIONS,
  type ChooseModel,
  type HeadingLine,
  type TableDraft,
} from './choose-model';
import { button, link } from '../ui/controls';
import { element } from '../ui/element';
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
      model: model.missing,
      build: () =>
        element(
          'div',
          { class: 'action-line' },
          model.missing === null && button('Use this table', () => actions.useDraft(), { primary: true }),
          element('span', { class: 'c note-end' }, model.missing ?? 'The table itself is not changed.'),
        ),
    },
  };
}

function tablesSection({ tables }: ChooseModel, actions: Actions): Section {
  return {
    key: 'tables',
    model: tables,
    build: () =>
      element(
        'fieldset',
        {},
        element('legend', {}, 'Tables in this workbook'),
        ...tables.map(({ id, name, caption, isChosen }) =>
          element(
            'label',
            { class: 'choice' },
            element('input', {
              type: 'radio',
              name: 'table',
              value: id,
              key: `table-${id}`,
              checked: isChosen,
              onChange: () => actions.draftTable(id),
            }),
            element('span', {}, name, element('span', { class: 'c block' }, caption)),
          ),
        ),
      ),
  };
}

function headingsSection(model: ChooseModel, actions: Actions): Section {
  const { tableName, headings, more, headingCount } = model;
  return {
    key: 'headings',
    model: [tableName, headings, more],
    build: () =>
      element(
        'section',
        { 'aria-labelledby': 'heading-headings' },
        element(
          'div',
          { class: 'head' },
          element('h2', { id: 'heading-headings' }, `Headings of ${tableName}`),
          element('span', { class: 'c' }, '3 needed'),
        ),
        element(
          'table',
          { class: 'headings' },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, 'In the table'),
              element('th', { scope: 'col' }, 'Read as'),
            ),
          ),
          element('tbody', {}, ...headings.map((line) => headingRow(line, actions))),
        ),
        more &&
          element(
            'p',
            { class: 'c under' },
            `${more} `,
            link(`Show all ${headingCount}`, () => actions.showAllHeadings(), { key: 'all-headings' }),
          ),
      ),
  };
}

function headingRow({ heading, readAs }: HeadingLine, actions: Actions): HTMLElement {
  const change = (event: Event) =>
    actions.draftHeading(heading, (event.target as HTMLSelectElement).value as ColumnKey | 'none');
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, heading),
    element(
      'td',
      {},
      element(
        'select',
        {
          class: 'small',
          key: `heading-${heading}`,
          'aria-label': `${heading} is read as`,
          onChange: change,
        },
        ...COLUMN_OPTIONS.map(([key, name]) =>
          element('option', { value: key, selected: key === readAs }, name),
        ),
      ),
    ),
  );
}
