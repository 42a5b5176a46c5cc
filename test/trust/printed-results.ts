import { fifteenDigits } from '../../src/cells/fifteen-digits';
import type { PlannedValue, SheetPlan } from '../../src/plan/types';
import { plainSpaces } from '../plain-spaces';

/** What a person reads on the printed documents (in French), and nothing of how they are made. */

/** One fact: `22300001 UE31 average` and what is printed of it. */
export type PrintedFacts = Map<string, string>;

type Row = readonly PlannedValue[];

const text = (value: PlannedValue | undefined): string =>
  typeof value === 'string' ? plainSpaces(value) : '';

/** A number in a cell of two decimals, as a program shows it. */
function shown(value: PlannedValue | undefined): string {
  if (typeof value !== 'number') return text(value);
  const [whole = '', decimals = ''] = fifteenDigits(value).toFixed(12).split('.');
  const cents = BigInt(whole + decimals.slice(0, 2)) + ((decimals[2] ?? '0') >= '5' ? 1n : 0n);
  return `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`;
}

const columnOf = (row: Row, title: string): number => row.findIndex((cell) => text(cell) === title);

/** Each bulletin: the table of results, credits, decision and sequel, and the averages on the pages behind it. */
export function ofBulletins({ values }: SheetPlan): PrintedFacts {
  const facts: PrintedFacts = new Map();
  let id = '';
  let [average, code, ects] = [-1, -1, -1];
  let isTable = false;
  values.forEach((row, at) => {
    const first = text(row[0]);
    const [, number] = /^N° étudiant : (\d+)/.exec(first) ?? [];
    if (number) id = number;
    if (first === 'Bulletin de résultats') isTable = false;
    if (first === 'UE, RCUE') {
      [average, code, ects] = [columnOf(row, 'Moy.'), columnOf(row, 'Code'), columnOf(row, 'ECTS')];
      isTable = true;
    }
    const [subject] = /^(?:UE\d\d|RCUE \d)$/.exec(first) ?? [];
    if (subject && isTable) {
      facts.set(`${id} ${subject} average`, shown(row[average]));
      facts.set(`${id} ${subject} code`, text(row[code]));
      if (subject.startsWith('UE')) facts.set(`${id} ${subject} ects`, String(row[ects]));
    } else if (subject) {
      // Where its modules take two lines or more.
      const again = text(values[at + 1]?.[0]);
      if (/^(?:\d+,\d\d|–)$/.test(again)) facts.set(`${id} ${subject} average again`, again);
    }
    const [, credits] = /^ECTS acquis dans l’année : (\d+) sur/.exec(first) ?? [];
    if (credits) {
      facts.set(`${id} ects`, credits);
      isTable = false;
    }
    const [, decision] =
      /^(?:Décision du jury|Proposition, le jury n’a pas décidé) : ([A-Z0-9]+),/.exec(first) ?? [];
    if (/^(?:Décision du jury|Proposition, le jury)/.test(first)) facts.set(`${id} decision`, decision ?? '');
    const [, next] = /^Suite : (.*)$/.exec(first) ?? [];
    if (next !== undefined) facts.set(`${id} next`, next);
  });
  return facts;
}

/** The rows of the students in the minutes: credits, validated RCUEs, decision. */
export function ofMinutes({ values }: SheetPlan): PrintedFacts {
  const facts: PrintedFacts = new Map();
  for (const [id, , , ects, rcues, code] of values) {
    if (!/^\d{8}$/.test(text(id)) || typeof ects !== 'number') continue;
    facts.set(`${text(id)} ects`, String(ects));
    facts.set(`${text(id)} decision`, text(code));
    if (rcues !== null) facts.set(`${text(id)} validated`, text(rcues));
  }
  return facts;
}

/** What is displayed by number. */
export function ofDisplay({ values }: SheetPlan): PrintedFacts {
  const facts: PrintedFacts = new Map();
  for (const [id, code, , ects, next] of values) {
    if (!/^\d{8}$/.test(text(id))) continue;
    facts.set(`${text(id)} decision`, text(code) === '-' || text(code) === '–' ? '' : text(code));
    facts.set(`${text(id)} ects`, String(ects));
    facts.set(`${text(id)} next`, text(next));
  }
  return facts;
}

/** The jury sheet for A4: each average above its code. The rows stand in the order of the ids. */
export function ofJuryA4({ values }: SheetPlan, ids: readonly string[]): PrintedFacts {
  const facts: PrintedFacts = new Map();
  const at = values.findIndex((row) => row.some((cell) => /^UE\d\d$/.test(text(cell))));
  const titles = (values[at] ?? []).map(text);
  ids.forEach((id, i) => {
    titles.forEach((title, column) => {
      const [subject] = /^(?:UE\d\d|RCUE \d)$/.exec(title) ?? [];
      if (!subject) return;
      const lines = text(values[at + 1 + i]?.[column]).split('\n');
      const code = lines.at(-1) ?? '';
      facts.set(`${id} ${subject} average`, lines.length > 1 ? (lines[0] ?? '') : '');
      facts.set(`${id} ${subject} code`, code);
    });
  });
  return facts;
}

/** The lists of a diploma: who has earned it, and who has subject to years that nobody knows. */
export function ofDiplomas({ values }: SheetPlan): PrintedFacts {
  const facts: PrintedFacts = new Map();
  let list: readonly string[] = [];
  for (const row of values) {
    const [, diploma, heading] = /^(DUT|BUT) (acquis|sous réserve|non acquis)/.exec(text(row[0])) ?? [];
    if (diploma && heading) list = [diploma, heading];
    const [of, how] = list;
    if (of && how && /^\d{8}$/.test(text(row[0]))) facts.set(`${text(row[0])} ${of}`, how);
  }
  return facts;
}

/** The source of a mail merge, by its headers; `_` between the words of a header. */
export function ofMailmerge({ values: [head = [], ...rows] }: SheetPlan): PrintedFacts {
  const facts: PrintedFacts = new Map();
  const titles = head.map(text);
  const subjectOf = (of: string): string => of.replace(/^RCUE/, 'RCUE ');
  for (const row of rows) {
    const id = text(row[titles.indexOf('Numero')]);
    titles.forEach((title, column) => {
      const [, of = '', what = ''] = /^(UE\d\d|RCUE\d)_(moyenne|code|ECTS)$/.exec(title) ?? [];
      const cell = row[column];
      if (what === 'moyenne') facts.set(`${id} ${subjectOf(of)} average`, shown(cell));
      else if (what === 'code') facts.set(`${id} ${subjectOf(of)} code`, text(cell));
      else if (what === 'ECTS') facts.set(`${id} ${of} ects`, String(cell));
    });
    const cellAt = (title: string): PlannedValue => row[titles.indexOf(title)] ?? null;
    facts.set(`${id} ects`, String(cellAt('ECTS')));
    facts.set(`${id} decision`, text(cellAt('Decision')));
    facts.set(`${id} proposal`, text(cellAt('Proposition')));
    facts.set(`${id} next`, text(cellAt('Suite')));
    if (cellAt('RCUE_valides') !== null)
      facts.set(`${id} validated`, `${String(cellAt('RCUE_valides'))}/${String(cellAt('RCUE_total'))}`);
  }
  return facts;
}
