import { html, nothing, type TemplateResult } from '../ui/view';
import type { AttentionItem } from './attention-model';
import type { ErrorCellsShown } from './error-cells-model';
import { errorCellsBlock } from './error-cells-section';
import { button, rowItem, section } from '../ui/controls';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

const WORD = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/**
 * What needs attention, the most pressing first.
 *
 * @param isMostPressing false where something above it on the screen is more so: one button at most is the primary one
 */
export function attentionSection(
  attentionItems: readonly AttentionItem[],
  isMostPressing: boolean,
  actions: Actions,
  errorCells: ErrorCellsShown | null = null,
): Section {
  const blocks = attentionItems.filter(({ key }) => key === 'unworked' || key === 'left-out');
  const others = attentionItems.filter((matter) => !blocks.includes(matter));
  const all = attentionItems.length + (errorCells ? 1 : 0);
  const count = all > 1 ? `${all}, most pressing first` : null;
  return {
    key: 'attention',
    view: section(
      'attention',
      'Needs attention',
      count ? html`<span class="c">${count}</span>` : nothing,
      ...blocks.map((matter, n) => block(matter, isMostPressing && n === 0, actions)),
      errorCells ? errorCellsBlock(errorCells, actions) : nothing,
      others.length > 0
        ? html`<ul class=${blocks.length > 0 || errorCells ? 'rows after-open' : 'rows'} data-rows>
            ${others.map((matter) => attentionItem(matter, actions))}
          </ul>`
        : nothing,
    ),
  };
}

function block(
  { key, severity, title, lines, action }: AttentionItem,
  primary: boolean,
  actions: Actions,
): TemplateResult {
  const buttons =
    key === 'unworked'
      ? [
          button(action ?? 'Recalculate', () => actions.recalculate(), {
            primary,
            small: true,
            key: 'recover',
          }),
          button('See where', () => actions.open('recovery'), { small: true }),
        ]
      : [button('See the rows', () => actions.open('register'), { primary, small: true, key: 'see-rows' })];
  return html`<div class="open matter">
    <div class="line">
      ${icon(severity, { label: WORD[severity] })}
      <div>
        <p class="strong">${title}</p>
        ${lines.map((line) => html`<p class="s wrap">${line}</p>`)}
      </div>
    </div>
    <div class="buttons under-icon">${buttons}</div>
  </div>`;
}

const OPENS = {
  summaries: ' Opens Panel',
  reconcile: ' Opens Reconcile',
  requests: ' Opens Requests',
  due: ' Opens Due',
  check: ' Opens Check',
} as const;

function attentionItem(
  { key, severity, title, lines, amount, cell, band, opens }: AttentionItem,
  actions: Actions,
): TemplateResult {
  return rowItem(
    [
      html`<span class="block">${title}</span>`,
      ' ',
      ...lines.map((line) => html`<span class="c block">${line}</span>`),
      band ? html`<span class="hidden"> Opens Expiring</span>` : nothing,
      opens ? html`<span class="hidden">${OPENS[opens]}</span>` : nothing,
      !band && cell ? html`<span class="hidden"> Go to ${cell.address} on ${cell.sheet}</span>` : nothing,
    ],
    amount,
    {
      key: `matter-${key}`,
      icon: icon(severity, { label: WORD[severity] }),
      onClick: pressed({ band, opens, cell }, actions),
    },
  );
}

function pressed(
  { band, opens, cell }: Pick<AttentionItem, 'band' | 'opens' | 'cell'>,
  actions: Actions,
): (() => void) | null {
  if (band) return () => actions.expiring.openBand(band);
  if (opens === 'reconcile') return () => actions.reconcile.open();
  if (opens === 'summaries') return () => actions.open('summaries');
  if (opens === 'due') return () => actions.due.list();
  if (opens === 'requests') return () => actions.requests.list();
  if (opens === 'check') return () => actions.openTab('check');
  return cell && (() => actions.goTo(cell));
}
