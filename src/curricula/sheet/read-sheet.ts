import {
  levelOf,
  moduleCodeOf,
  partsOfUe,
  plain,
  poleOfModule,
  semesterOfModule,
  semestersOf,
  ueCodeOf,
} from '../codes';
import { amountOf, textOf, type Rows } from '../matrix/cells';
import { optionGroups } from '../option-groups';
import { parseCurriculum } from '../parse';
import { QUANTITIES, type CurriculumDocument, type Problem } from '../types';
import type { Level, Semester } from '../../rules/types';
import { blockOf, TEXTS, type BlockName } from './layout';

/** A cell of the sheet, 0-based. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The curriculum of a sheet that the product wrote, or what is wrong with it, cell by cell. */
export type OwnSheet =
  | {
      readonly ok: true;
      readonly curriculum: CurriculumDocument;
      readonly weights: readonly (Cell & { readonly ue: string; readonly module: string })[];
    }
  | {
      readonly ok: false;
      /** The year that it is of, as far as that can be told. */
      readonly level: Level;
      readonly problems: readonly (Problem & Cell)[];
    };

interface Block {
  /** Its headers. */
  readonly top: number;
  readonly end: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Whether a sheet is one that the product wrote for a curriculum, whatever it is called. */
export const isOwnSheet = (rows: Rows): boolean => rows.some((row) => blockOf(row?.[0]) !== null);

/**
 * Reads back such a sheet, as it was written or as people have changed it since: codes in any spelling, numbers as text,
 * rows and columns put in between. What is not understood is a problem with its cell, and nothing is left out.
 */
export function readOwnSheet(rows: Rows): OwnSheet {
  const sheet = new SheetReader(rows);
  const document = sheet.document();
  const parsed = parseCurriculum(document);
  if (parsed.ok) return { ok: true, curriculum: parsed.curriculum, weights: sheet.weights };
  const level = ([1, 2, 3] as const).find((one) => one === document.level) ?? sheet.levelOfUes();
  return {
    ok: false,
    level,
    problems: parsed.problems.map((one) => ({ ...one, ...sheet.cellOf(one.path) })),
  };
}

const SEMESTER = /^S(?:EMESTRE|EMESTER)? ?([1-6])$/;
const YES = /^(?:OUI|YES|VRAI|TRUE)$/;
const NO = /^(?:NON|NO|FAUX|FALSE)$/;

class SheetReader {
  readonly weights: { row: number; column: number; ue: string; module: string }[] = [];
  private readonly cells = new Map<string, Cell>();
  private readonly blocks: ReadonlyMap<BlockName, Block>;

  constructor(private readonly rows: Rows) {
    const starts = rows.flatMap((row, top) => {
      const name = blockOf(row?.[0]);
      return name ? [{ name, top, row: row ?? [] }] : [];
    });
    this.blocks = new Map(
      starts.map(({ name, top, row }, i) => {
        const columns = new Map<string, number>();
        row.forEach((cell, column) => {
          if (column > 0 && textOf(cell) !== '') columns.set(textOf(cell), column);
        });
        // A title stands between the hidden row and the headers.
        return [name, { top: top + 2, end: starts[i + 1]?.top ?? rows.length, columns }];
      }),
    );
  }

  /** The cell that a place in the document was read from, or the nearest around it. */
  cellOf(path: string): Cell {
    for (let inner = path; inner !== ''; inner = inner.replace(/(?:\.[^.[]*|\[[^[]*\]|^[^.[]*)$/, '')) {
      const cell = this.cells.get(inner);
      if (cell) return cell;
    }
    return { row: this.blocks.get('matrix')?.top ?? 0, column: 1 };
  }

  /** The year of the first UE. */
  levelOfUes(): Level {
    const [first] = this.ues();
    return first ? levelOf(first.ue.semester) : 2;
  }

  /** What the sheet says, in the shape of the file of a curriculum. */
  document() {
    const facts = this.facts();
    const ues = this.ues();
    const level = facts['level'] ?? this.levelOfUes();
    const modules = this.modules(ues, level as Level);
    const hours = this.hours();
    const weighted = ues.map(({ ue }, i) => ({
      ...ue,
      weights: this.weightsOf(ue.code, i, modules).map((weight) => {
        const own = hours.get(`${ue.code} ${weight.module}`);
        return own ? { ...weight, hours: own } : weight;
      }),
    }));
    const options = optionGroups(
      modules.map(({ of, option }) => ({ module: of.code, semester: of.semester, option })),
    );
    return {
      ...facts,
      level,
      competences: this.competences(weighted),
      modules: modules.map(({ of }) => of),
      ues: weighted,
      stated: this.stated(),
      ...(options.length > 0 && { options }),
    };
  }

  private text(row: number, column: number | undefined): string {
    const cell = column === undefined ? null : this.rows[row]?.[column];
    return typeof cell === 'number' ? String(cell) : textOf(cell);
  }

  /** A number, null for none, and what stands there where it is neither. */
  private number(path: string, row: number, column: number | undefined): unknown {
    if (column === undefined) return null;
    this.cells.set(path, { row, column });
    const cell = this.rows[row]?.[column];
    const amount = amountOf(cell);
    return amount === 'unreadable' ? this.text(row, column) || String(cell) : amount;
  }

  private at(path: string, row: number, column: number | undefined): void {
    if (column !== undefined) this.cells.set(path, { row, column });
  }

  /** Rows of a block that hold something, below its headers. */
  private rowsOf(name: BlockName): readonly number[] {
    const block = this.blocks.get(name);
    if (!block) return [];
    const all = Array.from({ length: block.end - block.top - 1 }, (_, i) => block.top + 1 + i);
    const columns = [...block.columns.values()];
    return all.filter((row) => columns.some((column) => this.text(row, column) !== ''));
  }

  private column(block: BlockName, key: string): number | undefined {
    return this.blocks.get(block)?.columns.get(key);
  }

  private facts(): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    const lists: Record<'years' | 'nsf' | 'formacodes', unknown[]> = { years: [], nsf: [], formacodes: [] };
    const [value, label] = [this.column('facts', 'value'), this.column('facts', 'label')];
    const block = this.blocks.get('facts');
    for (let row = block?.top ?? 0; row < (block?.end ?? 0); row++) {
      const key = this.text(row, 0);
      const text = this.text(row, value);
      if (key === '') continue;
      this.at(key, row, value);
      if (text === '') continue;
      if (key === 'years') lists.years.push(text);
      else if (key === 'nsf' || key === 'formacodes') {
        this.at(`${key}[${lists[key].length}]`, row, value);
        lists[key].push({ code: text, label: this.text(row, label) });
      } else if (key === 'level') found[key] = this.number(key, row, value);
      else if (key === 'apprenticeship')
        found[key] = YES.test(plain(text)) ? true : NO.test(plain(text)) ? false : text;
      else if (key === 'policy') found[key] = jsonOf(text);
      else if (TEXTS.some((one) => one === key)) found[key] = text;
    }
    // A curriculum made by hand need not have a code of its own.
    return { ...lists, ...found, id: found['id'] ?? 'maquette' };
  }

  private ues() {
    const block = this.blocks.get('matrix');
    if (!block) return [];
    const known = new Set([0, ...block.columns.values()]);
    const rowOf = (key: string): number | undefined =>
      Array.from({ length: block.end - block.top }, (_, i) => block.top + i).find(
        (row) => this.text(row, 0) === key,
      );
    const [name, ects, coefficient] = [rowOf('ueName'), rowOf('ects'), rowOf('ueCoefficient')];
    const width = Math.max(0, ...this.rows.slice(block.top, block.end).map((row) => row?.length ?? 0));
    const columns = Array.from({ length: width }, (_, column) => column).filter(
      (column) => !known.has(column) && (this.text(block.top, column) !== '' || this.weighs(column, block)),
    );
    return columns.map((column, i) => {
      const path = `ues[${i}]`;
      const written = this.text(block.top, column);
      const code = ueCodeOf(written)?.code ?? written;
      const parts = ueCodeOf(code) ? partsOfUe(code) : { semester: 'S1' as Semester, competence: 1 };
      this.at(path, block.top, column);
      if (name !== undefined) this.at(`${path}.name`, name, column);
      const own = ects === undefined ? 0 : this.number(`${path}.ects`, ects, column);
      const weight = coefficient === undefined ? 1 : this.number(`${path}.coefficient`, coefficient, column);
      const ue = {
        ...{ code, ...parts },
        name: (name === undefined ? '' : this.text(name, column)) || code,
        ects: own ?? 0,
        coefficient: weight ?? 1,
      };
      return { column, ue };
    });
  }

  private weighs(column: number, { top, end }: Block): boolean {
    return this.rows
      .slice(top, end)
      .some((row) => textOf(row?.[0]) === '' && amountOf(row?.[column]) !== null);
  }

  private modules(ues: ReturnType<SheetReader['ues']>, level: Level) {
    const column = (key: string): number | undefined => this.column('matrix', key);
    const block = this.blocks.get('matrix');
    const all = Array.from(
      { length: block ? block.end - block.top - 1 : 0 },
      (_, i) => (block?.top ?? 0) + 1 + i,
    );
    const named = ['module', 'name', 'semester', 'evaluation', 'option'].map(column);
    const rows = all.filter(
      (row) =>
        this.text(row, 0) === '' &&
        [...named, ...ues.map((ue) => ue.column)].some((one) => this.text(row, one) !== ''),
    );
    return rows.map((row, i) => {
      const path = `modules[${i}]`;
      const written = this.text(row, column('module'));
      const code = moduleCodeOf(written)?.code ?? written;
      const weighing = ues.find((one) => this.text(row, one.column) !== '');
      const stated = this.text(row, column('semester'));
      const [, digit] = SEMESTER.exec(plain(stated)) ?? [];
      this.at(path, row, column('module'));
      this.at(`${path}.semester`, row, column('semester'));
      const evaluation = this.text(row, column('evaluation'));
      const of = {
        code,
        name: this.text(row, column('name')) || code,
        semester:
          (digit ? `S${digit}` : stated) ||
          (semesterOfModule(code) ?? weighing?.ue.semester ?? semestersOf(level)[0] ?? ''),
        pole: poleOfModule(code),
        ...(evaluation && { evaluation }),
      };
      return { row, of, option: this.text(row, column('option')) };
    });
  }

  private weightsOf(
    ue: string,
    i: number,
    modules: readonly { readonly row: number; readonly of: { readonly code: string } }[],
  ): readonly { readonly module: string; readonly coefficient: unknown }[] {
    const cell = this.cells.get(`ues[${i}]`);
    const found: { module: string; coefficient: unknown }[] = [];
    for (const { row, of } of modules) {
      const path = `ues[${i}].weights[${found.length}]`;
      const coefficient = this.number(path, row, cell?.column);
      if (coefficient === null || coefficient === 0) continue;
      found.push({ module: of.code, coefficient });
      this.weights.push({ row, column: cell?.column ?? 0, ue, module: of.code });
    }
    return found;
  }

  private hours(): ReadonlyMap<string, unknown> {
    const column = (key: string): number | undefined => this.column('hours', key);
    return new Map(
      this.rowsOf('hours').map((row) => {
        const [ue, module] = [this.text(row, column('ue')), this.text(row, column('module'))];
        const kinds = ['lectures', 'tutorials', 'practicals', 'project'] as const;
        const own = kinds.map((kind) => [kind, this.number(`hours ${row} ${kind}`, row, column(kind)) ?? 0]);
        const key = `${ueCodeOf(ue)?.code ?? ue} ${moduleCodeOf(module)?.code ?? module}`;
        return [key, Object.fromEntries(own)] as const;
      }),
    );
  }

  /** A row without a number goes on with the competence above it; a UE's own name stands in for one that is not there. */
  private competences(ues: readonly { readonly competence: number; readonly name: string }[]) {
    const column = (key: string): number | undefined => this.column('competences', key);
    const found: Record<string, unknown>[] = [];
    const [components, outcomes] = [column('component'), column('outcome')];
    for (const row of this.rowsOf('competences')) {
      const number = this.number(`competences[${found.length}].number`, row, column('number'));
      if (number !== null || found.length === 0) {
        this.at(`competences[${found.length}]`, row, column('number'));
        this.at(`competences[${found.length}].name`, row, column('name'));
        const [title, levelTitle] = [this.text(row, column('title')), this.text(row, column('levelTitle'))];
        found.push({
          ...{ number, name: this.text(row, column('name')), components: [], outcomes: [] },
          ...(title && { title }),
          ...(levelTitle && { levelTitle }),
        });
      }
      const current = found.at(-1) as { components: string[]; outcomes: string[] };
      const [component, outcome] = [this.text(row, components), this.text(row, outcomes)];
      if (component) current.components.push(component);
      if (outcome) current.outcomes.push(outcome);
    }
    const known = new Set(found.map(({ number }) => number));
    for (const { competence: number, name } of ues) {
      if (known.has(number)) continue;
      known.add(number);
      found.push({ number, name });
    }
    return found;
  }

  private stated() {
    const column = (key: string): number | undefined => this.column('stated', key);
    return this.rowsOf('stated').map((row, i) => {
      const path = `stated[${i}]`;
      const pole = this.text(row, column('pole'));
      this.at(path, row, column('of'));
      const amounts = QUANTITIES.map((what) => [what, this.number(`${path}.${what}`, row, column(what))]);
      return {
        of: this.text(row, column('of')),
        ...(pole && {
          pole: /^RES/.test(plain(pole)) ? 'resources' : /^SAE/.test(plain(pole)) ? 'sae' : pole,
        }),
        ...Object.fromEntries(amounts.filter(([, amount]) => amount !== null)),
      };
    });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
