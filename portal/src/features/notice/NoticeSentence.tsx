import type { NoticeKind, NoticeRow_NoticeFragment } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { fullName } from '../../shared/person-name/full-name.ts';
import { BetweenPartnersSentence } from './BetweenPartnersSentence.tsx';

type Told = Omit<NoticeRow_NoticeFragment, 'id' | 'kind' | 'createdAt' | 'readAt' | '__typename'>;

/** What a notice says, made of what the reader may read of its record now; without it, of the kind alone. */
export function NoticeSentence({ kind, told }: { kind: NoticeKind; told: Told }): ReactNode {
  const { case: file, task, member } = told;
  const who = file && (fullName(file.person.identity) ?? file.person.pseudonym);
  const what = task?.what;
  switch (kind) {
    case 'CASE_ASSIGNED':
      return who ? <Trans>The case of {who} was assigned to you</Trans> : <Trans>A case was assigned to you</Trans>;
    case 'CASE_HANDED_OVER':
      return who ? (
        <Trans>You take over the case of {who} from somebody who left</Trans>
      ) : (
        <Trans>You take over a case from somebody who left</Trans>
      );
    case 'TASK_ASSIGNED':
      return what ? <Trans>A task was assigned to you: {what}</Trans> : <Trans>A task was assigned to you</Trans>;
    case 'TASK_DUE':
      return what ? <Trans>A task is due: {what}</Trans> : <Trans>A task is due</Trans>;
    case 'FOLLOW_UP_DUE':
      return what ? <Trans>A follow-up is due: {what}</Trans> : <Trans>A follow-up is due</Trans>;
    case 'TASK_OVERDUE':
      return what ? <Trans>A task is overdue: {what}</Trans> : <Trans>A task is overdue</Trans>;
    case 'MEMBER_WAITING':
      return member ? (
        <Trans>{member.displayName} waits for you to confirm them</Trans>
      ) : (
        <Trans>Somebody waits for you to confirm them</Trans>
      );
    case 'PASSWORD_CHANGED':
      return <Trans>Your password was changed. If it was not you, tell your manager at once</Trans>;
    case 'SECOND_FACTOR_RESET':
      return <Trans>Your second factor was reset. If you did not ask for it, tell your manager at once</Trans>;
    default:
      return <BetweenPartnersSentence kind={kind} told={told} />;
  }
}
