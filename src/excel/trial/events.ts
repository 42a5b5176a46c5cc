/// <reference types="office-js" />
import { within, type Check, type Trial } from './trial';

/** What events tell while something is done, the first one or none. */
async function told<Event>(
  { session }: Trial,
  source: OfficeExtension.EventHandlers<Event>,
  act: () => void,
): Promise<Event | null> {
  let tell: (event: Event) => void = () => undefined;
  const first = new Promise<Event>((resolve) => {
    tell = resolve;
  });
  const handler = source.add((event) => {
    tell(event);
    return Promise.resolve();
  });
  await session.sync();
  try {
    act();
    await session.sync();
    return await within(first);
  } finally {
    handler.remove();
    await session.sync();
  }
}

const write =
  ({ sheet }: Trial, cell: string) =>
  (): void => {
    sheet.getRange(cell).values = [[1]];
  };

export const EVENTS = {
  'change-told': async (trial) => {
    const event = await told(trial, trial.sheet.onChanged, write(trial, 'B2'));
    return event ? [event.address, event.changeType, event.source].join(' ') : 'nothing';
  },
  'change-by-us': async (trial) => {
    const event = await told(trial, trial.sheet.onChanged, write(trial, 'B2'));
    return event ? String(event.triggerSource) : 'nothing';
  },
  'result-not-change': async (trial) => {
    const { session, sheet } = trial;
    sheet.getRange('B1').formulas = [['=A1+1']];
    await session.sync();
    const event = await told(trial, sheet.onChanged, write(trial, 'A1'));
    return event ? event.address : 'nothing';
  },
  'rows-hidden': async (trial) => {
    const { session, sheet } = trial;
    const event = await told(trial, sheet.onRowHiddenChanged, () => {
      sheet.getRange('3:3').rowHidden = true;
    });
    sheet.getRange('3:3').rowHidden = false;
    await session.sync();
    return event ? String(event.changeType) : 'nothing';
  },
} satisfies Record<string, Check>;
