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
