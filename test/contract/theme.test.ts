/** The build writes Fluent's themes into pane.css; what the pane's code and styles name has a value there. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { themeCss } from '../../scripts/theme-css';

const DIST = path.resolve(__dirname, '../../dist');
const TOKENS: Readonly<Record<string, string | number>> = webLightTheme;

test('every token of Fluent that the page names has the value of the light theme, and where it differs of the dark', () => {
  const text = readdirSync(DIST)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => readFileSync(path.join(DIST, name), 'utf8'));
  const named = new Set(text.join('\n').match(/var\(--[A-Za-z][A-Za-z0-9]*/g));
  const tokens = [...named].map((one) => one.slice(6)).filter((token) => token in TOKENS);
  expect(tokens.length).toBeGreaterThan(80);
  const css = readFileSync(path.join(DIST, 'pane.css'), 'utf8');
  const [light, dark] = [css.indexOf('html{'), css.indexOf("html[data-theme='dark']{")];
  expect([light, dark].every((at) => at >= 0)).toBe(true);
  const valueIn = (from: number, token: string): string | undefined =>
    new RegExp(`[{;]--${token}:([^;}]*)`).exec(css.slice(from, css.indexOf('}', from)))?.[1];
  const darkOf: Readonly<Record<string, string | number>> = webDarkTheme;
  expect(
    tokens.filter((token) => {
      const shown = [valueIn(light, token), valueIn(dark, token) ?? valueIn(light, token)];
      return shown[0] !== String(TOKENS[token]) || shown[1] !== String(darkOf[token]);
    }),
  ).toEqual([]);
});

test('a token that nothing names is left out, and the dark theme holds what differs alone', () => {
  const css = themeCss('a{color:var(--colorNeutralForeground1);gap:var(--spacingHorizontalM)}');
  expect(css.split('\n')).toEqual([
    `html{--spacingHorizontalM:12px;--colorNeutralForeground1:${webLightTheme.colorNeutralForeground1}}`,
    `html[data-theme='dark']{--colorNeutralForeground1:${webDarkTheme.colorNeutralForeground1}}`,
    '',
  ]);
});
