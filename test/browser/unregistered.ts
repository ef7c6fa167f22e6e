import type { Page } from 'playwright-core';

/** What the engine of the workbench knows functions by; reached through the page, as an add-in that loads late would. */
interface FunctionService {
  getExecutor(name: string): unknown;
  unregisterExecutors(...names: string[]): void;
  registerExecutors(...executors: unknown[]): void;
  deleteFormulaAstCacheKey(name: string): void;
}

/** Cells are worked out as if the add-in had not loaded: they show #NAME?. */
export const forgetFunctions = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { book, functions } = window.workbench!.session;
    const { univer } = book;
    const service = univer.service(univer.engine.IFunctionService) as unknown as FunctionService;
    const stored = functions.names.map((name) => service.getExecutor(name));
    // Of this workbook: the page may have had another before.
    if (stored.every(Boolean)) (window as unknown as { stored: unknown }).stored = stored;
    service.unregisterExecutors(...functions.names);
    for (const name of functions.names) service.deleteFormulaAstCacheKey(name);
    await book.recalculate();
  });

/** The add-in has loaded: what was worked out before stays as it is. */
export const registerFunctions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { book, functions } = window.workbench!.session;
    const { univer } = book;
    const service = univer.service(univer.engine.IFunctionService) as unknown as FunctionService;
    service.registerExecutors(...(window as unknown as { stored: unknown[] }).stored);
    for (const name of functions.names) service.deleteFormulaAstCacheKey(name);
  });
