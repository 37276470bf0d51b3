/** Two Arabic letters in a row: by chance French accents read as windows-1256 never give that. */
const ARABIC_WORD = /[\u0621-\u064a]{2}/;
/** 0x80–0x9f of windows-1252; five places hold nothing. */
const WINDOWS_SIGNS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
/** Control characters but for tabs and line ends, and those of the second half, which old encodings use freely. */
const NEVER_IN_TEXT = /(?![\t\n\r\u0080-\u009f])\p{Cc}/u;

/**
 * The text of a file: UTF-8 or UTF-16 with or without mark, else the Windows encodings of Arabic and of French. `null` when it
 * is no text.
 */
export function decodeText(content: Buffer): string | null {
  const text = textOf(content);
  return NEVER_IN_TEXT.test(text) ? null : text;
}

function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    const arabic = new TextDecoder('windows-1256').decode(content);
    return ARABIC_WORD.test(arabic) ? arabic : latin(new TextDecoder('windows-1252').decode(content));
  }
}

/** Some runtimes read windows-1252 as Latin-1, which has controls where Windows has its quotes, dashes and ligatures. */
function latin(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80] ?? control);
}
