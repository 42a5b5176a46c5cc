/// <reference types="office-js" />
import { Button, Field, FluentProvider, Textarea, Title2, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What a task pane made from Microsoft's React template shows: a title, a text and a Fluent button that writes it. */
function Page() {
  const [text, setText] = useState('Some text.');
  const insert = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [[text]];
      await context.sync();
    });
  return (
    <FluentProvider theme={webLightTheme}>
      <Title2 as="h1">Welcome</Title2>
      <Field label="Text for the selected cell">
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" onClick={() => void insert()}>
        Insert text
      </Button>
    </FluentProvider>
  );
}

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Page />);
});
