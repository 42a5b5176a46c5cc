import { strFromU8, unzipSync } from 'fflate';
import { attribute, children } from './xml';

interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`, `drawing` … */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** The parts of an .xlsx file. */
export class Package {
  private constructor(private readonly parts: Readonly<Record<string, Uint8Array>>) {}

  /** @throws Error where the bytes are no zip archive or hold no workbook */
  static open(bytes: Uint8Array): Package {
    const opened = new Package(unzipSync(bytes));
    if (!opened.workbookPart()) throw new Error('no workbook in the archive');
    return opened;
  }

  /** The root element of a part, or null where there is no such part. */
  xml(path: string): Element | null {
    const part = this.parts[path];
    if (!part) return null;
    return new DOMParser().parseFromString(strFromU8(part), 'text/xml').documentElement;
  }

  relationships(path: string): readonly Relationship[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const file = path.slice(folder.length);
    return children(this.xml(`${folder}_rels/${file}.rels`), 'Relationship').map((element) => ({
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolve(folder, attribute(element, 'Target') ?? ''),
    }));
  }

  workbookPart(): string | null {
    return this.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? null;
  }

  related(path: string, type: string): string | null {
    return this.relationships(path).find((one) => one.type === type)?.target ?? null;
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
