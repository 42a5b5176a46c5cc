import type { NamePlan, SheetPlan } from '../plan/types';
import { absoluteRange, quotedSheet, columnName } from '../cells/a1';
import { storedFormula } from './future-functions';
import { isOurName, nameOfRole, sheetOfReference } from '../plan/our-names';
import { cut } from './part-edits';
import type { Edit } from './splice';
import type { DefinedName, WorkbookPart } from './workbook-part';
import { appendTo, childOf, placeAmong } from './xml-outline';
import { escapeXml } from './xml-text';

/** Children of `<workbook>` as far as defined names, in their order (CT_Workbook). */
const SEQUENCE = [
  ...[
    'fileVersion',
    'fileSharing',
    'workbookPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'functionGroups',
  ],
  ...['externalReferences', 'definedNames'],
];

/** A name to be set; `localSheet` is the index of the sheet it belongs to. */
interface SetName {
  readonly name: string;
  readonly localSheet: number | undefined;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** Names that Excel keeps for each sheet; those of ours follow the plan alone. */
const BUILT_IN_NAMES = ['_xlnm._FilterDatabase', '_xlnm.Print_Area', '_xlnm.Print_Titles'];

/** A sheet of ours with its final name and place. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly index: number;
}

/** The splices that bring names up to date: those of the plan, of the roles, and of the sheets' filters and prints. */
export function nameEdits(
  workbook: WorkbookPart,
  names: readonly NamePlan[],
  sheets: readonly PlacedSheet[],
): Edit[] {
  const wanted = [
    ...sheets.flatMap(namesOfSheet),
    ...names.map(({ name, refersTo }) => ({ name, localSheet: undefined, refersTo, hidden: false })),
  ];
  const { source } = workbook;
  const edits: Edit[] = [];
  const present = new Set<SetName>();
  for (const existing of workbook.names) {
    const next = wanted.find((one) => isSame(one, existing));
    if (next) {
      present.add(next);
      const { innerStart, innerEnd } = existing.element;
      const text = escapeXml(storedFormula(next.refersTo));
      if (source.text.slice(innerStart, innerEnd) !== text)
        edits.push({ start: innerStart, end: innerEnd, text });
    } else if (isOutdated(existing, sheets)) {
      edits.push(cut(existing.element));
    }
  }
  const added = wanted.filter((one) => !present.has(one)).map((one) => nameElement(source.prefix, one));
  return added.length > 0 ? [...edits, addition(workbook, added.join(''))] : edits;
}

/** What an earlier run left on a sheet that is written anew: its filter and prints, and names of ours that point there. */
function isOutdated({ name, localSheet, refersTo }: DefinedName, sheets: readonly PlacedSheet[]): boolean {
  if (localSheet !== undefined) {
    return sheets.some(({ index }) => index === localSheet) && BUILT_IN_NAMES.includes(name);
  }
  const target = sheetOfReference(refersTo)?.toLowerCase();
  return isOurName(name) && sheets.some((sheet) => sheet.name.toLowerCase() === target);
}

function addition({ source }: WorkbookPart, text: string): Edit {
  const element = childOf(source.root, 'definedNames');
  if (element) return appendTo(source, element, text);
  const place = placeAmong(source.root.children, SEQUENCE, 'definedNames', source.root.innerStart);
  const tag = `${source.prefix}definedNames`;
  return { start: place, end: place, text: `<${tag}>${text}</${tag}>` };
}

function isSame(wanted: SetName, existing: DefinedName): boolean {
  return (
    wanted.localSheet === existing.localSheet && wanted.name.toLowerCase() === existing.name.toLowerCase()
  );
}

function nameElement(prefix: string, { name, localSheet, refersTo, hidden }: SetName): string {
  const local = localSheet === undefined ? '' : ` localSheetId="${localSheet}"`;
  const tag = `${prefix}definedName`;
  return `<${tag} name="${name}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(storedFormula(refersTo))}</${tag}>`;
}

function namesOfSheet({ plan, name, index }: PlacedSheet): SetName[] {
  const sheet = `${quotedSheet(name)}!`;
  const { filter, print } = plan;
  const { repeatRows, repeatColumns } = print;
  const titles = [
    repeatColumns && `${sheet}$${columnName(repeatColumns[0])}:$${columnName(repeatColumns[1])}`,
    repeatRows && `${sheet}$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`,
  ].filter((part) => part !== undefined);
  const local = (local: string, refersTo: string, hidden = false): SetName => ({
    name: local,
    localSheet: index,
    refersTo,
    hidden,
  });
  return [
    { name: nameOfRole(plan.role), localSheet: undefined, refersTo: `${sheet}$A$1`, hidden: false },
    ...(filter ? [local('_xlnm._FilterDatabase', sheet + absoluteRange(filter), true)] : []),
    ...(print.area ? [local('_xlnm.Print_Area', sheet + absoluteRange(print.area))] : []),
    ...(titles.length > 0 ? [local('_xlnm.Print_Titles', titles.join(','))] : []),
  ];
}
