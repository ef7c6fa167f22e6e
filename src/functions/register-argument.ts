import { isRegister, readRegister, registerUnder } from '../domain/register/read/read-register';
import type { Register } from '../domain/register/register';
import type { Finding } from '../domain/findings/finding';
import { placeOf, type Block, type Place } from '../domain/sheet/block';
import type { RegisterReading } from '../workbook/register/register-reading';
import { excelIsThere, memoised, memoisedDaily, type Call } from './answering';
import { isLeftOut, tableArgument } from './arguments';
import { invalidBecause, notAvailable } from './errors';
import { keepReading, keptReading } from './kept-registers';
import { LIVE } from './live';
import { registerRange } from './ranges';

/**
 * Works with the register that a function is given; left out, with the workbook's own, and again whenever that changes.
 *
 * @param position which parameter the register is, from 0: its address names the cells of findings
 * @param daily the answer changes with the day, also of a range
 * @throws #VALUE! where the range has no usable headings; #N/A where the workbook has no register
 */
export function withRegister(
  argument: unknown,
  call: Call,
  position: number,
  work: (register: Register) => unknown,
  daily = false,
): unknown {
  if (!isLeftOut(argument)) {
    const given = registerFrom(argument, call, position);
    return daily ? memoisedDaily(call, () => work(given)) : work(given);
  }
  if (!excelIsThere()) {
    throw notAvailable('The workbook cannot be read here. Give the register as a range, with its headings.');
  }
  return memoised(
    call,
    { register: true, projects: false },
    (sources) => work(registerOf(sources.register)),
    () =>
      LIVE.get()
        .currentRegister()
        .then((reading) => work(registerOf(reading))),
  );
}

/** The register in a range. @throws #VALUE! where it has no usable headings */
export function registerFrom(argument: unknown, call: Call, position: number): Register {
  const address = call?.parameterAddresses?.[position];
  const given = tableArgument(argument, 'register');
  const place = placeOf(address);
  const reading = keptReading(given, address) ?? keepReading(given, address, readRange(given, place));
  if (!isRegister(reading)) throw invalidBecause(reading, place);
  return reading;
}

function readRange(given: Block, place: Place | null): Register | Finding {
  const { block, header, zeros } = registerRange(given);
  return header ? registerUnder(block, header, place, zeros) : readRegister(block, { place });
}

/** The register of a reading. @throws #N/A that says how to choose one, or why it cannot be read */
export function registerOf(reading: RegisterReading): Register {
  if (reading.state === 'ready') return reading.register;
  throw notAvailable(LIVE.get().registerMessage(reading));
}
