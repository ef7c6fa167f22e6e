import type { Ledger } from '../../movements/ledger';
import { NO_GROUP, type Register } from '../../register/register';
import { nameOfContribution, nameOfRow } from '../../register/read/contribution-name';
import type { RequestRow } from '../../requests/request-table';
import type { Part } from './figure';

/** The parts of one line of text, without those that are blank. */
export const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');

/** A contribution of the register. */
export function registerPart(register: Register, row: number, share: number, detail = ''): Part {
  const name = nameOfRow(register, row);
  const authority = register.authority[row]!;
  const whose = authority === NO_GROUP ? '' : register.authorities[authority]!.name;
  return {
    ...{ table: 'register', rowIndex: register.rowIndex[row]!, date: null },
    ...{ name: name || 'No agreement', detail: joined(detail, whose), share },
  };
}

/** An entry of the ledger. */
export function movementPart(ledger: Ledger, entry: number, share: number): Part {
  const { rowIndex, date, movement, agreement, contribution, reference, project } = ledger.rows[entry]!;
  const detail = joined(nameOfContribution(agreement, contribution), reference, project);
  return { table: 'movements', rowIndex, date, name: movement, detail, share };
}

/** A request. @param detail what the share is of it */
export function requestPart(row: RequestRow, share: number, detail = ''): Part {
  const { rowIndex, request, agreement, contribution, project, sent } = row;
  return {
    ...{ table: 'requests', rowIndex, date: sent, name: request, share },
    detail: joined(detail, nameOfContribution(agreement, contribution), project),
  };
}
