import type { ProblemDetail, UnreadableMark } from '../../vocabulary/function-problems';
import type { FunctionLocale } from '../types/functions';
import { some } from '../words';
import { frLaw } from './law';
import { number } from './words';
import { typeset } from '../typeset';

function unreadable({ module, value, other }: UnreadableMark): string {
  if (other !== undefined)
    return `${module} : deux notes différentes, ${value} et ${other} ; corrigez l’une des deux.`;
  const where = module === '' ? '' : `${module} : `;
  return `${where}« ${value} » n’est pas une note ; saisissez une note de 0 à 20 (ou du barème), ABI, ABJ, EXC ou ATT.`;
}

function problem(problem: ProblemDetail): string {
  switch (problem.code) {
    case 'no-module-codes':
      return `Aucun code de module dans « codes » (lu : ${some(problem.seen) || 'rien'}) ; donnez la ligne d’en-têtes, par exemple R301, SAE301.`;
    case 'codes-not-a-line':
      return `« codes » compte ${problem.rows} lignes et ${problem.columns} colonnes ; donnez une seule ligne ou une seule colonne.`;
    case 'unknown-module':
      return `${problem.header} n’est pas dans la maquette ${problem.curriculum} ; corrigez le code ou indiquez une autre maquette.`;
    case 'missing-modules':
      return `Aucune colonne pour ${some(problem.modules)} dans « codes » ; ajoutez-la ou corrigez son en-tête.`;
    case 'curriculum-not-recognised':
      return `Maquette non reconnue d’après les codes ; indiquez une plage de maquette ou l’un de ces identifiants : ${some(problem.known)}.`;
    case 'unknown-curriculum':
      return `Maquette « ${problem.id} » inconnue ; indiquez une plage de maquette ou l’un de ces identifiants : ${some(problem.known)}.`;
    case 'no-maquette':
      return 'La plage « maquette » n’est pas un tableau de coefficients UE × modules ; sélectionnez le tableau entier, en-têtes compris.';
    case 'bad-maquette':
      return `La maquette a une erreur à la ligne ${problem.row}, colonne ${problem.column} de la plage (${problem.problem}) ; corrigez cette cellule.`;
    case 'no-ects':
      return `La maquette ne donne pas les ECTS de ${some(problem.ues)} ; ajoutez-les à côté des codes d’UE.`;
    case 'marks-shape':
      return `« notes » (${problem.rows} × ${problem.columns}) ne correspond pas aux ${problem.codes} codes ; il faut ${problem.direction === 'row' ? 'autant de colonnes que de codes, une ligne par étudiant' : 'autant de lignes que de codes, une colonne par étudiant'}.`;
    case 'one-student':
      return 'Donnez les notes d’un seul étudiant ; pour une promotion, BUT.UEAVERAGES ou BUT.JURY.';
    case 'unreadable-mark':
      return problem.marks.map(unreadable).join(' ');
    case 'unclear-status':
      return `Situation « ${problem.value} » non reconnue ; saisissez DEM, ABAN, DEF, EXCLU, ABL, ou videz la cellule.`;
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
      return `Même 20 ne suffirait pas pour atteindre ${number(problem.threshold)}.`;
    case 'bad-threshold':
      return `Seuil « ${problem.value} » : un nombre de 0 à 20 est attendu.`;
    case 'bad-coefficient':
      return `Coefficient « ${problem.value} » : un nombre positif ou nul est attendu pour chaque évaluation.`;
    case 'bad-scale':
      return `Barème « ${problem.value} » : un nombre supérieur à 0 est attendu.`;
    case 'bad-session-rule':
      return `Seconde session « ${problem.value} » : écrivez meilleure, remplace ou plafonnée.`;
    case 'bad-count':
      return `Nombre d’évaluations « ${problem.value} » : un entier supérieur à 0 est attendu.`;
    case 'assessment-shape':
      return `« ${{ coefficients: 'coefficients', scales: 'barèmes', second: 'seconde' }[problem.argument]} » (${problem.rows} × ${problem.columns}) ne correspond pas aux notes ; donnez une cellule par évaluation.`;
  }
}

export const frFunctions: FunctionLocale = typeset({ ...frLaw, unreadable, problem });
