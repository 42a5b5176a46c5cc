import type { ModuleLabels } from '../types/modules';

export const frModules: ModuleLabels = {
  sheet: (code) => `Notes ${code}`,
  title: 'Feuille de notes',
  module: 'Module',
  teacher: 'Enseignant',
  session: 'Session 2',
  rules: ['meilleure', 'remplace', 'plafonnée'],
  sessionHint:
    'Ce que fait la seconde session : la meilleure note, la nouvelle, ou la meilleure avec 10 au plus.',
  best: 'Notes retenues',
  date: 'Date',
  coefficient: 'Coefficient',
  scale: 'Barème',
  average: 'Moyenne',
  assessment: (number) => `Épreuve ${number}`,
  secondColumn: 'Session 2',
  mark: 'Note',
  markHint: 'Une note de 0 au barème, ou ABI, ABJ, EXC, ATT, DEF.',
  change: (cell, module, before, after, from) =>
    `${cell} : ${module} ${before === '' ? '(vide)' : before} -> ${after} (${from})`,
};
