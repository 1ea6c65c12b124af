import type { Mail } from '../../platform/mail/index.ts';

interface Words {
  readonly subject: string;
  text(link: string): string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    subject: 'You are invited to Kolo',
    text: (link) =>
      `You are invited to work in Kolo, the platform for casework of the partners in the Western Balkans.\n\nOpen this link within seven days to see who invites you and to what, and to accept. It works once:\n\n${link}\n\nIf you do not expect an invitation, do nothing. Nobody of Kolo ever asks you for your password.\n`,
  },
  'sr-Cyrl': {
    subject: 'Позвани сте у Коло',
    text: (link) =>
      `Позвани сте да радите у систему Коло, платформи за рад партнера на случајевима на Западном Балкану.\n\nОтворите ову везу у року од седам дана да видите ко вас позива и на шта, и да прихватите позив. Веза важи једном:\n\n${link}\n\nАко не очекујете позив, не треба ништа да радите. Нико из Кола никада не тражи вашу лозинку.\n`,
  },
  'sr-Latn': {
    subject: 'Pozvani ste u Kolo',
    text: (link) =>
      `Pozvani ste da radite u sistemu Kolo, platformi za rad partnera na slučajevima na Zapadnom Balkanu.\n\nOtvorite ovu vezu u roku od sedam dana da vidite ko vas poziva i na šta, i da prihvatite poziv. Veza važi jednom:\n\n${link}\n\nAko ne očekujete poziv, ne treba ništa da radite. Niko iz Kola nikada ne traži vašu lozinku.\n`,
  },
};

/** The mail with the link of an invitation, in the language that the inviter chose. It names nobody. */
export function invitationMail(to: string, locale: string, link: string): Mail {
  const { subject, text } = words[locale] ?? (words.en as Words);
  return { to, subject, text: text(link) };
}
