import { parseCell, parseRange, quotedSheet } from '../cells/a1';
import { namesOfTable, type StoredFormula, type WorkbookFormulas } from '../cells/formulas';
import type { WorkbookPackage } from './open-package';
import { readRelationships } from './relationships';
import { scanXml } from './xml-scan';

/** The formulas of the department's sheets, which reading marks has no need of: a pass of its own. */
export function readFormulas({ parts, workbook, roles }: WorkbookPackage): WorkbookFormulas {
  const ours = new Set(roles.values());
  const sheets = workbook.sheets.flatMap(({ name, part, hasCells }, i) =>
    hasCells && !ours.has(i) ? [[name, formulasOf(part, parts.read(part))] as const] : [],
  );
  const names = workbook.names.flatMap(({ name, localSheet, refersTo }) =>
    localSheet === undefined ? [[name.toUpperCase(), refersTo] as const] : [],
  );
  const tables = workbook.sheets.flatMap(({ name, part, hasCells }) =>
    hasCells
      ? readRelationships(parts, part)
          .all.filter(({ kind, external }) => kind === 'table' && !external)
          .flatMap(({ target }) => (parts.has(target) ? tableOf(name, target, parts.read(target)) : []))
      : [],
  );
  return { sheets: new Map(sheets), names: new Map([...names, ...tables]) };
}

/** The names of a table (ECMA-376 part 1, 18.5.1.2). */
function tableOf(sheet: string, part: string, bytes: Uint8Array): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  scanXml(part, bytes, {
    open: (tag, { displayName = '', ref = '', headerRowCount = '1', totalsRowCount = '0' }) => {
      const area = tag === 'table' && headerRowCount === '1' ? parseRange(ref) : null;
      if (!area) return;
      const rows = { ...area, bottom: area.bottom - Number(totalsRowCount) };
      found.push(...namesOfTable(displayName, `${quotedSheet(sheet)}!`, rows));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function formulasOf(part: string, bytes: Uint8Array): ReadonlyMap<string, StoredFormula> {
  const formulas = new Map<string, StoredFormula>();
  /** First cells of formulas that were filled, by their number (ECMA-376 part 1, 18.3.1.40). */
  const shared = new Map<string, { readonly formula: string; readonly cell: string }>();
  let cell = '';
  let text: string | null = null;
  let group: string | null = null;
  scanXml(part, bytes, {
    open: (name, attributes) => {
      if (name === 'c') cell = attributes['r'] ?? '';
      if (name !== 'f') return;
      text = '';
      group = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
    },
    close: (name) => {
      if (name !== 'f' || text === null) return;
      const formula = text.trim();
      if (formula !== '') {
        formulas.set(cell, { formula });
        if (group !== null) shared.set(group, { formula, cell });
      } else if (group !== null) {
        const first = shared.get(group);
        const filledFrom = first && parseCell(first.cell);
        if (first && filledFrom) formulas.set(cell, { formula: first.formula, filledFrom });
      }
      text = null;
    },
    text: (piece) => {
      if (text !== null) text += piece;
    },
  });
  return formulas;
}
