import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { FunctionMetadata } from './document';

export const ROOT = path.resolve(__dirname, '../..');

interface MetadataFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** The metadata as the build makes it, in both languages. */
export function builtMetadata(): { readonly fr: MetadataFile; readonly en: MetadataFile } {
  const script =
    "import('./scripts/functions-metadata.mjs').then((m) => m.functionsMetadata()).then((d) => process.stdout.write(JSON.stringify(d)))";
  const { fr, en } = JSON.parse(
    execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }),
  ) as Record<'fr' | 'en', string>;
  return { fr: JSON.parse(fr) as MetadataFile, en: JSON.parse(en) as MetadataFile };
}
