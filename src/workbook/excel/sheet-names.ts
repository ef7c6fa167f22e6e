const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]+/g;

/** The name as Excel takes it for a sheet: without : \ / ? * [ ], of at most 31 characters. */
export function legalName(name: string): string {
  const bare = cut(trimmed(name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')), LONGEST_NAME);
  if (bare === '') return 'Sheet';
  return bare.toLowerCase() === 'history' ? `${bare} 1` : bare; // Excel keeps that name for itself.
}

/** So much of a name; one that is cut does not end with what was between two words. */
const cut = (name: string, length: number): string =>
  name.length <= length ? name : trimmed(name.slice(0, length).replace(/[\s,;.&(–-]+$/, ''));

const trimmed = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');

/** A legal name that none of `taken` bears, in any case: with (2), (3) and so on where needed. */
export function freeName(name: string, taken: readonly string[], ending = ''): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const end = `${ending}${n === 1 ? '' : ` (${n})`}`;
    const start = cut(legalName(name), LONGEST_NAME - end.length) || 'Sheet';
    const candidate = `${start}${end}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
