import { checkCurriculum, type CheckLine } from '../../../curricula/check';
import { differencesOf, type Difference } from '../../../curricula/differences';
import type { CurriculumDocument } from '../../../curricula/types';
import type { Locale } from '../../../locales/locale';
import type { MaquetteWords } from '../../../locales/types/tools';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { useMaquetteWords } from './words';

/** Differences told one by one; more are counted. */
const MOST = 12;

/** What does not add up in a curriculum, said anew with each change. */
export function Checks({ document }: { readonly document: CurriculumDocument }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const lines = checkCurriculum(document);
  // What one pole has too much of the other has too little of.
  const wrong = lines.filter(({ ok, pole, what }) => !ok && (what !== 'poleShare' || pole === 'resources'));
  return (
    <div role="status">
      {wrong.length === 0 ? (
        <Notice kind="success">{words.allRight(lines.length)}</Notice>
      ) : (
        <Notice kind="warning">
          {words.wrong(wrong.length)}
          <ul className={page.bullets}>
            {wrong.map((line) => (
              <li key={`${line.what} ${line.of} ${line.pole ?? ''}`}>{lineText(line, words, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function lineText(
  { what, of, computed, stated, missing = [] }: CheckLine,
  words: MaquetteWords,
  { number }: Locale,
): string {
  // A share that misses the range never looks as if it were within.
  const shown = what === 'poleShare' ? number(Math.round(computed * 100_000) / 1000) : number(computed);
  return words.check(what, of, shown, stated === null ? null : number(stated), missing.join(', '));
}

interface DifferencesProps {
  readonly before: CurriculumDocument;
  readonly after: CurriculumDocument;
}

/** What changes where one curriculum takes the place of another. */
export function Differences({ before, after }: DifferencesProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const all = differencesOf(before, after);
  if (all.length === 0) return <p className={page.hint}>{words.same(before.title)}</p>;
  return (
    <div className={page.section}>
      <h3 className={page.hint}>{words.differences(before.title)}</h3>
      <ul className={page.bullets}>
        {all.slice(0, MOST).map((one) => {
          const text = differenceText(one, words, locale);
          return <li key={text}>{text}</li>;
        })}
        {all.length > MOST && <li>{words.more(all.length - MOST)}</li>}
      </ul>
    </div>
  );
}

function differenceText(one: Difference, { difference }: MaquetteWords, { number }: Locale): string {
  if (one.kind === 'texts') return difference.texts;
  if (one.kind === 'added' || one.kind === 'removed') return difference[one.kind](one.what);
  return difference[one.kind](one.of, number(one.before), number(one.after));
}
