import { EVERYTHING_DUE, type DueFilter } from '../../domain/expiry/due-rows';
import { html, nothing, type TemplateResult } from '../ui/view';
import { head, link, section } from '../ui/controls';
import { bandFilter, expiresWithin, type Bar, type BandLine, type ExpiringModel } from './model';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

const MARKS: Partial<Record<BandLine['band'], 'error' | 'warning' | 'note'>> = {
  Expired: 'error',
  'Within 3 months': 'warning',
  'No date': 'note',
  'Date not read': 'note',
};

/** What money that is not in the figure is called beside it. */
const BESIDE: Partial<Record<BandLine['band'], string>> = {
  Expired: 'Already past its date',
  'No date': 'No expiry date',
  'Date not read': 'Expiry date not read',
};

/** What is still to expire, and beside it what is past its date or has none. */
export function riskSection({ months, risk, bands }: ExpiringModel, actions: Actions): Section {
  const beside = bands.filter(({ band, count }) => BESIDE[band] !== undefined && count !== '0');
  return {
    key: 'risk',
    view: section(
      'risk',
      expiresWithin(months),
      html`<span class="figure">${risk.amount}</span>`,
      html`<p class="c">${risk.caption}</p>`,
      html`<ul class="beside s">
        ${beside.map(
          ({ band, counts, amount }) =>
            html`<li class="line-ends">
              <span
                >${link(BESIDE[band]!, () => actions.expiring.list(bandFilter(band)), {
                  key: `beside-${band}`,
                  label: `${BESIDE[band]}: list its contributions`,
                })}<span class="c">, ${counts}</span></span
              ><span class="n">${amount}</span>
            </li>`,
        )}
      </ul>`,
    ),
  };
}

/** Every counted contribution by its band: a press lists those of one. */
export function bandsSection(model: ExpiringModel, filter: DueFilter, actions: Actions): Section {
  const { bands, total } = model;
  const line = ({ band, count, amount }: BandLine): TemplateResult => {
    const isChosen = isSame(filter, bandFilter(band));
    const mark = MARKS[band];
    const name = link(band, () => actions.expiring.list(bandFilter(isChosen ? null : band)), {
      key: `band-${band}`,
      label: `${band}: list its contributions`,
      isCurrent: isChosen,
    });
    return html`<tr>
      <th scope="row">
        <span class="band"
          >${mark ? icon(mark) : html`<span class="icon-gap"></span>`}${count === '0' ? band : name}</span
        >
      </th>
      <td class="n">${count}</td>
      <td class="n">${amount}</td>
    </tr>`;
  };
  return {
    key: 'bands',
    view: section(
      'bands',
      'Counted contributions',
      html`<span class="c">By expiry date</span>`,
      html`<table class="bands">
        <thead>
          <tr>
            <th scope="col">Flag</th>
            <th scope="col" class="n">Number</th>
            <th scope="col" class="n">Remaining</th>
          </tr>
        </thead>
        <tbody>
          ${bands.map(line)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="strong">All counted</th>
            <td class="n strong">${total.count}</td>
            <td class="n strong">${total.amount}</td>
          </tr>
        </tfoot>
      </table>`,
    ),
  };
}

const isSame = (a: DueFilter, b: DueFilter): boolean =>
  a.band === b.band && a.authority === b.authority && a.stage === b.stage && a.project === b.project;

/**
 * Bars of one colour, each with its amount; those that filter are buttons.
 *
 * @param press what is chosen, and what chooses; null for bars that are only looked at
 */
export function barsSection(
  key: string,
  title: string,
  end: string,
  bars: readonly Bar[],
  press: { readonly chosen: DueFilter; readonly list: (filter: DueFilter) => void } | null,
  notes: readonly string[] = [],
): Section {
  const content = ({ name, percent, amount }: Bar): TemplateResult =>
    html`<span class="name">${name}</span>
      <span class="track" aria-hidden="true"
        >${percent > 0 ? html`<span class="fill" style="width: ${percent}%"></span>` : nothing}</span
      >
      <span class="n">${amount}</span><span class="hidden"> </span>`;
  const item = (bar: Bar): TemplateResult => {
    const isChosen = press !== null && isSame(press.chosen, bar.filter);
    return html`<li>
      ${press ? html`<button type="button" data-key="${key}-${bar.key}" aria-pressed=${String(isChosen)} @click=${() => press.list(isChosen ? EVERYTHING_DUE : bar.filter)}>${content(bar)}<span class="hidden">, ${bar.count}</span></button>` : html`<div class="bar-line">${content(bar)}</div>`}
    </li>`;
  };
  const isList = press !== null;
  return {
    key,
    view: html`<section aria-labelledby="heading-${key}">
      ${head(`heading-${key}`, title, html`<span class="c">${end}</span>`)}
      <ul class="bars" ?data-rows=${isList}>
        ${bars.map(item)}
      </ul>
      ${notes.map((note) => html`<p class="c under">${note}</p>`)}
    </section>`,
  };
}

/** Rows with no date: a question, in whatever band the list is. */
export const undatedSection = (
  { text, count }: NonNullable<ExpiringModel['undated']>,
  actions: Actions,
): Section => ({
  key: 'undated',
  view: html`<div class="found s">
    ${icon('note', { label: 'Question' })}
    <p>
      ${text}
      ${link(
        count === 1 ? 'See the row' : `See the ${count}`,
        () => actions.expiring.list(bandFilter('undated')),
        {
          key: 'see-undated',
        },
      )}
    </p>
  </div>`,
});
