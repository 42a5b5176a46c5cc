import { useId } from 'react';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

/** The name that the journal gets; those who have decided before are offered. */
export function WhoField() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const id = useId();
  const { session } = locale;
  const known = new Set(state.reading?.ready?.desk.journal?.entries.map(({ who }) => who).filter(Boolean));
  return (
    <div className={page.section}>
      <Label htmlFor={id} required>
        {session.who}
      </Label>
      <Input
        id={id}
        name="who"
        value={state.who}
        list={`${id}-known`}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={(value) => {
          store.deliberation.signAs(value);
        }}
      />
      <datalist id={`${id}-known`}>
        {[...known].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className={page.hint}>
        {session.whoHint}
      </p>
    </div>
  );
}
