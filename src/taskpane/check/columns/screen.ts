import { html, nothing, type TemplateResult } from '../../ui/view';
import { FUNDING_STATUSES, type FundingStatus } from '../../../domain/reading/statuses';
import type { CheckResult, ColumnsDraft } from '../state';
import {
  columnsModel,
  SHEET_COLUMN_OPTIONS,
  type ColumnLine,
  type ColumnsModel,
  type ConfidenceMark,
} from './model';
import { button, select, tick } from '../../ui/controls';
import { shownPart } from '../findings/model';
import { icon, type IconName } from '../../ui/icons';
import type { Actions } from '../../shell/pane-state';
import type { Screen, Section } from '../../kernel/screen';

/** The columns of a sheet as they were understood, and what the officer says of them instead. */
export function columnsScreen(result: CheckResult, draft: ColumnsDraft, actions: Actions): Screen {
  const part = shownPart(result, draft.partId);
  const model = columnsModel(part, draft, result.authority);
  const { authority } = result;
  return {
    name: 'columns',
    title: 'Columns as understood',
    back: 'findings',
    isBusy: false,
    sections: [
      { key: 'caption', view: html`<p class="c">${model.caption}</p>` },
      ...(model.asksStatusApart ? [statusSection(draft, actions)] : []),
      linesSection(model, draft, actions),
      ...(model.drawnDownAsked.length > 0
        ? [drawnDownSection(model.drawnDownAsked, draft, authority, actions)]
        : []),
      rememberSection(draft, authority, actions),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button('Check again', () => actions.check.useColumns(), { primary: true, key: 'use-columns' })}${button('Put back as read', () => actions.check.putBackColumns(), { key: 'put-back' })}
      </div>`,
    },
  };
}

const linesSection = (model: ColumnsModel, draft: ColumnsDraft, actions: Actions): Section => ({
  key: 'lines',
  view: html`<ul class="rows">
    ${model.lines.map((line) => lineItem(line, draft, actions))}
  </ul>`,
});

const MARKS: Readonly<Record<ConfidenceMark, IconName>> = {
  certain: 'certain',
  likely: 'likely',
  unsure: 'warning',
  none: 'todo',
};

function lineItem(line: ColumnLine, draft: ColumnsDraft, actions: Actions): TemplateResult {
  const { letters, heading, sample, key, mark, word, note, asksStatus, canBeSaid } = line;
  return html`<li class="column">
    <span class="c letters">${letters}</span
    ><span class="wrap"
      ><span class="s strong block">${heading}</span> <span class="c block">${sample}</span></span
    ><span
      >${
        canBeSaid
          ? select(SHEET_COLUMN_OPTIONS, key, (chosen) => actions.check.draftColumn(heading, chosen), {
              isSmall: true,
              key: `column-${letters}`,
              label: `${heading}, column ${letters}, is read as`,
            })
          : html`<span class="s block">Not read</span>`
      }<span class="c mark">${icon(MARKS[mark])}${word}</span></span
    >${note !== null ? html`<span class="s said">${note}${asksStatus ? ' ' : nothing}${asksStatus ? statusSelect(draft, actions) : nothing}</span>` : nothing}
  </li>`;
}

const STATUS_OPTIONS: readonly (readonly [FundingStatus | 'none', string])[] = [
  ['none', 'No status given'],
  ...FUNDING_STATUSES.map((status) => [status, status] as const),
];

const statusSelect = ({ statusForAll }: ColumnsDraft, actions: Actions): TemplateResult =>
  select(
    STATUS_OPTIONS,
    statusForAll ?? 'none',
    (status) => actions.check.draftStatus(status === 'none' ? null : status),
    { isSmall: true, key: 'status-for-all', label: 'Status for every row' },
  );

/** No column is a status: it can be given for every row all the same. */
const statusSection = (draft: ColumnsDraft, actions: Actions): Section => ({
  key: 'status',
  view: html`<section>
    <p class="s">No column holds a status. Give one for every row, or ask the authority.</p>
    ${statusSelect(draft, actions)}
  </section>`,
});

function drawnDownSection(
  asked: ColumnsModel['drawnDownAsked'],
  { drawnDown }: ColumnsDraft,
  authority: string | null,
  actions: Actions,
): Section {
  const who = authority ?? 'this authority';
  const meaning = {
    transferred: `What ${who} calls transferred, the force has drawn down`,
    spent: `What ${who} calls spent, the force has drawn down`,
  } as const;
  return {
    key: 'drawn-down',
    view: html`<fieldset>
      <legend>Money for the police</legend>
      ${asked.map((status) =>
        tick(
          meaning[status],
          drawnDown.includes(status),
          (isTicked) => actions.check.draftDrawnDown(status, isTicked),
          { key: `drawn-down-${status}` },
        ),
      )}
      <p class="c under">Not ticked: it does not count as drawn down, and is told.</p>
    </fieldset>`,
  };
}

const rememberSection = (
  { isRemembered }: ColumnsDraft,
  authority: string | null,
  actions: Actions,
): Section => ({
  key: 'remember',
  view:
    authority === null
      ? html`<p class="c">No authority is chosen: what you say here holds for this check only.</p>`
      : tick(`Remember for ${authority}`, isRemembered, (is) => actions.check.draftRemember(is), {
          key: 'remember',
          more: 'Kept in this workbook.',
        }),
});
