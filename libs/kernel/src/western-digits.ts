/** The digits of Arabic keyboards as 0–9, wherever they stand in what was typed. */
export function westernDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
