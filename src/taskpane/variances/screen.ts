import type { Screen, Section } from '../kernel/screen';
import type { Actions, PaneState } from '../shell/pane-state';
import { button, link, message, section, select } from '../ui/controls';
import { html, nothing, type TemplateResult } from '../ui/view';
import { MEASURE_NAMES, variancesModel, type VariancesModel } from './model';
import { VARIANCE_MEASURES } from './state';

/** How authorities differ, one measure at a time. */
export function variancesScreen(state: PaneState, actions: Actions): Screen {
  const { reading, tables, variances, asAtSerial } = state;
  const back = variances.from === 'requests' ? 'Requests' : 'Panel';
  const openedFrom = variances.from;
  const screen = { name: 'variances', title: 'Variances', openedFrom, back, actions: null } as const;
  if (reading?.state !== 'ready' || reading.pending || tables === null)
    return {
      ...screen,
      isBusy: true,
      sections: [{ key: 'reading', view: html`<p class="c">Reading the table of requests.</p>` }],
    };
  const model = variancesModel(reading.register, tables, variances, asAtSerial);
  if (model === null || 'trouble' in model)
    return { ...screen, isBusy: false, sections: [trouble(model, actions)] };
  return {
    ...screen,
    isBusy: false,
    sections: [
      compareSection(model, state, actions),
      barsSection(model, actions),
      ...(model.card ? [cardSection(model.card)] : []),
    ],
  };
}

const trouble = (model: { readonly trouble: string } | null, actions: Actions): Section => ({
  key: 'trouble',
  view:
    model === null
      ? message('note', 'No requests yet, so there is nothing to compare.', null, [
          button('See Requests', () => actions.requests.list(), { small: true, key: 'see-requests' }),
        ])
      : message('warning', 'Nothing can be compared.', model.trouble),
});

function compareSection({ period }: VariancesModel, { variances }: PaneState, actions: Actions): Section {
  const other = variances.since === 'year' ? 'beginning' : 'year';
  return {
    key: 'compare',
    view: html`<section aria-label="What is compared">
      <p class="s line-ends">
        <span>${period}</span>
        ${link(other === 'year' ? 'Since 1 April' : 'From the beginning', () => actions.variances.since(other), { key: 'variance-since' })}
      </p>
      <label class="label s" for="variance-measure">Compare</label>
      ${select(
        VARIANCE_MEASURES.map((measure) => [measure, MEASURE_NAMES[measure]] as const),
        variances.measure,
        (measure) => actions.variances.compare(measure),
        { key: 'variance-measure', id: 'variance-measure' },
      )}
    </section>`,
  };
}

function barsSection({ bars, note, leftOut }: VariancesModel, actions: Actions): Section {
  return {
    key: 'bars',
    view: html`<section aria-label="Authorities">
      <ul class="variance-bars s">
        ${bars.map(
          ({ name, share, text, n }): TemplateResult =>
            html`<li>
              <button
                type="button"
                data-key="variance-${name}"
                @click=${() => actions.variances.openAuthority(name)}
              >
                <span class="wrap">${name}</span>
                <span class="track" aria-hidden="true"
                  ><span class="fill" style="inline-size:${Math.round(share * 1000) / 10}%"></span
                ></span>
                <span class="n">${text} <span class="c">${n}</span></span>
              </button>
            </li>`,
        )}
      </ul>
      <p class="c under">${note}</p>
      ${leftOut === '' ? nothing : html`<p class="s">${leftOut}</p>`}
    </section>`,
  };
}

const cardSection = ({ name, head, lines }: NonNullable<VariancesModel['card']>): Section => ({
  key: 'card',
  view: html`<div class="open" data-key="variance-card" tabindex="-1">
    ${section(
      'variance-card',
      name,
      html`<span class="c">${head}</span>`,
      html`<dl class="s">
        ${lines.map(
          ([title, text]) =>
            html`<div class="line-ends">
              <dt>${title}</dt>
              <dd class="n">${text}</dd>
            </div>`,
        )}
      </dl>`,
    )}
  </div>`,
});
