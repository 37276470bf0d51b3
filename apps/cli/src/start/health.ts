const PAUSE_MS = 50;
const REQUEST_MS = 2_000;

/** Polls until `url` answers 2xx; false when `giveUp` said so first. */
export async function waitForHealth(url: string, giveUp: () => boolean): Promise<boolean> {
  while (!giveUp()) {
    if (await answers(url)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
