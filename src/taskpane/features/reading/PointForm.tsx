import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { a1 } from '../../../cells/a1';
import { gridOf } from '../../../cells/grid';
import { semestersOf } from '../../../curricula/codes';
import type { CurriculumDocument } from '../../../curricula/types';
import type { Meaning } from '../../../gradebook/by-hand/hints';
import { cellText } from '../../../gradebook/mark';
import { moduleNamed } from '../../../jury/reading/hint-text';
import { columnsIn, isBesideNames, pointedAt, selectedArea, type Pointed } from '../../../jury/reading/point';
import { lackOf, type SheetView } from '../../../jury/reading/views';
import { withMarksSheets } from '../../../jury/our-sheets/find';
import { POINTED, type PointedKind } from '../../../locales/types/reading';
import type { Semester } from '../../../rules/types';
import { ChoiceField } from '../../components/ChoiceField';
import { LabelledField } from '../../components/LabelledField';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import type { Reading } from '../../../jury/use-cases/read-jury';
import type { CellEvent } from '../../../jury/host/port';
import type { Area, SheetSnapshot } from '../../../cells/snapshot';
import { Input } from '../../components/Input';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  selection: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** What is typed in the form. */
interface Draft {
  readonly kind: PointedKind;
  readonly module: string;
  readonly ue: string;
  readonly semester: Semester;
}

/** Select cells in Excel, say what they are, take them. */
export function PointForm({ views }: { readonly views: readonly SheetView[] }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const id = useId();
  const { reading } = state;
  const { point } = locale.reading;
  const curriculum = reading?.preparation.inForce.curriculum;
  const [draft, setDraft] = useState<Partial<Draft>>({});
  const [taken, setTaken] = useState<CellEvent | null>(null);
  if (!reading || !curriculum) return null;

  // What was taken is not taken twice, unless somebody says otherwise of it.
  const isFresh = state.selection !== taken || Object.keys(draft).length > 0;
  const selection = isFresh ? state.selection : null;
  const selected = selectedIn(reading, selection);
  const chosen = { ...likely(views, selectedIn(reading, state.selection), curriculum), ...draft };
  const pointed = selected && pointedBy(chosen, columnsIn(selected.sheet, selected.area), curriculum);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
  };
  const take = async (): Promise<void> => {
    if (!selected || !pointed) return;
    const { hints } = reading.preparation.settings;
    const tables = views.find(({ sheet }) => sheet === selected.sheet.name)?.tables ?? [];
    const standing = tables.map(({ headerRow, students }) => ({
      headerRow,
      lastRow: students?.last ?? Number.POSITIVE_INFINITY,
    }));
    const { words } = locale.reading;
    setTaken(selection);
    await store.settings.showTables(
      pointedAt(hints, selected.sheet, standing, selected.area, pointed, words),
    );
    // What is likely now is another column.
    if (store.get().refused === null) setDraft({});
  };
  const meanings = pointed?.as === 'columns' ? pointed.meanings : [];
  return (
    <form
      className={styles.form}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <h2 id={`${id}-title`} className={page.subtitle}>
        {point.title}
      </h2>
      <ChoiceField
        label={point.isWhat}
        value={chosen.kind}
        choices={POINTED.map((kind) => [kind, point.kinds[kind]] as const)}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <What chosen={chosen} curriculum={curriculum} onChange={change} />
      <p className={page.hint}>{point.select[chosen.kind]}</p>
      <p className={styles.selection} role="status">
        {selectionText(selection, selected, locale.reading.point, isHidden(reading))}
      </p>
      {meanings.length > 1 && (
        <p className={page.hint}>{point.several(meanings.map(locale.reading.table.meaning))}</p>
      )}
      <div className={page.row}>
        <Button appearance="primary" type="submit" disabled={!pointed || state.work !== null}>
          {point.take}
        </Button>
      </div>
    </form>
  );
}

interface WhatProps {
  readonly chosen: Draft;
  readonly curriculum: CurriculumDocument;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which module, UE or semester. */
function What({ chosen, curriculum, onChange }: WhatProps) {
  const { point } = usePane().locale.reading;
  const id = useId();
  if (chosen.kind === 'module')
    return (
      <LabelledField label={point.module} required>
        {(described) => (
          <>
            <Input
              {...described}
              value={chosen.module}
              list={id}
              autoComplete="off"
              onChange={(module) => {
                onChange({ module });
              }}
            />
            <datalist id={id}>
              {curriculum.modules.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </LabelledField>
    );
  if (chosen.kind === 'average')
    return (
      <ChoiceField
        label={point.ue}
        value={chosen.ue}
        choices={curriculum.ues.map(({ code }) => [code, code] as const)}
        onChange={(ue) => {
          onChange({ ue });
        }}
      />
    );
  if (chosen.kind === 'semester')
    return (
      <ChoiceField
        label={point.semester}
        value={chosen.semester}
        choices={semestersOf(curriculum.level).map((one) => [one, one] as const)}
        onChange={(semester) => {
          onChange({ semester });
        }}
      />
    );
  return null;
}

interface Selected {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
}

/** What is selected on a sheet of the department; null where nothing is, or on a sheet of ours. */
function selectedIn({ workbook }: Reading, selection: CellEvent | null): Selected | null {
  const area = selection && selectedArea(selection.address);
  const sheet = withMarksSheets(workbook).sheets.find(({ name }) => name === selection?.sheet);
  return area && sheet ? { sheet, area } : null;
}

const isHidden = ({ preparation }: Reading): boolean => preparation.settings.names === 'hidden';

function selectionText(
  selection: CellEvent | null,
  selected: Selected | null,
  words: ReturnType<typeof usePane>['locale']['reading']['point'],
  isNameless: boolean,
): string {
  if (!selection) return words.nothingSelected;
  const { sheet, address } = selection;
  if (!selected) return `${words.selected(`${sheet}!${address}`, '')}. ${words.outside}`;
  const { top, left } = selected.area;
  // A cell that is pointed at may hold a name.
  const text = isNameless ? '' : cellText(gridOf(selected.sheet).shown(top, left));
  return words.selected(`${sheet}!${address || a1({ row: top, column: left })}`, text);
}

/** What is likely to be shown next: what the table lacks, then the next module that has no column. */
function likely(
  views: readonly SheetView[],
  selected: Selected | null,
  { modules, ues, level }: CurriculumDocument,
): Draft {
  const table = views.find((view) => view.sheet === selected?.sheet.name)?.tables.at(-1);
  const shown = new Set(
    views.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) =>
        columns.flatMap(({ meaning }) =>
          meaning.is === 'module' ? meaning.module : meaning.is === 'average' ? meaning.ue : [],
        ),
      ),
    ),
  );
  const next = (codes: readonly { readonly code: string }[]): string =>
    codes.find(({ code }) => !shown.has(code))?.code ?? '';
  const lack = table ? lackOf(table) : 'person';
  const isMarks =
    lack === null || (lack === 'person' && selected && isBesideNames(selected.sheet, selected.area));
  return {
    kind: isMarks ? 'module' : LIKELY[lack],
    module: next(modules),
    ue: next(ues) || (ues[0]?.code ?? ''),
    semester: semestersOf(level)[0] ?? 'S1',
  };
}

const LIKELY = { person: 'fullName', marks: 'module', students: 'firstRow' } as const;

/** What the selected columns are by what is typed; null while a module is wanting. */
function pointedBy(draft: Draft, width: number, { modules, ues }: CurriculumDocument): Pointed | null {
  const { kind } = draft;
  switch (kind) {
    case 'headers':
    case 'firstRow':
    case 'lastRow':
      return { as: kind };
    case 'semester':
      return { as: kind, semester: draft.semester };
    case 'module': {
      const typed = draft.module.trim();
      const codes = following(
        modules.map(({ code }) => code),
        moduleNamed(typed),
        width,
      );
      const meanings = codes.map((module): Meaning => ({ is: 'module', module }));
      return typed === '' ? null : { as: 'columns', meanings };
    }
    case 'average': {
      const codes = following(
        ues.map(({ code }) => code),
        draft.ue,
        width,
      );
      return { as: 'columns', meanings: codes.map((ue): Meaning => ({ is: 'average', ue })) };
    }
    default:
      return { as: 'columns', meanings: [{ is: kind }] };
  }
}

/** So many of a list from one on; this one alone where it is not in the list. */
function following(list: readonly string[], from: string, count: number): readonly string[] {
  const start = list.indexOf(from);
  return start < 0 ? [from] : list.slice(start, start + count);
}
