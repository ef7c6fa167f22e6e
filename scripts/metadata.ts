/** functions.json: what Excel is told of the custom functions, from their docstrings. */
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functionFiles, inNamespace } from './docstrings';

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean>>;
}

export interface Metadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** @throws Error with the generator's own list where a docstring cannot be used */
export async function generateMetadata(): Promise<Metadata> {
  const result = await generateCustomFunctionsMetadata(functionFiles());
  if (result.errors.length > 0)
    throw new Error(`The docstrings cannot be used:\n${result.errors.join('\n')}`);
  const { functions } = JSON.parse(inNamespace(result.metadataJson)) as { functions: FunctionMetadata[] };
  // Error cells reach the functions as arguments, so that a message can name them; the generator has no tag for it.
  return { allowErrorForDataTypeAny: true, functions };
}

/** The same with a help page for every function, at the address from which the add-in is served. */
export const withHelp = (metadata: Metadata, baseUrl: string): Metadata => ({
  ...metadata,
  functions: metadata.functions.map((f) => ({
    ...f,
    helpUrl: `${baseUrl.replace(/\/$/, '')}/help.html#${f.id}`,
  })),
});
