import { computeTotal } from './totals';
import type { CurriculumDocument } from './types';

/** What one curriculum has otherwise than another of the same year. */
export type Difference =
  | {
      readonly kind: 'coefficient' | 'ects' | 'hours';
      /** `R301 UE31`, or the UE. */
      readonly of: string;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'added'; readonly what: string }
  | { readonly kind: 'removed'; readonly what: string }
  | { readonly kind: 'texts' };

/** In the order of UEs: UEs and modules that come and go, ECTS, coefficients, hours; then whether anything else differs. */
export function differencesOf(before: CurriculumDocument, after: CurriculumDocument): readonly Difference[] {
  const codes = (one: CurriculumDocument): readonly string[] =>
    [...one.ues, ...one.modules].map(({ code }) => code);
  const [old, now] = [new Set(codes(before)), new Set(codes(after))];
  const found: Difference[] = [
    ...[...now].filter((what) => !old.has(what)).map((what) => ({ kind: 'added' as const, what })),
    ...[...old].filter((what) => !now.has(what)).map((what) => ({ kind: 'removed' as const, what })),
  ];
  const ues = [...new Set([...before.ues, ...after.ues].map(({ code }) => code))];
  const modules = [...new Set([...before.modules, ...after.modules].map(({ code }) => code))];
  for (const ue of ues) {
    const [one, other] = [before, after].map(({ ues: own }) => own.find(({ code }) => code === ue));
    if (one && other && one.ects !== other.ects)
      found.push({ kind: 'ects', of: ue, before: one.ects, after: other.ects });
    for (const module of modules) {
      const [was, is] = [one, other].map((own) => own?.weights.find((weight) => weight.module === module));
      const amounts = { before: was?.coefficient ?? 0, after: is?.coefficient ?? 0 };
      const both = [ue, module].every((code) => old.has(code) && now.has(code));
      if (both && amounts.before !== amounts.after)
        found.push({ kind: 'coefficient', of: `${module} ${ue}`, ...amounts });
    }
  }
  for (const module of modules.filter((code) => old.has(code) && now.has(code))) {
    const [was = 0, is = 0] = [before, after].map((one) => computeTotal(one, module, 'contact'));
    if (was !== is) found.push({ kind: 'hours', of: module, before: was, after: is });
  }
  return found.length === 0 && textsOf(before) !== textsOf(after) ? [{ kind: 'texts' }] : found;
}

const textsOf = ({ competences, modules, ues, title }: CurriculumDocument): string =>
  JSON.stringify([
    title,
    competences,
    modules.map(({ code, name }) => [code, name]),
    ues.map(({ code, name, coefficient }) => [code, name, coefficient]),
  ]);
