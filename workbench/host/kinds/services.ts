import type { FunctionResult } from '../custom-functions';
import { RichApiError } from '../errors';
import { CATEGORY } from '../events';
import { asFlag, asText, object, type Kind } from '../kind';

/** Services beside the workbook that office.js itself calls: its runtime, its custom functions, its ribbon. */

const customFunctions: Kind<unknown> = {
  name: 'CustomFunctions',
  call: {
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, host) => host.functionsReady(),
    SetInvocationArrayResults: (_self, args, host) =>
      host.functionResults(args.raw(0) as readonly FunctionResult[]),
    SetInvocationResults: (_self, args, host) =>
      host.functionResults(args.raw(0) as readonly FunctionResult[]),
  },
};

const appRuntime: Kind<unknown> = {
  name: 'AppRuntimeService',
  call: {
    _RegisterVisibilityChangedEvent: () => null,
    _UnregisterVisibilityChangedEvent: () => null,
    GetAppRuntimeState: (_self, _args, host) => (host.paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_self, args, host) => {
      if (host.engine.oddities.has('pane-request-hangs')) return new Promise(() => undefined);
      if (host.engine.oddities.has('pane-request-refused'))
        throw new RichApiError('GeneralException', 'No pane.');
      if (host.engine.oddities.has('pane-request-ignored')) return null;
      const visible = args.text(0) === 'Visible';
      host.showPane(visible);
      host.after(() =>
        host.events.push(CATEGORY.visibility, 0, '', { visibility: visible ? 'Visible' : 'Hidden' }),
      );
      return null;
    },
  },
};

const appRuntimePersistence: Kind<unknown> = {
  name: 'AppRuntimePersistenceService',
  call: {
    GetAppRuntimeStartState: (_self, _args, host) => host.startup,
    SetAppRuntimeStartState: (_self, args, host) => {
      host.startup = args.text(0);
    },
  },
};

const addinInternal: Kind<unknown> = {
  name: 'AddinInternalService',
  call: { NotifyActionHandlerReady: () => null },
};

const dynamicRibbon: Kind<unknown> = {
  name: 'DynamicRibbon',
  call: {
    ExecuteRequestCreate: () => null,
    ExecuteRequestUpdate: () => null,
    GetButton: (_self, args) => object(ribbonButton, args.text(0)),
    GetTab: (_self, args) => object(ribbonTab, args.text(0)),
  },
};

const ribbonButton: Kind<string> = {
  name: 'RibbonButton',
  set: { Enabled: (id, value, host) => host.enableControl(id, asFlag(value)) },
};

const ribbonTab: Kind<string> = {
  name: 'RibbonTab',
  set: { Visibility: (id, value, host) => host.showTab(id, asText(value) !== 'Hidden') },
};

/** Nothing leaves this machine: what the client reports about itself is dropped. */
const telemetry: Kind<unknown> = {
  name: 'TelemetryService',
  call: { SendCustomerContent: () => null, SendTelemetryEvent: () => null },
};

export const KINDS_BY_SERVICE: Readonly<Record<string, Kind<unknown>>> = {
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistence,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbon,
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.InternalService.AddinInternalService': addinInternal,
  'Microsoft.Telemetry.TelemetryService': telemetry,
};
