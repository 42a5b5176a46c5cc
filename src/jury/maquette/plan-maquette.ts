import { area, cellName, columnName } from '../../cells/a1';
import { semestersOf } from '../../curricula/codes';
import { markerOf, TEXTS, type BlockName, type FactKey } from '../../curricula/sheet/layout';
import { computeTotal } from '../../curricula/totals';
import { QUANTITIES, type CurriculumDocument } from '../../curricula/types';
import type { MaquetteSheetWords } from '../../locales/types/tools';
import { Canvas } from '../../plan/canvas';
import { BODY, CENTERED, HEADER, INPUT, SECTION, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import type { ConditionalRule, PlannedValue, SheetPlan } from '../../plan/types';
import { DEFAULT_POLICY } from '../../rules/policy';
import { bandText } from '../sheets/page-bands';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const WARN = { fill: '#F8CBAD', bold: true };
/** Empty rows for modules that are still to be named; more can be put in. */
const ROOM = 6;
const IDENTITY = ['module', 'name', 'semester', 'evaluation', 'option'] as const;
const FIRST_UE = 1 + IDENTITY.length;
/** Points: the names of UEs are sentences. */
const TALL = 62;
const HOURS = ['lectures', 'tutorials', 'practicals', 'project'] as const;

/**
 * The sheet "Maquette": a curriculum to be read and changed by hand, with sums that follow what is typed. Everything of the
 * document stands on it: `readOwnSheet` gives it back.
 */
export function planMaquette(
  document: CurriculumDocument,
  words: MaquetteSheetWords,
  name: string,
): SheetPlan {
  const drawn = new Drawing(document, words);
  drawn.facts();
  drawn.matrix();
  drawn.hours();
  drawn.competences();
  drawn.stated();
  const { canvas, rules, hiddenRows } = drawn;
  return sheetPlan(canvas, {
    role: 'maquette',
    name,
    tabColor: TAB_COLORS.blue,
    columnWidths: [2, 18, 34, 16, 12, 14, ...document.ues.map(() => 14)],
    hiddenColumns: [0],
    hiddenRows,
    rules,
    showGridlines: true,
    print: { header: { left: words.title, right: bandText(document.title) } },
  });
}

class Drawing {
  readonly canvas = new Canvas();
  readonly hiddenRows: number[] = [];
  readonly rules: ConditionalRule[] = [];
  private row = 0;

  constructor(
    private readonly document: CurriculumDocument,
    private readonly words: MaquetteSheetWords,
  ) {}

  facts(): void {
    const { canvas, words, document } = this;
    this.begin('facts', ['', 'value', 'label']);
    canvas.put(this.row++, 1, words.title, TITLE);
    canvas.put(this.row++, 1, words.note, SUBTITLE);
    for (const key of TEXTS) {
      const value = document[key];
      const shown = typeof value === 'boolean' ? (value ? words.yes : words.no) : value;
      this.fact(key, shown === undefined ? null : String(shown));
    }
    for (const year of document.years) this.fact('years', year);
    for (const key of ['nsf', 'formacodes'] as const)
      for (const { code, label } of document[key]) this.fact(key, code, label);
    const policy = JSON.stringify(document.policy);
    if (policy !== JSON.stringify(DEFAULT_POLICY)) this.fact('policy', policy);
  }

  private fact(key: FactKey, value: PlannedValue, label: PlannedValue = null): void {
    this.canvas.putRow(this.row, 0, [key, this.words.facts[key], value, label]);
    this.canvas.format(area(this.row, 2, this.row, 3), { ...TEXT, ...INPUT });
    this.row += 1;
  }

  matrix(): void {
    const { canvas, words, document } = this;
    const { ues, modules } = document;
    this.section('matrix', IDENTITY);
    const last = FIRST_UE + ues.length - 1;
    const top = this.row;
    const heads = IDENTITY.map((key) => words.heads[key]);
    canvas.putRow(this.row++, 1, [...heads, ...ues.map(({ code }) => code)], HEADER);
    const ofUes = (key: string, label: string, values: readonly PlannedValue[]): void => {
      canvas.putRow(this.row, 0, [key, label]);
      canvas.putRow(this.row, FIRST_UE, values);
      canvas.format(area(this.row, 1), { bold: true });
      this.row += 1;
    };
    ofUes(
      'ueName',
      words.ueName,
      ues.map(({ name }) => name),
    );
    ofUes(
      'ects',
      words.ects,
      ues.map(({ ects }) => ects),
    );
    ofUes(
      'ueCoefficient',
      words.ueCoefficient,
      ues.map(({ coefficient }) => coefficient),
    );
    const options = new Map(
      (document.options ?? []).flatMap(({ name, modules: own }) => own.map((code) => [code, name] as const)),
    );
    const first = this.row;
    for (const { code, name, semester, evaluation } of modules) {
      canvas.putRow(this.row, 1, [code, name, semester, evaluation ?? null, options.get(code) ?? null]);
      ues.forEach(({ weights }, i) => {
        const own = weights.find(({ module }) => module === code);
        if (own) canvas.put(this.row, FIRST_UE + i, own.coefficient);
      });
      this.row += 1;
    }
    const bottom = this.row + ROOM - 1;
    canvas.format(area(top + 1, 1, bottom, Math.max(last, 5)), BODY);
    canvas.format(area(first, 1, bottom, 5), { ...TEXT, ...INPUT });
    if (ues.length > 0) {
      canvas.format(area(top + 1, FIRST_UE, bottom, last), { ...INPUT, ...CENTERED });
      canvas.format(area(top + 1, FIRST_UE, top + 1, last), { ...TEXT, ...WRAPPED });
      canvas.rowHeights.set(top + 1, TALL);
    }
    this.row = bottom + 1;
    this.sums(top, first, bottom);
  }

  /** Sums, shares of the resources and ECTS, which follow what is typed above them. */
  private sums(top: number, first: number, bottom: number): void {
    const { canvas, words, document } = this;
    const { ues, level } = document;
    const codes = `$B$${first + 1}:$B$${bottom + 1}`;
    canvas.putRow(this.row, 0, ['sum', words.sum]);
    canvas.putRow(this.row + 1, 0, ['share', words.share]);
    ues.forEach(({ code, semester }, i) => {
      const column = columnName(FIRST_UE + i);
      const own = `${column}$${first + 1}:${column}$${bottom + 1}`;
      const all = computeTotal(document, code, 'coefficients');
      const resources = computeTotal(document, code, 'coefficients', 'resources');
      canvas.put(this.row, FIRST_UE + i, { formula: `SUM(${own})`, value: all }, CENTERED);
      canvas.put(
        this.row + 1,
        FIRST_UE + i,
        {
          formula: `IF(SUM(${own})=0,"",SUMIF(${codes},"R${semester.charAt(1)}*",${own})/SUM(${own}))`,
          value: all === 0 ? '' : resources / all,
        },
        { numberFormat: '0.0%', horizontal: 'center' },
      );
    });
    canvas.format(area(this.row, 1, this.row + 1), { bold: true });
    const share = area(this.row + 1, FIRST_UE, this.row + 1, FIRST_UE + Math.max(ues.length, 1) - 1);
    const shown = cellName(share.top, share.left);
    // In year 3 it is the two UEs of a competence together (4.3).
    if (level < 3)
      this.rules.push({
        areas: [share],
        formula: `AND(ISNUMBER(${shown}),OR(${shown}<0.4,${shown}>0.6))`,
        style: WARN,
      });
    this.row += 2;
    for (const semester of semestersOf(level)) {
      const columns = ues.flatMap((ue, i) => (ue.semester === semester ? [columnName(FIRST_UE + i)] : []));
      if (columns.length === 0) continue;
      canvas.putRow(this.row, 0, ['credits', words.credits(semester)]);
      const formula = `SUM(${columns.map((column) => `${column}${top + 3}`).join(',')})`;
      const value = computeTotal(document, semester, 'ects');
      canvas.put(this.row, 2, { formula, value }, { horizontal: 'left' });
      const cell = area(this.row, 2);
      this.rules.push({ areas: [cell], formula: `${cellName(this.row, 2)}<>30`, style: WARN });
      this.row += 1;
    }
  }

  hours(): void {
    const { ues } = this.document;
    const keys = ['ue', 'module', ...HOURS] as const;
    const rows = ues.flatMap(({ code, weights }) =>
      weights.flatMap(({ module, hours }) =>
        hours ? [[code, module, ...HOURS.map((kind) => hours[kind])]] : [],
      ),
    );
    this.table('hours', keys, rows);
  }

  competences(): void {
    const keys = ['number', 'name', 'title', 'levelTitle', 'component', 'outcome'] as const;
    const rows = this.document.competences.flatMap(
      ({ number, name, title, levelTitle, components, outcomes }) =>
        Array.from({ length: Math.max(1, components.length, outcomes.length) }, (_, i) => [
          ...(i === 0 ? [number, name, title ?? null, levelTitle ?? null] : [null, null, null, null]),
          components[i] ?? null,
          outcomes[i] ?? null,
        ]),
    );
    this.table('competences', keys, rows);
  }

  stated(): void {
    const { words, document } = this;
    if (document.stated.length === 0) return;
    const rows = document.stated.map((total) => [
      total.of,
      total.pole ? words.poles[total.pole] : null,
      ...QUANTITIES.map((what) => total[what] ?? null),
    ]);
    this.table('stated', ['of', 'pole', ...QUANTITIES], rows);
  }

  private table(
    block: Exclude<BlockName, 'facts' | 'matrix'>,
    keys: readonly (keyof MaquetteSheetWords['heads'])[],
    rows: readonly (readonly PlannedValue[])[],
  ): void {
    const { canvas, words } = this;
    this.section(block, keys);
    canvas.putRow(
      this.row++,
      1,
      keys.map((key) => words.heads[key]),
      HEADER,
    );
    for (const cells of rows) canvas.putRow(this.row++, 1, cells);
    const body = area(this.row - rows.length, 1, this.row + ROOM - 1, keys.length);
    canvas.format(body, { ...BODY, ...INPUT });
    this.row += ROOM;
  }

  private section(block: Exclude<BlockName, 'facts'>, keys: readonly string[]): void {
    this.row += 1;
    this.begin(block, keys);
    this.canvas.put(this.row++, 1, this.words.sections[block], SECTION);
  }

  /** The hidden row that says what stands below. */
  private begin(block: BlockName, keys: readonly string[]): void {
    this.canvas.putRow(this.row, 0, [markerOf(block), ...keys.map((key) => key || null)]);
    this.hiddenRows.push(this.row);
    this.row += 1;
  }
}
