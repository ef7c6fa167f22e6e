const ERROR_TEXT =
  /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|TIMEOUT!|PYTHON!|GETTING_DATA)$/;

/**
 * The Excel error that a cell holds ("#REF!"), or null. A workbook gives errors as text; a custom function is given an
 * object that carries the code.
 */
export function excelErrorOf(cell: unknown): string | null {
  if (typeof cell === 'string') return cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell) ? cell : null;
  if (typeof cell !== 'object' || cell === null) return null;
  if (Object.prototype.toString.call(cell) === '[object Date]') return null;
  const code = (cell as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!';
}
