import { dotted, moduleOf, semestersOf } from '../../../samples/course';
import { markOf, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Draw, Kind } from './kind';
import { calm, codesOf, placed, putMark } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';

/** Exports whose marks are percentages: texts (`75,00 %`), or numbers shown so; perhaps beside the marks themselves. */
function percentages(random: Random): Draw {
  const areTexts = random.chance(0.6);
  const withRaw = random.chance(0.4);
  const word = random.pick(['Pourcentage', 'Percentage', 'pourcentage']);
  const inPercent = (raw: Raw): Raw => {
    const share = Number(raw) / 20;
    return areTexts ? `${(share * 100).toFixed(2).replace('.', ',')} %` : share;
  };
  return {
    taste: all(bare, numbered, wholeYear),
    people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
    write: ({ workbook, course, people }) =>
      semestersOf(course).map((semester) => {
        const sheet = workbook.addWorksheet(`Notes ${semester}`);
        const modules = codesOf(course, semester);
        const heads = modules.flatMap((code) => {
          const name = `Devoir : ${dotted(code)} ${moduleOf(course, code).name}`;
          return [...(withRaw ? [`${name} (Brut)`] : []), `${name} (${word})`];
        });
        ['Prénom', 'Nom de famille', 'Numéro d’identification', ...heads].forEach((text, j) => {
          sheet.getCell(1, j + 1).value = text;
        });
        const marks = people.flatMap((person, i) => {
          const row = 2 + i;
          const cells = modules.flatMap((module): { module: string; value: Raw; isPercent: boolean }[] => {
            const { raw } = markOf(person, module);
            const percent = { module, value: inPercent(raw), isPercent: true };
            return withRaw ? [{ module, value: raw, isPercent: false }, percent] : [percent];
          });
          [person.first, person.last, Number(person.id)].forEach((value, j) => {
            sheet.getCell(row, j + 1).value = value;
          });
          return cells.map(({ module, value, isPercent }, j) => {
            const cell = sheet.getCell(row, 4 + j);
            cell.value = value;
            if (isPercent && !areTexts) cell.numFmt = '0.00%';
            return { person, module, cell: cell.address };
          });
        });
        return placed(sheet, [semester], people, marks);
      }),
  };
}

/** A name as an address tells it. */
const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** As a university makes them of names: `zoe.martin@etu.exemple.invalid`. */
const mailOf = ({ last, first }: Person): string =>
  `${first}.${last.replace(/ /g, '.')}@etu.exemple.invalid`.toLowerCase();

/** Students are known by their mail addresses and by nothing else. */
function mailsAlone(random: Random): Draw {
  const head = random.pick(['Adresse mail', 'Mail', 'Courriel', 'Email', 'Adresse de courriel']);
  return {
    taste: all(bare, numbered, wholeYear),
    people: (people, { course }) => {
      const seen = new Set<string>();
      const named = people.map((person) => ({
        ...calm(person, course),
        last: unaccented(person.last),
        first: unaccented(person.first).replace(/ /g, '-'),
        standing: null,
      }));
      // Namesakes have addresses that somebody numbers.
      return named.filter((person) => !seen.has(mailOf(person)) && seen.add(mailOf(person)));
    },
    idOf: ({ last, first }) => `${last} ${first}`,
    write: ({ workbook, course, people }) =>
      semestersOf(course).map((semester) => {
        const sheet = workbook.addWorksheet(`Notes ${semester}`);
        const modules = codesOf(course, semester);
        [head, ...modules.map((code) => dotted(code))].forEach((text, j) => {
          sheet.getCell(1, j + 1).value = text;
        });
        const marks = people.flatMap((person, i) => {
          sheet.getCell(2 + i, 1).value = mailOf(person);
          return modules.map((module, j) => putMark(sheet, 2 + i, 2 + j, person, module));
        });
        return placed(sheet, [semester], people, marks);
      }),
  };
}

export const EXPORT_KINDS: readonly Kind[] = [
  {
    name: 'percentages',
    idea: 'An export of Moodle gives the marks in percent, as texts or as numbers shown so: 75 % is 15.',
    wanted: 'read',
    tells: ['scale'],
    draw: percentages,
  },
  {
    name: 'mail addresses alone',
    idea: 'Nothing but a mail address says whose marks they are: the name in it stands for the student.',
    wanted: 'read',
    draw: mailsAlone,
  },
];
