import { frenchWord } from '../../src/cells/french-formulas';
import type { Outcome } from './excel';
import type { Example } from './examples';

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
  }[];
  readonly result: { readonly dimensionality?: string };
}

const BEGINNING = `# Les fonctions BUT dans les formules

<!-- Written by \`npx jest test/functions/document.test.ts\` with \`APPROVE=1\`; the same test fails where it is out of date. -->

Les exemples de cette page sont calculés, pas recopiés.

Noms, ordre et sens des arguments ne changeront plus : les classeurs les enregistrent. Seuls des arguments facultatifs
pourront s'ajouter à la fin. Les noms sont les mêmes dans toutes les langues d'Excel ; les descriptions sont en français et
en anglais. Le séparateur est \`;\` dans un Excel français.

- **codes** : la ligne d'en-têtes des notes (ou une colonne). \`R303\`, \`R3.03\`, \`SAÉ 3.01\`, \`R303 - Design\` ou le nom du module
  conviennent ; les autres en-têtes (nom, moyenne, coefficient …) sont passés. Un module répété sous chaque UE compte une
  fois ; deux notes différentes sont une erreur.
- **notes** : dans le même ordre et de la même longueur. Un nombre de 0 à 20, aussi en texte (\`12,5\`, \`7/10\`) ; \`ABI\` compte 0 ;
  \`ABJ\` et \`EXC\` sont neutralisées ; une cellule vide ou \`ATT\` est attendue ; \`DEF\` rend l'UE défaillante. Ce qui n'est pas
  une note n'est jamais pris pour 0 : la fonction dit quelle note, et quoi saisir. Dans un tableau, la cellule montre
  \`? R303\` à la place de la moyenne.
- **Un semestre par feuille** : les fonctions qui voient l'année prennent les deux, mises côte à côte :
  \`=BUT.JURY(ASSEMB.H('S3'!F5:BD5; 'S4'!F5:AL5); ASSEMB.H('S3'!F7:BD71; 'S4'!F7:AL71))\`. Les étudiants doivent y être dans le
  même ordre ; sinon le volet, qui les retrouve par leur numéro, prépare le jury.
- **maquette** : omise, elle est reconnue d'après les codes parmi les maquettes intégrées ; sinon une plage avec les coefficients
  (UE × modules, ECTS à côté des UE), ou l'identifiant d'une maquette intégrée. Les règles d'arrondi et d'absence sont
  celles par défaut ; les réglages du volet ne changent pas les formules.
- Une fonction d'un seul étudiant ne connaît que lui : un semestre où il n'a aucune note n'est pas commencé pour elle.
  \`BUT.JURY\` voit la promotion, et attend ses notes dès que quelqu'un en a.
- De l'année 1, les formules ne savent rien : pour le passage en S5, ses UE sont supposées acquises, et le motif le dit.
- Une moyenne affichée 10 vaut 10 : les sommes sont exactes aux seuils, et une moyenne à moins de 10⁻¹² d'un nombre court est ce
  nombre.
- Sur d'anciennes versions d'Excel pour Windows, une cellule vide arrive comme 0 (office-js, n° 4702) et rien ne l'en
  distingue : saisissez-y \`ATT\`. Le volet, lui, voit les cellules vides.
- Une fonction BUT dans une mise en forme conditionnelle, une table de données ou la valeur cible n'est pas calculée par Excel.
- Un appel par promotion (\`BUT.JURY\`, \`BUT.UEAVERAGES\`) est bien plus rapide que mille appels par étudiant. Dans un tableau
  structuré, où Excel ne propage rien, prenez les fonctions d'un étudiant.
- Erreurs : \`#VALEUR!\` quand les arguments ne conviennent pas, \`#N/A\` quand la réponse n'existe pas ; le message dit quoi faire.
`;

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value === '' ? '(vide)' : String(value);
}
const inTable = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function resultOf(outcome: Outcome): string {
  if (Array.isArray(outcome)) {
    const rows = outcome as readonly (readonly unknown[])[];
    if (rows.length === 1 && rows[0]?.length === 1) return `\`${cell(rows[0][0])}\``;
    return rows.map((one) => `\`${one.map(cell).join(' · ')}\``).join('<br>');
  }
  if (typeof outcome === 'object' && outcome !== null && 'error' in outcome && 'message' in outcome) {
    return `\`${frenchWord(String(outcome.error))}\` ${String(outcome.message)}`;
  }
  return outcome === '' ? '(vide)' : `\`${cell(outcome)}\``;
}

function section(one: FunctionMetadata, examples: readonly (readonly [Example, Outcome])[]): string {
  const names = one.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return [
    `## BUT.${one.name}(${names.join('; ')})`,
    '',
    one.description + (one.result.dimensionality === 'matrix' ? ' Le résultat se propage.' : ''),
    '',
    ...one.parameters.map(
      ({ name, description, optional }) => `- \`${name}\`${optional ? ' (facultatif)' : ''} : ${description}`,
    ),
    '',
    '| exemple | formule | résultat |',
    '|---|---|---|',
    ...examples.map(
      ([{ says, formula }, outcome]) =>
        `| ${inTable(says)} | \`=${formula}\` | ${inTable(resultOf(outcome))} |`,
    ),
    '',
  ].join('\n');
}

/** docs/functions.md as it should be. */
export function functionsDocument(
  functions: readonly FunctionMetadata[],
  examples: readonly (readonly [Example, Outcome])[],
): string {
  const sections = functions.map((one) =>
    section(
      one,
      examples.filter(([{ id }]) => id === one.id),
    ),
  );
  const where =
    'Dans les exemples, la ligne 5 contient les codes des 33 modules du BUT 2 MMI (colonnes E à AK), la ligne 6 un étudiant.\n';
  return [BEGINNING, where, ...sections].join('\n');
}
