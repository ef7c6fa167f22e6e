import { html, nothing, live, type TemplateResult, type Child } from '../../ui/view';
import { countBySeverity } from '../../../domain/findings/report';
import {
  type CheckedPart,
  type CheckResult,
  type FixesState,
  type FixOutcome,
  PLACES_PAGE_SIZE,
} from '../state';
import { button, countPill, disclosure, link, outcomeMessage, section } from '../../ui/controls';
import {
  fixesText,
  fixGroups,
  isSameFigures,
  leftToSettle,
  tickedFixes,
  totalLines,
  type FixGroup,
  type FixLine,
} from './model';
import type { Actions } from '../../shell/pane-state';
import { counted, writeCount } from '../../ui/wording';
import type { Screen, Section } from '../../kernel/screen';

/** Safe fixes: what each cell holds and would hold, side by side; then what was written. */
export function fixesScreen(result: CheckResult, fixes: FixesState, actions: Actions): Screen {
  const { step, place, outcome } = fixes;
  const part = result.parts.find(({ id }) => id === fixes.partId) ?? result.parts[0]!;
  const isDone = step === 'done';
  return {
    name: 'fixes',
    title: `Safe fixes: ${place.sheet}`,
    back: step === 'writing' ? null : 'findings',
    isBusy: step === 'writing',
    sections: [
      ...(outcome ? [outcomeSection(outcome, fixes, actions)] : []),
      ...(isDone ? [] : [introSection(fixes)]),
      ...(outcome?.kind === 'undone' ? [] : [groupsSection(fixes, isDone, actions)]),
      ...(isDone ? doneSections(part, outcome) : [totalsSection(part, fixes)]),
    ],
    actions: actionsSection(fixes, actions),
  };
}

function introSection({ fixes, before, after }: FixesState): Section {
  const stays = !after || isSameFigures(before, after);
  const text = stays
    ? `${counted(fixes.length, 'cell')}. They say the same thing afterwards: no figure changes.`
    : `${counted(fixes.length, 'cell')}. These change figures: see the control totals below.`;
  return { key: 'intro', view: html`<p class="s">${text}</p>` };
}

/** What the user called off is no error. */
const INTENTS = { applied: 'ok', undone: 'ok', stopped: 'note', failed: 'error' } as const;

const outcomeSection = (outcome: FixOutcome, { fixes }: FixesState, actions: Actions): Section => ({
  key: 'outcome',
  view: outcomeMessage(
    'fixes-outcome',
    INTENTS[outcome.kind],
    outcome.text,
    outcome.more,
    outcome.undo
      ? [
          button(`Undo ${fixesText(fixes.length)}`, () => actions.check.undoFixes(), {
            small: true,
            icon: 'undo',
            key: 'undo-fixes',
          }),
        ]
      : [],
  ),
});

function groupsSection(fixes: FixesState, isDone: boolean, actions: Actions): Section {
  const groups = fixGroups(fixes);
  const isStored = fixes.outcome?.isStored !== false;
  const where = isStored ? 'Undo is stored in this workbook' : 'You can undo this while the pane is open';
  const build = (): TemplateResult =>
    html`<div class="groups">
      ${groups.map((group) => (isDone ? groupBlock(group, actions) : tickedGroup(group, actions)))}
    </div>`;
  return {
    key: 'groups',
    view: isDone ? section('changed', 'Changed', html`<span class="c">${where}</span>`, build()) : build(),
  };
}

const tickedGroup = (group: FixGroup, actions: Actions): TemplateResult =>
  html`<div class=${group.sub === '' ? 'take' : 'take two-lines'}>
    <input
      type="checkbox"
      data-key="tick-${group.kind}"
      .checked=${live(group.isTicked)}
      aria-label="${group.name}, ${counted(group.count, 'cell')}"
      @change=${(event: Event) => actions.check.tickFixes(group.kind, (event.target as HTMLInputElement).checked)}
    />${groupBlock(group, actions)}
  </div>`;

const groupBlock = (group: FixGroup, actions: Actions): TemplateResult =>
  disclosure(
    {
      key: `fixes-${group.kind}`,
      title: group.name,
      sub: group.sub,
      end: countPill(writeCount(group.count)),
      isOpen: group.isOpen,
    },
    () => actions.check.toggleFixes(group.kind),
    fixTable(group, actions),
    group.more > 0
      ? html`<p class="s">
          ${link(
            `Show ${Math.min(group.more, PLACES_PAGE_SIZE)} more of ${writeCount(group.more)}`,
            () => actions.check.showMoreFixes(group.kind),
            { key: `more-${group.kind}` },
          )}
        </p>`
      : nothing,
  );

const fixTable = ({ name, lines, isNumeric }: FixGroup, actions: Actions): TemplateResult =>
  html`<table class="fixes">
    <caption class="hidden">
      ${name}
    </caption>
    <colgroup>
      <col class="cell" />
      <col class="before" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Cell</th>
        <th scope="col">Before</th>
        <th scope="col" class=${isNumeric ? 'n' : nothing}>After</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => fixRow(line, isNumeric, actions))}
    </tbody>
  </table>`;

const fixRow = (
  { cell, before, after, remark }: FixLine,
  isNumeric: boolean,
  actions: Actions,
): TemplateResult =>
  html`<tr>
    <td>
      ${link(cell.address, () => actions.goTo(cell), {
        label: `Go to ${cell.address} on ${cell.sheet}`,
        key: `fix-${cell.address}`,
      })}
    </td>
    <td><span class="raw as-typed">${before}</span></td>
    <td class=${isNumeric ? 'n' : nothing}>
      ${after}${remark ? html`<span class="c block wrap">${remark}</span>` : nothing}
    </td>
  </tr>`;

function totalsSection({ checked }: CheckedPart, fixes: FixesState): Section {
  const lines = totalLines(checked.kind, fixes);
  return {
    key: 'totals',
    view: html`<table>
      <thead>
        <tr>
          <th scope="col">Control totals</th>
          <th scope="col" class="n">Now</th>
          <th scope="col" class="n">After</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ name, now, after }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="n">${now}</td>
              <td class="n">${after ?? html`<span class="skeleton middle"></span>`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  };
}

function doneSections({ findings }: CheckedPart, outcome: FixOutcome | null): Section[] {
  const left = leftToSettle(countBySeverity(findings));
  const typedOver = 'If a cell is typed over before you undo, it is left as typed and named here.';
  return [
    ...(outcome?.kind === 'applied'
      ? [{ key: 'typed-over', view: html`<p class="c">${typedOver}</p>` }]
      : []),
    ...(left === null
      ? []
      : [{ key: 'left', view: section('left', 'Still to settle', null, html`<p class="s">${left}</p>`) }]),
  ];
}

function actionsSection(fixes: FixesState, actions: Actions): Section {
  const count = tickedFixes(fixes).length;
  return { key: 'actions', view: html`<div class="action-line">${buttons(fixes, count, actions)}</div>` };
}

function buttons({ step, progress }: FixesState, count: number, actions: Actions): Child[] {
  if (step === 'writing')
    return [
      button('Cancel', () => actions.check.cancelWrite(), { key: 'cancel-write' }),
      html`<span class="c note-end">${progress}</span>`,
    ];
  if (step === 'done')
    return [
      button('Back to findings', () => actions.open('findings'), { primary: true, key: 'back-to-findings' }),
    ];
  if (count === 0) return [html`<span class="c">Tick what to change.</span>`];
  return [
    button(`Apply ${fixesText(count)}`, () => actions.check.applyFixes(), { primary: true, key: 'apply' }),
    html`<span class="c note-end">You can undo this later.</span>`,
  ];
}
