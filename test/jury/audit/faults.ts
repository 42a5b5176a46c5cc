import { columnName } from '../../../src/cells/a1';
import {
  at,
  FIRST_ROW,
  modulesOf,
  setFormula,
  STUDENTS,
  ueFormula,
  type Draft,
  type Planted,
  type Style,
} from './planted';

/** One kind of fault: plants it into a UE of the odd semester, or a RCUE, and says what should be told of it. */
type Fault = (
  drafts: readonly [Draft, Draft],
  style: Style,
  ue: string,
  student: number,
) => readonly Planted[];

const rows = Array.from({ length: STUDENTS }, (_, i) => FIRST_ROW + i);
const columnOf = ({ columns }: Draft, code: string): number => columns.get(code) ?? -1;

/** Writes the formula of a UE anew in every row, and expects one fault of it. */
function everywhere(
  draft: Draft,
  ue: string,
  cause: Planted['cause'],
  formula: (row: number) => string,
): Planted[] {
  const column = columnOf(draft, ue);
  for (const row of rows) setFormula(draft, row, column, formula(row));
  return [{ sheet: draft.name, cell: at(FIRST_ROW, column), cause }];
}

function inOneRow(
  draft: Draft,
  ue: string,
  student: number,
  cause: Planted['cause'],
  formula: string,
): Planted[] {
  const row = FIRST_ROW + student;
  const column = columnOf(draft, ue);
  setFormula(draft, row, column, formula);
  return [{ sheet: draft.name, cell: at(row, column), cause }];
}

const heaviest = (ue: string) => [...modulesOf(ue)].sort((a, b) => b.coefficient - a.coefficient);

/** A weighted mean of cells with their coefficients typed, whatever the style. */
function typed(
  draft: Draft,
  row: number,
  weights: readonly { module: string; coefficient: number }[],
): string {
  const sum = weights.map(
    ({ module, coefficient }) => `N(${at(row, columnOf(draft, module))})*${coefficient}`,
  );
  return `(${sum.join('+')})/${weights.reduce((total, { coefficient }) => total + coefficient, 0)}`;
}

/** A weighted mean of all marks with the coefficients of a UE, in one expression. */
const mean = (draft: Draft, ue: string, row: number): string => ueFormula(draft, ue, row, 'all coefficients');

/** Our own function, for a UE of a sheet. */
export function ours(draft: Draft, ue: string, row: number, sheet = ''): string {
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  return `_xldudf_BUT_UEAVERAGE("${ue}",${sheet}$${first}$${FIRST_ROW}:$${last}$${FIRST_ROW},${sheet}$${first}${row + 1}:$${last}${row + 1})`;
}

/** The coefficients of a UE, in a list beside the table that SUMIF looks the headers up in. */
export function listed(
  draft: Draft,
  ue: string,
  row: number,
  more: Readonly<Record<string, number>> = {},
): string {
  const LIST = 60;
  const own = modulesOf(ue);
  own.forEach(({ module, coefficient }, i) => {
    draft.cells.set(at(LIST + i, 70), module);
    draft.cells.set(at(LIST + i, 71), more[module] ?? coefficient);
  });
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  const list = (column: number): string =>
    `$${columnName(column)}$${LIST + 1}:$${columnName(column)}$${LIST + own.length}`;
  const coefficients = `SUMIF(${list(70)},$${first}$${FIRST_ROW}:$${last}$${FIRST_ROW},${list(71)})`;
  return `SUMPRODUCT(${coefficients}*$${first}${row + 1}:$${last}${row + 1})/SUM(${list(71)})`;
}

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
  'quarters of a point': ([draft], _, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) => `MROUND(${mean(draft, ue, row)},0.25)`),
  'points off for each absence': ([draft], style, ue) => {
    const column = draft.width++;
    draft.cells.set(at(FIRST_ROW - 1, column), 'Nb absences');
    for (const row of rows) draft.cells.set(at(row, column), 0);
    return everywhere(
      draft,
      ue,
      'stray-column',
      (row) => `${ueFormula(draft, ue, row, style)}-5/100*${at(row, column)}`,
    );
  },
  'a number added for one student': ([draft], style, ue, student) =>
    inOneRow(draft, ue, student, 'added-number', `${ueFormula(draft, ue, FIRST_ROW + student, style)}+0.002`),
  'raised to 10 from 9,50': ([draft], _, ue) =>
    everywhere(draft, ue, 'uneven-marks', (row) => {
      const average = mean(draft, ue, row);
      return `IF(AND(${average}>=9.5,${average}<10),10,${average})`;
    }),
  'a zero that is left out': ([draft], _, ue) =>
    everywhere(draft, ue, 'uneven-marks', (row) =>
      mean(draft, ue, row).replace(/^(SUMPRODUCT\((.+),(.+)\))\/SUM\(.+\)$/, '$1/SUMIF($2,">0",$3)'),
    ),
  'the better of two UEs': ([odd, even]) =>
    everywhere(
      even,
      'RCUE4',
      'uneven-marks',
      (row) => `MAX(S3!${at(row, columnOf(odd, 'UE34'))},${at(row, columnOf(even, 'UE44'))})`,
    ),
  'the lowest mark dropped where that helps': ([draft], _, ue) => {
    const [first, ...kept] = heaviest(ue);
    return everywhere(
      draft,
      ue,
      'uneven-marks',
      (row) => `MAX(${mean(draft, ue, row)},${typed(draft, row, first ? kept : [])})`,
    );
  },
  'a number of its own for one student': ([draft], _, ue, student) =>
    everywhere(draft, ue, 'fixed-number', (row) => {
      const person = draft.cells.get(at(FIRST_ROW + student, 1)) as string;
      return `IF($B${row + 1}="${person}",19.5,${mean(draft, ue, row)})`;
    }).map((one) => ({ ...one, cell: at(FIRST_ROW + student, columnOf(draft, ue)) })),
  'ten for a mark that is awaited': ([draft], _, ue, student) => {
    const [first] = heaviest(ue);
    draft.cells.delete(at(FIRST_ROW + student, columnOf(draft, first?.module ?? '')));
    for (const other of draft.weights.keys())
      for (const row of rows)
        setFormula(draft, row, columnOf(draft, other), ueFormula(draft, other, row, 'coefficients of marks'));
    return everywhere(draft, ue, 'added-number', (row) =>
      typed(draft, row, modulesOf(ue)).replace(/N\((\w+)\)/g, 'IF($1="",10,$1)'),
    ).map((one) => ({ ...one, cell: at(FIRST_ROW + student, columnOf(draft, ue)) }));
  },
  'an error where a coefficient is empty': ([draft], _, ue) =>
    everywhere(draft, ue, 'gives-error', (row) =>
      mean(draft, ue, row).replace(/SUMPRODUCT\((.+),(.+)\)\/SUM/, 'SUM(MMULT($1,TRANSPOSE($2)))/SUM'),
    ),
  'the same student for everybody': ([odd, even]) =>
    everywhere(even, 'RCUE1', 'neighbour-row', (row) => {
      const column = columnName(columnOf(odd, 'UE31'));
      const block = `S3!$${column}$${FIRST_ROW + 1}:$${column}$${FIRST_ROW + STUDENTS}`;
      return `(INDEX(${block},${STUDENTS})+${at(row, columnOf(even, 'UE41'))})/2`;
    }),
  'our own function, rounded': ([draft], _, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) => `ROUND(${ours(draft, ue, row)},1)`),
  'our own function, and points on top': ([draft], _, ue) =>
    everywhere(draft, ue, 'added-number', (row) => `MIN(20,${ours(draft, ue, row)}+0.15)`),
  'our own function, asked for another UE in a RCUE': ([odd, even]) =>
    everywhere(
      even,
      'RCUE1',
      'foreign-module',
      (row) => `(${ours(odd, 'UE33', row, 'S3!')}+${at(row, columnOf(even, 'UE41'))})/2`,
    ),
  'our own function, with the marks of another row, in a RCUE': ([odd, even], _, __, student) => {
    const row = FIRST_ROW + student;
    const other = FIRST_ROW + ((student + 1) % STUDENTS);
    const average = `(${ours(odd, 'UE31', other, 'S3!')}+${at(row, columnOf(even, 'UE41'))})/2`;
    return inOneRow(even, 'RCUE1', student, 'neighbour-row', average);
  },
  'all marks of two UEs together': ([odd, even]) =>
    everywhere(even, 'RCUE2', 'wrong-coefficient', (row) => {
      const parts = [
        ...modulesOf('UE32').map((one) => ({ ...one, cell: `S3!${at(row, columnOf(odd, one.module))}` })),
        ...modulesOf('UE42').map((one) => ({ ...one, cell: at(row, columnOf(even, one.module)) })),
      ];
      const sum = parts.map(({ cell, coefficient }) => `${cell}*${coefficient}`).join('+');
      return `(${sum})/${parts.reduce((total, { coefficient }) => total + coefficient, 0)}`;
    }),
  'marks of a UE without one of them, in a RCUE': ([odd, even]) =>
    everywhere(even, 'RCUE1', 'missing-column', (row) => {
      const kept = heaviest('UE31').slice(1);
      const sum = kept.map((one) => `S3!${at(row, columnOf(odd, one.module))}*${one.coefficient}`).join('+');
      const whole = kept.reduce((total, { coefficient }) => total + coefficient, 0);
      return `((${sum})/${whole}+${at(row, columnOf(even, 'UE41'))})/2`;
    }),
  'a half that makes a rounding of what cuts off': ([draft], _, ue) =>
    everywhere(draft, ue, 'early-rounding', (row) => `INT(${mean(draft, ue, row)}*100+0.5)/100`),
  'a wrong coefficient in a list on another sheet': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const more = { [first?.module ?? '']: (first?.coefficient ?? 0) + 1 };
    return everywhere(draft, ue, 'wrong-coefficient', (row) => listed(draft, ue, row, more));
  },
  'a geometric mean': ([draft], _, ue) =>
    everywhere(
      draft,
      ue,
      'uneven-marks',
      (row) =>
        `GEOMEAN(${modulesOf(ue)
          .map(({ module }) => at(row, columnOf(draft, module)))
          .join(',')})`,
    ),
  'a module in the place of another of its UE': ([draft], _, ue) => {
    const [first, second] = heaviest(ue);
    const addressOf = (module: string | undefined, row: number): string =>
      at(row, columnOf(draft, module ?? ''));
    return everywhere(draft, ue, 'counted-twice', (row) =>
      ueFormula(draft, ue, row, 'numbers typed').replace(
        `${addressOf(second?.module, row)}*`,
        `${addressOf(first?.module, row)}*`,
      ),
    );
  },
  'a module in the place of another, of another UE': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const other = [...draft.columns].find(
      ([code]) => /^R\d/.test(code) && !modulesOf(ue).some(({ module }) => module === code),
    );
    return everywhere(draft, ue, 'foreign-module', (row) =>
      ueFormula(draft, ue, row, 'numbers typed').replace(
        `${at(row, columnOf(draft, first?.module ?? ''))}*`,
        `${at(row, other?.[1] ?? 0)}*`,
      ),
    );
  },
  'a module that a condition leaves out': ([draft], _, ue) =>
    weighed(draft, ue, 'missing-column', ({ codes }) => `(${codes}<>"${heaviest(ue)[0]?.module ?? ''}")`),
  'modules of one kind alone': ([draft], _, ue) =>
    weighed(draft, ue, 'missing-column', ({ codes }) => `(LEFT(${codes},1)="R")`),
  'modules with a small coefficient left out': ([draft], _, ue) =>
    weighed(draft, ue, 'missing-column', ({ coefficients }) => {
      const least = Math.min(...modulesOf(ue).map(({ coefficient }) => coefficient));
      return `(${coefficients}>${least})`;
    }),
  'a module that counts once a cell says so': ([draft], _, ue) => {
    draft.cells.set(at(0, 70), 'non');
    const [first] = heaviest(ue);
    const others = modulesOf(ue).filter(({ module }) => module !== first?.module);
    return everywhere(draft, ue, 'missing-column', (row) => {
      const option = `IF($BS$1="oui",${at(row, columnOf(draft, first?.module ?? ''))}*${first?.coefficient ?? 0},0)`;
      const whole = others.reduce((total, { coefficient }) => total + coefficient, 0);
      return typed(draft, row, others).replace(/\)\/[\d.]+$/, () => `+${option})/${whole}`);
    });
  },
  'a coefficient of 0 in the formula': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const weights = modulesOf(ue).map((one) =>
      one.module === first?.module ? { ...one, coefficient: 0 } : one,
    );
    return everywhere(draft, ue, 'wrong-coefficient', (row) =>
      typed(draft, row, weights).replaceAll('N(', '('),
    );
  },
  'a coefficient that is not there': ([draft], _, ue) => {
    const [, second] = heaviest(ue);
    const line = draft.cells;
    line.delete(at(draft.weights.get(ue) ?? 0, columnOf(draft, second?.module ?? '')));
    return everywhere(draft, ue, 'wrong-coefficient', (row) => mean(draft, ue, row));
  },
  'the coefficients of another UE': ([draft], _, ue) => {
    const other = [...draft.weights.keys()].find((one) => one !== ue) ?? '';
    return everywhere(draft, ue, 'wrong-coefficient', (row) => mean(draft, other, row));
  },
  'coefficients that begin a column later': ([draft], _, ue) => {
    const line = (draft.weights.get(ue) ?? 0) + 1;
    const last = columnOf(draft, `UE${draft.name.slice(1)}1`);
    const later = `$E$${line}:$${columnName(last)}$${line}`;
    return everywhere(draft, ue, 'wrong-coefficient', (row) =>
      mean(draft, ue, row).replace(/\$D\$\d+:\$\w+\$\d+/, later),
    );
  },
  'coefficients that move down with the formula': ([draft], _, ue) => {
    const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
    return everywhere(draft, ue, 'wrong-coefficient', (row) => {
      const line = (draft.weights.get(ue) ?? 0) + 1 + row - FIRST_ROW;
      const range = `${first}${line}:${last}${line}`;
      return `SUMPRODUCT($${first}${row + 1}:$${last}${row + 1},${range})/SUM(${range})`;
    }).map((one) => ({ ...one, cell: at(FIRST_ROW + 1, columnOf(draft, ue)) }));
  },
  'a row that is fixed in every formula, and a wrong coefficient': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const more = { [first?.module ?? '']: (first?.coefficient ?? 0) + 1 };
    return everywhere(draft, ue, 'wrong-coefficient', (row) =>
      ueFormula(draft, ue, row, 'numbers typed', more).replace(/([A-Z]+)(\d+)\*/g, '$$$1$$$2*'),
    );
  },
  'addresses as texts, and a wrong coefficient': ([draft], _, ue) => {
    const [first] = heaviest(ue);
    const more = { [first?.module ?? '']: (first?.coefficient ?? 0) + 1 };
    return everywhere(draft, ue, 'wrong-coefficient', (row) =>
      ueFormula(draft, ue, row, 'numbers typed', more).replace(/([A-Z]+\d+)\*/g, 'INDIRECT("$1")*'),
    );
  },
  'the row above, from the first student to the last': ([draft], _, ue) =>
    everywhere(draft, ue, 'neighbour-row', (row) =>
      ueFormula(draft, ue, row - 1, 'coefficients of marks'),
    ).map((one) => ({
      ...one,
      cell: at(FIRST_ROW + 1, columnOf(draft, ue)),
    })),
  'a divisor as a factor': ([draft], _, ue) =>
    everywhere(draft, ue, 'hard-coded-divisor', (row) => {
      const whole = modulesOf(ue).reduce((total, { coefficient }) => total + coefficient, 0);
      return `${mean(draft, ue, row).replace(/\/SUM.*$/, '')}*(1/${whole})`;
    }),
  'raised to 10 from 9,90': ([draft], _, ue) =>
    everywhere(draft, ue, 'uneven-marks', (row) => {
      const average = mean(draft, ue, row);
      return `IF(AND(${average}>=9.9,${average}<10),10,${average})`;
    }),
  'below 10 with a UE below 8': ([odd, even]) =>
    everywhere(even, 'RCUE4', 'uneven-marks', (row) => {
      const [a, b] = [`S3!${at(row, columnOf(odd, 'UE34'))}`, at(row, columnOf(even, 'UE44'))];
      return `IF(MIN(${a},${b})<8,MIN(9.99,AVERAGE(${a},${b})),AVERAGE(${a},${b}))`;
    }),
  'an average typed as a text, which its RCUE passes over': ([odd, even], _, __, student) => {
    const [row, column] = [FIRST_ROW + student, columnOf(odd, 'UE32')];
    odd.formulas.delete(at(row, column));
    odd.cells.set(at(row, column), '9,75');
    const letter = columnName(column);
    everywhere(
      even,
      'RCUE2',
      'typed-over',
      (one) =>
        `AVERAGE(INDEX(S3!$${letter}:$${letter},MATCH($A${one + 1},S3!$A:$A,0)),${at(one, columnOf(even, 'UE42'))})`,
    );
    return [{ sheet: odd.name, cell: at(row, column), cause: 'typed-over' }];
  },
};

/** A mean of the modules for which a condition on their column holds. */
function weighed(
  draft: Draft,
  ue: string,
  cause: Planted['cause'],
  condition: (ranges: { readonly codes: string; readonly coefficients: string }) => string,
): Planted[] {
  const [first, last] = [columnName(3), columnName(columnOf(draft, `UE${draft.name.slice(1)}1`) - 1)];
  const line = (row: number): string => `$${first}$${row}:$${last}$${row}`;
  const coefficients = line((draft.weights.get(ue) ?? 0) + 1);
  const kept = `${condition({ codes: line(FIRST_ROW), coefficients })}*${coefficients}`;
  return everywhere(
    draft,
    ue,
    cause,
    (row) => `SUMPRODUCT(${kept}*$${first}${row + 1}:$${last}${row + 1})/SUMPRODUCT(${kept})`,
  );
}
