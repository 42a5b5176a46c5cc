import { levelOf, moduleCodeOf, partsOfUe, poleOfModule, semesterOfModule, ueCodeOf } from './codes';
import type { CurriculumDocument, DocumentModule, DocumentUe, Problem } from './types';

/** What the parts of a curriculum document say against each other; empty when all is well. */
export function inconsistencies(document: CurriculumDocument): readonly Problem[] {
  const modules = new Map(document.modules.map((module) => [module.code, module]));
  const competences = new Set(document.competences.map(({ number }) => number));
  const problems: Problem[] = [];
  const add = (path: string, code: Problem['code'], data: Problem['data']): void => {
    problems.push({ path, code, data });
  };

  for (const [list, codes] of [
    ['competences', document.competences.map(({ number }) => String(number))],
    ['modules', document.modules.map(({ code }) => code)],
    ['ues', document.ues.map(({ code }) => code)],
    ...document.ues.map(
      ({ weights }, i) => [`ues[${i}].weights`, weights.map(({ module }) => module)] as const,
    ),
  ] as const) {
    codes.forEach((code, i) => {
      if (codes.indexOf(code) < i) add(`${list}[${i}]`, 'duplicate-code', { duplicate: code });
    });
  }

  document.modules.forEach((module, i) => {
    for (const { code, data } of contradictionsOfModule(module)) add(`modules[${i}]`, code, data);
    if (levelOf(module.semester) !== document.level)
      add(`modules[${i}].semester`, 'semester-not-of-level', {
        semester: module.semester,
        level: document.level,
      });
  });

  document.ues.forEach((ue, i) => {
    for (const { code, data } of contradictionsOfUe(ue)) add(`ues[${i}]`, code, data);
    if (levelOf(ue.semester) !== document.level)
      add(`ues[${i}].semester`, 'semester-not-of-level', { semester: ue.semester, level: document.level });
    if (!competences.has(ue.competence))
      add(`ues[${i}].competence`, 'unknown-competence', { competence: ue.competence });
    ue.weights.forEach((weight, j) => {
      const path = `ues[${i}].weights[${j}].module`;
      const semester = modules.get(weight.module)?.semester;
      if (semester === undefined) add(path, 'unknown-module', { module: weight.module });
      else if (semester !== ue.semester)
        add(path, 'semester-contradiction', { module: weight.module, semester, ue: ue.code });
    });
  });
  document.options?.forEach(({ name, modules: own }, i) => {
    const semesters = own.map((code) => modules.get(code)?.semester);
    own.forEach((module, j) => {
      const path = `options[${i}].modules[${j}]`;
      const elsewhere = document.options?.some(
        (other, k) => (k < i && other.modules.includes(module)) || (k === i && own.indexOf(module) < j),
      );
      if (semesters[j] === undefined) add(path, 'unknown-module', { module });
      else if (elsewhere || semesters[j] !== semesters[0])
        add(path, 'option-contradiction', { module, option: name });
    });
  });
  return problems;
}

type Contradiction = Pick<Problem, 'code' | 'data'>;

function contradictionsOfModule({ code, semester, pole }: DocumentModule): readonly Contradiction[] {
  const canonical = moduleCodeOf(code)?.code ?? null;
  if (canonical !== code) return [{ code: 'not-canonical', data: { written: code, canonical } }];
  const found: Contradiction[] = [];
  const stated = semesterOfModule(code);
  if (stated !== null && stated !== semester)
    found.push({ code: 'code-contradiction', data: { module: code, stated, semester } });
  if (poleOfModule(code) !== pole)
    found.push({ code: 'code-contradiction', data: { module: code, stated: poleOfModule(code), pole } });
  return found;
}

function contradictionsOfUe({ code, semester, competence }: DocumentUe): readonly Contradiction[] {
  const canonical = ueCodeOf(code)?.code ?? null;
  if (canonical !== code) return [{ code: 'not-canonical', data: { written: code, canonical } }];
  const stated = partsOfUe(code);
  const found: Contradiction[] = [];
  if (stated.semester !== semester)
    found.push({ code: 'code-contradiction', data: { ue: code, stated: stated.semester, semester } });
  if (stated.competence !== competence)
    found.push({ code: 'code-contradiction', data: { ue: code, stated: stated.competence, competence } });
  return found;
}
