import { isDark } from './office-colours';

/**
 * Follows Office: dark where the background of its panes is dark. The build writes both themes into pane.css. Office
 * tells nobody of a change, so ask on focus.
 */
export function followOfficeTheme(): void {
  const name = isDark(Office.context.officeTheme?.bodyBackgroundColor) ? 'dark' : 'light';
  document.documentElement.dataset.theme = name;
}
