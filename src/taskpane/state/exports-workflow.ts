import { openApogee, type Opening } from '../../jury/use-cases/export-apogee';

/** More is no export of Apogée: a film chosen by mistake would hang the pane. */
const LARGEST = 20_000_000;

/** Reads a file that a person chose. It stays on the computer. @returns null when it cannot be read */
export async function readApogee(file: File): Promise<Opening | null> {
  if (file.size > LARGEST) return null;
  try {
    return openApogee(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}

/** `export.TXT` becomes `export-rempli.TXT`: never the name of the file that was chosen. */
export function filledName(name: string, word: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${word}${name.slice(dot)}` : `${name}-${word}.txt`;
}
