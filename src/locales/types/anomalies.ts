import type { AnomalyKind } from '../../gradebook/types';
import type { AnomalyEffect, AnomalyNature } from '../../vocabulary/anomalies';

/** Words of what was read with a doubt: on the sheet of anomalies and in the pane. */
export interface AnomalyLabels {
  readonly title: string;
  readonly none: string;
  readonly note: (count: number) => string;
  readonly sheet: string;
  readonly cell: string;
  readonly student: string;
  readonly value: string;
  readonly kind: string;
  readonly effect: string;
  readonly advice: string;
  readonly empty: string;
  readonly natures: Readonly<Record<AnomalyNature, string>>;
  readonly effectText: (effect: AnomalyEffect) => string;
  /** What to do: that of the decision where one was not applied, else that of the kind. */
  readonly adviceOf: (kind: AnomalyKind, effect: AnomalyEffect) => string;
}
