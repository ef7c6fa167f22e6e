/** The namespace that a build is asked for: what may stand before the dot of a custom function, and be found again. */
import { DEFAULT_NAMESPACE, PILOT_NAMESPACE } from '../src/namespace';

const MAX_CHARACTERS = 20;

/**
 * Refuses a namespace that Excel, or the add-in itself, could not tell from something else. The default passes: it is the
 * address of a cell, and docs/decisions/0001-namespace.md says why it is taken all the same.
 *
 * Capital letters and digits only: a workbook stores a formula as `_xldudf_S106REG_ROLLUP`, where a full stop and an
 * underscore could not be told apart, and Excel compares names without regard to case.
 *
 * @throws Error, naming what was given and why it will not do
 */
export function checkNamespace(given: string): void {
  if (given === DEFAULT_NAMESPACE) return;
  const refuse = (why: string): Error =>
    new Error(`The namespace must be a word such as ${PILOT_NAMESPACE}. "${given}" ${why}.`);
  if (!/^[A-Z][A-Z0-9]*$/.test(given)) throw refuse('does not consist of capital letters and digits');
  if (given.length > MAX_CHARACTERS) throw refuse(`has more than ${MAX_CHARACTERS} characters`);
  if (isCellAddress(given)) throw refuse('is also the address of a cell, or begins with one');
}

/** `XFD1048576` is the last cell. In the other notation a name may not even begin with an address: `R106REG` (MS-XLSB 2.5.166). */
function isCellAddress(name: string): boolean {
  if (/^[RC]\d|^RC?$|^C$/.test(name)) return true;
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return false;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= 16_384 && Number(digits) >= 1 && Number(digits) <= 1_048_576;
}
