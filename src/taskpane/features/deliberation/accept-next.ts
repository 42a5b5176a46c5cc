import { isIncomplete, reasonWithoutYear } from '../../../jury/decisions/draft';
import type { JuryStudent } from '../../../jury/report';
import { usePane } from '../../state/context';

/** The step that leads through a sitting: what it is called now, and what it does. */
interface Step {
  readonly label: string;
  readonly isAcceptance: boolean;
  readonly disabled: boolean;
  readonly run: () => void;
}

/**
 * Accepts the proposal and goes on; only goes on where there is nothing to accept: no proposal, one that is decided already, one
 * that the law asks more for, or a closed jury.
 * @param askWho leads to where the name for the journal is typed
 */
export function useAcceptNext(
  student: JuryStudent,
  following: JuryStudent | undefined,
  askWho: () => void,
): Step {
  const { state, store, locale } = usePane();
  const { panel } = locale.session;
  const desk = state.reading?.ready?.desk;
  const { entry, result } = student;
  const { proposal: value } = result;
  const isOpen = !desk?.closing && desk?.rows?.byId.has(student.id) === true;
  const reason = value && reasonWithoutYear(student, value, locale);
  const decision =
    value && isOpen && entry?.decision !== value
      ? ({ subject: { kind: 'year' }, value, reason: reason ?? '' } as const)
      : null;
  if (!decision || isIncomplete(student, decision)) {
    return {
      label: panel.skip,
      isAcceptance: false,
      disabled: !following,
      run: () => void (following && store.pick(following.id)),
    };
  }
  return {
    label: following ? panel.acceptNext(decision.value) : panel.acceptLast(decision.value),
    isAcceptance: true,
    disabled: state.work !== null,
    run: () => {
      if (state.who.trim() === '') askWho();
      else void store.deliberation.decide(student.id, decision, undefined, following?.id);
    },
  };
}
