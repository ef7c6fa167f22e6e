import { html, nothing, given, live, type TemplateResult, type Child } from './view';
import { drawing, icon, type IconName } from './icons';

/** A Fluent button; its key also names it for focus. */
export function button(
  text: string,
  onClick: (event: Event) => void,
  options: {
    primary?: boolean;
    small?: boolean;
    /** No frame; with no text but its label, the drawing alone. */
    subtle?: boolean;
    icon?: IconName;
    key?: string;
    label?: string;
    describedBy?: string;
    isInert?: boolean;
  } = {},
): TemplateResult {
  return html`<fluent-button
    appearance=${options.primary ? 'primary' : options.subtle ? 'subtle' : nothing}
    ?icon-only=${options.subtle && text === ''}
    size=${options.small ? 'small' : nothing}
    data-key=${options.key ?? text}
    aria-label=${given(options.label)}
    aria-describedby=${given(options.describedBy)}
    ?inert=${options.isInert === true}
    @click=${onClick}
    >${options.icon ? drawing(options.icon, text === '' ? undefined : 'start') : nothing}${text}</fluent-button
  >`;
}

/** A button that looks like a link: it goes to a screen or to a cell. */
export const link = (
  text: string,
  onClick: () => void,
  options: { label?: string; key?: string; isCurrent?: boolean } = {},
): TemplateResult =>
  html`<button
    class="link"
    type="button"
    aria-current=${options.isCurrent ? 'true' : nothing}
    data-key=${options.key ?? text}
    aria-label=${given(options.label)}
    @click=${onClick}
  >
    ${text}
  </button>`;

/** A heading with what is at the right of it. */
export const head = (id: string, title: string, end?: Child): TemplateResult =>
  html`<div class="head">
    <h2 id=${id}>${title}</h2>
    ${end}
  </div>`;

/** A section with its heading. */
export function section(key: string, title: string, end: Child, ...children: Child[]): TemplateResult {
  const id = `heading-${key}`;
  return html`<section aria-labelledby=${id}>${head(id, title, end)}${children}</section>`;
}

/** Lines of a list under their heading, with a mark where they want looking at. @param end what there is of them in all */
export function rowGroup(
  id: string,
  { title, mark, end }: { title: string; mark: 'warning' | 'note' | null; end: string },
  lines: readonly TemplateResult[],
): TemplateResult {
  return html`<section aria-labelledby=${id}>
    <div class="head">
      ${mark ? icon(mark, { label: INTENTS[mark].label }) : nothing}
      <h2 id=${id}>${title}</h2>
      <span class="c">${end}</span>
    </div>
    <ul class="rows" data-rows>
      ${lines}
    </ul>
  </section>`;
}

/** A line of a list that leads somewhere when pressed; plain where `onClick` is null. */
export function rowItem(
  main: readonly Child[],
  end: Child,
  options: { onClick: (() => void) | null; icon?: TemplateResult; key: string; under?: Child },
): TemplateResult {
  const content: Child[] = [
    options.icon,
    html`<span>${main}</span>`,
    ' ',
    html`<span class="n">${end}</span>`,
  ];
  const shape = options.icon ? 'row' : 'row noicon';
  return html`<li>
    ${
      options.onClick
        ? html`<button type="button" class=${shape} data-key=${options.key} @click=${options.onClick}>
            ${content}<span class="icon go" aria-hidden="true">${drawing('go')}</span>
          </button>`
        : html`<div class="${shape} plain">${content}</div>`
    }${options.under}
  </li>`;
}

export type Intent = 'error' | 'warning' | 'ok' | 'note';
const INTENTS = {
  error: { intent: 'error', label: 'Error' },
  warning: { intent: 'warning', label: 'Warning' },
  ok: { intent: 'success', label: 'Done' },
  note: { intent: 'info', label: 'Note' },
} as const;

/** A message in place, with what can be done about it. Only a failure interrupts. */
export const message = (
  intent: Intent,
  text: string,
  more: string | null,
  actions: readonly TemplateResult[] = [],
): TemplateResult => messageBar(null, intent, text, more, actions);

/** A message that focus goes to when it appears: what was written, and what became of it. */
export const outcomeMessage = (
  key: string,
  intent: Intent,
  text: string,
  more: string | null,
  actions: readonly TemplateResult[] = [],
): TemplateResult => messageBar(key, intent, text, more, actions);

function messageBar(
  key: string | null,
  intent: Intent,
  text: string,
  more: string | null,
  actions: readonly TemplateResult[],
): TemplateResult {
  const { intent: name, label } = INTENTS[intent];
  return html`<fluent-message-bar
    intent=${name}
    layout=${actions.length > 0 ? 'multiline' : nothing}
    role=${intent === 'error' ? 'alert' : 'status'}
    tabindex=${key === null ? nothing : '-1'}
    data-key=${given(key)}
    >${icon(intent, { label, slot: 'icon' })}<span class="message"
      >${text}${more ? html`<span class="s">${more}</span>` : nothing}</span
    >${
      actions.length > 0 ? html`<span slot="actions" class="buttons">${actions}</span>` : nothing
    }</fluent-message-bar
  >`;
}

/** Stands where a figure will be. */
export const skeleton = (width?: string): TemplateResult =>
  html`<span class=${width ? `skeleton ${width}` : 'skeleton'}></span>`;

/** A choice of several: the radio, and under its name what it means. */
export const choice = (
  group: string,
  { value, title, caption, isChosen }: { value: string; title: string; caption: string; isChosen: boolean },
  onChoose: () => void,
): TemplateResult =>
  html`<label class="choice"
    ><input
      type="radio"
      name=${group}
      value=${value}
      data-key="${group}-${value}"
      .checked=${live(isChosen)}
      @change=${onChoose}
    /><span>${title} <span class="c block wrap">${caption}</span></span></label
  >`;

/** A native list to choose from: its options may leave a narrow pane. */
export const select = <Value extends string>(
  options: readonly (readonly [value: Value, text: string])[],
  chosen: Value,
  onChoose: (value: Value) => void,
  {
    key,
    id,
    label,
    describedBy,
    isSmall,
  }: { key: string; id?: string; label?: string; describedBy?: string; isSmall?: boolean },
): TemplateResult =>
  html`<select
    id=${given(id)}
    class=${isSmall ? 'small' : nothing}
    data-key=${key}
    aria-label=${given(label)}
    aria-describedby=${given(describedBy)}
    .value=${live(chosen)}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value as Value)}
  >
    ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
  </select>`;

/** A box to tick with what it means beside it. */
export const tick = (
  label: string,
  isTicked: boolean,
  onTick: (isTicked: boolean) => void,
  { key, more }: { key: string; more?: string },
): TemplateResult =>
  html`<label class="choice"
    ><input
      type="checkbox"
      data-key=${key}
      .checked=${live(isTicked)}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    /><span>${label}${more ? html`<span class="c block">${more}</span>` : nothing}</span></label
  >`;

/** A heading that opens and closes what is under it; whether it is open is the model's to say. */
export function disclosure(
  { key, title, sub, end, isOpen }: { key: string; title: string; sub: Child; end: Child; isOpen: boolean },
  onToggle: () => void,
  ...inside: Child[]
): TemplateResult {
  const toggle = (event: Event): void => {
    event.preventDefault(); // What is inside is built when it is opened.
    onToggle();
  };
  return html`<details ?open=${isOpen}>
    <summary data-key=${key} @click=${toggle}>
      <span class="icon go chevron" aria-hidden="true">${drawing('down')}</span
      ><span class="wrap"
        >${title}${sub !== '' ? ' ' : nothing}${sub !== '' ? html`<span class="c block">${sub}</span>` : nothing}</span
      >
      ${end}
    </summary>
    ${isOpen ? html`<div class="in">${inside}</div>` : nothing}
  </details>`;
}

/** How many there are, in a pill. */
export const countPill = (count: string): TemplateResult => html`<span class="count">${count}</span>`;
