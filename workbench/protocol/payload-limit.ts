import { ApiError } from './api-error';

/** Excel on the web lets no request and no answer be larger. The rest of a megabyte beyond 5,000,000 is not counted on. */
export const WEB_PAYLOAD_LIMIT_BYTES = 5_000_000;

const DOCUMENTATION =
  'Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".';

/** How much one message between the page and Excel may hold; null where there is no limit, as on the desktop. */
export class PayloadLimit {
  constructor(public limitBytes: number | null = WEB_PAYLOAD_LIMIT_BYTES) {}

  /** What a request is refused with before anything of it is done; null where it is small enough. */
  refusalOfRequest(body: string): ApiError | null {
    return this.exceeds(body)
      ? new ApiError(
          'RequestPayloadSizeLimitExceeded',
          `The request payload size has exceeded the limit. ${DOCUMENTATION}`,
        )
      : null;
  }

  /** What takes the place of an answer that is too large, although all that was asked for is done. */
  refusalOfResponse(body: string): ApiError | null {
    return this.exceeds(body)
      ? new ApiError(
          'ResponsePayloadSizeLimitExceeded',
          `The response payload size has exceeded the limit. ${DOCUMENTATION}`,
        )
      : null;
  }

  private exceeds(text: string): boolean {
    if (this.limitBytes === null || text.length * 3 <= this.limitBytes) return false;
    return text.length > this.limitBytes || new TextEncoder().encode(text).length > this.limitBytes;
  }
}
