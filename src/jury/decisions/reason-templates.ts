import type { JuryReport } from '../report';
import { readReason } from './reason';

/** Reasons of this jury that are offered again at most, and their characters. */
const MOST = 6;
const LONGEST = 120;

/** The reasons that this jury has given, the most frequent first: one line each, without what was noted beside them. */
export function usedReasons({ students }: Pick<JuryReport, 'students'>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entry } of students) {
    const { text } = readReason(entry?.reason ?? '');
    if (text === '' || text.length > LONGEST || text.includes('\n')) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([text]) => text);
}

/** What was typed with a template in it: in the place of another one, else behind it. @param chosen empty: none */
export function templateIn(typed: string, chosen: string, templates: readonly string[]): string {
  const text = typed.trim();
  if (text === '' || templates.includes(text)) return chosen;
  return chosen === '' || text.includes(chosen) ? typed : `${text}\n${chosen}`;
}
