import { columnLetters } from '../../domain/sheet/block';
import type { Register } from '../../domain/register/register';
import { button, link, message, outcomeMessage } from '../ui/controls';
import { element, type Child } from '../ui/element';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import { traceModel, type NilLine, type TracedRow, type TraceModel } from './model';
import { TRACE_STEP, type TraceQuestion, type TraceState } from './state';
import { writeCount } from '../ui/wording';
import type { ScreenName } from '../kernel/screen-name';
import type { Screen, Section } from '../kernel/screen';

const BACK_NAMES: Partial<Record<ScreenName, string>> = { home: 'Home', reconcile: 'Reconcile' };

/** The rows of the register that make up one figure. */
export function traceScreen(state: PaneState, actions: Actions): Screen {
  const { reading, isReading, trace, strict } = state;
  const isBusy = reading === null || isReading;
  const screen = {
    name: 'trace',
    title: 'Trace',
    back: BACK_NAMES[trace.from] ?? 'Summaries',
    isBusy,
    actions: null,
  } as const;
  if (isBusy)
    return {
      ...screen,
      sections: [plain('reading', 'Reading the register. Rows appear when all of it has been read.')],
    };
  if (reading.state !== 'ready' || reading.pending || !trace.question)
    return { ...screen, sections: [plain('none', 'No register can be read, so no figure can be traced.')] };
  const model = traceModel(reading.register, trace.question, strict);
  if (!model) return { ...screen, sections: [plain('none', goneText(trace.question))] };
  const sections = [
    figureSection(model),
    ...(trace.told ? [toldSection(trace.told)] : []),
    ...(trace.copyText === null ? [] : [copySection(trace.copyText)]),
    ...(model.traced.length > 0 ? [tableSection(model, reading.register, trace, actions)] : []),
    ...(model.warnings.length > 0 ? [warningsSection(model)] : []),
    ...(model.leftOut === null ? [] : [leftOutSection(model.leftOut, actions)]),
  ];
  return {
    ...screen,
    title: model.title,
    sections,
    actions: model.traced.length > 0 ? actionBar(model, actions) : null,
  };
}

const goneText = ({ among }: TraceQuestion): string =>
  among === undefined
    ? 'The register has no rows of this authority any more.'
    : 'The register has nothing any more that this figure is of.';

const plain = (key: string, text: string): Section => ({
  key,
  model: text,
  build: () => element('p', {}, text),
});

const figureSection = ({ amount, proof, adds, older }: TraceModel): Section => ({
  key: 'figure',
  model: [amount, proof, adds, older],
  build: () =>
    element(
      'div',
      {},
      element('p', { class: 'traced' }, amount ?? '–'),
      element(
        'p',
        { class: 's marked' },
        adds ? icon('ok') : icon('warning', { label: 'Warning' }),
        element('span', {}, proof),
      ),
      older !== null &&
        element(
          'p',
          { class: 's marked' },
          icon('warning', { label: 'Warning' }),
          element('span', {}, older),
        ),
    ),
});

const toldSection = ({ intent, text }: NonNullable<TraceState['told']>): Section => ({
  key: 'told',
  model: [intent, text],
  build: () => outcomeMessage('told', intent, text, null),
});

const copySection = (text: string): Section => ({
  key: 'copy',
  model: text,
  build: () =>
    element(
      'div',
      {},
      element('label', { class: 'label s', for: 'copy-text' }, 'The table, with tabs between its columns'),
      element(
        'textarea',
        { id: 'copy-text', key: 'copy-text', class: 'text', readonly: true, rows: 8 },
        text,
      ),
    ),
});

function tableSection(
  model: TraceModel,
  { place }: Register,
  { shown }: TraceState,
  actions: Actions,
): Section {
  const { rows, nil, total, partsHeading, shareHeading } = model;
  const listed = rows.slice(0, shown);
  const more = Math.min(TRACE_STEP, rows.length - listed.length);
  const isMade = partsHeading !== null;
  const goRow = (number: number): Child =>
    place?.sheet == null
      ? String(number)
      : link(
          String(number),
          () => actions.goTo({ sheet: place.sheet!, address: `${columnLetters(place.leftIndex)}${number}` }),
          { key: `row-${number}`, label: `Go to row ${number}` },
        );
  return {
    key: 'rows',
    model: [listed, nil, total, partsHeading, shareHeading, place?.sheet ?? null, more],
    build: () =>
      element(
        'div',
        {},
        element(
          'table',
          { class: 'trace' },
          headLine(partsHeading, shareHeading),
          element(
            'tbody',
            {},
            ...listed.map((row) => rowLine(row, isMade, goRow)),
            nil && nilLine(nil, goRow),
          ),
          element(
            'tfoot',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'row', colspan: 2 }, total.text),
              isMade && element('td', { class: 'n' }, ...lines(total.parts)),
              element('td', { class: 'n' }, total.share),
            ),
          ),
        ),
        more > 0 &&
          element(
            'p',
            { class: 's under' },
            `${writeCount(listed.length)} of ${writeCount(rows.length)} shown. The total is of all. `,
            link(`Show ${more} more`, () => actions.trace.showMore(), { key: 'show-more' }),
          ),
      ),
  };
}

const headLine = (partsHeading: string | null, shareHeading: string): HTMLElement =>
  element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, 'Row'),
      element('th', { scope: 'col' }, 'Agreement'),
      partsHeading !== null && element('th', { scope: 'col', class: 'n parts' }, partsHeading),
      element('th', { scope: 'col', class: 'n' }, shareHeading),
    ),
  );

const lines = (texts: readonly string[]): HTMLElement[] =>
  texts.map((text) => element('span', { class: 'block' }, text));

const rowLine = (
  { number, agreement, more, parts, share, isOverspent }: TracedRow,
  isMade: boolean,
  goRow: (number: number) => Child,
): HTMLElement =>
  element(
    'tr',
    {},
    element('td', {}, goRow(number)),
    element(
      'th',
      { scope: 'row' },
      agreement,
      more !== '' && ' ',
      more !== '' && element('span', { class: 'c' }, more),
    ),
    isMade && element('td', { class: 'n parts' }, ...lines(parts)),
    element(
      'td',
      { class: 'n' },
      isOverspent && icon('warning', { label: 'Spent is more than drawn down' }),
      share,
    ),
  );

const nilLine = (
  { text, rows, more, parts, share }: NilLine,
  goRow: (number: number) => Child,
): HTMLElement =>
  element(
    'tr',
    {},
    element('td', { class: 'nil' }, ...rows.flatMap(({ number }, n) => [n > 0 && ' ', goRow(number)])),
    element(
      'th',
      { scope: 'row' },
      text,
      more > 0 && element('span', { class: 'c block' }, `and ${writeCount(more)} more`),
    ),
    element('td', { class: 'n parts' }, ...lines(parts)),
    element('td', { class: 'n' }, share),
  );

const warningsSection = ({ warnings }: TraceModel): Section => ({
  key: 'warnings',
  model: warnings,
  build: () =>
    element(
      'ul',
      { class: 's' },
      ...warnings.map((text) =>
        element('li', { class: 'found' }, icon('warning', { label: 'Warning' }), element('span', {}, text)),
      ),
    ),
});

const leftOutSection = (text: string, actions: Actions): Section => ({
  key: 'left-out',
  model: text,
  build: () =>
    message('warning', text, null, [
      button('See the rows', () => actions.open('register'), { small: true, key: 'see-left-out' }),
    ]),
});

const actionBar = ({ traced }: TraceModel, actions: Actions): Section => {
  const count = traced.length;
  return {
    key: 'actions',
    model: count,
    build: () =>
      element(
        'div',
        { class: 'action-line' },
        button(
          count === 1 ? 'Select the row' : `Select the ${writeCount(count)} rows`,
          () => actions.trace.selectRows(),
          {
            primary: true,
            icon: 'target',
            key: 'select-rows',
          },
        ),
        button('Copy table', () => actions.trace.copyTable(), { key: 'copy-table' }),
      ),
  };
};
