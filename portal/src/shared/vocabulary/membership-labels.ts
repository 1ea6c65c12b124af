import type { PartnerKind, Role } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const roleLabels: Record<Role, MessageDescriptor> = {
  CASEWORKER: msg`Caseworker`,
  PARTNER_MANAGER: msg`Partner manager`,
  COUNTRY_COORDINATOR: msg`Country coordinator`,
  REGIONAL_COORDINATOR: msg`Regional coordinator`,
  ADMINISTRATOR: msg`Administrator`,
  DATA_PROTECTION_OFFICER: msg`Data protection officer`,
  TREATMENT_OFFICER: msg`Treatment officer`,
  INSTITUTION_MANAGER: msg`Institution manager`,
  DONOR_READER: msg`Donor reader`,
};

export const partnerKindLabels: Record<PartnerKind, MessageDescriptor> = {
  NGO: msg`NGO`,
  CORRECTIONAL_INSTITUTION: msg`Correctional institution`,
  MUNICIPALITY: msg({ message: 'Municipality', context: 'kind of partner' }),
  LEAD_AGENCY: msg`Lead agency`,
  DONOR: msg`Donor`,
};
