import { registerInForce } from '../../domain/register/register-in-force';
import { html, nothing, type TemplateResult, type Child } from '../ui/view';
import { writeDate } from '../../domain/calendar/serial';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { link, rowItem, section, skeleton } from '../ui/controls';
import { EXPIRES, figureRows, PAST, RISK_MONTHS, type FigureRow } from './figures-model';
import { icon } from '../ui/icons';
import type { Actions, PaneState } from '../shell/pane-state';
import { counted, writeCount, writeSeconds } from '../ui/wording';
import type { Section } from '../kernel/screen';
import { selector } from '../kernel/store';
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
    view: section(
      'register',
      'Register',
      reading
        ? link('Change', () => actions.open('register'), { key: 'change', label: 'Change the register' })
        : nothing,
      html`<p class="c">${where}</p>`,
      html`<dl class="facts">
        ${fact('Rows', facts.rows ?? skeleton('short'))}${fact('Counted', facts.counted ?? skeleton('short'))}${fact('Left out', ...leftOutFact(facts.leftOut))}${fact('Last read', facts.lastRead ?? skeleton('middle'))}
      </dl>`,
    ),
  };
}

const fact = (name: string, ...values: Child[]): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${values}</dd>
  </div>`;

function leftOutFact(count: number | null): Child[] {
  if (count === null) return [skeleton('short')];
  if (count === 0) return ['0'];
  return [icon('warning'), html`<span class="strong">${writeCount(count)}</span>`];
}

const NO_ROWS: FigureRow[] = [
  { name: 'Outstanding', caption: 'Value less drawn down', amount: '', split: [] },
  { name: 'Remaining', caption: 'Value less spent', amount: '', split: [] },
  { name: EXPIRES, caption: 'Remaining on rows that expire', amount: '', split: [] },
  { name: PAST, caption: 'Remaining on rows past their date', amount: '', split: [] },
];

const figures = selector(({ reading, asAtSerial, strict }: PaneState) =>
  reading?.state === 'ready'
    ? figureRows(registerInForce(reading.register, asAtSerial), asAtSerial, strict)
    : NO_ROWS,
);

/** Outstanding, remaining, what expires soon, what is past its date. */
export function figuresSection(state: PaneState, actions: Actions): Section {
  const { reading, asAtSerial } = state;
  const leftOut = reading?.state === 'ready' ? reading.register.leftOutCount : 0;
  const leftOutText = leftOut > 0 ? `${counted(leftOut, 'row')} left out. ` : '';
  const end = html`<span class="c">${leftOutText}Select a figure to see its rows</span>`;
  return figuresBlock(asAtSerial, end, figures(state), actions);
}

/** The same with skeletons, while there is no reading to take them from. */
export const busyFiguresSection = ({ asAtSerial }: PaneState, actions: Actions): Section =>
  figuresBlock(asAtSerial, nothing, NO_ROWS, actions);

const figuresBlock = (
  asAtSerial: number,
  end: Child,
  rows: readonly FigureRow[],
  actions: Actions,
): Section => ({
  key: 'figures',
  view: section(
    'figures',
    `As at ${writeDate(asAtSerial)}`,
    end,
    html`<ul class="rows" data-rows>
      ${rows.map((row) => figureItem(row, actions))}
    </ul>`,
  ),
});

/** A figure leads to the rows that make it up; what expires, to the dates of its rows. */
function figurePressed(leadsTo: FigureRow['leadsTo'], actions: Actions): (() => void) | null {
  if (leadsTo === undefined) return null;
  if (leadsTo === 'expiring') return () => actions.expiring.openAhead(RISK_MONTHS);
  if (leadsTo === 'expired') return () => actions.expiring.openBand('Expired');
  return () => actions.trace.open({ measure: leadsTo, authority: null });
}

function figureItem({ name, caption, amount, split, leadsTo }: FigureRow, actions: Actions): TemplateResult {
  const end = amount === '' ? skeleton() : html`<span class="figure">${amount ?? '–'}</span>`;
  const under =
    split.length === 0
      ? nothing
      : html`<dl class="split c">
          ${split.map(
            ([part, of]) =>
              html`<div>
                <dt>${part}</dt>
                <dd>${of}</dd>
              </div>`,
          )}
        </dl>`;
  return rowItem(
    [html`<span class="block">${name}</span>`, ' ', html`<span class="c block">${caption}</span>`],
    end,
    {
      onClick: amount === null ? null : figurePressed(leadsTo, actions),
      key: `figure-${leadsTo ?? name}`,
      under,
    },
  );
}
