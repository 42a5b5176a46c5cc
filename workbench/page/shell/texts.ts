/** The words of the page, French and English. */
const FRENCH = {
  title: 'Atelier Jury BUT',
  subtitle: 'remplace Excel pour essayer le complément',
  open: 'Ouvrir un classeur…',
  download: 'Télécharger le classeur',
  otherLanguage: 'English',
  ribbon: 'Ruban',
  pane: 'Volet Jury BUT',
  hidePane: 'Masquer le volet',
  showPane: 'Afficher le volet',
  resize: 'Largeur du volet',
  drop: 'Déposez un classeur .xlsx pour l’ouvrir',
  opening: (name: string) => `Ouverture de ${name}…`,
  saving: 'Préparation du fichier…',
  notWorkbook: (name: string) =>
    `« ${name} » n’est pas un classeur .xlsx lisible. Ouvrez un fichier enregistré par Excel au format .xlsx.`,
  saveFailed: (why: string) => `Le classeur n’a pas pu être enregistré : ${why}`,
  another: 'Classeur1.xlsx',
  anotherOpened: (name: string) =>
    `Excel ouvrirait ce nouveau classeur dans une autre fenêtre. Ici, il est dans vos téléchargements : ${name}.`,
  valuesOnly:
    'Grand classeur : les formules montrent les valeurs enregistrées dans le fichier et ne sont pas recalculées ici.',
  editing: 'Cellule en cours de saisie : validez-la (Entrée) pour que le complément puisse agir.',
  unknown: (list: string) => `Le complément a demandé à Excel ce que l’atelier ne sait pas faire : ${list}`,
  close: 'Fermer',
  noAddin: (why: string) => `Le complément n’a pas pu être chargé : ${why}`,
  charts: 'Graphiques de la feuille',
  modified: 'modifié',
  unsavedOpening: (file: string, other: string) =>
    `« ${file} » a été modifié et n’est pas téléchargé. Ouvrir « ${other} » prend sa place.`,
  unsavedLanguage: (file: string) =>
    `« ${file} » a été modifié et n’est pas téléchargé. Changer de langue recharge la page.`,
  keepFirst: 'Télécharger d’abord',
  letGo: 'Continuer sans garder',
  cancel: 'Annuler',
  protectedSheet: 'Feuille protégée : les cellules verrouillées ne se modifient pas.',
  refused: (where: string) =>
    `${where} : la feuille est protégée, rien n’y a été changé. Ôtez la protection pour modifier les cellules verrouillées.`,
  refusedByPassword: (where: string) =>
    `${where} : la feuille est protégée par un mot de passe, rien n’y a été changé. Ôtez la protection dans Excel.`,
  unprotect: 'Ôter la protection',
  unreadable: (where: string, formula: string) =>
    `${where} : la formule ${formula} ne se lit pas, la cellule garde ce qu’elle contenait. Vérifiez les parenthèses, les guillemets et les signes.`,
  tooFewArguments: (where: string, formula: string) =>
    `${where} : il manque un argument à une fonction de ${formula}, la cellule garde ce qu’elle contenait.`,
  tooManyArguments: (where: string, formula: string) =>
    `${where} : une fonction de ${formula} a un argument de trop, la cellule garde ce qu’elle contenait.`,
};
export type Texts = typeof FRENCH;

const ENGLISH: Texts = {
  title: 'Jury BUT workbench',
  subtitle: 'stands in for Excel to try the add-in',
  open: 'Open a workbook…',
  download: 'Download the workbook',
  otherLanguage: 'Français',
  ribbon: 'Ribbon',
  pane: 'Jury BUT pane',
  hidePane: 'Hide the pane',
  showPane: 'Show the pane',
  resize: 'Width of the pane',
  drop: 'Drop an .xlsx workbook to open it',
  opening: (name) => `Opening ${name}…`,
  saving: 'Preparing the file…',
  notWorkbook: (name) => `“${name}” is no readable .xlsx workbook. Open a file that Excel saved as .xlsx.`,
  saveFailed: (why) => `The workbook could not be saved: ${why}`,
  another: 'Book1.xlsx',
  anotherOpened: (name) =>
    `Excel would open this new workbook in another window. Here it is among your downloads: ${name}.`,
  valuesOnly: 'Large workbook: formulas show the values stored in the file and are not recalculated here.',
  editing: 'A cell is being edited: confirm it (Enter) so that the add-in can act.',
  unknown: (list) => `The add-in asked Excel for what the workbench cannot do: ${list}`,
  close: 'Close',
  noAddin: (why) => `The add-in could not be loaded: ${why}`,
  charts: 'Charts of the sheet',
  modified: 'modified',
  unsavedOpening: (file, other) =>
    `“${file}” was changed and is not downloaded. Opening “${other}” takes its place.`,
  unsavedLanguage: (file) =>
    `“${file}” was changed and is not downloaded. Another language loads the page anew.`,
  keepFirst: 'Download first',
  letGo: 'Go on without keeping',
  cancel: 'Cancel',
  protectedSheet: 'Protected sheet: locked cells cannot be changed.',
  refused: (where) =>
    `${where}: the sheet is protected, nothing was changed there. Take the protection off to change locked cells.`,
  refusedByPassword: (where) =>
    `${where}: the sheet is protected by a password, nothing was changed there. Take the protection off in Excel.`,
  unprotect: 'Take the protection off',
  unreadable: (where, formula) =>
    `${where}: the formula ${formula} cannot be read, the cell keeps what it held. Look at brackets, quotes and signs.`,
  tooFewArguments: (where, formula) =>
    `${where}: a function of ${formula} lacks an argument, the cell keeps what it held.`,
  tooManyArguments: (where, formula) =>
    `${where}: a function of ${formula} has one argument too many, the cell keeps what it held.`,
};

export const textsFor = (french: boolean): Texts => (french ? FRENCH : ENGLISH);
