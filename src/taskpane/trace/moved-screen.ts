import type { Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import { ledgerOf } from '../../domain/movements/ledger';
import { movementsGap } from '../movements/gap';
import type { Actions, PaneState } from '../shell/pane-state';
import { link, message } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { writeCount } from '../ui/wording';
import { movedModel, type MovedLine, type MovedModel } from './moved-model';
import { TRACE_PAGE_SIZE } from './state';

/** Worked out once for a figure and what it is made of: the screen is drawn at every press. */
const modelOf = selector(({ reading, tables, trace }: PaneState): MovedModel | null => {
  const { question } = trace;
  const movements = tables?.movements;
  if (reading?.state !== 'ready' || movements?.state !== 'ready' || movements.pending || !question?.moved)
    return null;
  const { register } = reading;
  return movedModel(register, ledgerOf(movements.rows, register), question, question.moved);
});

/** What Trace shows of a figure of movements: each of them, with its place in the table. */
export function movedSections(
  state: PaneState,
  actions: Actions,
): { readonly title: string; readonly sections: readonly Section[] } {
  const model = modelOf(state);
  if (model === null)
    return { title: 'Trace', sections: [movementsGap(state.tables?.movements ?? null, actions)] };
  return {
    title: model.title,
    sections: [
      figureSection(model),
      ...(model.lines.length > 0 ? [tableSection(model, state.trace.shown, actions)] : []),
      ...(model.leftOut === null ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
    ],
  };
}

const figureSection = ({ amount, proof, older }: MovedModel): Section => ({
  key: 'figure',
  view: html`<div>
    <p class="traced">${amount}</p>
    <p class="s marked">${icon('ok')}<span>${proof}</span></p>
    ${older !== null ? html`<p class="s marked">${icon('warning', { label: 'Warning' })}<span>${older}</span></p>` : nothing}
  </div>`,
});

function tableSection({ lines, total }: MovedModel, shown: number, actions: Actions): Section {
  const listed = lines.slice(0, shown);
  const more = Math.min(TRACE_PAGE_SIZE, lines.length - listed.length);
  return {
    key: 'moved',
    view: html`<div>
      <table class="statement">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Movement</th>
            <th scope="col" class="n">Amount</th>
          </tr>
        </thead>
        <tbody data-rows>
          ${listed.map((line) => lineRow(line, actions))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">${total.text}</th>
            <td class="n strong">${total.share}</td>
          </tr>
        </tfoot>
      </table>
      ${more > 0 ? html`<p class="s under">${writeCount(listed.length)} of ${writeCount(lines.length)} shown. The total is for all of them. ${link(`Show ${more} more`, () => actions.trace.showMore(), { key: 'show-more' })}</p>` : nothing}
    </div>`,
  };
}

const lineRow = (
  { entry, date, movement, detail, share, cell }: MovedLine,
  actions: Actions,
): TemplateResult =>
  html`<tr>
    <td>${date}</td>
    <td>
      ${
        cell
          ? link(movement, () => actions.goTo(cell), {
              label: `${movement}, ${date}. Go to ${cell.address} on ${cell.sheet}`,
              key: `go-${entry}`,
            })
          : movement
      }
      ${detail === '' ? nothing : html`<span class="c block wrap">${detail}</span>`}
    </td>
    <td class="n">${share}</td>
  </tr>`;
