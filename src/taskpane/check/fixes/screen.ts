import { countBySeverity } from '../../../domain/findings/report';
import { type CheckedPart, type CheckResult, type FixesState, type FixOutcome, PLACES_STEP } from '../state';
import { button, countPill, disclosure, link, outcomeMessage, section } from '../../ui/controls';
import { element, type Child } from '../../ui/element';
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
    : `${counted(fixes.length, 'cell')}. Figures change by these: look at the control totals below.`;
  return { key: 'intro', model: text, build: () => element('p', { class: 's' }, text) };
}

const outcomeSection = (outcome: FixOutcome, { fixes }: FixesState, actions: Actions): Section => ({
  key: 'outcome',
  model: [outcome.kind, outcome.text, outcome.more, outcome.undo !== null],
  build: () => {
    const undo = outcome.undo
      ? [
          button(`Undo ${fixesText(fixes.length)}`, () => actions.check.undoFixes(), {
            small: true,
            icon: 'undo',
            key: 'undo-fixes',
          }),
        ]
      : [];
    const intent = outcome.kind === 'failed' ? 'error' : 'ok';
    return outcomeMessage('fixes-outcome', intent, outcome.text, outcome.more, undo);
  },
});

function groupsSection(fixes: FixesState, isDone: boolean, actions: Actions): Section {
  const groups = fixGroups(fixes);
  const isKept = fixes.outcome?.isKept !== false;
  const kept = isKept ? 'Undo is kept in this workbook' : 'Undo is kept while the pane is open';
  const build = (): HTMLElement =>
    element(
      'div',
      { class: 'groups' },
      ...groups.map((group) => (isDone ? groupBlock(group, actions) : tickedGroup(group, actions))),
    );
  return {
    key: 'groups',
    model: [groups, isDone, kept],
    build: () =>
      isDone ? section('changed', 'Changed', element('span', { class: 'c' }, kept), build()) : build(),
  };
}

const tickedGroup = (group: FixGroup, actions: Actions): HTMLElement =>
  element(
    'div',
    { class: group.sub === '' ? 'take' : 'take two-lines' },
    element('input', {
      type: 'checkbox',
      key: `tick-${group.kind}`,
      checked: group.isTicked,
      'aria-label': `${group.name}, ${counted(group.count, 'cell')}`,
      onChange: (event) => actions.check.tickFixes(group.kind, (event.target as HTMLInputElement).checked),
    }),
    groupBlock(group, actions),
  );

const groupBlock = (group: FixGroup, actions: Actions): HTMLElement =>
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
    group.more > 0 &&
      element(
        'p',
        { class: 's' },
        link(
          `Show ${Math.min(group.more, PLACES_STEP)} more of ${writeCount(group.more)}`,
          () => actions.check.showMoreFixes(group.kind),
          { key: `more-${group.kind}` },
        ),
      ),
  );

const fixTable = ({ name, lines, isNumeric }: FixGroup, actions: Actions): HTMLElement =>
  element(
    'table',
    { class: 'fixes' },
    element('caption', { class: 'hidden' }, name),
    element(
      'colgroup',
      {},
      element('col', { class: 'cell' }),
      element('col', { class: 'before' }),
      element('col'),
    ),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Cell'),
        element('th', { scope: 'col' }, 'Before'),
        element('th', { scope: 'col', class: isNumeric ? 'n' : undefined }, 'After'),
      ),
    ),
    element('tbody', {}, ...lines.map((line) => fixRow(line, isNumeric, actions))),
  );

const fixRow = (
  { cell, before, after, remark }: FixLine,
  isNumeric: boolean,
  actions: Actions,
): HTMLElement =>
  element(
    'tr',
    {},
    element(
      'td',
      {},
      link(cell.address, () => actions.goTo(cell), {
        label: `Go to ${cell.address} on ${cell.sheet}`,
        key: `fix-${cell.address}`,
      }),
    ),
    element('td', {}, element('span', { class: 'raw as-typed' }, before)),
    element(
      'td',
      { class: isNumeric ? 'n' : undefined },
      after,
      remark && element('span', { class: 'c block wrap' }, remark),
    ),
  );

function totalsSection({ checked }: CheckedPart, fixes: FixesState): Section {
  const lines = totalLines(checked.kind, fixes);
  return {
    key: 'totals',
    model: lines,
    build: () =>
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Control totals'),
            element('th', { scope: 'col', class: 'n' }, 'Now'),
            element('th', { scope: 'col', class: 'n' }, 'After'),
          ),
        ),
        element(
          'tbody',
          {},
          ...lines.map(({ name, now, after }) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, name),
              element('td', { class: 'n' }, now),
              element('td', { class: 'n' }, after ?? element('span', { class: 'skeleton middle' })),
            ),
          ),
        ),
      ),
  };
}

function doneSections({ findings }: CheckedPart, outcome: FixOutcome | null): Section[] {
  const left = leftToSettle(countBySeverity(findings));
  const typedOver = 'If a cell is typed over before you undo, it is left as typed and named here.';
  return [
    ...(outcome?.kind === 'applied'
      ? [{ key: 'typed-over', model: true, build: () => element('p', { class: 'c' }, typedOver) }]
      : []),
    ...(left === null
      ? []
      : [
          {
            key: 'left',
            model: left,
            build: () => section('left', 'Still to settle', null, element('p', { class: 's' }, left)),
          },
        ]),
  ];
}

function actionsSection(fixes: FixesState, actions: Actions): Section {
  const { step, progress } = fixes;
  const count = tickedFixes(fixes).length;
  return {
    key: 'actions',
    model: [step, progress, count],
    build: () => element('div', { class: 'action-line' }, ...buttons(fixes, count, actions)),
  };
}

function buttons({ step, progress }: FixesState, count: number, actions: Actions): Child[] {
  if (step === 'writing')
    return [
      button('Cancel', () => actions.check.cancelWrite(), { key: 'cancel-write' }),
      element('span', { class: 'c note-end' }, progress),
    ];
  if (step === 'done')
    return [
      button('Back to findings', () => actions.open('findings'), { primary: true, key: 'back-to-findings' }),
    ];
  if (count === 0) return [element('span', { class: 'c' }, 'Tick what is to be changed.')];
  return [
    button(`Apply ${fixesText(count)}`, () => actions.check.applyFixes(), { primary: true, key: 'apply' }),
    element('span', { class: 'c note-end' }, 'Can be undone, also later.'),
  ];
}
