import type { SettingsLabels } from '../types/settings';
import { frKeys } from './keys';

export const frSettings: SettingsLabels = {
  ...frKeys.settings,
  title: 'Paramètres du jury',
  note: 'Choisissez dans les listes, ou dans le volet, onglet Réglages. Une valeur vide reprend la première de la liste.',
  setting: 'Réglage',
  value: 'Valeur',
  explanation: 'Effet',
  explanations: {
    curriculum:
      'Coefficients, UE et ECTS appliqués ; « Reconnue dans le classeur » convient presque toujours.',
    rounding: 'Appliqué à la moyenne avant de la comparer à 10 et à 8.',
    ATT: 'Ce que vaut une note qui manque.',
    ABI: 'Ce que vaut une absence injustifiée.',
    ABJ: 'Ce que vaut une absence justifiée.',
    EXC: 'Ce que vaut une dispense.',
    colours:
      'Lignes colorées selon la décision ; le code est toujours écrit aussi, derrière le nom ou le numéro, ou dans une colonne à droite du tableau.',
    ranks: 'Oui : le rang par UE, par RCUE et dans la promotion ; non : la promotion sans le rang.',
    language: 'Langue des feuilles du jury et du volet.',
    academicYear: 'Imprimée partout. Vide : celle que disent les feuilles de notes, sinon celle du jour.',
    juryDate: 'Imprimée sur le procès-verbal et les documents.',
    juryPlace: 'Imprimé sur le procès-verbal et les documents.',
    president: 'Nom imprimé en tête des membres du jury.',
    members: 'Un membre par ligne : nom, qualité. Ils restent pour le prochain jury.',
    appeal: 'Texte imprimé au bas des bulletins et de l’affichage. Vide : le texte proposé ici.',
    signatory: 'Nom imprimé au bas des documents, sous la qualité. Vide : place laissée libre.',
    honours:
      'Table propre au département, par exemple « 12 = Assez bien ; 14 = Bien ; 16 = Très bien », selon la moyenne des UE des six semestres. Vide : aucune mention, la loi n’en connaît pas.',
    defaulting:
      'Numéros d’étudiants défaillants (4.2), collés ou tapés, un par ligne ou séparés ; « S3 » sur la ligne : ce semestre seul. Une feuille « Défaillants » convient aussi.',
    signatoryTitle: 'Qualité imprimée au-dessus de la signature.',
    names: 'Masqués : pseudonymes dans le volet et sur les feuilles du jury, noms couverts sur les notes.',
  },
  refused: { title: 'Valeur inconnue', message: 'Choisissez une valeur de la liste, ou videz la cellule.' },
  problem: (name, value, allowed, used) =>
    `${name} : « ${value} » n’est pas reconnu, « ${used} » est appliqué. Choisissez : ${allowed.join(', ')}.`,
};
