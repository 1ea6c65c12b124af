import type { PersonRecordFragment } from '@kolo/schema';
import { graphql } from '@kolo/schema';
import { birthValues } from './birth-date.ts';
import { emptyPerson, type PersonValues } from './person-values.ts';

/** A person as the form of corrections needs it. */
export const personRecordFragment = graphql(`
  fragment PersonRecord on Person {
    id
    version
    sex
    municipality {
      code
    }
    identity {
      firstName
      lastName
      alias
      birthDate
      birthDatePrecision
      nationalIdKind
      noFixedAddress
      address
      phone
      safeContact
    }
    specialCategory {
      targetGroups
      vulnerabilities
      ethnicity
      disability
      health
      seeing
      hearing
      walking
      remembering
      selfCare
      communicating
    }
  }
`);

/** A record as any query may hold it, under whichever name its fragment has there. */
type PersonRecord = Omit<PersonRecordFragment, ' $fragmentName'>;

/** What the fields hold for a recorded person; groups that are hidden from the viewer stay empty. */
export function valuesOf({ sex, municipality, identity, specialCategory }: PersonRecord): PersonValues {
  return {
    ...emptyPerson,
    sex,
    municipalityCode: municipality?.code ?? '',
    ...(identity && {
      firstName: identity.firstName ?? '',
      lastName: identity.lastName ?? '',
      alias: identity.alias ?? '',
      ...birthValues(identity),
      nationalIdKind: identity.nationalIdKind ?? '',
      noFixedAddress: identity.noFixedAddress,
      address: identity.address ?? '',
      phone: identity.phone ?? '',
      safeContact: identity.safeContact ?? '',
    }),
    ...(specialCategory && {
      targetGroups: [...specialCategory.targetGroups],
      vulnerabilities: [...specialCategory.vulnerabilities],
      ethnicity: specialCategory.ethnicity ?? '',
      disability: specialCategory.disability ?? '',
      health: specialCategory.health ?? '',
      seeing: specialCategory.seeing ?? '',
      hearing: specialCategory.hearing ?? '',
      walking: specialCategory.walking ?? '',
      remembering: specialCategory.remembering ?? '',
      selfCare: specialCategory.selfCare ?? '',
      communicating: specialCategory.communicating ?? '',
    }),
  };
}
