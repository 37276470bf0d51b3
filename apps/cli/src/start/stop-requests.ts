const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_CHECK_MS = 200;

/**
 * Resolves when we are asked to stop: by Ctrl-C, by a signal, by a closed terminal, or because the `npm start` that
 * started us was killed. Later signals change nothing: stopping is bounded in time.
 */
export function nextStopRequest(startedByNpm: boolean): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
    if (!startedByNpm || process.platform === 'win32') return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), PARENT_CHECK_MS).unref();
  });
}
