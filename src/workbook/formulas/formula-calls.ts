import { cellAddress, placeOf } from '../../domain/sheet/block';
import { FUNCTION_IDS, NAMESPACE } from '../../namespace';

/** A call of one of the add-in's functions in a formula. */
export interface FormulaCall {
  /** "ROLLUP" */
  readonly name: string;
  /** As they are between the commas. */
  readonly arguments: readonly string[];
}

const CALL = new RegExp(
  `(?<![\\w.])(?:\\[\\d+\\]!)?(?:_xldudf_${NAMESPACE}[_.]|${NAMESPACE}\\.)(${FUNCTION_IDS.join('|')})\\s*\\(`,
  'iy',
);

/** Every call of ours in a formula, in its order. */
export function callsIn(formula: string): FormulaCall[] {
  const calls: FormulaCall[] = [];
  for (let at = 0; at < formula.length; at++) {
    const end = quotedUntil(formula, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    CALL.lastIndex = at;
    const found = CALL.exec(formula);
    if (found)
      calls.push({
        name: found[1]!.toUpperCase(),
        arguments: argumentsFrom(formula, CALL.lastIndex).arguments,
      });
  }
  return calls;
}

/** The call that a formula is, where it is nothing else; null else. */
export function onlyCallIn(formula: string): FormulaCall | null {
  const start = /^\s*=[\s+@]*/.exec(formula)?.[0].length;
  if (start === undefined) return null;
  CALL.lastIndex = start;
  const found = CALL.exec(formula);
  if (!found) return null;
  const { arguments: given, end } = argumentsFrom(formula, CALL.lastIndex);
  return formula.slice(end + 1).trim() === '' && formula[end] === ')'
    ? { name: found[1]!.toUpperCase(), arguments: given }
    : null;
}

/** Past a text or the quoted name of a sheet that begins here; the same place where none does. */
function quotedUntil(formula: string, at: number): number {
  const quote = formula[at];
  if (quote !== '"' && quote !== "'") return at;
  for (let end = at + 1; end < formula.length; end++) {
    if (formula[end] !== quote) continue;
    if (formula[end + 1] !== quote) return end + 1;
    end++;
  }
  return formula.length;
}

/** @param from just after the opening bracket; `end` is the closing one */
function argumentsFrom(
  formula: string,
  from: number,
): { readonly arguments: string[]; readonly end: number } {
  const found: string[] = [];
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < formula.length; at++) {
    const end = quotedUntil(formula, at);
    if (end > at) at = end - 1;
    else if ('([{'.includes(formula[at]!)) depth++;
    else if (depth > 0 && ')]}'.includes(formula[at]!)) depth--;
    else if (depth === 0 && formula[at] === ')') break;
    else if (depth === 0 && formula[at] === ',') {
      found.push(formula.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = formula.slice(start, at).trim();
  return { arguments: last === '' && found.length === 0 ? [] : [...found, last], end: at };
}

/** What a call was given for one argument: the address of a range, and the value where it is a single one. */
export interface ArgumentGiven {
  readonly address: string | null;
  readonly value?: string | number | boolean | null;
}

/** False where an argument as written cannot be what a call was given. An expression can be anything. */
export function canBe(written: string, given: ArgumentGiven, sheet: string): boolean {
  if (written === '') return given.address === null && (given.value ?? null) === null;
  const text = /^"((?:[^"]|"")*)"$/.exec(written);
  if (text) return given.address === null && given.value === text[1]!.replace(/""/g, '"');
  if (/^[-+]?\d+(\.\d+)?$/.test(written)) return given.address === null && given.value === Number(written);
  if (/^(TRUE|FALSE)$/i.test(written))
    return given.address === null && given.value === (written.toUpperCase() === 'TRUE');
  const address = normal(written, sheet);
  if (address === null) return true;
  const was = given.address === null ? null : normal(given.address, sheet);
  return was === null || was === address;
}

/** "SHEET!A1:B2": a reference without its dollar signs, with the sheet; null for what is no plain reference. */
function normal(reference: string, sheet: string): string | null {
  const [first = '', last] = splitRange(reference);
  // A word alone is a name, and whole columns are written in more ways than one.
  if (![first, last ?? first].every((corner) => /[A-Za-z]{1,3}\d+$/.test(corner))) return null;
  const from = placeOf(first);
  const to = last === undefined ? from : placeOf(last);
  if (!from || !to) return null;
  const corner = (place: typeof from): string => cellAddress({ ...place, sheet: null }, 0, 0);
  return `${(from.sheet ?? sheet).toLowerCase()}!${corner(from)}:${corner(to)}`;
}

const splitRange = (reference: string): string[] => {
  const [, ofSheet = '', cells = ''] = /^((?:'(?:[^']|'')*'|[^'!:]+)!)?(.*)$/s.exec(reference) ?? [];
  const [first = '', last] = cells.replace(/\$/g, '').split(':');
  return [ofSheet + first, ...(last === undefined ? [] : [last])];
};
