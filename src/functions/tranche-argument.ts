import { ledgerOf, type MovementsTable } from '../domain/movements/ledger';
import { MOVEMENTS } from '../domain/movements/movement-table';
import { mayHaveTranches, withTranches } from '../domain/pipeline/tranches';
import { TRIGGERS, type TriggersTable } from '../domain/pipeline/trigger-table';
import type { Register } from '../domain/register/register';
import type { Call } from './answering';
import { optionalTableSource } from './sources';

/** The tables that give money deadlines of its own. @param position of `triggers` among the parameters; `movements` follows */
export const trancheSources = (triggers: unknown, movements: unknown, call: Call, position: number) => ({
  triggers: optionalTableSource(TRIGGERS, triggers, call, position),
  movements: optionalTableSource(MOVEMENTS, movements, call, position + 1),
});

/** The register with the deadlines that its instalments and receipts give: itself where there are none. */
export const trancheRegister = ({
  register,
  triggers,
  movements,
}: {
  readonly register: Register;
  readonly triggers: TriggersTable | null;
  readonly movements: MovementsTable | null;
}): Register =>
  withTranches(
    register,
    triggers,
    mayHaveTranches(register, triggers) && movements ? ledgerOf(movements, register) : null,
  );
