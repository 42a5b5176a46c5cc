/** An answer of Excel that is an error: the codes are those of `OfficeExtension.Error.code`. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const notFound = (): RichApiError =>
  new RichApiError('ItemNotFound', "The requested resource doesn't exist.", 404);

/** @throws RichApiError `ItemNotFound` where there is nothing */
export function existing<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound();
  return found;
}

export const invalidArgument = (why: string): RichApiError =>
  new RichApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${why})`,
  );

export const accessDenied = (): RichApiError =>
  new RichApiError('AccessDenied', 'You cannot perform the requested operation.', 403);

export const inCellEdit = (): RichApiError =>
  new RichApiError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell.',
  );

export const apiNotFound = (member: string): RichApiError =>
  new RichApiError('ApiNotFound', `The API you are trying to use could not be found. (${member})`, 404);

export const payloadTooLarge = (): RichApiError =>
  new RichApiError(
    'RequestPayloadSizeLimitExceeded',
    'The request payload size has exceeded the limit. Please refer to the documentation.',
    413,
  );
