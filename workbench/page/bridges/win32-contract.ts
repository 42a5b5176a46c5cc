import type { AppContext } from './bridge';

/** What the page offers to the script in the pane; only strings, numbers and plain arrays cross. */
export interface Win32Host {
  readonly context: AppContext & { readonly matrix: string };
  answer(body: string): Promise<string>;
  register(event: number, handler: (event: number, payload: readonly unknown[]) => void): void;
  unregister(event: number): void;
  openDialog(targetId: string): void;
  closeDialog(): void;
  /** @param params of `messageParent`, as JSON */
  messageParent(params: string): void;
  readSettings(): [string, string][];
  writeSettings(settings: readonly (readonly [string, string])[]): void;
}

export const WIN32_HOST = 'workbenchHost';
