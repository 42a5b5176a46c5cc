import type { Worksheet } from 'exceljs';
import type { CourseUe } from './course';
import { shownAverage, ueAverage } from './oracle';
import { toNumber } from './fraction';
import { markOf, type Person, type Raw } from './person';
import { FONT, HEADER, markStyle } from './style';
import { STATISTICS, type Line, type Placed, type PlacedAverage, type PlacedMark, type Statistic, type TableSpec, type Value } from './table'; // prettier-ignore

/** Writes a table of marks and says where everything went. */
export function writeTable(sheet: Worksheet, spec: TableSpec): Placed {
  const writer = new TableWriter(sheet, spec);
  return writer.write();
}

class TableWriter {
  private readonly marks: PlacedMark[] = [];
  private readonly averages: PlacedAverage[] = [];
  private readonly studentRows: number[] = [];
  /** Rows of the block since the last header: what a statistic is about. */
  private block: number[] = [];

  constructor(
    private readonly sheet: Worksheet,
    private readonly spec: TableSpec,
  ) {}

  write(): Placed {
    const { spec } = this;
    this.setColumns();
    this.writeHeader(spec.top);
    let row = spec.top + spec.headerRows;
    for (const line of spec.lines) row += this.writeLine(row, line);
    return {
      sheet: this.sheet.name,
      headerRow: spec.top + spec.codeRow,
      firstRow: Math.min(...this.studentRows),
      lastRow: Math.max(...this.studentRows),
      people: spec.lines.flatMap((line) => (line.is === 'student' ? [line.person] : [])),
      tellsStanding: spec.columns.some(
        ({ content }) => content.is === 'person' && content.tells === 'standing',
      ),
      marks: this.marks,
      averages: this.averages,
      told: this.told(),
    };
  }

  /** What is told about columns, at the lowest of their headings. */
  private told(): Placed['told'] {
    const { columns, top, left } = this.spec;
    return columns.flatMap(({ heads, tells }, i) => {
      const lowest = heads.findLastIndex((head) => head !== null);
      return tells === undefined
        ? []
        : [{ kind: tells, cell: this.sheet.getCell(top + lowest, left + i).address }];
    });
  }

  private setColumns(): void {
    this.spec.columns.forEach(({ width, hidden, content }, i) => {
      const column = this.sheet.getColumn(this.spec.left + i);
      column.width = width ?? (content.is === 'mark' ? 7 : 10);
      if (hidden) column.hidden = true;
    });
  }

  private writeHeader(top: number): void {
    const { spec } = this;
    spec.columns.forEach(({ heads, content }, i) => {
      heads.forEach((head, j) => {
        if (head !== null) this.put(top + j, spec.left + i, head);
      });
      for (let j = 0; j < spec.headerRows; j += 1)
        this.sheet.getCell(top + j, spec.left + i).style = { ...HEADER };
      if (spec.tallIdentity && content.is === 'person' && heads.slice(1).every((head) => head === null))
        this.merge(top, spec.left + i, top + spec.headerRows - 1, spec.left + i);
    });
    for (const banner of spec.banners) this.mergeEqual(top + banner, banner);
  }

  private mergeEqual(row: number, banner: number): void {
    const { columns, left } = this.spec;
    for (let from = 0; from < columns.length;) {
      const text = columns[from]?.heads[banner] ?? null;
      let to = from;
      while (to + 1 < columns.length && text !== null && columns[to + 1]?.heads[banner] === text) to += 1;
      if (to > from) this.merge(row, left + from, row, left + to);
      from = to + 1;
    }
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.sheet.mergeCells(top, left, bottom, right);
  }

  /** @returns the rows it took */
  private writeLine(row: number, line: Line): number {
    switch (line.is) {
      case 'blank':
        return 1;
      case 'header':
        this.writeHeader(row);
        this.block = [];
        return this.spec.headerRows;
      case 'title':
        this.put(row, this.spec.left, line.text);
        this.sheet.getCell(row, this.spec.left).font = { ...FONT, bold: true };
        return 1;
      case 'statistic':
        this.writeStatistic(row, line.label, line.statistic);
        return 1;
      case 'student':
        this.writeStudent(row, line.person, this.studentRows.length);
        this.studentRows.push(row);
        this.block.push(row);
        return 1;
    }
  }

  private writeStudent(row: number, person: Person, index: number): void {
    this.spec.columns.forEach(({ content }, i) => {
      const column = this.spec.left + i;
      const cell = this.sheet.getCell(row, column).address;
      if (content.is === 'person') this.put(row, column, content.of(person, index));
      if (content.is === 'mark') {
        const { raw } = markOf(person, content.module);
        this.put(row, column, content.linked ? this.linkTo(row, content.module, raw) : raw);
        this.marks.push({ person, module: content.module, cell });
      }
      if (content.is === 'average') {
        const shown = this.averageOf(row, person, content.ue);
        this.put(row, column, shown.value);
        this.averages.push({ person, ue: content.ue, cell, shown: shown.number });
      }
      if (content.is === 'mark' || content.is === 'average')
        this.sheet.getCell(row, column).style = markStyle(content.is === 'average');
    });
  }

  private averageOf(row: number, person: Person, ue: CourseUe): { value: Value; number: number | null } {
    const typed = this.spec.typed?.[`${person.id} ${ue.code}`];
    if (typed !== undefined) return { value: typed, number: typed };
    if (this.spec.averages !== 'formula') {
      const { average } = ueAverage(ue, person);
      const exact = average && toNumber(average);
      const number = exact !== null && this.spec.averages === 'rounded' ? Number(exact.toFixed(3)) : exact;
      return { value: number, number };
    }
    const number = shownAverage(ue, person);
    return { value: { formula: this.formulaOf(row, ue), result: number ?? '' }, number };
  }

  /** Only cells that hold a number count: what most departments' formulas do, on purpose or not. */
  private formulaOf(row: number, ue: CourseUe): string {
    const cells = ue.weights.map(({ module, coefficient }) => ({
      address: this.addressOf(row, module),
      coefficient,
    }));
    const points = cells.map(({ address, coefficient }) => `${coefficient}*N(${address})`).join('+');
    const weights = cells.map(({ address, coefficient }) => `${coefficient}*ISNUMBER(${address})`).join('+');
    return `IFERROR((${points})/(${weights}),"")`;
  }

  /** The cell in the first column of a module. */
  private addressOf(row: number, module: string): string {
    const column = this.spec.columns.findIndex(
      ({ content }) => content.is === 'mark' && content.module === module,
    );
    return this.sheet.getCell(row, this.spec.left + column).address;
  }

  /** Shows what the first column holds; an empty cell stays empty and does not become 0. */
  private linkTo(row: number, module: string, raw: Raw): Value {
    if (typeof raw === 'object' && raw !== null) return raw;
    const address = this.addressOf(row, module);
    return { formula: `IF(${address}="","",${address})`, result: raw ?? '' };
  }

  private writeStatistic(row: number, label: string, statistic: Statistic): void {
    const { columns, left } = this.spec;
    const [first, last] = [this.block[0] ?? row, this.block.at(-1) ?? row];
    const labelled = columns.findIndex(({ content }) => content.is === 'person');
    this.put(row, left + Math.max(0, labelled), label);
    columns.forEach(({ content }, i) => {
      if (content.is !== 'mark' && content.is !== 'average') return;
      const numbers = this.block.flatMap((r) => this.numberAt(r, left + i));
      const result = numbers.length > 1 ? statisticOf(statistic, numbers) : '';
      const from = this.sheet.getCell(first, left + i).address;
      const to = this.sheet.getCell(last, left + i).address;
      this.put(row, left + i, { formula: `IFERROR(${STATISTICS[statistic]}(${from}:${to}),"")`, result });
      this.sheet.getCell(row, left + i).style = {
        ...markStyle(true),
        font: { ...FONT, italic: true, size: 9 },
      };
    });
  }

  private numberAt(row: number, column: number): readonly number[] {
    const { value } = this.sheet.getCell(row, column);
    const shown = value !== null && typeof value === 'object' && 'result' in value ? value.result : value;
    return typeof shown === 'number' ? [shown] : [];
  }

  private put(row: number, column: number, value: Value): void {
    if (value !== null) this.sheet.getCell(row, column).value = value;
  }
}

function statisticOf(statistic: Statistic, numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  switch (statistic) {
    case 'Moyenne':
      return mean;
    case 'Min':
      return Math.min(...numbers);
    case 'Max':
      return Math.max(...numbers);
    case 'Écart-type':
      return Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (numbers.length - 1));
  }
}
