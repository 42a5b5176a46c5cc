import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { BODY, CENTERED, HEADER, INPUT, SECTION, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { ListValidation, SheetPlan } from '../../plan/types';
import type { ApogeeLabels } from '../../locales/types/apogee';
import type { Locale } from '../../locales/locale';
import { DECIMALS, SEPARATORS, type ApogeeConfig, type ConfiguredObject } from './config';
import { codeKey, COLUMNS, formatKey, kindColumn, objectKey, VALUE_COLUMN } from './config-sheet';
import { CODE_KINDS } from '../../vocabulary/apogee';
import { hasCode, OUR_CODES } from './result-codes';
import type { AllowedCode, ApogeeFile } from './types';
import { sheetPlan } from '../our-sheets/sheet-plan';

const WIDTHS = [19, 11, 11, 11, 16, 14, 11, 42, 12];
const LAST = COLUMNS.label;

/** The sheet "Apogée": what objects and codes of the institution are ours, how marks are written, and what the file allows. */
export function planApogeeSheet(
  config: ApogeeConfig,
  file: ApogeeFile,
  locale: Locale,
  name: string,
): SheetPlan {
  const labels = locale.apogee;
  const canvas = new Canvas();
  const validations: ListValidation[] = [];
  canvas.put(0, 0, labels.title, TITLE);
  canvas.put(1, 0, labels.note, SUBTITLE);
  let row = putObjects(canvas, 3, config, file, labels);
  row = putFormat(canvas, row + 1, config, labels, validations);
  const codes = row + 1;
  row = putCodes(canvas, codes, config, locale);
  const lists = row + 1;
  row = putLists(canvas, lists, file, labels);
  return sheetPlan(canvas, {
    role: 'apogee',
    name,
    columnWidths: WIDTHS,
    hiddenColumns: [COLUMNS.key],
    validations,
    print: {
      area: area(0, 0, row - 1, LAST),
      breaksBefore: [codes, lists],
      header: { left: labels.title },
      footer: { right: locale.jury.page },
    },
  });
}

/** @returns the row behind what was put, in these four */
function putObjects(
  canvas: Canvas,
  top: number,
  { objects }: ApogeeConfig,
  file: ApogeeFile,
  labels: ApogeeLabels,
): number {
  canvas.put(top, 0, labels.objects, SECTION);
  canvas.put(top + 1, 0, labels.objectsHint, SUBTITLE);
  canvas.putRow(top + 2, 0, labels.objectColumns, HEADER);
  const first = top + 3;
  const own = new Map(file.objects.map(({ key, columns }) => [key, Object.keys(columns).join(' ')]));
  objects.forEach((object, i) => {
    const { code, type, version, session, subject, label, key } = object;
    const state = stateOf(object, own.has(key), labels);
    canvas.putRow(first + i, 0, [
      ...[code, type, version, session, subject, state, own.get(key) ?? '', label],
      objectKey(key),
    ]);
    if (subject === '') canvas.format(area(first + i, COLUMNS.state), { bold: true });
  });
  const last = first + objects.length - 1;
  canvas.format(area(first, 0, last, LAST), { ...BODY, ...TEXT });
  canvas.format(area(first, COLUMNS.type, last, COLUMNS.kinds), CENTERED);
  canvas.format(area(first, COLUMNS.subject, last, COLUMNS.subject), INPUT);
  canvas.format(area(first, COLUMNS.key, last, COLUMNS.key), TEXT);
  return last + 1;
}

function stateOf({ subject, proposed }: ConfiguredObject, isHere: boolean, labels: ApogeeLabels): string {
  if (!isHere) return labels.otherFile;
  if (subject === '') return labels.toFill;
  return proposed ? labels.proposed : labels.chosen;
}

function putCodes(canvas: Canvas, top: number, { codes }: ApogeeConfig, locale: Locale): number {
  const { apogee: labels } = locale;
  canvas.put(top, 0, labels.codes, SECTION);
  canvas.put(top + 1, 0, labels.codesHint, SUBTITLE);
  canvas.putRow(top + 2, 0, [labels.ourCode, ...CODE_KINDS.map((kind) => labels.kinds[kind])], HEADER);
  const first = top + 3;
  OUR_CODES.forEach((code, i) => {
    const row = first + i;
    canvas.put(row, 0, code, { bold: true });
    for (const kind of CODE_KINDS) {
      const column = kindColumn(kind);
      if (!hasCode(kind, code)) continue;
      canvas.put(row, column, codes[kind].get(code) ?? '', { ...INPUT, ...TEXT, ...CENTERED });
    }
    canvas.put(row, COLUMNS.key, codeKey(code), TEXT);
  });
  const last = first + OUR_CODES.length - 1;
  canvas.format(area(first, 0, last, CODE_KINDS.length), { border: '#BFBFBF' });
  return last + 1;
}

function putFormat(
  canvas: Canvas,
  top: number,
  { format }: ApogeeConfig,
  labels: ApogeeLabels,
  validations: ListValidation[],
): number {
  canvas.put(top, 0, labels.format, SECTION);
  const words = SEPARATORS.map((separator) => labels.separators[separator]);
  const rows = [
    ['decimals', labels.decimals, String(format.decimals), DECIMALS.map(String)],
    ['separator', labels.separator, labels.separators[format.separator], words],
    ['juryPoints', labels.juryPoints, format.juryPoints ? labels.yes : labels.no, [labels.yes, labels.no]],
  ] as const;
  rows.forEach(([key, label, value, list], i) => {
    const row = top + 1 + i;
    canvas.put(row, 0, label, BODY);
    canvas.put(row, VALUE_COLUMN, value, { ...INPUT, ...TEXT, ...CENTERED, vertical: 'center' });
    canvas.put(row, VALUE_COLUMN + 1, labels.formatHints[i] ?? '', { italic: true, vertical: 'center' });
    canvas.put(row, COLUMNS.key, formatKey(key), TEXT);
    validations.push({ area: area(row, VALUE_COLUMN), list, ...labels.choose });
  });
  return top + 1 + rows.length;
}

/** What the file allows, to look codes up. */
function putLists(canvas: Canvas, top: number, { lists }: ApogeeFile, labels: ApogeeLabels): number {
  canvas.put(top, 0, labels.lists, SECTION);
  const types = ['VDI', 'VET', 'ELP'] as const;
  const named: readonly (readonly [string, readonly AllowedCode[]])[] = [
    ...types.map((type) => [labels.listNames[type], lists.byType[type]] as const),
    [labels.listNames.marks, lists.marks],
  ];
  let row = top + 1;
  for (const [title, codes] of named) {
    canvas.putRow(row, 0, [title, '', labels.meaning], { bold: true, fill: '#E7E6E6' });
    canvas.format(area(row, 0, row, LAST), { fill: '#E7E6E6' });
    row += 1;
    for (const { code, meaning } of codes) {
      canvas.put(row, 1, code, { ...TEXT, bold: true });
      canvas.put(row, 2, meaning, TEXT);
      row += 1;
    }
  }
  return row;
}
