import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from '../rules/random-students';

/** A workbook in which some numbers up to 20 on its sheets are others: as a teacher corrects marks. */
export function withMarksEdited(workbook: Uint8Array, dice: Dice): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Uint8Array] => {
    if (!/worksheets\/[^/]*\.xml$/.test(name)) return [name, bytes];
    const text = strFromU8(bytes).replace(/<v>(\d{1,2}\.\d+)<\/v>/g, (whole, value: string) =>
      Number(value) <= 20 && dice.falls(0.05) ? `<v>${dice.whole(0, 2000) / 100}</v>` : whole,
    );
    return [name, strToU8(text)];
  });
  return zipSync(Object.fromEntries(parts));
}
