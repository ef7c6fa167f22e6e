let isOn = false;

/** Whether a row that is left out makes every figure an error, as the settings of the workbook were last known. */
export const strictIsOn = (): boolean => isOn;

export function strictIsKnown(strict: boolean): void {
  isOn = strict;
}
