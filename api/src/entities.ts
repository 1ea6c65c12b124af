import { AccessWindowSchema } from './features/access-window/access-window.entity.ts';
import { AuditEventSchema } from './features/audit/audit-event.entity.ts';
import { BreakGlassSchema } from './features/break-glass/break-glass.entity.ts';
import { CaseSchema } from './features/case/case.entity.ts';
import { CaseEventSchema } from './features/case/case-event.entity.ts';
import { CaseGoalSchema } from './features/case/case-goal.entity.ts';
import { CaseGoalHistorySchema } from './features/case/case-goal-history.entity.ts';
import { CaseHistorySchema } from './features/case/case-history.entity.ts';
import { CaseNoteSchema } from './features/case/case-note.entity.ts';
import { CaseReasonSchema } from './features/case/case-reason.entity.ts';
import { CaseTaskSchema } from './features/case/case-task.entity.ts';
import { CaseTaskHistorySchema } from './features/case/case-task-history.entity.ts';
import { CountrySchema } from './features/country/country.entity.ts';
import { MunicipalitySchema } from './features/country/municipality.entity.ts';
import { HouseholdSchema } from './features/household/household.entity.ts';
import { HouseholdMemberSchema } from './features/household/household-member.entity.ts';
import { HouseholdMemberHistorySchema } from './features/household/household-member-history.entity.ts';
import { LegalBasisSchema } from './features/legal-basis/legal-basis.entity.ts';
import { LegalBasisDetailSchema } from './features/legal-basis/legal-basis-detail.entity.ts';
import { InvitationSchema } from './features/member/invitation.entity.ts';
import { MembershipSchema } from './features/member/membership.entity.ts';
import { UserSchema } from './features/member/user.entity.ts';
import { NoticeSchema } from './features/notice/notice.entity.ts';
import { OfferSchema } from './features/offer/offer.entity.ts';
import { OfferEventSchema } from './features/offer/offer-event.entity.ts';
import { OfferNoteSchema } from './features/offer/offer-note.entity.ts';
import { PartnerCountrySchema, PartnerSchema } from './features/partner/partner.entity.ts';
import { PersonSchema } from './features/person/person.entity.ts';
import { PersonConvictionSchema } from './features/person/person-conviction.entity.ts';
import { PersonCorrectionSchema } from './features/person/person-correction.entity.ts';
import { PersonDistinctionSchema } from './features/person/person-distinction.entity.ts';
import { PersonHistorySchema } from './features/person/person-history.entity.ts';
import { PersonIdentitySchema } from './features/person/person-identity.entity.ts';
import { PersonIdentityHistorySchema } from './features/person/person-identity-history.entity.ts';
import { PersonMergeSchema } from './features/person/person-merge.entity.ts';
import { PersonSpecialCategorySchema } from './features/person/person-special-category.entity.ts';
import { PersonSpecialCategoryHistorySchema } from './features/person/person-special-category-history.entity.ts';
import { ComponentSchema } from './features/programme/component.entity.ts';
import { FundingSchema } from './features/programme/funding.entity.ts';
import {
  ProgrammeCountrySchema,
  ProgrammeMunicipalitySchema,
  ProgrammePartnerSchema,
  ProgrammeSchema,
} from './features/programme/programme.entity.ts';
import { ResultSchema } from './features/programme/result.entity.ts';
import { RetentionEntrySchema } from './features/retention/retention-entry.entity.ts';
import { RetentionRunSchema } from './features/retention/retention-run.entity.ts';
import { SavedViewSchema } from './features/saved-view/saved-view.entity.ts';
import { PersonErasureSchema } from './features/subject-request/person-erasure.entity.ts';
import { SubjectExportSchema } from './features/subject-request/subject-export.entity.ts';
import { SubjectRequestSchema } from './features/subject-request/subject-request.entity.ts';
import { SubjectRequestPersonSchema } from './features/subject-request/subject-request-person.entity.ts';
import { TransferRequestSchema } from './features/transfer-request/transfer-request.entity.ts';

/** Every entity of the application; each has a subject of the same name in the access policy. */
export const entities = [
  CountrySchema,
  MunicipalitySchema,
  PartnerSchema,
  PartnerCountrySchema,
  ProgrammeSchema,
  ProgrammeCountrySchema,
  ProgrammeMunicipalitySchema,
  ProgrammePartnerSchema,
  ComponentSchema,
  ResultSchema,
  FundingSchema,
  UserSchema,
  MembershipSchema,
  InvitationSchema,
  PersonSchema,
  PersonIdentitySchema,
  PersonSpecialCategorySchema,
  PersonConvictionSchema,
  PersonCorrectionSchema,
  PersonHistorySchema,
  PersonIdentityHistorySchema,
  PersonSpecialCategoryHistorySchema,
  CaseSchema,
  CaseNoteSchema,
  CaseEventSchema,
  AuditEventSchema,
  CaseHistorySchema,
  CaseReasonSchema,
  CaseGoalSchema,
  CaseGoalHistorySchema,
  CaseTaskSchema,
  SavedViewSchema,
  NoticeSchema,
  SubjectRequestSchema,
  SubjectRequestPersonSchema,
  SubjectExportSchema,
  PersonErasureSchema,
  RetentionRunSchema,
  RetentionEntrySchema,
  CaseTaskHistorySchema,
  PersonMergeSchema,
  PersonDistinctionSchema,
  HouseholdSchema,
  HouseholdMemberSchema,
  HouseholdMemberHistorySchema,
  AccessWindowSchema,
  BreakGlassSchema,
  LegalBasisSchema,
  LegalBasisDetailSchema,
  OfferSchema,
  OfferEventSchema,
  OfferNoteSchema,
  TransferRequestSchema,
];
