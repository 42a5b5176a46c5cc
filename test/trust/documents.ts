import { planDocuments } from '../../src/jury/documents/plan-documents';
import type { JuryReport } from '../../src/jury/report';
import { planMinutesSheet } from '../../src/jury/sheets/minutes-sheet';
import { fr } from '../../src/locales/fr';
import type { StudentYear } from '../../src/rules/student';
import type { SheetPlan } from '../../src/plan/types';
import type { DocumentRole } from '../../src/vocabulary/documents';
import { oracle, type OracleYear, type Ratio } from '../rules/oracle';
import { Dice } from '../rules/random-students';
import { bySize, counted, type Measure } from './figure';
import {
  ofBulletins,
  ofDiplomas,
  ofDisplay,
  ofJuryA4,
  ofMailmerge,
  ofMinutes,
  type PrintedFacts,
} from './printed-results';
import { randomPromotion, reportOf, type RandomPromotion } from './random-promotion';

/** What is printed, against the oracle in whole numbers: from the cells of a workbook to bulletins, minutes and lists. */
export const documents: Measure = (run) => {
  const promotions = bySize(run, 10, 150, 5_000);
  const dice = new Dice(run.seed);
  const broken: string[] = [];
  let [facts, students] = [0, 0];
  for (let i = 0; i < promotions && broken.length < 10; i++) {
    const promotion = randomPromotion(dice);
    const printed = printedFacts(reportOf(promotion));
    const expected = expectedFacts(promotion);
    students += promotion.students.size;
    for (const [document, own] of printed) {
      const found = differences(own, expected);
      facts += found.facts;
      broken.push(...found.wrong.map((wrong) => `promotion ${i}, ${document}: ${wrong}`));
    }
  }
  return {
    what: 'random promotions in workbooks (marks, standings, earlier years, decisions typed, roundings, what absences and empty cells count, malus and bonuses): what bulletins, minutes, display, jury sheet A4, mail merge and lists of diplomas print against the oracle',
    count: `${facts} printed facts of ${students} students in ${promotions} promotions`,
    result: counted(broken, 'differences'),
    broken,
  };
};

/** What the fact is of, whoever has it. */
const kindOf = (fact: string): string => fact.slice(fact.indexOf(' '));

/** Each document prints some kinds of facts, those of everybody; no other facts of these kinds. */
function differences(
  own: PrintedFacts,
  expected: PrintedFacts,
): { readonly facts: number; readonly wrong: readonly string[] } {
  const kinds = new Set([...own.keys()].map(kindOf));
  const wanted = [...expected].filter(
    ([fact]) => own.has(fact) || (kinds.has(kindOf(fact)) && !isOptional(fact)),
  );
  const wrong = wanted.flatMap(([fact, text]) => {
    const printed = own.get(fact);
    return printed === text ? [] : [`${fact} is "${printed ?? 'missing'}", not "${text}"`];
  });
  const diplomas = [...own].filter(
    ([fact, text]) => /(?:DUT|BUT)$/.test(fact) && text === 'acquis' && !expected.has(fact),
  );
  return {
    facts: wanted.length,
    wrong: [...wrong, ...diplomas.map(([fact, text]) => `${fact} is "${text}", too much`)],
  };
}

/** Where a UE has few modules, its average stands once. */
const isOptional = (fact: string): boolean => fact.endsWith(' again');

const DAY = { year: 2026, month: 7, day: 2 };

function printedFacts(report: JuryReport): ReadonlyMap<string, PrintedFacts> {
  const context = {
    ...{ locale: fr, day: DAY, names: fr.documents.sheets, closed: false },
    ...{ minutesEntries: new Map(), typed: new Map() },
  };
  const plan = (role: DocumentRole): SheetPlan => planDocuments(report, [role], context)[0] as SheetPlan;
  return new Map([
    ['bulletins', ofBulletins(plan('bulletins'))],
    ['minutes', ofMinutes(planMinutesSheet(report, fr, 'PV', DAY, new Map()))],
    ['display', ofDisplay(plan('display'))],
    ['diplomas', ofDiplomas(plan('dut'))],
    ['mail merge', ofMailmerge(plan('mailmerge'))],
    [
      'jury sheet A4',
      ofJuryA4(
        plan('juryA4'),
        report.students.map(({ id }) => id),
      ),
    ],
  ]);
}

/** Half up to two decimals, as people write it; nothing without an average. */
function twoDecimals(average: Ratio | null): string {
  if (!average) return '';
  const [n, d] = average;
  const cents = (200n * n + d) / (2n * d);
  return `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`;
}

const acquired = (code: string): boolean => /^(ADM|CMP|ADJR?|ADSUP)$/.test(code);
const validated = (code: string): boolean => acquired(code) && code !== 'ADJR';

function expectedFacts({ curriculum, students, marked }: RandomPromotion): PrintedFacts {
  const facts: PrintedFacts = new Map();
  for (const [id, student] of students) {
    const year = oracle(curriculum, student, marked);
    for (const { code: ue, ects, semester } of curriculum.ues) {
      if (!marked.has(semester)) continue;
      const { average = null, code = '' } = year.ues[ue] ?? {};
      facts.set(`${id} ${ue} average`, twoDecimals(average));
      facts.set(`${id} ${ue} average again`, twoDecimals(average) || '–');
      facts.set(`${id} ${ue} code`, code);
      facts.set(`${id} ${ue} ects`, String(acquired(code) ? ects : 0));
    }
    for (const [competence, { average, code }] of Object.entries(year.rcues)) {
      facts.set(`${id} RCUE ${competence} average`, twoDecimals(average));
      facts.set(`${id} RCUE ${competence} code`, code);
    }
    const rcues = Object.values(year.rcues);
    facts.set(`${id} validated`, `${rcues.filter(({ code }) => validated(code)).length}/${rcues.length}`);
    facts.set(`${id} ects`, String(year.ects));
    facts.set(`${id} decision`, year.code ?? '');
    facts.set(`${id} proposal`, year.proposal ?? '');
    for (const [diploma, earned] of diplomasNow(curriculum.level, student, year))
      facts.set(`${id} ${diploma}`, earned ? 'acquis' : 'sous réserve');
    const next = sequel(year);
    if (next !== null) facts.set(`${id} next`, next);
  }
  return facts;
}

/** The diplomas that this year brings: the DUT in the second, or where the third has repaired a UE that was missing. */
function diplomasNow(
  level: number,
  { lowerLevel = [] }: StudentYear,
  { diplomas, lower }: OracleYear,
): readonly (readonly [string, boolean | null])[] {
  const isRepaired = lowerLevel.some(({ ue, code }) => lower[ue] !== code);
  return Object.entries(diplomas).filter(([diploma, earned]) =>
    level === 3 && diploma === 'DUT' ? earned && isRepaired : earned !== false,
  );
}

/** Where the student goes, where the law alone says it. */
function sequel({ code, next, allowed, repeatable }: OracleYear): string | null {
  if (code === null) return next;
  if (['ADM', 'PASD', 'ADJ', 'PAS1NCI', 'ADSUP'].includes(code))
    return next !== null && allowed ? next : null;
  return code === 'RED' && repeatable.length > 0 ? `Redoublement (${repeatable.join(', ')})` : null;
}
