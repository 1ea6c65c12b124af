import type { CountryCode } from '@kolo/reference-data';
import { type CaseloadProfile, institutionCaseloads } from '../partners.ts';
import { albanian } from './albanian.ts';
import { bosnian } from './bosnian.ts';
import { montenegrin } from './montenegrin.ts';
import type { Narrative } from './narrative.ts';
import { serbian } from './serbian.ts';
import { serbianTreatment } from './serbian-treatment.ts';

const byCountry: Readonly<Record<CountryCode, Narrative>> = {
  RS: serbian,
  XK: albanian,
  BA: bosnian,
  ME: montenegrin,
};

/** The language, and the kind of work, in which a partner writes its notes. */
export function narrativeOf(profile: CaseloadProfile): Narrative {
  return institutionCaseloads.includes(profile) ? serbianTreatment : byCountry[profile.countryCode];
}
