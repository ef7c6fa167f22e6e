import { MOVEMENTS } from '../../src/domain/movements/movement-table';
import { TRIGGERS } from '../../src/domain/pipeline/trigger-table';
import type { TableKind } from '../../src/domain/tables/table-kind';

const headingsOf = ({ columns }: TableKind): unknown[][] => [Object.values(columns).map(({ name }) => name)];
/** Triggers and Movements without a row: a function that has them given reads no table of the workbook. */
export const NO_TRANCHES: readonly unknown[][][] = [TRIGGERS, MOVEMENTS].map(headingsOf);
