/** What a template says, without a page to draw it on: lit-html, which looks for a page, is left out. */

/** In the place of src/taskpane/ui/view: a template is what it is made of. */
export const VIEW = {
  html: (strings: readonly string[], ...values: readonly unknown[]) => ({ strings, values }),
  live: () => null,
  nothing: null,
  given: (value: unknown) => (value === false ? null : value),
};

/** In the place of src/taskpane/ui/icons: what an icon is called, which stands for it where it cannot be seen. */
export const ICONS = {
  icon: (_name: string, { label = '' } = {}) => label,
  drawing: () => null,
};

/** Markup of a template and of those within it; what only a page can have (handlers, properties) is left out. */
function markupOf(drawn: unknown): string {
  if (typeof drawn === 'string' || typeof drawn === 'number') return String(drawn);
  if (Array.isArray(drawn)) return drawn.map(markupOf).join('');
  const { strings, values } = (drawn ?? {}) as { strings?: readonly string[]; values?: readonly unknown[] };
  if (!strings || !values) return '';
  return strings.map((text, n) => text + markupOf(values[n])).join('');
}

/** Its words, as they are read one after another. */
export const textOf = (drawn: unknown): string =>
  markupOf(drawn)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
