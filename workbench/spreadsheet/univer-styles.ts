import type { Styles } from '@univerjs/core';

/**
 * Has Univer find a style again at once. It looks for one by its text, and where that differs only in the order of its parts
 * it compares the style with all that the workbook ever had, at every cell: a workbook that is formatted anew some hundred
 * times then takes a second for each.
 */
export function rememberStyles(styles: Styles): void {
  const search = styles.search.bind(styles);
  const idOf = new Map<string, string>();
  styles.search = (data, text) => {
    const known = idOf.get(text);
    if (known !== undefined && styles.get(known)) return known;
    const id = search(data, text);
    if (id !== NOT_THERE) idOf.set(text, id);
    return id;
  };
}

const NOT_THERE = '-1';
