import { TAB_KEYS } from '../../src/domain/summaries/tabs/tab';

/** So many tabs has a refresh of all in the sample: the paper is among them only once it is made from its own screen. */
export const TAB_COUNT = TAB_KEYS.filter((key) => key !== 'paper').length;
