import { PANE } from './pane-part';

/** Stands in functions-more.js, so that the pane's chunk holds no module that is there already. */
PANE.bring({ loadScreens: () => import(/* webpackChunkName: "pane" */ './shell/pane') });
