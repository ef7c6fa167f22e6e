import { html, nothing, type TemplateResult } from '../ui/view';
import { button, countPill, disclosure, link, message, section } from '../ui/controls';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import {
  printedMessage,
  reconcileModel,
  type ReconcileGroup,
  type ReconcileLine,
  type ReconcileModel,
} from './model';
import type { ReconcileGroupKey, ReconcileState } from './state';
import { writeCount } from '../ui/wording';
import type { Screen, Section } from '../kernel/screen';

/** What does not add up in a printed table, and where it differs from the register. */
export function reconcileScreen(state: PaneState, actions: Actions): Screen {
  const { reconcile, reading, strict } = state;
  const isBusy = reconcile.step === 'reading' || reconcile.step === 'idle';
  const screen = { name: 'reconcile', title: 'Reconcile', back: 'Check', isBusy, actions: null } as const;
  const refused = reconcile.refusal === null ? [] : [refusalSection(reconcile.refusal, actions)];
  if (isBusy) return { ...screen, sections: [busy] };
  const register = reading?.state === 'ready' && !reading.pending ? reading.register : null;
  const model = reconcile.table && reconcileModel(reconcile.table, register, strict);
  const printedText = printedMessage(reconcile);
  const notes = [...refused, ...(printedText === null ? [] : [messageSection(printedText)])];
  if (!model) return { ...screen, sections: [...notes, chooseSection(reconcile, actions)] };
  const sections = [
    ...notes,
    headSection(model, reconcile, actions),
    ...(reconcile.isChoosing ? [chooseSection(reconcile, actions)] : []),
    ...model.groups.map((group) => groupSection(group, actions)),
    tailSection(model, reconcile.opened, actions),
  ];
  return {
    ...screen,
    title: `Reconcile: ${model.title}`,
    sections,
    actions: register ? writeBar(actions) : null,
  };
}

const busy: Section = { key: 'busy', view: html`<p class="c">Looking for the printed table.</p>` };

const refusalSection = (text: string, actions: Actions): Section => ({
  key: 'refusal',
  view: message('error', text, null, [
    button('Try again', () => actions.reconcile.open(), { small: true, key: 'look-again' }),
  ]),
});

const messageSection = (text: string): Section => ({ key: 'told', view: message('note', text, null) });

const headSection = (
  model: ReconcileModel,
  { table, isChoosing }: ReconcileState,
  actions: Actions,
): Section => ({
  key: 'head',
  view: html`<div class="open">
    <div class="line">
      ${model.differenceCount > 0 ? icon('warning', { label: 'Warning' }) : icon('ok', { label: 'Done' })}
      <div>
        <p>
          <span class="strong">${model.counts}</span> <span class="c wrap">in ${table!.address} </span>${
            !isChoosing
              ? link('Change', () => actions.reconcile.choose(), {
                  key: 'change',
                  label: `Change the printed table, now ${table!.address}`,
                })
              : nothing
          }
        </p>
        ${model.summary !== null ? html`<p class="s">${model.summary}</p>` : nothing}
      </div>
    </div>
  </div>`,
});

/** The selection, or one of the tables that were found. */
const chooseSection = ({ offered, table, isChoosing }: ReconcileState, actions: Actions): Section => ({
  key: 'choose',
  view: section(
    'choose',
    'Choose the printed table',
    null,
    offered.length === 0
      ? html`<p class="s">
          No sheet looks like a printed table. It needs authorities and at least two measures, such as Total
          value and Drawn down; or the headings Project, Budget and Received.
        </p>`
      : nothing,
    html`<ul class="rows" data-rows>
      ${offered.map(
        ({ address }) =>
          html`<li>
            <button
              type="button"
              class="row noicon"
              data-key="use-${address}"
              @click=${() => actions.reconcile.use(address)}
            >
              <span class="wrap">${address}</span
              >${address === table?.address ? html`<span class="c">In use</span>` : nothing}
            </button>
          </li>`,
      )}
    </ul>`,
    html`<div class="buttons under">
      ${button('Use the selection', () => actions.reconcile.useSelection(), {
        small: true,
        key: 'use-selection',
      })}${isChoosing ? button('Cancel', () => actions.reconcile.cancelChoosing(), { small: true, key: 'cancel-choosing' }) : nothing}
    </div>`,
  ),
});

const groupSection = ({ key, title, lines }: ReconcileGroup, actions: Actions): Section => ({
  key: `group-${key}`,
  view: section(
    `group-${key.replace(/\W+/g, '-')}`,
    title,
    countPill(writeCount(lines.length)),
    html`<ul class="rows" data-rows>
      ${lines.map((line) => lineItem(line, actions))}
    </ul>`,
  ),
});

/** A press goes to the printed cell; where the register has the figure, its rows are shown too. */
function lineItem(
  { index, where, difference, sentence, address, question }: ReconcileLine,
  actions: Actions,
): TemplateResult {
  const canFollow = address !== null;
  const content = [
    html`<span class="line-ends"
      ><span class=${canFollow ? 'name' : nothing}>${where}</span
      ><span class="n strong">${difference}</span></span
    >`,
    html`<span class="s block"> ${sentence}</span>`,
    canFollow
      ? html`<span class="hidden">${question ? ` Go to ${address} and its rows` : ` Go to ${address}`}</span>`
      : nothing,
  ];
  return html`<li>
    ${canFollow ? html`<button type="button" class="row bare" data-key="line-${index}" @click=${() => actions.reconcile.follow(index)}>${content}</button>` : html`<div class="row bare plain">${content}</div>`}
  </li>`;
}

function tailSection(
  model: ReconcileModel,
  opened: ReadonlySet<ReconcileGroupKey>,
  actions: Actions,
): Section {
  const { roundings, register, notChecked } = model;
  const group = (
    key: ReconcileGroupKey,
    title: string,
    sub: string,
    count: string,
    ...inside: (TemplateResult | null)[]
  ): TemplateResult =>
    disclosure(
      { key: `group-${key}`, title, sub, end: countPill(count), isOpen: opened.has(key) },
      () => actions.reconcile.toggle(key),
      ...inside,
    );
  const list = (lines: readonly ReconcileLine[]): TemplateResult | null =>
    lines.length === 0
      ? null
      : html`<ul class="rows" data-rows>
          ${lines.map((line) => lineItem(line, actions))}
        </ul>`;
  return {
    key: 'tail',
    view: html`<div class="groups">
      ${
        roundings.length > 0
          ? group(
              'roundings',
              'Roundings',
              'Explained by rounding to whole pounds',
              writeCount(roundings.length),
              list(roundings),
              ROUNDING_NOTE(),
            )
          : nothing
      }${
        register
          ? group(
              'register',
              'Against the register',
              register.caption,
              register.count,
              AGAINST_NOTE(),
              list(register.lines),
            )
          : nothing
      }${
        notChecked.length > 0
          ? group(
              'not-checked',
              'Not checked',
              'Could not be read, or lacks what it is checked against',
              writeCount(notChecked.length),
              list(notChecked),
            )
          : nothing
      }
    </div>`,
  };
}

const ROUNDING_NOTE = (): TemplateResult =>
  html`<p class="c under">
    Whole-pound rounding explains up to £2.50 over four figures and £4.50 over eight.
  </p>`;
const AGAINST_NOTE = (): TemplateResult =>
  html`<p class="s">Each printed figure against the same sum of the register, rounded as it was printed.</p>`;

const writeBar = (actions: Actions): Section => ({
  key: 'actions',
  view: html`<div class="action-line">
    ${button('Write to Reconciliation tab', () => actions.reconcile.write(), {
      primary: true,
      key: 'write-reconciliation',
    })}
  </div>`,
});
