const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** A number as people type it: comma or point, spaces between thousands, Eastern Arabic digits, a percent sign behind. `null` when it is none. */
export function readNumber(typed: string): number | null {
  const plain = typed
    .replace(/[٠-٩]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit)))
    .replace(/[\s\u00a0\u202f]|[%٪]\s*$/g, '')
    .replace(/[,٫]/g, '.');
  return /^[-+]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
