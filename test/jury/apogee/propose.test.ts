import { findBuiltin } from '../../../src/curricula/builtin';
import { proposedSubjects } from '../../../src/jury/apogee/propose';
import { subjectOf, subjectText } from '../../../src/jury/apogee/subjects';
import type { ApogeeObject } from '../../../src/jury/apogee/types';
import { LOCALES } from '../../../src/locales/registry';
import { openedApogee } from './files';

const curriculum = findBuiltin('but2-mmi-scn2d-app');
if (!curriculum) throw new Error('no curriculum');

function proposals(objects: readonly ApogeeObject[]): Readonly<Record<string, string>> {
  const found = proposedSubjects(objects, curriculum as NonNullable<typeof curriculum>);
  return Object.fromEntries(
    objects.map(({ code, key }) => {
      const subject = found.get(key);
      return [code, subject ? subjectText(subject, LOCALES.fr.apogee) : ''];
    }),
  );
}
const element = (code: string, label: string, type = 'ELP'): ApogeeObject => ({
  key: `${type}|${code}`,
  type,
  code,
  version: '',
  session: '0',
  label: `${code} - ${label}`,
  columns: { N: 4 },
});

test('labels and codes of a file say what its objects are; the bonus is left to the person', () => {
  expect(proposals(openedApogee().file.objects)).toEqual({
    B2MMI: 'Diplôme',
    B2MM2: 'Année',
    BMMS4: 'S4',
    BMMA4: 'UE41',
    BMMB4: 'UE42',
    BMMC4: 'UE43',
    BMMD4: 'UE44',
    BMME4: 'UE45',
    BMMR2: 'RCUE2',
    BMM401: 'R401',
    BMMSP: '',
  });
});

test('a UE that the label names by its code counts, unless the curriculum lacks it', () => {
  expect(proposals([element('A', 'UE 4.2 Concevoir'), element('B', 'UE 5.1 Comprendre')])).toEqual({
    A: 'UE42',
    B: '',
  });
});

test.each([
  ['Comprend stratégie com S4', 'UE41'],
  ['Comprendre (semestre 4)', 'UE41'],
  ['S4 - Comprendre la stratégie', 'UE41'],
  ['Sem. 4 Concevoir', 'UE42'],
  ['Semestre 4 - Co-concevoir rép. strat.', 'UE42'],
  ['Compétence 3 S4', 'UE43'],
  ['BC3 Exprimer S4', 'UE43'],
  ['Bloc de compétences n° 4 - S4', 'UE44'],
  ['Dev. appli web interactive S4', 'UE44'],
  ['Developper S3', 'UE34'],
  ['ENTREPRENDRE ds ecosyst num S4', 'UE45'],
  ['Concevoir S3', 'UE32'],
  ['Identité transmédia S4', 'UE43'],
  // A module of that name, and no UE that shares a word with it.
  ["Design d'expérience S4", 'R403'],
  ['Culture numérique S3', 'R304'],
  ['Portfolio S4', 'SAE410'],
  ['Semestre 4', 'S4'],
  ['Semestre 4 BUT Métiers du multimédia', 'S4'],
  // As much the one as the other, or neither: the person says.
  ['Compétence 3 Entreprendre S4', ''],
  ['Stratégie communication S4', ''],
  ['Comprendre S3 et S4', ''],
  ['Comprendre', ''],
  ['Bonus sport S4', ''],
])('“%s” is proposed as %s', (label, subject) => {
  expect(proposals([element('ZZQ', label)])).toEqual({ ZZQ: subject });
});

test('letters that contradict the names leave both open', () => {
  const objects = [
    element('ZA4', 'Entreprendre S4'),
    element('ZB4', 'Concevoir S4'),
    element('ZC4', 'Exprimer S4'),
    element('ZD4', 'Développer S4'),
    element('ZE4', 'Comprendre S4'),
  ];
  expect(proposals(objects)).toEqual({ ZA4: '', ZB4: 'UE42', ZC4: 'UE43', ZD4: 'UE44', ZE4: '' });
});

test('letters alone count only when they run through all UEs of the semester', () => {
  const letters = 'ABCDE'.split('').map((letter) => element(`Q${letter}3`, `Bloc S3`));
  expect(Object.values(proposals(letters))).toEqual(['UE31', 'UE32', 'UE33', 'UE34', 'UE35']);
  expect(Object.values(proposals(letters.slice(1)))).toEqual(['', '', '', '']);
});

test('two objects that would be the same UE are both left open', () => {
  expect(proposals([element('A', 'UE 41 ancienne'), element('B', 'UE 41 nouvelle')])).toEqual({
    A: '',
    B: '',
  });
});

test.each([
  ['ue 4.1', { kind: 'ue', ue: 'UE41' }],
  ['RCUE 3', { kind: 'rcue', competence: 3 }],
  ['s4', { kind: 'semester', semester: 'S4' }],
  ['R4.01', { kind: 'module', module: 'R401' }],
  ['annee', { kind: 'year' }],
  ['Year', { kind: 'year' }],
  ['Diplôme', { kind: 'diploma' }],
  ['–', { kind: 'none' }],
  ['ne pas remplir', { kind: 'none' }],
  ['UE41 ?', null],
  ['moyenne', null],
])('“%s” is read as people mean it', (text, subject) => {
  expect(subjectOf(text)).toEqual(subject);
});
