import { plainSpaces } from '../plain-spaces';
import { isOurName } from '../../src/plan/our-names';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { codesOf } from '../../src/jury/sheets/category-fills';
import { CATEGORIES } from '../../src/rules/codes';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import type { SheetPlan } from '../../src/plan/types';
import { retainedCode } from '../../src/jury/report';
import { UE_CODES, RCUE_CODES, YEAR_CODES } from '../../src/rules/types';
import { opened, planOf, reportOf, sample } from './workbooks';

const { workbook } = opened(sample('but2-mmi'));
const report = reportOf(workbook);
const plan = planOf(report, workbook);
const sheet = (role: string): SheetPlan =>
  plan.sheets.find((candidate) => candidate.role === role) as SheetPlan;

describe('the jury sheet', () => {
  const { values } = sheet('jury');
  const keys = values[JURY_ROWS.keys] ?? [];
  const cell = (student: number, key: string) => values[JURY_ROWS.first + student]?.[keys.indexOf(key)];

  test('has one row per student with identity, averages, codes, result and the jury’s own columns', () => {
    report.students.forEach((student, i) => {
      expect(cell(i, 'id')).toBe(student.id);
      expect(cell(i, 'lastName')).toBe(student.lastName);
      for (const { ue, average, code } of student.result.ues) {
        expect(cell(i, `ue:${ue.code}:average`)).toBe(average?.value ?? null);
        expect(cell(i, `ue:${ue.code}:code`)).toBe(code);
      }
      for (const { competence, average, code } of student.result.rcues) {
        expect(cell(i, `rcue:${competence}:average`)).toBe(average?.value ?? null);
        expect(cell(i, `rcue:${competence}:code`)).toBe(code);
      }
      expect(cell(i, 'ects')).toBe(student.result.ects);
      expect(cell(i, 'proposal')).toBe(student.result.proposal);
      expect(cell(i, 'decision')).toBeNull();
      expect(cell(i, 'retained')).toMatchObject({ value: retainedCode(student) });
      expect(plainSpaces(String(cell(i, 'reasons')))).toMatch(/^4\.\d : /);
    });
  });

  test('prints on A3 landscape with its headers on every page, and the filter covers every row', () => {
    const { print, filter, freeze } = sheet('jury');
    expect(print).toMatchObject({
      paper: 'A3',
      orientation: 'landscape',
      repeatRows: [JURY_ROWS.legend, JURY_ROWS.header],
    });
    expect(filter).toMatchObject({
      top: JURY_ROWS.header,
      bottom: JURY_ROWS.first + report.students.length - 1,
    });
    expect(freeze).toEqual({ rows: JURY_ROWS.first, columns: 5 });
    expect(keys.slice(0, 5)).toEqual(['id', 'lastName', 'firstName', 'proposal', 'decision']);
  });

  test('offers every year code for the decision and refuses others', () => {
    const [validation] = sheet('jury').validations;
    expect(validation?.list).toEqual(YEAR_CODES);
    expect(validation?.list?.join(',').length).toBeLessThanOrEqual(255);
    expect(validation?.area.left).toBe(keys.indexOf('decision'));
  });
});

describe('colours', () => {
  test('every year code has a category, and none has two', () => {
    const coloured = CATEGORIES.flatMap(codesOf);
    expect([...coloured].sort()).toEqual([...YEAR_CODES].sort());
  });

  test('on the department’s sheets every rule looks the student up by key, and a code stands behind a name or a number', () => {
    expect((plan.colouring ?? []).map((colouring) => colouring.sheet)).toEqual(['S3', 'S4']);
    for (const { rules } of plan.colouring ?? []) {
      expect(rules.every(({ formula }) => /MATCH\(.*BUT_key_\d/.test(formula))).toBe(true);
      const labelled = rules.filter(({ style }) =>
        style.numberFormat?.split(';').at(-1)?.startsWith('@" · '),
      );
      expect(labelled).toHaveLength(YEAR_CODES.length);
      expect(rules.every(({ formula }) => !/[{}]/.test(formula))).toBe(true);
    }
  });

  test('names that the rules use are the plan’s', () => {
    const names = new Set(plan.names.map(({ name }) => name));
    const used = (plan.colouring ?? []).flatMap(({ rules }) =>
      rules.flatMap(({ formula }) => formula.match(/BUT_\w+/g) ?? []),
    );
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(names).toContain(name);
    for (const name of names) expect(isOurName(name)).toBe(true);
  });
});

describe('the minutes', () => {
  const { values } = sheet('minutes');

  test('count the decisions, and list every student once', () => {
    const text = values.flat().filter((value) => typeof value === 'string');
    for (const { id } of report.students) expect(text.filter((value) => value === id)).toHaveLength(1);
    const total = values.find((row) => row[1] === fr.minutes.total);
    expect(total?.[4]).toBe(report.students.length);
  });
});

describe('the anomalies', () => {
  test('give each its sheet, a link to its cell, what was read, what it was taken for and what to do', () => {
    const rows = sheet('anomalies').values.slice(4);
    expect(rows).toHaveLength(report.anomalies.length);
    const named = rows.filter(([, , student]) => student !== null);
    expect(named.length).toBeGreaterThan(0);
    const names = new Set(report.students.map(({ lastName, firstName }) => `${lastName} ${firstName}`));
    for (const [, , student] of named) expect(names).toContain(student);
    for (const [name, link, , , kind, effect, advice] of rows) {
      expect(link).toMatchObject({ formula: expect.stringContaining(`#'${String(name)}'!`) as string });
      expect([kind, effect, advice].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    }
  });
});

describe('both languages', () => {
  const shape = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
      : [`${path}:${typeof value}`];

  test('have the same entries, and name every code', () => {
    expect(shape(en)).toEqual(shape(fr));
    for (const { ueCodes, rcueCodes, yearCodes } of [fr, en]) {
      expect(Object.keys(ueCodes)).toEqual([...UE_CODES]);
      expect(Object.keys(rcueCodes)).toEqual([...RCUE_CODES]);
      expect(Object.keys(yearCodes)).toEqual([...YEAR_CODES]);
    }
  });

  test('say every reason of the sample differently', () => {
    const reasons = report.students.flatMap((student) => student.reasons);
    expect(reasons.length).toBeGreaterThan(report.students.length);
    for (const reason of reasons) {
      expect(fr.reason(reason)).not.toBe(en.reason(reason));
      expect(fr.reason(reason)).not.toMatch(/undefined|NaN|\d\.\d/);
      expect(en.reason(reason)).not.toMatch(/undefined|NaN/);
    }
  });
});

describe('what every Excel reads in one way', () => {
  const plans = [
    'but1-info',
    'but2-mmi',
    'but2-mmi-groupes',
    'but2-mmi-par-ue',
    'but2-mmi-recap',
    'but2-mmi-une-feuille',
  ].map((name) => {
    const opening = opened(sample(name)).workbook;
    return planOf(reportOf(opening), opening);
  });

  test('the first area of a rule holds its topmost row and its leftmost column, which its formula starts from', () => {
    const rules = plans.flatMap(({ sheets, colouring }) =>
      [...sheets, ...colouring].flatMap((one) => one.rules),
    );
    expect(rules.length).toBeGreaterThan(50);
    for (const { areas } of rules) {
      expect(areas[0]).toMatchObject({
        top: Math.min(...areas.map(({ top }) => top)),
        left: Math.min(...areas.map(({ left }) => left)),
      });
    }
  });

  test('a name refers to cells by plain absolute references, which no language translates', () => {
    const names = plans.flatMap((one) => one.names);
    expect(names.length).toBeGreaterThan(10);
    for (const { refersTo } of names)
      expect(refersTo).toMatch(/^(?:'(?:[^']|'')+'|[\p{L}\d_.]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/u);
  });
});
