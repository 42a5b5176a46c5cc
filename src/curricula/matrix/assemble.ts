import { DEFAULT_POLICY } from '../../rules/policy';
import type { Level, ModuleCode, Pole, Semester, UeName } from '../../rules/types';
import { partsOfUe, plain, poleOfModule, semesterOfModule } from '../codes';
import type {
  CompetenceText,
  CurriculumDocument,
  DocumentModule,
  DocumentUe,
  StatedTotals,
  TotalScope,
  Quantity,
} from '../types';
import { optionGroups } from '../option-groups';
import { statedTotal } from '../totals';
import type { Place } from './cells';
import type { Draft, DraftTotal, DraftUe, DraftWeight, MatrixProblem } from './draft';

interface CoefficientOrigin extends Place {
  readonly ue: UeName;
  readonly module: ModuleCode;
}

/** A total that the sheet states, against the sum of its parts. */
interface MatrixTotal extends Place {
  readonly of: TotalScope;
  readonly pole?: Pole;
  readonly quantity: Quantity;
  readonly stated: number;
  readonly computed: number;
  readonly ok: boolean;
  /** The sheet calls it a total or a sum. */
  readonly isNamed: boolean;
}

export interface MatrixReading {
  readonly kind: 'matrix';
  readonly curriculum: CurriculumDocument;
  /** Where each coefficient stands; every place, when a UE is on two sheets. */
  readonly origin: readonly CoefficientOrigin[];
  /** Every total found, those that do not add up too: `ok` tells them apart. */
  readonly totals: readonly MatrixTotal[];
  /** Where a sheet holds several: what stands above this one. */
  readonly part?: string;
}
export interface MatrixRefusal {
  readonly kind: 'problems';
  readonly problems: readonly [MatrixProblem, ...MatrixProblem[]];
  /** The year that it is of; null where it mixes several. */
  readonly level: Level | null;
}

/** One curriculum from what was found in one or several grids; all UEs are of one level. */
export function assemble(
  draft: Draft,
  identity: { id: string; title: string; level: Level },
): MatrixReading | MatrixRefusal {
  const weights = withoutRepeats(draft.weights);
  const [problem, ...others] = [...draft.problems, ...contradictions(draft)];
  if (problem) return { kind: 'problems', problems: [problem, ...others], level: identity.level };

  const finalCode = finalCodes(weights);
  const codes = [...new Set(weights.map(({ ue }) => ue))].sort();
  const modules = modulesFrom(weights, finalCode);
  const ues = codes.map((code) => ueFrom(code, draft.ues, weights, finalCode));
  const options = optionGroups(
    draft.weights.map(({ ue, module, option = '' }) => ({
      module: finalCode(module, ue),
      semester: partsOfUe(ue).semester,
      option,
    })),
  );
  const parts = { modules, ues, ...(options.length > 0 && { options }) };
  const totals = draft.totals.flatMap((total) => resolve(total, parts, finalCode));
  const curriculum: CurriculumDocument = {
    ...identity,
    nsf: [],
    formacodes: [],
    years: [],
    competences: competencesFrom(codes, draft.ues),
    ...parts,
    stated: statedFrom(totals),
    policy: DEFAULT_POLICY,
  };
  const origin = draft.weights.map(({ place, ue, module }) => ({
    ...place,
    ue,
    module: finalCode(module, ue),
  }));
  return { kind: 'matrix', curriculum, origin, totals };
}

/** What keeps the parts from being one curriculum. */
function contradictions({ ues, weights }: Draft): readonly MatrixProblem[] {
  const problems: MatrixProblem[] = [];
  const first = new Map<string, DraftWeight>();
  for (const weight of weights) {
    const { ue, module, place, coefficient, name } = weight;
    const semester = semesterOfModule(module);
    if (semester !== null && semester !== partsOfUe(ue).semester)
      problems.push({ code: 'semester-contradiction', place, data: { module, ue } });
    const known = first.get(`${ue} ${module}`);
    // `SAÉ 3.01 - Projet 1` and `- Projet 2` below each other are two, whatever each weighs.
    const isOther = name !== known?.name && place.grid === known?.place.grid && name && known.name;
    if (known && (known.coefficient !== coefficient || isOther))
      problems.push({
        code: 'duplicate-weight',
        place,
        data: { module, ue, coefficient, other: known.coefficient },
      });
    first.set(`${ue} ${module}`, known ?? weight);
  }
  for (const { place, code, ects } of ues) {
    const other = ues.find((mention) => mention.code === code && mention.ects !== null)?.ects ?? null;
    if (ects !== null && other !== null && other !== ects)
      problems.push({ code: 'ects-contradiction', place, data: { ue: code, ects, other } });
    const isFirst = ues.find((mention) => mention.code === code)?.place === place;
    if (isFirst && !weights.some(({ ue }) => ue === code))
      problems.push({ code: 'ue-without-coefficients', place, data: { ue: code } });
  }
  return [...problems, ...differentCopies(weights), ...unevenCopies(weights), ...differentOptions(weights)];
}

/** Fewer modules stand twice by chance, or are an internship in a block of its own. */
const LEAST_REPEATED = 2;

/** A UE twice on one sheet, with some of its modules the same and others not: a union of two versions would be neither. */
function unevenCopies(weights: readonly DraftWeight[]): readonly MatrixProblem[] {
  const bySheet = new Map<string, DraftWeight[]>();
  for (const weight of weights) {
    const key = `${weight.ue} ${weight.place.grid}`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), weight]);
  }
  return [...bySheet.values()].flatMap((own): MatrixProblem[] => {
    const counts = new Map<ModuleCode, number>();
    for (const { module } of own) counts.set(module, (counts.get(module) ?? 0) + 1);
    const repeated = [...counts].flatMap(([module, count]) => (count > 1 ? [module] : []));
    const single = [...counts].flatMap(([module, count]) => (count === 1 ? [module] : []));
    const other = own.find(({ module }) => single.includes(module));
    if (!other || repeated.length < LEAST_REPEATED) return [];
    const data = { ue: other.ue, modules: single.sort().join(', '), other: repeated.sort().join(', ') };
    return [{ code: 'duplicate-ue', place: other.place, data }];
  });
}

/** A UE on two sheets must have the same modules on both: a union of two versions would be neither. */
function differentCopies(weights: readonly DraftWeight[]): readonly MatrixProblem[] {
  const grids = new Map<UeName, Map<number, DraftWeight[]>>();
  for (const weight of weights) {
    const copies = grids.get(weight.ue) ?? new Map<number, DraftWeight[]>();
    grids.set(weight.ue, copies.set(weight.place.grid, [...(copies.get(weight.place.grid) ?? []), weight]));
  }
  return [...grids].flatMap(([ue, copies]) => {
    const [firstCopy, ...others] = [...copies.values()].map((copy) => ({
      place: copy[0]?.place,
      modules: [...new Set(copy.map(({ module }) => module))].sort().join(', '),
    }));
    return others.flatMap(({ place, modules }) =>
      firstCopy && place && modules !== firstCopy.modules
        ? [{ code: 'duplicate-ue' as const, place, data: { ue, modules, other: firstCopy.modules } }]
        : [],
    );
  });
}

/** A module that is in several UEs stands in one group of options. */
function differentOptions(weights: readonly DraftWeight[]): readonly MatrixProblem[] {
  const first = new Map<ModuleCode, string>();
  return weights.flatMap(({ module, option, place }): MatrixProblem[] => {
    const other = first.get(module);
    if (option && other === undefined) first.set(module, option);
    if (!option || other === undefined || plain(other) === plain(option)) return [];
    return [{ code: 'option-contradiction', place, data: { module, option, other } }];
  });
}

const withoutRepeats = (weights: readonly DraftWeight[]): readonly DraftWeight[] =>
  [
    ...new Map(
      weights.map((weight) => [`${weight.ue} ${weight.module}`, weight] as const).reverse(),
    ).values(),
  ].reverse();

type FinalCode = (module: ModuleCode, ue: UeName) => ModuleCode;

/** `STAGE` stays `STAGE`; where both semesters have one they become `STAGE3` and `STAGE4`. */
function finalCodes(weights: readonly DraftWeight[]): FinalCode {
  const semesters = new Map<ModuleCode, Set<Semester>>();
  for (const { module, ue } of weights)
    semesters.set(module, (semesters.get(module) ?? new Set<Semester>()).add(partsOfUe(ue).semester));
  return (module, ue) =>
    (semesters.get(module)?.size ?? 0) > 1 ? module + partsOfUe(ue).semester.charAt(1) : module;
}

function modulesFrom(weights: readonly DraftWeight[], finalCode: FinalCode): readonly DocumentModule[] {
  const modules = new Map<ModuleCode, DocumentModule>();
  for (const { module, ue, name, evaluation } of weights) {
    const code = finalCode(module, ue);
    const known = modules.get(code);
    if (known && known.name !== code) continue;
    const { semester } = partsOfUe(ue);
    modules.set(code, {
      code,
      name: name || code,
      semester,
      pole: poleOfModule(code),
      ...(evaluation && { evaluation }),
    });
  }
  return inOrder([...modules.values()]);
}

/** Modules by semester, resources before SAÉs. */
export function inOrder(modules: readonly DocumentModule[]): readonly DocumentModule[] {
  const order = (module: DocumentModule): string => `${module.semester} ${module.pole} ${module.code}`;
  return [...modules].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The longest of several names is the level's formulation, the shortest the competence's name. */
const byLength = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.replace(/\s+/g, ' ')))].sort((a, b) => a.length - b.length);

function ueFrom(
  code: UeName,
  mentions: readonly DraftUe[],
  weights: readonly DraftWeight[],
  finalCode: FinalCode,
): DocumentUe {
  const own = mentions.filter((mention) => mention.code === code);
  return {
    code,
    name: byLength(own.flatMap(({ names }) => names)).at(-1) ?? code,
    ...partsOfUe(code),
    ects: own.find(({ ects }) => ects !== null)?.ects ?? 0,
    coefficient: 1,
    weights: weights
      .filter(({ ue }) => ue === code)
      .map(({ module, coefficient, hours }) => ({
        module: finalCode(module, code),
        coefficient,
        ...(hours && { hours }),
      })),
  };
}

function competencesFrom(codes: readonly UeName[], mentions: readonly DraftUe[]): readonly CompetenceText[] {
  const numbers = [...new Set(codes.map((code) => partsOfUe(code).competence))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const names = byLength(
      mentions
        .filter(({ code }) => partsOfUe(code).competence === number)
        .flatMap((mention) => mention.names),
    );
    const levelTitle = names.length > 1 ? names.at(-1) : undefined;
    return {
      number,
      name: names[0] ?? `C${number}`,
      ...(levelTitle && { levelTitle }),
      components: [],
      outcomes: [],
    };
  });
}

function resolve(
  { place, stated, readings, isNamed = false }: DraftTotal,
  document: Pick<CurriculumDocument, 'modules' | 'ues' | 'options'>,
  finalCode: FinalCode,
): readonly MatrixTotal[] {
  const candidates = readings.flatMap((reading) =>
    scopesOf(reading.of, document.ues, finalCode).map((of) => {
      const computed = statedTotal(document, stated, of, reading.quantity, reading.pole);
      return { ...reading, of, computed, ok: computed === stated };
    }),
  );
  const chosen = candidates.find(({ ok }) => ok) ?? candidates[0];
  return chosen ? [{ ...place, stated, isNamed, ...chosen }] : [];
}

/** A total over `STAGE` where there are two of them may be over either. */
const scopesOf = (
  of: TotalScope,
  ues: readonly DocumentUe[],
  finalCode: FinalCode,
): readonly TotalScope[] => [...new Set(ues.map(({ code }) => finalCode(of, code)))];

function statedFrom(totals: readonly MatrixTotal[]): readonly StatedTotals[] {
  const stated = new Map<string, StatedTotals>();
  for (const { of, pole, quantity, stated: value } of totals) {
    const key = `${of} ${pole ?? ''}`;
    stated.set(key, { ...(stated.get(key) ?? { of, ...(pole && { pole }) }), [quantity]: value });
  }
  return [...stated.values()];
}

/**
 * The first sum of coefficients that does not add up: a module was left out of the sheet, or not understood, and a UE
 * decided on the rest would be another UE. A number that no word calls a sum is one where others beside it are.
 */
export function wrongSum({ totals }: MatrixReading): MatrixProblem | null {
  const sums = totals.filter(({ quantity }) => quantity === 'coefficients');
  const isBeside = (a: Place, b: Place): boolean =>
    a.grid === b.grid && (a.row === b.row || a.column === b.column);
  const wrong = sums.find(
    (total) => !total.ok && (total.isNamed || sums.some((other) => other.ok && isBeside(total, other))),
  );
  if (!wrong) return null;
  const { of, stated, computed, grid, row, column } = wrong;
  return { code: 'sum-differs', place: { grid, row, column }, data: { of, stated, computed } };
}
