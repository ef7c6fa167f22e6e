import type {
  ArrayValueObject,
  BaseValueObject,
  IFunctionService as FunctionService,
} from '@univerjs/engine-formula';
import type { UniverContext } from './univer-context';

const DAY = 86_400_000;
/** The day that Excel counts from. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

/** The same day so many months on; where that month is shorter, its last day. */
function monthsOn(serial: number, months: number): number {
  const from = new Date(DAY_NOUGHT + Math.floor(serial) * DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) - DAY_NOUGHT) / DAY;
}

const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();
/** What an argument is for one cell of the answer: one for all, or its own. */
const cellOf = (given: BaseValueObject, row: number, column: number) =>
  isArray(given)
    ? given.get(given.getRowCount() > 1 ? row : 0, given.getColumnCount() > 1 ? column : 0)?.getValue()
    : given.getValue();

type Calculate = (start: BaseValueObject, months: BaseValueObject) => BaseValueObject;

/** Functions of Univer that are right by now: all its books share them. */
const mended = new WeakSet<object>();

/** Univer's EDATE goes on into the next month from the end of a longer one; Excel's stays at the end of the shorter. */
export function mendFunctions(univer: UniverContext): void {
  const { engine } = univer;
  const executors = univer.service<FunctionService>(engine.IFunctionService).getExecutors();
  const found = [...executors].find(([name]) => String(name) === 'EDATE')?.[1];
  if (!found) throw new Error('Univer has no EDATE.');
  const kind = Object.getPrototypeOf(found) as { calculate: Calculate };
  if (mended.has(kind)) return;
  mended.add(kind);
  const own = kind.calculate;
  kind.calculate = function (start, months) {
    const answer = own.call(this, start, months);
    if (!isArray(answer)) return answer;
    return answer.map((one, row, column) => {
      if (one.isError()) return one;
      const [from, more] = [start, months].map((given) => Number(cellOf(given, row, column)));
      return engine.NumberValueObject.create(monthsOn(from!, Math.floor(more!)), one.getPattern());
    });
  };
}
