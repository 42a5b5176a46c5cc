import { area, parseRange, rangeName } from '../../cells/a1';
import type { RawCell, SheetSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { Canvas } from '../../plan/canvas';
import { BODY, HEADER, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { SheetPlan } from '../../plan/types';
import { sheetPlan } from '../our-sheets/sheet-plan';
import type { FrozenFormula } from '../host/our-formulas';

/**
 * Formulas with functions of ours that people typed on the department's sheets: closing makes them the values they show,
 * and this hidden sheet keeps them, so that reopening puts them back where those values still stand.
 */

/** All that is kept: what an earlier closing left there, and what is frozen now, which counts where both speak of a cell. */
export function keptFormulas(
  before: readonly FrozenFormula[],
  now: readonly FrozenFormula[],
): readonly FrozenFormula[] {
  const key = ({ sheet, area: { top, left } }: FrozenFormula): string => `${sheet}!${top},${left}`;
  const keys = new Set(now.map(key));
  return [...before.filter((one) => !keys.has(key(one))), ...now];
}

const COLUMNS = ['sheet', 'cells', 'formula', 'shown', 'beside'] as const;
const ROWS = { title: 0, note: 1, header: 3, first: 4 } as const;
const WIDTHS = [24, 12, 60, 40, 24];

export function planFrozen(formulas: readonly FrozenFormula[], locale: Locale, name: string): SheetPlan {
  const { frozen: labels } = locale;
  const canvas = new Canvas();
  canvas.put(ROWS.title, 0, labels.title, TITLE);
  canvas.put(ROWS.note, 0, labels.note, SUBTITLE);
  canvas.putRow(
    ROWS.header,
    0,
    COLUMNS.map((column) => labels.columns[column]),
  );
  canvas.format(area(ROWS.header, 0, ROWS.header, COLUMNS.length - 1), HEADER);
  formulas.forEach((one, i) => {
    const cells = [one.sheet, rangeName(one.area), one.formula, one.shown, one.beside];
    canvas.putRow(ROWS.first + i, 0, cells);
  });
  const last = ROWS.first + Math.max(formulas.length, 1) - 1;
  canvas.format(area(ROWS.first, 0, last, COLUMNS.length - 1), { ...BODY, ...TEXT });
  return sheetPlan(
    { ...canvas, rowHeights: new Map() },
    { role: 'frozen', name, hidden: true, tabColor: null, columnWidths: WIDTHS, showGridlines: true },
  );
}

/** What the hidden sheet keeps; rows that cannot be understood are passed over, and stay where they are. */
export function readFrozen(sheet: SheetSnapshot | undefined): readonly FrozenFormula[] {
  return (sheet?.rows.slice(ROWS.first) ?? []).flatMap((cells) => {
    const [name = '', address = '', formula = '', shown = '', beside = ''] = COLUMNS.map((_, i) =>
      textIn(cells?.[i]),
    );
    const place = parseRange(address);
    return name && formula.startsWith('=') && shown && place
      ? [{ sheet: name, area: place, formula, shown, beside }]
      : [];
  });
}

const textIn = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell : '');
