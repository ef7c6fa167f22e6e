/** functions.json, as custom-functions-metadata writes it. */
export interface FunctionsMetadata {
  /** With this, cells that hold an error reach the function as errors instead of keeping it from being called. */
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: string };
  options?: FunctionOptions;
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionOptions {
  stream?: boolean;
  cancelable?: boolean;
  requiresAddress?: boolean;
  requiresParameterAddresses?: boolean;
  requiresStreamAddress?: boolean;
  requiresStreamParameterAddresses?: boolean;
}

/** A function as it is called in a cell. */
export interface RegisteredFunction {
  id: string;
  /** Upper case, with the namespace: `S106.OUTSTANDING`. */
  fullName: string;
  description: string;
  parameters: ParameterMetadata[];
  options: FunctionOptions;
  takesErrors: boolean;
  /** Declared to give a block of cells; anything else is one value. */
  returnsMatrix: boolean;
}

export function registeredFunctions(namespace: string, metadata: FunctionsMetadata): RegisteredFunction[] {
  return metadata.functions.map((one) => ({
    id: one.id,
    fullName: `${namespace}.${one.name}`.toUpperCase(),
    description: one.description ?? one.name,
    parameters: one.parameters,
    options: one.options ?? {},
    takesErrors: metadata.allowErrorForDataTypeAny === true,
    returnsMatrix: one.result?.dimensionality === 'matrix',
  }));
}
