import { CASES, type Case } from './cases';
import { SEMESTERS, type CoursePerson } from './course-person';

const NAMES = [
  'Alisier', 'Bouleau', 'Charme', 'Érable', 'Frêne', 'Genévrier', 'Hêtre', 'If', 'Joubarbe', 'Liège', 'Mélèze', 'Noyer',
  'Orme', 'Poirier', 'Saule', 'Tilleul', 'Aubépine', 'Bruyère', 'Cèdre', 'Daphné', 'Églantier', 'Fusain', 'Garance',
  'Houx', 'Iris', 'Jonc', 'Laurier', 'Mûrier', 'Néflier', 'Osier', 'Prunier', 'Roseau', 'Sorbier', 'Troène', 'Viorne',
  'Yeuse', 'Ajonc', 'Buis', 'Cormier', 'Douglas', 'Épicéa', 'Fougère', 'Gui', 'Hysope',
]; // prettier-ignore

/** From which semester on he has marks. */
const startOf = ({ from = 'S1' }: Case): number => SEMESTERS.indexOf(from);

export const PEOPLE: readonly CoursePerson[] = CASES.map((one, i) => {
  const { marks, ...more } = one;
  return {
    modules: {},
    absences: {},
    practicals: {},
    bonus: {},
    standing: {},
    again: [],
    decisions: {},
    before: [],
    ...more,
    id: String(22500001 + i),
    last: NAMES[i] ?? '',
    first: i % 2 === 0 ? 'Camille' : 'Sacha',
    marks: Object.fromEntries(
      marks.flatMap((averages, at) => (averages ? [[SEMESTERS[startOf(one) + at], averages]] : [])),
    ),
    option: i % 2 === 0 ? 'R305' : 'R306',
  };
});
