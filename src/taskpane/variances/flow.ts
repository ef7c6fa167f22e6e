import type { ScreenName } from '../kernel/screen-name';
import type { Pane } from '../kernel/store';
import type { VarianceMeasure, VariancesActions, VariancesState } from './state';

/** Which measure and which authority are shown. */
export class VariancesFlow implements VariancesActions {
  constructor(
    private readonly pane: Pane,
    private readonly open: (screen: ScreenName) => void,
  ) {}

  show(): void {
    const { screen } = this.pane.state();
    this.set({ from: screen === 'requests' ? 'requests' : 'summaries' });
    this.open('variances');
  }

  compare(measure: VarianceMeasure): void {
    this.set({ measure });
  }

  since(since: VariancesState['since']): void {
    this.set({ since });
  }

  openAuthority(name: string): void {
    this.set({ open: name });
    this.pane.set({}, 'variance-card');
  }

  private set(change: Partial<VariancesState>): void {
    this.pane.set({ variances: { ...this.pane.state().variances, ...change } });
  }
}
