import { today } from '../../workbook/excel/clock';
import { lastSettings } from '../../workbook/settings/settings';
import {
  openingText,
  sourceModel,
  type AuthorityField,
  type LogLine,
  type SourceModel,
} from './source-model';
import type { CheckState, OpeningRun, Told } from './state';
import { button, choice, outcomeMessage, section, select } from '../ui/controls';
import { element } from '../ui/element';
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
      ...(check.told ? [toldSection(check.told)] : []),
      ...(check.opening ? [openingSection(check.opening)] : []),
      ...(model ? modelSections(model, check, actions) : check.told ? [] : [looking()]),
    ],
    actions: model && actionsSection(model, check, actions),
  };
}

function modelSections(model: SourceModel, check: CheckState, actions: Actions): Section[] {
  return [
    optionsSection(model, check, actions),
    ...(model.authority ? [authoritySection(model.authority, actions)] : []),
    ...(model.log ? [logSection(model.log)] : []),
  ];
}

/** How far the opening of a file is. */
function openingSection(run: OpeningRun): Section {
  const percent = Math.round(run.share * 100);
  const text = openingText(run);
  return {
    key: 'opening',
    model: [percent, text],
    build: () =>
      element(
        'div',
        {},
        element('fluent-progress-bar', { 'aria-label': 'Opening', max: 100, value: percent }),
        element('p', { class: 'c under' }, text),
      ),
  };
}

const looking = (): Section => ({
  key: 'looking',
  model: true,
  build: () => element('p', { class: 'c' }, 'Looking at the sheets of this workbook.'),
});

const toldSection = (told: Told): Section => ({
  key: 'told',
  model: told,
  build: () => outcomeMessage('told', told.intent, told.text, told.more),
});

function optionsSection(
  { options, choice: chosen }: SourceModel,
  check: CheckState,
  actions: Actions,
): Section {
  const isFile = chosen === 'file';
  return {
    key: 'options',
    model: [options, chosen, check.isWriting],
    build: () =>
      element(
        'fieldset',
        {},
        element('legend', {}, 'What to check'),
        ...options.map(({ choice: value, title, caption }) =>
          choice('source', { value, title, caption, isChosen: value === chosen }, () =>
            actions.check.choose(value),
          ),
        ),
        isFile && !check.isWriting && fileInput(actions),
      ),
  };
}

/** Several at once: a council's three tables are three files. */
const fileInput = (actions: Actions): HTMLElement =>
  element(
    'div',
    { class: 'file' },
    element(
      'label',
      { class: 'label s', for: 'source-file' },
      'Files to open; a council’s tables may be chosen together',
    ),
    element('input', {
      id: 'source-file',
      type: 'file',
      key: 'source-file',
      accept: '.xlsx,.xlsm,.csv,.txt,.tsv',
      multiple: true,
      onChange: (event) => actions.check.chooseFiles([...((event.target as HTMLInputElement).files ?? [])]),
    }),
    element('p', { class: 'c under' }, 'Read here, in this pane. Nothing is sent anywhere.'),
  );

const authoritySection = ({ names, chosen, caption }: AuthorityField, actions: Actions): Section => ({
  key: 'authority',
  model: [names, chosen, caption],
  build: () =>
    element(
      'section',
      {},
      element('label', { class: 'label strong', for: 'authority' }, 'Authority'),
      select(
        names.map((name) => [name, name === '' ? 'Not said' : name] as const),
        chosen,
        (name) => actions.check.chooseAuthority(name),
        { id: 'authority', key: 'authority' },
      ),
      caption !== '' && element('p', { class: 'c under' }, caption),
    ),
});

const logSection = (lines: readonly LogLine[]): Section => ({
  key: 'log',
  model: lines,
  build: () =>
    section(
      'log',
      'Last import, by authority',
      element('span', { class: 'c' }, 'From Import log'),
      element(
        'table',
        {},
        element(
          'tbody',
          {},
          ...lines.map(({ authority, when, isLate }) =>
            element(
              'tr',
              {},
              element(
                'th',
                { scope: 'row' },
                authority,
                isLate && element('span', { class: 'c' }, ', not this quarter'),
              ),
              element('td', { class: 'n' }, when),
            ),
          ),
        ),
      ),
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
      : 'Checking writes nothing.';
  return {
    key: 'actions',
    model: [isFile, isWriting, opening !== null],
    build: () =>
      element(
        'div',
        { class: 'action-line' },
        opening && button('Cancel', () => actions.check.cancelOpening(), { key: 'cancel-opening' }),
        !isFile &&
          !isWriting &&
          button('Check', () => actions.check.start(), { primary: true, key: 'start-check' }),
        element('span', { class: 'c note-end' }, note),
      ),
  };
}
