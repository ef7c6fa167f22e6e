import type { ScreenName } from '../kernel/screen-name';
import type { PaneState } from './pane-state';

/** The screen that Back of a screen leads to; null for the first of its tab. */
export function backOf({
  screen,
  chooseFrom,
  trace,
  reconcile,
  requests,
  variances,
}: PaneState): ScreenName | null {
  switch (screen) {
    case 'choose':
      return chooseFrom;
    case 'columns':
    case 'fixes':
      return 'findings';
    case 'trace':
      return trace.from;
    case 'reconcile':
      return reconcile.from;
    case 'variances':
      return variances.from;
    case 'request':
    case 'request-new':
      return 'requests';
    case 'request-letter':
      return requests.open === null ? 'requests' : 'request';
    case 'allocate':
      return 'plan';
    case 'instalments':
    case 'homes':
    case 'trigger-words':
      return 'due';
    case 'bid':
    case 'application':
      return 'pipeline';
    case 'paper-sentences':
      return 'paper';
    case 'items':
      return 'repurposing';
    default:
      return null;
  }
}

/** The screen that a press of the register bar opens. */
export function statusTarget({ reading, calculation, recovery, unfinishedWrite }: PaneState): ScreenName {
  if (unfinishedWrite.seen || unfinishedWrite.notice) return 'backup-left';
  if (reading?.state === 'ready' && calculation !== 'manual' && recovery.cells.length > 0) return 'recovery';
  if (reading?.state === 'ready' || reading?.state === 'unreadable') return 'register';
  return reading?.state === 'none' && reading.tableCount > 0 ? 'choose' : 'home';
}
