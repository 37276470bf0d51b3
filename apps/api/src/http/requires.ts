import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@tamkin/access';

export const ROUTE_ACCESS = 'tamkin:route-access';
export type RouteAccess = { readonly permission: Permission } | { readonly publicBecause: string };

/** The permission a caller must hold. Every route has this or {@link Public}; the app does not start otherwise. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, { permission } satisfies RouteAccess);

/** Opens a route to everybody; `why` is for the reader of the route list. */
export const Public = (why: string): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, { publicBecause: why } satisfies RouteAccess);
