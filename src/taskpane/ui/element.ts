/** Builds the page's elements one by one: text is only ever text, so no cell of a workbook can become markup. */
export type Child = Node | string | null | false | undefined;

export interface Properties {
  readonly class?: string;
  /** Names the element across renderings, so that focus returns to it. */
  readonly key?: string;
  readonly onClick?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly [attribute: string]: unknown;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Properties,
  ...children: Child[]
): HTMLElementTagNameMap[Tag];
export function element(tag: string, properties?: Properties, ...children: Child[]): HTMLElement;
export function element(tag: string, properties: Properties = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'onClick') made.addEventListener('click', value as EventListener);
    else if (name === 'onChange') made.addEventListener('change', value as EventListener);
    else made.setAttribute(name === 'key' ? 'data-key' : name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
