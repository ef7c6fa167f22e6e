import type { TemplateResult } from '../ui/view';
import type { ScreenName } from './screen-name';

/** Part of a screen. Its elements are kept from one rendering to the next by its key. */
export interface Section {
  readonly key: string;
  readonly view: TemplateResult;
}

export interface Screen {
  readonly name: ScreenName;
  readonly title: string;
  /** The screen that this one was opened from, where that one's tab stays chosen. */
  readonly openedFrom?: ScreenName;
  /** Where Back goes, by name; null on Home. */
  readonly back: string | null;
  readonly isBusy: boolean;
  /** It stands for a screen that has not been fetched yet. */
  readonly isUnfetched?: boolean;
  readonly sections: readonly Section[];
  /** The bar of buttons under the body; null where there is none. */
  readonly actions: Section | null;
  /** The title is for screen readers only: the tab says the same. */
  readonly isTitleHidden?: boolean;
  /** Asked before anything else on the screen can be done. */
  readonly confirm?: Confirm | null;
}

/** A question over the register bar, until it is answered. */
export interface Confirm {
  readonly title: string;
  readonly text: string;
  /** What the answer rests on, under the text. */
  readonly more?: TemplateResult;
  readonly buttons: readonly TemplateResult[];
}
