/** A button that takes another's place cannot be pressed for this long: a double press was meant for the one before it. */
export const GUARD_MS = 800;
/** Two presses this near each other, in CSS pixels, are at the same spot. */
export const SAME_SPOT_PX = 44;
/** A label's press and the press of its control that the browser makes of it come together; two of a person do not. */
const ONE_GESTURE_MS = 20;

/** Work that a press began is over by then: what comes to its spot later is nobody's second press. */
const WORK_MS = 60_000;

/** Stands on the root while a press near the last one may be ignored. */
export const SETTLING = 'data-settling';

const CONTROLS = 'button, fluent-button, fluent-tab, fluent-switch, a, summary, label, input, select';

/** What was pressed last, and what is at that spot now. */
interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly control: Element | null;
  readonly name: string;
  /** When something else came to be at that spot; never before the press. */
  changedAt: number;
  beneath: string;
}

/**
 * Keeps the second press of a double press from a button that was not there at the first one, as where "Write 3 lines…"
 * gives way to "Write": such a press is ignored until {@link GUARD_MS} after the first press, and after the button came.
 * A command that is pressed twice is given once. Chips, links and tabs take every press, and presses elsewhere are never
 * held back.
 */
export function guardDoublePresses(root: HTMLElement): void {
  let settles: ReturnType<typeof setTimeout> | undefined;
  /** The page says for how long a press at the last spot is not taken. */
  const settle = (): void => {
    clearTimeout(settles);
    root.toggleAttribute(SETTLING, true);
    settles = setTimeout(() => root.toggleAttribute(SETTLING, false), GUARD_MS);
  };
  let pointer: Press | null = null;
  let key: { at: number; control: Element | null; name: string } | null = null;

  const isMeantForTheOneBefore = (event: MouseEvent): boolean => {
    const at = performance.now();
    if (!pointer || !isNear(pointer, event) || at - pointer.at <= ONE_GESTURE_MS) return false;
    const control = controlOf(event.target);
    const isOther = control !== pointer.control || nameOf(control) !== pointer.name;
    return (isOther || isCommand(control)) && at - Math.max(pointer.at, pointer.changedAt) < GUARD_MS;
  };

  // Such a press takes the focus from nothing either: the heading of what came keeps it.
  root.addEventListener('mousedown', (event) => isMeantForTheOneBefore(event) && ignore(event), true);
  root.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0) return; // A key's, or a program's.
      if (isMeantForTheOneBefore(event)) return ignore(event);
      const control = controlOf(event.target);
      const name = nameOf(control);
      const at = performance.now();
      settle();
      pointer = { x: event.clientX, y: event.clientY, at, control, name, changedAt: at, beneath: name };
    },
    true,
  );

  // Work that takes longer than a double press changes the buttons late: the time is taken when they change.
  new MutationObserver(() => {
    if (!pointer || performance.now() - pointer.at > WORK_MS) return;
    const beneath = nameOf(controlOf(document.elementFromPoint(pointer.x, pointer.y)));
    if (beneath === pointer.beneath) return;
    pointer.beneath = beneath;
    pointer.changedAt = performance.now();
    settle();
  }).observe(root, { childList: true, subtree: true, characterData: true });

  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') {
        key = null; // Whoever moves the focus means what it moves to.
        return;
      }
      const control = controlOf(event.target);
      const name = nameOf(control);
      const isOther = key !== null && (control !== key.control || name !== key.name);
      const isAgain = event.repeat || (key !== null && performance.now() - key.at < GUARD_MS);
      if (key && isAgain && (isOther || isCommand(control))) return ignore(event);
      key = { at: performance.now(), control, name };
    },
    true,
  );
}

/** A button that does something, where links and chips show something. */
const isCommand = (control: Element | null): boolean => control?.localName === 'fluent-button';

function ignore(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isNear = (press: Press, { clientX, clientY }: MouseEvent): boolean =>
  Math.abs(press.x - clientX) < SAME_SPOT_PX && Math.abs(press.y - clientY) < SAME_SPOT_PX;

/** The control that a press is for; of a label, the control that it names. */
function controlOf(target: EventTarget | null): Element | null {
  const found = target instanceof Element ? target.closest(CONTROLS) : null;
  return found instanceof HTMLLabelElement ? (found.control ?? found) : found;
}

const nameOf = (control: Element | null): string =>
  control === null ? '' : (control.getAttribute('aria-label') ?? control.textContent.trim());
