import { accessWindowRead } from './features/access-window/access-window.read.ts';
import { auditEventRead } from './features/audit/audit.read.ts';
import { breakGlassRead } from './features/break-glass/break-glass.read.ts';
import { caseRead } from './features/case/case.read.ts';
import { caseTaskRead } from './features/case/case-task.read.ts';
import { municipalityRead } from './features/country/country.read.ts';
import { legalBasisRead } from './features/legal-basis/legal-basis.read.ts';
import { invitationRead } from './features/member/invitation.read.ts';
import { membershipRead } from './features/member/member.read.ts';
import { noticeRead } from './features/notice/notice.read.ts';
import { offerRead } from './features/offer/offer.read.ts';
import { partnerRead } from './features/partner/partner.read.ts';
import { personRead } from './features/person/person.read.ts';
import { personMergeRead } from './features/person/person-merge.read.ts';
import { fundingRead, programmeRead } from './features/programme/programme.read.ts';
import { retentionEntryRead, retentionRunRead } from './features/retention/retention.read.ts';
import { savedViewRead } from './features/saved-view/saved-view.read.ts';
import { subjectRequestPersonRead, subjectRequestRead } from './features/subject-request/subject-request.read.ts';
import { transferRequestRead } from './features/transfer-request/transfer-request.read.ts';
import type { ReadDeclaration } from './platform/read/index.ts';

/** What the features declare to the read engine, by entity. */
export const declarations: Readonly<Record<string, ReadDeclaration>> = {
  AuditEvent: auditEventRead,
  Case: caseRead,
  CaseTask: caseTaskRead,
  Municipality: municipalityRead,
  Membership: membershipRead,
  Invitation: invitationRead,
  Partner: partnerRead,
  Person: personRead,
  PersonMerge: personMergeRead,
  Programme: programmeRead,
  Funding: fundingRead,
  SavedView: savedViewRead,
  Notice: noticeRead,
  SubjectRequest: subjectRequestRead,
  SubjectRequestPerson: subjectRequestPersonRead,
  RetentionRun: retentionRunRead,
  RetentionEntry: retentionEntryRead,
  AccessWindow: accessWindowRead,
  BreakGlass: breakGlassRead,
  LegalBasis: legalBasisRead,
  Offer: offerRead,
  TransferRequest: transferRequestRead,
};
