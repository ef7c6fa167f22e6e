/** The functions of the optional tables answer alike whether a blank cell comes as "", as null or as 0. */
import * as fc from 'fast-check';
import { generateMetadata, type FunctionMetadata } from '../../scripts/metadata';
import { BLANKS, callNow, FunctionError, handedOver } from './calling';
import { runs } from '../chance';
import { argumentsFor } from './made-arguments';

let functions: readonly FunctionMetadata[];
beforeAll(async () => {
  functions = (await generateMetadata()).functions;
});

const plain = (value: unknown): unknown =>
  value instanceof FunctionError
    ? `${value.code} ${value.message}`
    : Array.isArray(value)
      ? (value as unknown[]).map(plain)
      : value;

test.each(['PLAN', 'UNPLACED', 'REQUESTS', 'VARIANCES', 'ELIGIBLE', 'BID', 'DUE', 'FORECAST'])('%s', (id) => {
  const { parameters } = functions.find((of) => of.id === id)!;
  fc.assert(
    fc.property(argumentsFor(id, parameters), (args) => {
      const answers = BLANKS.map((blank) =>
        plain(callNow(id, ...args.map((argument) => handedOver(argument, blank)))),
      );
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }),
    runs(150, 50),
  );
});
