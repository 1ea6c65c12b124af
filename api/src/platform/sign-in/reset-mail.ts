import type { Mail } from '../mail/index.ts';

interface Words {
  readonly subject: string;
  text(link: string): string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    subject: 'A new password for Kolo',
    text: (link) =>
      `Somebody, most likely you, has asked for a new password for your account in Kolo.\n\nOpen this link within 30 minutes to choose one. It works once:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is. Nobody of Kolo ever asks you for your password.\n`,
  },
  'sr-Cyrl': {
    subject: 'Нова лозинка за Коло',
    text: (link) =>
      `Неко је, највероватније ви, затражио нову лозинку за ваш налог у систему Коло.\n\nОтворите ову везу у року од 30 минута да бисте је изабрали. Веза важи једном:\n\n${link}\n\nАко то нисте били ви, не треба ништа да радите: лозинка остаје иста. Нико из Кола никада не тражи вашу лозинку.\n`,
  },
  'sr-Latn': {
    subject: 'Nova lozinka za Kolo',
    text: (link) =>
      `Neko je, najverovatnije vi, zatražio novu lozinku za vaš nalog u sistemu Kolo.\n\nOtvorite ovu vezu u roku od 30 minuta da biste je izabrali. Veza važi jednom:\n\n${link}\n\nAko to niste bili vi, ne treba ništa da radite: lozinka ostaje ista. Niko iz Kola nikada ne traži vašu lozinku.\n`,
  },
};

/** The mail with a link to a new password, in the language of the account. It names nobody. */
export function resetMail(to: string, locale: string, link: string): Mail {
  const { subject, text } = words[locale] ?? (words.en as Words);
  return { to, subject, text: text(link) };
}
