/** More answers are not kept, so that no workbook fills the memory; nor are those to long texts. */
const MAX_ANSWERS = 2_000;
const MAX_LENGTH = 250;

/**
 * The same function, which remembers its answers to short texts: the same headings are asked about again and again. Its
 * answers are shared, so that nobody may change one.
 */
export function remembered<T>(answer: (heading: unknown) => T): (heading: unknown) => T {
  const answers = new Map<string, T>();
  return (heading) => {
    if (typeof heading !== 'string' || heading.length > MAX_LENGTH) return answer(heading);
    const before = answers.get(heading);
    if (before !== undefined) return before;
    if (answers.size >= MAX_ANSWERS) answers.clear();
    const made = answer(heading);
    answers.set(heading, made);
    return made;
  };
}
