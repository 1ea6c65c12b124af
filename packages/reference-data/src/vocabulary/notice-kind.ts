import { codesOf, type Term } from '../term.ts';

/** What a member is told of; the text is made of the kind and of the record, for whoever may read it. */
export const noticeKinds = [
  { code: 'case_assigned', label: 'Case assigned', description: 'A case was given to the recipient.' },
  {
    code: 'case_handed_over',
    label: 'Case handed over',
    description: 'A case came to the recipient because somebody left.',
  },
  { code: 'task_assigned', label: 'Task assigned', description: 'A task was given to the recipient.' },
  { code: 'task_due', label: 'Task due', description: 'A task of the recipient’s is due today.' },
  { code: 'follow_up_due', label: 'Follow-up due', description: 'A follow-up of the recipient’s is due today.' },
  { code: 'task_overdue', label: 'Task overdue', description: 'A task of the recipient’s was due and is not done.' },
  {
    code: 'member_waiting',
    label: 'Member waiting',
    description: 'Somebody accepted an invitation and waits for the recipient’s confirmation.',
  },
  { code: 'password_changed', label: 'Password changed', description: 'The password of the recipient was changed.' },
  {
    code: 'second_factor_reset',
    label: 'Second factor reset',
    description: 'The second factor of the recipient’s sign-in was reset.',
  },
  { code: 'offer_received', label: 'Offer received', description: 'Another partner offers a referral or a transfer.' },
  { code: 'offer_due', label: 'Offer to answer', description: 'An answer to an offer is due within two days.' },
  {
    code: 'offer_answered',
    label: 'Offer answered',
    description: 'What the recipient offered was accepted or declined.',
  },
  { code: 'offer_done', label: 'Referral done', description: 'The service that the recipient referred for is done.' },
  {
    code: 'offer_ending',
    label: 'Window ending',
    description: 'What an accepted offer shows the recipient is shown for two weeks more at most.',
  },
  {
    code: 'offer_ended',
    label: 'Offer ended',
    description: 'An offer, a referral or what a transfer showed was revoked, or its time was over.',
  },
  { code: 'request_received', label: 'Transfer asked for', description: 'Another partner asks for a transfer.' },
  { code: 'request_answered', label: 'Request answered', description: 'What the recipient asked for was answered.' },
  {
    code: 'request_ended',
    label: 'Request ended',
    description: 'A request for a transfer was revoked, or its time was over.',
  },
  {
    code: 'basis_expiring',
    label: 'Basis expiring',
    description: 'A basis that a window rests on expires within two weeks.',
  },
  { code: 'glass_broken', label: 'Glass broken', description: 'A regional coordinator opened who a person is.' },
  {
    code: 'glass_ended',
    label: 'Broken glass ended',
    description: 'What a regional coordinator had opened was ended before its time.',
  },
] as const satisfies readonly Term[];

export const noticeKindCodes = codesOf(noticeKinds);
export type NoticeKindCode = (typeof noticeKindCodes)[number];
