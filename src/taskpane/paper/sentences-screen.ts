import { altText } from '../../domain/paper/chart';
import { writeExactly, writeRows, type PaperFigure } from '../../domain/paper/figure';
import { writeCell, type Block, type PaperSection, type PaperTable } from '../../domain/paper/section';
import { capitalised, figuresIn, writePart, type Part, type Sentence } from '../../domain/paper/sentence';
import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link } from '../ui/controls';
import { html, nothing, type TemplateResult } from '../ui/view';
import { figureKey, readable } from './flow';
import { paperScreen } from './screen';

/** How a section reads: every number is a button. */
export function sentencesScreen(state: PaneState, actions: Actions): Screen {
  const { paper } = state;
  const sections = paper.shown ? readable(paper.shown.paper.sections) : [];
  const index = Math.max(
    0,
    sections.findIndex(({ id }) => id === paper.section),
  );
  const section = sections[index];
  if (!section) return paperScreen(state, actions);
  return {
    name: 'paper-sentences',
    title: section.title,
    back: 'Paper',
    isBusy: paper.isReading,
    sections: [
      placeSection(sections, index, actions),
      ...section.blocks.map((block, n) => blockSection(state, section, block, n, actions)),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button(
          paper.working ? 'Making the file' : 'Make Word file',
          () => {
            actions.paper.makeFile();
            actions.open('paper');
          },
          { primary: true, key: 'make-file', isInert: paper.working },
        )}
      </div>`,
    },
  };
}

const placeSection = (sections: readonly PaperSection[], index: number, actions: Actions): Section => {
  const [before, after] = [sections[index - 1], sections[index + 1]];
  return {
    key: 'place',
    view: html`<p class="s line-ends">
      <span class="c">${index + 1} of ${sections.length}</span
      ><span
        >${before ? link('Previous', () => actions.paper.read(before.id), { key: 'previous-section', label: `Previous: ${before.title}` }) : nothing}
        ${after ? link('Next', () => actions.paper.read(after.id), { key: 'next-section', label: `Next: ${after.title}` }) : nothing}</span
      >
    </p>`,
  };
};

function blockSection(
  state: PaneState,
  section: PaperSection,
  block: Block,
  n: number,
  actions: Actions,
): Section {
  const at = `${section.id}-${n}`;
  switch (block.kind) {
    case 'heading':
      return { key: at, view: html`<h2>${block.text}</h2>` };
    case 'paragraph':
      return {
        key: at,
        view: html`<div @keydown=${closing(state, actions)}>
          <p class="sentence">${block.sentences.map((one, s) => sentenceView(state, one, s, at, actions))}</p>
          ${card(state, block.sentences.flatMap(figuresIn), at, actions)}
        </div>`,
      };
    case 'table':
      return { key: at, view: tableView(state, block, at, actions) };
    case 'chart':
      return { key: at, view: html`<p class="s c">${altText(block)}</p>` };
  }
}

/** Escape closes the figure that is open; without one it goes back, as everywhere. */
const closing =
  ({ paper }: PaneState, actions: Actions) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || paper.figure === null) return;
    event.preventDefault();
    actions.paper.closeFigure();
  };

const sentenceView = (
  state: PaneState,
  { parts }: Sentence,
  s: number,
  at: string,
  actions: Actions,
): TemplateResult =>
  html`${s > 0 ? ' ' : nothing}${parts.map((part, n) => partView(state, part, n === 0, at, actions))}`;

function partView(
  state: PaneState,
  part: Part,
  isFirst: boolean,
  at: string,
  actions: Actions,
): TemplateResult {
  const text = isFirst ? capitalised(writePart(part)) : writePart(part);
  if (typeof part === 'object' && 'gap' in part) return html`<span class="gap">${text}</span>`;
  return typeof part === 'object' && 'figure' in part
    ? figureButton(state, part.figure, text, at, actions)
    : html`${text}`;
}

function figureButton(
  { paper }: PaneState,
  { id, name }: PaperFigure,
  text: string,
  at: string,
  actions: Actions,
): TemplateResult {
  const isOpen = paper.figure?.id === id && paper.figure.at === at;
  return html`<button
    type="button"
    class="link paper-figure"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-label=${`${text}, ${name}`}
    data-key=${figureKey(id, at)}
    @click=${() => actions.paper.openFigure(id, at)}
  >
    ${text}
  </button>`;
}

/** The figure that is open: to the penny, its formula, its rows. */
function card(
  { paper }: PaneState,
  figures: readonly PaperFigure[],
  at: string,
  actions: Actions,
): TemplateResult | typeof nothing {
  const figure = paper.figure?.at === at ? figures.find(({ id }) => id === paper.figure!.id) : undefined;
  if (!figure || figure.value === null) return nothing;
  const { name, value, formula, part, rows, trace } = figure;
  const first = rows?.rows[0];
  const where = rows?.sheet;
  return html`<div class="figure-card" tabindex="-1" data-key="figure-card" role="group" aria-label=${name}>
    <p class="line-ends">
      <span class="strong">${name}</span><span class="n strong">${writeExactly(value)}</span>
    </p>
    ${formula === null ? nothing : html`<p class="s"><code class="wrap">${formula}</code></p>`}
    ${part === '' ? nothing : html`<p class="s">${capitalised(part)}</p>`}
    ${rows === null ? nothing : html`<p class="s">${writeRows(rows)}</p>`}
    <div class="buttons">
      ${trace ? button('Its rows', () => actions.trace.open(trace), { small: true, key: 'figure-rows' }) : nothing}
      ${
        where && first !== undefined
          ? button('Go to the first row', () => actions.goTo({ sheet: where, address: `A${first}` }), {
              small: true,
              key: 'figure-cell',
            })
          : nothing
      }
      ${button('Close', () => actions.paper.closeFigure(), { small: true, key: 'figure-close' })}
    </div>
  </div>`;
}

/** A table row by row, as its columns do not fit beside each other in the pane. */
function tableView(state: PaneState, table: PaperTable, at: string, actions: Actions): TemplateResult {
  const { caption, headings, rows, labelColumns } = table;
  return html`<section aria-label=${capitalised(caption)} @keydown=${closing(state, actions)}>
    <p class="strong">${capitalised(caption)}</p>
    <ul class="rows paper-rows">
      ${rows.map(({ cells }, r) => {
        const own = `${at}-${r}`;
        const names = cells
          .slice(0, labelColumns)
          .map(writeCell)
          .filter((text) => text !== '');
        return html`<li>
          <span class=${r === rows.length - 1 ? 'strong block' : 'block'}>${names.join(', ')}</span>
          <span class="s"
            >${cells.slice(labelColumns).map((cell, c) => {
              const text = writeCell(cell);
              const heading = headings[labelColumns + c]!;
              const shown =
                cell.figure && cell.figure.value !== null
                  ? figureButton(state, cell.figure, text, own, actions)
                  : html`<span class=${cell.gap === undefined ? '' : 'gap'}>${text}</span>`;
              return html`<span class="paper-cell"><span class="c">${heading}</span> ${shown}</span>`;
            })}</span
          >${card(
            state,
            cells.flatMap(({ figure }) => figure ?? []),
            own,
            actions,
          )}
        </li>`;
      })}
    </ul>
  </section>`;
}
