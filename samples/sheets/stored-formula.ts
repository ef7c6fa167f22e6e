import { NAMESPACE } from '../../src/namespace';

const ownFunction = new RegExp(`\\b${NAMESPACE}\\.([A-Z]+)(?=\\()`, 'g');

/**
 * A formula as an .xlsx file holds it: no equals sign, and the functions of an add-in under the name by which Excel
 * stores them (S106.ROLLUP is _xldudf_S106_ROLLUP).
 */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, '').replace(ownFunction, `_xldudf_${NAMESPACE}_$1`);
}
