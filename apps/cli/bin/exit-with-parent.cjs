/*
 * Loaded before each supervised process. When the supervisor dies without a word (kill -9), the channel to it closes:
 * the process then stops as if asked to, or is ended if it does not. Plain JavaScript: it runs from sources and builds.
 */
const GRACE_MS = 3_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
