import arrowLeft from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg';
import arrowUndo from '@fluentui/svg-icons/icons/arrow_undo_16_regular.svg';
import arrowSync from '@fluentui/svg-icons/icons/arrow_sync_16_regular.svg';
import arrowSyncLarge from '@fluentui/svg-icons/icons/arrow_sync_20_regular.svg';
import checkmarkCircle from '@fluentui/svg-icons/icons/checkmark_circle_16_filled.svg';
import chevronDown from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg';
import chevronRight from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg';
import circleFilled from '@fluentui/svg-icons/icons/circle_16_filled.svg';
import circleHalf from '@fluentui/svg-icons/icons/circle_half_fill_16_filled.svg';
import circle from '@fluentui/svg-icons/icons/circle_16_regular.svg';
import documentSearch from '@fluentui/svg-icons/icons/document_search_16_regular.svg';
import errorCircle from '@fluentui/svg-icons/icons/error_circle_16_filled.svg';
import info from '@fluentui/svg-icons/icons/info_16_regular.svg';
import tableAdd from '@fluentui/svg-icons/icons/table_add_20_regular.svg';
import tableIcon from '@fluentui/svg-icons/icons/table_16_regular.svg';
import target from '@fluentui/svg-icons/icons/target_16_regular.svg';
import warning from '@fluentui/svg-icons/icons/warning_16_filled.svg';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { given, html, nothing, type TemplateResult } from './view';

const FILES = {
  back: arrowLeft,
  reading: arrowSync,
  recalculate: arrowSyncLarge,
  ok: checkmarkCircle,
  go: chevronRight,
  down: chevronDown,
  undo: arrowUndo,
  certain: circleFilled,
  likely: circleHalf,
  todo: circle,
  search: documentSearch,
  target,
  'table-add': tableAdd,
  error: errorCircle,
  note: info,
  table: tableIcon,
  warning,
} as const;

export type IconName = keyof typeof FILES;

/**
 * The drawing alone, hidden from screen readers; in a slot of a Fluent element where one is named. The files are the
 * package's own, so they may be markup.
 */
export const drawing = (name: IconName, slot?: string): TemplateResult =>
  html`${unsafeHTML(FILES[name].replace('<svg', `<svg aria-hidden="true"${slot ? ` slot="${slot}"` : ''}`))}`;

/** An icon in its colour. Beside the word that it stands for it is hidden; alone it is given the word. */
export const icon = (
  name: IconName,
  { label, slot }: { label?: string; slot?: string } = {},
): TemplateResult =>
  html`<span
    class="icon ${name}"
    slot=${given(slot)}
    role=${label ? 'img' : nothing}
    aria-label=${given(label)}
    aria-hidden=${label ? nothing : 'true'}
    >${drawing(name)}</span
  >`;
