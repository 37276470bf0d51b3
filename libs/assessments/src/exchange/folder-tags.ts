/** A slash between folders; one that belongs to a name is written twice. */
const BETWEEN_FOLDERS = /(?<!\/)\/(?!\/)/;

/** `$course$/top/Default for X/Objectif 2` → the last two folders that say something. */
export function folderTags(path: string): string[] {
  return path
    .split(BETWEEN_FOLDERS)
    .map((part) => part.replaceAll('//', '/').trim())
    .filter((part) => part && part !== 'top' && !part.startsWith('$'))
    .slice(-2);
}
