import { html, nothing, type TemplateResult } from '../../ui/view';
import { FUNDING_STATUSES, type FundingStatus } from '../../../domain/reading/words/statuses';
import { today } from '../../../workbook/excel/clock';
import type { CheckResult, ColumnsDraft } from '../state';
import { columnsModel, type ColumnLine, type ColumnsModel, type ConfidenceMark } from './model';
import { askedSections } from './questions-section';
import { button, link, select, tick } from '../../ui/controls';
import { shownPart } from '../findings/model';
import { icon, type IconName } from '../../ui/icons';
import type { Actions } from '../../shell/pane-state';
import type { Screen, Section } from '../../kernel/screen';

/** The columns of a sheet as they were understood, and what the officer says of them instead. */
export function columnsScreen(result: CheckResult, draft: ColumnsDraft, actions: Actions): Screen {
  const part = shownPart(result, draft.partId);
  const model = columnsModel(part, draft, result, today());
  const { authority } = result;
  return {
    name: 'columns',
    title: 'Columns as understood',
    back: 'findings',
    isBusy: false,
    sections: [
      ...askedSections(model.asked, actions),
      { key: 'caption', view: html`<p class="c">${model.caption}</p>` },
      ...(model.asksStatusApart ? [statusSection(draft, actions)] : []),
      linesSection(model, draft, actions),
      ...(model.drawnDownAsked.length > 0
        ? [drawnDownSection(model.drawnDownAsked, draft, authority, actions)]
        : []),
      rememberSection(draft, result, actions),
    ],
    actions: {
      key: 'actions',
      view: html`<div class="action-line">
        ${button('Check again', () => actions.check.useColumns(), { primary: true, key: 'use-columns' })}${button('Use the add-in’s reading', () => actions.check.putBackColumns(), { key: 'put-back' })}
      </div>`,
    },
  };
}

const linesSection = (model: ColumnsModel, draft: ColumnsDraft, actions: Actions): Section => ({
  key: 'lines',
  view: html`<ul class="rows">
    ${model.lines.map((line) => lineItem(line, model.options, draft, actions))}
  </ul>`,
});

const MARKS: Readonly<Record<ConfidenceMark, IconName>> = {
  certain: 'certain',
  likely: 'likely',
  unsure: 'warning',
  none: 'todo',
};

function lineItem(
  line: ColumnLine,
  options: ColumnsModel['options'],
  draft: ColumnsDraft,
  actions: Actions,
): TemplateResult {
  const { columnIndex, letters, heading, sample, key, mark, word, canBeSaid } = line;
  return html`<li class="column">
    <span class="c letters">${letters}</span
    ><span class="wrap"
      ><span class="s strong block">${heading}</span> <span class="c block">${sample}</span></span
    ><span
      >${
        canBeSaid
          ? select(options, key, (chosen) => actions.check.draftColumn(columnIndex, chosen), {
              isSmall: true,
              key: `column-${letters}`,
              label: `${heading}, column ${letters}, is read as`,
            })
          : html`<span class="s block">Not read</span>`
      }<span class="c mark">${icon(MARKS[mark])}${word}</span></span
    >${underLine(line, draft, actions)}
  </li>`;
}

/** What there is to say of a column, and what the officer said of it. */
function underLine(
  { columnIndex, letters, heading, note, asksStatus, said }: ColumnLine,
  draft: ColumnsDraft,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (note === null && said === null) return nothing;
  const forget = () =>
    link('Forget', () => actions.check.forgetColumn(columnIndex), {
      key: `forget-${letters}`,
      label: `Forget your answer for ${heading}, column ${letters}`,
    });
  return html`<span class="s said"
    >${said === null ? nothing : html`${said} ${forget()}${note === null ? nothing : ' '}`}${note}${
      asksStatus ? html` ${statusSelect(draft, actions)}` : nothing
    }</span
  >`;
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
      <p class="c under">What you leave unticked does not count as drawn down, and a finding says so.</p>
    </fieldset>`,
  };
}

function rememberSection(
  { isRemembered }: ColumnsDraft,
  { authority, isRegister, rememberedBy }: CheckResult,
  actions: Actions,
): Section {
  const whose = isRegister ? 'this register' : (authority ?? 'the authorities on this sheet');
  return {
    key: 'remember',
    view:
      rememberedBy.length === 0 && !isRegister
        ? html`<p class="c">No authority is chosen, so your answers apply to this check only.</p>`
        : tick(`Remember for ${whose}`, isRemembered, (is) => actions.check.draftRemember(is), {
            key: 'remember',
            more: 'Stored in this workbook.',
          }),
  };
}
