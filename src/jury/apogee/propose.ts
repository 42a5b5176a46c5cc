import { moduleCodeOf, plain, ueCodeOf } from '../../curricula/codes';
import type { CurriculumDocument, DocumentUe } from '../../curricula/types';
import { SEMESTERS, type Semester } from '../../rules/types';
import type { ApogeeSubject } from './subjects';
import type { ApogeeObject } from './types';

/** Shorter words say nothing: "et", "les", "web". */
const WORD = 4;

/**
 * What the objects of a file stand for, as far as their labels leave no doubt; the others are left to the person.
 * @returns by the key of the object
 */
export function proposedSubjects(
  objects: readonly ApogeeObject[],
  curriculum: CurriculumDocument,
): ReadonlyMap<string, ApogeeSubject> {
  const proposals = new Map<string, ApogeeSubject>();
  const inOrder = lettersInOrder(objects, curriculum);
  for (const object of objects) {
    const subject = stated(object, curriculum) ?? byName(object, curriculum, inOrder);
    if (subject) proposals.set(object.key, subject);
  }
  // Two objects of one kind that ask for the same: at least one proposal is wrong.
  const texts = [...proposals.values()].map((subject) => JSON.stringify(subject));
  const doubtful = new Set(texts.filter((text, i) => texts.indexOf(text) !== i));
  for (const [key, subject] of proposals) {
    if (doubtful.has(JSON.stringify(subject)) && subject.kind !== 'year') proposals.delete(key);
  }
  return proposals;
}

/** The label without the code that it begins with. */
function labelOf({ code, label }: ApogeeObject): string {
  return label.startsWith(code) ? label.slice(code.length).replace(/^[\s–-]+/, '') : label;
}

/** What the label says in so many words. */
function stated(object: ApogeeObject, curriculum: CurriculumDocument): ApogeeSubject | null {
  const label = labelOf(object);
  const text = plain(label);
  const rcue = /\bRCUE ?([1-9])\b/.exec(text)?.[1];
  if (rcue !== undefined) return { kind: 'rcue', competence: Number(rcue) };
  const ue = ueCodeOf(/\bU\.? ?E\.? ?[1-6][ ._-]*[1-9]\b.*$/.exec(text)?.[0] ?? '');
  if (ue) return curriculum.ues.some(({ code }) => code === ue.code) ? { kind: 'ue', ue: ue.code } : null;
  const module = moduleCodeOf(label);
  if (module && curriculum.modules.some(({ code }) => code === module.code))
    return { kind: 'module', module: module.code };
  if (object.type === 'VDI') return { kind: 'diploma' };
  if (object.type === 'VET') return { kind: 'year' };
  const semester = SEMESTER_ALONE.exec(text)?.[1];
  if (semester !== undefined && curriculum.ues.some((one) => one.semester === `S${semester}`))
    return { kind: 'semester', semester: `S${semester}` as Semester };
  return null;
}

/** `Semestre 4`, `S4 BUT MMI`: nothing but the semester and its diploma. */
const SEMESTER_ALONE = /^S(?:EM(?:ESTRE|\.)?)?[ ._-]*([1-6])(?:[ :–-]+B\.?U\.?T\b.*)?$/;

/**
 * A UE or a module by the semester in the label and the words of its name, or by the number of its competence; the letter of
 * the code must not say otherwise.
 */
function byName(
  object: ApogeeObject,
  curriculum: CurriculumDocument,
  inOrder: ReadonlySet<Semester>,
): ApogeeSubject | null {
  const semester = semesterOf(object);
  if (object.type !== 'ELP' || semester === null) return null;
  const ues = curriculum.ues.filter((ue) => ue.semester === semester);
  const subject = bestNamed(labelOf(object), [
    ...ues.flatMap((ue) => namesOf(ue, curriculum).map((name) => named({ kind: 'ue', ue: ue.code }, name))),
    ...curriculum.modules
      .filter((module) => module.semester === semester)
      .map(({ code, name }) => named({ kind: 'module', module: code }, name)),
  ]);
  const number = COMPETENCE.exec(plain(labelOf(object)))?.[1];
  const competence = number === undefined ? null : Number(number);
  const lettered = inOrder.has(semester) ? competenceOf(object) : null;
  const ueOf = (wanted: number | null): ApogeeSubject[] =>
    ues.filter((ue) => ue.competence === wanted).map((ue) => ({ kind: 'ue', ue: ue.code }));
  if (subject === 'several') return null;
  const said = [...(subject ? [subject] : []), ...ueOf(competence), ...ueOf(lettered)];
  const [first] = said;
  return first && said.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** `Compétence 1`, `Bloc de compétences n° 2`, `BC3`. */
const COMPETENCE = /\b(?:BLOC|BC|COMP(?:ETENCES?)?\.?|C)(?: DE COMPETENCES?)? ?(?:N ?[°O] ?)?([1-9])\b/;

interface Named {
  readonly subject: ApogeeSubject;
  readonly words: readonly string[];
}

const named = (subject: ApogeeSubject, name: string): Named => ({ subject, words: wordsOf(name) });

/** The name of the UE, and that of its competence. */
const namesOf = (ue: DocumentUe, { competences }: CurriculumDocument): readonly string[] => [
  ue.name,
  competences.find(({ number }) => number === ue.competence)?.name ?? '',
];

/**
 * The one whose name most words of the label begin; of several, the one whose name the label says whole.
 * @returns `several` where that leaves more than one
 */
function bestNamed(label: string, all: readonly Named[]): ApogeeSubject | 'several' | null {
  const words = wordsOf(label);
  const scored = all.map(({ subject, words: own }) => {
    const said = own.filter((one) => words.some((word) => one.startsWith(word) || word.startsWith(one)));
    const used = words.filter((word) => own.some((one) => one.startsWith(word) || word.startsWith(one)));
    return { subject: JSON.stringify(subject), count: used.length, whole: said.length === own.length };
  });
  const most = Math.max(0, ...scored.map(({ count }) => count));
  if (most === 0) return null;
  const first = scored.filter(({ count }) => count === most);
  const whole = first.filter((one) => one.whole);
  const subjects = new Set((whole.length > 0 ? whole : first).map(({ subject }) => subject));
  const [only] = subjects;
  return subjects.size === 1 && only !== undefined ? (JSON.parse(only) as ApogeeSubject) : 'several';
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    plain(text)
      .split(/[^A-Z0-9]+/)
      .filter((word) => word.length >= WORD && !SAID_OF_SEMESTERS.test(word)),
  ),
];

/** What a label says beside a name. */
const SAID_OF_SEMESTERS = /^(?:SEMESTRE|SEM|COMPETENCES?|COMP|BLOC|NOTE|MOYENNE)$/;

/** `… com S4`, `Sem. 4 …`, `… (semestre 4)`: the one semester that the label names. */
function semesterOf(object: ApogeeObject): Semester | null {
  const digits = [...plain(labelOf(object)).matchAll(/\bS(?:EM(?:ESTRE)?)?[ ._-]*([1-6])\b/g)].map(
    ([, digit]) => digit,
  );
  const [only, ...others] = new Set(digits);
  return others.length > 0 ? null : (SEMESTERS.find((semester) => semester === `S${only}`) ?? null);
}

/** `7WGB4`: the letter before the digit of the semester counts the competences from A. */
function competenceOf({ code }: ApogeeObject): number | null {
  const letter = /([A-I])\d$/.exec(code.toUpperCase())?.[1];
  return letter === undefined ? null : letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
}

/** Semesters whose objects carry the letters A, B, C … in order, one for each UE: only then a letter means something. */
function lettersInOrder(
  objects: readonly ApogeeObject[],
  curriculum: CurriculumDocument,
): ReadonlySet<Semester> {
  return new Set(
    SEMESTERS.filter((semester) => {
      const letters = objects.filter((one) => semesterOf(one) === semester).map(competenceOf);
      const competences = curriculum.ues.filter((ue) => ue.semester === semester).map((ue) => ue.competence);
      return letters.length > 0 && letters.join() === competences.join();
    }),
  );
}
