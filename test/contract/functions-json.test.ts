/** functions.json against the rules that Microsoft documents for it: each test names its rule and where it stands. */
import { generateMetadata, withHelp } from '../../scripts/metadata';

type Json = Record<string, unknown>;
interface Parameter extends Json {
  name: string;
}
interface Declared extends Json {
  id: string;
  name: string;
  parameters: Parameter[];
  result: Json;
  options?: Record<string, boolean>;
}

let whole: Json;
let functions: Declared[];
beforeAll(async () => {
  whole = withHelp(await generateMetadata(), 'https://example.org/s106') as unknown as Json;
  functions = whole.functions as Declared[];
});

const each = (check: (f: Declared) => void): void => {
  expect(functions.length).toBeGreaterThan(0);
  for (const f of functions) {
    try {
      check(f);
    } catch (error) {
      throw new Error(`${f.id}: ${(error as Error).message}`, { cause: error });
    }
  }
};
const on = (f: Declared, option: string): boolean => f.options?.[option] === true;

describe('Manually create JSON metadata for custom functions', () => {
  test('the properties of the file are those that exist', () => {
    const known = [
      '$schema',
      'allowCustomDataForDataTypeAny',
      'allowErrorForDataTypeAny',
      'enums',
      'functions',
    ];
    expect(known).toEqual(expect.arrayContaining(Object.keys(whole)));
    expect(whole.allowErrorForDataTypeAny).toBe(true);
  });

  test('a function has id, name, parameters and result, and nothing that does not exist', () => {
    each((f) => {
      expect(Object.keys(f)).toEqual(expect.arrayContaining(['id', 'name', 'parameters', 'result']));
      const known = ['description', 'helpUrl', 'id', 'name', 'options', 'parameters', 'result'];
      expect(known).toEqual(expect.arrayContaining(Object.keys(f)));
    });
  });

  test('an id contains only letters, digits and periods, and is unique in the file', () => {
    each(({ id }) => expect(id).toMatch(/^[A-Za-z0-9.]+$/));
    const ids = functions.map(({ id }) => id.toUpperCase());
    expect(new Set(ids).size).toBe(ids.length);
    const names = functions.map(({ name }) => name.toUpperCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('dimensionality is scalar or matrix', () => {
    each(({ parameters, result }) => {
      for (const { dimensionality } of [result, ...parameters])
        expect(['scalar', 'matrix', undefined]).toContain(dimensionality);
    });
  });

  test('a type is boolean, number, string or any', () => {
    each(({ parameters, result }) => {
      for (const { type } of [result, ...parameters])
        expect(['boolean', 'number', 'string', 'any', undefined]).toContain(type);
    });
  });

  test('errors reach the parameters of type any, which all are', () => {
    each(({ parameters }) => {
      for (const { type } of parameters) expect(type ?? 'any').toBe('any');
    });
  });

  test('a result has dimensionality and type alone; a parameter what exists', () => {
    const known = ['cellValueType', 'customEnumId', 'description', 'dimensionality', 'name', 'optional'];
    each(({ parameters, result }) => {
      expect(['dimensionality', 'type']).toEqual(expect.arrayContaining(Object.keys(result)));
      for (const parameter of parameters)
        expect([...known, 'repeating', 'type']).toEqual(expect.arrayContaining(Object.keys(parameter)));
    });
  });

  test('the options exist, and each is true or false', () => {
    const known = [
      ...['cancelable', 'capturesCallingObject', 'excludeFromAutoComplete', 'linkedEntityLoadService'],
      ...['requiresAddress', 'requiresParameterAddresses', 'requiresStreamAddress'],
      ...['requiresStreamParameterAddresses', 'stream', 'volatile'],
    ];
    each(({ options = {} }) => {
      expect(known).toEqual(expect.arrayContaining(Object.keys(options)));
      for (const value of Object.values(options)) expect(typeof value).toBe('boolean');
    });
  });

  test('requiresParameterAddresses goes with a result of dimensionality matrix, and not with stream', () => {
    each((f) => {
      if (!on(f, 'requiresParameterAddresses')) return;
      expect(f.result.dimensionality).toBe('matrix');
      expect(on(f, 'stream')).toBe(false);
    });
  });

  test('requiresStreamAddress and requiresStreamParameterAddresses go with stream alone', () => {
    each((f) => {
      if (on(f, 'requiresStreamAddress') || on(f, 'requiresStreamParameterAddresses'))
        expect(on(f, 'stream')).toBe(true);
    });
  });

  test('stream goes with none of cancelable, requiresAddress and volatile', () => {
    each((f) => {
      if (!on(f, 'stream')) return;
      for (const option of ['cancelable', 'requiresAddress', 'volatile']) expect(on(f, option)).toBe(false);
    });
  });

  test('a custom enum that is named exists', () => {
    const enums = ((whole.enums ?? []) as { id: string }[]).map(({ id }) => id.toUpperCase());
    each(({ parameters }) => {
      for (const { customEnumId } of parameters)
        if (typeof customEnumId === 'string') expect(enums).toContain(customEnumId.toUpperCase());
    });
  });
});

describe('Custom functions naming and localization', () => {
  test('name and id start with a letter, have three characters at least, and are in capitals', () => {
    each(({ id, name }) => {
      for (const text of [id, name]) expect(text).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
    });
  });

  test('a name has letters, digits, underscores and periods, 128 at most', () => {
    each(({ name }) => expect(name).toMatch(/^\p{Alphabetic}[\p{Alphabetic}\d_.]{2,127}$/u));
  });

  test('a name is no address of a cell, in either style', () => {
    each(({ name }) => expect(name).not.toMatch(/^[A-Z]{1,3}\d{1,7}$|^R\d*C\d*$/));
  });

  test('a name is no macro function of Excel 4.0', () => {
    const macros =
      'ACTIVATE ALERT BREAK CALL ECHO ERROR EVALUATE EXEC FILES FOR GOTO HALT HELP INPUT NAMES NEXT NOTE RESULT RETURN RUN SAVE SELECT STEP VIEW WHILE WINDOWS';
    each(({ name }) => expect(macros.split(' ')).not.toContain(name));
  });
});

describe('Autogenerate JSON metadata; parameter options', () => {
  test('parameters have names of their own, which read as one word, and a description', () => {
    each(({ parameters }) => {
      const names = parameters.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const { name, description } of parameters) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
        expect(String(description).length).toBeGreaterThan(10);
      }
    });
  });

  test('optional parameters come last, and no parameter is the invocation', () => {
    each(({ parameters }) => {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
      expect(parameters.map(({ name }) => name)).not.toContain('invocation');
    });
  });

  test('Excel shows descriptions of 255 characters, and a help page over https', () => {
    each(({ description, helpUrl, parameters }) => {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)])
        expect(String(text).length).toBeLessThanOrEqual(255);
      expect(helpUrl).toMatch(/^https:\/\//);
    });
  });
});
