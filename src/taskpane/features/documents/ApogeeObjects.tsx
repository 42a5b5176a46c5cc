import { makeStyles } from '@fluentui/react-components';
import type { CurriculumDocument } from '../../../curricula/types';
import type { ApogeeConfig } from '../../../jury/apogee/config';
import { objectName } from '../../../jury/apogee/fill';
import { subjectText, type ApogeeSubject } from '../../../jury/apogee/subjects';
import type { ApogeeFile } from '../../../jury/apogee/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Select } from '../../components/Select';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  object: { display: 'flex', flexDirection: 'column', minWidth: 0, gap: '2px' },
  name: { overflowWrap: 'anywhere' },
  select: { minWidth: 0, width: '100%' },
  type: { color: tokens.colorNeutralForeground2 },
});

interface ApogeeObjectsProps {
  readonly config: ApogeeConfig;
  readonly file: ApogeeFile;
  readonly curriculum: CurriculumDocument;
  /** @param key of the object */
  readonly onChange: (key: string, subject: string) => void;
}

/** Each object of the file with what it stands for. */
export function ApogeeObjects({ config, file, curriculum, onChange }: ApogeeObjectsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { exports: labels, apogee } = locale;
  const text = (subject: ApogeeSubject): string => subjectText(subject, apogee);
  const results = resultSubjects(curriculum).map(text);
  const modules = curriculum.modules.map(({ code }) => text({ kind: 'module', module: code }));
  return (
    <div className={page.section} role="group" aria-labelledby="apogee-objects">
      <h4 id="apogee-objects" className={page.subtitle}>
        {labels.objects}
      </h4>
      <p className={page.hint}>{labels.objectsHint(apogee.sheet)}</p>
      <ul className={page.list}>
        {file.objects.map((object) => {
          const subject = config.objects.find(({ key }) => key === object.key)?.subject ?? '';
          const isOther = subject !== '' && !results.includes(subject) && !modules.includes(subject);
          const id = `apogee-object-${object.key}`;
          return (
            <li key={object.key} className={styles.object}>
              <label htmlFor={id} className={styles.name}>
                {objectName(object)} <span className={styles.type}>({object.type})</span>
              </label>
              <Select
                id={id}
                className={styles.select}
                value={subject}
                onChange={(value) => {
                  onChange(object.key, value);
                }}
              >
                <option value="">{labels.toFill}</option>
                {isOther && <option value={subject}>{subject}</option>}
                {results.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
                <optgroup label={labels.modules}>
                  {modules.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </optgroup>
              </Select>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Everything but modules that a curriculum gives a result for. */
function resultSubjects({ ues }: CurriculumDocument): readonly ApogeeSubject[] {
  const competences = [...new Set(ues.map(({ competence }) => competence))];
  const semesters = [...new Set(ues.map(({ semester }) => semester))];
  return [
    ...ues.map(({ code }): ApogeeSubject => ({ kind: 'ue', ue: code })),
    ...competences.map((competence): ApogeeSubject => ({ kind: 'rcue', competence })),
    ...semesters.map((semester): ApogeeSubject => ({ kind: 'semester', semester })),
    { kind: 'year' },
    { kind: 'diploma' },
    { kind: 'none' },
  ];
}
