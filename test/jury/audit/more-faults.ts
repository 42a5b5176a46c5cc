import { columnName } from '../../../src/cells/a1';
import {
  everywhere,
  inOneRow,
  typed,
  rows,
  columnOf,
  heaviest,
  mean,
  ours,
  listed,
  weighed,
  type Fault,
} from './plant';
import { at, FIRST_ROW, modulesOf, setFormula, STUDENTS, ueFormula } from './planted';

/** Faults that treat some students, modules or marks apart, and those in less common ways to write a formula. */
export const MORE_FAULTS: Readonly<Record<string, Fault>> = {
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
