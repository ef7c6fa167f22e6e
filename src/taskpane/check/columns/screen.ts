import { FUNDING_STATUSES, type FundingStatus } from '../../../domain/council/statuses';
import type { CheckResult, ColumnsDraft } from '../state';
import {
  columnsModel,
  SHEET_COLUMN_OPTIONS,
  type ColumnLine,
  type ColumnsModel,
  type ConfidenceMark,
} from './model';
import { button, select, tick } from '../../ui/controls';
import { element } from '../../ui/element';
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
      { key: 'caption', model: model.caption, build: () => element('p', { class: 'c' }, model.caption) },
      ...(model.asksStatusApart ? [statusSection(draft, actions)] : []),
      linesSection(model, draft, actions),
      ...(model.drawnDownAsked.length > 0
        ? [drawnDownSection(model.drawnDownAsked, draft, authority, actions)]
        : []),
      rememberSection(draft, authority, actions),
    ],
    actions: {
      key: 'actions',
      model: true,
      build: () =>
        element(
          'div',
          { class: 'action-line' },
          button('Check again', () => actions.check.useColumns(), { primary: true, key: 'use-columns' }),
          button('Put back as read', () => actions.check.putBackColumns(), { key: 'put-back' }),
        ),
    },
  };
}

const linesSection = (model: ColumnsModel, draft: ColumnsDraft, actions: Actions): Section => ({
  key: 'lines',
  model: [model.lines, draft.statusForAll],
  build: () => element('ul', { class: 'rows' }, ...model.lines.map((line) => lineItem(line, draft, actions))),
});

const MARKS: Readonly<Record<ConfidenceMark, IconName>> = {
  certain: 'certain',
  likely: 'likely',
  unsure: 'warning',
  none: 'todo',
};

function lineItem(line: ColumnLine, draft: ColumnsDraft, actions: Actions): HTMLElement {
  const { letters, heading, sample, key, mark, word, note, asksStatus, canBeSaid } = line;
  return element(
    'li',
    { class: 'column' },
    element('span', { class: 'c letters' }, letters),
    element(
      'span',
      { class: 'wrap' },
      element('span', { class: 's strong block' }, heading),
      ' ',
      element('span', { class: 'c block' }, sample),
    ),
    element(
      'span',
      {},
      canBeSaid
        ? select(SHEET_COLUMN_OPTIONS, key, (chosen) => actions.check.draftColumn(heading, chosen), {
            class: 'small',
            key: `column-${letters}`,
            'aria-label': `${heading}, column ${letters}, is read as`,
          })
        : element('span', { class: 's block' }, 'Not read'),
      element('span', { class: 'c mark' }, icon(MARKS[mark]), word),
    ),
    note !== null &&
      element(
        'span',
        { class: 's said' },
        note,
        asksStatus && ' ',
        asksStatus && statusSelect(draft, actions),
      ),
  );
}

const STATUS_OPTIONS: readonly (readonly [FundingStatus | 'none', string])[] = [
  ['none', 'No status given'],
  ...FUNDING_STATUSES.map((status) => [status, status] as const),
];

const statusSelect = ({ statusForAll }: ColumnsDraft, actions: Actions): HTMLElement =>
  select(
    STATUS_OPTIONS,
    statusForAll ?? 'none',
    (status) => actions.check.draftStatus(status === 'none' ? null : status),
    { class: 'small status-for-all', key: 'status-for-all', 'aria-label': 'Status for every row' },
  );

/** No column is a status: it can be given for every row all the same. */
const statusSection = (draft: ColumnsDraft, actions: Actions): Section => ({
  key: 'status',
  model: draft.statusForAll,
  build: () =>
    element(
      'section',
      {},
      element('p', { class: 's' }, 'No column holds a status. Give one for every row, or ask the authority.'),
      statusSelect(draft, actions),
    ),
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
    model: [asked, drawnDown, who],
    build: () =>
      element(
        'fieldset',
        {},
        element('legend', {}, 'Money for the police'),
        ...asked.map((status) =>
          tick(
            meaning[status],
            drawnDown.includes(status),
            (isTicked) => actions.check.draftDrawnDown(status, isTicked),
            { key: `drawn-down-${status}` },
          ),
        ),
        element('p', { class: 'c under' }, 'Not ticked: it does not count as drawn down, and is told.'),
      ),
  };
}

const rememberSection = (
  { isRemembered }: ColumnsDraft,
  authority: string | null,
  actions: Actions,
): Section => ({
  key: 'remember',
  model: [isRemembered, authority],
  build: () =>
    authority === null
      ? element('p', { class: 'c' }, 'No authority is chosen: what you say here holds for this check only.')
      : tick(`Remember for ${authority}`, isRemembered, (is) => actions.check.draftRemember(is), {
          key: 'remember',
          more: 'Kept in this workbook.',
        }),
});
