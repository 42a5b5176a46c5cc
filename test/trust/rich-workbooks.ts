import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Samples with what workbooks of departments hold besides marks, each as Excel writes it: parts, relationships, content types, and
 * what the sheet of S3 or the workbook says of them (ECMA-376 part 1; [MS-XLSX] for what came later).
 */

type Parts = Map<string, string | Uint8Array>;

const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 = `${MS}/spreadsheetml/2009/9/main`;
const WORKBOOK = 'xl/workbook.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const text = (parts: Parts, name: string): string => String(parts.get(name) ?? '');

function before(parts: Parts, name: string, mark: string, more: string): void {
  const all = text(parts, name);
  const at = all.lastIndexOf(mark);
  if (at < 0) throw new Error(`${name} has no ${mark}`);
  parts.set(name, all.slice(0, at) + more + all.slice(at));
}

function addPart(parts: Parts, name: string, type: string, content: string | Uint8Array): void {
  parts.set(name, typeof content === 'string' && name.endsWith('.xml') ? HEAD + content : content);
  const override = `<Override PartName="/${name}" ContentType="${type}"/>`;
  before(parts, '[Content_Types].xml', '</Types>', override);
}

/** @param from the part that refers; @returns the id of the relationship */
function relate(parts: Parts, from: string, type: string, target: string, mode = ''): string {
  const rels = from.replace(/([^/]+)$/, '_rels/$1.rels');
  if (!parts.has(rels))
    parts.set(
      rels,
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
    );
  const id = `rIdRich${(text(parts, rels).match(/<Relationship /g)?.length ?? 0) + 1}`;
  const more = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  before(parts, rels, '</Relationships>', more);
  return id;
}

/** The part of the sheet S3. */
function marksSheet(parts: Parts): string {
  const id = /<sheet [^>]*name="S3"[^>]*r:id="(\w+)"/.exec(text(parts, WORKBOOK))?.[1] ?? '';
  const rels = text(parts, 'xl/_rels/workbook.xml.rels');
  return `xl/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1] ?? ''}`;
}

/** What the newer Excels say at the end of a sheet, or of the workbook, which older ones pass over. */
const extension = (uri: string, xml: string): string =>
  `<extLst><ext uri="${uri}" xmlns:x14="${X14}">${xml}</ext></extLst>`;

function addSheet(parts: Parts, name: string, data: string): string {
  const number = text(parts, WORKBOOK).split('<sheet ').length + 70;
  const part = `xl/worksheets/rich${number}.xml`;
  addPart(
    parts,
    part,
    `${SHEET}.worksheet+xml`,
    `<worksheet xmlns="${MAIN}" xmlns:r="${DOC}"><sheetData>${data}</sheetData></worksheet>`,
  );
  const id = relate(parts, WORKBOOK, `${DOC}/worksheet`, part.slice('xl/'.length));
  before(parts, WORKBOOK, '</sheets>', `<sheet name="${name}" sheetId="${number}" r:id="${id}"/>`);
  return part;
}

/** @returns the sheet that it stands on */
function pivotTable(parts: Parts): string {
  const field = '<sharedItems containsSemiMixedTypes="0" containsString="0"/>';
  const cache = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const shared = '<sharedItems count="2"><s v="TD1"/><s v="TD2"/></sharedItems>';
  addPart(
    parts,
    'xl/pivotCache/pivotCacheRecords1.xml',
    `${SHEET}.pivotCacheRecords+xml`,
    `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="9.5"/></r></pivotCacheRecords>`,
  );
  const records = relate(parts, cache, `${DOC}/pivotCacheRecords`, 'pivotCacheRecords1.xml');
  addPart(
    parts,
    cache,
    `${SHEET}.pivotCacheDefinition+xml`,
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${DOC}" r:id="${records}" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Croisé"/></cacheSource><cacheFields count="2"><cacheField name="Groupe" numFmtId="0">${shared}</cacheField><cacheField name="Présents" numFmtId="0">${field}</cacheField></cacheFields></pivotCacheDefinition>`,
  );
  const id = relate(parts, WORKBOOK, `${DOC}/pivotCacheDefinition`, 'pivotCache/pivotCacheDefinition1.xml');
  const sheet = addSheet(
    parts,
    'Croisé',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Groupe</t></is></c><c r="B1" t="inlineStr"><is><t>Présents</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>TD1</t></is></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>TD2</t></is></c><c r="B3"><v>9.5</v></c></row>',
  );
  const table = 'xl/pivotTables/pivotTable1.xml';
  addPart(
    parts,
    table,
    `${SHEET}.pivotTable+xml`,
    `<pivotTableDefinition xmlns="${MAIN}" name="Croisé1" cacheId="7" dataCaption="Valeurs"><location ref="D1:E4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somme" fld="1"/></dataFields></pivotTableDefinition>`,
  );
  relate(parts, sheet, `${DOC}/pivotTable`, '../pivotTables/pivotTable1.xml');
  relate(parts, table, `${DOC}/pivotCacheDefinition`, '../pivotCache/pivotCacheDefinition1.xml');
  before(parts, WORKBOOK, '</workbook>', `<pivotCaches><pivotCache cacheId="7" r:id="${id}"/></pivotCaches>`);
  return sheet;
}

function slicers(parts: Parts): void {
  const sheet = pivotTable(parts);
  const cache = 'xl/slicerCaches/slicerCache1.xml';
  addPart(
    parts,
    cache,
    'application/vnd.ms-excel.slicerCache+xml',
    `<slicerCacheDefinition xmlns="${X14}" name="Segment_Groupe" sourceName="Groupe"><pivotTables><pivotTable tabId="${/(\\d+)/.exec(sheet)?.[1] ?? ''}" name="Croisé1"/></pivotTables><data><tabular pivotCacheId="7"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data></slicerCacheDefinition>`,
  );
  const id = relate(parts, WORKBOOK, `${MS}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml');
  addPart(
    parts,
    'xl/slicers/slicer1.xml',
    'application/vnd.ms-excel.slicer+xml',
    `<slicers xmlns="${X14}"><slicer name="Groupe" cache="Segment_Groupe" caption="Groupe" rowHeight="241300"/></slicers>`,
  );
  const own = relate(parts, sheet, `${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml');
  before(
    parts,
    sheet,
    '</worksheet>',
    extension(
      '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}',
      `<x14:slicerList><x14:slicer r:id="${own}"/></x14:slicerList>`,
    ),
  );
  before(
    parts,
    WORKBOOK,
    '</workbook>',
    extension(
      '{BBE1A952-AA13-448e-AADC-164F8A28A991}',
      `<x14:slicerCaches><x14:slicerCache r:id="${id}"/></x14:slicerCaches>`,
    ),
  );
}

function threadedComments(parts: Parts): void {
  const sheet = marksSheet(parts);
  const person = '{11111111-2222-4333-8444-555555555555}';
  addPart(
    parts,
    'xl/persons/person.xml',
    'application/vnd.ms-excel.person+xml',
    `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Secrétariat" id="${person}" userId="secretariat" providerId="None"/></personList>`,
  );
  relate(parts, WORKBOOK, `${MS}/2017/10/relationships/person`, 'persons/person.xml');
  addPart(
    parts,
    'xl/threadedComments/threadedComment1.xml',
    'application/vnd.ms-excel.threadedcomments+xml',
    `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="F8" dT="2026-01-12T09:00:00.00" personId="${person}" id="{AAAAAAAA-2222-4333-8444-555555555555}"><text>Copie retrouvée ?</text></threadedComment></ThreadedComments>`,
  );
  addPart(
    parts,
    'xl/comments1.xml',
    `${SHEET}.comments+xml`,
    `<comments xmlns="${MAIN}"><authors><author>tc={AAAAAAAA-2222-4333-8444-555555555555}</author></authors><commentList><comment ref="F8" authorId="0"><text><t>[Commentaire] Copie retrouvée ?</t></text></comment></commentList></comments>`,
  );
  parts.set(
    'xl/drawings/vmlDrawing1.vml',
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>6, 15, 7, 2, 8, 15, 11, 4</x:Anchor><x:Row>7</x:Row><x:Column>5</x:Column></x:ClientData></v:shape></xml>',
  );
  relate(
    parts,
    sheet,
    `${MS}/2017/10/relationships/threadedComment`,
    '../threadedComments/threadedComment1.xml',
  );
  relate(parts, sheet, `${DOC}/comments`, '../comments1.xml');
  const drawing = relate(parts, sheet, `${DOC}/vmlDrawing`, '../drawings/vmlDrawing1.vml');
  before(parts, sheet, '</worksheet>', `<legacyDrawing r:id="${drawing}"/>`);
}

function sparklines(parts: Parts): void {
  const line =
    '<x14:sparkline><xm:f>S3!F8:M8</xm:f><xm:sqref>CA8</xm:sqref></x14:sparkline><x14:sparkline><xm:f>S3!F9:M9</xm:f><xm:sqref>CA9</xm:sqref></x14:sparkline>';
  const rule =
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="99" id="{5D4F2C33-1111-4222-8333-944444444444}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>F8:F30</xm:sqref></x14:conditionalFormatting>';
  const group = `<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines>${line}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`;
  before(
    parts,
    marksSheet(parts),
    '</worksheet>',
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${rule}</x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}">${group}</ext></extLst>`,
  );
}

function dynamicArrays(parts: Parts): void {
  addPart(
    parts,
    'xl/metadata.xml',
    `${SHEET}.sheetMetadata+xml`,
    `<metadata xmlns="${MAIN}" xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  );
  relate(parts, WORKBOOK, `${DOC}/sheetMetadata`, 'metadata.xml');
  addSheet(
    parts,
    'Tri',
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn._xlws.SORT(S3!F8:F10)</f><v>8</v></c></row><row r="2"><c r="A2"><v>9</v></c></row><row r="3"><c r="A3"><v>10</v></c></row>',
  );
}

function macros(parts: Parts): void {
  parts.set(
    '[Content_Types].xml',
    text(parts, '[Content_Types].xml').replace(
      `${SHEET}.sheet.main+xml`,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  );
  const code = Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256);
  addPart(parts, 'xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', code);
  relate(parts, WORKBOOK, `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin');
  addPart(
    parts,
    'xl/ctrlProps/ctrlProp1.xml',
    'application/vnd.ms-excel.controlproperties+xml',
    `<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
  );
  relate(parts, marksSheet(parts), `${DOC}/ctrlProp`, '../ctrlProps/ctrlProp1.xml');
}

function externalLink(parts: Parts): void {
  const link = 'xl/externalLinks/externalLink1.xml';
  const book = relate(
    parts,
    link,
    `${DOC}/externalLinkPath`,
    'file:///C:/Jury/Notes%202024.xlsx',
    ' TargetMode="External"',
  );
  addPart(
    parts,
    link,
    `${SHEET}.externalLink+xml`,
    `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${DOC}" r:id="${book}"><sheetNames><sheetName val="S1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>12.5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  );
  const id = relate(parts, WORKBOOK, `${DOC}/externalLink`, 'externalLinks/externalLink1.xml');
  const all = text(parts, WORKBOOK);
  const names =
    '<definedNames><definedName name="Ancien" comment="l\'an passé">[1]S1!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">\'S3\'!$A$1:$BD$66</definedName></definedNames>';
  parts.set(
    WORKBOOK,
    all.replace(
      '</sheets>',
      `</sheets><externalReferences><externalReference r:id="${id}"/></externalReferences>${names}`,
    ),
  );
  addSheet(parts, 'Lien', '<row r="1"><c r="A1"><f>[1]S1!$B$2</f><v>12.5</v></c></row>');
}

function customXml(parts: Parts): void {
  parts.set('customXml/item1.xml', '<dossier xmlns="urn:iut:jury"><service>Scolarité</service></dossier>');
  addPart(
    parts,
    'customXml/itemProps1.xml',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{99999999-1111-4222-8333-444444444444}"/>',
  );
  relate(parts, 'customXml/item1.xml', `${DOC}/customXmlProps`, 'itemProps1.xml');
  relate(parts, WORKBOOK, `${DOC}/customXml`, '../customXml/item1.xml');
  addPart(
    parts,
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Formation"><vt:lpwstr>BUT MMI</vt:lpwstr></property></Properties>',
  );
  before(
    parts,
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdCustom" Type="${DOC}/custom-properties" Target="docProps/custom.xml"/>`,
  );
}

/** A table of Excel's own over the plan of the year, a picture beside the marks, settings of a printer. */
function tableAndPicture(parts: Parts): void {
  const own = addSheet(
    parts,
    'Salles',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Salle</t></is></c><c r="B1" t="inlineStr"><is><t>Places</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>B12</t></is></c><c r="B2"><v>40</v></c></row>',
  );
  addPart(
    parts,
    'xl/tables/table1.xml',
    `${SHEET}.table+xml`,
    `<table xmlns="${MAIN}" id="1" name="Salles" displayName="Salles" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Salle"/><tableColumn id="2" name="Places"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  );
  const table = relate(parts, own, `${DOC}/table`, '../tables/table1.xml');
  before(parts, own, '</worksheet>', `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`);
  const sheet = marksSheet(parts);
  addPart(
    parts,
    'xl/drawings/drawing9.xml',
    'application/vnd.openxmlformats-officedocument.drawing+xml',
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>60</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${DOC}" r:embed="rIdRich1"/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  );
  relate(parts, 'xl/drawings/drawing9.xml', `${DOC}/image`, '../media/image1.png');
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  addPart(parts, 'xl/media/image1.png', 'image/png', new Uint8Array(Buffer.from(dot, 'base64')));
  addPart(
    parts,
    'xl/printerSettings/printerSettings1.bin',
    `${SHEET}.printerSettings`,
    new Uint8Array(64).fill(7),
  );
  relate(parts, sheet, `${DOC}/printerSettings`, '../printerSettings/printerSettings1.bin');
  const drawing = relate(parts, sheet, `${DOC}/drawing`, '../drawings/drawing9.xml');
  before(parts, sheet, '</worksheet>', `<drawing r:id="${drawing}"/>`);
}

/** In an order in which several can stand in one workbook. */
const KINDS = {
  'table and picture': tableAndPicture,
  'threaded comments': threadedComments,
  sparklines,
  'dynamic arrays': dynamicArrays,
  'external link': externalLink,
  'custom XML': customXml,
  macros,
  'pivot table': pivotTable,
  /** And the pivot table that they choose from. */
  slicers,
} as const;

export type Rich = keyof typeof KINDS;
export const RICH = Object.keys(KINDS) as readonly Rich[];

/** The ending that Excel wants of such a workbook. */
export const endingOf = (kinds: readonly Rich[]): string => (kinds.includes('macros') ? '.xlsm' : '.xlsx');

/**
 * A workbook with these as well, in the order of `RICH`.
 * @param workbook with a sheet S3
 */
export function enriched(workbook: Uint8Array, kinds: readonly Rich[]): Uint8Array {
  const parts: Parts = new Map(
    Object.entries(unzipSync(workbook)).map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : bytes,
    ]),
  );
  for (const kind of kinds) KINDS[kind](parts);
  const all = [...parts].map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(all) as Record<string, Uint8Array>);
}
