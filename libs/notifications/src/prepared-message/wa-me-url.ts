/** WhatsApp's own link: the number in E.164 without its plus, the text percent-encoded. */
export function waMeUrl(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}
