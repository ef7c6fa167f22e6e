import { ledgerOf, type MovementsTable } from '../domain/movements/ledger';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { mayHaveTranches, withTranches } from '../domain/pipeline/tranches';
import { TRIGGERS, type TriggersTable } from '../domain/pipeline/trigger-table';
import type { Register } from '../domain/register/register';
import { today } from '../workbook/excel/clock';
import type { Call } from './answering';
import { optionalTableSource } from './sources';

/** The tables that give money deadlines of its own. @param position of `triggers` among the parameters; `movements` follows */
export const trancheSources = (triggers: unknown, movements: unknown, call: Call, position: number) => ({
  triggers: optionalTableSource(TRIGGERS, triggers, call, position),
  movements: optionalTableSource(MOVEMENTS, movements, call, position + 1),
});

interface Given {
  readonly register: Register;
  readonly triggers: TriggersTable | null;
  readonly movements: MovementsTable | null;
}

/**
 * The register with the deadlines that its instalments and receipts give: itself where there are none.
 *
 * @param asAt the day of the list: of an earlier one the register has what was received since, too
 */
export const trancheRegister = ({ register, triggers, movements }: Given, asAt: number): Register =>
  withTranches(
    register,
    triggers,
    mayHaveTranches(register, triggers) && movements ? ledgerOf(movements, register) : null,
    Math.max(asAt, today()),
  );
