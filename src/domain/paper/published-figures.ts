import { asPrinted } from './figure';
import type { LastFigure } from './last-paper';
import { figuresOf, type PaperSection } from './section';

/** What a paper says, to be remembered and compared with the next: money as it was printed, in whole pounds. */
export function publishedFigures(sections: readonly PaperSection[]): Map<string, LastFigure> {
  const kept = new Map<string, LastFigure>();
  for (const section of sections)
    for (const { id, value } of figuresOf(section)) {
      if (value === null || !isCompared(id)) continue;
      const { kind, amount } = value;
      kept.set(id, { kind, amount: kind === 'money' ? asPrinted(amount) : amount });
    }
  return kept;
}

/** Figures that the next paper looks for: balances of the register, and what projects have received. */
const isCompared = (id: string): boolean => /^[a-zA-Z]+(\|.*)?$/.test(id);
