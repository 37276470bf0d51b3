/** A file's name with another ending, for what was made of it or turned out to be something else. `ending` without the dot. */
export function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}
