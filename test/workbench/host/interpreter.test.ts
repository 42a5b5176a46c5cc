import { MemoryWorkbook } from '../../excel/memory-workbook';
import { Client } from '../support/requests';

const setUp = (): { workbook: MemoryWorkbook; client: Client } => {
  const workbook = new MemoryWorkbook(['Notes', []], ['Étudiants', []]);
  return { workbook, client: new Client(workbook) };
};

describe('a request to the workbook', () => {
  it('writes and reads in the order of its actions', async () => {
    const { client } = setUp();
    const range = client.range('A1:B2');
    client.set(range, 'Values', [
      ['Nom', 'Note'],
      ['Ana Exemple', 12.5],
    ]);
    const load = client.load(range, 'values', 'address', 'valueTypes');
    const { value, body } = await client.sync();
    expect(body.Error).toBeUndefined();
    expect(value(load)).toEqual({
      Values: [
        ['Nom', 'Note'],
        ['Ana Exemple', 12.5],
      ],
      Address: 'Notes!A1:B2',
      ValueTypes: [
        ['String', 'String'],
        ['String', 'Double'],
      ],
    });
  });

  it('evaluates the path of a method once, because methods have effects', async () => {
    const { workbook, client } = setUp();
    const added = client.method(client.property(client.root, 'Worksheets'), 'Add', 'Jury');
    client.instantiate(added);
    client.set(added, 'TabColor', '#00b050');
    const load = client.load(added, 'name', 'tabColor');
    const { value } = await client.sync();
    expect(value(load)).toEqual({ Id: '{3}', Name: 'Jury', TabColor: '#00B050' });
    expect(workbook.sheets().map((sheet) => sheet.name)).toEqual(['Notes', 'Étudiants', 'Jury']);
  });

  it('loads the items of a collection with the properties asked for', async () => {
    const { client } = setUp();
    const load = client.load(client.property(client.root, 'Worksheets'), 'items/name');
    const { value } = await client.sync();
    expect(value(load)).toEqual({
      _Items: [
        { Id: '{1}', Name: 'Notes' },
        { Id: '{2}', Name: 'Étudiants' },
      ],
    });
  });

  it('answers null for an object that is not there, and for everything asked of it', async () => {
    const { client } = setUp();
    const missing = client.method(
      client.property(client.root, 'Worksheets'),
      'GetItemOrNullObject',
      'Absente',
    );
    const made = client.instantiate(missing);
    const load = client.load(client.method(missing, 'GetRange', 'A1'), 'values');
    const { value, body } = await client.sync();
    expect(body.Error).toBeUndefined();
    expect(value(made)).toBeNull();
    expect(value(load)).toBeNull();
  });

  it('stops at the first error, says where, and keeps the results before it', async () => {
    const { client } = setUp();
    const range = client.range('A1');
    const first = client.load(range, 'address');
    client.load(client.item(client.property(client.root, 'Worksheets'), 'Absente'), 'name');
    const { value, body } = await client.sync();
    expect(value(first)).toEqual({ Address: 'Notes!A1' });
    expect(body.Error).toMatchObject({ Code: 'ItemNotFound', ActionIndex: 1, HttpStatusCode: 404 });
  });

  it('refuses a member that is not served and remembers it', async () => {
    const { client } = setUp();
    client.load(client.property(client.root, 'PivotTables'), 'items');
    const { body } = await client.sync();
    expect(body.Error?.Code).toBe('ApiNotFound');
    expect([...client.session.interpreter.unknownMembers]).toEqual(['Workbook.PivotTables']);
  });

  it('refuses everything while a cell is being edited', async () => {
    const { workbook, client } = setUp();
    workbook.editing = true;
    client.load(client.range('A1'), 'values');
    const { body } = await client.sync();
    expect(body.Error?.Code).toBe('InvalidOperationInCellEditMode');
  });

  it('refuses a body above the limit of the transport', async () => {
    const client = new Client(new MemoryWorkbook(['Notes', []]), 1_000);
    client.set(client.range('A1'), 'Values', [['x'.repeat(2_000)]]);
    const { body } = await client.sync();
    expect(body.Error?.Code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('finds a range again by its reference in a later request', async () => {
    const { client } = setUp();
    const range = client.range('B2');
    const made = client.instantiate(range);
    client.call(range, '_KeepReference');
    const { value } = await client.sync();
    expect(value(made)).toEqual({ _ReferenceId: 'ref1' });
  });
});

describe('a protected sheet', () => {
  it('refuses values and formats but gives its values away', async () => {
    const { workbook, client } = setUp();
    workbook.activeSheet().write(0, 0, [[{ constant: 3 }]]);
    workbook.activeSheet().extras.protected = true;
    const load = client.load(client.range('A1'), 'values');
    client.set(client.range('A1'), 'Values', [[4]]);
    const { value, body } = await client.sync();
    expect(value(load)).toEqual({ Values: [[3]] });
    expect(body.Error?.Code).toBe('AccessDenied');
  });

  it('lets unlocked cells be written', async () => {
    const { workbook, client } = setUp();
    workbook.activeSheet().write(0, 0, [[{ constant: 3 }]]);
    workbook.activeSheet().applyFormat({ top: 0, left: 0, bottom: 0, right: 0 }, { locked: false });
    workbook.activeSheet().extras.protected = true;
    client.set(client.range('A1'), 'Values', [[4]]);
    const { body } = await client.sync();
    expect(body.Error).toBeUndefined();
    expect(workbook.activeSheet().content(0, 0).value).toBe(4);
  });
});

describe('a value given to a cell', () => {
  it.each([
    ['12.5', 12.5],
    ['1,234', 1234],
    ['50%', 0.5],
    ['true', true],
    ["'007", '007'],
    ['12,5/20', '12,5/20'],
    ['ABJ', 'ABJ'],
    [' ', ' '],
  ])('%s becomes %j, as if it had been typed', async (given, kept) => {
    const { workbook, client } = setUp();
    client.set(client.range('A1'), 'Values', [[given]]);
    await client.sync();
    expect(workbook.activeSheet().content(0, 0).value).toBe(kept);
  });

  it('stays a text in a cell of format @', async () => {
    const { workbook, client } = setUp();
    client.set(client.range('A1'), 'NumberFormat', [['@']]);
    client.set(client.range('A1'), 'Values', [['22301234']]);
    await client.sync();
    expect(workbook.activeSheet().content(0, 0).value).toBe('22301234');
  });

  it('leaves the cell alone when it is null', async () => {
    const { workbook, client } = setUp();
    client.set(client.range('A1:B1'), 'Values', [[1, 2]]);
    client.set(client.range('A1:B1'), 'Values', [[null, 3]]);
    await client.sync();
    expect(workbook.activeSheet().content(0, 0).value).toBe(1);
    expect(workbook.activeSheet().content(0, 1).value).toBe(3);
  });

  it('is refused when the array has another shape than the range', async () => {
    const { client } = setUp();
    client.set(client.range('A1:B2'), 'Values', [[1, 2]]);
    const { body } = await client.sync();
    expect(body.Error?.Code).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  it('come on top of the others, and leave cells that are cleared', async () => {
    const { workbook, client } = setUp();
    for (const formula of ['=$A1<8', '=$A1<10']) {
      const added = client.method(
        client.property(client.range('A1:A10'), 'ConditionalFormats'),
        'Add',
        'Custom',
      );
      client.set(client.property(client.property(added, 'Custom'), 'Rule'), 'Formula', formula);
    }
    client.call(client.property(client.range('A5:A10'), 'ConditionalFormats'), 'ClearAll');
    const { body } = await client.sync();
    expect(body.Error).toBeUndefined();
    const rules = workbook.activeSheet().conditionalFormats();
    expect(rules.map(({ formula }) => formula)).toEqual(['=$A1<10', '=$A1<8']);
    expect(rules[0]?.areas).toEqual([{ top: 0, left: 0, bottom: 3, right: 0 }]);
  });
});

describe('events', () => {
  it('reach the handlers of the sheet and of the workbook, and say who wrote', async () => {
    const { workbook, client } = setUp();
    client.call(client.property(client.root, 'Worksheets'), '_RegisterDataChangedEvent');
    client.set(client.range('C3'), 'Values', [[1]]);
    await client.sync();
    workbook.activeSheet().write(0, 0, [[{ constant: 2 }]]);
    const heard = client.messages.map(([category, type, target, message]) => {
      const { address, triggerSource } = JSON.parse(message) as Record<string, unknown>;
      return [category, type, target, address, triggerSource];
    });
    expect(heard).toEqual([
      [65536, 10, 'Workbook', 'C3', 'ThisLocalAddin'],
      [65536, 10, 'Workbook', 'A1', 'Unknown'],
    ]);
  });

  it('end with the last handler', async () => {
    const { workbook, client } = setUp();
    const sheets = client.property(client.root, 'Worksheets');
    client.call(sheets, '_RegisterDataChangedEvent');
    client.call(sheets, '_UnregisterDataChangedEvent');
    await client.sync();
    workbook.activeSheet().write(0, 0, [[{ constant: 2 }]]);
    expect(client.messages).toEqual([]);
    expect(client.session.events.handlers).toBe(0);
  });
});
