import type { SettingChoice, SettingKey, TextKey } from '../vocabulary/settings';
import type { Language } from './languages';

/** Words of the settings: the same on the sheet "Paramètres" and in the pane, which both read either language. */
export interface SettingsLabels {
  readonly title: string;
  readonly note: string;
  readonly setting: string;
  readonly value: string;
  readonly explanation: string;
  readonly names: Readonly<Record<SettingKey | TextKey, string>>;
  readonly explanations: Readonly<Record<SettingKey | TextKey, string>>;
  /** Curricula stand under their own title or id; every other choice has a word. */
  readonly choices: Readonly<Record<SettingChoice, string>>;
  readonly refused: { readonly title: string; readonly message: string };
  /** What is wrong with a value typed by hand, and what was done. */
  readonly problem: (name: string, value: string, allowed: readonly string[], used: string) => string;
}

const fr: SettingsLabels = {
  title: 'Paramètres du jury',
  note: 'Choisissez dans les listes, ou dans le volet, onglet Réglages. Une valeur vide reprend la première de la liste.',
  setting: 'Réglage',
  value: 'Valeur',
  explanation: 'Effet',
  names: {
    curriculum: 'Maquette',
    rounding: 'Arrondi des moyennes',
    ATT: 'Cellule vide ou ATT',
    ABI: 'Absence injustifiée (ABI)',
    ABJ: 'Absence justifiée (ABJ)',
    EXC: 'Dispense (EXC)',
    colours: 'Couleurs sur les feuilles de notes',
    language: 'Langue',
    appeal: 'Voies et délais de recours',
    signatory: 'Signataire : nom',
    signatoryTitle: 'Signataire : qualité',
    names: 'Noms des étudiants',
  },
  explanations: {
    curriculum:
      'Coefficients, UE et ECTS appliqués ; « Reconnue dans le classeur » convient presque toujours.',
    rounding: 'Appliqué à la moyenne avant de la comparer à 10 et à 8.',
    ATT: 'Ce que vaut une note qui manque.',
    ABI: 'Ce que vaut une absence injustifiée.',
    ABJ: 'Ce que vaut une absence justifiée.',
    EXC: 'Ce que vaut une dispense.',
    colours: 'Lignes colorées selon la décision ; le code est toujours écrit aussi.',
    language: 'Langue des feuilles du jury et du volet.',
    appeal: 'Texte imprimé au bas des bulletins et de l’affichage. Vide : le texte proposé ici.',
    signatory: 'Nom imprimé au bas des documents, sous la qualité. Vide : place laissée libre.',
    signatoryTitle: 'Qualité imprimée au-dessus de la signature.',
    names: 'Masqués : pseudonymes dans le volet et sur les feuilles du jury, noms couverts sur les notes.',
  },
  choices: {
    auto: 'Automatique',
    recognised: 'Reconnue dans le classeur',
    curriculum: 'Selon la maquette',
    '1-decimal': '1 décimale',
    '2-decimals': '2 décimales',
    '3-decimals': '3 décimales',
    exact: 'Sans arrondi',
    zero: 'Compte 0',
    neutralised: 'Neutralisée (coefficient retiré)',
    awaited: 'Note attendue',
    yes: 'Oui',
    no: 'Non',
    fr: 'Français',
    en: 'English',
    shown: 'Affichés',
    hidden: 'Masqués',
  },
  refused: { title: 'Valeur inconnue', message: 'Choisissez une valeur de la liste, ou videz la cellule.' },
  problem: (name, value, allowed, used) =>
    `${name} : « ${value} » n’est pas reconnu, « ${used} » est appliqué. Choisissez : ${allowed.join(', ')}.`,
};

const en: SettingsLabels = {
  title: 'Settings of the jury',
  note: 'Choose from the lists, or in the pane, tab Settings. An empty value means the first one of the list.',
  setting: 'Setting',
  value: 'Value',
  explanation: 'Effect',
  names: {
    curriculum: 'Curriculum',
    rounding: 'Rounding of averages',
    ATT: 'Empty cell or ATT',
    ABI: 'Unjustified absence (ABI)',
    ABJ: 'Justified absence (ABJ)',
    EXC: 'Exemption (EXC)',
    colours: 'Colours on the sheets of marks',
    language: 'Language',
    appeal: 'Rights of appeal',
    signatory: 'Signatory: name',
    signatoryTitle: 'Signatory: title',
    names: 'Names of students',
  },
  explanations: {
    curriculum: 'Coefficients, UEs and ECTS that apply; "Recognised in the workbook" nearly always fits.',
    rounding: 'Applied to an average before it is compared with 10 and 8.',
    ATT: 'What a missing mark counts.',
    ABI: 'What an unjustified absence counts.',
    ABJ: 'What a justified absence counts.',
    EXC: 'What an exemption counts.',
    colours: 'Rows coloured by decision; the code is always written too.',
    language: 'Language of the sheets of the jury and of the pane.',
    appeal: 'Printed at the foot of reports and of the results on display. Empty: the text proposed here.',
    signatory: 'Name printed at the foot of the documents, below the title. Empty: a place is left free.',
    signatoryTitle: 'Title printed above the signature.',
    names: 'Hidden: pseudonyms in the pane and on the sheets of the jury, names covered on the marks.',
  },
  choices: {
    auto: 'Automatic',
    recognised: 'Recognised in the workbook',
    curriculum: 'As the curriculum says',
    '1-decimal': '1 decimal',
    '2-decimals': '2 decimals',
    '3-decimals': '3 decimals',
    exact: 'No rounding',
    zero: 'Counts 0',
    neutralised: 'Neutralised (coefficient dropped)',
    awaited: 'Mark awaited',
    yes: 'Yes',
    no: 'No',
    fr: 'Français',
    en: 'English',
    shown: 'Shown',
    hidden: 'Hidden',
  },
  refused: { title: 'Unknown value', message: 'Choose a value from the list, or empty the cell.' },
  problem: (name, value, allowed, used) =>
    `${name}: "${value}" is not known, "${used}" applies. Choose: ${allowed.join(', ')}.`,
};

export const SETTINGS_LABELS: Readonly<Record<Language, SettingsLabels>> = { fr, en };
