import type { Actions, PaneState } from '../shell/pane-state';
import { headingSelect } from '../register/heading-select';
import { button, link, section } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import { adoptModel, type AdoptLine, type AdoptModel, type AdoptNote } from './model';
import type { AdoptDraft } from './state';

const model = selector(({ adopt }: PaneState) => (adopt.draft ? adoptModel(adopt.draft) : null));

/** How a list would be read as the register, and the press that makes an Excel table of it. */
export function adoptScreen(state: PaneState, draft: AdoptDraft, actions: Actions): Screen {
  const shown = model(state) ?? adoptModel(draft);
  const { isWriting } = state.adopt;
  const end = isWriting ? 'Making the table' : (shown.refusal ?? 'Makes an Excel table.');
  return {
    name: 'adopt',
    title: 'Use this list as the register?',
    back: 'Home',
    isBusy: isWriting,
    sections: [summarySection(shown, actions), headingsSection(shown, actions), notesSection(shown, actions)],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${
          isWriting || shown.refusal !== null
            ? nothing
            : button('Use this list', () => actions.adopt.use(), { primary: true, key: 'use-list' })
        }<span class="c note-end">${end}</span>
      </div>`,
    },
  };
}

const summarySection = ({ address, cell, summary }: AdoptModel, actions: Actions): Section => ({
  key: 'summary',
  view: html`<p>${link(address, () => actions.goTo(cell), { key: 'list' })} ${summary}</p>`,
});

const headingsSection = ({ lines, more, lineCount }: AdoptModel, actions: Actions): Section => ({
  key: 'headings',
  view: html`<table class="headings">
      <thead>
        <tr>
          <th scope="col">Your heading</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => headingRow(line, actions))}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<p class="c under">
            ${more} more:
            ${link(`show all ${lineCount}`, () => actions.adopt.showAll(), { key: 'all-headings' })}
          </p>`
        : nothing
    }`,
});

function headingRow({ heading, sample, readAs }: AdoptLine, actions: Actions): TemplateResult {
  return html`<tr>
    <th scope="row">${heading}<span class="c block">${sample}</span></th>
    <td>${headingSelect(heading, readAs, (as) => actions.adopt.readHeading(heading, as))}</td>
  </tr>`;
}

const notesSection = ({ notes }: AdoptModel, actions: Actions): Section => ({
  key: 'notes',
  view:
    notes.length === 0
      ? html``
      : section(
          'notes',
          'What you should know',
          nothing,
          html`<ul class="rows">
            ${notes.map((note) => noteItem(note, actions))}
          </ul>`,
        ),
});

const noteItem = ({ severity, cell, text }: AdoptNote, actions: Actions): TemplateResult =>
  html`<li>
    <div class="row plain">
      ${icon(severity)}<span
        >${cell ? html`${link(cell.address, () => actions.goTo(cell), { key: `note-${cell.address}` })}: ` : nothing}${text}</span
      >
    </div>
  </li>`;
