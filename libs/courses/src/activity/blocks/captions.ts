import { plain } from './block-words';

const TIME = /^(?:\d{1,2}:)?[0-5]?\d:[0-5]\d[.,]\d{3} --> (?:\d{1,2}:)?[0-5]?\d:[0-5]\d[.,]\d{3}/;

/**
 * Captions as WebVTT, whether they were written as WebVTT or SubRip: times and words only, no styles, no markup. Empty when there are
 * none, `null` when they cannot be read as captions.
 */
export function readCaptions(given: string): string | null {
  const text = plain(given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (text === '') return '';
  const cues = text.split(/\n{2,}/).flatMap((part) => readCue(part) ?? []);
  return cues.length === 0 ? null : `WEBVTT\n\n${cues.join('\n\n')}`;
}

function readCue(part: string): string | null {
  const lines = part.split('\n');
  const at = lines.findIndex((line) => TIME.test(line.trim()));
  const time = TIME.exec(lines[at]?.trim() ?? '')?.[0];
  const words = lines.slice(at + 1).map((line) => line.replace(/<[^>]*>/g, '').replaceAll('-->', '→'));
  return time === undefined || words.join('').trim() === '' ? null : [time.replaceAll(',', '.'), ...words].join('\n');
}
