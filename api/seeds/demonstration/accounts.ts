import type { CountryCode, LocaleCode, RoleCode } from '@kolo/reference-data';

/** An account of the demonstration that can sign in, and its one role. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: LocaleCode;
  readonly role: RoleCode;
  /** The handle of a demonstration partner; `null` is the lead agency. */
  readonly partnerHandle: string | null;
  /** One membership for each. */
  readonly countryCodes: readonly CountryCode[];
}

const mail = (local: string) => `${local}@demo.kolo.example`;

/** Who can sign in to the demonstration; the sign-in itself is created when the server is prepared. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('caseworker.rs', 'Jelena Stanković (demo)', 'sr-Latn', 'caseworker', 'leskovac', ['RS']),
  account('manager.rs', 'Драган Цветковић (demo)', 'sr-Cyrl', 'partner_manager', 'leskovac', ['RS']),
  account('caseworker.xk', 'Arta Krasniqi (demo)', 'en', 'caseworker', 'prishtine', ['XK']),
  account('caseworker.ba', 'Amra Hodžić (demo)', 'sr-Latn', 'caseworker', 'vares', ['BA']),
  account('caseworker.me', 'Milica Vuković (demo)', 'sr-Latn', 'caseworker', 'niksic', ['ME']),
  account('coordinator.rs', 'Snežana Ilić (demo)', 'en', 'country_coordinator', null, ['RS']),
  account('coordinator', 'Katharina Vogel (demo)', 'en', 'regional_coordinator', null, ['RS', 'XK', 'BA', 'ME']),
  account('dpo', 'Matthias Brandt (demo)', 'en', 'data_protection_officer', null, ['RS']),
  account('admin', 'Ivana Pavlović (demo)', 'en', 'administrator', null, ['RS']),
];

function account(
  local: string,
  name: string,
  locale: LocaleCode,
  role: RoleCode,
  partnerHandle: string | null,
  countryCodes: readonly CountryCode[],
): DemonstrationAccount {
  return { email: mail(local), name, locale, role, partnerHandle, countryCodes };
}
