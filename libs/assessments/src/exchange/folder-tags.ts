/** `$course$/top/Default for X/Objectif 2` → the last two folders that say something. */
export function folderTags(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part && part !== 'top' && !part.startsWith('$'))
    .slice(-2);
}
