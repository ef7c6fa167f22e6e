/** What Up and Down move between. */
const ROWS = 'button, fluent-button, summary';

/** Up and Down move between the rows of a list; Escape calls `onEscape`. Tab is the browser's own. */
export function listenToKeys(onEscape: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'ArrowDown') moveInList(event, 1);
    else if (event.key === 'ArrowUp') moveInList(event, -1);
  });
}

function moveInList(event: KeyboardEvent, step: 1 | -1): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches(ROWS)) return;
  const list = target.closest('[data-rows]');
  if (!list) return;
  const rows = [...list.querySelectorAll<HTMLElement>(ROWS)];
  const next = rows[rows.indexOf(target) + step];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
