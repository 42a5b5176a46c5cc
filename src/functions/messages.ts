import type { Language } from '../locales/languages';
import type { ProblemDetail, UnreadableMark } from './problem';

const list = (items: readonly (string | number)[]): string => {
  const shown = items.slice(0, 8).join(', ');
  return items.length > 8 ? `${shown} …` : shown;
};

type Sentences = (problem: ProblemDetail) => string;

const unreadable: Readonly<Record<Language, (mark: UnreadableMark) => string>> = {
  fr: ({ module, value, other }) => {
    if (other !== undefined)
      return `${module} : deux notes différentes, ${value} et ${other} ; corrigez l’une des deux.`;
    const where = module === '' ? '' : `${module} : `;
    return `${where}« ${value} » n’est pas une note ; saisissez une note de 0 à 20 (ou du barème), ABI, ABJ, EXC ou ATT.`;
  },
  en: ({ module, value, other }) => {
    if (other !== undefined)
      return `${module}: two different marks, ${value} and ${other}; correct one of them.`;
    const where = module === '' ? '' : `${module}: `;
    return `${where}“${value}” is no mark; type a mark from 0 to 20 (or of its scale), ABI, ABJ, EXC or ATT.`;
  },
};

/** What is wrong with one mark, and what to type instead. */
export const unreadableSentence = (mark: UnreadableMark, language: Language): string =>
  unreadable[language](mark);

const fr: Sentences = (problem) => {
  switch (problem.code) {
    case 'no-module-codes':
      return `Aucun code de module dans « codes » (lu : ${list(problem.seen) || 'rien'}) ; donnez la ligne d’en-têtes, par exemple R301, SAE301.`;
    case 'codes-not-a-line':
      return `« codes » compte ${problem.rows} lignes et ${problem.columns} colonnes ; donnez une seule ligne ou une seule colonne.`;
    case 'unknown-module':
      return `${problem.header} n’est pas dans la maquette ${problem.curriculum} ; corrigez le code ou indiquez une autre maquette.`;
    case 'missing-modules':
      return `Aucune colonne pour ${list(problem.modules)} dans « codes » ; ajoutez-la ou corrigez son en-tête.`;
    case 'curriculum-not-recognised':
      return `Maquette non reconnue d’après les codes ; indiquez une plage de maquette ou l’un de ces identifiants : ${list(problem.known)}.`;
    case 'unknown-curriculum':
      return `Maquette « ${problem.id} » inconnue ; indiquez une plage de maquette ou l’un de ces identifiants : ${list(problem.known)}.`;
    case 'no-maquette':
      return 'La plage « maquette » n’est pas un tableau de coefficients UE × modules ; sélectionnez le tableau entier, en-têtes compris.';
    case 'bad-maquette':
      return `La maquette a une erreur à la ligne ${problem.row}, colonne ${problem.column} de la plage (${problem.problem}) ; corrigez cette cellule.`;
    case 'no-ects':
      return `La maquette ne donne pas les ECTS de ${list(problem.ues)} ; ajoutez-les à côté des codes d’UE.`;
    case 'marks-shape':
      return `« notes » (${problem.rows} × ${problem.columns}) ne correspond pas aux ${problem.codes} codes ; il faut ${problem.direction === 'row' ? 'autant de colonnes que de codes, une ligne par étudiant' : 'autant de lignes que de codes, une colonne par étudiant'}.`;
    case 'one-student':
      return 'Donnez les notes d’un seul étudiant ; pour une promotion, BUT.UEAVERAGES ou BUT.JURY.';
    case 'unreadable-mark':
      return problem.marks.map(unreadable.fr).join(' ');
    case 'unclear-status':
      return `Situation « ${problem.value} » non reconnue ; saisissez DEM, ABAN, DEF, EXCLU, ou videz la cellule.`;
    case 'list-length':
      return `« ${problem.argument === 'statuses' ? 'situations' : 'étudiants'} » compte ${problem.got} cellules pour ${problem.expected} étudiants ; donnez la même hauteur que « notes ».`;
    case 'unknown-ue':
      return `UE « ${problem.value} » inconnue ; la maquette contient ${problem.known.join(', ')}.`;
    case 'unknown-competence':
      return `Compétence « ${problem.value} » inconnue ; la maquette contient ${problem.known.join(', ')}.`;
    case 'module-not-in-target':
      return `${problem.module} ne compte pas dans cette UE ou ce RCUE ; choisissez un module qui y a un coefficient.`;
    case 'nothing-awaited':
      return 'Aucune note n’est attendue ; indiquez les modules dont vous cherchez la note.';
    case 'other-marks-awaited':
      return 'D’autres notes sont attendues ; indiquez-les aussi dans « modules », ou laissez cet argument vide.';
    case 'out-of-reach':
      return `Même 20 ne suffirait pas pour atteindre ${String(problem.threshold).replace('.', ',')}.`;
    case 'bad-threshold':
      return `Seuil « ${problem.value} » : un nombre de 0 à 20 est attendu.`;
    case 'bad-coefficient':
      return `Coefficient « ${problem.value} » : un nombre positif ou nul est attendu pour chaque évaluation.`;
    case 'bad-scale':
      return `Barème « ${problem.value} » : un nombre supérieur à 0 est attendu.`;
    case 'assessment-shape':
      return `« ${problem.argument === 'coefficients' ? 'coefficients' : 'barèmes'} » (${problem.rows} × ${problem.columns}) ne correspond pas aux notes ; donnez une cellule par évaluation.`;
  }
};

const en: Sentences = (problem) => {
  switch (problem.code) {
    case 'no-module-codes':
      return `No module code in “codes” (read: ${list(problem.seen) || 'nothing'}); give the header row, for instance R301, SAE301.`;
    case 'codes-not-a-line':
      return `“codes” has ${problem.rows} rows and ${problem.columns} columns; give a single row or a single column.`;
    case 'unknown-module':
      return `${problem.header} is not in the curriculum ${problem.curriculum}; correct the code or give another curriculum.`;
    case 'missing-modules':
      return `No column for ${list(problem.modules)} in “codes”; add it or correct its header.`;
    case 'curriculum-not-recognised':
      return `The codes fit no built-in curriculum; give the range of one, or one of these ids: ${list(problem.known)}.`;
    case 'unknown-curriculum':
      return `Unknown curriculum “${problem.id}”; give the range of one, or one of these ids: ${list(problem.known)}.`;
    case 'no-maquette':
      return 'The range “curriculum” is no table of coefficients, UEs × modules; select the whole table with its headers.';
    case 'bad-maquette':
      return `The curriculum has an error in row ${problem.row}, column ${problem.column} of the range (${problem.problem}); correct that cell.`;
    case 'no-ects':
      return `The curriculum states no ECTS for ${list(problem.ues)}; add them beside the UE codes.`;
    case 'marks-shape':
      return `“marks” (${problem.rows} × ${problem.columns}) does not fit the ${problem.codes} codes; it needs ${problem.direction === 'row' ? 'as many columns as codes, a row per student' : 'as many rows as codes, a column per student'}.`;
    case 'one-student':
      return 'Give the marks of one student; for a whole year group, BUT.UEAVERAGES or BUT.JURY.';
    case 'unreadable-mark':
      return problem.marks.map(unreadable.en).join(' ');
    case 'unclear-status':
      return `Status “${problem.value}” not understood; type DEM, ABAN, DEF, EXCLU, or empty the cell.`;
    case 'list-length':
      return `“${problem.argument}” has ${problem.got} cells for ${problem.expected} students; give the same height as “marks”.`;
    case 'unknown-ue':
      return `Unknown UE “${problem.value}”; the curriculum has ${problem.known.join(', ')}.`;
    case 'unknown-competence':
      return `Unknown competence “${problem.value}”; the curriculum has ${problem.known.join(', ')}.`;
    case 'module-not-in-target':
      return `${problem.module} does not count in this UE or RCUE; choose a module with a coefficient in it.`;
    case 'nothing-awaited':
      return 'No mark is awaited; name the modules whose mark you are looking for.';
    case 'other-marks-awaited':
      return 'Other marks are awaited too; name them in “modules”, or leave that argument out.';
    case 'out-of-reach':
      return `Not even 20 would be enough to reach ${problem.threshold}.`;
    case 'bad-threshold':
      return `Threshold “${problem.value}”: a number from 0 to 20 is expected.`;
    case 'bad-coefficient':
      return `Coefficient “${problem.value}”: a number of 0 or more is expected for each assessment.`;
    case 'bad-scale':
      return `Scale “${problem.value}”: a number above 0 is expected.`;
    case 'assessment-shape':
      return `“${problem.argument}” (${problem.rows} × ${problem.columns}) does not fit the marks; give one cell per assessment.`;
  }
};

/** What is wrong and what to do, in one sentence or two. */
export const problemSentence = (problem: ProblemDetail, language: Language): string =>
  (language === 'fr' ? fr : en)(problem);
