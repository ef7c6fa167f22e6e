import { NAMESPACE } from '../../namespace';
import { button } from '../ui/controls';
import { element } from '../ui/element';
import { drawing, icon } from '../ui/icons';
import type { RegisterBar } from './register-bar-model';
import { TABS, tabOf, type TabId } from './tabs';
import type { ScreenName } from '../kernel/screen-name';
import type { Section, Screen, Confirm } from '../kernel/screen';

/** Fluent's list of tabs: the tab that is chosen, by its id. */
type Tabs = HTMLElement & { activeid: string };

const tabId = (id: TabId): string => `tab-${id}`;

/** The parts of the page that every screen shares: tabs, title with Back, body, actions, register bar, live region. */
export class Frame {
  private readonly tabs = element('fluent-tablist', { size: 'small', 'aria-label': NAMESPACE }) as Tabs;
  private readonly nav = element('header', { class: 'nav' }, this.tabs);
  private readonly bar = element('div', { class: 'bar' });
  private readonly heading = element('h1', { tabindex: '-1' });
  private readonly body = element('div', {
    class: 'body',
    id: 'panel',
    role: 'tabpanel',
    'aria-labelledby': tabId(TABS[0]!.id),
    tabindex: '-1',
  });
  private readonly actions = element('div', { class: 'actions', role: 'group', 'aria-label': 'Actions' });
  private readonly dialog = element('div', {
    class: 'confirm',
    role: 'alertdialog',
    'aria-labelledby': 'confirm-title',
    'aria-describedby': 'confirm-text',
    hidden: true,
  });
  private confirmShown = '';
  private readonly status: HTMLElement;
  private readonly live = element('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  private readonly shown = new Map<Element, Map<string, { model: string; element: HTMLElement }>>();
  private screen: Screen | null = null;
  private barShown = '';

  constructor(
    root: HTMLElement,
    private readonly onBack: () => void,
    onStatus: () => void,
    private readonly onTab: (tab: TabId) => void,
  ) {
    this.status = element('button', { class: 'status', type: 'button', key: 'status', onClick: onStatus });
    this.bar.append(this.heading);
    for (const { id, name } of TABS)
      this.tabs.append(element('fluent-tab', { id: tabId(id), slot: 'tab', key: tabId(id) }, name));
    this.tabs.addEventListener('change', () => this.tabChosen());
    root.replaceChildren(
      this.nav,
      element('main', {}, this.bar, this.body, this.actions, this.dialog),
      element('footer', {}, this.status, this.live),
    );
  }

  /** What is on the screen; null before the first. */
  get shownScreen(): ScreenName | null {
    return this.screen?.name ?? null;
  }

  /** A question stands over the register bar. */
  get isAsking(): boolean {
    return this.confirmShown !== '';
  }

  show(screen: Screen, registerBar: RegisterBar): void {
    const isOther = screen.name !== this.screen?.name;
    const focused = this.focusedKey();
    // Two screens may each have a section of one key and one model that do different things.
    if (isOther) this.shown.clear();
    if (screen.title !== this.screen?.title || isOther) this.showTitle(screen);
    this.body.setAttribute('aria-busy', String(screen.isBusy));
    this.showSections(this.body, screen.sections);
    this.showSections(this.actions, screen.actions ? [screen.actions] : []);
    this.actions.hidden = screen.actions === null;
    this.showStatus(registerBar);
    const isAsked = this.showConfirm(screen.confirm ?? null);
    const isFirst = this.screen === null;
    const isOtherTab = this.screen !== null && tabOf(screen.name) !== tabOf(this.screen.name);
    this.screen = screen;
    this.showTab(screen);
    if (isAsked) {
      this.dialog.querySelector('h2')!.focus();
    } else if (isOther && !isFirst) {
      this.body.scrollTop = 0;
      // Left and Right go on from the tab.
      if (!isOtherTab || !this.tabs.contains(document.activeElement)) this.heading.focus();
    } else if (focused && this.focusedKey() !== focused) this.focus(focused);
  }

  /** Moves focus to the element of that key, where it is on the screen. */
  focus(key: string): void {
    for (const found of document.querySelectorAll<HTMLElement>('[data-key]')) {
      if (found.dataset.key !== key) continue;
      found.focus();
      found.closest('.question')?.scrollIntoView({ block: 'nearest' });
      return;
    }
  }

  /** Says something to a screen reader, once what is being said now is over. */
  announce(text: string): void {
    if (this.live.textContent !== text) this.live.textContent = text;
  }

  /** The tab of what is shown is chosen already when the pane itself goes there. */
  private tabChosen(): void {
    const chosen = TABS.find(({ id }) => tabId(id) === this.tabs.activeid);
    if (chosen && this.screen && chosen !== tabOf(this.screen.name)) this.onTab(chosen.id);
  }

  private showTab({ name }: Screen): void {
    const id = tabId(tabOf(name).id);
    if (this.tabs.activeid !== id) this.tabs.activeid = id;
    this.body.setAttribute('aria-labelledby', id);
  }

  private focusedKey(): string | null {
    const active = document.activeElement;
    return active instanceof HTMLElement ? (active.dataset.key ?? null) : null;
  }

  private showTitle({ title, back, isTitleHidden }: Screen): void {
    this.bar.classList.toggle('hidden', isTitleHidden === true);
    document.title = `${title} – ${NAMESPACE}`;
    this.heading.textContent = title;
    const before = back ? [this.backButton(back)] : [];
    this.bar.replaceChildren(...before, this.heading);
  }

  private backButton(name: string): HTMLElement {
    const back = button('', this.onBack, { key: 'back', label: `Back to ${name}` });
    back.setAttribute('appearance', 'subtle');
    back.setAttribute('icon-only', '');
    back.append(drawing('back'));
    return back;
  }

  /** Puts the sections into the container in their order, keeping the elements of those that are the same as before. */
  private showSections(container: HTMLElement, sections: readonly Section[]): void {
    const before = this.shown.get(container) ?? new Map<string, never>();
    const after = new Map<string, { model: string; element: HTMLElement }>();
    for (const { key, model, build } of sections) {
      const text = JSON.stringify(model) ?? '';
      const same = before.get(key);
      after.set(key, same?.model === text ? same : { model: text, element: build() });
    }
    const wanted = [...after.values()].map((section) => section.element);
    const isSame =
      wanted.length === container.children.length && wanted.every((one, n) => one === container.children[n]);
    if (!isSame) {
      for (const child of [...container.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
      wanted.forEach((one, n) => {
        if (container.children[n] !== one) container.insertBefore(one, container.children[n] ?? null);
      });
    }
    this.shown.set(container, after);
  }

  /** Docks a question over the register bar, or takes it away; true where it is a new one. */
  private showConfirm(confirm: Confirm | null): boolean {
    const text = confirm ? JSON.stringify([confirm.title, confirm.text]) : '';
    if (text === this.confirmShown) return false;
    this.confirmShown = text;
    // The heading stays, as it says what is asked about.
    this.nav.inert = confirm !== null;
    for (const part of [this.bar.querySelector('fluent-button'), this.body, this.actions, this.status]) {
      if (part instanceof HTMLElement) part.inert = confirm !== null;
    }
    this.dialog.hidden = confirm === null;
    this.dialog.replaceChildren();
    if (!confirm) return false;
    this.dialog.append(
      element('h2', { id: 'confirm-title', tabindex: '-1' }, confirm.title),
      element('p', { id: 'confirm-text', class: 's wrap' }, confirm.text),
      ...(confirm.more ? [confirm.more()] : []),
      element('div', { class: 'action-line' }, ...confirm.buttons()),
    );
    return true;
  }

  private showStatus(registerBar: RegisterBar): void {
    const text = JSON.stringify(registerBar);
    if (text === this.barShown) return;
    this.barShown = text;
    const { mark, text: says, end } = registerBar;
    const isCalm = mark === 'ok' || mark === 'note' || mark === 'reading';
    this.status.replaceChildren(
      icon(mark),
      element('span', { class: isCalm ? undefined : 'strong' }, says),
      element('span', { class: 'end' }, end),
      element('span', { class: 'hidden' }, '. Opens the register’s details'),
    );
  }
}
