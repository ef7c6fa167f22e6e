import { html, nothing, type TemplateResult } from '../ui/view';
import { NAMESPACE } from '../../namespace';
import { button, link, message, section } from '../ui/controls';
import type { Actions, PaneState } from '../shell/pane-state';
import {
  enterQuestion,
  enterText,
  notLookedAt,
  recalculateText,
  recoveryReason,
  recoveryTitle,
  whereUncalculated,
  type Recovery,
  type SheetOfCells,
} from './model';
import type { Confirm, Screen, Section } from '../kernel/screen';

/** Cells that were not calculated: what happened, where, and how they come back. */
export function recoveryScreen({ recovery }: PaneState, actions: Actions): Screen {
  const { cells, step, refusal } = recovery;
  return {
    name: 'recovery',
    title: recoveryTitle(cells),
    back: 'Home',
    isBusy: step === 'working',
    sections: [
      ...(refusal === null ? [] : [refused(refusal)]),
      reason(recovery),
      where(whereUncalculated(cells), recovery.notLookedAtCount, actions),
      ifTheyStay(),
    ],
    actions:
      step === 'asking'
        ? null
        : { key: 'actions', view: html`<div class="action-line">${buttons(recovery, actions)}</div>` },
    confirm: step === 'asking' ? enterConfirm(recovery, actions) : null,
  };
}

function buttons({ step, cells }: Recovery, actions: Actions): TemplateResult[] {
  if (step === 'working') return [html`<span class="c">Recalculating</span>`];
  const recalculate = (primary: boolean, text: string): TemplateResult =>
    button(text, () => actions.recalculate(), { primary, icon: 'recalculate', key: 'recalculate' });
  if (step !== 'stays') return [recalculate(true, recalculateText(cells.length))];
  return [
    button(enterText(cells.length), () => actions.askToEnterAgain(), { primary: true, key: 'enter-again' }),
    recalculate(false, 'Recalculate'),
  ];
}

const refused = (text: string): Section => ({ key: 'recovery-refusal', view: message('error', text, null) });

const reason = (recovery: Recovery): Section => {
  const text = recoveryReason(recovery);
  return { key: 'reason', view: html`<p>${text}</p>` };
};

const where = (sheets: readonly SheetOfCells[], notLookedAtCount: number, actions: Actions): Section => ({
  key: 'where',
  view: section(
    'where',
    'Where',
    null,
    html`<table class="where">
      <tbody>
        ${sheets.map((sheet) => sheetRow(sheet, actions))}
      </tbody>
    </table>`,
    notLookedAtLine(notLookedAtCount),
  ),
});

const notLookedAtLine = (count: number): TemplateResult | typeof nothing => {
  const text = notLookedAt(count);
  return text ? html`<p class="c under">${text}</p>` : nothing;
};

const sheetRow = ({ sheet, cells, more, count }: SheetOfCells, actions: Actions): TemplateResult =>
  html`<tr>
    <th scope="row" class="wrap">${sheet}</th>
    <td>
      ${cells.flatMap((cell) => [
        link(cell.address, () => actions.goTo(cell), {
          label: `Go to ${cell.address} on ${sheet}`,
          key: `cell-${sheet}-${cell.address}`,
        }),
        ' ',
      ])}${more}
    </td>
    <td class="n">${count}</td>
  </tr>`;

const STEPS = [
  [`Save and close the workbook, then open it again with the button ${NAMESPACE} showing on the Home tab.`],
  [`If there is no such button: Home, Add-ins, ${NAMESPACE}. Your administrator can add it for everyone.`],
  [
    'If a formula begins with ',
    '_xldudf_',
    `, leave it: it reads ${NAMESPACE} again once the add-in has loaded.`,
  ],
] as const;

const ifTheyStay = (): Section => ({
  key: 'if-they-stay',
  view: section(
    'if-they-stay',
    'If they stay after Recalculate',
    null,
    html`<ol class="steps">
      ${STEPS.map(
        ([text, raw, after]) =>
          html`<li>
            <span>${text}${raw ? html`<span class="raw">${raw}</span>` : nothing}${after ?? null}</span>
          </li>`,
      )}
    </ol>`,
  ),
});

const enterConfirm = ({ cells }: Recovery, actions: Actions): Confirm => ({
  title: `${enterText(cells.length)}?`,
  text: enterQuestion(cells),
  buttons: [
    button(enterText(cells.length), () => actions.enterAgain(), { primary: true, key: 'confirm-enter' }),
    button('Leave them', () => actions.cancelEnterAgain(), { key: 'leave' }),
  ],
});
