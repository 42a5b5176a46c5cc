import { writeFileSync } from 'node:fs';
import { outcomeOf } from './print';
import { faultsAfter, judge, VERDICTS, type Judgement, type Verdict } from './foreign/verdict';
import { KIND_NAMES, variantOf } from './foreign/variant';

/**
 * `npm run recognition`: draws workbooks of all kinds at random, reads them, and counts how many are read right, asked
 * about, refused, or silently wrong. What is true of a workbook is computed apart (samples/oracle.ts).
 */
const HELP = `recognition: npm run --silent recognition -- [options]
  --variants N   how many workbooks are drawn (200)
  --seed N       the first seed (1); the others follow
  --only SEED    this one workbook, with everything that speaks against it
  --save FILE    writes it, or the last of several, as .xlsx
  --kind NAME    of one kind only
  --json         one line: {"variants","right","asked","refused","silentlyWrong","falseAlarms"} of the first reading,
                 and {"answered","thenRight"}: how many were read again with answers to all questions, and are right
  --help         this text
Seeds that are silently wrong, a false alarm, or not right after the answers are printed on stderr. Exit status: 0 done, 1 silently wrong, 2 wrong usage.
kinds: ${KIND_NAMES.join(', ')}
`;

interface Options {
  readonly variants: number;
  readonly seed: number;
  readonly kind: string | null;
  readonly json: boolean;
  readonly detailed: boolean;
  readonly save: string | null;
}

class UsageError extends Error {}

/** @returns exit status */
export async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    return await run(optionsOf(argv));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`recognition: ${error.message} (see --help)\n`);
    return 2;
  }
}

function optionsOf(argv: readonly string[]): Options {
  const options = {
    variants: 200,
    seed: 1,
    kind: null as string | null,
    json: false,
    detailed: false,
    save: null as string | null,
  };
  const words = argv.flatMap((word) => (/^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word])); // prettier-ignore
  for (let i = 0; i < words.length; i += 1) {
    const option = words[i];
    if (option === '--json') {
      options.json = true;
      continue;
    }
    const value = words[i + 1];
    i += 1;
    switch (option) {
      case '--variants':
        options.variants = wholeNumber(option, value);
        break;
      case '--seed':
        options.seed = wholeNumber(option, value);
        break;
      case '--only':
        Object.assign(options, { seed: wholeNumber(option, value), variants: 1, detailed: true });
        break;
      case '--save':
        if (value === undefined) throw new UsageError('--save needs a file');
        options.save = value;
        break;
      case '--kind':
        if (!KIND_NAMES.includes(value ?? '')) throw new UsageError(`no kind "${value ?? ''}"`);
        options.kind = value ?? null;
        break;
      default:
        throw new UsageError(`unknown option ${option ?? ''}`);
    }
  }
  return options;
}

function wholeNumber(option: string, value: string | undefined): number {
  if (!/^\d{1,9}$/.test(value ?? ''))
    throw new UsageError(`${option} needs a whole number, not "${value ?? ''}"`);
  return Number(value);
}

type Tally = Record<Verdict | 'variants' | 'falseAlarms' | 'answered' | 'thenRight', number>;
const none = (): Tally => ({
  variants: 0,
  right: 0,
  asked: 0,
  refused: 0,
  silentlyWrong: 0,
  falseAlarms: 0,
  answered: 0,
  thenRight: 0,
});

/** A failing workbook is described by what went wrong first. */
const SHOWN = 4;

async function run({ variants, seed: from, kind: only, json, detailed, save }: Options): Promise<number> {
  const total = none();
  const kinds = new Map<string, Tally>();
  for (let seed = from; seed < from + variants; seed += 1) {
    const { kind, judgement, description, bytes, after } = await judged(seed, only);
    if (save !== null) writeFileSync(save, bytes);
    const own = kinds.get(kind) ?? none();
    kinds.set(kind, own);
    for (const tally of [total, own]) {
      tally.variants += 1;
      tally[judgement.verdict] += 1;
      if (judgement.falseAlarm) tally.falseAlarms += 1;
      if (after !== null) tally.answered += 1;
      if (after?.length === 0) tally.thenRight += 1;
    }
    const notRight = (after ?? []).map((one) => `after answers: ${one}`);
    const isFaulty = judgement.verdict === 'silentlyWrong' || judgement.falseAlarm || notRight.length > 0;
    if (isFaulty || detailed) {
      const said = [...judgement.notes.slice(0, SHOWN), ...notRight.slice(0, SHOWN)];
      const notes = detailed ? [description, ...judgement.notes, ...notRight] : said;
      process.stderr.write(`${[`seed ${seed}, ${kind}: ${judgement.verdict}`, ...notes].join('\n  ')}\n`);
    }
  }
  process.stdout.write(json ? `${JSON.stringify(total)}\n` : table(kinds, total));
  return total.silentlyWrong === 0 ? 0 : 1;
}

interface Judged {
  readonly kind: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly judgement: Judgement;
  /** What is wrong after the answers; null where nothing is asked, or nobody could answer. */
  readonly after: readonly string[] | null;
}

/** Draws one workbook, reads it and judges what comes of it. */
export async function judged(seed: number, only: string | null = null): Promise<Judged> {
  const variant = variantOf(seed, only);
  const bytes = new Uint8Array(await variant.workbook.xlsx.writeBuffer());
  const { kind, description } = variant;
  try {
    const outcome = outcomeOf(bytes);
    const judgement = judge(variant, outcome);
    const { answer } = variant;
    if (answer === null || outcome.asked.length === 0)
      return { kind, description, bytes, judgement, after: null };
    const answers = outcome.asked.map((asked) => [asked.key, answer?.(asked) ?? asked.likely] as const);
    const after = faultsAfter(variant, outcomeOf(bytes, Object.fromEntries(answers)));
    return { kind, description, bytes, judgement, after };
  } catch (error) {
    const note = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      kind,
      description,
      bytes,
      judgement: { verdict: 'silentlyWrong', falseAlarm: false, notes: [note] },
      after: null,
    };
  }
}

function table(kinds: ReadonlyMap<string, Tally>, total: Tally): string {
  const columns = ['variants', ...VERDICTS, 'falseAlarms', 'answered', 'thenRight'] as const;
  const rows = [...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)), ['all', total] as const];
  const width = Math.max(...rows.map(([name]) => name.length));
  const line = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(13))].join(' ');
  return `${[
    line('kind', columns),
    ...rows.map(([name, tally]) =>
      line(
        name,
        columns.map((column) => tally[column]),
      ),
    ),
  ].join('\n')}\n`;
}
