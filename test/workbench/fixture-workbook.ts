import { openWorkbench } from '../../workbench/headless';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../workbench/headless';

export const FIXTURE_ADDIN = 'test/workbench/fixture';

/** A register of three rows in a table, and an empty summary. */
export function openFixture(options: Partial<WorkbenchOptions> = {}): Promise<HeadlessWorkbench> {
  return openWorkbench({
    addin: FIXTURE_ADDIN,
    sheets: {
      Summary: [],
      Register: [
        ['Ref', 'Authority', 'Value'],
        ['A1', 'Leeds', 100.25],
        ['A2', 'York', 50],
        ['A3', 'Leeds', 25.75],
      ],
    },
    tables: { Register: 'Register!A1:C4' },
    ...options,
  });
}

/** What the page has logged since it was last asked. */
export function pageLog(bench: HeadlessWorkbench): string[] {
  return (bench.window.log as string[]).splice(0);
}

interface BatchOutcome {
  value?: unknown;
  name?: string;
  code?: string;
  message?: string;
  location?: string;
  statement?: string;
}

/**
 * Runs a script as the task pane would: within Excel.run, with `context` and the Summary sheet as `sheet`.
 * Answers its value, or the error as office.js tells it.
 */
export async function runInPane(bench: HeadlessWorkbench, script: string): Promise<BatchOutcome> {
  const outcome = (await bench.window.eval(`
    Excel.run(async function (context) {
      var sheet = context.workbook.worksheets.getItem('Summary');
      ${script}
    }).then(
      function (value) { return JSON.stringify({ value: value }); },
      function (error) {
        var info = error.debugInfo || {};
        return JSON.stringify({
          name: error.name, code: error.code, message: error.message,
          location: info.errorLocation, statement: info.statement,
        });
      },
    )`)) as string;
  return JSON.parse(outcome) as BatchOutcome;
}

/** The value that a script in the pane answers; an error fails the test. */
export async function valueInPane(bench: HeadlessWorkbench, script: string): Promise<unknown> {
  const outcome = await runInPane(bench, script);
  if (outcome.code) throw new Error(`${outcome.code}: ${outcome.message} at ${outcome.location}`);
  return outcome.value;
}
