import { readFile } from 'node:fs/promises';
import { BUILTIN_CURRICULA, findBuiltin } from '../curricula/builtin';
import { checkCurriculum, type CheckLine, type CheckSubject } from '../curricula/check';
import { parseCurriculum, type CurriculumDocument, type Problem } from '../curricula/document';
import { computeTotal, type Quantity } from '../curricula/totals';

const WHAT: Readonly<Record<CheckSubject, string>> = {
  lectures: 'CM (h)',
  tutorials: 'TD (h)',
  practicals: 'TP (h)',
  project: 'Projet (h)',
  contact: 'Total hors projet (h)',
  coefficients: 'Somme des coefficients',
  ueCoefficients: "Coefficients d'UE",
  ects: 'ECTS',
  ectsOfSemester: 'ECTS du semestre (30)',
  ectsOfYear: "ECTS de l'année (60)",
  poleShare: 'Poids du pôle, 40-60 % (4.3)',
  rcue: 'UE du RCUE (4.4)',
  weightedModules: 'Modules pesant dans une UE',
};
const POLE = { resources: 'ressources', sae: 'SAÉ' } as const;

const french = (number: number): string => String(number).replace('.', ',');
const percent = (share: number): string => `${french(Math.round(share * 1000) / 10)} %`;

/**
 * `check-curriculum [id | file.json]`: whether a curriculum adds up; every built-in one without argument.
 * @returns 0 all adds up; 1 something does not; 2 the argument names no curriculum that can be read
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...others] = argv;
  if (others.length > 0 || name?.startsWith('-'))
    return fail('usage : check-curriculum [identifiant | fichier.json]');
  if (name === undefined) return report(BUILTIN_CURRICULA);
  const builtin = findBuiltin(name);
  if (builtin) return report([builtin]);

  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch {
    const known = BUILTIN_CURRICULA.map(({ id }) => id).join(', ');
    return fail(`« ${name} » n'est ni une maquette connue (${known}) ni un fichier lisible.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(`${name} n'est pas un document JSON.`);
  }
  const parsed = parseCurriculum(json);
  if (parsed.ok) return report([parsed.curriculum]);
  return fail(`${name} n'est pas une maquette valide :\n${parsed.problems.map(problemLine).join('\n')}`);
}

function fail(message: string): number {
  console.error(`check-curriculum: ${message}`);
  return 2;
}

const problemLine = ({ path, code, data }: Problem): string =>
  `  ${path || '(document)'} : ${code} (${Object.entries(data)
    .map(([key, value]) => `${key} : ${value ?? '—'}`)
    .join(', ')})`;

function report(curricula: readonly CurriculumDocument[]): number {
  let failures = 0;
  for (const curriculum of curricula) {
    const lines = checkCurriculum(curriculum);
    const wrong = lines.filter(({ ok }) => !ok);
    failures += wrong.length;
    console.log(`${curriculum.id} — ${curriculum.title}\n`);
    console.log(table(lines));
    console.log(`\n${totalsLine(curriculum)}`);
    console.log(
      wrong.length === 0
        ? `${lines.length} contrôles, tous justes.\n`
        : `${lines.length} contrôles, ${wrong.length} ÉCART${wrong.length > 1 ? 'S' : ''} (lignes ✗).\n`,
    );
  }
  return failures === 0 ? 0 : 1;
}

/** TD / TP / project / total without project, in the order of the fiche. */
function totalsLine(curriculum: CurriculumDocument): string {
  const total = (quantity: Quantity): string => french(computeTotal(curriculum, 'year', quantity));
  const hours = (['tutorials', 'practicals', 'project', 'contact'] as const).map(total).join(' / ');
  return `${curriculum.ues.length} UE, ${curriculum.modules.length} modules : ${hours} h, ${total('ects')} ECTS`;
}

function table(lines: readonly CheckLine[]): string {
  const rows = [
    ['', 'Pour', 'Contrôle', 'Annoncé', 'Calculé'],
    ...lines.map(({ what, of, pole, stated, computed, ok, missing = [] }) => [
      ok ? '✓' : '✗',
      (of === 'year' ? 'année' : of) + (pole ? `, ${POLE[pole]}` : ''),
      WHAT[what] + (missing.length > 0 ? ` ; sans poids : ${missing.join(', ')}` : ''),
      stated === null ? '' : french(stated),
      what === 'poleShare' ? percent(computed) : french(computed),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
