import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import { zlibCodec } from '../../src/cli/zlib-codec';
import { openPackage, readWorkbook, type WorkbookPackage } from '../../src/xlsx/open-package';

/** A department's workbook with everything that real ones hold; its people are invented. */
export const departmentFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/dept-info-s1-120.xlsx')));

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type PartTexts = Record<string, string>;

/** Parts of a small workbook with one sheet `Notes` of these rows; more parts replace or add to them. */
export function smallWorkbook(sheetData: string, more: PartTexts = {}): PartTexts {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      '<sheet name="Notes" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/notes.xml"/>` +
      ('xl/styles.xml' in more
        ? `<Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/>`
        : '') +
      `<Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="/xl/strings.xml"/></Relationships>`,
    'xl/worksheets/notes.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

export function unzipped(bytes: Uint8Array): PartTexts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function opened(bytes: Uint8Array): WorkbookPackage {
  const result = openPackage(bytes, zlibCodec);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.package;
}

export function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  return readWorkbook(opened(bytes));
}

/** The first sheet of a workbook of these parts. */
export function firstSheet(parts: PartTexts): SheetSnapshot {
  const [sheet] = snapshotOf(zipped(parts)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** `Part of a text between two marks`, for a look at what was written. */
export function between(text: string | undefined, from: string, to: string): string {
  const start = text?.indexOf(from) ?? -1;
  if (text === undefined || start < 0) throw new Error(`no ${from}`);
  return text.slice(start, text.indexOf(to, start) + to.length);
}
