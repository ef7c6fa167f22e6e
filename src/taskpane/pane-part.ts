import { Later } from '../domain/later/later';

/** The screens, as they are fetched; brought with functions-more.js, whose modules they share. */
export const PANE = new Later<{ readonly loadScreens: () => Promise<typeof import('./shell/pane')> }>();
