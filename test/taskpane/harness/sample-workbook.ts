import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sampleWorkbook(name: string): Uint8Array {
  return readFileSync(join('samples', `${name}.xlsx`));
}
