import { adoptScreen } from '../adopt/screen';
import { isRecordUnread, unreadRecordScreen } from '../unfinished-write/unread-record';
import { checkProgressScreen } from '../check/progress-screen';
import { checkSourceScreen } from '../check/source-screen';
import { backupScreen, backupNoticeScreen } from '../unfinished-write/screen';
import { chooseScreen } from '../register/choose-screen';
import { columnsScreen } from '../check/columns/screen';
import { message } from '../ui/controls';
import { expiringScreen } from '../expiring/screen';
import { findingsScreen } from '../check/findings/screen';
import { fixesScreen } from '../check/fixes/screen';
import { glMatchScreen } from '../gl-match/screen';
import { historyScreen } from '../history/screen';
import { homeScreen } from '../home/screen';
import { importScreen } from '../import/screen';
import type { Actions, PaneState } from './pane-state';
import { ledgerCheckScreen } from '../ledger-check/screen';
import { moneyScreen, recordedScreen, recordScreen } from '../money/screen';
import { allocateScreen } from '../plan/allocate-screen';
import { paperScreen } from '../paper/screen';
import { sentencesScreen } from '../paper/sentences-screen';
import { planScreen } from '../plan/screen';
import { homesScreen } from '../due/homes-screen';
import { instalmentsScreen } from '../due/instalments-screen';
import { dueScreen } from '../due/screen';
import { wordsScreen } from '../due/words-screen';
import { applicationScreen } from '../pipeline/application-screen';
import { bidScreen } from '../pipeline/bid-screen';
import { pipelineScreen } from '../pipeline/screen';
import { letterScreen } from '../requests/letter-screen';
import { requestsScreen } from '../requests/list-screen';
import { newRequestScreen } from '../requests/new-screen';
import { itemsScreen } from '../items/screen';
import { repurposingScreen } from '../repurposing/screen';
import { variancesScreen } from '../variances/screen';
import { requestScreen } from '../requests/one-screen';
import { reconcileScreen } from '../reconcile/screen';
import { recoveryScreen } from '../name-errors/screen';
import { registerScreen } from '../register/screen';
import { summariesScreen } from '../summaries/screen';
import { traceScreen } from '../trace/screen';
import type { ScreenName } from '../kernel/screen-name';
import type { Screen, Section } from '../kernel/screen';

/** The screen of a state; a screen whose register is not there any more gives way to Home, which says why. */
export function screenOf(state: PaneState, actions: Actions): Screen {
  const screen = bareScreen(state, actions);
  const messages = [
    ...(state.waitsForFront ? [messageOf('error', WAITS_FOR_FRONT, 'front')] : []),
    ...(state.refusal === null ? [] : [messageOf('error', state.refusal)]),
    ...(state.notice === null ? [] : [messageOf('ok', state.notice)]),
  ];
  return messages.length === 0 ? screen : { ...screen, sections: [...messages, ...screen.sections] };
}

function bareScreen(state: PaneState, actions: Actions): Screen {
  const { screen, reading, draft } = state;
  if (screen === 'import' && state.importing) return importScreen(state, state.importing, actions);
  const { seen, notice: messages } = state.unfinishedWrite;
  if (screen === 'home' && !seen && isRecordUnread(state.unfinishedWrite, reading))
    return unreadRecordScreen(state.unfinishedWrite, actions);
  if (seen && isCopyShown(state)) return backupScreen(state.unfinishedWrite, seen, copyBack(state), actions);
  const pending = reading !== null && reading.state !== 'failed' ? reading.pending : undefined;
  if (pending && screen === 'home') return backupNoticeScreen(PENDING_NOTICE, actions);
  if (messages && (screen === 'home' || screen === 'backup-left'))
    return backupNoticeScreen(messages.text, actions);
  const ofCheck = checkScreen(state, actions);
  if (ofCheck) return ofCheck;
  const ofMoney = moneyScreenOf(state, actions);
  if (ofMoney) return ofMoney;
  const ofAsking = askingScreenOf(state, actions);
  if (ofAsking) return ofAsking;
  if (screen === 'expiring') return expiringScreen(state, actions);
  if (screen === 'paper') return paperScreen(state, actions);
  if (screen === 'paper-sentences') return sentencesScreen(state, actions);
  if (screen === 'summaries') return summariesScreen(state, actions);
  if (screen === 'reconcile') return reconcileScreen(state, actions);
  if (screen === 'trace') return traceScreen(state, actions);
  const hasTable = reading?.state === 'ready' || reading?.state === 'unreadable';
  if (screen === 'register' && hasTable) return registerScreen(state, reading, actions);
  if (screen === 'choose' && draft && reading && reading.state !== 'failed' && reading.tables.length > 0) {
    return chooseScreen(state, reading.tables, draft, actions);
  }
  if (screen === 'adopt' && state.adopt.draft && reading?.state === 'none')
    return adoptScreen(state, state.adopt.draft, actions);
  if (screen === 'recovery' && state.recovery.cells.length > 0) return recoveryScreen(state, actions);
  return homeScreen(state, actions);
}

/** No figure of a register that may be part old, part new is shown while it is looked at. */
const PENDING_NOTICE = 'The register may be part old, part new. There is a complete copy from before.';

/** Of the register the copy is all that Home shows: there is nothing to go back to. */
const copyBack = ({ reading }: PaneState): string | null =>
  reading !== null && reading.state !== 'failed' && reading.pending === undefined ? 'Home' : null;

/** While the register may be part old, part new, Home has no figures to show: what to do about that stands there. */
const isCopyShown = ({ screen, reading }: PaneState): boolean =>
  screen === 'backup-left' ||
  (screen === 'home' && reading !== null && reading.state !== 'failed' && reading.pending !== undefined);

const MONEY_SCREENS: ReadonlySet<ScreenName> = new Set<ScreenName>([
  'money',
  'record',
  'recorded',
  'history',
]);

/** A form or an outcome that is not there any more gives way to the row that is selected. */
function moneyScreenOf(state: PaneState, actions: Actions): Screen | null {
  const { screen, money } = state;
  if (screen === 'record' && money.form) return recordScreen(state, money.form, actions);
  if (screen === 'recorded' && money.recorded) return recordedScreen(state, money.recorded, actions);
  if (screen === 'history' && state.history) return historyScreen(state, state.history, actions);
  return MONEY_SCREENS.has(screen) ? moneyScreen(state, actions) : null;
}

/** A form or a letter that is not there any more gives way to the list. */
function askingScreenOf(state: PaneState, actions: Actions): Screen | null {
  const { screen, requests, plan } = state;
  switch (screen) {
    case 'requests':
      return requestsScreen(state, actions);
    case 'request':
      return requestScreen(state, actions);
    case 'request-new':
      return requests.form ? newRequestScreen(state, requests.form, actions) : requestsScreen(state, actions);
    case 'request-letter':
      return requests.letter ? letterScreen(state, requests.letter, actions) : requestsScreen(state, actions);
    case 'allocate':
      return plan.allocating ? allocateScreen(state, plan.allocating, actions) : planScreen(state, actions);
    case 'plan':
      return planScreen(state, actions);
    case 'repurposing':
      return repurposingScreen(state, actions);
    case 'items':
      return itemsScreen(state, actions);
    case 'variances':
      return variancesScreen(state, actions);
    default:
      return comingScreenOf(state, actions);
  }
}

/** What is due, developments and bids; a form that is not there any more gives way to its list. */
function comingScreenOf(state: PaneState, actions: Actions): Screen | null {
  const { screen, pipeline } = state;
  switch (screen) {
    case 'due':
      return dueScreen(state, actions);
    case 'instalments':
      return instalmentsScreen(state, actions);
    case 'homes':
      return homesScreen(state, actions);
    case 'trigger-words':
      return wordsScreen(state, actions);
    case 'bid':
      return pipeline.bid ? bidScreen(state, pipeline.bid, actions) : pipelineScreen(state, actions);
    case 'application':
      return pipeline.application
        ? applicationScreen(state, pipeline.application, actions)
        : pipelineScreen(state, actions);
    case 'pipeline':
      return pipelineScreen(state, actions);
    default:
      return null;
  }
}

/** A screen of Check whose result is not there any more gives way to the one where a check begins. */
function checkScreen(state: PaneState, actions: Actions): Screen | null {
  const { screen, check } = state;
  const { run, result, draft, fixes } = check;
  switch (screen) {
    case 'checking':
      return run ? checkProgressScreen(run, actions) : checkSourceScreen(state, actions);
    case 'columns':
      if (result && draft) return columnsScreen(result, draft, actions);
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    case 'fixes':
      if (result && fixes) return fixesScreen(result, fixes, actions);
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    case 'findings':
      return result ? findingsScreen(state, result, actions) : checkSourceScreen(state, actions);
    case 'ledger-check':
      return ledgerCheckScreen(state, actions);
    case 'gl-match':
      return glMatchScreen(state, actions);
    case 'check':
      return checkSourceScreen(state, actions);
    default:
      return null;
  }
}

const WAITS_FOR_FRONT =
  'Come back to this workbook. Excel cannot continue here while another workbook is in front.';

const messageOf = (intent: 'error' | 'ok', text: string, key?: string): Section => ({
  key: key ?? (intent === 'error' ? 'refusal' : 'notice'),
  view: message(intent, text, null),
});
