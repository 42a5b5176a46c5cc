import type { CurriculumDocument, DocumentUe } from '../../../src/curricula/types';
import type { Rows } from '../../../src/curricula/matrix/cells';
import { computeTotal } from '../../../src/curricula/totals';
import type { Semester } from '../../../src/rules/types';

/** A curriculum written down the ways departments write it. Competences are numbered without gaps. */

type Cell = string | number | null;
const SEMESTERS = ['S3', 'S4'] as const;

export const oneSemester = (document: CurriculumDocument, semester: Semester): CurriculumDocument => ({
  ...document,
  modules: document.modules.filter((module) => module.semester === semester),
  ues: document.ues.filter((ue) => ue.semester === semester),
});

/** `R303` as a person writes it: `R3.03`. */
const dotted = (code: string): string =>
  code === 'STAGE' ? 'Stage' : code.replace('SAE', 'SAÉ ').replace(/(\d)(\d\d)$/, '$1.$2');
const dottedUe = (ue: DocumentUe): string => `UE ${ue.code.slice(2, 3)}.${ue.code.slice(3)}`;
const competenceOf = (document: CurriculumDocument, ue: DocumentUe): string =>
  document.competences.find(({ number }) => number === ue.competence)?.name ?? '';
const coefficient = (ue: DocumentUe, module: string): number | null =>
  ue.weights.find((weight) => weight.module === module)?.coefficient ?? null;

/** UEs in rows, modules in columns, with the sums of both. */
export function crossed(document: CurriculumDocument): Cell[][] {
  const { modules, ues } = document;
  return [
    ['UE', 'Compétence', ...modules.map(({ code }) => dotted(code)), 'Total', 'ECTS'],
    ...ues.map((ue) => [
      dottedUe(ue),
      `${dottedUe(ue)} ${competenceOf(document, ue)}`,
      ...modules.map(({ code }) => coefficient(ue, code)),
      computeTotal(document, ue.code, 'coefficients'),
      ue.ects,
    ]),
    [
      'Total',
      null,
      ...modules.map(({ code }) => computeTotal(document, code, 'coefficients')),
      computeTotal(document, 'year', 'coefficients'),
      computeTotal(document, 'year', 'ects'),
    ],
  ];
}

/** Modules in rows with their names, UEs in columns, ECTS and sums below. */
export function modulesInRows(document: CurriculumDocument): Cell[][] {
  const { modules, ues } = document;
  return [
    ['Code', 'Intitulé', ...ues.map((ue) => `${dottedUe(ue)}\n${competenceOf(document, ue)}`), 'Heures'],
    ...modules.map(({ code, name }) => [
      dotted(code),
      name,
      ...ues.map((ue) => coefficient(ue, code)),
      computeTotal(document, code, 'contact'),
    ]),
    ['Total des coefficients', null, ...ues.map((ue) => computeTotal(document, ue.code, 'coefficients'))],
    ['ECTS', null, ...ues.map((ue) => ue.ects)],
  ];
}

/** One table per semester, one above the other, with an empty row between. */
export const stacked = (
  document: CurriculumDocument,
  layout: (part: CurriculumDocument) => Cell[][],
): Cell[][] =>
  SEMESTERS.flatMap((semester) => [
    [`Semestre ${semester.charAt(1)}`],
    ...layout(oneSemester(document, semester)),
    [],
  ]);

/** One row per module of a UE; headers and columns in any order. */
export function list(
  document: CurriculumDocument,
  headers: readonly string[] = ['UE', 'Code', 'Intitulé', 'Coefficient', 'ECTS', 'CM', 'TD', 'TP', 'Projet'],
  everyRow = true,
): Cell[][] {
  return [
    [...headers],
    ...document.ues.flatMap((ue) =>
      ue.weights.map(({ module, coefficient: weight, hours }, i): Cell[] =>
        headers.map((header): Cell => {
          if (/^UE/.test(header)) return everyRow || i === 0 ? dottedUe(ue) : null;
          if (/Code|Module|Ressource/.test(header)) return dotted(module);
          if (/Intitulé|Libellé/.test(header))
            return document.modules.find(({ code }) => code === module)?.name ?? null;
          if (/Coef/.test(header)) return weight === 0.5 ? '0,5' : weight;
          if (/ECTS/.test(header)) return everyRow || i === 0 ? ue.ects : null;
          if (header === 'CM') return hours?.lectures || null;
          if (header === 'TD') return hours?.tutorials || null;
          if (header === 'TP') return hours?.practicals ? `${hours.practicals} h` : null;
          return hours?.project || null;
        }),
      ),
    ),
  ];
}

/** Blocks per UE and pole with totals, as in a fiche of a programme. */
export function fiche(document: CurriculumDocument): Cell[][] {
  const total = (label: string, of: string, pole?: 'resources' | 'sae'): Cell[] => {
    const amount = (quantity: Parameters<typeof computeTotal>[2]) =>
      computeTotal(document, of, quantity, pole);
    return [
      pole ? null : label,
      pole ? label : null,
      ...(['lectures', 'tutorials', 'practicals', 'project', 'contact'] as const).map(amount),
      null,
      pole ? amount('coefficients') : amount('ueCoefficients'),
      pole ? null : amount('ects'),
    ];
  };
  const block = (ue: DocumentUe): Cell[][] =>
    (['resources', 'sae'] as const).flatMap((pole) => [
      pole === 'resources' ? [ue.code, 'RESSOURCES'] : [null, 'SAÉ'],
      ...ue.weights
        .map((weight) => ({ ...weight, ...document.modules.find(({ code }) => code === weight.module) }))
        .filter((weight) => weight.pole === pole)
        .map(({ module, name = '', coefficient: weight, hours, evaluation = null }, i): Cell[] => [
          pole === 'resources' && i === 0 ? ue.name : null,
          module === 'STAGE' ? 'Stage' : `${module} - ${name}`,
          hours?.lectures || null,
          hours?.tutorials || null,
          hours?.practicals || null,
          hours?.project || null,
          hours ? hours.lectures + hours.tutorials + hours.practicals : null,
          evaluation,
          weight,
        ]),
      total(pole === 'resources' ? 'Total Ressources' : 'Total SAE', ue.code, pole),
    ]);
  return [
    ...SEMESTERS.flatMap((semester) => [
      [`SEMESTRE ${semester.charAt(1)}`],
      [
        'COMPETENCE',
        'Ressources et SAÉ',
        'CM',
        'TD',
        'TP',
        'Projet',
        'Total hors projet',
        'Type éval',
        'Coeff',
        'ECTS',
      ],
      ...document.ues
        .filter((ue) => ue.semester === semester)
        .flatMap((ue) => [...block(ue), total(`TOTAL ${ue.code.replace('UE', 'UE ')}`, ue.code)]),
      total(`TOTAL ${semester}`, semester),
    ]),
    total('TOTAL NIVEAU 2', 'year'),
  ];
}

/** Moves a table down and right, as people leave margins. */
export const moved = (rows: Rows, down: number, right: number): Rows => [
  ...Array.from({ length: down }, () => []),
  ...rows.map((row) => [...Array.from({ length: right }, () => null), ...(row ?? [])]),
];
