import { Refused } from '../refusals/refused';

/** What the pane does without at first. @throws Refused where it cannot be fetched; asked again, it is tried again */
export const fetchLatePart = (): Promise<typeof import('./late-part')> =>
  import(/* webpackChunkName: "writing" */ './late-part').catch((error: unknown) => {
    console.error(error);
    throw new Refused('part-not-loaded');
  });
