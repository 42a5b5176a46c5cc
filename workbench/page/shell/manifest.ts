import { child, children } from '../ooxml/xml';

/** What the page needs of an add-in's manifest.xml: its pane, its ribbon, its custom functions. */
export interface AddinManifest {
  readonly name: string;
  /** URL of the pane as the manifest has it. */
  readonly pane: string;
  readonly groups: readonly RibbonGroup[];
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
}

interface RibbonGroup {
  readonly id: string;
  readonly tab: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Name of the function to run, or null where the button shows the pane. */
  readonly runs: string | null;
}

const TYPE = 'http://www.w3.org/2001/XMLSchema-instance';

const typeOf = (element: Element): string => element.getAttributeNS(TYPE, 'type') ?? '';

function all(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', name));
}

/** Strings and URLs of the manifest, in the language asked for. */
function resources(root: Element, locale: string): (id: string | null | undefined) => string {
  const values = new Map<string, string>();
  const [section] = all(root, 'Resources');
  for (const kind of Array.from(section?.children ?? [])) {
    for (const entry of Array.from(kind.children)) {
      const override = children(entry, 'Override').find((one) => one.getAttribute('Locale') === locale);
      values.set(
        entry.getAttribute('id') ?? '',
        (override ?? entry).getAttribute(override ? 'Value' : 'DefaultValue') ?? '',
      );
    }
  }
  return (id) => values.get(id ?? '') ?? '';
}

/** @throws Error where the text is no XML or the manifest names no pane */
export function readManifest(xml: string, locale: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (root.localName === 'parsererror' || all(root, 'parsererror').length)
    throw new Error('manifest.xml is no XML');
  const value = resources(root, locale);
  const resource = (parent: Element | null | undefined, name: string): string =>
    value(child(parent, name)?.getAttribute('resid'));
  const displayName = child(root, 'DisplayName');
  const localName = children(displayName, 'Override').find((one) => one.getAttribute('Locale') === locale);
  const pane = child(child(root, 'DefaultSettings'), 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  if (!pane) throw new Error('manifest.xml names no pane (DefaultSettings/SourceLocation)');
  const points = all(root, 'ExtensionPoint');
  const custom = points.find((point) => typeOf(point) === 'CustomFunctions');
  return {
    name: localName?.getAttribute('Value') ?? displayName?.getAttribute('DefaultValue') ?? '',
    pane,
    groups: points
      .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
      .flatMap((point) => all(point, 'Group'))
      .map((group) => ({
        id: group.getAttribute('id') ?? '',
        tab: tabName(group.parentElement, value),
        label: resource(group, 'Label'),
        buttons: all(group, 'Control')
          .filter((control) => typeOf(control) === 'Button')
          .map((control) => button(control, resource, value)),
      })),
    functions: custom
      ? {
          namespace: resource(custom, 'Namespace'),
          metadata: resource(child(custom, 'Metadata'), 'SourceLocation'),
        }
      : null,
  };
}

function tabName(tab: Element | null, value: (id: string | null | undefined) => string): string {
  if (tab?.localName === 'CustomTab') return value(child(tab, 'Label')?.getAttribute('resid'));
  return 'Accueil';
}

function button(
  control: Element,
  resource: (parent: Element | null, name: string) => string,
  value: (id: string | null | undefined) => string,
): RibbonButton {
  const action = child(control, 'Action');
  const images = children(child(control, 'Icon'), 'Image');
  const large = images.find((image) => image.getAttribute('size') === '32') ?? images[0];
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(control, 'Label'),
    tip: resource(child(control, 'Supertip'), 'Description'),
    icon: value(large?.getAttribute('resid')),
    runs:
      action && typeOf(action) === 'ExecuteFunction'
        ? (child(action, 'FunctionName')?.textContent ?? '').trim()
        : null,
  };
}
