import { uesWithoutEcts } from '../curricula/totals';
import { a1 } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { SheetFinding, SheetOutcome } from '../gradebook/types';
import type { CurriculumInForce } from '../jury/curriculum-in-force';
import type { Locale } from '../locales/locale';
import type { JuryReport } from '../jury/report';
import { retainedCode } from '../jury/report';
import { YEAR_CODES } from '../rules/types';
import type { OpenError, OpenErrorCode } from '../xlsx/open-error';

const OPEN_ERRORS: Readonly<Record<OpenErrorCode, string>> = {
  'not-zip':
    'ce n’est pas un classeur .xlsx, quel que soit son nom ; ouvrez-le dans Excel et enregistrez-le en .xlsx',
  encrypted: 'le classeur est protégé par un mot de passe ; enregistrez-le sans mot de passe à l’ouverture',
  'legacy-xls': 'c’est un ancien classeur .xls ; ouvrez-le dans Excel et enregistrez-le en .xlsx',
  truncated: 'le fichier est incomplet ; copiez-le ou téléchargez-le de nouveau',
  'zip-bomb': 'le fichier se déplierait en une taille démesurée ; il n’est pas ouvert',
  'not-workbook': 'l’archive ne contient pas de classeur Excel ; enregistrez-le en .xlsx',
  'broken-part': 'le classeur est abîmé ; ouvrez-le dans Excel, qui propose de le réparer, et enregistrez-le',
};

/** One sentence: what is wrong with the file, where, and what to do. */
export function openMessage(file: string, { code, part, detail }: OpenError): string {
  const where = [part, detail].filter(Boolean).join(', ');
  return `${file} : ${OPEN_ERRORS[code]}${where === '' ? '' : ` (${where})`}`;
}

const OUTCOMES: Readonly<Record<SheetOutcome, string>> = {
  tables: 'tableau de notes',
  'set-aside': 'maquette',
  empty: 'vide',
  'no-module-header': 'aucune ligne de codes de modules',
  'no-identity': 'pas de colonne de numéro ou de nom',
  'no-student': 'aucun étudiant sous les en-têtes',
  'other-year': 'modules d’une autre année que la maquette',
  'no-marks': 'pas de notes sous les modules',
};

/** What was looked for and what was found, sheet by sheet. */
export function noTableMessage(
  file: string,
  inForce: CurriculumInForce,
  findings: readonly SheetFinding[],
): string {
  const { curriculum } = inForce;
  const [first = '', second = ''] = curriculum.modules.map(({ code }) => code);
  const sheets = findings.map(({ sheet, outcome, modules, identity }) => {
    const seen = [...modules.slice(0, 4), ...(modules.length > 4 ? ['…'] : []), ...identity.slice(0, 3)];
    return `${sheet} : ${OUTCOMES[outcome]}${seen.length > 0 ? ` (vu : ${seen.join(', ')})` : ''}`;
  });
  return (
    `${file} : aucun tableau de notes reconnu. Cherché : une ligne d’en-têtes avec des modules de ${curriculum.id} ` +
    `(${first}, ${second} …), une colonne de numéro ou de nom, et des étudiants au-dessous. ` +
    `Trouvé : ${sheets.length > 0 ? sheets.join(' ; ') : 'aucune feuille'}. ` +
    `Pour une autre formation : --curriculum <fichier .json, .csv ou .xlsx>, ou une feuille de maquette (UE x modules) dans le classeur.`
  );
}

/** What the user should know of the curriculum in force although the run goes on. */
export function notices(
  workbook: WorkbookSnapshot,
  { curriculum, refused }: CurriculumInForce,
): readonly string[] {
  const maquettes = refused.map(({ problems: [{ code, place }] }) => {
    const sheet = workbook.sheets[place.grid]?.name ?? '';
    return `maquette de la feuille ${sheet} non utilisée : ${code} en ${a1(place)}`;
  });
  const without = uesWithoutEcts(curriculum);
  const credits = `ECTS inconnus pour ${without.join(', ')} : comptés 0 ; indiquez une maquette qui les donne`;
  return without.length > 0 ? [...maquettes, credits] : maquettes;
}

/** What a person sees who did not ask for JSON. */
export function summary(report: JuryReport, locale: Locale): string {
  const { students, tables, reshaped, anomalies, curriculum } = report;
  const retained = students.map(retainedCode);
  const counts = YEAR_CODES.flatMap((code) => {
    const count = retained.filter((other) => other === code).length;
    return count > 0 ? [`  ${code.padEnd(8)} ${String(count).padStart(5)}  ${locale.yearCodes[code]}`] : [];
  });
  const undecided = retained.filter((code) => code === '').length;
  const sheets = [...tables, ...reshaped].map(
    ({ sheet, semesters, firstRow, lastRow }) =>
      `  ${sheet} (${semesters.join(', ')}) : lignes ${firstRow + 1} à ${lastRow + 1}`,
  );
  return [
    `Maquette : ${curriculum.title} (${curriculum.id})`,
    'Tableaux de notes :',
    ...sheets,
    `Étudiants : ${students.length}`,
    ...counts,
    ...(undecided > 0 ? [`  –        ${String(undecided).padStart(5)}  ${locale.minutes.undecided}`] : []),
    `Anomalies : ${anomalies.length}${anomalies.length > 0 ? ' (voir la feuille Anomalies)' : ''}`,
    '',
  ].join('\n');
}
