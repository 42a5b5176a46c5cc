import { columnName } from '../../../src/cells/a1';
import { everywhere, inOneRow, typed, rows, columnOf, heaviest, mean, type Fault } from './plant';
import { at, FIRST_ROW, modulesOf, setFormula, STUDENTS, ueFormula } from './planted';
import { MORE_FAULTS } from './more-faults';

/** What is planted, by what it is called. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'wrong coefficient': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const more = { [first?.module ?? '']: (first?.coefficient ?? 0) + 1 };
    return everywhere(draft, ue, 'wrong-coefficient', (row) =>
      ueFormula(draft, ue, row, 'numbers typed', more),
    );
  },
  'a range that misses a column': ([draft], _, ue) => {
    const kept = heaviest(ue).slice(1);
    return everywhere(draft, ue, 'missing-column', (row) => typed(draft, row, kept));
  },
  'the row of the neighbour': ([draft], style, ue, student) =>
    inOneRow(
      draft,
      ue,
      student,
      'neighbour-row',
      ueFormula(draft, ue, FIRST_ROW + ((student + 1) % STUDENTS), style),
    ),
  'an absence counted as 0': ([draft], _, ue, student) => {
    const [first] = heaviest(ue);
    draft.cells.set(at(FIRST_ROW + student, columnOf(draft, first?.module ?? '')), 'ABJ');
    const planted = everywhere(draft, ue, 'absence-as-zero', (row) =>
      ueFormula(draft, ue, row, 'all coefficients'),
    );
    // The other UEs with a share of this module are right by the marks that are there.
    for (const other of draft.weights.keys())
      if (other !== ue)
        for (const row of rows)
          setFormula(
            draft,
            row,
            columnOf(draft, other),
            ueFormula(draft, other, row, 'coefficients of marks'),
          );
    return planted.map((one) => ({ ...one, cell: at(FIRST_ROW + student, columnOf(draft, ue)) }));
  },
  'a part that is rounded': ([draft], _, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) =>
      typed(draft, row, modulesOf(ue)).replace(/N\((\w+)\)/, 'ROUND($1,1)'),
    ),
  'a UE that is rounded before its RCUE': ([draft], style, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) => `ROUND(${ueFormula(draft, ue, row, style)},2)`),
  'a number typed over a formula': ([draft], _, ue, student) => {
    const cell = at(FIRST_ROW + student, columnOf(draft, ue));
    draft.formulas.delete(cell);
    draft.cells.set(cell, 11.37);
    return [{ sheet: draft.name, cell, cause: 'typed-over' }];
  },
  'a number typed as a text over a formula': ([draft], _, ue, student) => {
    const cell = at(FIRST_ROW + student, columnOf(draft, ue));
    draft.formulas.delete(cell);
    draft.cells.set(cell, '11,37');
    return [{ sheet: draft.name, cell, cause: 'typed-over' }];
  },
  'a text that the formula passes over': ([draft], _, ue, student) => {
    const [first] = heaviest(ue);
    const cell = at(FIRST_ROW + student, columnOf(draft, first?.module ?? ''));
    draft.cells.set(cell, String(draft.cells.get(cell)).replace('.', ','));
    for (const other of draft.weights.keys())
      for (const row of rows)
        setFormula(draft, row, columnOf(draft, other), ueFormula(draft, other, row, 'all coefficients'));
    // All UEs that the module counts in have the fault.
    return [...draft.weights.keys()]
      .filter((other) => modulesOf(other).some(({ module }) => module === first?.module))
      .map((other) => ({
        sheet: draft.name,
        cell: at(FIRST_ROW + student, columnOf(draft, other)),
        cause: 'text-ignored',
      }));
  },
  'a divisor typed beside coefficients of cells': ([draft], _, ue) => {
    const total = modulesOf(ue).reduce((sum, { coefficient }) => sum + coefficient, 0);
    return everywhere(draft, ue, 'hard-coded-divisor', (row) =>
      ueFormula(draft, ue, row, 'all coefficients').replace(/\/SUM\(.*\)$/, `/${total}`),
    );
  },
  'a divisor that is too large': ([draft], _, ue) =>
    everywhere(draft, ue, 'wrong-divisor', (row) =>
      ueFormula(draft, ue, row, 'all coefficients').replace(/\/SUM\((.*)\)$/, '/(SUM($1)+1)'),
    ),
  'a column out of sight': ([draft], style, ue) => {
    const column = draft.width++;
    draft.cells.set(at(FIRST_ROW - 1, column), 'Ancienne note');
    draft.hidden.add(column);
    for (const row of rows) draft.cells.set(at(row, column), 8 + (row % 5));
    return everywhere(draft, ue, 'hidden-column', (row) => {
      const formula = ueFormula(draft, ue, row, style);
      return `(${formula}*9+${columnName(column)}${row + 1})/10`;
    });
  },
  'the order of another sheet': ([odd, even]) => {
    const column = columnOf(even, 'RCUE1');
    const [a, b] = [columnOf(odd, 'UE31'), columnOf(even, 'UE41')];
    // The odd semester is sorted the other way round; formulas go by row.
    const { cells } = odd;
    const old = new Map(cells);
    for (const [i, row] of rows.entries())
      for (let c = 0; c < columnOf(odd, 'UE31'); c++)
        cells.set(at(row, c), old.get(at(rows[STUDENTS - 1 - i] ?? 0, c)) ?? null);
    const byName = (c: number, row: number): string =>
      `INDEX(S3!$${columnName(c)}:$${columnName(c)},MATCH($A${row + 1},S3!$A:$A,0))`;
    for (let n = 1; n <= 5; n++)
      for (const row of rows)
        setFormula(
          even,
          row,
          columnOf(even, `RCUE${n}`),
          `(${byName(columnOf(odd, `UE3${n}`), row)}+${at(row, columnOf(even, `UE4${n}`))})/2`,
        );
    for (const row of rows) setFormula(even, row, column, `(S3!${at(row, a)}+${at(row, b)})/2`);
    return [{ sheet: even.name, cell: at(FIRST_ROW, column), cause: 'other-order' }];
  },
  'a module counted twice': ([draft], _, ue) => {
    const [first, ...others] = heaviest(ue);
    const twice = first ? [first, first, ...others] : [];
    return everywhere(draft, ue, 'counted-twice', (row) => typed(draft, row, twice));
  },
  'the bonus of another UE': ([draft], style, ue) => {
    const other = [...draft.weights.keys()].find((one) => one !== ue) ?? '';
    const column = draft.width++;
    draft.cells.set(at(FIRST_ROW - 1, column), `Bonus ${other}`);
    for (const row of rows) draft.cells.set(at(row, column), (row % 4) / 10);
    return everywhere(
      draft,
      ue,
      'bonus-elsewhere',
      (row) => `${ueFormula(draft, ue, row, style)}+${at(row, column)}`,
    );
  },
  'the same bonus twice': ([draft], style, ue) => {
    const column = draft.width++;
    draft.cells.set(at(FIRST_ROW - 1, column), `Bonus ${ue}`);
    for (const row of rows) draft.cells.set(at(row, column), (row % 4) / 10);
    return everywhere(
      draft,
      ue,
      'counted-twice',
      (row) => `${ueFormula(draft, ue, row, style)}+${at(row, column)}+${at(row, column)}`,
    );
  },
  'a bonus for which no rule is chosen': ([draft], style, ue) => {
    const column = draft.width++;
    draft.cells.set(at(FIRST_ROW - 1, column), `Bonus ${ue}`);
    for (const row of rows) draft.cells.set(at(row, column), (row % 3) / 10);
    return everywhere(
      draft,
      ue,
      'points-without-rule',
      (row) => `MIN(20,${ueFormula(draft, ue, row, style)}+${at(row, column)})`,
    );
  },
  'a student looked up by the nearest number': ([odd, even]) =>
    everywhere(even, 'RCUE1', 'nearest-lookup', (row) => {
      const last = columnOf(odd, 'UE31');
      const found = `VLOOKUP($A${row + 1},S3!$A$${FIRST_ROW + 1}:$${columnName(last)}$${FIRST_ROW + STUDENTS},${last + 1})`;
      return `(${found}+${at(row, columnOf(even, 'UE41'))})/2`;
    }),
  'a student matched by the nearest name': ([odd, even]) =>
    everywhere(even, 'RCUE5', 'nearest-lookup', (row) => {
      const column = columnName(columnOf(odd, 'UE35'));
      const found = `INDEX(S3!$${column}:$${column},MATCH($B${row + 1},S3!$B:$B))`;
      return `(${found}+${at(row, columnOf(even, 'UE45'))})/2`;
    }),
  'a module of another UE': ([draft], _, ue) => {
    const own = new Set(modulesOf(ue).map(({ module }) => module));
    const [stranger] = [...draft.columns.keys()].filter(
      (code) => /^(?:R|SAE)\d/.test(code) && !own.has(code),
    );
    return everywhere(draft, ue, 'foreign-module', (row) =>
      ueFormula(draft, ue, row, 'numbers typed', { [stranger ?? '']: 2 }),
    );
  },
  'a mean without coefficients': ([draft], _, ue) =>
    everywhere(
      draft,
      ue,
      'wrong-coefficient',
      (row) =>
        `AVERAGE(${modulesOf(ue)
          .map(({ module }) => at(row, columnOf(draft, module)))
          .join(',')})`,
    ),
  'a UE of the other semester in a RCUE': ([odd, even]) => {
    const formula = (row: number) =>
      `(S3!${at(row, columnOf(odd, 'UE33'))}+${at(row, columnOf(even, 'UE42'))})/2`;
    return everywhere(even, 'RCUE2', 'foreign-module', formula);
  },
  'the row below, on a sheet in the same order': ([odd, even], _, __, student) => {
    const row = FIRST_ROW + (student % (STUDENTS - 1));
    const formula = `(S3!${at(row + 1, columnOf(odd, 'UE33'))}+${at(row, columnOf(even, 'UE43'))})/2`;
    return inOneRow(even, 'RCUE3', row - FIRST_ROW, 'neighbour-row', formula);
  },
  'a row that INDIRECT counts wrongly': ([draft], _, ue) => {
    const first = columnName(3);
    const last = columnName(columnOf(draft, [...draft.weights.keys()][0] ?? '') - 1);
    const next = `INDIRECT("${first}"&ROW()+1&":${last}"&ROW()+1)`;
    return everywhere(draft, ue, 'neighbour-row', (row) =>
      mean(draft, ue, row).replace(/\$\w+:\$\w+(?=,)/, next),
    );
  },
  'a block that OFFSET takes a column short': ([draft], _, ue) => {
    const [last = ''] = [...draft.columns.keys()]
      .filter((code) => modulesOf(ue).some(({ module }) => module === code))
      .reverse();
    const width = columnOf(draft, last) - 3;
    const block = (row: string): string => `OFFSET($A${row},0,3,1,${width})`;
    const coefficients = block(`$${(draft.weights.get(ue) ?? 0) + 1}`);
    return everywhere(
      draft,
      ue,
      'missing-column',
      (row) => `SUMPRODUCT(${block(String(row + 1))},${coefficients})/SUM(${coefficients})`,
    );
  },
  'a wrong coefficient within LET and LAMBDA': ([draft], _, ue) => {
    const [first, ...others] = heaviest(ue);
    const wrong = first ? [{ ...first, coefficient: first.coefficient + 2 }, ...others] : [];
    return everywhere(
      draft,
      ue,
      'wrong-coefficient',
      (row) => `_xlfn.LET(_xlpm.m,${typed(draft, row, wrong)},_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(_xlpm.m))`,
    );
  },
  'a text that is rounded by its format': ([draft], _, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) => `TEXT(${mean(draft, ue, row)},"0,0")*1`),
  ...MORE_FAULTS,
};
