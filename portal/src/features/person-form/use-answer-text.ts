import type { Difficulty, Disability, Ethnicity, NationalIdKind, Sex, TargetGroup, Vulnerability } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import {
  difficultyLabels,
  disabilityLabels,
  ethnicityLabels,
  nationalIdKindLabels,
  sexLabels,
  targetGroupLabels,
  vulnerabilityLabels,
} from '../../shared/vocabulary/person-labels.ts';
import { birthDateFrom } from './birth-date.ts';
import type { PersonValues } from './person-values.ts';
import type { Question } from './questions.ts';

/** The answers of a form in words; undefined where there is none. */
export function useAnswerText(countryCode: string | undefined) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const municipalities = useMunicipalities(countryCode);
  return (question: Question, values: PersonValues): string | undefined => {
    switch (question) {
      case 'birthDate':
        return birthDateText(birthDateFrom(values), format, i18n);
      case 'sex':
        return values.sex && i18n._(sexLabels[values.sex as Sex]);
      case 'nationalId': {
        const kind = values.nationalIdKind && i18n._(nationalIdKindLabels[values.nationalIdKind as NationalIdKind]);
        return [kind, values.nationalIdNumber].filter(Boolean).join(': ');
      }
      case 'municipalityCode':
        return municipalities.find(({ code }) => code === values.municipalityCode)?.name;
      case 'noFixedAddress':
        return values.noFixedAddress ? t`Yes` : undefined;
      case 'targetGroups':
        return values.targetGroups.map((code) => i18n._(targetGroupLabels[code as TargetGroup])).join(', ');
      case 'vulnerabilities':
        return values.vulnerabilities.map((code) => i18n._(vulnerabilityLabels[code as Vulnerability])).join(', ');
      case 'ethnicity':
        return values.ethnicity && i18n._(ethnicityLabels[values.ethnicity as Ethnicity]);
      case 'disability':
        return values.disability && i18n._(disabilityLabels[values.disability as Disability]);
      case 'seeing':
      case 'hearing':
      case 'walking':
      case 'remembering':
      case 'selfCare':
      case 'communicating':
        return values[question] && i18n._(difficultyLabels[values[question] as Difficulty]);
      default:
        return values[question];
    }
  };
}
