import type * as z from 'zod/mini';

/** What could be read of a value; undefined where nothing of it could. */
export interface FieldsRead<T> {
  readonly value: T | undefined;
  /** False where something of it was left out. */
  readonly isWhole: boolean;
}

/** Fields that are left out at most: a value with more of them is none of ours. */
const MAX_LEFT_OUT = 1000;

/**
 * Reads a value field by field: a field that does not fit is left out, and the rest stands. One that is needed takes what
 * it is needed for with it.
 */
export function readFields<T>(schema: z.ZodMiniType<T>, raw: unknown): FieldsRead<T> {
  const copy: unknown = JSON.parse(JSON.stringify(raw ?? null));
  for (let leftOut = 0; leftOut <= MAX_LEFT_OUT;) {
    const result = schema.safeParse(copy);
    if (result.success) return { value: result.data, isWhole: leftOut === 0 };
    // The last first, so that the places of others in a list stay; what is in what is left out by now is gone with it.
    const left = [...result.error.issues].reverse().filter(({ path }) => leaveOut(copy, path));
    if (left.length === 0) break;
    leftOut += left.length;
  }
  return { value: undefined, isWhole: false };
}

/** Takes the field away or, where it is the lack of it that does not fit, what lacks it. False where nothing is left. */
function leaveOut(root: unknown, path: readonly PropertyKey[]): boolean {
  const key = path[path.length - 1];
  if (key === undefined) return false;
  const holder = path
    .slice(0, -1)
    .reduce<Fields | undefined>((at, one) => at?.[one] as Fields | undefined, root as Fields | undefined);
  if (typeof holder !== 'object' || holder === null) return false;
  if (Array.isArray(holder) && typeof key === 'number' && key < holder.length) {
    holder.splice(key, 1);
    return true;
  }
  if (Object.hasOwn(holder, key)) return Reflect.deleteProperty(holder, key);
  return leaveOut(root, path.slice(0, -1));
}

type Fields = Record<PropertyKey, unknown>;

/**
 * What is to be kept where `before` was read of `raw`, and is to be `after`: whatever was not read stays, as an add-in that
 * knows more may have written it.
 */
export function carriedThrough(raw: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return raw;
  if (!isFields(raw) || !isFields(before) || !isFields(after)) return after;
  const readable = Object.entries(raw).filter(
    ([key]) => !Object.hasOwn(before, key) || Object.hasOwn(after, key),
  );
  const changed = Object.entries(after)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [
      key,
      Object.hasOwn(before, key) && Object.hasOwn(raw, key)
        ? carriedThrough(raw[key], before[key], value)
        : value,
    ]);
  const gone = new Set(Object.keys(after).filter((key) => after[key] === undefined));
  return Object.fromEntries([...readable.filter(([key]) => !gone.has(key)), ...changed]);
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

/** As JSON with the keys in order: Excel may give them back in another. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  ) ?? '';
