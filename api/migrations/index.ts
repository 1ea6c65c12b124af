import { ConsortiumAndRecords } from './0001-consortium-and-records.ts';
import { AccessPolicy0002 } from './0002-access-policy.ts';
import { SignIn } from './0003-sign-in.ts';
import { Viewer } from './0004-viewer.ts';
import { CaseCounts } from './0005-case-counts.ts';
import { AccessPolicy0006 } from './0006-access-policy.ts';
import { ConfirmedViewers } from './0007-confirmed-viewers.ts';
import { Persons } from './0008-persons.ts';
import { Casework } from './0009-casework.ts';
import { Members } from './0010-members.ts';
import { AccessPolicy0011 } from './0011-access-policy.ts';
import { PersonMerge } from './0012-person-merge.ts';
import { Households } from './0013-households.ts';
import { PasswordReset } from './0014-password-reset.ts';
import { SecondFactor } from './0015-second-factor.ts';
import { InstitutionMembers } from './0016-institution-members.ts';
import { CaseworkRemainders } from './0017-casework-remainders.ts';
import { SubjectRequests } from './0018-subject-requests.ts';
import { ErasureAndRetention } from './0019-erasure-and-retention.ts';
import { SavedViews } from './0020-saved-views.ts';
import { Notices } from './0021-notices.ts';
import { ReservedCases } from './0023-reserved-cases.ts';
import { AccessPolicy0024 } from './0024-access-policy.ts';
import { OneHumanAndInstitutions } from './0025-one-human-and-institutions.ts';
import { BetweenPartners } from './0026-between-partners.ts';
import { RequestsAndDigests } from './0027-requests-and-digests.ts';
import { AccessPolicy0028 } from './0028-access-policy.ts';

/** Every migration, in order; they only go forward. */
export const migrations = [
  ConsortiumAndRecords,
  AccessPolicy0002,
  SignIn,
  Viewer,
  CaseCounts,
  AccessPolicy0006,
  ConfirmedViewers,
  Persons,
  Casework,
  Members,
  AccessPolicy0011,
  PersonMerge,
  Households,
  PasswordReset,
  SecondFactor,
  InstitutionMembers,
  CaseworkRemainders,
  SubjectRequests,
  ErasureAndRetention,
  SavedViews,
  Notices,
  ReservedCases,
  AccessPolicy0024,
  OneHumanAndInstitutions,
  BetweenPartners,
  RequestsAndDigests,
  AccessPolicy0028,
];

/** Their names, as the database remembers them. */
export const migrationNames = [
  '0001-consortium-and-records',
  '0002-access-policy',
  '0003-sign-in',
  '0004-viewer',
  '0005-case-counts',
  '0006-access-policy',
  '0007-confirmed-viewers',
  '0008-persons',
  '0009-casework',
  '0010-members',
  '0011-access-policy',
  '0012-person-merge',
  '0013-households',
  '0014-password-reset',
  '0015-second-factor',
  '0016-institution-members',
  '0017-casework-remainders',
  '0018-subject-requests',
  '0019-erasure-and-retention',
  '0020-saved-views',
  '0021-notices',
  '0023-reserved-cases',
  '0024-access-policy',
  '0025-one-human-and-institutions',
  '0026-between-partners',
  '0027-requests-and-digests',
  '0028-access-policy',
];
