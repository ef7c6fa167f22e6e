import type { PaneWindow } from '../objects/services';
import { pressRibbonButton, type RibbonButton } from '../ribbon';
import type { WorkbenchSession } from '../session';
import type { CellMenuLine } from './grid';
import type { ServedAddin } from './page-setup';

/** An add-in at work: its page in a frame of the pane, its buttons on the ribbon, its session with the workbook. */
export class AddinPane {
  readonly frame = document.createElement('iframe');
  /** Its groups of buttons on the ribbon. */
  readonly ribbon: readonly HTMLElement[];
  readonly tab = document.createElement('button');
  session: WorkbenchSession | null = null;
  isShown = false;

  constructor(
    readonly addin: ServedAddin,
    private readonly press: (pane: AddinPane, button: RibbonButton) => void,
  ) {
    this.frame.className = 'pane-frame';
    this.frame.title = `${addin.namespace} task pane`;
    this.tab.type = 'button';
    this.tab.className = 'pane-tab';
    this.tab.textContent = addin.namespace;
    const groups = new Set(addin.ribbon.map(({ group }) => group).filter((group) => group !== null));
    this.ribbon = [...groups].map((group) => this.ribbonGroup(group));
  }

  private ribbonGroup(label: string): HTMLElement {
    const group = document.createElement('div');
    group.className = 'ribbon-group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    const buttons = this.addin.ribbon.filter((button) => button.group === label);
    group.append(...buttons.map((button) => this.ribbonButton(button)));
    return group;
  }

  /** Shows it or hides it, and tells the add-in where that changes. */
  show(isShown: boolean): void {
    this.frame.hidden = !isShown;
    this.tab.setAttribute('aria-pressed', String(isShown));
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.session?.tellPaneVisibility(isShown);
  }

  private ribbonButton(button: RibbonButton): HTMLButtonElement {
    const shown = document.createElement('button');
    shown.type = 'button';
    shown.className = 'ribbon-button';
    shown.title = `${button.title}\n${button.description}`;
    const icon = document.createElement('img');
    const folder = this.addin.addinPage.replace(/[^/]*$/, '');
    Object.assign(icon, { src: folder + button.icon, alt: '', width: 20, height: 20 });
    shown.append(icon, button.label);
    shown.addEventListener('click', () => this.press(this, button));
    return shown;
  }
}

/** The pane beside the grid: one add-in is seen in it at a time, as in Excel, and all of them run. */
export class Panes {
  readonly all: readonly AddinPane[];
  private current: AddinPane;
  private readonly press: (pane: AddinPane, button: RibbonButton) => void;

  constructor(
    addins: readonly ServedAddin[],
    private readonly place: HTMLElement,
    tabs: HTMLElement,
    ribbon: HTMLElement,
    private readonly onShown: (isShown: boolean) => void,
    attempt: (what: string, run: () => Promise<void>) => void,
  ) {
    this.press = ({ session }, button) => {
      if (session) attempt(button.label, () => pressRibbonButton(session, button));
    };
    this.all = addins.map((addin) => new AddinPane(addin, this.press));
    this.current = this.all[0]!;
    this.current.frame.id = 'pane-frame';
    for (const pane of this.all) {
      pane.tab.addEventListener('click', () => this.show(pane));
      place.append(pane.frame);
      ribbon.append(...pane.ribbon);
    }
    // Of one add-in the name is a title, and there is nothing to choose.
    if (this.all.length > 1) tabs.replaceChildren(...this.all.map(({ tab }) => tab));
    else tabs.textContent = this.current.addin.namespace;
    ribbon.hidden = addins.every(({ ribbon: buttons }) => buttons.length === 0);
    this.show(this.current);
  }

  get isShown(): boolean {
    return !this.place.hidden;
  }

  /** The lines that the add-ins put into a cell's menu, with what a press of each does. */
  cellMenu(): CellMenuLine[] {
    return this.all.flatMap((pane) =>
      pane.addin.ribbon
        .filter(({ group }) => group === null)
        .map((button) => ({ id: button.id, label: button.label, press: () => this.press(pane, button) })),
    );
  }

  /** Shows an add-in's pane in place of the other's; the one that was seen last where none is named. */
  show(shown: AddinPane = this.current): void {
    this.current = shown;
    this.place.hidden = false;
    for (const pane of this.all) pane.show(pane === shown);
    this.onShown(true);
  }

  hide(): void {
    this.place.hidden = true;
    for (const pane of this.all) pane.show(false);
    this.onShown(false);
  }

  /** The window of an add-in's pane, as its session sees it. */
  windowOf(pane: AddinPane): PaneWindow {
    return {
      state: () => (pane.isShown ? 'Visible' : 'Background'),
      setState: (state) => {
        if (state === 'Visible') this.show(pane);
        else if (pane.isShown) this.hide();
      },
    };
  }

  /** Makes the window of an add-in's page the one of its session. */
  connect(window: Window): void {
    this.all.find(({ frame }) => frame.contentWindow === window)?.session?.connect(window);
  }
}
