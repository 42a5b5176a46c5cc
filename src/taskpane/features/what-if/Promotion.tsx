import { useDeferredValue, useMemo } from 'react';
import type { JuryReport } from '../../../jury/report';
import { RESCUED, RESCUE_MEANS, SUPPOSED_OUTCOMES } from '../../../vocabulary/what-if';
import { summaryOf } from '../../../jury/supposed-outcome';
import { whatIf, type Supposed, type Supposition } from '../../../jury/what-if';
import { changeText } from '../../../locales/change-text';
import type { Locale } from '../../../locales/locale';
import { DECIDED_MARKS, ROUNDINGS, type MarkEffect, type Policy, type Rounding } from '../../../rules/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { suppositionOf, type WhatIfDraft } from '../../state/what-if-draft';
import { ChoiceField } from '../../components/ChoiceField';
import { CodeChange } from './CodeChange';
import { NumberField } from './NumberField';
import { useWhatIfStyles } from './what-if-styles';

const EFFECTS = ['zero', 'neutralised', 'awaited'] as const satisfies readonly MarkEffect[];

/** "Si le jury repêche à partir de 9,80": thresholds and rules for everybody, and who changes. */
export function Promotion({ report }: { readonly report: JuryReport }) {
  const { locale, supposed } = usePane();
  const page = usePageStyles();
  const styles = useWhatIfStyles();
  const change = useChange();
  const { whatIf: words } = locale;
  const { policy } = report.curriculum;
  // Typing never waits for the promotion to be judged.
  const asked = useDeferredValue(supposed);
  const supposition = useMemo(() => suppositionOf(asked), [asked]);
  const found = useMemo(() => (supposition ? whatIf(report, supposition) : null), [report, supposition]);
  return (
    <>
      <form
        className={page.section}
        aria-label={words.parts.promotion}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <NumberField
          label={words.rescue}
          hint={words.rescueHint(locale.number(policy.floorMark), locale.number(policy.passMark))}
          value={supposed.from}
          min={0}
          max={20}
          step={0.05}
          start={policy.passMark}
          onChange={(from) => {
            change({ from });
          }}
        />
        <div className={styles.fields}>
          <ChoiceField
            label={words.of}
            value={supposed.of}
            choices={RESCUED.map((of) => [of, words.ofWords[of]] as const)}
            onChange={(of) => {
              change({ of });
            }}
          />
          <ChoiceField
            label={words.by}
            value={supposed.by}
            choices={RESCUE_MEANS.map((by) => [by, words.byWords[by]] as const)}
            onChange={(by) => {
              change({ by });
            }}
          />
        </div>
        <Rules policy={policy} />
      </form>
      <p className={styles.result} role="status">
        {found && supposition ? sentenceOf(supposition, found, locale) : ''}
      </p>
      {!found && <p className={page.hint}>{words.nothingAsked}</p>}
      {found && found.length > 0 && <Changed found={found} />}
    </>
  );
}

/** What changes the fields. */
function useChange(): (part: Partial<WhatIfDraft>) => void {
  const { supposed, setSupposed } = usePane();
  return (part) => {
    setSupposed({ ...supposed, ...part });
  };
}

/** Another floor, rounding, or effect of what is no mark. */
function Rules({ policy }: { readonly policy: Policy }) {
  const { locale, supposed } = usePane();
  const styles = useWhatIfStyles();
  const change = useChange();
  const { whatIf: words } = locale;
  const effectWord = (effect: MarkEffect): string =>
    effect === 'defaulting' ? locale.ueCodes.DEF : locale.settings.choices[effect];
  const roundingWord = (rounding: Rounding): string => locale.settings.choices[rounding];
  return (
    <details open={hasRules(supposed)}>
      <summary className={styles.summary}>{words.rules}</summary>
      <div className={styles.fields}>
        <NumberField
          label={words.floor}
          value={supposed.floor}
          min={0}
          max={20}
          step={0.05}
          start={policy.floorMark}
          onChange={(floor) => {
            change({ floor });
          }}
        />
        <ChoiceField<Rounding | ''>
          label={locale.settings.names.rounding}
          value={supposed.rounding}
          choices={[
            ['', words.inForce(roundingWord(policy.rounding))],
            ...ROUNDINGS.map((rounding) => [rounding, roundingWord(rounding)] as const),
          ]}
          onChange={(rounding) => {
            change({ rounding });
          }}
        />
        {DECIDED_MARKS.map((code) => (
          <ChoiceField<MarkEffect | ''>
            key={code}
            label={locale.settings.names[code]}
            value={supposed.effects[code]}
            choices={[
              ['', words.inForce(effectWord(policy.effects[code]))],
              ...EFFECTS.map((effect) => [effect, effectWord(effect)] as const),
            ]}
            onChange={(effect) => {
              change({ effects: { ...supposed.effects, [code]: effect } });
            }}
          />
        ))}
      </div>
    </details>
  );
}

const hasRules = ({ floor, rounding, effects }: WhatIfDraft): boolean =>
  floor !== '' || rounding !== '' || Object.values(effects).some((effect) => effect !== '');

/** `Si le jury repêche les RCUE à partir de 9,80 : 7 étudiants changent (2 admis, 5 passent).` */
function sentenceOf(supposition: Supposition, found: readonly Supposed[], locale: Locale): string {
  const { whatIf: words, number, changes } = locale;
  const { rescue, policy, effects } = supposition;
  const lead = rescue
    ? words.ifRescued(rescue.of, number(rescue.from, 2), policy !== undefined || effects !== undefined)
    : words.ifRules;
  const { changed, outcomes } = summaryOf(found);
  const counts = SUPPOSED_OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) =>
    words.outcomes[outcome](outcomes[outcome]),
  );
  return `${lead}${changes.colon}${words.changed(changed)}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}.`;
}

function Changed({ found }: { readonly found: readonly Supposed[] }) {
  const { store, locale } = usePane();
  const page = usePageStyles();
  const styles = useWhatIfStyles();
  const { whatIf: words } = locale;
  const { transitions } = summaryOf(found);
  return (
    <section className={page.section} aria-labelledby="who-changes">
      {transitions.length > 0 && (
        <p className={page.hint}>
          {words.transitions} :{' '}
          {transitions.map(({ from, to, count }) => `${from ?? '–'} → ${to ?? '–'} (${count})`).join(' · ')}
        </p>
      )}
      <h2 id="who-changes" className={page.subtitle}>
        {words.students}
      </h2>
      <ul className={styles.list} aria-labelledby="who-changes">
        {found.map(({ before, after, changes }) => (
          <li key={before.id} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              title={words.showRow}
              onClick={() => void store.pick(before.id)}
            >
              <span className={styles.line}>
                <strong>
                  {before.lastName} {before.firstName}
                </strong>
                <CodeChange before={before} after={after} />
              </span>
              <span className={styles.detail}>
                {changes
                  .filter(({ what }) => what !== 'year')
                  // A change stays on one line.
                  .map((change) => changeText(change, locale).replaceAll(' ', '\u00a0'))
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
