import type { CountryCode, EthnicityCode } from '@kolo/reference-data';
import { albanianNames } from './albanian.ts';
import { bosniakNames, bosnianSerbNames, croatNames } from './bosnian.ts';
import { montenegrinNames } from './montenegrin.ts';
import type { NameList } from './name-list.ts';
import { romaAshkaliEgyptianNames, romaNames } from './roma.ts';
import { serbianNames } from './serbian.ts';
import { goraniNames, hungarianNames, turkishNames } from './smaller-communities.ts';

const majority: Readonly<Record<CountryCode, NameList>> = {
  RS: serbianNames,
  XK: albanianNames,
  BA: bosniakNames,
  ME: montenegrinNames,
};

const communities: Readonly<
  Partial<Record<EthnicityCode, Partial<Record<CountryCode, NameList>> & { any: NameList }>>
> = {
  serb: { any: serbianNames, BA: bosnianSerbNames, ME: montenegrinNames },
  albanian: { any: albanianNames },
  bosniak: { any: bosniakNames },
  croat: { any: croatNames },
  montenegrin: { any: montenegrinNames },
  roma: { any: romaNames, XK: romaAshkaliEgyptianNames },
  ashkali: { any: romaAshkaliEgyptianNames },
  egyptian: { any: romaAshkaliEgyptianNames },
  gorani: { any: goraniNames },
  turk: { any: turkishNames },
  vlach: { any: serbianNames },
  hungarian: { any: hungarianNames },
};

/** The names usual in a community of a country; those of the country's majority where the community is not known. */
export function namesOf(country: CountryCode, ethnicity: EthnicityCode | null): NameList {
  const names = ethnicity === null ? undefined : communities[ethnicity];
  return names?.[country] ?? names?.any ?? majority[country];
}
