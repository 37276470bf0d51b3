/** `4:05`: minutes and seconds, the same digits in every language. */
export function sayClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
