import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' } });

/** A file made in the pane. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An installed Excel saves no file from its pane (office-js issues 503 and 1145): there another way comes first. */
export const isInstalled = (program: string): boolean => /\b(?:PC|Mac)\b/.test(program);

const blobOf = ({ bytes }: MadeFile): Blob =>
  new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' });

/** Starts the download at once; where Excel blocks it, nothing happens, and the link stays. */
export function offerFile(file: MadeFile): void {
  const address = URL.createObjectURL(blobOf(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A link to a file, and what to do where nothing was saved. @param command of the batch that does the same */
export function Download({ file, command }: { readonly file: MadeFile; readonly command: string }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(blobOf(file));
    if (link.current) link.current.href = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return (
    <div className={page.section}>
      <a ref={link} download={file.name} className={styles.link}>
        {locale.exports.download(file.name)}
      </a>
      <p className={page.hint}>{locale.exports.notSaved(command)}</p>
    </div>
  );
}
