/** The sources as the TypeScript compiler reads them: for what asks it who calls whom. */
import path from 'node:path';
import ts from 'typescript';

/**
 * What src is, to the TypeScript compiler: every file with its types.
 *
 * @param texts sources that are not on disk, by their path
 */
export function sourceProgram(root: string, texts: ReadonlyMap<string, string> = new Map()): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  if (!config) throw new Error(`There is no tsconfig.json in ${root}.`);
  const host = ts.createCompilerHost(config.options);
  const given = new Map([...texts].map(([name, text]) => [path.join(root, name), text]));
  const { readFile, fileExists } = host;
  host.readFile = (name) => given.get(path.normalize(name)) ?? readFile(name);
  host.fileExists = (name) => given.has(path.normalize(name)) || fileExists(name);
  const source = path.join(root, 'src') + path.sep;
  const files = config.fileNames.filter((name) => path.normalize(name).startsWith(source));
  return ts.createProgram([...files, ...given.keys()], config.options, host);
}
