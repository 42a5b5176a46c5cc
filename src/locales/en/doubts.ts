import { addressOf } from '../../cells/cell-name';
import type { AnswerProblem, DoubtEffect, HintProblem } from '../../gradebook/types';
import type { MatrixProblem } from '../../curricula/matrix/draft';
import type { DoubtLabels } from '../types/doubts';
import { list } from '../words';
import { enKeys } from './keys';
import { plural } from './words';

const SESSIONS = {
  best: 'the best mark',
  last: 'the last mark',
  first: 'the first mark',
  capped: 'at most 10 in the second session',
  points: 'the sum of the points, out of that of their scales',
  mean: 'the mean of the marks',
  part: 'one of the marks alone',
} as const;

type ProblemText = (data: MatrixProblem['data']) => string;

/** What is wrong with a cell of a maquette: follows its address. */
const PROBLEMS: Readonly<Record<MatrixProblem['code'], ProblemText>> = {
  'not-a-number': ({ value }) => `holds “${value}” instead of a number`,
  negative: ({ value }) => `holds a negative number (${value})`,
  'duplicate-weight': ({ module, ue }) => `gives ${module} a second coefficient in ${ue}`,
  'duplicate-ue': ({ ue }) => `gives ${ue} other modules than another sheet`,
  'semester-contradiction': ({ module, ue }) => `makes ${module} count in ${ue}, of another semester`,
  'ects-contradiction': ({ ue }) => `gives ${ue} other ECTS`,
  'ue-missing': () => 'gives a coefficient without a UE',
  'module-missing': ({ ue }) => `gives a coefficient in ${ue} without the name of a module`,
  'ue-without-coefficients': ({ ue }) => `names ${ue} without any coefficient`,
  'option-contradiction': ({ module, option, other }) =>
    `puts ${module} into the option “${option}”, elsewhere into “${other}”`,
  'sum-differs': ({ of, stated, computed }) =>
    `gives ${stated} for the sum of the coefficients (${of}), and those that are read give ${computed}: a module is missing or not understood, or the sum is wrong`,
  incomplete: () => 'is not understood: the page “Curriculum” of the pane (tab Documents) says why',
};

/** What of a hint is not there any more. */
const HINTS: Readonly<Record<HintProblem, string>> = {
  'sheet-gone': 'this sheet is no longer in the workbook: table shown by hand not followed',
  'column-gone': 'this header is no longer in the row shown by hand: table read as usual',
  'row-gone': 'this row is no longer on the sheet: table read as usual',
  unreadable: 'this part of the line “Reading” is not understood: table read as usual',
};

const ANSWERS: Readonly<Record<AnswerProblem, string>> = {
  'not-asked': 'nothing in this workbook asks this any more: answer kept, without effect',
  contradicted: 'several rows answer otherwise: none is followed, the question stays open',
};

function effectText(effect: DoubtEffect): string {
  switch (effect.code) {
    case 'unread':
      return `not used (${plural(effect.numbers, 'number')})`;
    case 'read-as':
      return `read as ${effect.module}`;
    case 'rescaled':
      return effect.from === null
        ? 'each mark brought to 20 by its own total'
        : `marks out of ${effect.from} brought to 20`;
    case 'session':
      return `${effect.module}: ${SESSIONS[effect.rule]}`;
    case 'joined':
      return `same person as ${addressOf(effect.at)}`;
    case 'neutral':
      return `${effect.module}: neutral for those who did not take it`;
    case 'nothing-taken':
      return `none of the ${effect.cells} modules taken: neutral for this student`;
    case 'option-awaited':
      return `${effect.module}: awaited for those whose cells may say that they did not take it`;
    case 'option-none':
      return `no option of “${effect.group}” (${list(effect.modules)}): marks awaited`;
    case 'option-several':
      return `several options of “${effect.group}”: ${list(effect.modules)} all count`;
    case 'option-nobody':
      return `nobody takes ${effect.module} (“${effect.group}”): neutral for all`;
    case 'set-aside':
      return effect.instead === null ? 'left aside' : `left aside; “${effect.instead}” counts`;
    case 'hidden-used':
      return 'hidden; it alone has these marks, it counts';
    case 'curriculum':
      return effect.id === null ? 'no curriculum' : `curriculum ${effect.id}`;
    case 'credits-unknown':
      return `ECTS of ${effect.ue} unknown`;
    case 'kept-as-text':
      return 'kept as a text';
    case 'held':
      return effect.holds === null ? 'not used' : `read as: ${enKeys.reading.words[effect.holds]}`;
    case 'no-rule':
      return 'read, no rule chosen';
    case 'averages-stand':
      return 'not counted: the averages of the UEs are given, without their marks';
    case 'counted':
      return effect.how === 'once'
        ? 'several numbers below this header: the first counts'
        : 'several numbers below this header: they add up';
    case 'hint-not-followed':
      return HINTS[effect.problem];
    case 'answer-not-followed':
      return ANSWERS[effect.problem];
  }
}

const labels: DoubtLabels['kinds'] = {
  'unread-column': 'Column not used',
  'unread-row': 'Row not used',
  'unread-sheet': 'Sheet hidden or not read',
  scale: 'Another scale than 20',
  'second-session': 'Several marks of one module',
  'class-average': 'Average of the class',
  homonym: 'Namesakes',
  'contradicting-number': 'Contradicting number',
  'unclear-status': 'Standing to be told',
  option: 'Optional module',
  'other-year': 'Another year',
  'older-copy': 'Copy',
  'curriculum-guessed': 'Curriculum supposed',
  'curriculum-refused': 'Curriculum refused',
  'curriculum-ambiguous': 'Several curricula possible',
  'unknown-ects': 'ECTS unknown',
  'unused-adjustment': 'Bonus, malus or absences',
  'unread-history': 'Earlier years not read',
  'contradicting-history': 'Contradicting earlier years',
  'hint-not-followed': 'Reading shown by hand, not followed',
  'answer-not-followed': 'Answer not followed',
  'far-cell': 'Cell too far from the tables',
  'formula-name': 'Name that begins with “=”',
  'exchanged-column': 'Header and column disagree',
};

export const enDoubts: DoubtLabels = {
  kinds: labels,
  advices: {
    'unread-column': 'Say what it holds: a module, or nothing that counts.',
    'unread-row': 'Complete the number or the name of the student, or clear the row.',
    'unread-sheet': 'Show the table in “Reading”, or leave the sheet aside.',
    scale: 'Confirm the scale, or give the right one.',
    'second-session': 'Say which mark counts: the mean, the best or one of them.',
    'class-average': 'Nothing to do: it is nobody’s mark.',
    homonym: 'Say whether it is one person; a student number on each row avoids the question.',
    'contradicting-number': 'Correct the number, or say whether it is the same person.',
    'unclear-status': 'Say whether the student has resigned, is defaulting … or is judged on the marks.',
    option: 'Confirm that the module counts only for those who took it.',
    'other-year': 'Nothing to do if this sheet is not of this year; else say that it counts.',
    'older-copy': 'Say which of the two sheets counts.',
    'curriculum-guessed': 'Confirm the curriculum, or name yours.',
    'curriculum-refused': 'Correct the cell given, or choose another curriculum.',
    'curriculum-ambiguous': 'Choose the curriculum of this workbook.',
    'unknown-ects': 'Give the ECTS of the UE in the curriculum.',
    'unused-adjustment': 'No rule is chosen: these columns change nothing.',
    'contradicting-history': 'Correct what is wrong.',
    'unread-history': 'Use the headers of the sheet “Earlier years”, or import last year.',
    'hint-not-followed': 'In “Reading”, show the cell again, or go back to automatic recognition.',
    'answer-not-followed': 'In “Settings”, take back the answer, or answer again.',
    'far-cell': 'If it counts, bring it near the tables; else delete its row and column.',
    'formula-name': 'Correct the name: it stays a text, nothing is computed.',
    'exchanged-column': 'Correct the header, or the order of the list.',
  },
  answer: 'Answer',
  otherAnswer: 'Another answer',
  chooseAnswer: 'Choose…',
  questionsTitle: 'Questions about the reading',
  open: (count) => `${plural(count, 'question')} before every decision is certain.`,
  question: (kind, subject) => `${labels[kind]}: ${subject}`,
  choice: enKeys.doubts.choice,
  asked: (place, choices, likely) =>
    `${place}. Choices: ${choices.join('; ')}. Without an answer: ${likely}, and the decisions concerned stay to be checked.`,
  notAsked: 'Kept answer; this workbook does not ask this question.',
  confirm: (likely) => `Yes: ${likely}`,
  toCheck: 'to be checked',
  toCheckAt: (cells) => `To be checked: ${list(cells.slice(0, 3))}${cells.length > 3 ? ' …' : ''}`,
  takeBack: 'Take back',
  answers: 'Answers to questions about the reading',
  certain: 'Every decision is certain.',
  uncertain: (count) => `${plural(count, 'decision')} to be checked: what was read leaves a doubt.`,
  refusedTitle: 'Curriculum to be chosen',
  matrixProblem: ({ code, data }) => PROBLEMS[code](data),
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'refused':
        return `The curriculum on sheet “${refusal.sheet}” cannot be applied: ${refusal.cell} ${PROBLEMS[refusal.problem.code](refusal.problem.data)}. Correct the sheet, or choose another curriculum.`;
      case 'ambiguous':
        return `Several curricula fit equally (sheets ${list(refusal.sheets)}). Choose that of this workbook in the pane, or hide the other sheets. If each group has its own, name it in the name of its sheets of marks.`;
      case 'other-diploma':
        return `${refusal.sheet}!${refusal.cell}: “${refusal.text}” is of another diploma than the built-in curriculum that its modules look like, MMI. Give its own: “Curriculum…” in the pane, or a sheet with the matrix (UE x modules) in the workbook.`;
    }
  },
  effectText,
};
