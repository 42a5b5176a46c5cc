import type { Area } from '../../src/cells/snapshot';
import type { ConditionalRule, PlannedValue, SheetPlan, WorkbookPlan } from '../../src/plan/types';

export const area = (top: number, left: number, bottom = top, right = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** A sheet with nothing but values. */
export function plainSheet(
  role: string,
  name: string,
  values: readonly (readonly PlannedValue[])[],
  more: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    role,
    name,
    values,
    formats: [],
    merges: [],
    columnWidths: [],
    rowHeights: new Map(),
    rules: [],
    validations: [],
    charts: [],
    print: { paper: 'A4', orientation: 'portrait' },
    ...more,
  };
}

/** A sheet that uses everything a plan can say. */
export function fullSheet(role: string, name: string, students = 12): SheetPlan {
  const last = students + 1;
  return plainSheet(
    role,
    name,
    [
      ['Jury <BUT 2> & Cie'],
      ['N°', 'Nom', 'Moyenne', 'Code', 'Décision', 'Motif'],
      ...Array.from({ length: students }, (_, i): PlannedValue[] => {
        const average = 9 + i / 10;
        const code = average >= 10 ? 'ADM' : 'AJ';
        return [
          `2230${1000 + i}`,
          `Élève ${i}`,
          average,
          { formula: `IF(C${i + 3}>=10,"ADM","AJ")`, value: code },
        ];
      }),
    ],
    {
      tabColor: '#1F3864',
      formats: [
        { area: area(0, 0), style: { bold: true, size: 14 } },
        {
          area: area(1, 0, 1, 5),
          style: { bold: true, fill: '#1F3864', color: '#FFFFFF', border: '#8EA0BF' },
        },
        { area: area(2, 0, last, 5), style: { border: '#BFBFBF', vertical: 'center' } },
        { area: area(2, 2, last, 2), style: { numberFormat: '0.000', horizontal: 'center' } },
        { area: area(2, 4, last, 5), style: { fill: '#FFFFE8', unlocked: true, wrap: true } },
      ],
      merges: [area(0, 0, 0, 5)],
      columnWidths: [12, 20, 10, undefined, 12, 30],
      rowHeights: new Map([[1, 30]]),
      hiddenColumns: [3],
      freeze: { rows: 2, columns: 2 },
      filter: area(1, 0, last, 5),
      rules: [
        { areas: [area(2, 0, last, 5)], formula: '$D3="ADM"', style: { fill: '#CFE6F8' }, stopIfTrue: true },
        {
          areas: [area(2, 2, last, 2)],
          formula: '$C3<10',
          style: { bold: true, color: '#8A2A00', numberFormat: '0.0000' },
        },
      ],
      validations: [
        {
          area: area(2, 4, last, 4),
          list: ['ADM', 'dit "RED"'],
          title: 'Décision',
          message: 'Choisir un code',
        },
      ],
      charts: [
        {
          title: 'Moyennes & codes',
          kind: 'column',
          series: [
            {
              name: area(1, 2),
              categories: area(2, 1, last, 1),
              values: area(2, 2, last, 2),
              color: '#1F3864',
            },
          ],
          place: area(students + 4, 0, students + 20, 5),
          valueAxisTitle: 'note',
        },
      ],
      print: {
        paper: 'A3',
        orientation: 'landscape',
        repeatRows: [0, 1],
        repeatColumns: [0, 1],
        area: area(0, 0, last, 5),
        header: { left: 'IUT && Cie', right: '&D' },
        footer: { right: 'Page &P / &N' },
        breaksBefore: [8],
      },
      showGridlines: false,
    },
  );
}

export const admittedRule: ConditionalRule = {
  areas: [area(3, 0, 122, 60)],
  formula: 'INDEX(BUT_retained,MATCH($A4,BUT_key_1,0))="ADM"',
  style: { fill: '#CFE6F8' },
};

/** A jury sheet, statistics with a chart, names, and the department's first sheet coloured. */
export function fullPlan(
  jury = 'Jury',
  statistics = 'Statistiques',
): Required<Omit<WorkbookPlan, 'recalculate'>> {
  return {
    sheets: [fullSheet('jury', jury), fullSheet('statistics', statistics, 3)],
    colouring: [
      { sheet: 'Notes S1', rules: [admittedRule, { ...admittedRule, style: { strikethrough: true } }] },
    ],
    names: [
      { name: 'BUT_key_1', refersTo: `'${jury}'!$A$3:$A$14` },
      { name: 'BUT_retained', refersTo: `'${jury}'!$D$3:$D$14` },
    ],
  };
}
