import { NAMESPACE } from '../../namespace';
import { button, link, message, section } from '../ui/controls';
import { element } from '../ui/element';
import type { Actions, PaneState } from '../shell/pane-state';
import {
  enterQuestion,
  enterText,
  notLookedAt,
  recalculateText,
  recoveryReason,
  recoveryTitle,
  whereUnworked,
  type Recovery,
  type SheetOfCells,
} from './model';
import type { Confirm, Screen, Section } from '../kernel/screen';

/** Cells that were not worked out: what happened, where, and how they come back. */
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
      where(whereUnworked(cells), recovery.notLookedAtCount, actions),
      ifTheyStay(),
    ],
    actions:
      step === 'asking'
        ? null
        : {
            key: 'actions',
            model: [step, cells.length],
            build: () => element('div', { class: 'action-line' }, ...buttons(recovery, actions)),
          },
    confirm: step === 'asking' ? enterConfirm(recovery, actions) : null,
  };
}

function buttons({ step, cells }: Recovery, actions: Actions): HTMLElement[] {
  if (step === 'working') return [element('span', { class: 'c' }, 'Recalculating')];
  const recalculate = (primary: boolean, text: string): HTMLElement =>
    button(text, () => actions.recalculate(), { primary, icon: 'recalculate', key: 'recalculate' });
  if (step !== 'stays') return [recalculate(true, recalculateText(cells.length))];
  return [
    button(enterText(cells.length), () => actions.askToEnterAgain(), { primary: true, key: 'enter-again' }),
    recalculate(false, 'Recalculate'),
  ];
}

const refused = (text: string): Section => ({
  key: 'recovery-refusal',
  model: text,
  build: () => message('error', text, null),
});

const reason = (recovery: Recovery): Section => {
  const text = recoveryReason(recovery);
  return { key: 'reason', model: text, build: () => element('p', {}, text) };
};

const where = (sheets: readonly SheetOfCells[], notLookedAtCount: number, actions: Actions): Section => ({
  key: 'where',
  model: [sheets, notLookedAtCount],
  build: () => {
    const more = notLookedAt(notLookedAtCount);
    return section(
      'where',
      'Where',
      null,
      element(
        'table',
        { class: 'where' },
        element('tbody', {}, ...sheets.map((sheet) => sheetRow(sheet, actions))),
      ),
      more && element('p', { class: 'c under' }, more),
    );
  },
});

const sheetRow = ({ sheet, cells, more, count }: SheetOfCells, actions: Actions): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'wrap' }, sheet),
    element(
      'td',
      {},
      ...cells.flatMap((cell) => [
        link(cell.address, () => actions.goTo(cell), {
          label: `Go to ${cell.address} on ${sheet}`,
          key: `cell-${sheet}-${cell.address}`,
        }),
        ' ',
      ]),
      more,
    ),
    element('td', { class: 'n' }, count),
  );

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
  model: true,
  build: () =>
    section(
      'if-they-stay',
      'If they stay after Recalculate',
      null,
      element(
        'ol',
        { class: 'steps' },
        ...STEPS.map(([text, raw, after]) =>
          element(
            'li',
            {},
            element('span', {}, text, raw ? element('span', { class: 'raw' }, raw) : null, after ?? null),
          ),
        ),
      ),
    ),
});

const enterConfirm = ({ cells }: Recovery, actions: Actions): Confirm => ({
  title: `${enterText(cells.length)}?`,
  text: enterQuestion(cells),
  buttons: () => [
    button(enterText(cells.length), () => actions.enterAgain(), { primary: true, key: 'confirm-enter' }),
    button('Leave them', () => actions.cancelEnterAgain(), { key: 'leave' }),
  ],
});
