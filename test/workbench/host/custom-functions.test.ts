import { FunctionCalls } from '../../../workbench/host/custom-functions';
import { EventHub, type RichApiMessage } from '../../../workbench/host/events';

function setUp(): { calls: FunctionCalls; sent: (readonly RichApiMessage[])[] } {
  const sent: (readonly RichApiMessage[])[] = [];
  return { calls: new FunctionCalls(new EventHub((messages) => sent.push(messages))), sent };
}

const call = (id: string, ...args: number[]) => ({ id, args, address: null });

describe('invocations of custom functions', () => {
  it('wait for the runtime and then go out in one message', async () => {
    const { calls, sent } = setUp();
    const both = [calls.invoke(call('ADD', 1, 2)), calls.invoke(call('ADD', 3, 4))];
    await Promise.resolve();
    expect(sent).toEqual([]);
    calls.runtimeReady();
    await Promise.resolve();
    expect(sent).toEqual([
      [
        [1, 1000, '', '[1,"ADD",[1,2],null,0,null]', 1, false],
        [1, 1000, '', '[2,"ADD",[3,4],null,0,null]', 2, false],
      ],
    ]);
    calls.settle([
      [2, true, 7],
      [1, true, 3],
    ]);
    expect(await Promise.all(both)).toEqual([{ value: 3 }, { value: 7 }]);
    expect(calls.counts).toMatchObject({ messages: 1, invocations: 2 });
  });

  it.each([
    [1, '#N/A'],
    [2, '#VALUE!'],
    [5, '#DIV/0!'],
    [6, '#NUM!'],
    [7, '#VALUE!'],
    [8, '#NULL!'],
    [99, '#VALUE!'],
  ])('that fail with code %i show %s and keep their message', async (code, shown) => {
    const { calls } = setUp();
    calls.runtimeReady();
    const answer = calls.invoke(call('MISSING'));
    await Promise.resolve();
    calls.settle([[1, false, 'note manquante', code]]);
    expect(await answer).toEqual({ error: shown, message: 'note manquante' });
  });
});
