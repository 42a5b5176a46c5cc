/** `--help` of the batch command, in both languages, and the words of its errors. */
export const HELP = `npm run jury -- <classeur.xlsx> [options]

  Lit les notes du classeur, applique les règles du BUT (arrêté du 15 avril 2022) et prépare le jury.

  --json                     écrit le résultat en JSON sur la sortie, et rien d'autre
  --out <fichier.xlsx>       écrit le classeur avec la feuille de jury, le procès-verbal, les statistiques,
                             les anomalies et les lignes colorées ; tout le reste y est gardé
  --curriculum <id|fichier>  maquette : un nom connu (but2-mmi-scn2d-app) ou un fichier .json, .csv, .xlsx
                             (par défaut : celle que le classeur contient, ou reconnue à ses modules)
  --history <fichier.xlsx>   résultats d'une année antérieure : classeur de jury de l'an dernier, décisions ou
                             récapitulatif de ScoDoc ; à répéter pour plusieurs fichiers ; avec --out, la feuille
                             Antécédents est écrite aussi
  --documents                avec --out : écrit aussi l’émargement, l’affichage, les bulletins, le publipostage,
                             les auditions et la liste du DUT
  --anonymous                masque les noms
  --apogee <export.TXT>      fichier exporté d'Apogée, à remplir avec les moyennes et les codes du jury,
  --apogee-out <fichier.TXT> écrit sous ce nom ; les correspondances sont sur la feuille « Apogée » du classeur,
                             que --out écrit avec la liste de ce qui n'a pas été rempli
  --csv <fichier.csv>        écrit une ligne par étudiant, à ouvrir dans Excel
  --help                     cette aide

  Code de sortie : 0 fait ; 2 mauvais usage ; 3 pas un .xlsx lisible, ou résultat
  impossible à écrire ; 4 aucun tableau de notes reconnu.

---

  Reads the marks of the workbook, applies the rules of the BUT (arrêté of 15 April 2022) and prepares the jury.

  --json                     prints the result as JSON, and nothing else
  --out <file.xlsx>          writes the workbook with the jury sheet, the minutes, the statistics, the anomalies
                             and the coloured rows; everything else in it is kept
  --curriculum <id|file>     curriculum: a known name (but2-mmi-scn2d-app) or a .json, .csv, .xlsx file
                             (default: the one in the workbook, or recognised by its modules)
  --history <file.xlsx>      results of an earlier year: last year's jury workbook, decisions or recap of ScoDoc;
                             may be repeated; with --out, the sheet of earlier years is written too
  --documents                with --out: also writes the attendance list, the results to display, the reports,
                             the mail merge, the hearings and the list for the DUT
  --anonymous                hides names
  --apogee <export.TXT>      file exported from Apogée, to be filled with the averages and codes of the jury,
  --apogee-out <file.TXT>    written under this name; what stands for what is on the workbook's sheet "Apogée",
                             which --out writes together with the list of what was not filled
  --csv <file.csv>           writes one row per student, opens in Excel
  --help                     this help

  Exit status: 0 done; 2 wrong usage; 3 no readable .xlsx, or the result could
  not be written; 4 no table of marks recognised.
`;

/** Exit statuses of the contract. */
export const STATUS = { done: 0, failed: 1, usage: 2, unreadable: 3, unwritable: 3, noTable: 4 } as const;

/** A run that ends with a message; every shell message is one line. */
export class CommandError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message.replace(/\s*\n\s*/g, ' '));
  }
}
