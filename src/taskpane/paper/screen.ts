import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, outcomeMessage, section } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, live, nothing, type TemplateResult } from '../ui/view';
import { counted, writeCount } from '../ui/wording';
import { paperModel, type PaperModel, type ReasonAsked, type SectionLine } from './model';

export const modelOf = selector(({ paper }: PaneState) =>
  paper.shown === null ? null : paperModel(paper.shown, paper),
);

/** The quarter's report: what has to be settled, what goes in, and the file. */
export function paperScreen(state: PaneState, actions: Actions): Screen {
  const { paper } = state;
  const screen = { name: 'paper', title: 'Paper', back: 'Panel' } as const;
  if (paper.failed !== null)
    return {
      ...screen,
      isBusy: false,
      sections: [{ key: 'failed', view: failed(paper.failed, actions) }],
      actions: null,
    };
  const model = modelOf(state);
  if (model === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the workbook.</p>` }],
      actions: null,
    };
  const canMake = model.sections.some(({ isIn }) => isIn);
  return {
    ...screen,
    title: model.title,
    isBusy: paper.isReading || paper.working,
    sections: [
      ...(paper.fileFailed === null
        ? []
        : [{ key: 'file', view: outcomeMessage('paper-failed', 'error', paper.fileFailed, null) }]),
      ...(paper.file ? [madeSection(state, paper.file, model, actions)] : []),
      settleSection(state, model, actions),
      sectionsSection(state, model, actions),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button(paper.working ? 'Making the file' : 'Make Word file', () => actions.paper.makeFile(), {
          primary: true,
          key: 'make-file',
          isInert: paper.working || !canMake,
        })}${button('Read it first', () => actions.paper.read(null), { key: 'read-paper' })}${button(
          'Make tab',
          () => {
            actions.open('summaries');
            actions.summaries.refreshOne('paper');
          },
          { key: 'make-paper-tab' },
        )}
      </div>`,
    },
  };
}

const failed = (text: string, actions: Actions): TemplateResult =>
  message('error', 'The paper cannot be made.', text, [
    button('Try again', () => actions.paper.look(), { small: true, key: 'look-again' }),
  ]);

function madeSection(
  { paper }: PaneState,
  { name, url }: { readonly name: string; readonly url: string },
  { gaps }: PaperModel,
  actions: Actions,
): Section {
  // Whose report it is, the date of the meeting and the author are never known to the workbook.
  const toFill = gaps.length + 3;
  return {
    key: 'file',
    view: html`<fluent-message-bar
      intent="success"
      role="status"
      tabindex="-1"
      data-key="paper-made"
      layout="multiline"
      ><span class="message"
        >The Word file is made. Fill in ${counted(toFill, 'gap')} in square brackets.
        <span class="s block wrap"
          ><a class="link" href=${url} download=${name} data-key="save-paper">Save ${name}</a></span
        ><span class="s block"
          >${
            paper.isPublished
              ? 'Marked as published: the next paper is compared with it.'
              : 'Once it has gone to the panel, mark it as published: the next paper is compared with it.'
          }</span
        ></span
      >${
        paper.isPublished
          ? nothing
          : html`<span slot="actions" class="buttons"
              >${button('Mark as published', () => actions.paper.markPublished(), { small: true, key: 'mark-published' })}</span
            >`
      }</fluent-message-bar
    >`,
  };
}

function settleSection(state: PaneState, model: PaperModel, actions: Actions): Section {
  const { reasons, dropped, toSettle } = model;
  const isNothing = reasons.length === 0 && dropped.length === 0;
  return {
    key: 'settle',
    view: section(
      'settle',
      'To settle first',
      html`<span class="c">${writeCount(toSettle)}</span>`,
      isNothing
        ? html`<p class="s marked">${icon('ok')}<span>Nothing. Every figure of the paper is known.</span></p>`
        : nothing,
      reasons.length === 0
        ? nothing
        : html`<ul class="settle">
            ${reasons.map((one) => reasonItem(state, one, actions))}
          </ul>`,
      dropped.length === 0
        ? nothing
        : html`<p class="marked">
              ${icon('note')}<span
                >${counted(dropped.length, 'sentence or figure is', 'sentences or figures are')} not in the
                report</span
              >
            </p>
            <ul class="s dropped">
              ${dropped.map(({ says, because }) => html`<li><span class="block">${says}</span><span class="c block">${because}</span></li>`)}
            </ul>`,
    ),
  };
}

function reasonItem({ paper }: PaneState, { id, text }: ReasonAsked, actions: Actions): TemplateResult {
  const field = `reason-${id}`;
  const typed = paper.shown?.inputs.reasons[id] ?? '';
  return html`<li class="found">
    ${typed.trim() === '' ? icon('warning', { label: 'No reason yet' }) : icon('ok')}
    <span
      ><label class="block" for=${field}>${text}</label
      ><input
        id=${field}
        data-key=${field}
        class="text"
        type="text"
        placeholder="Reason, as the panel will read it"
        .value=${live(typed)}
        @change=${(event: Event) => actions.paper.typeReason(id, (event.target as HTMLInputElement).value)}
    /></span>
  </li>`;
}

function sectionsSection({ paper }: PaneState, { sections }: PaperModel, actions: Actions): Section {
  const printable = sections.filter(({ leftOut }) => leftOut === null);
  const leftOut = sections.filter((line) => !printable.includes(line));
  return {
    key: 'sections',
    view: section(
      'sections',
      'Sections',
      link('Read it', () => actions.paper.read(null), { key: 'read-it' }),
      html`<ul class="rows ticks">
        ${printable.map((line) => sectionItem(line, actions))}
        <li>
          <label class="choice paper-part"
            ><input
              type="checkbox"
              data-key="section-appendix"
              .checked=${live(paper.hasAppendix)}
              @change=${(event: Event) => actions.paper.tickAppendix((event.target as HTMLInputElement).checked)}
            /><span>Appendix: every figure, its formula and its rows</span></label
          >
        </li>
      </ul>`,
      leftOut.length === 0 ? nothing : leftOutList(leftOut),
    ),
  };
}

const sectionItem = ({ id, title, holds, isIn }: SectionLine, actions: Actions): TemplateResult =>
  html`<li>
    <label class="choice paper-part"
      ><input
        type="checkbox"
        data-key="section-${id}"
        .checked=${live(isIn)}
        @change=${(event: Event) => actions.paper.tickSection(id, (event.target as HTMLInputElement).checked)}
      /><span>${title} <span class="c paper-holds">${holds}</span></span></label
    >
  </li>`;

const leftOutList = (lines: readonly SectionLine[]): TemplateResult =>
  html`<p class="marked under">
      ${icon('note')}<span>${counted(lines.length, 'section is', 'sections are')} left out</span>
    </p>
    <ul class="s dropped">
      ${lines.map(({ title, leftOut }) => html`<li><span class="block">${title}</span><span class="c block">${leftOut}</span></li>`)}
    </ul>`;
