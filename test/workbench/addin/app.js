/* global Office, Excel, CustomFunctions, document, setTimeout */

CustomFunctions.associate('ADD', (a, b) => a + b);
CustomFunctions.associate(
  'COUNTFILLED',
  (cells) => cells.flat().filter((cell) => cell !== null && cell !== '').length,
);
CustomFunctions.associate('TIMES', (rows, factor) =>
  rows.map((row) => row.map((value) => value * (factor ?? 10))),
);
CustomFunctions.associate('MISSING', () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'note manquante');
});
CustomFunctions.associate('LATER', async (value) => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  return value * 2;
});
CustomFunctions.associate('WHERE', (invocation) => invocation.address);

Office.actions.associate('markCell', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [['vu']];
    await context.sync();
  });
  event.completed();
});

Office.onReady(async (info) => {
  document.getElementById('status').textContent = `prêt ${info.host} ${info.platform}`;
  document.getElementById('read').addEventListener('click', () =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      document.getElementById('selection').textContent = range.address;
    }),
  );
});
