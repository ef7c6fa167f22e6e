import { tracedOn } from '../../domain/summaries/tracing/trace-figure';
import { registerInForce } from '../../domain/register/register-in-force';
import { html, nothing, type TemplateResult, type Child } from '../ui/view';
import { columnLetters } from '../../domain/sheet/block';
import type { Register } from '../../domain/register/register';
import { button, link, message, outcomeMessage } from '../ui/controls';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import { figureSection, moreLine, partsSections } from './parts-screen';
import { traceModel, type NilLine, type TracedRow, type TraceModel } from './model';
import type { TraceQuestion, TraceState } from './state';
import { writeCount } from '../ui/wording';
import type { ScreenName } from '../kernel/screen-name';
import type { Screen, Section } from '../kernel/screen';

const BACK_NAMES: Partial<Record<ScreenName, string>> = { home: 'Home', reconcile: 'Reconcile' };

/** The rows of the register that make up one figure. */
export function traceScreen(state: PaneState, actions: Actions): Screen {
  const { reading, isReading, trace, strict } = state;
  const isBusy = reading === null || isReading;
  const screen = {
    name: 'trace',
    title: 'Trace',
    openedFrom: trace.from,
    back: BACK_NAMES[trace.from] ?? 'Panel',
    isBusy,
    actions: null,
  } as const;
  if (isBusy)
    return {
      ...screen,
      sections: [plain('reading', 'Reading the register. Rows appear when all of it has been read.')],
    };
  if (reading.state !== 'ready' || reading.pending || !trace.question)
    return { ...screen, sections: [plain('none', 'No register can be read, so no figure can be traced.')] };
  if (trace.question.moved || trace.question.made) return { ...screen, ...partsSections(state, actions) };
  const register = registerInForce(reading.register, tracedOn(trace.question, state.asAtSerial));
  const model = traceModel(register, trace.question, strict);
  if (!model) return { ...screen, sections: [plain('none', missingText(trace.question))] };
  const sections = [
    figureSection(model),
    ...(trace.message ? [messageSection(trace.message)] : []),
    ...(trace.copyText === null ? [] : [copySection(trace.copyText)]),
    ...(model.traced.length > 0 ? [tableSection(model, register, trace, actions)] : []),
    ...(model.warnings.length > 0 ? [warningsSection(model)] : []),
    ...(model.leftOut === null ? [] : [leftOutSection(model.leftOut, actions)]),
  ];
  return {
    ...screen,
    title: model.title,
    sections,
    actions: model.traced.length > 0 ? actionBar(model, actions) : null,
  };
}

const missingText = ({ among }: TraceQuestion): string =>
  among === undefined
    ? 'The register no longer has rows for this authority.'
    : 'The register no longer has anything behind this figure.';

const plain = (key: string, text: string): Section => ({ key, view: html`<p>${text}</p>` });

const messageSection = ({ intent, text }: NonNullable<TraceState['message']>): Section => ({
  key: 'told',
  view: outcomeMessage('told', intent, text, null),
});

const copySection = (text: string): Section => ({
  key: 'copy',
  view: html`<div>
    <label class="label s" for="copy-text">The table, with tabs between its columns</label
    ><textarea id="copy-text" data-key="copy-text" class="text" readonly rows="8">${text}</textarea>
  </div>`,
});

function tableSection(
  model: TraceModel,
  { place }: Register,
  { shown }: TraceState,
  actions: Actions,
): Section {
  const { rows, nil, total, partsHeading, shareHeading } = model;
  const listed = rows.slice(0, shown);
  const isMade = partsHeading !== null;
  const goRow = (number: number): Child =>
    place?.sheet == null
      ? String(number)
      : link(
          String(number),
          () => actions.goTo({ sheet: place.sheet!, address: `${columnLetters(place.leftIndex)}${number}` }),
          { key: `row-${number}`, label: `Go to row ${number}` },
        );
  return {
    key: 'rows',
    view: html`<div>
      <table class="trace">
        ${headLine(partsHeading, shareHeading)}
        <tbody>
          ${listed.map((row) => rowLine(row, isMade, goRow))}${nil ? nilLine(nil, goRow) : nothing}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">${total.text}</th>
            ${isMade ? html`<td class="n">${lines(total.parts)}</td>` : nothing}
            <td class="n">${total.share}</td>
          </tr>
        </tfoot>
      </table>
      ${moreLine(listed.length, rows.length, 'show-more', actions)}
    </div>`,
  };
}

const headLine = (partsHeading: string | null, shareHeading: string): TemplateResult =>
  html`<thead>
    <tr>
      <th scope="col">Row</th>
      <th scope="col">Agreement</th>
      ${partsHeading !== null ? html`<th scope="col" class="n parts">${partsHeading}</th>` : nothing}
      <th scope="col" class="n">${shareHeading}</th>
    </tr>
  </thead>`;

const lines = (texts: readonly string[]): TemplateResult[] =>
  texts.map((text) => html`<span class="block">${text}</span>`);

const rowLine = (
  { number, agreement, more, parts, share, isOverspent }: TracedRow,
  isMade: boolean,
  goRow: (number: number) => Child,
): TemplateResult =>
  html`<tr>
    <td>${goRow(number)}</td>
    <th scope="row">
      ${agreement}${more !== '' ? ' ' : nothing}${more !== '' ? html`<span class="c">${more}</span>` : nothing}
    </th>
    ${isMade ? html`<td class="n parts">${lines(parts)}</td>` : nothing}
    <td class="n">
      ${isOverspent ? icon('warning', { label: 'Spent is more than drawn down' }) : nothing}${share}
    </td>
  </tr>`;

const nilLine = (
  { text, rows, more, parts, share }: NilLine,
  goRow: (number: number) => Child,
): TemplateResult =>
  html`<tr>
    <td class="nil">${rows.flatMap(({ number }, n) => [n > 0 ? ' ' : nothing, goRow(number)])}</td>
    <th scope="row">
      ${text}${more > 0 ? html`<span class="c block">and ${writeCount(more)} more</span>` : nothing}
    </th>
    <td class="n parts">${lines(parts)}</td>
    <td class="n">${share}</td>
  </tr>`;

const warningsSection = ({ warnings }: TraceModel): Section => ({
  key: 'warnings',
  view: html`<ul class="s">
    ${warnings.map(
      (text) => html`<li class="found">${icon('warning', { label: 'Warning' })}<span>${text}</span></li>`,
    )}
  </ul>`,
});

const leftOutSection = (text: string, actions: Actions): Section => ({
  key: 'left-out',
  view: message('warning', text, null, [
    button('See the rows', () => actions.open('register'), { small: true, key: 'see-left-out' }),
  ]),
});

const actionBar = ({ traced }: TraceModel, actions: Actions): Section => {
  const count = traced.length;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${button(
        count === 1 ? 'Select the row' : `Select the ${writeCount(count)} rows`,
        () => actions.trace.selectRows(),
        {
          primary: true,
          icon: 'target',
          key: 'select-rows',
        },
      )}${button('Copy table', () => actions.trace.copyTable(), { key: 'copy-table' })}
    </div>`,
  };
};
