import type { Worksheet } from 'exceljs';
import { dotted, MMI, type Course } from '../course';
import { FONT } from '../style';

/** A sheet of explanations, with words that also head columns of marks. */
export function addNotes(sheet: Worksheet): void {
  const lines = [
    'Notes du BUT MMI 2e année',
    '',
    'Saisir les notes sur 20 dans les feuilles de semestre ; ne pas toucher aux colonnes grisées.',
    'ABI : absence injustifiée (0) ; ABJ : absence justifiée ; EXC : dispensé ; vide : note attendue.',
    'R3.03 et SAÉ 3.01 sont évaluées avec le semestre 3, le stage avec le semestre 4.',
    'Nom et prénom : comme sur la carte d’étudiant.',
    'Moyenne des UE : calculée par la feuille, à vérifier avant le jury.',
  ];
  lines.forEach((line, i) => {
    sheet.getCell(i + 1, 1).value = line === '' ? null : line;
  });
  sheet.getColumn(1).width = 100;
  sheet.getCell('A1').font = { ...FONT, bold: true, size: 14 };
}

/** Weeks and modules: codes and small numbers, but no student and no mark. */
export function addPlanning(sheet: Worksheet, { modules }: Pick<Course, 'modules'> = MMI): void {
  sheet.getCell('A1').value = 'Planning des évaluations';
  sheet.getCell('A1').font = { ...FONT, bold: true };
  const heads = ['Semaine', 'Du', 'Module', 'Intitulé', 'Durée (h)', 'Salle', 'Surveillance'];
  heads.forEach((head, i) => {
    sheet.getCell(3, i + 1).value = head;
    sheet.getCell(3, i + 1).font = { ...FONT, bold: true };
  });
  modules.forEach(({ code, name }, i) => {
    const week = 37 + Math.floor(i / 2);
    const day = new Date(Date.UTC(2025, 8, 8 + 7 * Math.floor(i / 2)));
    const row = [week, day, dotted(code), name, 1 + (i % 3) / 2, `A1${(i % 8) + 10}`, i % 2 ? 'oui' : 'non'];
    row.forEach((value, j) => {
      sheet.getCell(4 + i, j + 1).value = value;
    });
    sheet.getCell(4 + i, 2).numFmt = 'dd/mm/yyyy';
  });
  sheet.getColumn(2).width = 12;
  sheet.getColumn(4).width = 60;
}
