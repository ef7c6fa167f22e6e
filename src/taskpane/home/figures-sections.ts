import { writeDate } from '../../domain/calendar/serial';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { link, rowItem, section, skeleton } from '../ui/controls';
import { element, type Child } from '../ui/element';
import { figureRows, RISK_MONTHS, type FigureRow } from './figures-model';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import { counted, writeCount, writeSeconds } from '../ui/wording';
import type { Section } from '../kernel/screen';
import type { Progress } from '../kernel/progress';

/** Which table, how many rows, how many of them counted, and when it was read. */
export function registerSection(
  reading: ReadyReading | null,
  isReading: boolean,
  progress: Progress | null,
  live: string,
  actions: Actions,
): Section {
  const table = reading?.table;
  const where = table
    ? `Table ${table.name} on sheet ${table.sheet}. ${live}`.trimEnd()
    : 'Looking for the register.';
  const known = isReading ? null : reading;
  const facts = {
    rows: known ? writeCount(known.register.rowCount) : progress ? writeCount(progress.rowCount) : null,
    counted: known && writeCount(known.register.rowCount - known.register.leftOutCount),
    leftOut: known && known.register.leftOutCount,
    lastRead: known && writeSeconds(known.readAt),
  };
  return {
    key: 'register',
    model: { where, ...facts },
    build: () =>
      section(
        'register',
        'Register',
        reading &&
          link('Change', () => actions.open('register'), { key: 'change', label: 'Change the register' }),
        element('p', { class: 'c' }, where),
        element(
          'dl',
          { class: 'facts' },
          fact('Rows', facts.rows ?? skeleton('short')),
          fact('Counted', facts.counted ?? skeleton('short')),
          fact('Left out', ...leftOutFact(facts.leftOut)),
          fact('Last read', facts.lastRead ?? skeleton('middle')),
        ),
      ),
  };
}

const fact = (name: string, ...values: Child[]): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...values));

function leftOutFact(count: number | null): Child[] {
  if (count === null) return [skeleton('short')];
  if (count === 0) return ['0'];
  return [icon('warning'), element('span', { class: 'strong' }, writeCount(count))];
}

const NO_ROWS: FigureRow[] = [
  { name: 'Outstanding', caption: 'Value less drawn down', amount: '', split: [] },
  {
    name: `At risk within ${RISK_MONTHS} months`,
    caption: 'Remaining on rows that expire',
    amount: '',
    split: [],
  },
  { name: 'Remaining', caption: 'Value less spent', amount: '', split: [] },
];

/** Outstanding, at risk, remaining; skeletons while there is no reading to take them from. */
export function figuresSection(
  reading: ReadyReading | null,
  { asAtSerial, strict }: PaneState,
  actions: Actions,
): Section {
  const rows = reading ? figureRows(reading.register, asAtSerial, strict) : NO_ROWS;
  const title = `As at ${writeDate(asAtSerial)}`;
  const leftOut = reading?.register.leftOutCount ?? 0;
  const without = leftOut > 0 ? `${counted(leftOut, 'row')} left out. ` : '';
  const end = `${without}Press one for its rows`;
  return {
    key: 'figures',
    model: { title, rows, end },
    build: () =>
      section(
        'figures',
        title,
        reading && element('span', { class: 'c' }, end),
        element('ul', { class: 'rows', 'data-rows': true }, ...rows.map((row) => figureItem(row, actions))),
      ),
  };
}

/** A figure leads to the rows that make it up; what is at risk to the dates of its rows. */
function figurePressed(leadsTo: FigureRow['leadsTo'], actions: Actions): (() => void) | null {
  if (leadsTo === undefined) return null;
  if (leadsTo === 'expiring') return () => actions.openTab('expiring');
  return () => actions.trace.open({ measure: leadsTo, authority: null });
}

function figureItem({ name, caption, amount, split, leadsTo }: FigureRow, actions: Actions): HTMLElement {
  const end = amount === '' ? skeleton() : element('span', { class: 'figure' }, amount ?? '–');
  const item = rowItem(
    [element('span', { class: 'block' }, name), ' ', element('span', { class: 'c block' }, caption)],
    end,
    { onClick: amount === null ? null : figurePressed(leadsTo, actions), key: `figure-${leadsTo ?? name}` },
  );
  if (split.length > 0) {
    item.append(
      element(
        'dl',
        { class: 'split c' },
        ...split.map(([part, of]) => element('div', {}, element('dt', {}, part), element('dd', {}, of))),
      ),
    );
  }
  return item;
}
