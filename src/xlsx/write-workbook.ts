import type { SheetColouring, SheetPlan, WorkbookPlan } from '../plan/types';
import { addedCellsEdits } from './added-cells';
import { chartPart } from './chart-part';
import { contentTypeOf } from './content-types';
import { colouringEdits } from './colouring';
import { nameEdits, type PlacedSheet } from './defined-names';
import { drawingPart } from './drawing-part';
import type { WorkbookPackage } from './open-package';
import { cut, PartEdits } from './part-edits';
import { relationshipsPart } from './relationships';
import {
  addRelationships,
  dependantsOf,
  freeId,
  relationshipsText,
  type NewRelationship,
} from './relationships-write';
import { resolveSheetNames } from './sheet-names';
import { sheetPart } from './sheet-part';
import { noStyles, StyleBook } from './style-book';
import { lastDifferential } from './used-differentials';
import { recalculationEdits, sheetEdits } from './workbook-edits';
import type { UsedStyles } from './sheet-layout';
import type { Attributes } from './xml-scan';

const OOXML_TYPE = 'application/vnd.openxmlformats-officedocument';
const SHEET_TYPE = `${OOXML_TYPE}.spreadsheetml.worksheet+xml`;
const STYLES_TYPE = `${OOXML_TYPE}.spreadsheetml.styles+xml`;
const DRAWING_TYPE = `${OOXML_TYPE}.drawing+xml`;
const CHART_TYPE = `${OOXML_TYPE}.drawingml.chart+xml`;

/**
 * The workbook with the plan applied; every part that the plan does not concern stays as it is, byte by byte.
 * Sheets of ours are replaced where they stand, under the name they have; see `resolveSheetNames` for new ones.
 * The same plan applied again gives the same bytes.
 * @throws RangeError when a plan asks for what a file cannot hold (a drop-down too long, a sheet that is not there)
 */
export function writeWorkbook(file: WorkbookPackage, plan: WorkbookPlan): Uint8Array {
  return new WorkbookWriter(file, plan).write();
}

/** A sheet of the plan with the part it goes to. */
interface Target extends PlacedSheet {
  readonly part: string;
  readonly isNew: boolean;
}

class WorkbookWriter {
  private readonly edits: PartEdits;
  private readonly styles: StyleBook;
  private readonly folder: string;
  /** Relationships of the workbook that are to be added. */
  private readonly added: NewRelationship[] = [];
  private readonly ids: Set<string>;
  private stylesAdded = false;

  constructor(
    private readonly file: WorkbookPackage,
    private readonly plan: WorkbookPlan,
  ) {
    const { workbook, parts, contentTypes, styles, layouts } = file;
    this.edits = new PartEdits(parts, contentTypes);
    this.folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
    this.ids = new Set(workbook.relationships.all.map(({ id }) => id));
    const highest = (kind: keyof UsedStyles): number =>
      Math.max(-1, ...layouts.map((layout) => layout?.used[kind] ?? -1));
    this.styles = new StyleBook(styles?.source ?? noStyles(workbook.dialect), {
      cells: highest('cells'),
      differentials: Math.max(highest('differentials'), lastDifferential(file)),
    });
  }

  write(): Uint8Array {
    const targets = this.place();
    for (const target of targets) this.writeSheet(target);
    if (this.plan.colouring) this.colour(this.plan.colouring, new Set(targets.map(({ part }) => part)));
    if (targets.length + (this.plan.colouring?.length ?? 0) > 0) this.writeStyles();
    this.writeWorkbookPart(targets);
    this.becomeWorkbook();
    return this.edits.finish();
  }

  /** Finds each sheet its part and tab. What hung on the old sheets goes first, so that its names are free again. */
  private place(): Target[] {
    const { file, plan } = this;
    const { sheets } = file.workbook;
    const names = resolveSheetNames(file, plan.sheets);
    const present = plan.sheets.map(({ role }) => sheets[file.roles.get(role) ?? -1]);
    for (const old of present) {
      if (old) for (const part of dependantsOf(file.parts, old.part)) this.edits.remove(part);
    }
    let next = sheets.length;
    return plan.sheets.map((sheet, i): Target => {
      const old = present[i];
      return {
        plan: sheet,
        name: names.get(sheet.role) ?? sheet.name,
        index: old ? sheets.indexOf(old) : next++,
        part: old?.part ?? this.edits.freshName(`${this.folder}worksheets/sheet`, '.xml'),
        isNew: !old,
      };
    });
  }

  private writeSheet({ plan, name, index, part }: Target): void {
    const { dialect } = this.file.workbook;
    const before = (name: string): Attributes | undefined =>
      this.file.layouts[index]?.elements.find((element) => element.name === name)?.attributes;
    if (plan.charts.length > 0) this.writeCharts(plan, name, part);
    const text = sheetPart(plan, {
      dialect,
      styles: this.styles,
      drawingId: plan.charts.length > 0 ? 'rId1' : undefined,
      protection: before('sheetProtection'),
      codeName: before('sheetPr')?.['codeName'],
    });
    this.edits.write(part, SHEET_TYPE, text);
  }

  private writeCharts({ charts, values }: SheetPlan, name: string, sheet: string): void {
    const { dialect } = this.file.workbook;
    const type = (kind: string): string => `${dialect.relationships}/${kind}`;
    const relations = charts.map((chart, i): NewRelationship => {
      const part = this.edits.freshName(`${this.folder}charts/chart`, '.xml');
      this.edits.write(part, CHART_TYPE, chartPart(chart, { name, values }, dialect));
      return { id: `rId${i + 1}`, type: type('chart'), target: part };
    });
    const drawing = this.edits.freshName(`${this.folder}drawings/drawing`, '.xml');
    this.edits.write(drawing, DRAWING_TYPE, drawingPart(charts, dialect));
    this.edits.writeRelationships(relationshipsPart(drawing), relationshipsText(relations));
    const toDrawing = { id: 'rId1', type: type('drawing'), target: drawing };
    this.edits.writeRelationships(relationshipsPart(sheet), relationshipsText([toDrawing]));
  }

  /** Rules on the department's sheets; those of an earlier run go, also from sheets that the plan no longer colours. */
  private colour(colouring: readonly SheetColouring[], ours: ReadonlySet<string>): void {
    const { workbook, layouts, roles } = this.file;
    const roleIndexes = new Set(roles.values());
    for (const { sheet } of colouring) {
      if (!workbook.sheets.some(({ name }, i) => name === sheet && layouts[i])) {
        throw new RangeError(`no sheet ${sheet} to colour`);
      }
    }
    workbook.sheets.forEach(({ name, part }, i) => {
      const layout = layouts[i];
      const planned = colouring.filter(({ sheet }) => sheet === name);
      const rules = planned.flatMap((one) => one.rules);
      const cells = planned.flatMap((one) => one.cells ?? []);
      const isLeft = rules.length === 0 && cells.length === 0 && roleIndexes.has(i);
      if (!layout || ours.has(part) || isLeft) return;
      const edits = colouringEdits(layout, rules, (style) => this.styles.differential(style));
      const added = cells.length > 0 ? addedCellsEdits(part, this.file.parts.read(part), cells) : [];
      this.edits.splice(part, [...added, ...edits]);
    });
  }

  private writeStyles(): void {
    const { styles } = this.file;
    if (styles) return this.edits.splice(styles.part, this.styles.edits());
    // Some readers look nowhere else; a part of this name that nothing points to would be theirs.
    const part = `${this.folder}styles.xml`;
    this.edits.write(part, STYLES_TYPE, this.styles.text());
    this.relate('styles', part);
    this.stylesAdded = true;
  }

  private writeWorkbookPart(targets: readonly Target[]): void {
    const { workbook } = this.file;
    const created = targets
      .filter(({ isNew }) => isNew)
      .map(({ plan, name, part }) => ({
        name,
        hidden: plan.hidden === true,
        id: this.relate('worksheet', part),
      }));
    this.edits.splice(workbook.part, [
      ...sheetEdits(workbook, created),
      ...nameEdits(workbook, this.plan.names, targets),
      ...(this.plan.recalculate ? recalculationEdits(workbook) : []),
    ]);
    // Excel builds the chain of calculation anew; one that lists cells of a sheet that was replaced would need repair.
    const { all } = workbook.relationships;
    const chains = all.filter(
      ({ kind }) => (targets.length > 0 || this.plan.recalculate) && kind === 'calcChain',
    );
    const isNeeded = (part: string): boolean =>
      all.some(({ kind, target }) => target === part && kind !== 'calcChain');
    for (const { target } of chains) if (!isNeeded(target)) this.edits.remove(target);
    // One to styles that are not there stands before ours.
    const idle = this.stylesAdded ? all.filter(({ kind }) => kind === 'styles') : [];
    this.edits.splice(workbook.relationships.part, [
      ...[...chains, ...idle].map(({ element }) => cut(element)),
      ...addRelationships(workbook.relationships, this.added),
    ]);
  }

  /** Of a template comes a workbook, as in Excel, which does not open one under the name of the other. */
  private becomeWorkbook(): void {
    const { contentTypes, workbook } = this.file;
    const type = contentTypeOf(contentTypes, workbook.part) ?? '';
    const kind = type.replace(/\.template\./i, '.sheet.');
    if (kind !== type) this.edits.retype(workbook.part, kind);
  }

  /** Gives the workbook a relationship to a part; its id. */
  private relate(kind: string, target: string): string {
    const id = freeId(this.ids);
    this.ids.add(id);
    this.added.push({ id, type: `${this.file.workbook.dialect.relationships}/${kind}`, target });
    return id;
  }
}
