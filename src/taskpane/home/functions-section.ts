import { button, link, section } from '../ui/controls';
import { element } from '../ui/element';
import { EXAMPLES_AT_FIRST, FUNCTION_EXAMPLES, type FunctionExample } from './function-examples';
import { questionOf, whereNow, type Question } from './insertion-model';
import type { Actions, PaneState } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

/** The functions with their examples, each of which inserts itself into the selected cell. */
export function functionsSection(state: PaneState, actions: Actions): Section {
  const { showsAllFunctions, insertion, selection, reading } = state;
  const names = FUNCTION_EXAMPLES.slice(0, showsAllFunctions ? undefined : EXAMPLES_AT_FIRST);
  const table = reading?.state === 'ready' ? reading.table : null;
  const model = {
    names: names.map(({ name }) => name),
    where: whereNow(selection),
    asked: insertion && {
      name: insertion.name,
      step: insertion.step,
      ...questionOf(insertion, selection, table),
    },
  };
  const toggle = showsAllFunctions ? 'Fewer' : `All ${FUNCTION_EXAMPLES.length} functions`;
  const isLong = FUNCTION_EXAMPLES.length > EXAMPLES_AT_FIRST;
  return {
    key: 'functions',
    model,
    build: () =>
      section(
        'functions',
        'Functions',
        isLong && link(toggle, () => actions.toggleFunctions(), { key: 'toggle-functions' }),
        element('p', { class: 'c' }, `Insert writes into the selected cell, ${model.where}.`),
        element(
          'ul',
          { class: 'rows', 'data-rows': true },
          ...names.map((one) =>
            functionItem(one, model.asked?.name === one.name ? model.asked : null, actions),
          ),
        ),
      ),
  };
}

function functionItem(
  { name, what }: FunctionExample,
  asked: Question | null,
  actions: Actions,
): HTMLElement {
  const insert = button('Insert', () => actions.insert(name), {
    small: true,
    key: `insert-${name}`,
    label: `Insert ${name}`,
  });
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'function' },
      element(
        'span',
        {},
        element('span', { class: 'strong' }, name),
        element('span', { class: 'c block' }, what),
      ),
      (!asked || !asked.cancel) && insert,
    ),
    asked && questionBlock(name, asked, actions),
  );
}

function questionBlock(name: string, { text, confirm, cancel }: Question, actions: Actions): HTMLElement {
  const id = `question-${name}`;
  if (!cancel) return element('p', { class: 's answer' }, text);
  return element(
    'div',
    { class: 'open question', role: 'group', 'aria-labelledby': id },
    element('p', { id, class: 's', tabindex: '-1', key: 'question' }, text),
    element(
      'div',
      { class: 'buttons' },
      confirm &&
        button(confirm, () => actions.confirmInsertion(), {
          small: true,
          primary: true,
          key: 'confirm',
          describedBy: id,
        }),
      button('Cancel', () => actions.cancelInsertion(), { small: true, key: 'cancel' }),
    ),
  );
}
