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
  const semester = /^SEM(?:ESTRE|\.)? ?([1-6])\b/.exec(text)?.[1];
  if (semester !== undefined && curriculum.ues.some((one) => one.semester === `S${semester}`))
    return { kind: 'semester', semester: `S${semester}` as Semester };
  return null;
}

/** A UE by the semester at the end of the label and the words of its name; the letter of the code must not say otherwise. */
function byName(
  object: ApogeeObject,
  curriculum: CurriculumDocument,
  inOrder: ReadonlySet<Semester>,
): ApogeeSubject | null {
  const semester = semesterOf(object);
  if (object.type !== 'ELP' || semester === null) return null;
  const ues = curriculum.ues.filter((ue) => ue.semester === semester);
  const names = ues.filter((ue) => similarity(labelOf(object), nameOf(ue, curriculum)) > 0);
  const ranked = [...names].sort((a, b) => score(b) - score(a));
  const [first, second] = ranked;
  const letter = inOrder.has(semester) ? ues.find((ue) => ue.competence === competenceOf(object)) : undefined;
  const best = first && (!second || score(first) > score(second)) ? first : undefined;
  const ue = letter && best && letter !== best ? undefined : (best ?? (first ? undefined : letter));
  return ue ? { kind: 'ue', ue: ue.code } : null;

  function score(one: DocumentUe): number {
    return similarity(labelOf(object), nameOf(one, curriculum));
  }
}

function nameOf(ue: DocumentUe, { competences }: CurriculumDocument): string {
  return `${ue.name} ${competences.find(({ number }) => number === ue.competence)?.name ?? ''}`;
}

/** `… com S4`: the semester that the label ends with. */
function semesterOf(object: ApogeeObject): Semester | null {
  const last = /\bS ?([1-6])$/.exec(plain(labelOf(object)))?.[1];
  return SEMESTERS.find((semester) => semester === `S${last}`) ?? null;
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

/** How many words of a label begin words of a name, or the other way round: labels of Apogée are cut short. */
function similarity(label: string, name: string): number {
  const words = (text: string): readonly string[] =>
    plain(text)
      .split(/[^A-Z0-9]+/)
      .filter((word) => word.length >= WORD);
  const own = words(name);
  return words(label).filter((word) => own.some((one) => one.startsWith(word) || word.startsWith(one)))
    .length;
}
