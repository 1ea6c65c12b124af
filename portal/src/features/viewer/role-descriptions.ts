import type { Role } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const comesLater = msg`The pages for this role are not built yet. You can read the programmes.`;

/** What each role sees in the portal as it is today. */
export const roleDescriptions: Record<Role, MessageDescriptor> = {
  CASEWORKER: msg`You see the persons and cases of your partner with their notes, except other caseworkers’ cases that are restricted. You can record and correct persons and work the cases.`,
  PARTNER_MANAGER: msg`You see all persons and cases of your partner with their notes, restricted ones included. You work and assign them, and look after the members of your partner.`,
  COUNTRY_COORDINATOR: msg`You see the NGO cases of your country with names, without notes and without special-category data.`,
  REGIONAL_COORDINATOR: msg`You see the NGO cases of your countries under pseudonyms and count them. You see no names and no notes.`,
  ADMINISTRATOR: msg`You can look up programmes and partners. You give a partner its first manager, and help managers to sign in. You see no person and no case.`,
  DATA_PROTECTION_OFFICER: msg`You see no content of cases. You see who read or wrote what, answer what persons ask for under the GDPR, and erase whose period is over.`,
  TREATMENT_OFFICER: comesLater,
  INSTITUTION_MANAGER: msg`You invite, confirm and deactivate the members of your institution. The pages for treatment are not built yet.`,
  DONOR_READER: comesLater,
};
