import { registerInForce } from '../../domain/register/register-in-force';
import { html, given } from '../ui/view';
import { kindOf } from '../../domain/findings/catalogue';
import { remedy, says } from '../../domain/findings/report';
import type { ReadyReading, RegisterReading } from '../../workbook/register/register-reading';
import type { CalculationEvents } from '../../workbook/excel/workbook-changes';
import { attentionItems, type AttentionItem } from './attention-model';
import { attentionSection } from './attention-section';
import { listAddress } from '../adopt/address';
import type { Adopted } from '../../workbook/register/adopt-list';
import { button, message, outcomeMessage, section } from '../ui/controls';
import { backupShown } from '../unfinished-write/model';
import { errorCellsShown } from './error-cells-model';
import { busyFiguresSection, figuresSection, registerSection } from './figures-sections';
import { firstRun, severalTables } from './first-run';
import { functionsSection } from './functions-section';
import { liveText, manualText } from './live-model';
import type { Actions, PaneState } from '../shell/pane-state';
import { recoveryItem } from '../name-errors/model';
import { progressText } from '../shell/register-bar-model';
import { resultSections } from './result-section';
import { unreadSettings } from './unread-settings';
import type { PendingSeen } from '../../workbook/writing/pending-state';
import type { Screen, Section } from '../kernel/screen';
import { selector } from '../kernel/store';

type Shown = Pick<Screen, 'title' | 'sections'>;

/** What needs attention in the register; at 100,000 rows it takes a good part of a second to find. */
const attention = selector(({ reading, asAtSerial, projects }: PaneState) =>
  reading?.state === 'ready'
    ? attentionItems(
        registerInForce(reading.register, asAtSerial),
        asAtSerial,
        projects?.state === 'ready' ? projects : null,
      )
    : [],
);

/**
 * Home: the register, three figures, what needs attention, the functions; or why there is no register yet.
 *
 * @param ofRooms what needs attention beside the register, of the rooms that are there
 */
export function homeScreen(
  state: PaneState,
  actions: Actions,
  ofRooms: readonly AttentionItem[] = [],
): Screen {
  const { reading } = state;
  const isBusy = state.isReading || reading === null;
  const shown =
    isBusy && (reading === null || reading.state === 'ready')
      ? busyHome(state, actions)
      : withUncalculated(homeOf(state, reading!, actions, ofRooms), state, actions);
  const isTitleHidden = shown.title === 'Home';
  return { name: 'home', back: null, actions: null, isBusy, isTitleHidden, ...shown };
}

/** Without a register too, cells may have to be worked out again. */
function withUncalculated(shown: Shown, state: PaneState, actions: Actions): Shown {
  const unworked = state.reading?.state === 'ready' ? null : recoveryItem(state.recovery);
  const errors = state.reading?.state === 'ready' ? null : errorCellsShown(state.errorCells, state.reading);
  if (!unworked && !errors) return shown;
  const attention = attentionSection(unworked ? [unworked] : [], false, actions, errors);
  return { ...shown, sections: [...shown.sections, attention] };
}

function homeOf(
  state: PaneState,
  reading: RegisterReading,
  actions: Actions,
  ofRooms: readonly AttentionItem[],
): Shown {
  switch (reading.state) {
    case 'ready':
      return { title: 'Home', sections: readySections(state, reading, actions, ofRooms) };
    case 'none':
      return firstRun(reading, state.writing, state.adopt.lists ?? [], actions);
    case 'several':
      return severalTables(reading, actions);
    case 'unreadable':
      return { title: 'Home', sections: [unreadable(reading, actions)] };
    case 'failed':
      return { title: 'Home', sections: [failed(reading.message, actions)] };
  }
}

function readySections(
  state: PaneState,
  reading: ReadyReading,
  actions: Actions,
  ofRooms: readonly AttentionItem[],
): Section[] {
  const unworked = recoveryItem(state.recovery);
  const shown = [...(unworked ? [unworked] : []), ...attention(state), ...ofRooms];
  const errors = errorCellsShown(state.errorCells, reading);
  return [
    ...(state.adopt.adopted && state.adopt.isNew ? [adoptedSection(state.adopt.adopted, actions)] : []),
    ...notices(state, reading, actions),
    ...resultSections(state.result, actions),
    registerSection(reading, state.isReading, state.progress, liveText(state), actions),
    figuresSection(state, actions),
    ...(shown.length > 0 || errors
      ? [attentionSection(shown, state.calculation !== 'manual', actions, errors)]
      : []),
    functionsSection(state, actions),
  ];
}

function busyHome(state: PaneState, actions: Actions): Shown {
  const { progress, reading } = state;
  const text = progress
    ? `Reading the register: ${progressText(progress)}. Figures appear when all of it has been read.`
    : 'Reading the register. Figures appear when all of it has been read.';
  const sections: Section[] = [
    {
      key: 'progress',
      view: html`<fluent-progress-bar
        aria-label="Reading the register"
        max=${given(progress?.rowCount)}
        value=${given(progress?.rowsRead)}
      ></fluent-progress-bar>`,
    },
    registerSection(reading?.state === 'ready' ? reading : null, true, progress, liveText(state), actions),
    busyFiguresSection(state, actions),
    { key: 'reading', view: html`<p class="c">${text}</p>` },
  ];
  return { title: 'Home', sections };
}

/** What is to be known before any figure is read. */
function notices(state: PaneState, reading: ReadyReading, actions: Actions): Section[] {
  const { chosenMissing: chosenMissing, settingsUnread, table } = reading;
  const shown: Section[] = state.unfinishedWrite.seen
    ? [backupLeft(state.unfinishedWrite.seen, actions)]
    : [];
  if (state.calculation === 'manual') shown.push(manual(state.calculationEvents, actions));
  if (chosenMissing !== null) {
    const text = `The table ${chosenMissing}, chosen as the register, is no longer in this workbook. ${table.name} is used now.`;
    const choose = () => button('Choose a table', () => actions.choose.open(null), { small: true });
    shown.push({ key: 'gone', view: message('warning', text, null, [choose()]) });
  }
  const unread = unreadSettings(settingsUnread);
  if (unread) {
    const aside = settingsUnread.includes('pendingTabs')
      ? [button('Set the record aside', () => actions.unfinishedWrite.setUnreadAside(), { small: true })]
      : [];
    shown.push({ key: 'settings', view: message('warning', unread.text, unread.more, aside) });
  }
  return shown;
}

/** Of another sheet than the register: figures hold, and nothing more is written until it is settled. */
const backupLeft = (seen: PendingSeen, actions: Actions): Section => {
  const { text, more } = backupShown(seen, false);
  return {
    key: 'backup-left',
    view: message('warning', text, more, [
      button(seen.tabs ? 'See the tabs' : 'See the copy', () => actions.open('backup-left'), { small: true }),
    ]),
  };
};

/** What was just done, with the press that takes it back. */
const adoptedSection = ({ table, place }: Adopted, actions: Actions): Section => ({
  key: 'adopted',
  view: outcomeMessage(
    'adopted',
    'ok',
    `${listAddress(place)} is the register now, as the table ${table}.`,
    'Nothing in its rows was changed.',
    [button('Undo', () => actions.adopt.undo(), { small: true, key: 'undo-adopt' })],
  ),
});

const manual = (events: CalculationEvents, actions: Actions): Section => ({
  key: 'manual',
  view: message(
    'warning',
    'Excel is set to manual calculation. Cells may show older figures than the register.',
    manualText(events),
    [
      button('Calculate now', () => actions.recalculate(), { small: true, primary: true }),
      button('Set to automatic', () => actions.setAutomatic(), { small: true }),
    ],
  ),
});

function unreadable(reading: Extract<RegisterReading, { state: 'unreadable' }>, actions: Actions): Section {
  const { table, finding, tables } = reading;
  const text = `${table.name} on sheet ${table.sheet} cannot be read as the register. ${says(finding)}`;
  const id = tables.find(({ name }) => name === table.name)?.id ?? null;
  return {
    key: 'unreadable',
    view: section(
      'unreadable',
      kindOf(finding.code).title,
      null,
      message('error', text, `${remedy(finding)} Figures show #N/A until then.`, [
        button('Choose its headings', () => actions.choose.open(id), { small: true, primary: true }),
      ]),
    ),
  };
}

const failed = (text: string, actions: Actions): Section => ({
  key: 'failed',
  view: message('error', 'The register was not read.', text, [
    button('Try again', () => actions.retry(), { small: true, primary: true }),
  ]),
});
