import type { Language } from '@tamkin/kernel';

export class PreparedReminderDto {
  /** In the learner's language, link included. */
  text: string;
  language: Language;
  /** Opens WhatsApp with the text; `null` when no phone is known. */
  waMeUrl: string | null;
  /** When somebody last prepared one, before now. */
  lastPreparedAt: Date | null;
}
