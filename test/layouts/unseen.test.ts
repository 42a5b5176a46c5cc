import { differences } from './compare';
import { unseenWorkbook } from './generator';
import { printedFor } from './print';

/** Thousands by hand: `UNSEEN=5000 npx jest test/layouts/unseen`; one again: `UNSEEN=1 UNSEEN_FROM=4711`. */
const COUNT = Number(process.env.UNSEEN ?? 120);
const FROM = Number(process.env.UNSEEN_FROM ?? 1);
/** A failing layout is described by what went wrong first. */
const SHOWN = 12;

async function failureOf(seed: number): Promise<string | null> {
  const { workbook, expectations, byName, description } = unseenWorkbook(seed);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const found = ((): readonly string[] => {
    try {
      return differences(printedFor(bytes), expectations, byName);
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  })();
  if (found.length === 0) return null;
  const more = found.length > SHOWN ? [`… ${found.length - SHOWN} more`] : [];
  return [`seed ${seed}: ${description}`, ...found.slice(0, SHOWN), ...more].join('\n  ');
}

describe('workbooks in layouts that nobody has laid out before', () => {
  test(
    `${COUNT} of them, from seed ${FROM}, are read to the very averages, codes, decisions and anomalies`,
    async () => {
      const failures: string[] = [];
      for (let seed = FROM; seed < FROM + COUNT; seed += 1) {
        const failure = await failureOf(seed);
        if (failure !== null) failures.push(failure);
      }
      expect(failures.join('\n\n')).toBe('');
    },
    1000 * (60 + COUNT),
  );

  test('the same seed draws the same layout and the same students', () => {
    const [once, again] = [unseenWorkbook(7), unseenWorkbook(7)];

    expect(again.description).toBe(once.description);
    expect(again.expectations).toEqual(once.expectations);
  });
});
