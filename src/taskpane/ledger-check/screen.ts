import type { Screen, Section } from '../kernel/screen';
import { isBeginning } from '../../workbook/movements/movement-entry';
import { movementsGap } from '../movements/gap';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, message, outcomeMessage, section, tick } from '../ui/controls';
import { html, nothing } from '../ui/view';
import { counted, writeCount } from '../ui/wording';
import { ledgerCheckModel, type LedgerCheckModel, type MendShown } from './model';
import type { LedgerCheckState } from './state';

/** Where the register is not what its movements lead to, and both ways to mend each difference. */
export function ledgerCheckScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, asAtSerial, ledgerCheck } = state;
  const movements = tables?.movements ?? null;
  const screen = {
    name: 'ledger-check',
    title: 'Register and movements',
    back: 'Check',
    isBusy: false,
  } as const;
  const told = toldSections(state, ledgerCheck, actions);
  if (reading?.state !== 'ready' || reading.pending) {
    const gap = { key: 'no-register', view: message('note', 'No register can be read. See Home.', null) };
    return { ...screen, sections: [...told, gap], actions: null };
  }
  if (movements?.state !== 'ready' || isBeginning(movements))
    return { ...screen, sections: [...told, movementsGap(movements, actions)], actions: null };
  const model = ledgerCheckModel(reading.register, movements, asAtSerial, ledgerCheck.unticked);
  return {
    ...screen,
    sections: [
      ...told,
      headline(model),
      ...differences(model, ledgerCheck, actions),
      ...started(model, actions),
    ],
    actions: startedBar(model, ledgerCheck, actions),
  };
}

function toldSections(
  { lastWrite }: PaneState,
  { told, working }: LedgerCheckState,
  actions: Actions,
): Section[] {
  if (working !== null) return [{ key: 'told', view: html`<p class="c">${working}</p>` }];
  if (told === null) return [];
  const canUndo = told.at !== null && lastWrite?.at === told.at;
  const undo = button('Undo', () => actions.ledgerCheck.undo(), {
    small: true,
    icon: 'undo',
    key: 'undo-mend',
  });
  return [
    { key: 'told', view: outcomeMessage('mended', told.intent, told.text, null, canUndo ? [undo] : []) },
  ];
}

const headline = ({ intent, title, text, leftOut }: LedgerCheckModel): Section => ({
  key: 'headline',
  view: message(intent, title, [text, leftOut].filter(Boolean).join(' ')),
});

function differences(
  { mends, more }: LedgerCheckModel,
  { working }: LedgerCheckState,
  actions: Actions,
): Section[] {
  if (mends.length === 0) return [];
  return [
    {
      key: 'differences',
      view: html`<ul class="mends" data-rows>
          ${mends.map((mend) => mendItem(mend, working !== null, actions))}
        </ul>
        ${more === 0 ? nothing : html`<p class="c under">And ${writeCount(more)} more contributions.</p>`}`,
    },
  ];
}

const mendItem = (
  { contribution, title, end, lines, why, record, put }: MendShown,
  isInert: boolean,
  actions: Actions,
) =>
  html`<li>
    <p class="line-ends"><strong>${title}</strong><span class="n strong">${end}</span></p>
    ${lines.map((line) => html`<p class="s wrap">${line}</p>`)}
    ${why === null ? nothing : html`<p class="c wrap">${why}</p>`}
    <div class="buttons">
      ${record.map((text, way) =>
        button(text, () => actions.ledgerCheck.recordMissing(contribution, way), {
          small: true,
          isInert,
          key: `missing-${contribution}-${way}`,
          label: `${text}, ${title}`,
        }),
      )}
      ${
        put === null
          ? nothing
          : button(put, () => actions.ledgerCheck.putOnRegister(contribution), {
              small: true,
              isInert,
              key: `mend-register-${contribution}`,
              label: `${put}, ${title}`,
            })
      }
    </div>
  </li>`;

function started({ started: all }: LedgerCheckModel, actions: Actions): Section[] {
  if (all.length === 0) return [];
  return [
    {
      key: 'started',
      view: section(
        'started',
        'Safe to add',
        html`<span class="c">${counted(all.length, 'missing step')}</span>`,
        ...all.map(({ key, title, more, isTicked }) =>
          tick(title, isTicked, (is) => actions.ledgerCheck.tickStarted(key, is), {
            key: `started-${key}`,
            more,
          }),
        ),
      ),
    },
  ];
}

function startedBar(
  { started: all, startedCount }: LedgerCheckModel,
  { working }: LedgerCheckState,
  actions: Actions,
): Section | null {
  if (all.length === 0 || working !== null) return null;
  return {
    key: 'actions',
    view: html`<div class="action-line">
      ${
        startedCount === 0
          ? html`<span class="c">No missing step is ticked.</span>`
          : button(`Add ${counted(startedCount, 'missing step')}`, () => actions.ledgerCheck.addStarted(), {
              primary: true,
              key: 'add-started',
            })
      }
    </div>`,
  };
}
