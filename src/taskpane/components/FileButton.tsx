import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Endings and types, as of an input. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onFile: (file: File) => void;
}

/** Asks for a file by a button of the pane: a browser's own field has another look and speaks the browser's language. */
export function FileButton({ label, accept, onFile, ...own }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again once it was mended.
          target.value = '';
        }}
      />
      <Button {...own} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
