import { existsSync } from 'node:fs';
import { BUILTIN_CURRICULA, findBuiltin } from '../curricula/builtin';
import { checkCurriculum, type CheckLine, type CheckSubject } from '../curricula/check';
import type { CurriculumDocument, Quantity } from '../curricula/types';
import { computeTotal } from '../curricula/totals';
import { readCurriculumFile } from './curriculum-file';
import { CommandError } from './usage';

/** Columns of the table, in the order of a fiche; shares and competences have lines of their own. */
const COLUMNS: readonly (readonly [CheckSubject, string])[] = [
  ['lectures', 'CM'],
  ['tutorials', 'TD'],
  ['practicals', 'TP'],
  ['project', 'Projet'],
  ['contact', 'Total hors projet'],
  ['coefficients', 'Coefficients'],
  ['ueCoefficients', "Coef. d'UE"],
  ['ects', 'ECTS'],
  ['poleShare', 'Poids 40-60 % (4.3)'],
];
const OTHERS: Readonly<Partial<Record<CheckSubject, string>>> = {
  ectsOfSemester: 'ECTS du semestre (30)',
  ectsOfYear: "ECTS de l'année (60)",
  rcue: 'UE du RCUE, une par semestre (4.4)',
  weightedModules: 'modules qui pèsent dans une UE',
};
const POLE = { resources: 'ressources', sae: 'SAÉ' } as const;

const french = (number: number): string => String(number).replace('.', ',');
const percent = (share: number): string => `${french(Math.round(share * 1000) / 10)} %`;

/**
 * `check-curriculum [id | file]`: whether a curriculum adds up, from .json, .csv or .xlsx; every built-in one without argument.
 * @returns 0 all adds up; 1 something does not; 2 the argument names no curriculum that can be read
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...others] = argv;
  if (others.length > 0 || name?.startsWith('-'))
    return fail('usage : check-curriculum [identifiant | fichier .json, .csv ou .xlsx]');
  if (name === undefined) return report(BUILTIN_CURRICULA);
  const builtin = findBuiltin(name);
  if (builtin) return report([builtin]);

  try {
    const read = readCurriculumFile(name);
    if (read.ok) return report(read.curricula);
    return fail([read.message, ...read.problems.map((line) => `  ${line}`)].join('\n'));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (existsSync(name)) return fail(error.message);
    const known = BUILTIN_CURRICULA.map(({ id }) => id).join(', ');
    return fail(`« ${name} » n'est ni une maquette connue (${known}) ni un fichier lisible.`);
  }
}

function fail(message: string): number {
  console.error(`check-curriculum: ${message}`);
  return 2;
}

function report(curricula: readonly CurriculumDocument[]): number {
  let failures = 0;
  for (const curriculum of curricula) {
    const lines = checkCurriculum(curriculum);
    const wrong = lines.filter(({ ok }) => !ok);
    failures += wrong.length;
    const others = lines.filter(({ what }) => OTHERS[what] !== undefined);
    console.log(`${curriculum.id} — ${curriculum.title}\n`);
    console.log(table(lines));
    console.log(`\n${others.map(sentence).join('\n')}\n\n${totalsLine(curriculum)}`);
    console.log(
      wrong.length === 0
        ? `${lines.length} contrôles, tous justes.\n`
        : `${wrong.map(sentence).join('\n')}\n`,
    );
  }
  return failures === 0 ? 0 : 1;
}

const scope = ({ of, pole }: CheckLine): string =>
  (of === 'year' ? 'année' : of) + (pole ? `, ${POLE[pole]}` : '');

function sentence(line: CheckLine): string {
  const what = OTHERS[line.what] ?? COLUMNS.find(([subject]) => subject === line.what)?.[1] ?? line.what;
  const computed = line.what === 'poleShare' ? percent(line.computed) : french(line.computed);
  const stated = line.stated === null ? '' : `, attendu ${french(line.stated)}`;
  const missing = line.missing?.length ? ` ; sans poids : ${line.missing.join(', ')}` : '';
  return `${line.ok ? '✓' : '✗'} ${scope(line)} : ${what} ${computed}${stated}${missing}`;
}

/** TD / TP / project / total without project, in the order of the fiche. */
function totalsLine(curriculum: CurriculumDocument): string {
  const total = (quantity: Quantity): string => french(computeTotal(curriculum, 'year', quantity));
  const hours = (['tutorials', 'practicals', 'project', 'contact'] as const).map(total).join(' / ');
  return `${curriculum.ues.length} UE, ${curriculum.modules.length} modules : ${hours} h, ${total('ects')} ECTS`;
}

/** One row per UE and pole, semester and year; a figure that does not add up shows as `stated ≠ computed`. */
function table(lines: readonly CheckLine[]): string {
  const scopes = [...new Set(lines.filter(({ what }) => OTHERS[what] === undefined).map(scope))];
  const rows = [
    ['', ...COLUMNS.map(([, title]) => title)],
    ...scopes.map((name) => [
      name,
      ...COLUMNS.map(([what]) => {
        const line = lines.find((candidate) => candidate.what === what && scope(candidate) === name);
        if (!line) return '';
        if (what === 'poleShare') return percent(line.computed) + (line.ok ? '' : ' ✗');
        return line.ok ? french(line.computed) : `${french(line.stated ?? 0)} ≠ ${french(line.computed)}`;
      }),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n');
}
