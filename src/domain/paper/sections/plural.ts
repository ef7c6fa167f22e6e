/** The word for one, or the word for any other number. */
export const plural = (count: number, one: string, more = `${one}s`): string => (count === 1 ? one : more);
