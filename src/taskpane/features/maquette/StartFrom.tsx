import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { CHOSEN_CURRICULA } from '../../../curricula/chosen/chosen';
import { emptyCurriculum } from '../../../curricula/empty';
import type { CurriculumDocument } from '../../../curricula/types';
import { ChoiceField } from '../../components/ChoiceField';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { useMaquetteWords } from './words';

export interface WritingProps {
  readonly current: CurriculumDocument;
  /** The sheet that is there already. */
  readonly sheet: string | null;
  /** @returns whether it was written */
  readonly onWrite: (document: CurriculumDocument) => Promise<boolean>;
}

/** Writes the sheet from the curriculum in force, one that comes with the product, or next to nothing. */
export function StartFrom({ current, sheet, onWrite }: WritingProps) {
  const { state } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const sources: readonly (readonly [string, string, CurriculumDocument])[] = [
    ['force', words.fromForce, current],
    ...CHOSEN_CURRICULA.map((one) => [one.id, one.title, one] as const),
    ...([1, 2, 3] as const).map((level) => {
      const title = `${words.fromEmpty} (BUT ${level})`;
      return [`empty-${level}`, title, emptyCurriculum(level, `BUT ${level}`)] as const;
    }),
  ];
  const [chosen, setChosen] = useState('force');
  const document = sources.find(([id]) => id === chosen)?.[2] ?? current;
  return (
    <section className={page.section} aria-labelledby="maquette-start">
      <h2 id="maquette-start" className={page.subtitle}>
        {words.start}
      </h2>
      <ChoiceField
        label={words.from}
        value={chosen}
        choices={sources.map(([id, text]) => [id, text] as const)}
        onChange={setChosen}
      />
      {sheet !== null && <p className={page.hint}>{words.replace(sheet)}</p>}
      <div className={page.row}>
        <Button disabled={state.work !== null} onClick={() => void onWrite(document)}>
          {words.write}
        </Button>
      </div>
    </section>
  );
}
