import { element, type Child, type Properties } from './element';
import { drawing, icon, type IconName } from './icons';

/** A Fluent button; its key also names it for focus. */
export function button(
  text: string,
  onClick: () => void,
  options: {
    primary?: boolean;
    small?: boolean;
    icon?: IconName;
    key?: string;
    label?: string;
    describedBy?: string;
  } = {},
): HTMLElement {
  return element(
    'fluent-button',
    {
      appearance: options.primary && 'primary',
      size: options.small && 'small',
      key: options.key ?? text,
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      onClick,
    },
    options.icon && drawing(options.icon, 'start'),
    text,
  );
}

/** A button that looks like a link: it goes to a screen or to a cell. */
export const link = (
  text: string,
  onClick: () => void,
  options: { label?: string; key?: string } = {},
): HTMLElement =>
  element(
    'button',
    { class: 'link', type: 'button', key: options.key ?? text, 'aria-label': options.label, onClick },
    text,
  );

/** A heading with what stands at the right of it. */
export const head = (id: string, title: string, end?: Child): HTMLElement =>
  element('div', { class: 'head' }, element('h2', { id }, title), end);

/** A section with its heading. */
export function section(key: string, title: string, end: Child, ...children: Child[]): HTMLElement {
  const id = `heading-${key}`;
  return element('section', { 'aria-labelledby': id }, head(id, title, end), ...children);
}

/** A line of a list that leads somewhere when pressed; plain where `onClick` is null. */
export function rowItem(
  main: readonly Child[],
  end: Child,
  options: { onClick: (() => void) | null; icon?: HTMLElement; key: string },
): HTMLElement {
  const content: Child[] = [
    options.icon,
    element('span', {}, ...main),
    ' ',
    element('span', { class: 'n' }, end),
  ];
  const shape = options.icon ? 'row' : 'row noicon';
  return element(
    'li',
    {},
    options.onClick
      ? element(
          'button',
          { type: 'button', class: shape, key: options.key, onClick: options.onClick },
          ...content,
          element('span', { class: 'icon go', 'aria-hidden': 'true' }, drawing('go')),
        )
      : element('div', { class: `${shape} plain` }, ...content),
  );
}

export type Intent = 'error' | 'warning' | 'ok' | 'note';
const INTENTS = {
  error: { intent: 'error', label: 'Error' },
  warning: { intent: 'warning', label: 'Warning' },
  ok: { intent: 'success', label: 'Done' },
  note: { intent: 'info', label: 'Note' },
} as const;

/** A message in place, with what can be done about it. Only a failure interrupts. */
export function message(
  intent: Intent,
  text: string,
  more: string | null,
  actions: HTMLElement[] = [],
): HTMLElement {
  const { intent: name, label } = INTENTS[intent];
  const properties: Properties = {
    intent: name,
    layout: actions.length > 0 && 'multiline',
    role: intent === 'error' ? 'alert' : 'status',
  };
  return element(
    'fluent-message-bar',
    properties,
    icon(intent, { label, slot: 'icon' }),
    element('span', { class: 'message' }, text, more && element('span', { class: 's' }, more)),
    actions.length > 0 && element('span', { slot: 'actions', class: 'buttons' }, ...actions),
  );
}

/** Stands where a figure will be. */
export const skeleton = (width?: string): HTMLElement =>
  element('span', { class: width ? `skeleton ${width}` : 'skeleton' });
