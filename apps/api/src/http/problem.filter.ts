import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { negotiateLanguage, Translator } from '@tamkin/i18n';
import { DomainError, type DomainErrorKind, type Language } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  'not-valid': 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'wrong-kind': 415,
  'too-many': 429,
  unavailable: 503,
};

/** An RFC 9457 problem. `code` is stable; `title` is a sentence in the reader's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** To quote when asking for help; also in the log. */
  requestId: string;
  details?: object;
  errors?: { field: string; code: string; message: string }[];
}

/** Turns every refusal and every accident into one shape. Accidents are logged; their reason stays inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly translator: Translator) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = this.asRefusal(error, request);
    const problem = this.present(refusal, request);
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
  }

  private asRefusal(error: unknown, request: FastifyRequest): DomainError {
    if (error instanceof DomainError) return error;
    const status = statusOf(error);
    if (status === 404) return new DomainError('not-found', 'request.route-not-found');
    if (status === 413) return new DomainError('too-large', 'request.too-large');
    if (status === 429) return new DomainError('too-many', 'request.too-many');
    if (status !== null && status >= 400 && status < 500) return new DomainError('not-valid', 'request.malformed');
    if (isUnreadableValue(error)) return new DomainError('not-valid', 'request.malformed');
    this.logger.error(`${request.method} ${request.routeOptions?.url ?? ''} [${request.id}] ${describe(error)}`);
    return new DomainError('unavailable', isConnectionLoss(error) ? 'request.unavailable' : 'request.unexpected');
  }

  private present(error: DomainError, request: FastifyRequest): Problem {
    const language: Language = request.ctx?.language ?? negotiateLanguage(request.headers['accept-language']);
    const sentence = (code: string, details: DomainError['details'] = {}): string =>
      this.translator.error(language, code, details) ?? this.translator.error(language, 'request.not-valid') ?? code;
    return {
      type: `urn:tamkin:problem:${error.code}`,
      title: sentence(error.code, error.details),
      status: error.code === 'request.unexpected' ? 500 : STATUS[error.kind],
      code: error.code,
      requestId: request.id,
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
      ...(error.fields.length > 0
        ? {
            errors: error.fields.map(({ field, code, details }) => ({ field, code, message: sentence(code, details) })),
          }
        : {}),
    };
  }
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

/** PostgreSQL could not read a value as what it should be: a forged cursor, a character no text can hold. */
function isUnreadableValue(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '22P02' || code === '22007' || code === '22008' || code === '22021';
}

/** PostgreSQL going away or coming up: the caller may try again. */
function isConnectionLoss(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && (/^(ECONN|EPIPE|57P0|08)/.test(code) || code === '53300');
}

/** The stack and, for SQL errors, the code and constraint; never the parameters, which may be personal. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, constraint } = error as { code?: string; constraint?: string };
  return [error.stack, code, constraint].filter(Boolean).join(' ');
}
