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
] as const satisfies readonly Term[];

export const noticeKindCodes = codesOf(noticeKinds);
export type NoticeKindCode = (typeof noticeKindCodes)[number];
