import type { Slices } from '../../cells/slices';

/** Milliseconds after which the browser draws and answers who types: less than is felt. */
const SLICE = 50;

/** A message comes at once also in a pane out of sight, where timers wait for a second. */
export const othersFirst = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A long computation, in the middle of which the pane and Excel, which may share a thread, go on. */
export async function inSlices<T>(slices: Slices<T>): Promise<T> {
  let from = performance.now();
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    if (performance.now() - from < SLICE) continue;
    await othersFirst();
    from = performance.now();
  }
}
