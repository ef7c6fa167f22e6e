import { html, nothing, type TemplateResult } from '../ui/view';
import { button, link, section } from '../ui/controls';
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
    view: section(
      'functions',
      'Functions',
      isLong ? link(toggle, () => actions.toggleFunctions(), { key: 'toggle-functions' }) : nothing,
      html`<p class="c">Insert writes into the selected cell, ${model.where}.</p>`,
      html`<ul class="rows" data-rows>
        ${names.map((one) => functionItem(one, model.asked?.name === one.name ? model.asked : null, actions))}
      </ul>`,
    ),
  };
}

function functionItem(
  { name, what }: FunctionExample,
  asked: Question | null,
  actions: Actions,
): TemplateResult {
  const insert = button('Insert', () => actions.insert(name), {
    small: true,
    key: `insert-${name}`,
    label: `Insert ${name}`,
  });
  return html`<li>
    <div class="function">
      <span><span class="strong">${name}</span><span class="c block">${what}</span></span
      >${!asked || !asked.cancel ? insert : nothing}
    </div>
    ${asked ? questionBlock(name, asked, actions) : nothing}
  </li>`;
}

function questionBlock(name: string, { text, confirm, cancel }: Question, actions: Actions): TemplateResult {
  const id = `question-${name}`;
  if (!cancel) return html`<p class="s answer">${text}</p>`;
  return html`<div class="open question" role="group" aria-labelledby=${id}>
    <p id=${id} class="s" tabindex="-1" data-key="question">${text}</p>
    <div class="buttons">
      ${
        confirm
          ? button(confirm, () => actions.confirmInsertion(), {
              small: true,
              primary: true,
              key: 'confirm',
              describedBy: id,
            })
          : nothing
      }${button('Cancel', () => actions.cancelInsertion(), { small: true, key: 'cancel' })}
    </div>
  </div>`;
}
