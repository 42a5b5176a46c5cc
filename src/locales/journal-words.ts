/** `2026-07-09 14:05:12` as `09/07/2026 à 14:05`; any other text as it is. */
export function dayAndTime(time: string, at: string): string {
  const [, year, month, day, hour] = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)/.exec(time) ?? [];
  return hour === undefined ? time : `${day}/${month}/${year} ${at} ${hour}`;
}

/** `rcue:2` is `RCUE 2`, `points:UE31` is `Points UE31`; other subjects have a word of their own. */
export function subjectIn(words: Readonly<Record<string, string>>): (key: string) => string {
  return (key) => {
    const [kind = '', of] = key.split(':');
    if (of === undefined) return words[kind] ?? kind;
    if (kind === 'ue') return of;
    return kind === 'rcue' ? `RCUE ${of}` : `${words[kind] ?? kind} ${of}`;
  };
}
