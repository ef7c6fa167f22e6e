import { shownText } from '../sheet/text';

/** "£", "GBP", "pounds": the figure is money. */
export const saysPounds = (cell: unknown): boolean =>
  /^(?:£|gbp|pounds?(?: sterling)?|money|financial)$/i.test(shownText(cell));
