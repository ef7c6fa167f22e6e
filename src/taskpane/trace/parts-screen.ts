import type { Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import { ledgerOf } from '../../domain/movements/ledger';
import { movementsGap } from '../movements/gap';
import type { Actions, PaneState } from '../shell/pane-state';
import { link, message } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { writeCount } from '../ui/wording';
import { movedModel } from './moved-model';
import { madeModel, type PartGroup, type PartLine, type PartsModel } from './parts-model';
import { traceSource } from './source';
import { TRACE_PAGE_SIZE } from './state';

/** Calculated once for a figure and what it is made of: the screen is drawn at every press. */
const movedOf = selector(({ reading, tables, trace }: PaneState): PartsModel | null => {
  const { question } = trace;
  const movements = tables?.movements;
  if (reading?.state !== 'ready' || movements?.state !== 'ready' || movements.pending || !question?.moved)
    return null;
  const { register = reading.register, movements: table } = question.given ?? {};
  const rows = table && 'table' in table ? table.table : movements.rows;
  return movedModel(register, ledgerOf(rows, register), question, question.moved);
});

const madeOf = selector(
  ({ reading, tables, trace, strict }: PaneState): PartsModel | { readonly why: string } | null => {
    const { made, given } = trace.question ?? {};
    if (reading?.state !== 'ready' || tables === null || !made) return null;
    return madeModel(traceSource(reading.register, strict, tables, given), made);
  },
);

interface Shown {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** What Trace shows of a figure of movements, or of rows of other tables: each of them, with its place in the table. */
export function partsSections(state: PaneState, actions: Actions): Shown {
  const { question } = state.trace;
  if (question?.moved) {
    const model = movedOf(state);
    if (model) return modelSections(model, state, actions);
    return { title: 'Trace', sections: [movementsGap(state.tables?.movements ?? null, actions)] };
  }
  const model = madeOf(state);
  const title = question?.made?.title ?? 'Trace';
  if (model === null)
    return { title, sections: [{ key: 'gap', view: html`<p class="c">Reading the tables.</p>` }] };
  if ('why' in model) return { title, sections: [{ key: 'gap', view: message('note', model.why, null) }] };
  return modelSections(model, state, actions);
}

const modelSections = (model: PartsModel, { trace }: PaneState, actions: Actions): Shown => ({
  title: model.title,
  sections: [
    figureSection(model),
    ...model.groups.map((group) => tableSection(group, trace.shown, actions)),
    ...(model.leftOut === null ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
  ],
});

/** The figure, and whether the rows below make it. */
export const figureSection = ({
  amount,
  proof,
  adds,
  older,
}: Pick<PartsModel, 'amount' | 'proof' | 'adds' | 'older'>): Section => ({
  key: 'figure',
  view: html`<div>
    <p class="traced">${amount ?? '–'}</p>
    <p class="s marked">${adds ? icon('ok') : icon('warning', { label: 'Warning' })}<span>${proof}</span></p>
    ${older !== null ? html`<p class="s marked">${icon('warning', { label: 'Warning' })}<span>${older}</span></p>` : nothing}
  </div>`,
});

/** Under a list that is longer than what is shown of it. */
export function moreLine(
  shown: number,
  all: number,
  key: string,
  actions: Actions,
): TemplateResult | typeof nothing {
  const more = Math.min(TRACE_PAGE_SIZE, all - shown);
  if (more <= 0) return nothing;
  return html`<p class="s under">
    ${writeCount(shown)} of ${writeCount(all)} shown. The total is for all of them.
    ${link(`Show ${more} more`, () => actions.trace.showMore(), { key })}
  </p>`;
}

function tableSection(
  { key, title, headings, lines, total }: PartGroup,
  shown: number,
  actions: Actions,
): Section {
  const listed = lines.slice(0, shown);
  const [name, share] = headings;
  const hasDates = lines.some(({ date }) => date !== '');
  return {
    key,
    view: html`<div>
      ${title === null ? nothing : html`<h3 class="s strong">${title}</h3>`}
      <table class="statement">
        <thead>
          <tr>
            ${hasDates ? html`<th scope="col">Date</th>` : nothing}
            <th scope="col">${name}</th>
            <th scope="col" class="n">${share}</th>
          </tr>
        </thead>
        <tbody data-rows>
          ${listed.map((line) => lineRow(line, hasDates, actions))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan=${hasDates ? '2' : '1'}>${total.text}</th>
            <td class="n strong">${total.share}</td>
          </tr>
        </tfoot>
      </table>
      ${moreLine(listed.length, lines.length, `show-more-${key}`, actions)}
    </div>`,
  };
}

const lineRow = (
  { key, date, name, detail, share, cell, question }: PartLine,
  hasDates: boolean,
  actions: Actions,
): TemplateResult =>
  html`<tr>
    ${hasDates ? html`<td>${date}</td>` : nothing}
    <td>
      ${
        question
          ? link(name, () => actions.trace.open(question), {
              label: `Trace ${name}, ${date}`,
              key: `trace-${key}`,
            })
          : cell
            ? link(name, () => actions.goTo(cell), {
                label: `${date === '' ? name : `${name}, ${date}`}. Go to ${cell.address} on ${cell.sheet}`,
                key: `go-${key}`,
              })
            : name
      }
      ${detail === '' ? nothing : html`<span class="c block wrap">${detail}</span>`}
    </td>
    <td class="n">${share}</td>
  </tr>`;
