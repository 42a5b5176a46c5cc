import type { Edit } from './splice';
import type { WorkbookPart } from './workbook-part';
import { appendTo, childOf } from './xml-outline';
import { escapeAttribute } from './xml-text';

interface NewSheet {
  readonly name: string;
  /** Relationship of the workbook to the sheet. */
  readonly id: string;
  readonly hidden: boolean;
}

/** The splices that list new sheets behind the others. */
export function sheetEdits(workbook: WorkbookPart, created: readonly NewSheet[]): Edit[] {
  const { source, sheets } = workbook;
  const list = childOf(source.root, 'sheets');
  if (!list || created.length === 0) return [];
  const firstId = Math.max(0, ...sheets.map(({ sheetId }) => sheetId)) + 1;
  const elements = created.map(({ name, id, hidden }, i) => {
    const state = hidden ? ' state="hidden"' : '';
    const { prefix, declaration } = relationshipPrefix(workbook);
    return (
      `<${source.prefix}sheet${declaration} name="${escapeAttribute(name)}" sheetId="${firstId + i}"${state}` +
      ` ${prefix}:id="${id}"/>`
    );
  });
  return [...viewEdits(workbook, list.start), appendTo(source, list, elements.join(''))];
}

/** The splice that has formulas computed anew when the file is opened; without `calcPr` every program does so. */
export function recalculationEdits({ source }: WorkbookPart): Edit[] {
  const element = childOf(source.root, 'calcPr');
  if (!element) return [];
  const text = source.text.slice(element.start, element.innerStart);
  const bare = text.replace(/\sfullCalcOnLoad=(?:"[^"]*"|'[^']*')/, '');
  const name = `<${source.prefix}calcPr`;
  return [
    {
      start: element.start,
      end: element.innerStart,
      text: bare.replace(name, `${name} fullCalcOnLoad="1"`),
    },
  ];
}

/** Our sheets have views, which belong to a window of the workbook. */
function viewEdits({ source }: WorkbookPart, place: number): Edit[] {
  if (childOf(source.root, 'bookViews')) return [];
  const p = source.prefix;
  return [{ start: place, end: place, text: `<${p}bookViews><${p}workbookView/></${p}bookViews>` }];
}

function relationshipPrefix({ source, dialect }: WorkbookPart): { prefix: string; declaration: string } {
  const declared = Object.entries(source.root.attributes).find(
    ([name, uri]) => name.startsWith('xmlns:') && uri === dialect.relationships,
  );
  if (declared) return { prefix: declared[0].slice('xmlns:'.length), declaration: '' };
  return { prefix: 'r', declaration: ` xmlns:r="${dialect.relationships}"` };
}
