import type { NamePlan, WorkbookPlan } from '../plan/types';
import { fflateCodec, type Codec } from './codec';
import { TRANSITIONAL } from './dialect';
import { relationshipsText } from './relationships-write';
import { sheetPart } from './sheet-part';
import { noStyles, StyleBook } from './style-book';
import { escapeAttribute, escapeXml, XML_DECLARATION } from './xml-text';
import { packEntry, writeZip } from './zip-write';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of these sheets and nothing else; they are the department's own, and read as such.
 * @param plan at least one sheet; without charts
 */
export function newWorkbook(
  { sheets, names }: Pick<WorkbookPlan, 'sheets' | 'names'>,
  codec: Codec = fflateCodec,
): Uint8Array {
  const { main, relationships } = TRANSITIONAL;
  const styles = new StyleBook(noStyles(TRANSITIONAL));
  const surroundings = {
    dialect: TRANSITIONAL,
    styles,
    drawingId: undefined,
    protection: undefined,
    codeName: undefined,
  };
  const worksheets = sheets.map(
    (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet, surroundings)] as const,
  );
  const related = (kind: string, target: string, i: number) => ({
    id: `rId${i + 1}`,
    type: `${relationships}/${kind}`,
    target,
  });
  const types = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...worksheets.map(([name]) => [name, 'worksheet']),
  ];
  const tabs = sheets.map(
    ({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        types
          .map(([name, type]) => `<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`)
          .join('') +
        '</Types>',
    ],
    ['_rels/.rels', relationshipsText([related('officeDocument', 'xl/workbook.xml', 0)])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
        `<sheets>${tabs.join('')}</sheets>${definedNames(names)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsText([
        ...worksheets.map(([name], i) => related('worksheet', name, i)),
        related('styles', 'xl/styles.xml', sheets.length),
      ]),
    ],
    ...worksheets,
    ['xl/styles.xml', styles.text()],
  ];
  return writeZip(
    parts.map(([name, text]) => {
      const whole = text.startsWith('<?xml') ? text : XML_DECLARATION + text;
      return packEntry(name, new TextEncoder().encode(whole), codec);
    }),
  );
}

function definedNames(names: readonly NamePlan[]): string {
  if (names.length === 0) return '';
  const all = names.map(
    ({ name, refersTo }) =>
      `<definedName name="${escapeAttribute(name)}">${escapeXml(refersTo)}</definedName>`,
  );
  return `<definedNames>${all.join('')}</definedNames>`;
}
