import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

/** Scripts only from here; Mantine writes style elements, so styles may be inline. */
const CSP = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** An answer that is data shows nothing, runs nothing and stands in no frame. */
const CSP_OF_DATA = "default-src 'none';frame-ancestors 'none'";
/** What helmet says that also matters where there is no page. */
const ABOUT_DATA = [
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-resource-policy',
] as const;

type Headers = Readonly<Record<string, string>>;

/**
 * Helmet's headers, worked out once: they are the same for every answer, and building them cost more than the routing. Answers
 * of the API carry the few that are about data; all of them would outweigh most of what is said to a phone.
 */
export function securityHeaders(https: boolean): { readonly ofPages: Headers; readonly ofData: Headers } {
  const ofPages = headersOfHelmet(https);
  const kept = ABOUT_DATA.flatMap((name) => (ofPages[name] ? [[name, ofPages[name]] as const] : []));
  return { ofPages, ofData: { 'content-security-policy': CSP_OF_DATA, ...Object.fromEntries(kept) } };
}

function headersOfHelmet(https: boolean): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const refuse = (error?: unknown): void => {
    if (error) throw new Error('The security headers are not valid', { cause: error });
  };
  helmet({ contentSecurityPolicy: { directives: CSP }, strictTransportSecurity: https })(request, response, refuse);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
