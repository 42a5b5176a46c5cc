import { columnName } from '../../../src/cells/a1';
import type { RawCell } from '../../../src/cells/snapshot';
import { FAULTS } from './faults';
import { listed, ours } from './plant';
import { at, audited, FIRST_ROW, healthy, setFormula, STUDENTS, STYLES, ueFormula } from './planted';

/** The audit of a department's own formulas, on faults that were planted. */

test.each(STYLES)('formulas that are right have no fault: %s', (style) => {
  expect(audited(healthy(style, 3))).toEqual([]);
});

test('formulas that no program calculated are computed: right ones have no fault, others are told the same', () => {
  const uncalculated = (): RawCell => ({ uncalculated: true });
  expect(audited(healthy('coefficients of marks', 6), uncalculated)).toEqual([]);
  const kinds = [
    'the better of two UEs',
    'a UE of the other semester in a RCUE',
    'the row of the neighbour',
    'a number of its own for one student',
  ];
  for (const kind of kinds) {
    const drafts = healthy('one by one', 6);
    const planted = FAULTS[kind]?.(drafts, 'one by one', 'UE33', 2);
    const told = audited(drafts, uncalculated);
    expect(told.map(({ sheet, first, cause }) => ({ sheet, cell: first, cause }))).toEqual(planted);
  }
});

test('our own function is held to the UE that it is asked for and to the cells that it is given', () => {
  const drafts = healthy('all coefficients', 9);
  const [odd] = drafts;
  const last = columnName((odd.columns.get('UE31') ?? 0) - 1);
  const ours = (ue: string, row: number, first = 'D'): string =>
    `IF(COUNTA($${first}${row}:$${last}${row})=0,"",_xldudf_BUT_UEAVERAGE("${ue}",$${first}$${FIRST_ROW}:$${last}$${FIRST_ROW},$${first}${row}:$${last}${row}))`;
  const formulas: Readonly<Record<string, (row: number) => string>> = {
    UE31: (row) => ours('UE31', row),
    UE32: (row) => ours('UE3.2', row),
    UE33: (row) => ours('UE31', row),
    UE34: (row) => ours('UE34', row === FIRST_ROW + 4 ? row + 1 : row),
    UE35: (row) => ours('UE35', row, 'E'),
  };
  for (const [ue, formula] of Object.entries(formulas))
    for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++)
      setFormula(odd, row, odd.columns.get(ue) ?? 0, formula(row + 1));
  const told = audited(drafts, () => ({ uncalculated: true }));
  expect(told.map(({ average, cause, cells }) => [average, cause, cells.length])).toEqual([
    ['UE33', 'foreign-module', 1],
    ['UE34', 'neighbour-row', 1],
    ['UE35', 'missing-column', 1],
  ]);
});

test('what lies on the edge of a rounding is audited, to whichever side another program rounded it', () => {
  const drafts = healthy('all coefficients', 8);
  const [odd] = drafts;
  for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++) {
    for (const [module, column] of odd.columns)
      if (/^(?:R|SAE)\d/.test(module)) odd.cells.set(at(row, column), 12.9);
    const average = ueFormula(odd, 'UE31', row, 'all coefficients');
    setFormula(odd, row, odd.columns.get('UE31') ?? 0, `INT((${average}-1E-12)*100)/100`);
  }
  const told = audited(drafts, (value) => (value === 12.89 ? 12.9 : value));
  expect(told.map(({ average, cause }) => [average, cause])).toEqual([['UE31', 'early-rounding']]);
});

test('functions that look around, name their parts or choose are followed', () => {
  const drafts = healthy('all coefficients', 4);
  const [odd] = drafts;
  const [first = '', last = ''] = [columnName(3), columnName((odd.columns.get('UE31') ?? 0) - 1)];
  const ways: Readonly<Record<string, (row: number, line: number) => string>> = {
    UE31: (_, line) =>
      `SUMPRODUCT(INDIRECT("${first}"&ROW()&":${last}"&ROW()),${first}$${line}:${last}$${line})/SUM(${first}$${line}:${last}$${line})`,
    UE32: (row, line) =>
      `SUMPRODUCT(OFFSET($A${row},0,3,1,COLUMNS(${first}1:${last}1)),${first}$${line}:${last}$${line})/SUM(${first}$${line}:${last}$${line})`,
    UE33: (row, line) =>
      `LET(n,${first}${row}:${last}${row},k,${first}$${line}:${last}$${line},SUMPRODUCT(n,k)/SUM(k))`,
    UE34: (row, line) =>
      `LAMBDA(n,k,SUMPRODUCT(n,k)/SUM(k))(${first}${row}:${last}${row},${first}$${line}:${last}$${line})`,
    UE35: (row, line) =>
      `IFS(COUNT(${first}${row}:${last}${row})=0,"",TRUE,SUMPRODUCT(${first}${row}:${last}${row},${first}$${line}:${last}$${line})/SUMIFS(${first}$${line}:${last}$${line},${first}${row}:${last}${row},">=0"))`,
  };
  for (const [ue, formula] of Object.entries(ways))
    for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++)
      setFormula(odd, row, odd.columns.get(ue) ?? 0, formula(row + 1, (odd.weights.get(ue) ?? 0) + 1));
  expect(audited(drafts)).toEqual([]);
});

test('right formulas of other styles have no fault', () => {
  const drafts = healthy('all coefficients', 6);
  const [odd, even] = drafts;
  const block = (row: number): string =>
    `$${columnName(3)}${row + 1}:$${columnName((odd.columns.get('UE31') ?? 0) - 1)}${row + 1}`;
  const weights = (ue: string): string => block(odd.weights.get(ue) ?? 0).replace(/(\d+)/g, '$$$1');
  const ofUe: Readonly<Record<string, (row: number) => string>> = {
    UE31: (row) =>
      `SUM(IFERROR(${block(row)}*${weights('UE31')},0))/SUM(IF(ISNUMBER(${block(row)}),${weights('UE31')}))`,
    UE32: (row) => listed(odd, 'UE32', row),
    UE33: (row) => `ROUND(${ueFormula(odd, 'UE33', row, 'one by one')},9)`,
    UE34: (row) => `IFERROR(${ours(odd, 'UE34', row)},"")`,
  };
  const oddColumn = (ue: string): string => columnName(odd.columns.get(ue) ?? 0);
  const rows = `${FIRST_ROW + 1}:$A$${FIRST_ROW + STUDENTS}`;
  const column = (ue: string): string =>
    `S3!$${oddColumn(ue)}$${FIRST_ROW + 1}:$${oddColumn(ue)}$${FIRST_ROW + STUDENTS}`;
  const evenAt = (row: number, ue: string): string => at(row, even.columns.get(ue) ?? 0);
  const ofRcue: Readonly<Record<string, (row: number) => string>> = {
    RCUE1: (row) => `(${ours(odd, 'UE31', row, 'S3!')}+${evenAt(row, 'UE41')})/2`,
    RCUE2: (row) =>
      `AVERAGE(_xlfn._xlws.FILTER(${column('UE32')},S3!$A$${rows}=$A${row + 1}),${evenAt(row, 'UE42')})`,
    RCUE3: (row) =>
      `AVERAGE(INDIRECT("S3!"&ADDRESS(MATCH($A${row + 1},S3!$A:$A,0),${(odd.columns.get('UE33') ?? 0) + 1})),${evenAt(row, 'UE43')})`,
    RCUE4: (row) =>
      `(SUMPRODUCT(S3!${block(row)},S3!${weights('UE34')})/SUM(S3!${weights('UE34')})+${evenAt(row, 'UE44')})/2`,
    RCUE5: (row) => `(INDEX(S3!$${oddColumn('UE35')}:$${oddColumn('UE35')},ROW())+${evenAt(row, 'UE45')})/2`,
  };
  for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++) {
    for (const [ue, formula] of Object.entries(ofUe))
      setFormula(odd, row, odd.columns.get(ue) ?? 0, formula(row));
    for (const [rcue, formula] of Object.entries(ofRcue))
      setFormula(even, row, even.columns.get(rcue) ?? 0, formula(row));
  }
  expect(audited(drafts)).toEqual([]);
});

test('a formula of thousands of characters, one of an add-in and one that is broken stop nothing', () => {
  const drafts = healthy('one by one', 5);
  const [odd] = drafts;
  const place = (ue: string, row: number): [number, number] => [FIRST_ROW + row, odd.columns.get(ue) ?? 0];
  const long = `(${Array.from({ length: 400 }, () => 'D8*1').join('+')})/400`;
  setFormula(odd, ...place('UE31', 0), long);
  setFormula(odd, ...place('UE32', 0), '_xldudf_BUT_UE(D8:N8)+TOTO.MOYENNE(D8)');
  setFormula(odd, ...place('UE34', 0), 'SUM((((');
  setFormula(odd, ...place('UE35', 0), `${'('.repeat(1500)}D8${')'.repeat(1500)}`);
  const findings = audited(drafts).filter(
    ({ first, average }) => /\D8$/.test(first) && average.startsWith('UE'),
  );
  expect(long.length).toBeGreaterThan(2000);
  expect(findings.map(({ average, cause }) => [average, cause])).toEqual([
    ['UE31', expect.not.stringMatching('not-audited')],
    ['UE32', 'not-audited'],
    ['UE34', 'not-audited'],
    ['UE35', expect.any(String)],
  ]);
  expect(findings[1]?.about).toEqual(['BUT.UE']);
});

test('what it changes is told for whom, and the others’ formula is proposed', () => {
  const drafts = healthy('one by one', 7);
  const [odd] = drafts;
  const column = odd.columns.get('UE31') ?? 0;
  setFormula(odd, FIRST_ROW + 2, column, ueFormula(odd, 'UE31', FIRST_ROW + 3, 'one by one'));
  const [finding, ...others] = audited(drafts);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ average: 'UE31', cause: 'neighbour-row', changes: [{ student: 2 }] });
  expect(finding?.proposed).toBe(`=${ueFormula(odd, 'UE31', FIRST_ROW + 2, 'one by one')}`);
});

test('for a RCUE whose other UE stands on another sheet, that one is looked up by the student’s number', () => {
  const drafts = healthy('one by one', 7);
  const [odd, even] = drafts;
  const columnOf = (ue: string): string => columnName((/3/.test(ue) ? odd : even).columns.get(ue) ?? 0);
  for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++)
    setFormula(
      even,
      row,
      even.columns.get('RCUE1') ?? 0,
      `0.4*S3!${columnOf('UE31')}${row + 1}+0.6*${columnOf('UE41')}${row + 1}`,
    );
  const [finding, ...others] = audited(drafts);
  expect(others).toEqual([]);
  const proposed = `(INDEX('S3'!$${columnOf('UE31')}:$${columnOf('UE31')},MATCH($A8,'S3'!$A:$A,0))+${columnOf('UE41')}8)/2`;
  expect([finding?.cause, finding?.proposed]).toEqual(['wrong-coefficient', `=${proposed}`]);
  for (let row = FIRST_ROW; row < FIRST_ROW + STUDENTS; row++)
    setFormula(even, row, even.columns.get('RCUE1') ?? 0, proposed.replaceAll('8', String(row + 1)));
  expect(audited(drafts)).toEqual([]);
});
