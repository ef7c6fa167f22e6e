/** What a batch fails with: the code and message that office.js gives to the add-in as a RichApi.Error. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.");
}

export function invalidArgument(): ApiError {
  return new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function shapeMismatch(): ApiError {
  return new ApiError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function itemAlreadyExists(): ApiError {
  return new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function invalidOperation(message: string): ApiError {
  return new ApiError('InvalidOperation', message);
}

export function accessDenied(): ApiError {
  return new ApiError('AccessDenied', 'You cannot perform the requested operation.');
}
