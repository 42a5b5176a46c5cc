import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { readHistory } from '../../../src/jury/history/read-history';
import { peopleFound } from '../../../src/jury/imports/people';
import { readImport } from '../../../src/jury/imports/read-import';
import { readResultsFile } from '../../../src/jury/imports/results-file';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';
import { file, imported, secondYear, snapshot, student, studentsOf, type Cell, type Person } from './files';
const alice: Person = { number: 22301001, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
const bruno: Person = { number: 22301002, lastName: 'BOULEAU', firstName: 'Bruno', mark: 12 };
const carla: Person = { number: 22301003, lastName: 'COQUELICOT', firstName: 'Carla', mark: 12 };

describe('last year’s jury workbook of this add-in', () => {
  const lastYear = (): Uint8Array => {
    const { file: package_, workbook } = opened(sample('but1-info'));
    return writeWorkbook(package_, planOf(reportOf(workbook), workbook));
  };

  test('gives averages, codes, RCUEs and decisions of a first year to the students of the second', async () => {
    const first = reportOf(opened(sample('but1-info')).workbook);
    const people = first.students
      .slice(0, 10)
      .map(({ id, lastName, firstName }) => ({ number: Number(id), lastName, firstName, mark: 12 }));
    const now = await secondYear(people);
    const { bytes, reading, people: found, plan } = imported(now, lastYear(), 'jury.xlsx');

    expect(reading).toMatchObject({ kind: 'jury-workbook', target: 'history', doubts: [] });
    expect(reading.results).toMatchObject({ year: '2025-2026', level: 1, semesters: ['S1', 'S2'] });
    expect(found.found.size).toBe(10);
    expect(found.notFound.length).toBe(first.students.length - 10);
    expect(plan.replaced + plan.unchanged).toBe(0);
    for (const before of first.students.slice(0, 10)) {
      const after = studentsOf(bytes).find(({ id }) => id === before.id);
      const ues = after?.history.filter(({ subject }) => subject.kind === 'ue') ?? [];
      // Files keep 15 digits.
      expect(ues.map(({ average, code }) => [average?.toFixed(9), code])).toEqual(
        before.result.ues.map(({ average, code }) => [average?.value.toFixed(9), code]),
      );
      expect(after?.year.lowerLevel?.map(({ ue, code }) => [ue, code])).toEqual(
        [...before.result.ues]
          .sort((a, b) => (a.ue.code < b.ue.code ? -1 : 1))
          .map(({ ue, code }) => [ue.code, code]),
      );
      expect(after?.history.find(({ subject }) => subject.kind === 'year')?.code).toBe(before.result.code);
    }
  });

  const HEAD = ['N° étudiant', 'Nom', 'Prénom', 'Année univ.', 'UE', 'Moyenne', 'Code', 'ECTS'];
  const typed = (name: string, year: string, ue: string, average: Cell, code: string, ects: Cell = null) => [
    22301001,
    name,
    'Alice',
    year,
    ue,
    average,
    code,
    ects,
  ];

  test('brings what that jury knew of the years before, typed by hand or imported', async () => {
    const rows = ['UE11', 'UE12', 'UE21', 'UE22'].map((ue) => typed('ABEILLE', '2024-2025', ue, 11, 'ADM'));
    const { file: package_, workbook } = opened(
      await secondYear([alice, bruno], { Antécédents: [HEAD, ...rows] }),
    );
    const before = writeWorkbook(package_, planOf(reportOf(workbook), workbook));
    const now = await secondYear([alice, bruno]);
    const { plan, bytes: after } = imported(now, before, 'jury-2025-2026.xlsx', { year: '2026-2027' });
    const years = readHistory(snapshot(after))?.rows.map(({ record }) => record.year) ?? [];
    expect(years.filter((year) => year === '2024-2025')).toHaveLength(4);
    expect(years.filter((year) => year === '2026-2027')).toHaveLength(plan.added - 4);
    expect(student(after, 'ABEILLE').year.lowerLevel?.map(({ ue, code }) => `${ue} ${code}`)).toEqual(
      ['UE11', 'UE12', 'UE21', 'UE22'].map((ue) => `${ue} ADM`),
    );
  });

  test('a file that has earlier results one a row is read row by row, each with its year', async () => {
    const rows = [
      typed('ABEILLE', '2023-2024', 'UE11', 8, 'AJ'),
      typed('ABEILLE', '2024-2025', 'UE11', null, '', 6),
      typed('ABEILLE', '2024-2025', 'UE12', 11, 'ADM'),
      typed('ABEILLE', '2024', 'UE13', 11, 'ADM'),
    ];
    const from = await file({ Antécédents: [HEAD, ...rows] });
    const { bytes, reading } = imported(await secondYear([alice]), from, 'suivi.xlsx');
    expect(reading).toMatchObject({
      kind: 'results',
      results: { year: '2024-2025', level: 1, semesters: ['S1'] },
      doubts: [{ sheet: 'Antécédents', cell: 'D5', value: '2024', problem: 'row-unread' }],
    });
    expect(readHistory(snapshot(bytes))?.rows.map(({ record }) => [record.year, record.code])).toEqual([
      ['2023-2024', 'AJ'],
      ['2024-2025', ''],
      ['2024-2025', 'ADM'],
    ]);
    expect(student(bytes, 'ABEILLE').year.lowerLevel).toMatchObject([
      { ue: 'UE11', code: 'ADM' },
      { ue: 'UE12', code: 'ADM' },
      { ue: 'UE21' },
      { ue: 'UE22' },
    ]);
  });

  test('an import keeps what the workbook has typed of earlier years', async () => {
    const now = await secondYear([alice], {
      Antécédents: [HEAD, typed('ABEILLE', '2024-2025', 'UE11', 11, 'ADM')],
    });
    const from = await file({
      J: [
        ['code_nip', 'Nom', 'Prénom', 'UE1.2', 'Code UE1.2'],
        [22301001, 'ABEILLE', 'Alice', 12, 'ADM'],
      ],
    });
    const { bytes } = imported(now, from, 'pv.xlsx', { year: '2024-2025' });
    expect(student(bytes, 'ABEILLE').year.lowerLevel?.map(({ ue }) => ue)).toEqual([
      'UE11',
      'UE12',
      'UE21',
      'UE22',
    ]);
  });

  test('of a whole university is read', async () => {
    const rows = Array.from({ length: 8000 }, (_, i) => [30_000_000 + i, `NOM${i}`, 'Prénom', 11, 'ADM']);
    const head = ['code_nip', 'Nom', 'Prénom', 'UE1.1', 'Décision UE1.1'];
    const workbook = opened(await file({ PV: [head, ...rows] })).workbook;
    const found = readResultsFile(workbook.sheets, 'pv-2023-2024.xlsx');
    expect(found?.results.people).toHaveLength(8000);
  });

  test('says what to do where no jury was prepared, or the sheet cannot be read', () => {
    // Without a jury sheet the department's own averages of the UEs are still worth something.
    const unprepared = readImport(opened(sample('but1-info')).workbook, 'x.xlsx', BUILTIN_CURRICULA[0]);
    expect(unprepared).toMatchObject({
      ok: true,
      kind: 'results',
      marks: [],
      results: { level: 1, year: null },
    });
    const workbook = snapshot(lastYear());
    const ours = workbook.ours.map((own) =>
      own.role === 'jury' ? { ...own, sheet: { ...own.sheet, rows: own.sheet.rows.slice(1) } } : own,
    );
    expect(readImport({ ...workbook, ours }, 'x.xlsx', null)).toMatchObject({
      ok: false,
      refusal: 'other-version',
      sheets: ['Jury'],
    });
    const withoutJury = { sheets: [], ours: workbook.ours.filter(({ role }) => role !== 'jury') };
    expect(readImport(withoutJury, 'x.xlsx', null)).toMatchObject({ ok: false, refusal: 'unprepared' });
  });

  test('what the jury typed after the preparation counts, and is told', () => {
    const workbook = snapshot(lastYear());
    const ours = workbook.ours.map((own) => {
      if (own.role !== 'jury') return own;
      const rows = own.sheet.rows.map((cells) => [...(cells ?? [])]);
      const keys = rows[0] ?? [];
      const row = rows.findIndex((cells, i) => i > 6 && cells[keys.indexOf('ue:UE11:code')] === 'AJ');
      const line = rows[row] ?? [];
      line[keys.indexOf('decisions')] = 'UE11 ADJ';
      line[keys.indexOf('decision')] = 'PAS1NCI';
      return { ...own, sheet: { ...own.sheet, rows } };
    });
    const reading = readImport({ ...workbook, ours }, 'x.xlsx', null);
    if (!reading.ok) throw new Error(reading.refusal);
    expect(reading.results?.records.filter(({ code }) => code === 'ADJ')).toMatchObject([
      { subject: { ue: 'UE11' } },
    ]);
    expect(reading.results?.records.filter(({ code }) => code === 'PAS1NCI')).toHaveLength(1);
    expect(reading.doubts).toMatchObject([{ sheet: 'Jury', problem: 'stale-decision' }]);
  });
});

describe('matching', () => {
  const decisions = (rows: readonly (readonly (string | number | null)[])[]) =>
    file({ J: [['code_nip', 'Nom', 'Prénom', 'UE1.1', 'UE2.1'], ...rows] });

  test('numbers as text or number, with blanks and leading zeros, else names without accents and capitals', async () => {
    const now = await secondYear([alice, bruno, { ...carla, number: null }]);
    const from = await decisions([
      [22301001, 'ABEILLE', 'Alice', 12, 12],
      ['022 301 002', 'Bouléau', 'BRUNO', 12, 12],
      [null, 'coquelicôt', 'carla', 12, 12],
    ]);
    const { people } = imported(now, from, 'x.xlsx', { year: '2024-2025' });
    expect([...people.found.values()].map(({ lastName }) => lastName)).toEqual([
      'ABEILLE',
      'BOULEAU',
      'COQUELICOT',
    ]);
  });

  test('homonyms, here or in the file, are reported and never guessed; nor is a number of somebody else', async () => {
    const twin = { ...alice, number: 22301777 };
    const now = await secondYear([alice, twin, bruno, carla]);
    const from = await decisions([
      [null, 'ABEILLE', 'Alice', 12, 12],
      [null, 'BOULEAU', 'Bruno', 12, 12],
      [null, 'Bouleau', 'Bruno', 3, 3],
      ['22301003', 'TOURNESOL', 'Léo', 12, 12],
    ]);
    const { people, reading } = imported(now, from, 'x.xlsx', { year: '2024-2025' });
    expect(people.found.size).toBe(0);
    expect(people.notFound.map(({ person, problem }) => [person.lastName, problem])).toEqual([
      ['ABEILLE', 'homonyms'],
      ['TOURNESOL', 'other-name'],
    ]);
    expect(reading.doubts).toMatchObject([{ cell: 'A4', problem: 'twice' }]);
    expect(peopleFound(reading, 'history', []).found.size).toBe(2);
  });
});

describe('importing again', () => {
  const pv = (code: string, average: number) =>
    file({
      J: [
        ['code_nip', 'Nom', 'Prénom', 'UE1.1', 'Code UE1.1'],
        ['22301001', 'ABEILLE', 'Alice', average, code],
      ],
    });

  test('the newer import replaces; what a person typed stays and is told', async () => {
    const now = await secondYear([alice]);
    const once = imported(now, await pv('AJ', 8), 'a.xlsx', { year: '2024-2025' });
    expect(once.plan).toMatchObject({ added: 1, replaced: 0, kept: [] });
    const twice = imported(once.bytes, await pv('ADM', 11), 'b.xlsx', { year: '2024-2025' });
    expect(twice.plan).toMatchObject({ added: 0, replaced: 1, kept: [] });
    const { file: package_, workbook } = opened(twice.bytes);
    const [sheet] = twice.plan.sheets;
    if (!sheet) throw new Error();
    const values = sheet.values.map((row) => row.map((value) => (value === 11 ? 12.25 : value)));
    const typed = writeWorkbook(package_, { sheets: [{ ...sheet, values }], names: [] });
    const thrice = imported(typed, await pv('CMP', 9), 'c.xlsx', { year: '2024-2025' });
    expect(thrice.plan).toMatchObject({
      added: 0,
      replaced: 0,
      kept: [{ record: { average: 12.25, code: 'ADM' } }],
    });
    expect(readHistory(snapshot(thrice.bytes))?.rows[0]?.record).toMatchObject({
      average: 12.25,
      code: 'ADM',
    });
    expect(workbook.ours.map(({ role }) => role)).toContain('history');
  });

  test('colours and names of other sheets stay', async () => {
    const { file: package_, workbook } = opened(await secondYear([alice]));
    const prepared = writeWorkbook(package_, planOf(reportOf(workbook), workbook));
    const { bytes } = imported(prepared, await pv('AJ', 8), 'a.xlsx', { year: '2024-2025' });
    const [before, after] = [opened(prepared).file, opened(bytes).file];
    const names = (one: typeof before) => one.workbook.names.map(({ name }) => name);
    expect(names(after)).toEqual(expect.arrayContaining(names(before)));
    const rules = (one: typeof before) =>
      one.layouts.map((layout) => layout?.formattings.flatMap((formatting) => formatting.rules).length);
    expect(rules(after).slice(0, 2)).toEqual(rules(before).slice(0, 2));
    expect(rules(before)[0]).toBeGreaterThan(0);
  });
});
