import { isRegister, readRegister } from '../domain/register/read-register';
import type { Register } from '../domain/register/register';
import { placeOf } from '../domain/sheet/block';
import { currentRegister } from '../workbook/current-register';
import { registerMessage } from '../workbook/register-messages';
import { asBlock, isLeftOut } from './arguments';
import { invalidBecause, notAvailable } from './errors';

/** False where the functions run without a workbook, as a file of functions alone. */
export const excelIsThere = (): boolean => typeof Excel !== 'undefined';

/** What the runtime tells of a call: here, the addresses of its arguments. */
export type Call = { parameterAddresses?: (string | null | undefined)[] } | null | undefined;

/**
 * Works with the register that a function is given; left out, with the workbook's own, which needs Excel and answers later.
 *
 * @param position which parameter the register is, from 0: its address names the cells of findings
 * @throws #VALUE! where the range has no usable headings; #N/A where the workbook has no register
 */
export function withRegister<T>(
  argument: unknown,
  call: Call,
  position: number,
  work: (register: Register) => T,
): T | Promise<T> {
  if (isLeftOut(argument)) return workbookRegister().then(work);
  return work(registerFrom(argument, call, position));
}

/** The register in a range. @throws #VALUE! where it has no usable headings */
export function registerFrom(argument: unknown, call: Call, position: number): Register {
  const place = placeOf(call?.parameterAddresses?.[position]);
  const reading = readRegister(asBlock(argument), { place });
  if (isRegister(reading)) return reading;
  throw invalidBecause(reading, place);
}

/** The workbook's own register. @throws #N/A that says how to choose one, or why it cannot be read */
export async function workbookRegister(): Promise<Register> {
  if (!excelIsThere())
    throw notAvailable('The workbook cannot be read here. Give the register as a range, with its headings.');
  const reading = await currentRegister();
  if (reading.state === 'ready') return reading.register;
  throw notAvailable(registerMessage(reading));
}
