/** Dialogs of the add-in, as `displayDialogAsync` asks for them: one at a time, each a page in a frame above the grid. */

interface DialogFrame {
  readonly name: string;
  readonly src: string;
  /** Per cent of the window. */
  readonly width: number;
  readonly height: number;
}

/** Where the window shows them. */
export interface DialogPlace {
  /** @param onClosed called where a person closes it */
  open(frame: DialogFrame, onClosed: () => void): HTMLIFrameElement;
  close(): void;
}

/** What office.js sends of the call: its arguments as text (the `targetId` of the event that it registers for). */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly displayInIframe: boolean;
}

export const dialogRequest = (targetId: unknown): DialogRequest =>
  JSON.parse(String(targetId)) as DialogRequest;

/** `OSF.DialogMessageType` and error codes of office.js. */
export const DIALOG = { message: 0, closed: 12_006 } as const;

/** The page's address with what tells office.js there that it is in a dialog: before the `#`, as office.js does it. */
export function dialogAddress({ url }: DialogRequest, hostInfo: string): string {
  const [page = '', ...fragment] = url.split('#');
  const query = `${page.includes('?') ? '&' : '?'}_host_Info=${hostInfo}`;
  return [page + query, ...fragment].join('#');
}
