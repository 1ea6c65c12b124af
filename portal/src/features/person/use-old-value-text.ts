import type {
  BirthDatePrecision,
  Difficulty,
  Disability,
  Ethnicity,
  NationalIdKind,
  Sex,
  TargetGroup,
  Vulnerability,
} from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import {
  birthDatePrecisionLabels,
  difficultyLabels,
  disabilityLabels,
  ethnicityLabels,
  nationalIdKindLabels,
  sexLabels,
  targetGroupLabels,
  vulnerabilityLabels,
} from '../../shared/vocabulary/person-labels.ts';

/** What stood in a field, in words: the API gives it as it is stored. Undefined where it was empty. */
export function useOldValueText(countryCode: string) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const municipalities = useMunicipalities(countryCode);
  const codes = (stored: string) => (JSON.parse(stored) as string[]).map((code) => code.toUpperCase());
  return (field: string, stored: string | null): string | undefined => {
    if (stored === null || stored === '') return undefined;
    const code = stored.toUpperCase();
    switch (field) {
      case 'sex':
        return i18n._(sexLabels[code as Sex]);
      case 'municipalityCode':
        return municipalities.find((one) => one.code === stored)?.name ?? stored;
      case 'birthDate':
        return format.date(stored);
      case 'birthDatePrecision':
        return i18n._(birthDatePrecisionLabels[code as BirthDatePrecision]);
      case 'nationalId':
        return i18n._(nationalIdKindLabels[code as NationalIdKind]);
      case 'noFixedAddress':
        return stored === 'true' ? t`Yes` : t`No`;
      case 'ethnicity':
        return i18n._(ethnicityLabels[code as Ethnicity]);
      case 'disability':
        return i18n._(disabilityLabels[code as Disability]);
      case 'targetGroups':
        return codes(stored)
          .map((one) => i18n._(targetGroupLabels[one as TargetGroup]))
          .join(', ');
      case 'vulnerabilities':
        return codes(stored)
          .map((one) => i18n._(vulnerabilityLabels[one as Vulnerability]))
          .join(', ');
      case 'seeing':
      case 'hearing':
      case 'walking':
      case 'remembering':
      case 'selfCare':
      case 'communicating':
        return i18n._(difficultyLabels[code as Difficulty]);
      default:
        return stored;
    }
  };
}
