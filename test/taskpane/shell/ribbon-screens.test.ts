/** Which screen a ribbon button opens, from each screen of the pane. */
import type { PaneController } from '../../../src/taskpane/shell/pane-controller';
import type { RibbonScreen } from '../../../src/taskpane/ribbon-commands';
import { openRibbonScreen } from '../../../src/taskpane/shell/ribbon-screens';
import { TABS, tabShown, type TabId } from '../../../src/taskpane/shell/tabs';
import type { ScreenName } from '../../../src/taskpane/kernel/screen-name';

/** What the pane is told to do by the button, with that screen on it; a tab shows where it was left. */
function reported(
  button: RibbonScreen,
  on: ScreenName,
  left: Partial<Record<TabId, ScreenName>> = {},
  isAsking = false,
): { calls: string[]; ends: ScreenName } {
  const calls: string[] = [];
  const go = (screen: ScreenName, call: string): void => {
    calls.push(call);
    controller.shownScreen = screen;
  };
  const controller = {
    shownScreen: on,
    isAsking,
    open: (screen: ScreenName) => go(screen, `open ${screen}`),
    openTab: (tab: TabId) => go(left[tab] ?? TABS.find(({ id }) => id === tab)!.screens[0], `tab ${tab}`),
    reconcile: { open: () => go('reconcile', 'reconcile') },
    // Answered at once, as the calls are looked at then.
    isOnMoney: () => ({ then: (done: (isThere: boolean) => void) => done(true) }),
    money: { record: () => go('record', 'record') },
    requests: {
      list: () => go('requests', 'requests'),
      fromSelection: () => go('request-new', 'request'),
    },
    plan: { open: () => go('plan', 'plan') },
    leaveReconcile: () => controller.shownScreen === 'reconcile' && go('check', 'leave reconcile'),
    get tab() {
      return tabShown(controller.shownScreen, {
        trace: { from: 'summaries' },
        variances: { from: 'summaries' },
      });
    },
  };
  openRibbonScreen(button, controller as unknown as PaneController);
  return { calls, ends: controller.shownScreen };
}

test.each<[RibbonScreen, ScreenName, Partial<Record<TabId, ScreenName>>, string[]]>([
  ['check', 'home', {}, ['tab check']],
  ['check', 'home', { check: 'findings' }, ['tab check']],
  ['check', 'import-writing', {}, []],
  ['expiring', 'home', {}, ['tab expiring']],
  ['expiring', 'expiring', {}, []],
  ['check', 'reconcile', {}, ['leave reconcile']],
  ['record', 'home', {}, ['tab money', 'record']],
  ['record', 'money', {}, ['record']],
  ['record', 'record', {}, ['record']],
  ['request-new', 'record', {}, ['request']],
  ['requests', 'home', { money: 'record' }, ['tab money', 'requests']],
  ['plan', 'home', {}, ['tab expiring', 'plan']],
  ['summaries', 'expiring', {}, ['tab panel']],
  ['summaries', 'home', { panel: 'trace' }, ['tab panel', 'open summaries']],
  ['summaries', 'reconcile', {}, ['tab panel']],
  ['summaries', 'summaries', {}, []],
  ['reconcile', 'findings', {}, ['reconcile']],
  ['reconcile', 'summaries', {}, ['tab check', 'reconcile']],
  ['reconcile', 'trace', { check: 'findings' }, ['tab check', 'reconcile']],
  ['reconcile', 'reconcile', {}, ['reconcile']],
])('%s, pressed on %s', (button, on, left, calls) => {
  expect(reported(button, on, left).calls).toEqual(calls);
});

test('a question that stands is left standing', () => {
  for (const button of ['check', 'record', 'expiring', 'summaries', 'reconcile'] as const)
    expect(reported(button, 'import', {}, true)).toEqual({ calls: [], ends: 'import' });
});
