import { addressOf } from '../../cells/cell-name';
import type { AnswerProblem, DoubtEffect, HintProblem } from '../../gradebook/types';
import type { MatrixProblem } from '../../curricula/matrix/draft';
import type { DoubtLabels } from '../types/doubts';
import { list } from '../words';
import { frKeys } from './keys';
import { plural } from './words';

const SESSIONS = {
  best: 'la meilleure note',
  last: 'la dernière note',
  first: 'la première note',
  capped: 'au plus 10 à la seconde session',
  points: 'le total des points, sur celui des barèmes',
  mean: 'la moyenne des notes',
  part: 'une seule des notes',
} as const;

const comma = (value: number): string => String(value).replace('.', ',');

type ProblemText = (data: MatrixProblem['data']) => string;

/** What is wrong with a cell of a maquette: follows its address. */
const PROBLEMS: Readonly<Record<MatrixProblem['code'], ProblemText>> = {
  'not-a-number': ({ value }) => `contient « ${value} » au lieu d’un nombre`,
  negative: ({ value }) => `contient un nombre négatif (${value})`,
  'duplicate-weight': ({ module, ue }) => `donne à ${module} un second coefficient en ${ue}`,
  'duplicate-ue': ({ ue }) => `donne à ${ue} d’autres modules qu’une autre feuille`,
  'semester-contradiction': ({ module, ue }) => `fait compter ${module} dans ${ue}, d’un autre semestre`,
  'ects-contradiction': ({ ue }) => `donne à ${ue} d’autres ECTS`,
  'ue-missing': () => 'donne un coefficient sans UE',
  'module-missing': ({ ue }) => `donne un coefficient en ${ue} sans nom de module`,
  'ue-without-coefficients': ({ ue }) => `nomme ${ue} sans aucun coefficient`,
  'option-contradiction': ({ module, option, other }) =>
    `met ${module} dans l’option « ${option} », ailleurs dans « ${other} »`,
  'sum-differs': ({ of, stated, computed }) =>
    `donne ${comma(Number(stated))} pour la somme des coefficients (${of}) et ceux qui sont lus donnent ${comma(Number(computed))} : un module manque ou n’est pas compris, ou la somme est fausse`,
  incomplete: () => 'n’est pas compris : la page « Maquette » du volet (onglet Documents) dit pourquoi',
};

/** What of a hint is not there any more. */
const HINTS: Readonly<Record<HintProblem, string>> = {
  'sheet-gone': 'cette feuille n’est plus dans le classeur : tableau montré à la main non suivi',
  'column-gone': 'cet en-tête n’est plus dans la ligne montrée à la main : tableau lu comme d’habitude',
  'row-gone': 'cette ligne n’est plus dans la feuille : tableau lu comme d’habitude',
  unreadable: 'cette partie de la ligne « Lecture » n’est pas comprise : tableau lu comme d’habitude',
};

const ANSWERS: Readonly<Record<AnswerProblem, string>> = {
  'not-asked': 'plus rien dans ce classeur ne pose la question : réponse gardée, sans effet',
  contradicted: 'plusieurs lignes y répondent autrement : aucune n’est suivie, la question reste posée',
};

function effectText(effect: DoubtEffect): string {
  switch (effect.code) {
    case 'unread':
      return `non utilisé (${plural(effect.numbers, 'nombre')})`;
    case 'read-as':
      return `lue comme ${effect.module}`;
    case 'rescaled':
      return effect.from === null
        ? 'chaque note ramenée sur 20 selon son barème'
        : `notes sur ${comma(effect.from)} ramenées sur 20`;
    case 'session':
      return `${effect.module} : ${SESSIONS[effect.rule]}`;
    case 'joined':
      return `même personne que ${addressOf(effect.at)}`;
    case 'neutral':
      return `${effect.module} : neutre pour ceux qui ne l’ont pas suivi`;
    case 'nothing-taken':
      return `aucun des ${effect.cells} modules suivi : neutres pour cet étudiant`;
    case 'option-awaited':
      return `${effect.module} : attendu pour ceux dont la cellule dit peut-être qu’ils ne l’ont pas suivi`;
    case 'option-none':
      return `aucune option de « ${effect.group} » (${list(effect.modules)}) : notes attendues`;
    case 'option-several':
      return `plusieurs options de « ${effect.group} » : ${list(effect.modules)} comptent toutes`;
    case 'option-nobody':
      return `personne ne suit ${effect.module} (« ${effect.group} ») : neutre pour tous`;
    case 'set-aside':
      return effect.instead === null ? 'laissée de côté' : `laissée de côté ; « ${effect.instead} » compte`;
    case 'hidden-used':
      return 'masquée ; elle seule a ces notes, elle compte';
    case 'curriculum':
      return effect.id === null ? 'aucune maquette' : `maquette ${effect.id}`;
    case 'credits-unknown':
      return `ECTS de ${effect.ue} inconnus`;
    case 'kept-as-text':
      return 'gardé comme texte';
    case 'held':
      return effect.holds === null ? 'non utilisée' : `lue comme : ${frKeys.reading.words[effect.holds]}`;
    case 'no-rule':
      return 'lue, aucune règle choisie';
    case 'averages-stand':
      return 'non compté : les moyennes d’UE sont données, sans leurs notes';
    case 'counted':
      return effect.how === 'once'
        ? 'plusieurs nombres sous cet en-tête : le premier compte'
        : 'plusieurs nombres sous cet en-tête : ils s’ajoutent';
    case 'hint-not-followed':
      return HINTS[effect.problem];
    case 'answer-not-followed':
      return ANSWERS[effect.problem];
  }
}

const labels: DoubtLabels['kinds'] = {
  'unread-column': 'Colonne non utilisée',
  'unread-row': 'Ligne non utilisée',
  'unread-sheet': 'Feuille masquée ou non lue',
  scale: 'Autre barème que 20',
  'second-session': 'Plusieurs notes d’un module',
  'class-average': 'Moyenne de la promotion',
  homonym: 'Homonymes',
  'contradicting-number': 'Numéro contradictoire',
  'unclear-status': 'Situation à préciser',
  option: 'Module en option',
  'other-year': 'Autre année',
  'older-copy': 'Copie',
  'curriculum-guessed': 'Maquette supposée',
  'curriculum-refused': 'Maquette refusée',
  'curriculum-ambiguous': 'Plusieurs maquettes possibles',
  'unknown-ects': 'ECTS inconnus',
  'unused-adjustment': 'Bonus, malus ou absences',
  'unread-history': 'Antécédents non lus',
  'contradicting-history': 'Antécédents contradictoires',
  'hint-not-followed': 'Lecture montrée à la main, non suivie',
  'answer-not-followed': 'Réponse non suivie',
  'far-cell': 'Cellule trop loin des tableaux',
  'formula-name': 'Nom qui commence par « = »',
  'exchanged-column': 'En-tête et colonne en désaccord',
};

export const frDoubts: DoubtLabels = {
  kinds: labels,
  advices: {
    'unread-column': 'Dites ce qu’elle contient : un module, ou rien qui compte.',
    'unread-row': 'Complétez le numéro ou le nom, ou effacez la ligne.',
    'unread-sheet': 'Montrez le tableau dans « Lecture », ou laissez la feuille de côté.',
    scale: 'Confirmez le barème, ou indiquez le bon.',
    'second-session': 'Dites quelle note compte : la moyenne, la meilleure ou l’une d’elles.',
    'class-average': 'Rien à faire : ce n’est la note de personne.',
    homonym: 'Dites si c’est une seule personne, ou donnez un numéro à chacun.',
    'contradicting-number': 'Corrigez le numéro, ou dites s’il s’agit de la même personne.',
    'unclear-status':
      'Dites si l’étudiant est démissionnaire, défaillant … ou s’il reste jugé sur ses notes.',
    option:
      'Confirmez pour qui le module compte ; dans un groupe d’options, chacun a des notes dans un seul.',
    'other-year': 'Si cette feuille est de cette année, dites qu’elle compte.',
    'older-copy': 'Dites laquelle des deux feuilles compte.',
    'curriculum-guessed': 'Confirmez la maquette, ou indiquez la vôtre.',
    'curriculum-refused': 'Corrigez la cellule indiquée, ou choisissez une autre maquette.',
    'curriculum-ambiguous': 'Choisissez la maquette de ce classeur.',
    'unknown-ects': 'Indiquez les ECTS de l’UE dans la maquette.',
    'unused-adjustment': 'Aucune règle n’est choisie : ces colonnes ne changent rien.',
    'contradicting-history': 'Corrigez ce qui est faux.',
    'unread-history': 'Reprenez les en-têtes du modèle « Antécédents », ou importez l’an passé.',
    'hint-not-followed':
      'Dans « Lecture », montrez de nouveau la cellule, ou reprenez la reconnaissance automatique.',
    'answer-not-followed': 'Dans « Réglages », reprenez la réponse, ou répondez de nouveau.',
    'far-cell': 'Rapprochez-la des tableaux, ou supprimez sa ligne et sa colonne.',
    'formula-name': 'Corrigez le nom : il reste un texte, rien n’est calculé.',
    'exchanged-column': 'Corrigez l’en-tête, ou l’ordre de la liste.',
  },
  answer: 'Répondre',
  otherAnswer: 'Autre réponse',
  chooseAnswer: 'Choisir…',
  questionsTitle: 'Questions de lecture',
  open: (count) => `${plural(count, 'question')} avant que toutes les décisions soient certaines.`,
  question: (kind, subject) => `${labels[kind]} : ${subject}`,
  choice: frKeys.doubts.choice,
  asked: (place, choices, likely) =>
    `${place}. Choix : ${choices.join(' ; ')}. Sans réponse : ${likely}, et les décisions touchées restent à vérifier.`,
  notAsked: 'Réponse gardée ; ce classeur ne pose pas cette question.',
  confirm: (likely) => `Oui : ${likely}`,
  toCheck: 'à vérifier',
  toCheckAt: (cells) => `À vérifier : ${list(cells.slice(0, 3))}${cells.length > 3 ? ' …' : ''}`,
  takeBack: 'Reprendre',
  answers: 'Réponses aux questions de lecture',
  certain: 'Toutes les décisions sont certaines.',
  uncertain: (count) => `${plural(count, 'décision')} à vérifier : ce qui a été lu laisse un doute.`,
  refusedTitle: 'Maquette à choisir',
  matrixProblem: ({ code, data }) => PROBLEMS[code](data),
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'refused':
        return `La maquette de la feuille « ${refusal.sheet} » ne peut pas être appliquée : ${refusal.cell} ${PROBLEMS[refusal.problem.code](refusal.problem.data)}. Corrigez la feuille, ou choisissez une autre maquette.`;
      case 'ambiguous':
        return `Plusieurs maquettes conviennent également (feuilles ${list(refusal.sheets)}). Choisissez celle de ce classeur dans le volet, ou masquez les autres. Si chaque groupe a la sienne, nommez-le dans le nom de ses feuilles de notes.`;
      case 'other-diploma':
        return `${refusal.sheet}!${refusal.cell} : « ${refusal.text} » est d’un autre diplôme que la maquette intégrée que ses modules rappellent, MMI. Donnez la sienne : « Maquette… » dans le volet, ou une feuille de maquette (UE x modules) dans le classeur.`;
    }
  },
  effectText,
};
