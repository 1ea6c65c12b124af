import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessWindowResolver } from './features/access-window/access-window.resolver.ts';
import { AuditResolver } from './features/audit/audit.resolver.ts';
import { BreakGlassResolver } from './features/break-glass/break-glass.resolver.ts';
import { CaseResolver } from './features/case/case.resolver.ts';
import { CaseAssignmentResolver } from './features/case/case-assignment.resolver.ts';
import { CaseCorrectionResolver } from './features/case/case-correction.resolver.ts';
import { CaseCourseResolver } from './features/case/case-course.resolver.ts';
import { CaseDuplicateResolver } from './features/case/case-duplicate.resolver.ts';
import { CaseGoalResolver } from './features/case/case-goal.resolver.ts';
import { CaseNoteResolver } from './features/case/case-note.resolver.ts';
import { CaseOpeningResolver } from './features/case/case-opening.resolver.ts';
import { CaseTaskResolver } from './features/case/case-task.resolver.ts';
import { CaseTaskCorrectionResolver } from './features/case/case-task-correction.resolver.ts';
import { MunicipalityResolver } from './features/country/municipality.resolver.ts';
import { HouseholdResolver } from './features/household/household.resolver.ts';
import { HouseholdMemberResolver } from './features/household/household-member.resolver.ts';
import { LegalBasisResolver } from './features/legal-basis/legal-basis.resolver.ts';
import { DigestResolver } from './features/member/digest.resolver.ts';
import { InvitationResolver } from './features/member/invitation.resolver.ts';
import { LocaleResolver } from './features/member/locale.resolver.ts';
import { MemberResolver } from './features/member/member.resolver.ts';
import { MembershipResolver } from './features/member/membership.resolver.ts';
import { SessionResolver } from './features/member/session.resolver.ts';
import { SignInRenewalResolver } from './features/member/sign-in-renewal.resolver.ts';
import { ViewerResolver } from './features/member/viewer.resolver.ts';
import { NoticeResolver } from './features/notice/notice.resolver.ts';
import { UnreadNoticesResolver } from './features/notice/unread-notices.resolver.ts';
import { OfferResolver } from './features/offer/offer.resolver.ts';
import { OfferChangeResolver } from './features/offer/offer-change.resolver.ts';
import { PartnerResolver } from './features/partner/partner.resolver.ts';
import { PartnerSecurityResolver } from './features/partner/partner-security.resolver.ts';
import { PersonResolver } from './features/person/person.resolver.ts';
import { PersonIntakeResolver } from './features/person/person-intake.resolver.ts';
import { PersonMergeResolver } from './features/person/person-merge.resolver.ts';
import { PossibleDuplicatesResolver } from './features/person/possible-duplicates.resolver.ts';
import { FundingResolver, ProgrammeResolver } from './features/programme/programme.resolver.ts';
import { RetentionResolver } from './features/retention/retention.resolver.ts';
import { ListStartResolver } from './features/saved-view/list-start.resolver.ts';
import { SavedViewResolver } from './features/saved-view/saved-view.resolver.ts';
import { ErasureResolver } from './features/subject-request/erasure.resolver.ts';
import { SubjectRequestResolver } from './features/subject-request/subject-request.resolver.ts';
import { SubjectRequestPersonResolver } from './features/subject-request/subject-request-person.resolver.ts';
import { TransferRequestResolver } from './features/transfer-request/transfer-request.resolver.ts';
import { TransferRequestChangeResolver } from './features/transfer-request/transfer-request-change.resolver.ts';

/** The schema, made of the resolvers of all features. */
export function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      BreakGlassResolver,
      CaseResolver,
      CaseNoteResolver,
      CaseOpeningResolver,
      CaseAssignmentResolver,
      CaseCourseResolver,
      CaseCorrectionResolver,
      CaseGoalResolver,
      CaseTaskResolver,
      CaseTaskCorrectionResolver,
      CaseDuplicateResolver,
      PersonResolver,
      PersonIntakeResolver,
      PossibleDuplicatesResolver,
      PersonMergeResolver,
      HouseholdResolver,
      HouseholdMemberResolver,
      PartnerResolver,
      ProgrammeResolver,
      FundingResolver,
      MunicipalityResolver,
      MemberResolver,
      LocaleResolver,
      ViewerResolver,
      AuditResolver,
      InvitationResolver,
      MembershipResolver,
      SessionResolver,
      SavedViewResolver,
      ListStartResolver,
      NoticeResolver,
      UnreadNoticesResolver,
      DigestResolver,
      SubjectRequestResolver,
      SubjectRequestPersonResolver,
      ErasureResolver,
      RetentionResolver,
      SignInRenewalResolver,
      PartnerSecurityResolver,
      LegalBasisResolver,
      AccessWindowResolver,
      OfferResolver,
      OfferChangeResolver,
      TransferRequestResolver,
      TransferRequestChangeResolver,
    ],
    validate: false,
    // A test does it once for all starts.
    skipCheck: true,
  });
}

/** The schema as text, sorted, as it is committed. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
