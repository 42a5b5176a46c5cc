import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of the manifest; names without their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** @throws Error where the text is no well-formed XML */
export function parseXml(xml: string): Element {
  const root: Element[] = [];
  const stack: { element: Element; children: Element[]; text: { value: string } }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const children: Element[] = [];
    const text = { value: '' };
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element: Element = {
      name: tag.local,
      attributes,
      children,
      get text() {
        return text.value.trim();
      },
    };
    (stack.at(-1)?.children ?? root).push(element);
    stack.push({ element, children, text });
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open) open.text.value += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [only] = root;
  if (!only) throw new Error('no element');
  return only;
}

export const descendants = (element: Element): readonly Element[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);
export const named = (root: Element, name: string): readonly Element[] =>
  descendants(root).filter((element) => element.name === name);

/** What the checker knows besides the manifest itself. */
export interface Surroundings {
  /** Width and height of the picture at this address; null where there is none. */
  readonly pictureAt: (url: string) => { readonly width: number; readonly height: number } | null;
  /** Whether the build serves a file at this address. */
  readonly isServed: (url: string) => boolean;
  /** Functions that the code associates with the ribbon. */
  readonly commands: readonly string[];
}

/** The order that Microsoft's schemas ask for; an element that is not here is unknown to this checker. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Requirement sets that exist; the second figure is the highest version that this project may ask of everybody. */
const REQUIREMENT_SETS: Readonly<Record<string, readonly [number, number]>> = {
  SharedRuntime: [1, 1],
  CustomFunctionsRuntime: [1, 3],
  ExcelApi: [1, 15],
};

const PERMISSION = 'ReadWriteDocument';
const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;
const RIBBON_SIZES = ['16', '32', '80'];

/** What is wrong with a manifest, one sentence each; empty where nothing is. */
export function manifestProblems(xml: string, surroundings: Surroundings): readonly string[] {
  const root = parseXml(xml);
  return [
    ...orderProblems(root),
    ...identityProblems(root),
    ...resourceProblems(root),
    ...urlProblems(xml, surroundings),
    ...domainProblems(root),
    ...pictureProblems(root, surroundings),
    ...localeProblems(root),
    ...requirementProblems(root),
    ...controlProblems(root, surroundings),
  ];
}

function orderProblems(root: Element): string[] {
  return [root, ...descendants(root)].flatMap(({ name, children }) => {
    const order = ORDER[name];
    if (!order) return [];
    const places = children.map((child) => order.indexOf(child.name));
    return children.flatMap((child, i) => {
      const place = places[i] ?? -1;
      if (place < 0) return [`${name}: unknown element ${child.name}`];
      return place < Math.max(-1, ...places.slice(0, i)) ? [`${name}: ${child.name} stands too late`] : [];
    });
  });
}

function identityProblems(root: Element): string[] {
  const child = (name: string): string => root.children.find((one) => one.name === name)?.text ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(child('Id'))) problems.push('Id is no GUID');
  if (!/^\d+(\.\d+){1,3}$/.test(child('Version'))) problems.push('Version is no version');
  if (child('DefaultLocale') !== 'fr-FR') problems.push('DefaultLocale is not fr-FR');
  if (child('Permissions') !== PERMISSION) problems.push(`Permissions is not ${PERMISSION}`);
  return problems;
}

function resourceProblems(root: Element): string[] {
  const [resources] = named(root, 'Resources');
  const entries =
    resources?.children.flatMap(({ name, children }) => children.map((entry) => ({ name, entry }))) ?? [];
  const ids = entries.map(({ entry }) => entry.attributes['id'] ?? '');
  const used = new Set(descendants(root).flatMap(({ attributes }) => attributes['resid'] ?? []));
  const texts = entries.flatMap(({ name, entry }) => {
    const longest = name === 'ShortStrings' || name === 'LongStrings' ? LONGEST[name] : Infinity;
    return [entry.attributes['DefaultValue'], ...entry.children.map(({ attributes }) => attributes['Value'])]
      .filter((text) => (text ?? '').length > longest)
      .map(() => `${entry.attributes['id'] ?? ''}: longer than ${longest} characters`);
  });
  return [
    ...[...used].filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource ${id} is used nowhere`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `resource ${id} is there twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `resource ${id}: an id has at most 32 characters`),
    ...texts,
  ];
}

function urlProblems(xml: string, { isServed }: Surroundings): string[] {
  const urls = [...xml.matchAll(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g)].map(([, url = '']) => url);
  return urls.flatMap((url) => {
    if (!url.startsWith('https://')) return [`${url} is not https`];
    return isServed(url) ? [] : [`${url} is not part of the build`];
  });
}

/** The domain of the pane is trusted without being named: naming it "has no effect and may be misleading" (AppDomain element). */
function domainProblems(root: Element): string[] {
  const [pane] = named(root, 'DefaultSettings').flatMap(({ children }) => children);
  const own = new URL(pane?.attributes['DefaultValue'] ?? '').origin;
  return named(root, 'AppDomain').flatMap(({ text }) =>
    text === own ? [`AppDomain ${text} is that of the pane`] : [],
  );
}

function pictureProblems(root: Element, { pictureAt }: Surroundings): string[] {
  const images = new Map(
    named(root, 'Images').flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? ''] as const),
    ),
  );
  const wanted = named(root, 'Icon').flatMap((icon) =>
    icon.children.map(
      ({ attributes }) => [images.get(attributes['resid']) ?? '', Number(attributes['size'])] as const,
    ),
  );
  const value = (name: string): string =>
    root.children.find((one) => one.name === name)?.attributes['DefaultValue'] ?? '';
  const incomplete = named(root, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes['size'] ?? '');
    return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `an icon lacks the size ${size}`,
    );
  });
  return [
    ...incomplete,
    ...[...wanted, [value('IconUrl'), 32] as const, [value('HighResolutionIconUrl'), 64] as const].flatMap(
      ([url, size]) => {
        const picture = pictureAt(url);
        if (!picture) return [`${url || 'an icon'}: no picture`];
        return picture.width === size && picture.height === size ? [] : [`${url} is not ${size} x ${size}`];
      },
    ),
  ];
}

/** Texts that are the same in every language by nature. */
const UNTRANSLATED = new Set(['Functions.Namespace']);

function localeProblems(root: Element): string[] {
  const strings = ['ShortStrings', 'LongStrings'].flatMap((name) =>
    named(root, name).flatMap(({ children }) => children),
  );
  const texts = [
    ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ...strings.filter(({ attributes }) => !UNTRANSLATED.has(attributes['id'] ?? '')),
    ...named(root, 'Url').filter(({ attributes }) => attributes['id'] === 'Functions.Metadata.Url'),
  ];
  return texts.flatMap(({ name, attributes, children }) => {
    const english = children.find((child) => child.attributes['Locale'] === 'en-US')?.attributes['Value'];
    return english ? [] : [`${attributes['id'] ?? name}: no English`];
  });
}

function requirementProblems(root: Element): string[] {
  return named(root, 'Set').flatMap(({ attributes }) => {
    const set = attributes['Name'] ?? '';
    const highest = REQUIREMENT_SETS[set];
    const [major = 0, minor = 0] = (attributes['MinVersion'] ?? '1.1').split('.').map(Number);
    if (!highest) return [`${set} is no requirement set of this add-in`];
    return major === highest[0] && minor <= highest[1] ? [] : [`${set} ${major}.${minor} is too much to ask`];
  });
}

function controlProblems(root: Element, { commands }: Surroundings): string[] {
  const ids = [...named(root, 'Control'), ...named(root, 'Group')].map(
    ({ attributes }) => attributes['id'] ?? '',
  );
  const functions = named(root, 'FunctionName').map(({ text }) => text);
  const runtime = named(root, 'Runtime').map(({ attributes }) => attributes);
  const pages = [...named(root, 'FunctionFile'), ...named(root, 'Page').flatMap(({ children }) => children)];
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `control ${id} is there twice`),
    ...functions.filter((name) => !commands.includes(name)).map((name) => `no code answers ${name}`),
    ...commands.filter((name) => !functions.includes(name)).map((name) => `no button runs ${name}`),
    ...(runtime.length === 1 && runtime[0]?.['lifetime'] === 'long'
      ? []
      : ['the shared runtime is not long-lived']),
    ...pages
      .filter(({ attributes }) => attributes['resid'] !== runtime[0]?.['resid'])
      .map(({ name }) => `${name} is not the page of the shared runtime`),
  ];
}
