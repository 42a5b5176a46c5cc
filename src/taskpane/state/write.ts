import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Place } from '../../jury/host/place';
import type { ApplyOptions, Host } from '../../jury/host/port';
import type { Writing } from '../../jury/use-cases/writing';

/** Writes what a use case asks for under the names that the workbook gives. @returns names of the sheets written */
export async function write(
  host: Host,
  { wanted, plan }: Writing,
  options?: ApplyOptions,
): Promise<readonly string[]> {
  return (await host.apply(plan(await host.sheetNames(wanted)), options)).sheets;
}

/** The place, where its sheet can be shown. */
export function visiblePlace({ sheets, ours }: WorkbookSnapshot, place: Place | null): Place | undefined {
  const all = [...sheets, ...ours.map(({ sheet }) => sheet)];
  return place && all.some(({ name, visible }) => visible && name === place.sheet) ? place : undefined;
}
