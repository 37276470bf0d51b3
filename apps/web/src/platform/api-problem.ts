/** One refused field of a form, in the words of the server, already translated. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** The body of a refusal, RFC 9457 (application/problem+json). */
export interface ProblemBody {
  type?: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  /** To quote when asking for help. */
  requestId?: string;
  /** Figures behind the sentence: limits, ids, counts. */
  details?: Readonly<Record<string, unknown>>;
  errors?: FieldProblem[];
}

/** Code of a call that never reached the server: no network, or the server is down. */
export const UNREACHABLE = 'network.unreachable';

/**
 * A call that failed. `title`, `detail` and the field messages are already in the reader's language, except for
 * `network.unreachable` and `unexpected`, whose words are in the `common` namespace under `problems`.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldProblem[];

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.requestId = body.requestId;
    this.details = body.details ?? {};
    this.fields = body.errors ?? [];
  }

  /** True when trying again later may succeed without changing anything. */
  get isPassing(): boolean {
    return this.code === UNREACHABLE || this.status === 429 || this.status >= 502;
  }
}

export function unreachable(): ApiProblem {
  return new ApiProblem({ status: 0, code: UNREACHABLE, title: '' });
}

/** Reads a refused response; a body that is not a problem (a proxy's page) becomes `unexpected`. */
export async function problemFromResponse(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) return new ApiProblem({ ...body, status: response.status });
  return new ApiProblem({ status: response.status, code: 'unexpected', title: '' });
}

/** Whatever was thrown, as a problem that a screen can show. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (isFailedCall(error) && isProblemBody(error.data)) return new ApiProblem({ ...error.data, status: error.status });
  return new ApiProblem({ status: 500, code: 'unexpected', title: '' });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'title' in body && 'code' in body;
}

function isFailedCall(error: unknown): error is { status: number; data: unknown } {
  return typeof error === 'object' && error !== null && 'status' in error && 'data' in error;
}
