import type { Random } from './random';

/** Plants and animals, so that nobody can be taken for a real person. Particles, hyphens, apostrophes and accents on purpose. */
const SURNAMES = [
  'Abeille', 'Bouleau', 'Coquelicot', 'Dauphin-Bleu', 'Écureuil', 'Fougère', 'Genévrier', 'Hérisson', 'Iris-des-Marais',
  'Jonquille', 'Koala', 'Loutre', 'Marmotte', 'Nénuphar', 'Orchidée', 'Pissenlit', 'Quetzal', 'Roitelet', 'Sauterelle',
  'Tournesol', "L'Hirondelle", 'Vipérine', 'Wallaby', 'Xérophyte', 'Yucca', 'Zèbre', 'de la Libellule', 'Mésange-Noire',
  'Églantine', 'Cœur-de-Bœuf', 'Du Bambou', 'Ornithorynque', 'Tamarinier', 'Grande-Ourse', 'Axolotl', "D'Aubépine",
] as const; // prettier-ignore

const FIRST_NAMES = [
  'Camille', 'Sacha', 'Lou', 'Élie', 'Noa', 'Charlie', 'Maé', 'Alix', 'Zoé', 'Anaël', 'Jean-Lune', 'Céleste', 'Léo',
  'Inès', 'Loïs', 'Marie Fleur', 'Gaël', 'Ève', 'Timéo', 'Océane', 'Swann', 'Maï', 'Robin', 'Clémence',
] as const; // prettier-ignore

export interface Name {
  readonly last: string;
  readonly first: string;
}

/** That many different names. */
export function drawNames(random: Random, count: number): readonly Name[] {
  const all = SURNAMES.flatMap((last) => FIRST_NAMES.map((first) => ({ last, first })));
  return random.shuffled(all).slice(0, count);
}
