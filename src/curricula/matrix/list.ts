import type { ModuleCode, Pole, UeName } from '../../rules/types';
import { moduleCodeOf, moduleNamedIn, partsOfUe, semesterOfModule, ueCodeOf, type FoundCode } from '../codes';
import type { Hours } from '../types';
import { amountOf, hoursOf, nameOf, ownTextOf, plainOf, shown, textOf, type Place, type Rows } from './cells';
import {
  isMatrix,
  type Draft,
  type DraftTotal,
  type DraftUe,
  type DraftWeight,
  type MatrixProblem,
} from './draft';
import { CREDITS_ALONE, optionNamed, OPTION_HEADER, poleNamed, ueLabelOf } from './label';

/**
 * The long list: one row per module of a UE, a column of coefficients. The UE stands in every row, in the first row of
 * its block, or in a row of its own above it, as in the fiches of programmes; totals stand in rows that say so.
 */

const ROLES = ['coefficient', 'ects', 'lectures', 'tutorials', 'practicals', 'project', 'contact'] as const;
type Role = (typeof ROLES)[number] | 'module' | 'name' | 'ueName' | 'evaluation' | 'option';

/** The first that fits decides. */
const WORDINGS: readonly (readonly [Role, RegExp])[] = [
  ['contact', /^(TOTAL|VOLUME|HEURES|NB H)/],
  ['coefficient', /COEF|^POIDS|PONDERATION/],
  ['ects', /\bECTS\b|CREDITS/],
  ['lectures', /\bCM\b|COURS MAGISTRA/],
  ['tutorials', /\bTD\b|TRAVAUX DIRIGES/],
  ['practicals', /\bTP\b|TRAVAUX PRATIQUES/],
  ['project', /PROJET|\bPT\b/],
  ['evaluation', /EVAL|\bMCC/],
  ['option', OPTION_HEADER],
  ['ueName', /COMPETENCE|(INTITULE|LIBELLE|NOM).*\bUE\b/],
  ['module', /^(MODULES?|MATIERES?|RESSOURCES?|ENSEIGNEMENTS?)$/],
  ['name', /^(INTITULE|LIBELLE|NOM|DESIGNATION|TITRE)/],
];
const LONGEST_HEADER = 40;
const HOURS = ['lectures', 'tutorials', 'practicals', 'project'] as const;

type Columns = ReadonlyMap<Role, number>;
/** Above the first header: a UE may already be named there. */
const NO_COLUMNS: Columns = new Map();
type Row = readonly unknown[];

/** @returns null where there is no such list */
export function readList(rows: Rows, placeOf: (row: number, column: number) => Place): Draft | null {
  const list = new ListReader(rows, placeOf, columnsWithoutHeader(rows), codeColumnOf(rows));
  for (const [index, row] of rows.entries()) {
    if (row && !list.read(row, index)) return null;
  }
  return list.draft();
}

/** Somewhere a list of coefficients says what it is. */
const OF_COEFFICIENTS = /COEF|MAQUETTE|PONDERATION|\bPOIDS\b|\bECTS\b|CREDITS/;

/** One code among names shows no column. */
const LEAST_MODULES = 2;

/** The columns of a list whose rows of modules all have one number and stand in no header's columns; null for others. */
function columnsWithoutHeader(rows: Rows): Columns | null {
  if (rows.some((row) => row && columnsOf(row))) return null;
  if (!rows.some((row) => row?.some((cell) => OF_COEFFICIENTS.test(plainOf(cell))))) return null;
  const modules = rows.flatMap((row) =>
    row && modulesOf(row).length === 1 && row.some(isNumbered) ? [row] : [],
  );
  if (modules.length < LEAST_MODULES) return null;
  const numbers = new Set(
    modules.flatMap((row) =>
      row.flatMap((cell, column) => (typeof amountOf(cell) === 'number' ? [column] : [])),
    ),
  );
  const [coefficient, ...others] = numbers;
  const isWhole = modules.every((row) => typeof amountOf(row[coefficient ?? -1]) === 'number');
  if (coefficient === undefined || others.length > 0 || !isWhole) return null;
  const texts = modules[0]?.map((cell) => textOf(cell) !== '' && moduleCodeOf(textOf(cell)) === null) ?? [];
  const name = texts.indexOf(true);
  return new Map<Role, number>([
    ['coefficient', coefficient],
    ...(name >= 0 ? [['name', name] as const] : []),
  ]);
}

/** A code with a number: `Stage` is a name as well. */
function isNumbered(cell: unknown): boolean {
  const found = moduleCodeOf(textOf(cell));
  return found !== null && semesterOfModule(found.code) !== null;
}

/** The column in which most of the codes stand; -1 without one. */
function codeColumnOf(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const column = row?.findIndex(isNumbered) ?? -1;
    if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
}

/** Goes down the rows and remembers the header, the UE and the module it is under. */
class ListReader {
  private readonly ues: DraftUe[] = [];
  private readonly weights: DraftWeight[] = [];
  private readonly totals: DraftTotal[] = [];
  private readonly problems: MatrixProblem[] = [];
  /** Coefficients beside a UE without module, with the module above: a merged module cell, or the UE's own coefficient. */
  private readonly loose: DraftWeight[] = [];
  private ue: UeName | null = null;
  private module: FoundCode<ModuleCode> | null = null;

  constructor(
    private readonly rows: Rows,
    private readonly placeOf: (row: number, column: number) => Place,
    private columns: Columns | null,
    private readonly codeColumn: number,
  ) {}

  /** @returns false for a row that no list has: two modules side by side */
  read(row: Row, index: number): boolean {
    const columns = columnsOf(row);
    if (columns) {
      this.columns = columns;
      return true;
    }
    const codes = modulesOf(row);
    if (codes.length > 1) return false;
    const known = this.columns ?? NO_COLUMNS;
    const total = row.findIndex((cell) => /^(SOUS[- ]?)?TOTA(L|UX)\b/.test(plainOf(cell)));
    if (total >= 0) this.readTotals(row, index, plainOf(row[total]), known);
    else if (row.some((cell) => /^SEMEST(?:RE|ER)\b/.test(plainOf(cell)))) this.ue = null;
    else this.readModule(row, index, codes[0] ?? null, known);
    return true;
  }

  private readModule(row: Row, index: number, found: FoundCode<ModuleCode> | null, columns: Columns): void {
    const amount = (role: Role): number | null => this.amount(row, index, role, columns);
    const label = row.findIndex((cell) => ueLabelOf(cell) !== null);
    const ueFound = ueLabelOf(row[label]);
    const next = ueLabelOf(this.rows[index + 1]?.[label])?.code;
    const isNamed = this.nameInColumn(row, columns) !== null;
    const isHeading = ueFound !== null && ueFound.code !== this.ue && ueFound.code !== next && !isNamed;
    if (ueFound) this.ue = ueFound.code;
    const beside = ueFound ? row.findIndex((cell) => CREDITS_ALONE.test(plainOf(cell))) : -1;
    const credits = beside < 0 ? null : amountOf(CREDITS_ALONE.exec(plainOf(row[beside]))?.[1]);
    const stated = typeof credits === 'number' ? credits : (ueFound?.ects ?? null);
    const ects = (found || ueFound ? amount('ects') : null) ?? stated;
    if (this.ue) this.mention(row, index, Math.max(label, 0), this.ue, ueFound?.name ?? '', ects, columns);

    const own = found || isHeading || !this.ue ? null : this.ownText(row, columns);
    const module = found ?? own ?? (ueFound ? this.module : null);
    if (found) this.module = found;
    if ((!module && !ueFound) || (beside >= 0 && beside === columns.get('coefficient'))) return;
    const coefficient = amount('coefficient');
    if (coefficient === null || coefficient === 0) return;
    const place = this.placeOf(index, columns.get('coefficient') ?? 0);
    if (!this.ue)
      this.problems.push({ code: 'ue-missing', place, data: module ? { module: module.code } : {} });
    if (!this.ue) return;
    if (!module) {
      this.totals.push(totalOfUe(place, this.ue, coefficient));
      return;
    }
    const name = textOf(row[columns.get('name') ?? -1]);
    const evaluation = textOf(row[columns.get('evaluation') ?? -1]);
    const option = optionNamed(row[columns.get('option') ?? -1]);
    const hours = this.hours(row, index, columns);
    (found || own ? this.weights : this.loose).push({
      place,
      ue: this.ue,
      module: module.code,
      name: own?.name || module.name || (moduleCodeOf(name)?.name || name).replace(/\s+/g, ' '),
      coefficient,
      ...(hours && { hours }),
      ...(evaluation && { evaluation }),
      ...(option && { option }),
    });
  }

  /** A row with a coefficient and no code is a module under its own text: what stands where the others' codes do, or its name. */
  private ownText(row: Row, columns: Columns): FoundCode<ModuleCode> | null {
    const before = row.slice(0, columns.get('coefficient') ?? 0);
    const inPlace = this.nameInColumn(row, columns) ?? ownTextOf(row[this.codeColumn]);
    const named = ownTextOf(row[columns.get('name') ?? -1]);
    const text = inPlace ?? named ?? before.map(ownTextOf).find((found) => found !== null) ?? null;
    if (text === null) return null;
    const behind = moduleNamedIn(text)?.found;
    const code = behind && semesterOfModule(behind.code) !== null ? behind.code : text;
    return { code, rest: '', name: named ?? text };
  }

  /** What stands below `Module` or `Matière` where no module has a code. */
  private nameInColumn(row: Row, columns: Columns): string | null {
    return this.codeColumn < 0 ? nameOf(row[columns.get('module') ?? -1]) : null;
  }

  /** Names and ECTS of the UE, from whatever row of its block says them. */
  private mention(
    row: Row,
    index: number,
    column: number,
    code: UeName,
    behindCode: string,
    ects: number | null,
    columns: Columns,
  ): void {
    const beside = textOf(row[columns.get('ueName') ?? -1]);
    const names = [behindCode, ueLabelOf(beside) || moduleCodeOf(beside) || poleNamed(beside) ? '' : beside];
    const place = this.placeOf(index, ects === null ? column : (columns.get('ects') ?? column));
    this.ues.push({ place, code, names: names.filter((name) => name !== ''), ects });
  }

  private readTotals(row: Row, index: number, text: string, columns: Columns): void {
    const scope = scopeOf(text, this.ue);
    for (const role of ROLES) {
      const column = columns.get(role);
      const stated = column === undefined ? null : hoursOf(row[column]);
      if (column === undefined || typeof stated !== 'number' || !scope) continue;
      const place = this.placeOf(index, column);
      if (role === 'ects' && scope.ofUe) {
        this.ues.push({ place, code: scope.ofUe, names: [], ects: stated });
        continue;
      }
      const quantities =
        role !== 'coefficient'
          ? [role]
          : scope.pole
            ? ['coefficients' as const]
            : (['coefficients', 'ueCoefficients'] as const);
      const readings = scope.of.flatMap((of) =>
        quantities.map((quantity) => ({ of, quantity, ...(scope.pole && { pole: scope.pole }) })),
      );
      this.totals.push({ place, stated, readings });
    }
  }

  private amount(row: Row, index: number, role: Role, columns: Columns): number | null {
    const column = columns.get(role);
    if (column === undefined) return null;
    const cell = row[column];
    const amount = role === 'coefficient' || role === 'ects' ? amountOf(cell) : hoursOf(cell);
    if (amount !== 'unreadable' && (amount ?? 0) >= 0) return amount;
    const code = amount === 'unreadable' ? 'not-a-number' : 'negative';
    this.problems.push({ code, place: this.placeOf(index, column), data: { value: shown(cell) } });
    return null;
  }

  /** An empty cell in a column of hours is no hour; a list without such columns says nothing of hours. */
  private hours(row: Row, index: number, columns: Columns): Hours | null {
    if (!HOURS.some((kind) => columns.has(kind))) return null;
    const [lectures = 0, tutorials = 0, practicals = 0, project = 0] = HOURS.map(
      (kind) => this.amount(row, index, kind, columns) ?? 0,
    );
    return { lectures, tutorials, practicals, project };
  }

  draft(): Draft | null {
    if (!isMatrix(this.weights)) return null;
    // In a list in the order of modules a UE comes back again and again; in a list in the order of UEs it never does.
    const order = [...this.weights, ...this.loose]
      .sort((a, b) => a.place.row - b.place.row)
      .map(({ ue }) => ue);
    const runs = order.filter((ue, i) => ue !== order[i - 1]).length;
    const byModule = runs > new Set(order).size;
    const ofUe = byModule ? [] : this.loose;
    const weighted = new Set(order);
    return {
      // A UE that is only named, without ECTS, stands in a sentence or a legend.
      ues: this.ues.filter(({ code, ects }) => ects !== null || weighted.has(code)),
      weights: byModule ? [...this.weights, ...this.loose] : this.weights,
      totals: [
        ...this.totals,
        ...ofUe.map(({ place, ue, coefficient }) => totalOfUe(place, ue, coefficient)),
      ],
      problems: this.problems,
    };
  }
}

/** Beside a UE stands the sum over its modules, or its own coefficient. */
const totalOfUe = (place: Place, of: UeName, stated: number): DraftTotal => ({
  place,
  stated,
  readings: [
    { of, quantity: 'coefficients' },
    { of, quantity: 'ueCoefficients' },
  ],
});

/** The columns of a header row: one with the coefficients, and at least one more that is known. */
function columnsOf(row: Row): Columns | null {
  const columns = new Map<Role, number>();
  for (const [column, cell] of row.entries()) {
    const text = plainOf(cell);
    if (text === '' || text.length > LONGEST_HEADER) continue;
    if (moduleCodeOf(text) || ueCodeOf(text)) return null;
    const role = WORDINGS.find(([, wording]) => wording.test(text))?.[0];
    if (role && !columns.has(role)) columns.set(role, column);
  }
  return columns.has('coefficient') && row.filter((cell) => textOf(cell) !== '').length >= 3 ? columns : null;
}

/** The modules that a row names; `Portfolio` beside `SAE310` is its name and no other module. */
function modulesOf(row: Row): readonly FoundCode<ModuleCode>[] {
  const found = new Map(
    row.flatMap((cell) => moduleCodeOf(textOf(cell)) ?? []).map((code) => [code.code, code]),
  );
  const numbered = [...found.values()].filter(({ code }) => semesterOfModule(code) !== null);
  return numbered.length > 0 ? numbered : [...found.values()];
}

interface Scope {
  readonly of: readonly [DraftTotalScope, ...DraftTotalScope[]];
  readonly pole?: Pole;
  /** Set where the row is about one UE and nothing else, so that its ECTS are the UE's. */
  readonly ofUe?: UeName;
}
type DraftTotalScope = DraftTotal['readings'][number]['of'];

/** What a row of totals adds up over; null where it cannot be told. */
function scopeOf(text: string, current: UeName | null): Scope | null {
  const over = text.replace(/^(SOUS[- ]?)?TOTA(L|UX) ?(GENERAL ?)?(DE LA |DE L'|DU |DES |DE )?/, '');
  const ue = ueCodeOf(over)?.code;
  if (ue) return { of: [ue], ofUe: ue };
  const pole = poleNamed(over);
  if (pole) return current ? { of: [current], pole } : null;
  const semester = /^S(?:EMEST(?:RE|ER))? ?([1-6])\b/.exec(over)?.[1];
  if (semester) return { of: [`S${semester}`] };
  if (/^(NIVEAU|ANNEE|B\.?U\.?T)/.test(over) || /GENERAL/.test(text)) return { of: ['year'] };
  return current ? { of: [current, partsOfUe(current).semester, 'year'] } : { of: ['year'] };
}
