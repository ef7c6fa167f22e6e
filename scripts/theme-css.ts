import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

type Tokens = Readonly<Record<string, string | number>>;

/**
 * Fluent's light and dark themes as a style sheet: each token a custom property of the page, the dark ones where
 * the page is `data-theme="dark"`.
 *
 * @param text what the page loads; a token that it does not name is left out
 */
export function themeCss(text: string): string {
  const named = new Set(text.match(/--[A-Za-z][A-Za-z0-9]*/g));
  const isNamed = ([token]: [string, unknown]): boolean => named.has(`--${token}`);
  const light: Tokens = webLightTheme;
  const ofLight = Object.entries(light).filter(isNamed);
  const ofDark = Object.entries(webDarkTheme)
    .filter(isNamed)
    .filter(([token, value]) => light[token] !== value);
  return `${rule('html', ofLight)}${rule("html[data-theme='dark']", ofDark)}`;
}

const rule = (selector: string, tokens: readonly (readonly [string, string | number])[]): string =>
  `${selector}{${tokens.map(([token, value]) => `--${token}:${value}`).join(';')}}\n`;
