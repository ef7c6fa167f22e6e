import type { TemplateResult } from '../ui/view';
import type { Actions } from '../shell/pane-state';
import { button } from '../ui/controls';

export const checkAnother = (actions: Actions): TemplateResult =>
  button('Check another', () => actions.open('check'), { primary: true });
