interface FormActions {
  /** What the form is for. */
  readonly write: () => void;
  /** Left out of a form that stays. */
  readonly close?: () => void;
}

const FIELDS = 'input, select';

/**
 * The keys of a form: Enter goes to the next field, with Ctrl it writes, and Escape closes.
 *
 * @param parts of a form of several parts: their selector
 */
export function formKeys(event: KeyboardEvent, { write, close }: FormActions, parts?: string): void {
  if (event.key === 'Escape' && close) {
    event.preventDefault();
    event.stopPropagation();
    return close();
  }
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (event.ctrlKey) return write();
  const forms = parts === undefined ? [event.currentTarget as Element] : document.querySelectorAll(parts);
  const fields = [...forms].flatMap((form) => [...form.querySelectorAll<HTMLElement>(FIELDS)]);
  fields[fields.indexOf(event.target) + 1]?.focus();
}
