import type { Section } from '../kernel/screen';
import type { Actions } from '../shell/pane-state';
import { link, section } from '../ui/controls';
import { html, nothing } from '../ui/view';
import type { InstalmentsShown } from './instalments-model';

/** The instalments that an import writes to Triggers, and those that it leaves. */
export function instalmentsSection(shown: InstalmentsShown, actions: Actions): Section {
  const { text, notes, lines, more, isWritten } = shown;
  const choice =
    isWritten === null
      ? nothing
      : isWritten
        ? link('Leave them out', () => actions.importing.writeInstalments(false), {
            key: 'leave-instalments',
          })
        : link('Write them to Triggers', () => actions.importing.writeInstalments(true), {
            key: 'write-instalments',
          });
  const body = html`<p class="s wrap">${text} ${choice}</p>
    ${
      lines.length === 0
        ? nothing
        : html`<table class="movements">
            <thead>
              <tr>
                <th scope="col">Contribution</th>
                <th scope="col">Instalment</th>
                <th scope="col" class="n">Amount</th>
              </tr>
            </thead>
            <tbody>
              ${lines.map(
                ({ name, instalment, amount }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td>${instalment}</td>
                    <td class="n">${amount}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${more === null ? nothing : html`<p class="c under">${more}</p>`}
    ${notes.map((note) => html`<p class="c wrap">${note}</p>`)}`;
  return { key: 'instalments', view: section('instalments', 'Instalments', undefined, body) };
}
