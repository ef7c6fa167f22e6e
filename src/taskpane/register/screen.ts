import { NAMESPACE } from '../../namespace';
import type { ReadyReading, UnreadableRegister } from '../../workbook/register/register-reading';
import type { UndoRecord } from '../../workbook/writing/write-plan';
import { button, link, section } from '../ui/controls';
import { element } from '../ui/element';
import { icon } from '../ui/icons';
import { leftOutList, type LeftOut, type LeftOutList } from './left-out-model';
import { type Actions, type PaneState, LEFT_OUT_STEP } from '../shell/pane-state';
import { notLookedAt } from '../name-errors/model';
import { lastWriteText, tableOptions } from './model';
import { writeSeconds } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** The register's table, the rows left out of every figure, and the settings that concern it. */
export function registerScreen(
  state: PaneState,
  reading: ReadyReading | UnreadableRegister,
  actions: Actions,
): Screen {
  const lastRead = `Last read ${writeSeconds(reading.readAt)}`;
  const { isReading } = state;
  const notSeen = notLookedAt(state.recovery.notLookedAtCount);
  return {
    name: 'register',
    title: 'Register',
    back: 'Home',
    isBusy: isReading,
    sections: [
      tableSection(state, reading, actions),
      ...(reading.state === 'ready' ? [leftOutSection(state, reading, actions)] : []),
      settingsSection(state, actions),
      ...(state.lastWrite ? [lastWriteSection(state.lastWrite, state.writing, actions)] : []),
    ],
    actions: {
      key: 'actions',
      model: [lastRead, isReading, notSeen],
      build: () =>
        element(
          'div',
          { class: 'action-line' },
          button('Recalculate', () => actions.recalculate(), { primary: true, icon: 'recalculate' }),
          element('span', { class: 'c note-end' }, isReading ? 'Reading' : lastRead),
          notSeen && element('p', { class: 'c' }, notSeen),
        ),
    },
  };
}

function tableSection(
  { refusal }: PaneState,
  reading: ReadyReading | UnreadableRegister,
  actions: Actions,
): Section {
  const model = tableOptions(reading);
  const choose = (event: Event) => actions.chooseTable((event.target as HTMLSelectElement).value);
  return {
    key: 'table',
    model: [model, refusal], // built anew after a refusal: the list shows what is in use, not what was tried
    build: () =>
      element(
        'section',
        {},
        element('label', { class: 'label', for: 'register-table' }, 'Table that the figures use'),
        element(
          'select',
          { id: 'register-table', key: 'register-table', onChange: choose },
          ...model.options.map(({ id, text }) =>
            element('option', { value: id, selected: id === model.inUse }, text),
          ),
        ),
        element('p', { class: 'c under' }, model.caption),
        element(
          'p',
          { class: 's' },
          link('How its headings are read', () => actions.openChoose(model.inUse), { key: 'headings' }),
        ),
      ),
  };
}

function leftOutSection(state: PaneState, reading: ReadyReading, actions: Actions): Section {
  const list = leftOutList(reading.register, state.leftOutShown);
  return { key: 'left-out', model: list, build: () => leftOutBlock(list, actions) };
}

function leftOutBlock(list: LeftOutList, actions: Actions): HTMLElement {
  const warnings =
    list.warnings &&
    `${list.rowCount > 0 ? 'A further ' : ''}${list.warnings}: those rows count as they stand. =${NAMESPACE}.VALIDATE() in a cell lists every finding.`;
  return element(
    'section',
    { 'aria-labelledby': 'heading-left-out' },
    element(
      'div',
      { class: 'head' },
      element('h2', { id: 'heading-left-out' }, 'Rows left out'),
      element('span', { class: 'count' }, String(list.rowCount)),
    ),
    list.rowCount === 0
      ? element('p', { class: 's' }, 'None. Every row counts in every figure.')
      : element(
          'ul',
          { class: 'rows', 'data-rows': true },
          ...list.shown.map((one) => leftOutItem(one, actions)),
        ),
    list.more > 0 &&
      element(
        'p',
        { class: 'under' },
        link(
          `Show ${Math.min(list.more, LEFT_OUT_STEP)} more of ${list.more}`,
          () => actions.showMoreLeftOut(),
          {
            key: 'more-left-out',
          },
        ),
      ),
    warnings && element('p', { class: 'c under' }, warnings),
    element(
      'p',
      { class: 's under' },
      link('Check the register', () => actions.checkRegister(), { key: 'check-register' }),
    ),
  );
}

function leftOutItem({ where, cell, says, remedy }: LeftOut, actions: Actions): HTMLElement {
  const place = cell
    ? link(where, () => actions.goTo(cell), {
        label: `Go to ${where} on ${cell.sheet}`,
        key: `cell-${where}-${says}`,
      })
    : where;
  return element(
    'li',
    { class: 'found' },
    icon('error', { label: 'Error' }),
    element(
      'div',
      {},
      element('p', { class: 'wrap' }, place, ' ', says),
      element('p', { class: 's' }, remedy),
    ),
  );
}

/** What the add-in wrote last, and Undo: here also after other work, and after reopening. */
function lastWriteSection(record: UndoRecord, writing: string | null, actions: Actions): Section {
  const model = lastWriteText(record);
  return {
    key: 'last-write',
    model: [model, writing],
    build: () =>
      section(
        'last-write',
        'Last written by the add-in',
        null,
        element(
          'div',
          { class: 'line-ends' },
          element('p', { class: 's wrap' }, model.what, element('br'), model.count),
          writing === null
            ? button('Undo', () => actions.undoLastWrite(), {
                small: true,
                icon: 'undo',
                key: 'undo-last',
                label: `Undo: ${model.what}`,
              })
            : element('span', { class: 'c' }, writing),
        ),
      ),
  };
}

function settingsSection({ strict, refusal }: PaneState, actions: Actions): Section {
  const label = 'Strict: no figure while a row is left out';
  const change = (event: Event) => actions.setStrict((event.target as HTMLInputElement).checked);
  return {
    key: 'settings',
    model: [strict, refusal],
    build: () =>
      element(
        'section',
        { 'aria-labelledby': 'heading-settings' },
        element('h2', { id: 'heading-settings' }, 'Settings in this workbook'),
        element(
          'fluent-field',
          { 'label-position': 'after', class: 'check' },
          element(
            'label',
            { slot: 'label' },
            label,
            element(
              'span',
              { class: 'c block' },
              'A figure that leaves a row out becomes #VALUE! and names the first such row.',
            ),
          ),
          element('fluent-switch', {
            slot: 'input',
            key: 'strict',
            'aria-label': label,
            checked: strict,
            onChange: change,
          }),
        ),
      ),
  };
}
