const PAUSE_MS = 50;
const REQUEST_MS = 2_000;
const HEALTH_PATH = '/api/v1/health';
const ANY_ADDRESS = ['0.0.0.0', '::', ''];

/** Where an api that listens on `host` answers for its health, seen from the same machine. */
export function healthUrl(host: string, port: number): string {
  const address = ANY_ADDRESS.includes(host) ? '127.0.0.1' : host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}${HEALTH_PATH}`;
}

/** Polls until `url` answers 2xx; false when `giveUp` said so first. */
export async function waitForHealth(url: string, giveUp: () => boolean): Promise<boolean> {
  while (!giveUp()) {
    if (await answers(url)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

/** True when `url` answers 2xx in time. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
