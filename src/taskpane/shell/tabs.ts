import type { ScreenName } from '../kernel/screen-name';

export type TabId = 'home' | 'check' | 'money' | 'expiring' | 'panel';

export interface Tab {
  readonly id: TabId;
  readonly name: string;
  /** The first is where the tab begins. */
  readonly screens: readonly [ScreenName, ...ScreenName[]];
}

/** The steps of an import are screens of their own: focus goes to the heading of each. */
const IMPORT_SCREENS: readonly ScreenName[] = [
  'import',
  'import-authority',
  'import-writing',
  'import-refused',
  'import-written',
];

const REQUEST_SCREENS: readonly ScreenName[] = ['requests', 'request', 'request-new', 'request-letter'];

const COMING_SCREENS: readonly ScreenName[] = [
  ...(['due', 'instalments', 'homes', 'trigger-words'] as const),
  ...(['pipeline', 'bid', 'application'] as const),
];

/** The tabs of the pane, in order: one line each. */
export const TABS: readonly Tab[] = [
  { id: 'home', name: 'Home', screens: ['home', 'register', 'choose', 'adopt', 'recovery', 'backup-left'] },
  {
    id: 'check',
    name: 'Check',
    screens: [
      'check',
      'checking',
      'findings',
      'columns',
      'fixes',
      ...IMPORT_SCREENS,
      'reconcile',
      'ledger-check',
      'gl-match',
    ],
  },
  {
    id: 'money',
    name: 'Money',
    screens: ['money', 'record', 'recorded', 'history', ...REQUEST_SCREENS, ...COMING_SCREENS],
  },
  { id: 'expiring', name: 'Expiring', screens: ['expiring', 'plan', 'allocate', 'repurposing', 'items'] },
  { id: 'panel', name: 'Panel', screens: ['summaries', 'paper', 'paper-sentences', 'variances', 'trace'] },
];

/** The tab that a screen belongs to. */
export const tabOf = (screen: ScreenName): Tab =>
  TABS.find(({ screens }) => screens.includes(screen)) ?? TABS[0]!;

/** Screens that are opened from several tabs, each with the screen that it was opened from. */
export interface OpenedFrom {
  readonly trace: { readonly from: ScreenName };
  readonly variances: { readonly from: ScreenName };
}

/** The tab that is chosen while a screen is shown: Trace and Variances belong to the tab that they were opened from. */
export const tabShown = (screen: ScreenName, opened: OpenedFrom): Tab =>
  tabOf(screen === 'trace' || screen === 'variances' ? opened[screen].from : screen);

/** The screen that a tab begins with. */
export const topOf = (tab: TabId): ScreenName => TABS.find(({ id }) => id === tab)!.screens[0];
