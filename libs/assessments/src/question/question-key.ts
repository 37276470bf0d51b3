/** Stable names of questions within a course, `C6-F-01`. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

export function isQuestionKey(name: string): boolean {
  return KEY.test(name);
}
