import { SIDE_TABLES } from '../tables/state';
import { tableMessage } from '../../workbook/register/register-messages';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';
import { rowShown } from '../money/model';
import { selectedRow } from '../money/selected-row';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, rowItem } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { askingOf, requestsModel, type RequestLine, type RequestsModel } from './model';
import { outcomeSection } from '../tables/outcome-section';

/** The selection changes none of it. */
const modelOf = selector(({ reading, tables, requests, asAtSerial }: PaneState) => {
  if (reading?.state !== 'ready' || tables === null) return null;
  const asking = askingOf(reading.register, tables, asAtSerial);
  return asking && { ...requestsModel(asking, requests.chip), isEmpty: asking.listed.length === 0 };
});

/** What was asked of whom, the oldest trouble first. */
export function requestsScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables } = state;
  const screen = { name: 'requests', title: 'Requests', back: 'Money' } as const;
  if (reading?.state !== 'ready' || reading.pending || tables === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the table of requests.</p>` }],
      actions: null,
    };
  const told = requestsOutcome(state, actions);
  const model = modelOf(state);
  if (!model)
    return { ...screen, isBusy: false, sections: [...told, noTable(state, actions)], actions: null };
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...told,
      headSection(model, state, actions),
      ...(model.leftOut === '' ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
      ...(model.groups.length === 0 ? [nothingSection(model.isEmpty)] : []),
      ...model.groups.map((group) => groupSection(group, actions)),
    ],
    actions: newBar(state, actions),
  };
}

/** What was written last, with its undo; for every screen of requests. */
export const requestsOutcome = ({ requests, lastWrite }: PaneState, actions: Actions): Section[] =>
  outcomeSection('requests', requests, lastWrite?.at, () => actions.requests.undo());

function noTable({ tables }: PaneState, actions: Actions): Section {
  const reading = tables!.requests;
  if (reading.state === 'none')
    return {
      key: 'no-table',
      view: html`<section aria-label="No table of requests">
        <p class="strong">No requests yet</p>
        <p class="s">
          Requests are stored in a table of this workbook. It is made on a sheet of its own, with a log of
          what happens with each request.
        </p>
        ${button('Make the table Requests', () => actions.requests.makeTables(), { primary: true, key: 'make-tables' })}
      </section>`,
    };
  const text =
    reading.state === 'ready'
      ? 'The table Requests may be part old, part new. Nothing is listed here until that is settled. See Home.'
      : tableMessage(SIDE_TABLES.requests, reading);
  return { key: 'no-table', view: message('warning', text, null) };
}

function headSection(
  { head, amount, chips }: RequestsModel,
  { requests }: PaneState,
  actions: Actions,
): Section {
  return {
    key: 'head',
    view: html`<section aria-label="All requests">
      <p class="line-ends"><span class="s">${head}</span><strong class="big">${amount}</strong></p>
      <p class="s">
        ${link('How authorities differ', () => actions.variances.show(), { key: 'to-variances' })}
      </p>
      <div class="chips under" role="group" aria-label="Which requests">
        ${chips.map(
          ({ chip, text }) =>
            html`<button
              type="button"
              class="chip"
              data-key="chip-${chip}"
              aria-pressed=${String(chip === requests.chip)}
              @click=${() => actions.requests.list(chip)}
            >
              ${text}
            </button>`,
        )}
      </div>
    </section>`,
  };
}

const nothingSection = (isEmpty: boolean): Section => ({
  key: 'nothing',
  view: html`<p class="s">
    ${isEmpty ? 'No requests yet. Select a row of the register, or use the plan.' : 'No request in this group.'}
  </p>`,
});

function groupSection(group: RequestsModel['groups'][number], actions: Actions): Section {
  const id = `requests-${group.key}`;
  return {
    key: group.key,
    view: html`<section aria-labelledby=${id}>
      <div class="head">
        ${group.isTrouble ? icon('warning', { label: 'Warning' }) : nothing}
        <h2 id=${id}>${group.title}</h2>
        <span class="c">${group.sum}</span>
      </div>
      <ul class="rows" data-rows>
        ${group.lines.map((line) => lineItem(line, actions))}
      </ul>
    </section>`,
  };
}

const lineItem = (
  { request, title, amount, under, days, more }: RequestLine,
  actions: Actions,
): TemplateResult =>
  rowItem(
    [
      html`<span class="block wrap">${title}</span>`,
      ' ',
      html`<span class="c block wrap">${under}</span>`,
      ' ',
      days === '' && more === ''
        ? nothing
        : html`<span class="s block wrap"
            >${days === '' ? nothing : html`<span class="strong">${days}</span> `}${more}</span
          >`,
    ],
    amount,
    { key: `request-${request}`, onClick: () => actions.requests.open(request) },
  );

function newBar({ reading, selection }: PaneState, actions: Actions): Section | null {
  if (reading?.state !== 'ready') return null;
  const row = selectedRow(reading.register, selection);
  const where = typeof row === 'number' ? rowShown(reading.register, row) : null;
  const text =
    row === 'none'
      ? 'Select a row of the register'
      : where
        ? `For ${where.at}, ${where.reference}`
        : 'For the selected rows';
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${row === 'none' ? nothing : button('New request', () => actions.requests.fromSelection(), { primary: true, key: 'new-request' })}<span
        class="c note-end"
        >${text}</span
      >
    </div>`,
  };
}
