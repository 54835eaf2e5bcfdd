/**
 * `OfficeExtension.Error`: name, code, message, debugInfo, traceMessages. Codes and messages after "Error handling with the application-specific JavaScript
 * APIs" (office-js-docs-pr, docs/testing/application-specific-api-error-handling.md); those of the library itself after
 * `OfficeExtension.ErrorCodes`.
 */
const MESSAGES = {
  // Thrown by the library at once, without asking Excel.
  PropertyNotLoaded:
    "The property is not available. Before reading the property's value, call the load method on the containing object.",
  ValueNotLoaded: 'The value of the result object has not been loaded yet.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  InvalidRequestContext: 'Cannot use the object across different request contexts.',
  RunMustReturnPromise: 'The batch function passed to the ".run" method did not return a promise.',
  InvalidObjectPath: 'The object path is not working for what you are trying to do.',
  // Answered by Excel at `context.sync()`.
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not available while Excel is in Edit cell mode.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  GeneralException: 'There was an internal error while processing the request.',
} as const;

export type Code = keyof typeof MESSAGES;

export class OfficeError extends Error {
  readonly code: Code;
  readonly debugInfo: { code: Code; message: string; errorLocation: string };
  readonly traceMessages: string[] = [];

  constructor(code: Code, errorLocation: string) {
    super(MESSAGES[code]);
    this.name = 'OfficeExtension.Error';
    this.code = code;
    this.debugInfo = { code, message: this.message, errorLocation };
  }
}

/** What the fake does not know is no answer: whoever calls it must look it up and write it down here first. */
export function notInFake(what: string): Error {
  return new Error(`not in the fake of Office.js: ${what}`);
}
