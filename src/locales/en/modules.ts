import type { ModuleLabels } from '../types/modules';

export const enModules: ModuleLabels = {
  sheet: (code) => `Marks ${code}`,
  title: 'Sheet of marks',
  module: 'Module',
  teacher: 'Teacher',
  session: 'Session 2',
  rules: ['best', 'replace', 'capped'],
  sessionHint: 'What the second session does: the best mark, the new one, or the best with at most 10.',
  best: 'Marks counted',
  date: 'Date',
  coefficient: 'Coefficient',
  scale: 'Scale',
  average: 'Average',
  assessment: (number) => `Test ${number}`,
  secondColumn: 'Session 2',
  mark: 'Mark',
  markHint: 'A mark from 0 to the scale, or ABI, ABJ, EXC, ATT, DEF.',
  change: (cell, module, before, after, from) =>
    `${cell}: ${module} ${before === '' ? '(empty)' : before} -> ${after} (${from})`,
};
