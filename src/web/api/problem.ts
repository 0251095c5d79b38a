/** One fault of a request: where it lies (JSON pointer or parameter) and why it is one. */
export interface Fault {
  readonly pointer: string;
  readonly reason: string;
}

interface Told {
  /** HTTP status; 0 where no answer came at all. */
  readonly status: number;
  /** The last part of the problem's type, such as `version-mismatch`; `unreachable` where no answer came. */
  readonly code: string;
  readonly detail: string;
  readonly faults: readonly Fault[];
}

/** What the service answered instead of what was asked: problem+json, or no answer at all. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];

  constructor({ status, code, detail, faults }: Told) {
    super(detail);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** Reasons for a field, by the beginning of its pointer: `/needs/0` takes `/needs/0/text` too. */
  reasonsFor(pointer: string): readonly string[] {
    return this.faults
      .filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
      .map(({ reason }) => reason);
  }
}

/** The problem in an answer that is none of the good ones. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const told = (typeof body === 'object' && body !== null ? body : {}) as {
    type?: string;
    title?: string;
    detail?: string;
    errors?: Fault[];
  };
  return new ProblemError({
    status: response.status,
    code: told.type?.split(':').at(-1) ?? String(response.status),
    detail: told.detail ?? told.title ?? response.statusText,
    faults: told.errors ?? [],
  });
}
