import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { isDark } from './office-colours';

/** Follows Office: dark where the background of its panes is dark. Office tells nobody of a change, so ask on focus. */
export function followOfficeTheme(): void {
  const name = isDark(Office.context.officeTheme?.bodyBackgroundColor) ? 'dark' : 'light';
  if (document.documentElement.dataset.theme === name) return;
  document.documentElement.dataset.theme = name;
  setTheme(name === 'dark' ? webDarkTheme : webLightTheme);
}
