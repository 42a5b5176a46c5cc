import type { JuryStore } from './state/jury-store';

/**
 * What the ribbon's buttons do besides showing the pane. The pane does the work, so that a button and the pane behave
 * alike and errors have a place to be shown; it hands its use cases over when it starts.
 */
export interface RibbonUseCases {
  /** Reads the workbook and writes jury, minutes, statistics, anomalies and colours. */
  readonly prepareJury: () => Promise<void>;
  /** Writes the colours of the rows and nothing else. */
  readonly recolour: () => Promise<void>;
  /** Selects the cell of the anomaly after the one selected. */
  readonly nextAnomaly: () => Promise<void>;
  /** What is known then: what came of a button is said without the pane where Excel does not show it. */
  readonly store: Pick<JuryStore, 'get' | 'locale'>;
}

export type RibbonButton = Exclude<keyof RibbonUseCases, 'store'>;

let provide: (useCases: RibbonUseCases) => void;
const provided = new Promise<RibbonUseCases>((resolve) => {
  provide = resolve;
});

/** Called once by the pane when it is ready to work. */
export function provideUseCases(useCases: RibbonUseCases): void {
  provide(useCases);
}

/** The pane's use cases, as soon as it has started. */
export const providedUseCases = (): Promise<RibbonUseCases> => provided;
