import type { Section } from '../kernel/screen';
import { button, outcomeMessage } from '../ui/controls';
import { html } from '../ui/view';
import type { Writing } from './write-message';

/**
 * What was written last by a screen, with its undo; or what is being written.
 *
 * @param name of the screen's slice: the message and its undo have their keys by it
 * @param undoableAt when that was written which can be taken back now
 */
export function outcomeSection(
  name: string,
  { outcome, working }: Writing,
  undoableAt: string | null | undefined,
  undo: () => void,
): Section[] {
  if (working !== null) return [{ key: 'working', view: html`<p class="c" role="status">${working}</p>` }];
  if (!outcome) return [];
  const { intent, text, more, at } = outcome;
  const canUndo = at !== null && at === undoableAt;
  const actions = canUndo ? [button('Undo', undo, { small: true, icon: 'undo', key: `undo-${name}` })] : [];
  return [{ key: 'outcome', view: outcomeMessage(`${name}-outcome`, intent, text, more, actions) }];
}
