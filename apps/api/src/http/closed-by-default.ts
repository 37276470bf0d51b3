import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from './requires';

export interface DeclaredRoute {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly access: RouteAccess | undefined;
}

/** Refuses to start while any route says neither `@Requires` nor `@Public`. */
@Injectable()
export class ClosedByDefault implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ access }) => !access);
    if (open.length === 0) return;
    const names = open.map(({ controller, handler }) => `${controller}.${handler}`);
    throw new Error(`These routes declare no permission: ${names.join(', ')}`);
  }

  /** Every route of the api, for this check and for the tests that walk them all. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
        const method = prototype[handler] as (...parameters: unknown[]) => unknown;
        const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const base = [Reflect.getMetadata(PATH_METADATA, metatype)].flat()[0] as string;
        const path = [Reflect.getMetadata(PATH_METADATA, method)].flat()[0] as string;
        return [
          {
            controller: metatype.name,
            handler,
            method: RequestMethod[verb] ?? '',
            path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
            access: this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
              method,
              metatype as never,
            ]),
          },
        ];
      });
    });
  }
}
