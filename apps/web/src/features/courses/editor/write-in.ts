const WRITABLE = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable="true"]';
/** Longer than the editor of rich text needs to load. */
const PATIENCE_MS = 2_000;

/** Brings the cursor into the first field of what was just added; waits while that field is being loaded. */
export function writeIn(elementId: string): void {
  const until = performance.now() + PATIENCE_MS;
  const attempt = (): void => {
    const place = document.getElementById(elementId);
    const field = place?.querySelector<HTMLElement>(WRITABLE);
    if (!field && performance.now() < until) return void requestAnimationFrame(attempt);
    place?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  };
  requestAnimationFrame(attempt);
}
