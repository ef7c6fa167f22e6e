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

/** A message that focus goes to when it appears: what was written, and what became of it. */
export function outcomeMessage(key: string, ...parts: Parameters<typeof message>): HTMLElement {
  const told = message(...parts);
  told.setAttribute('tabindex', '-1');
  told.dataset.key = key;
  return told;
}

/** Stands where a figure will be. */
export const skeleton = (width?: string): HTMLElement =>
  element('span', { class: width ? `skeleton ${width}` : 'skeleton' });

/** A choice of several: the radio, and under its name what it means. */
export const choice = (
  group: string,
  { value, title, caption, isChosen }: { value: string; title: string; caption: string; isChosen: boolean },
  onChoose: () => void,
): HTMLElement =>
  element(
    'label',
    { class: 'choice' },
    element('input', {
      type: 'radio',
      name: group,
      value,
      key: `${group}-${value}`,
      checked: isChosen,
      onChange: onChoose,
    }),
    element('span', {}, title, ' ', element('span', { class: 'c block wrap' }, caption)),
  );

/** A native list to choose from: its options may leave a narrow pane. */
export const select = <Value extends string>(
  options: readonly (readonly [value: Value, text: string])[],
  chosen: Value,
  onChoose: (value: Value) => void,
  properties: Properties,
): HTMLElement =>
  element(
    'select',
    { ...properties, onChange: (event) => onChoose((event.target as HTMLSelectElement).value as Value) },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  );

/** A box to tick with what it means beside it. */
export const tick = (
  label: string,
  isTicked: boolean,
  onTick: (isTicked: boolean) => void,
  { key, more }: { key: string; more?: string },
): HTMLElement =>
  element(
    'label',
    { class: 'choice' },
    element('input', {
      type: 'checkbox',
      key,
      checked: isTicked,
      onChange: (event) => onTick((event.target as HTMLInputElement).checked),
    }),
    element('span', {}, label, more && element('span', { class: 'c block' }, more)),
  );

/** A heading that opens and closes what is under it; whether it is open is the model's to say. */
export function disclosure(
  { key, title, sub, end, isOpen }: { key: string; title: string; sub: string; end: Child; isOpen: boolean },
  onToggle: () => void,
  ...inside: Child[]
): HTMLElement {
  const toggle = (event: Event): void => {
    event.preventDefault(); // What is inside is built when it is opened.
    onToggle();
  };
  return element(
    'details',
    { open: isOpen },
    element(
      'summary',
      { key, onClick: toggle },
      element('span', { class: 'icon go chevron', 'aria-hidden': 'true' }, drawing('down')),
      element(
        'span',
        { class: 'wrap' },
        title,
        sub !== '' && ' ',
        sub !== '' && element('span', { class: 'c block' }, sub),
      ),
      ' ',
      end,
    ),
    isOpen && element('div', { class: 'in' }, ...inside),
  );
}

/** How many there are, in a pill. */
export const countPill = (count: string): HTMLElement => element('span', { class: 'count' }, count);
