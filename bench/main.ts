import { BUILTIN_CURRICULA } from '../src/curricula/builtin';
import { benchBatch, type BatchFigures } from './batch';
import { promotion } from './promotion';
import { benchPane, type PaneFigures } from './pane';
import { benchRules, type RulesFigures } from './rules';
import { benchSitting, SITTING_STUDENTS, type SittingFigures } from './sitting';

const STUDENTS = 150_000;
const FORMULA_STUDENTS = 2_000;

/** `npm run bench [-- --json]`: everything side by side in one run; ratios above 1 mean that we are faster. */
export async function main(argv: readonly string[]): Promise<number> {
  const [curriculum] = BUILTIN_CURRICULA;
  const marks = promotion(curriculum, STUDENTS);
  const rules = benchRules(curriculum, marks, FORMULA_STUDENTS);
  const batch = await benchBatch(curriculum, marks);
  const pane = await benchPane(curriculum, marks);
  const sitting = await benchSitting(curriculum, marks);
  process.stdout.write(
    argv.includes('--json')
      ? `${JSON.stringify({ rules, batch, pane: withRatios(pane), sitting: withPrinting(sitting) })}\n`
      : table(rules, batch, pane, sitting),
  );
  return 0;
}

const withRatios = (pane: PaneFigures) => ({
  ...pane,
  vsTemplateFirstPaint: pane.templateFirstPaintMs / pane.firstPaintMs,
  vsTemplateReady: pane.templateReadyMs / pane.readyMs,
  vsTemplateSize: pane.templateKB / (pane.runtimeKB + pane.paneKB),
});

const withPrinting = (sitting: SittingFigures) => ({
  ...sitting,
  vsLibreOfficePdf: sitting.libreOfficePdfMs / sitting.bulletinsMs,
});

function table(
  rules: RulesFigures,
  batch: BatchFigures,
  paneFigures: PaneFigures,
  sittingFigures: SittingFigures,
): string {
  const sitting = withPrinting(sittingFigures);
  const pane = withRatios(paneFigures);
  const lines = [
    `Rules, ${STUDENTS.toLocaleString('en')} student-years, exact, one core`,
    `  students decided per second      ${Math.round(rules.studentsPerSecond).toLocaleString('en')}`,
    `  against bare weighted sums       x ${rules.vsWeightedSum.toFixed(2)}`,
    `  against HyperFormula             x ${rules.vsHyperFormula.toFixed(0)}`,
    'Whole batch, process start included',
    `  120 students                     ${batch.seconds120.toFixed(2)} s`,
    `  2,000 students                   ${batch.seconds2000.toFixed(2)} s, peak ${batch.peakMiB2000.toFixed(0)} MiB`,
    `  against LibreOffice, 120         x ${batch.vsLibreOffice120.toFixed(1)}`,
    `  against LibreOffice, 2,000       x ${batch.vsLibreOffice2000.toFixed(1)}`,
    "Pane, against a page of Microsoft's React template (React and a Fluent button)",
    `  first paint                      ${pane.firstPaintMs.toFixed(0)} ms, x ${pane.vsTemplateFirstPaint.toFixed(2)}`,
    `  ready, 120 students read         ${pane.readyMs.toFixed(0)} ms, x ${pane.vsTemplateReady.toFixed(2)}`,
    `  size of the scripts, gzipped     ${(pane.runtimeKB + pane.paneKB).toFixed(0)} kB (functions and ribbon alone ${pane.runtimeKB.toFixed(0)} kB), x ${pane.vsTemplateSize.toFixed(2)}`,
    `Sitting, ${SITTING_STUDENTS} students, in the workbench`,
    `  next student, card drawn         ${sitting.nextStudentMs.toFixed(0)} ms`,
    `  a decision, until it is recorded ${sitting.decisionMs.toFixed(0)} ms, ${sitting.decisionRequests} requests to Excel`,
    `  a bulletin for everybody         ${sitting.bulletinsMs.toFixed(0)} ms`,
    `  against LibreOffice printing it  x ${sitting.vsLibreOfficePdf.toFixed(2)}`,
  ];
  return `${lines.join('\n')}\n`;
}
