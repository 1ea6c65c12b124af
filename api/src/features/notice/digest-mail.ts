import { type NoticeKindCode, noticeKindCodes } from '@kolo/reference-data';
import type { Mail } from '../../platform/mail/index.ts';
import type { NoticeCounts } from './notice-jobs.queries.ts';

interface Texts {
  readonly subject: string;
  readonly greeting: string;
  readonly kinds: Readonly<Record<NoticeKindCode, string>>;
  readonly link: string;
  readonly why: string;
}

const english: Texts = {
  subject: 'Kolo: what waits for you',
  greeting: 'You have unread notices in Kolo:',
  kinds: {
    case_assigned: 'Cases assigned to you',
    case_handed_over: 'Cases handed over to you',
    task_assigned: 'Tasks assigned to you',
    task_due: 'Tasks due',
    follow_up_due: 'Follow-ups due',
    task_overdue: 'Tasks overdue',
    member_waiting: 'Members waiting for your confirmation',
    password_changed: 'Changes of your password',
    second_factor_reset: 'Resets of your second factor',
    offer_received: 'Offers from other partners',
    offer_due: 'Offers to answer',
    offer_answered: 'Answers to your offers',
    offer_done: 'Referrals that are done',
    offer_ending: 'Windows about to close',
    offer_ended: 'Offers and referrals that have ended',
    request_received: 'Requests for a transfer',
    request_answered: 'Answers to your requests',
    request_ended: 'Requests that have ended',
    basis_expiring: 'Legal bases about to expire',
    glass_broken: 'Emergency access to persons',
    glass_ended: 'Emergency access that has ended',
  },
  link: 'Read them here:',
  why: 'You get this e-mail because you chose it. On the same page you can choose how often it comes, or that it does not.',
};

const serbianCyrillic: Texts = {
  subject: 'Коло: шта вас чека',
  greeting: 'Имате непрочитана обавештења у систему Коло:',
  kinds: {
    case_assigned: 'Случајеви додељени вама',
    case_handed_over: 'Случајеви које сте преузели',
    task_assigned: 'Задаци додељени вама',
    task_due: 'Задаци којима истиче рок',
    follow_up_due: 'Праћења којима истиче рок',
    task_overdue: 'Задаци са истеклим роком',
    member_waiting: 'Чланови који чекају вашу потврду',
    password_changed: 'Промене ваше лозинке',
    second_factor_reset: 'Поништавања вашег другог фактора',
    offer_received: 'Понуде других партнера',
    offer_due: 'Понуде на које треба одговорити',
    offer_answered: 'Одговори на ваше понуде',
    offer_done: 'Завршена упућивања',
    offer_ending: 'Увиди који ускоро престају',
    offer_ended: 'Окончане понуде и упућивања',
    request_received: 'Захтеви за пренос случаја',
    request_answered: 'Одговори на ваше захтеве',
    request_ended: 'Окончани захтеви',
    basis_expiring: 'Правни основи који истичу',
    glass_broken: 'Ванредни увиди у податке о лицима',
    glass_ended: 'Окончани ванредни увиди',
  },
  link: 'Прочитајте их овде:',
  why: 'Ову поруку добијате јер сте је изабрали. На истој страници можете изабрати колико често стиже, или да не стиже.',
};

const serbianLatin: Texts = {
  subject: 'Kolo: šta vas čeka',
  greeting: 'Imate nepročitana obaveštenja u sistemu Kolo:',
  kinds: {
    case_assigned: 'Slučajevi dodeljeni vama',
    case_handed_over: 'Slučajevi koje ste preuzeli',
    task_assigned: 'Zadaci dodeljeni vama',
    task_due: 'Zadaci kojima ističe rok',
    follow_up_due: 'Praćenja kojima ističe rok',
    task_overdue: 'Zadaci sa isteklim rokom',
    member_waiting: 'Članovi koji čekaju vašu potvrdu',
    password_changed: 'Promene vaše lozinke',
    second_factor_reset: 'Poništavanja vašeg drugog faktora',
    offer_received: 'Ponude drugih partnera',
    offer_due: 'Ponude na koje treba odgovoriti',
    offer_answered: 'Odgovori na vaše ponude',
    offer_done: 'Završena upućivanja',
    offer_ending: 'Uvidi koji uskoro prestaju',
    offer_ended: 'Okončane ponude i upućivanja',
    request_received: 'Zahtevi za prenos slučaja',
    request_answered: 'Odgovori na vaše zahteve',
    request_ended: 'Okončani zahtevi',
    basis_expiring: 'Pravni osnovi koji ističu',
    glass_broken: 'Vanredni uvidi u podatke o licima',
    glass_ended: 'Okončani vanredni uvidi',
  },
  link: 'Pročitajte ih ovde:',
  why: 'Ovu poruku dobijate jer ste je izabrali. Na istoj stranici možete izabrati koliko često stiže, ili da ne stiže.',
};

const byLocale: Readonly<Record<string, Texts>> = { 'sr-Cyrl': serbianCyrillic, 'sr-Latn': serbianLatin };

/** What a user is told by e-mail: numbers and where to look, nothing of whom or what they are about. */
export function digestMail(locale: string, counts: NoticeCounts, publicUrl: string): Omit<Mail, 'to'> {
  const { subject, greeting, kinds, link, why } = byLocale[locale] ?? english;
  const lines = noticeKindCodes.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [`- ${kinds[kind]}: ${count}`];
  });
  const address = new URL('/notices', publicUrl).href;
  return { subject, text: [greeting, '', ...lines, '', link, address, '', why, ''].join('\n') };
}
