import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before anything else runs. */
    ctx?: OperationContext;
  }
}

/** The context of this request: who asks, in which language. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): OperationContext => {
  const { ctx } = execution.switchToHttp().getRequest<FastifyRequest>();
  if (!ctx) throw new Error('The access guard has not run');
  return ctx;
});
