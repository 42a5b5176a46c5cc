import type { Area } from '../../src/cells/snapshot';
import { parseA1 } from './a1';
import type { Areas, Cells, SheetEngine } from './engine';
import { invalidArgument } from './errors';
import type { Host } from './host';

/** What a method gives is a value or an object; nothing stands for null. */
export type Methods<T> = Readonly<Record<string, (self: T, args: Args, host: Host) => unknown>>;

/**
 * A kind of object of the Excel API: what it answers to, by the capitalised names of the wire. A member that is not
 * listed is not served, and the interpreter says so.
 */
export interface Kind<T> {
  readonly name: string;
  /** Objects with an id are found again by it after a request; others by a reference that the client asks for. */
  readonly id?: (self: T) => string;
  /** Scalar properties; a plain `load()` reads them all. */
  readonly get?: Readonly<Record<string, (self: T, host: Host) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown, host: Host) => void>>;
  /** Properties that are objects; null stands for a null object. */
  readonly open?: Readonly<Record<string, (self: T, host: Host) => RichObject | null>>;
  readonly call?: Methods<T>;
  readonly items?: (self: T, host: Host) => readonly RichObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (self: T, key: Args, host: Host) => RichObject;
}

/**
 * What kinds of any file hand out, and what it stands for. Each of them leads to the others, so they go by their names:
 * `kinds/common.ts`, above all of them, says who serves which.
 */
export interface Common {
  readonly Range: Cells;
  readonly RangeAreas: Areas;
  readonly Worksheet: SheetEngine;
}

/** One object of the API together with the kind that serves it. */
export class RichObject {
  /** Set once the client has asked to keep the object beyond the request. */
  reference: string | null = null;

  constructor(
    readonly kind: Kind<unknown> | keyof Common,
    readonly self: unknown,
  ) {}
}

export function object<K extends keyof Common>(kind: K, self: Common[K]): RichObject;
export function object<T>(kind: Kind<T>, self: T): RichObject;
export function object(kind: Kind<unknown> | keyof Common, self: unknown): RichObject {
  return new RichObject(kind, self);
}

/** The arguments of a call; objects among them arrive resolved. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number, fallback?: string): string {
    return asText(this.has(index) ? this.values[index] : fallback);
  }

  number(index: number, fallback?: number): number {
    return asNumber(this.has(index) ? this.values[index] : fallback);
  }

  flag(index: number, fallback = false): boolean {
    return this.has(index) ? asFlag(this.values[index]) : fallback;
  }

  /** What an object argument stands for, or null where the argument is no object of that kind. */
  object<K extends keyof Common>(index: number, kind: K): Common[K] | null {
    const value = this.values[index];
    return value instanceof RichObject && value.kind === kind ? (value.self as Common[K]) : null;
  }

  /** The cells of a range, or of an address on the sheet at hand. */
  area(index: number): Area {
    return this.object(index, 'Range')?.area ?? parseA1(this.text(index)).area;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`text expected, got ${JSON.stringify(value)}`);
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalidArgument(`number expected, got ${JSON.stringify(value)}`);
  }
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`boolean expected, got ${JSON.stringify(value)}`);
  return value;
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(`object expected, got ${JSON.stringify(value)}`);
  }
  return value as Record<string, unknown>;
}

export function asChoice<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw invalidArgument(`one of ${choices.join(', ')}, got ${JSON.stringify(value)}`);
  return found;
}

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

/** A colour as Excel gives it back: `#RRGGBB` in capitals. */
export function asColour(value: unknown): string {
  const text = asText(value).trim();
  if (text === '') return '';
  const named = COLOUR_NAMES[text.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!hex) throw invalidArgument(`colour expected, got ${text}`);
  return `#${hex.toUpperCase()}`;
}
