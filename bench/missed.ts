/** Where a goal is missed: what the time goes into, and what was tried. */
export const IF_MISSED = {
  rollup:
    'More than half of it is the loop over the rows, which waits for cells that are apart in memory: to add six amounts, to go over the letters of a reference and to compare an authority takes it three plain passes. A sixth numbers the agreements (a fifth where each row is its own), for the count of those that are open; a tenth sums. Tried, and no faster: arrays that are kept between calls, amounts column by column, an expression in place of the loop over letters. Its runs lie at two levels, some 8 plain passes and some 13; why was not found out.',
  outstanding:
    'Nearly all of it is the loop over the rows (see above). No agreement is numbered. To check six amounts to the penny takes two plain passes, and to tell a reference from a label another. A second figure of the same cells is not read again.',
  again:
    'That each cell is equal takes the whole of the time: most texts of a range that comes again are equal but not the same in memory, so that their letters are compared.',
  fullSheet:
    'A million rows do not fit into the cache, and what the reading makes is most of what garbage is collected; a third of the time makes the arrays. Tried: large arrays as plain ones, since the memory of typed arrays had V8 collect all garbage of the page at each reading (from 3.1 times to this).',
  cells:
    'The first cell reads the register, the others see that their cells are equal (see above); LibreOffice’s cells share theirs. Before, each cell read it.',
  validate:
    'A fifth collects garbage, a sixth looks for spellings of one reference, the rest is spread over twenty checks, each of which goes over the cells once. Tried: rows that may repeat another are found by hashes (from 41 times ROLLUP to this).',
  lists:
    'A third collects garbage: of the keys by which rows are matched, or of the rows that are listed. Tried: no findings are worked out, and cells that are the same as they are need no reading.',
  xlsx: 'The file is unpacked and parsed piece by piece, so that no file takes more than 500 MB; hucre unpacks it whole. Two fifths of the time is the parser of XML (saxes), an eighth unpacks.',
  csv: 'Numbers are told from text field by field, and damaged quotation marks are mended; papaparse was given the text alone, and makes nothing but text.',
} as const;
