import { declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { CUSTOM_FUNCTION_FEATURES } from '../protocol/office-host';
import type { FunctionResult, OfficeHost } from '../protocol/office-host';

export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

/** The part of the workbench's window that shows the add-in's page. */
export interface PaneWindow {
  state(): RuntimeState;
  /** Shows the pane or hides it, which the page is told of; it goes on running either way. */
  setState(state: RuntimeState): void;
}

interface SingleResult {
  id: number;
  failed?: boolean;
  value: unknown;
  errorCode: number;
}

/** The services that office.js itself calls: readiness, custom function results, the shared runtime's pane. */
export function serviceClasses(host: OfficeHost, pane: PaneWindow): ClassTable {
  let startState: RuntimeState = 'Inactive';
  return {
    'Microsoft.InternalService.AddinInternalService': declareClass({
      methods: { NotifyActionHandlerReady: () => undefined },
    }),
    'Microsoft.ExcelServices.CustomFunctions': declareClass({
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => host.functionsAreReady(),
        _GetEnabledFeatures: () => CUSTOM_FUNCTION_FEATURES,
        SetInvocationArrayResults: (_service, [results]: [FunctionResult[]]) => host.functionResults(results),
        SetInvocationResults: (_service, [results]: [SingleResult[]]) =>
          host.functionResults(
            results.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]),
          ),
      },
    }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': declareClass({
      methods: {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: (_service, [state]: [RuntimeState]) => {
          startState = state;
        },
      },
    }),
    'Microsoft.AppRuntime.AppRuntimeService': declareClass({
      methods: {
        GetAppRuntimeState: () => pane.state(),
        SetAppRuntimeState: (_service, [state]: [RuntimeState]) => pane.setState(state),
      },
    }),
  };
}
