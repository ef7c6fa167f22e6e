import { NAMESPACE } from '../../namespace';
import { render } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Confirm, Screen, Section } from '../kernel/screen';
import { button } from '../ui/controls';
import { icon } from '../ui/icons';
import { html, nothing, type TemplateResult } from '../ui/view';
import type { RegisterBar } from './register-bar-model';
import { GUARD_MS } from './double-press';
import { TABS, tabOf, type Tab, type TabId } from './tabs';

/** Fluent's list of tabs: the tab that is chosen, by its id. */
type Tabs = HTMLElement & { activeid: string };

const tabId = (id: TabId): string => `tab-${id}`;

export interface FrameActions {
  back(): void;
  statusPressed(): void;
  openTab(tab: TabId): void;
  /** The tab that is shown already was pressed. */
  openTop(tab: TabId): void;
}

/** The parts of the page that every screen shares: tabs, title with Back, body, actions, register bar, live region. */
export class Frame {
  private screen: Screen | null = null;
  private asked = '';
  /** The tab that a press began on while it was shown already. */
  private pressedAgain: TabId | null = null;
  private tabOpenedAt = -Infinity;

  constructor(
    private readonly root: HTMLElement,
    private readonly actions: FrameActions,
  ) {}

  /** Shows a screen, and moves focus where it belongs: to a question that is new, to the heading of a new screen. */
  show(screen: Screen, registerBar: RegisterBar): void {
    const before = this.screen;
    const focused = focusedKey();
    this.screen = screen;
    render(this.page(screen, registerBar), this.root);
    if (screen.title !== before?.title) document.title = `${screen.title} – ${NAMESPACE}`;
    this.chooseTab(screen);
    const asked = screen.confirm ? JSON.stringify([screen.confirm.title, screen.confirm.text]) : '';
    const isNewQuestion = asked !== '' && asked !== this.asked;
    this.asked = asked;
    if (isNewQuestion) this.part('#confirm-title').focus();
    else if (before !== null && before.name !== screen.name) this.arrived(before, screen);
    // What had the focus while the screen was fetched may have gone with it.
    else if (before?.isUnfetched && document.activeElement === document.body) this.part('h1').focus();
    else if (focused !== null && focusedKey() !== focused) this.focus(focused);
  }

  /** Moves focus to the element of that key, where it is on the screen, and shows what is asked around it or said under it. */
  focus(key: string): void {
    for (const found of document.querySelectorAll<HTMLElement>('[data-key]')) {
      if (found.dataset.key !== key) continue;
      found.focus();
      const said = found.closest('.question') ?? found.closest('li')?.querySelector('.answer');
      said?.scrollIntoView({ block: 'nearest' });
      return;
    }
  }

  /** Says something to a screen reader, once what is being said now is over; "" leaves nothing to be found there. */
  announce(text: string): void {
    const live = this.root.querySelector('[aria-live]');
    if (live && live.textContent !== text) live.textContent = text;
  }

  private arrived(before: Screen, screen: Screen): void {
    this.part('.body').scrollTop = 0;
    // Left and Right go on from the tab.
    const isOtherTab = tabOfScreen(screen) !== tabOfScreen(before);
    if (!isOtherTab || !this.part('fluent-tablist').contains(document.activeElement)) this.part('h1').focus();
  }

  private part(selector: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(selector)!;
  }

  private page(screen: Screen, registerBar: RegisterBar): TemplateResult {
    const { name, confirm, isBusy, sections, actions } = screen;
    // Until a question is answered nothing else can be done. The heading stays, as it says what is asked about.
    const isAsking = Boolean(confirm);
    // Two screens may each have a section of one key that is something else.
    const shown = (of: readonly Section[]) =>
      keyed(
        name,
        repeat(
          of,
          ({ key }) => key,
          ({ view }) => view,
        ),
      );
    return html`<header class="nav" ?inert=${isAsking}>
        <fluent-tablist size="small" aria-label=${NAMESPACE} @change=${() => this.tabChosen()}
          >${TABS.map((tab) => this.tab(tab))}</fluent-tablist
        >
      </header>
      <main>
        ${this.titleBar(screen, isAsking)}
        <div
          class="body"
          id="panel"
          role="tabpanel"
          aria-labelledby=${tabId(tabOfScreen(screen).id)}
          aria-busy=${String(isBusy)}
          tabindex="-1"
          ?inert=${isAsking}
        >
          ${shown(sections)}
        </div>
        <div class="actions" role="group" aria-label="Actions" ?hidden=${actions === null} ?inert=${isAsking}>
          ${shown(actions ? [actions] : [])}
        </div>
        <div
          class="confirm"
          role="alertdialog"
          aria-labelledby="confirm-title"
          aria-describedby="confirm-text"
          ?hidden=${!isAsking}
        >
          ${confirm ? question(confirm) : nothing}
        </div>
      </main>
      <footer>
        <button
          class="status"
          type="button"
          data-key="status"
          ?inert=${isAsking}
          @click=${() => this.actions.statusPressed()}
        >
          ${status(registerBar)}
        </button>
        <div class="hidden" role="status" aria-live="polite"></div>
      </footer>`;
  }

  private titleBar({ title, back, isTitleHidden }: Screen, isAsking: boolean): TemplateResult {
    return html`<div class=${isTitleHidden ? 'bar hidden' : 'bar'}>
      ${
        back === null
          ? nothing
          : button('', () => this.actions.back(), {
              key: 'back',
              label: `Back to ${back}`,
              subtle: true,
              icon: 'back',
              isInert: isAsking,
            })
      }
      <h1 tabindex="-1">${title}</h1>
    </div>`;
  }

  /** Fluent chooses a tab when it gets the focus, so before the click: whether it was chosen is asked at the press. */
  private tab({ id, name }: Tab): TemplateResult {
    return html`<fluent-tab
      id=${tabId(id)}
      slot="tab"
      data-key=${tabId(id)}
      @pointerdown=${() => (this.pressedAgain = this.isChosen(id) ? id : null)}
      @click=${({ timeStamp }: MouseEvent) => this.pressedAgain === id && this.tabPressedAgain(id, timeStamp)}
      @keydown=${({ key, timeStamp }: KeyboardEvent) => (key === 'Enter' || key === ' ') && this.isChosen(id) && this.tabPressedAgain(id, timeStamp)}
      >${name}</fluent-tab
    >`;
  }

  private isChosen(id: TabId): boolean {
    return this.screen !== null && tabOfScreen(this.screen).id === id;
  }

  /** The tab of what is shown is chosen already when the pane itself goes there. */
  private tabChosen(): void {
    const { activeid } = this.part('fluent-tablist') as Tabs;
    const chosen = TABS.find(({ id }) => tabId(id) === activeid);
    if (!chosen || !this.screen || this.isChosen(chosen.id)) return;
    this.tabOpenedAt = performance.now();
    this.actions.openTab(chosen.id);
  }

  /**
   * The second press of a double press opens nothing: the tab stays where it was left.
   *
   * @param at when it was pressed: a page that is at work handles a press later
   */
  private tabPressedAgain(id: TabId, at: number): void {
    this.pressedAgain = null;
    if (at - this.tabOpenedAt < GUARD_MS) return;
    this.part('.body').scrollTop = 0;
    this.actions.openTop(id);
  }

  private chooseTab(screen: Screen): void {
    const tabs = this.part('fluent-tablist') as Tabs;
    const id = tabId(tabOfScreen(screen).id);
    if (tabs.activeid !== id) tabs.activeid = id;
  }
}

const tabOfScreen = ({ name, openedFrom }: Screen): Tab => tabOf(openedFrom ?? name);

function focusedKey(): string | null {
  const active = document.activeElement;
  return active instanceof HTMLElement ? (active.dataset.key ?? null) : null;
}

const question = ({ title, text, more, buttons }: Confirm): TemplateResult =>
  html`<h2 id="confirm-title" tabindex="-1">${title}</h2>
    <p id="confirm-text" class="s wrap">${text}</p>
    ${more}
    <div class="action-line">${buttons}</div>`;

function status({ mark, text, end }: RegisterBar): TemplateResult {
  const isCalm = mark === 'ok' || mark === 'note' || mark === 'reading';
  return html`${icon(mark)}<span class=${isCalm ? nothing : 'strong'}>${text}</span
    ><span class="end">${end}</span><span class="hidden">. Opens the register’s details</span>`;
}
