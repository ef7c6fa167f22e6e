import { FUNCTION_IDS, NAMESPACE, NAMESPACES } from '../../namespace';

/**
 * A call of one of the add-in's functions: as a formula bar shows it, `S106.ROLLUP(`, or in the form that files keep and
 * that shows while the add-in is not loaded, `_xldudf_S106_ROLLUP(`; in the namespace of this add-in, or in another that
 * it may be built with. A name that is no function of the add-in is a slip of typing, and stays #NAME? whatever is done.
 */
const CALL = `(?:\\[\\d+\\]!)?(?:_xldudf_(?<stored>${NAMESPACES.join('|')})[_.]|(?<typed>${NAMESPACES.join('|')})\\.)(?<name>${FUNCTION_IDS.join('|')})(?=\\s*\\()`;
/** Texts, the quoted names of sheets, and the names of columns, with their escapes: what is in them is no call. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[(?:'.|[^\\[\\]'])*\\]`;
/** A whole name, so that no call begins in the midst of one: `MYS106.ROLLUP(`. */
const OTHER_NAME = '[\\w.\\u00c0-\\uffff]+';
/** A call comes first: its prefix `[2]!`, of a file, looks like the name of a column. */
const PIECE = new RegExp(`${CALL}|${QUOTED}|${OTHER_NAME}`, 'gi');

interface Call {
  /** In capital letters, as the name is. */
  readonly namespace: string;
  readonly name: string;
}

/** The formula with each of its calls changed. */
const withCalls = (formula: string, change: (call: Call, written: string) => string): string =>
  formula.replace(PIECE, (written: string, ...rest: unknown[]) => {
    const { stored, typed, name } = rest.at(-1) as Record<string, string | undefined>;
    if (name === undefined) return written;
    return change({ namespace: (stored ?? typed)!.toUpperCase(), name: name.toUpperCase() }, written);
  });

function callsIn(formula: unknown): Call[] {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
  const calls: Call[] = [];
  withCalls(formula, (call, written) => {
    calls.push(call);
    return written;
  });
  return calls;
}

/** True where a cell's formula calls one of the add-in's functions. */
export const callsOurs = (formula: unknown): boolean => callsIn(formula).length > 0;

/** The other namespace by which a cell's formula calls the add-in's functions; null where it has none. */
export const otherNamespaceIn = (formula: unknown): string | null =>
  callsIn(formula).find(({ namespace }) => namespace !== NAMESPACE)?.namespace ?? null;

/** The formula as it is typed: calls are written with the dot and in this add-in's namespace; all else stays as it is. */
export const asTyped = (formula: string): string => withCalls(formula, ({ name }) => `${NAMESPACE}.${name}`);
