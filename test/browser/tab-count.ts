import { TAB_KEYS, type TabKey } from '../../src/domain/summaries/tabs/tab';

const MOVEMENT_TABS: readonly TabKey[] = ['movements', 'statement', 'ledger'];

/** So many tabs has a refresh of all in the sample: the paper is among them only once it is made from its own screen. */
export const TAB_COUNT = TAB_KEYS.filter((key) => key !== 'paper').length;

/** So many where the workbook has no table of movements, and none of its tabs is offered. */
export const TAB_COUNT_WITHOUT_MOVEMENTS = TAB_COUNT - MOVEMENT_TABS.length;
