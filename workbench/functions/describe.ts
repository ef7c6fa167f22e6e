import { FunctionType } from '@univerjs/engine-formula';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import type { RegisteredFunction } from './metadata';

/** A function as the formula bar tells it while it is typed: what it gives, and its arguments. */
export function describe({ fullName, description, parameters }: RegisteredFunction): IFunctionInfo {
  return {
    functionName: fullName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
