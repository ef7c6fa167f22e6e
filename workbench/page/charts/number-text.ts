import { numfmt } from '@univerjs/core';

/** A number as a cell with this format would show it. */
export function numberText(format: string, value: number): string {
  // What is left over of sums of tenths is not shown.
  const rounded = Math.round(value * 1e10) / 1e10;
  try {
    return numfmt.format(format, rounded, { locale: 'en-GB' });
  } catch {
    return String(rounded);
  }
}
