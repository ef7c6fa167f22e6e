import { type DueFilter } from '../../domain/expiry/due-rows';
import { html, nothing, given, type TemplateResult } from '../ui/view';
import { link, select } from '../ui/controls';
import type { DueLine, DueList, Options } from './model';
import { DUE_PAGE_SIZE } from './state';
import { icon } from '../ui/icons';
import type { Actions } from '../shell/pane-state';
import type { Section } from '../kernel/screen';

/** The contributions, soonest first, each with what to do next; a press goes to its row. */
export function listSection(list: DueList, filter: DueFilter, actions: Actions): Section {
  const { title, summary, lines, whatFits, more, isFiltered } = list;
  return {
    key: 'list',
    view: html`<section aria-labelledby="heading-due">
      <div class="head">
        <h2 id="heading-due" data-key="due-heading" tabindex="-1">${title}</h2>
        ${isFiltered ? link('Show all', () => actions.expiring.showAll(), { key: 'show-all' }) : nothing}
      </div>
      <p class="c">${summary}. Select a line to go to its row.</p>
      ${choices(list, filter, actions)}${
        lines.length > 0
          ? html`<ul class="rows due" data-rows>
              ${lines.map((line) => dueItem(line, actions))}
            </ul>`
          : nothing
      }${whatFits ? html`<p class="c under">${whatFits}</p>` : nothing}${
        more > 0
          ? html`<p class="under">
              ${link(
                `Show ${Math.min(more, DUE_PAGE_SIZE)} more of ${more}`,
                () => actions.expiring.showMore(),
                {
                  key: 'more-due',
                },
              )}
            </p>`
          : nothing
      }
    </section>`,
  };
}

function choices(list: DueList, filter: DueFilter, actions: Actions): TemplateResult {
  const chosen = (value: string | null): string => (value === null ? '' : `=${value}`);
  const one = (
    key: string,
    label: string,
    options: Options,
    value: string | null,
    choose: (of: string | null) => void,
  ) =>
    options.length > 0
      ? select(options, chosen(value), (text) => choose(text === '' ? null : text.slice(1)), {
          isSmall: true,
          key,
          label,
        })
      : nothing;
  const { filter: by } = actions.expiring;
  const narrow = (change: Partial<DueFilter>): void => by.call(actions.expiring, change);
  return html`<div class="choices">
    ${given(
      one('by-authority', 'Authority', list.authorities, filter.authority, (authority) =>
        narrow({ authority }),
      ),
    )}${given(
      one('by-stage', 'Stage', list.stages, filter.stage, (stage) =>
        narrow({ stage: stage as DueFilter['stage'] }),
      ),
    )}${given(one('by-project', 'Project', list.projects, filter.project, (project) => narrow({ project })))}
  </div>`;
}

const MARK_WORDS = { error: 'Expired', warning: 'Within 3 months' } as const;

function dueItem(line: DueLine, actions: Actions) {
  const { key, mark, date, days, source, amount, reference, where, steps, row, asksFor } = line;
  const content = [
    mark ? icon(mark, { label: MARK_WORDS[mark] }) : html`<span class="icon-gap"></span>`,
    ' ',
    html`<span
      ><span class="line-ends"
        ><span class="wrap"
          ><span class="strong">${date}</span>
          <span class="s">${source === null ? days : `${days}, ${source}`}</span></span
        >
        <span class="n">${amount}</span></span
      >
      <span class="c block wrap"><span class="reference">${reference}</span>, ${where}</span
      >${steps.flatMap((step) => [' ', html`<span class="s block wrap">${step}</span>`])}</span
    >`,
  ];
  return html`<li>
    ${row ? html`<button type="button" class="row" data-key=${key} @click=${() => actions.goTo(row)}>${content}</button>` : html`<div class="row plain">${content}</div>`}${
      asksFor === null
        ? nothing
        : html`<p class="due-ask">
            ${link('Request drawdown', () => actions.requests.fromRows([asksFor]), {
              key: `ask-${asksFor}`,
              label: `Request drawdown of ${reference}`,
            })}
          </p>`
    }
  </li>`;
}
