import { writeDate } from '../../domain/calendar/serial';
import { tableMessage } from '../../workbook/register/register-messages';
import type { Screen, Section } from '../kernel/screen';
import { comingNow, readingSection } from '../due/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { SIDE_TABLES, type SideTables } from '../tables/state';
import { button, message, rowGroup, rowItem, section } from '../ui/controls';
import { html, type TemplateResult } from '../ui/view';
import { pipelineModel, type DevelopmentGroupShown, type DevelopmentLine, type PipelineModel } from './model';
import { outcomeSection } from '../tables/outcome-section';

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
      ...pipelineOutcome(state, actions),
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
export function pipelineOutcome({ pipeline, lastWrite }: PaneState, actions: Actions): Section[] {
  const { bidSheet, outcome } = pipeline;
  const isSheetAlone = bidSheet?.isNoted === false && bidSheet.at === outcome?.at;
  const undoableAt = isSheetAlone ? bidSheet.at : lastWrite?.at;
  return outcomeSection('pipeline', pipeline, undoableAt, () => actions.pipeline.undo());
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

function groupSection({ key, lines, ...heading }: DevelopmentGroupShown, actions: Actions): Section {
  const items = lines.map((line) => lineItem(line, actions));
  return { key, view: rowGroup(`pipeline-${key}`, heading, items) };
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
