import { printedTableItem } from '../reconcile/model';
import { selector } from '../kernel/store';
import type { Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { rowItem, section } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, type TemplateResult } from '../ui/view';

/** Checks that are not of a council's sheet: a row each, and a press opens it. */
export function otherChecksSection(state: PaneState, actions: Actions): Section {
  return {
    key: 'other-checks',
    view: section(
      'other-checks',
      'Other checks',
      null,
      html`<ul class="rows" data-rows>
        ${other('Register and movements', 'Every stage of every contribution', 'ledger-check', () => actions.ledgerCheck.open())}
        ${other('General ledger', 'Its own export against the movements', 'gl-match', () => actions.glMatch.open())}
        ${printedTable(state, actions)}
      </ul>`,
    ),
  };
}

const other = (title: string, caption: string, key: string, onClick: () => void): TemplateResult =>
  rowItem(
    [html`<span class="block">${title}</span>`, ' ', html`<span class="c block wrap">${caption}</span>`],
    '',
    { onClick, icon: icon('note'), key },
  );

const differencesOf = selector(({ reading, reconcile, strict }: PaneState) =>
  reading?.state === 'ready' && !reading.pending
    ? printedTableItem(reconcile, reading.register, strict)
    : null,
);

function printedTable(state: PaneState, actions: Actions): TemplateResult {
  const differences = differencesOf(state);
  const { table } = state.reconcile;
  const where = table?.address ?? 'Does it add up, and agree with the register?';
  return rowItem(
    [html`<span class="block">A printed table</span>`, ' ', html`<span class="c block wrap">${where}</span>`],
    differences?.amount ?? '',
    {
      onClick: () => actions.reconcile.open(),
      icon: differences ? icon('warning', { label: 'Warning' }) : icon('note'),
      key: 'check-printed',
    },
  );
}
