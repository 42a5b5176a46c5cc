import fc from 'fast-check';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { textWidth } from '../../src/cells/text-width';
import type { Area, RawCell, SheetSnapshot } from '../../src/cells/snapshot';
import { CODE_HEADER } from '../../src/jury/code-room';
import { prepareJury } from '../../src/jury/prepare';
import { planColouring, sheetsWithoutRoom } from '../../src/jury/sheets/row-colours';
import { retainedCode, type JuryReport } from '../../src/jury/report';
import { DEFAULT_SETTINGS, type JurySettings } from '../../src/jury/settings/settings';
import type { ConditionalRule, SheetColouring } from '../../src/plan/types';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheet, workbook } from '../gradebook/sheet';
import { opened, planOf, reportOf, sample } from './workbooks';

/** Where the codes stand on the department's sheets: names stay readable whatever the width of the columns. */

const MODULES = BUILTIN_CURRICULA[0].modules.filter(({ semester }) => semester === 'S3');
const LONG = 'Aubépine de la Libellule de Saint-Jean de la Clairière Dorée';
const PEOPLE = [
  ['Aubépine', 'Zoé'],
  ['BOIS-JOLI', 'Anne-Élisabeth'],
  ['Châtaignier', 'Côme'],
] as const;

interface Layout {
  readonly head: readonly string[];
  readonly rowOf: (last: string, first: string, i: number) => readonly RawCell[];
  readonly names: readonly number[];
}

const LAYOUTS: readonly Layout[] = [
  {
    head: ['N° étudiant', 'Nom', 'Prénom', 'TD'],
    rowOf: (last, first, i) => [22300001 + i, last, first, `TD${(i % 2) + 1}`],
    names: [1, 2],
  },
  {
    head: ['Nom', 'Prénom', 'N° étudiant'],
    rowOf: (last, first, i) => [last, first, String(22300001 + i)],
    names: [0, 1],
  },
  { head: ['Nom et prénom'], rowOf: (last, first) => [`${last.toUpperCase()} ${first}`], names: [0] },
  {
    head: ['N°', 'Nom Prénom', 'Groupe'],
    rowOf: (last, first, i) => [i + 1, `${last.toUpperCase()} ${first}`, 'A'],
    names: [1],
  },
];

/** From two characters to a hundred, in pixels. */
const width = fc.oneof(fc.integer({ min: 15, max: 200 }), fc.integer({ min: 15, max: 700 }));
const drawn = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  widths: fc.array(width, { minLength: 4, maxLength: 4 }),
  long: fc.boolean(),
  colours: fc.constantFrom<JurySettings['colours']>('yes', 'column'),
  names: fc.constantFrom<JurySettings['names']>('shown', 'hidden'),
});

function drawnSheet(layout: Layout, widths: readonly number[], long: boolean): SheetSnapshot {
  const people = long ? [...PEOPLE, [LONG, 'Maximilienne'] as const] : PEOPLE;
  const rows = people.map(([last, first], i) => [
    ...layout.rowOf(last, first, i),
    ...MODULES.map((_, m) => 8 + ((7 * i + 3 * m) % 11)),
  ]);
  const head = [...layout.head, ...MODULES.map(({ code }) => code)];
  return { ...sheet('S3', [['Notes du semestre 3'], head, ...rows, []]), columnWidths: widths };
}

function reportWith(snapshot: SheetSnapshot, settings: Partial<JurySettings>): JuryReport {
  const prepared = prepareJury(workbook(snapshot), {
    curriculum: null,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return prepared.report;
}

/** Rules that fill whole rows. */
const rowRules = ({ rules }: SheetColouring): readonly ConditionalRule[] =>
  rules.filter(({ formula, style }) => formula.includes('SEARCH(') && style.fill);
const showing = ({ rules }: SheetColouring): readonly ConditionalRule[] =>
  rules.filter(({ style }) => style.numberFormat !== undefined);
const columns = (areas: readonly Area[]): readonly number[] => areas.map(({ left }) => left);

test('200 widths: a name is never cut by a code, no row has a colour without a code, and hidden names are all covered', () => {
  let behind = 0;
  let aside = 0;
  let none = 0;
  fc.assert(
    fc.property(drawn, ({ layout, widths, long, colours, names }) => {
      const snapshot = drawnSheet(layout, widths, long);
      const report = reportWith(snapshot, { colours, names });
      const [plan] = planColouring(report);
      if (!plan) throw new Error('nothing planned');
      const covers: number[] = [];
      for (const { style, areas } of showing(plan)) {
        const text = style.numberFormat?.split(';').at(-1) ?? '';
        const [column = -1] = columns(areas);
        if (!text.startsWith('@')) {
          covers.push(...columns(areas));
          expect(names).toBe('hidden');
          continue;
        }
        // Behind what the cell shows, and only where both have room.
        const code = text.slice(1).replaceAll('"', '');
        for (const cells of snapshot.rows.slice(2, -1)) {
          const shown = cells?.[column];
          expect(shown ?? '').not.toBe('');
          expect(textWidth(String(shown) + code)).toBeLessThan(widths[column] ?? 64);
        }
        expect(names === 'hidden' && layout.names.includes(column)).toBe(false);
      }
      if (names === 'hidden') expect(covers).toEqual(expect.arrayContaining([...layout.names]));
      const coloured = rowRules(plan).length > 0;
      const shows = showing(plan).some(({ style }) => style.numberFormat?.includes('ADM'));
      const cells = plan.cells ?? [];
      expect(coloured).toBe(shows || cells.length > 0);
      expect(coloured || colours === 'yes').toBe(true);
      expect(sheetsWithoutRoom(report)).toEqual(coloured ? [] : ['S3']);
      for (const { row, column, values } of cells) {
        expect(shows).toBe(false);
        expect(row).toBe(1);
        expect(column).toBe(layout.head.length + MODULES.length);
        expect(values.map(([value]) => (typeof value === 'object' ? value?.value : value))).toEqual([
          CODE_HEADER,
          ...report.students.map(retainedCode),
        ]);
        expect(columns(rowRules(plan)[0]?.areas ?? [])).toContain(column);
      }
      if (cells.length > 0) aside++;
      else if (coloured) behind++;
      else none++;
    }),
    { numRuns: 200 },
  );
  expect(Math.min(behind, aside, none)).toBeGreaterThan(10);
});

test('the column of codes stands in the file, is read as nothing, stays, and goes again', () => {
  const { file, workbook: before } = opened(sample('but2-mmi-recap'));
  const settings = { ...reportOf(before).settings, colours: 'column' as const };
  const wanted = (snapshot: typeof before, of: JurySettings): JuryReport => {
    const prepared = prepareJury(snapshot, { curriculum: null, settings: of });
    if (!prepared.ok) throw new Error();
    return prepared.report;
  };
  expect(sheetsWithoutRoom(reportOf(before))).not.toEqual([]);
  const report = wanted(before, settings);
  expect(sheetsWithoutRoom(report)).toEqual([]);
  const once = opened(writeWorkbook(file, planOf(report, before)));
  const again = wanted(once.workbook, settings);
  expect(again.anomalies).toEqual(report.anomalies);
  expect(again.students.map(({ result }) => result.code)).toEqual(
    report.students.map(({ result }) => result.code),
  );
  for (const table of again.tables) {
    const { column = -1, present } = table.room.aside ?? {};
    expect(present).toBe(true);
    const rows = once.workbook.sheets.find(({ name }) => name === table.sheet)?.rows ?? [];
    for (const student of again.students) {
      const row = table.rows.get(student.id);
      if (row !== undefined) expect(rows[row]?.[column] ?? '').toBe(retainedCode(student));
    }
  }
  // What was there stays, to the cell.
  const without = (snapshot: typeof before): unknown =>
    snapshot.sheets.map(({ name, rows }) => [
      name,
      rows.map((cells) => {
        const column = report.tables.find((table) => table.sheet === name)?.room.aside?.column;
        const own = (cells ?? []).slice(0, column);
        return own.slice(0, own.findLastIndex((cell) => cell !== null) + 1);
      }),
    ]);
  expect(without(once.workbook)).toEqual(without(before));
  const gone = opened(
    writeWorkbook(once.file, planOf(wanted(once.workbook, { ...settings, colours: 'no' }), once.workbook)),
  );
  expect(JSON.stringify(gone.workbook.sheets)).not.toContain(CODE_HEADER);
  expect(without(gone.workbook)).toEqual(without(before));
});

test.each([
  ['Code BUT', 'MMI'],
  ['Code BUT', 'ADM'],
  ['Code', 'ADM'],
  [CODE_HEADER, 'MMI'],
])('a column "%s" of the department with "%s" below it is never written on', (head, text) => {
  const book = workbook(
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', ...MODULES.map(({ code }) => code), head],
      ...PEOPLE.map(([last, first], i) => [22300001 + i, last, first, ...MODULES.map(() => 12), text]),
    ]),
  );
  const theirs = 3 + MODULES.length;
  for (const colours of ['yes', 'no', 'column'] as const) {
    const prepared = prepareJury(book, { curriculum: null, settings: { ...DEFAULT_SETTINGS, colours } });
    if (!prepared.ok) throw new Error('not read');
    const written = planColouring(prepared.report).flatMap(({ cells }) => cells ?? []);
    expect(written.map(({ column }) => column)).toEqual(colours === 'column' ? [theirs + 1] : []);
  }
});
