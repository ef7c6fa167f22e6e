import type { SeededRandom } from '../seeded-random';

/** A sum of variables, each taken once with a sign, that must lie between two whole numbers, both included. */
export interface SumBetween {
  readonly says: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
}

interface Span {
  least: number;
  most: number;
}
type Spans = Map<string, Span>;

/**
 * Whole numbers within `least` and `most` that keep every constraint, or null where there are none. The search
 * narrows each variable's span as far as the constraints allow, tries a value for the widest one, and goes on.
 */
export function searchIntegers(
  names: readonly string[],
  limits: Readonly<Span>,
  constraints: readonly SumBetween[],
  random: SeededRandom,
): Map<string, number> | null {
  const spans: Spans = new Map(names.map((name) => [name, { ...limits }]));
  const found = narrow(spans, constraints) ? search(spans, constraints, random) : null;
  return found && new Map([...found].map(([name, span]) => [name, span.least]));
}

function search(spans: Spans, constraints: readonly SumBetween[], random: SeededRandom): Spans | null {
  const widest = [...spans].reduce((a, b) => (width(b[1]) > width(a[1]) ? b : a));
  const [name, span] = widest;
  if (width(span) === 0) return spans;
  const values = Array.from({ length: width(span) + 1 }, (_, step) => span.least + step);
  for (const value of random.shuffled(values)) {
    const tried: Spans = new Map([...spans].map(([each, its]) => [each, { ...its }]));
    tried.set(name, { least: value, most: value });
    const found = narrow(tried, constraints) ? search(tried, constraints, random) : null;
    if (found) return found;
  }
  return null;
}

const width = ({ least, most }: Span): number => most - least;

/** Cuts from each span what no constraint can use; false where a span is left empty. */
function narrow(spans: Spans, constraints: readonly SumBetween[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const constraint of constraints) {
      const terms = [
        ...constraint.plus.map((name) => ({ span: spans.get(name)!, sign: 1 })),
        ...constraint.minus.map((name) => ({ span: spans.get(name)!, sign: -1 })),
      ];
      const low = terms.reduce((sum, { span, sign }) => sum + (sign > 0 ? span.least : -span.most), 0);
      const high = terms.reduce((sum, { span, sign }) => sum + (sign > 0 ? span.most : -span.least), 0);
      for (const { span, sign } of terms) {
        // What the other terms leave for this one, at the most and at the least.
        const most = constraint.atMost - low + (sign > 0 ? span.least : -span.most);
        const least = constraint.atLeast - high + (sign > 0 ? span.most : -span.least);
        const cut = sign > 0 ? { least, most } : { least: -most, most: -least };
        if (cut.least > span.least) [span.least, changed] = [cut.least, true];
        if (cut.most < span.most) [span.most, changed] = [cut.most, true];
        if (span.least > span.most) return false;
      }
    }
  }
  return true;
}
