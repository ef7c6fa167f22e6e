import type { Signal } from '../signal';
import type { UniverCommand } from './univer-context';

/** How long after the last change a recalculation begins: what is changed meanwhile is calculated with it. */
const SOON_MS = 10;

/** What Univer keeps of the changes that it has not calculated with yet. */
interface CalculationTrigger {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(before: object, added: object): object;
}

/**
 * Has Univer recalculate soon after a change and not a tenth of a second later; where a recalculation runs, when it has ended.
 *
 * @param start runs a recalculation with what has changed
 */
export function calculateSoon(
  controller: object,
  commands: Signal<UniverCommand>,
  isRunning: () => boolean,
  start: (dirty: object) => void,
): void {
  const trigger = controller as CalculationTrigger;
  const wait = (): void => {
    clearTimeout(trigger._setTimeoutKey);
    trigger._setTimeoutKey = setTimeout(recalculate, SOON_MS);
  };
  const recalculate = (): void => {
    if (isRunning()) return wait();
    const added = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, added);
    start({ ...trigger._executingDirtyData });
  };
  commands.subscribe(() => {
    if (trigger._waitingCommandQueue.length > 0) wait();
  });
}
