import type { Linter } from 'eslint';

export interface Room {
  readonly is: string;
  readonly may?: readonly string[];
  readonly packages?: readonly string[];
  readonly globals?: readonly string[];
}
export const HOST_GLOBALS: readonly string[];
export const ROOMS: Readonly<Record<string, Room>>;
export function roomOf(file: string): string | null;
export function refusal(from: string, specifier: string): string | null;
export const roomConfigs: readonly Linter.Config[];
