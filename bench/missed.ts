/** Where a goal is missed: what the time goes into, and what was tried. */
export const IF_MISSED = {
  rollup:
    'Two fifths of it is the loop over the rows, which waits for cells that are apart in memory; a third numbers the references (their letters, the look into the table, its growth); a tenth or less collects garbage. Tried, and no faster: a table of references that is large from the start (slower: it no longer fits into the cache), arrays that are kept between calls, the last spelling remembered.',
  outstanding:
    'The references are numbered, though the figure counts none: that a row is the sum of those of its agreement is found by their numbers. To number them only when they are asked for is not done. A second figure of the same cells is not read again.',
  again:
    'That each cell is equal takes the whole of the time: most texts of a range that comes again are equal but not the same in memory, so that their letters are compared.',
  fullSheet:
    'A million rows do not fit into the cache, and what the reading makes is most of what garbage is collected. Tried: large arrays as plain ones, since the memory of typed arrays had V8 collect all garbage of the page at each reading (from 3.1 times to this).',
  cells:
    'The first cell reads the register, the others see that their cells are equal (see above); LibreOffice’s cells share theirs. Before, each cell read it.',
  validate:
    'A fifth collects garbage, a sixth looks for spellings of one reference, the rest is spread over twenty checks, each of which goes over the cells once. Tried: rows that may repeat another are found by hashes (from 41 times ROLLUP to this).',
  lists:
    'A third collects garbage: of the keys by which rows are matched, or of the rows that are listed. Tried: no findings are worked out, and cells that are the same as they are need no reading.',
  xlsx: 'The file is unpacked and parsed piece by piece, so that no file takes more than 500 MB; hucre unpacks it whole. Two fifths of the time is the parser of XML (saxes), an eighth unpacks.',
  csv: 'Numbers are told from text field by field, and damaged quotation marks are mended; papaparse was given the text alone, and makes nothing but text.',
} as const;
