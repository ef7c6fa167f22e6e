import { writeDate } from '../../domain/calendar/serial';
import { tableMessage } from '../../workbook/register/register-messages';
import type { Screen, Section } from '../kernel/screen';
import { comingNow, readingSection } from '../due/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { SIDE_TABLES, type SideTables } from '../tables/state';
import { button, message, outcomeMessage, rowItem, section } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import { pipelineModel, type DevelopmentGroupShown, type DevelopmentLine, type PipelineModel } from './model';

/** When money could come in, and the developments that it could come from. */
export function pipelineScreen(state: PaneState, actions: Actions): Screen {
  const screen = { name: 'pipeline', title: 'Pipeline', back: 'Money' } as const;
  const coming = comingNow(state);
  if (!coming) return { ...screen, isBusy: true, sections: [readingSection('developments')], actions: null };
  const model = pipelineModel(coming, state.asAtSerial);
  const { tables, pipeline } = state;
  const hasTable = coming.developments !== null;
  return {
    ...screen,
    isBusy: false,
    sections: [
      ...outcomeSection(state, actions),
      { key: 'as-at', view: html`<p class="c">As at ${writeDate(state.asAtSerial)}</p>` },
      ...(model.leftOut === '' ? [] : [{ key: 'left-out', view: message('warning', model.leftOut, null) }]),
      forecastSection(model, coming.book !== null, actions),
      ...(hasTable ? [] : [noTable(tables!, actions)]),
      ...model.groups.map((group) => groupSection(group, actions)),
      ...(hasTable && model.groups.length === 0
        ? [{ key: 'none', view: html`<p class="s">No developments yet. Add an application.</p>` }]
        : []),
    ],
    actions:
      hasTable && pipeline.working === null
        ? {
            key: 'actions',
            view: html`<div class="action-line">
              ${button('Make a bid', () => actions.pipeline.openBid(null), { primary: true, key: 'make-bid' })}
              ${button('Add an application', () => actions.pipeline.addApplication(), { key: 'add-application' })}
            </div>`,
          }
        : null,
  };
}

/** What was written last, with its undo; for every screen of Pipeline. */
export function outcomeSection(state: PaneState, actions: Actions): Section[] {
  const { outcome, working } = state.pipeline;
  if (working !== null) return [{ key: 'working', view: html`<p class="c" role="status">${working}</p>` }];
  if (!outcome) return [];
  const canUndo = outcome.at !== null && state.lastWrite?.at === outcome.at;
  const undo = (): TemplateResult =>
    button('Undo', () => actions.pipeline.undo(), { small: true, icon: 'undo', key: 'undo-pipeline' });
  return [
    {
      key: 'outcome',
      view: outcomeMessage(
        'pipeline-outcome',
        outcome.intent,
        outcome.text,
        outcome.more,
        canUndo ? [undo()] : [],
      ),
    },
  ];
}

function forecastSection(
  { forecast, noForecast }: PipelineModel,
  hasTriggers: boolean,
  actions: Actions,
): Section {
  const title = 'When it could come in';
  if (!forecast)
    return {
      key: 'forecast',
      view: section(
        'forecast',
        title,
        undefined,
        hasTriggers
          ? message('warning', noForecast, null)
          : html`<p class="s wrap">
                When the money may come is not known: the workbook has no table of triggers yet.
              </p>
              ${button('See Due', () => actions.due.list(), { small: true, key: 'see-due' })}`,
      ),
    };
  const { lines, total } = forecast;
  return {
    key: 'forecast',
    view: section(
      'forecast',
      title,
      undefined,
      html`<table class="forecast">
        <thead>
          <tr>
            <th scope="col">Financial year</th>
            <th scope="col" class="n">Early</th>
            <th scope="col" class="n">Late</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ name, early, late }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="n">${early}</td>
                <td class="n">${late}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${total.name}</th>
            <td class="n">${total.early}</td>
            <td class="n">${total.late}</td>
          </tr>
        </tfoot>
      </table>`,
      html`<p class="c wrap">From your rates of building, fast and slow. A range, not a probability.</p>`,
    ),
  };
}

function noTable(tables: SideTables, actions: Actions): Section {
  const reading = tables.developments;
  if (reading.state === 'none')
    return {
      key: 'no-table',
      view: html`<section aria-label="No table of developments">
        <p class="strong">No developments yet</p>
        <p class="s wrap">
          Applications and developments are kept in a table of this workbook, from allocation to the last
          home. It is made on a sheet of its own.
        </p>
        ${button('Make the table Developments', () => actions.pipeline.makeTables(), { primary: true, key: 'make-developments' })}
      </section>`,
    };
  const text =
    reading.state === 'ready'
      ? 'The table Developments may be part old, part new, so it cannot be listed until that is settled. See Home.'
      : tableMessage(SIDE_TABLES.developments, reading);
  return { key: 'no-table', view: message('warning', text, null) };
}

function groupSection({ key, title, mark, end, lines }: DevelopmentGroupShown, actions: Actions): Section {
  const id = `pipeline-${key}`;
  return {
    key,
    view: html`<section aria-labelledby=${id}>
      <div class="head">
        ${mark ? icon(mark, { label: mark === 'warning' ? 'Warning' : 'Note' }) : nothing}
        <h2 id=${id}>${title}</h2>
        <span class="c">${end}</span>
      </div>
      <ul class="rows" data-rows>
        ${lines.map((line) => lineItem(line, actions))}
      </ul>
    </section>`,
  };
}

const lineItem = (
  { key, development, amount, under, opensBid }: DevelopmentLine,
  actions: Actions,
): TemplateResult =>
  rowItem(
    [
      html`<span class="block wrap">${development}</span>`,
      ' ',
      html`<span class="c block wrap">${under}</span>`,
    ],
    amount,
    { key, onClick: opensBid ? () => actions.pipeline.openBid(development) : null },
  );
